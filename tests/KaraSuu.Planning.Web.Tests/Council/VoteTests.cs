using System.Text;
using KaraSuu.Planning.Domain.Council;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Council;

public sealed class VoteTests(Portal portal) : PortalTests(portal)
{
    [Fact]
    public async Task Deputies_vote_correct_themselves_and_everyone_can_count_again()
    {
        var chair = await Portal.SignedInAsync("ulgu.chair");
        var vote = await Portal.OpenVoteAsync(chair, await Portal.SubmittedPlanAsync());
        var deputies = new List<Reader>();
        foreach (var number in Enumerable.Range(2, 7)) deputies.Add(await Portal.SignedInAsync($"ulgu.deputy{number}"));

        var voted = await deputies[0].FollowAsync(await deputies[0].CastAsync(vote, Choice.Against));
        var first = voted.Document.QuerySelector(".receipt")!.TextContent;
        Assert.Matches("^[A-HJKMNP-Z2-9]{8}$", first);
        Assert.Contains("Добушуңуз кабыл алынды: Каршы", voted.Text);
        Assert.Equal("Against", voted.Document.QuerySelector(".vote button[aria-pressed=true]")!.GetAttribute("value"));
        var corrected = await deputies[0].FollowAsync(await deputies[0].CastAsync(vote, Choice.For));
        Assert.Contains("Мурункусу тизмеде калды", corrected.Text);
        Assert.NotEqual(first, corrected.Document.QuerySelector(".receipt")!.TextContent);

        await chair.CastAsync(vote, Choice.For);
        foreach (var deputy in deputies.Skip(1).Take(4)) await deputy.CastAsync(vote, Choice.For);
        await deputies[5].CastAsync(vote, Choice.Against);
        await deputies[6].CastAsync(vote, Choice.Abstain);

        var open = await chair.GetAsync($"/votes/{vote}");
        Assert.Contains("9 депутаттан 8", open.Text);
        Assert.Contains("Үлгү Депутат 9", open.Text);
        Assert.DoesNotContain("Үлгү Депутат 8", open.Text);
        Assert.Equal(409, (await chair.GetAsync($"/votes/{vote}/ballots.csv")).Status);
        await chair.CloseAsync(vote);

        var result = await deputies[6].GetAsync($"/votes/{vote}");
        Assert.Contains("Чечим кабыл алынды", result.Text);
        Assert.Contains("Көпчүлүк: кеңештеги бардык мандаттардын 1/2 бөлүгүнөн көбү. 11 × 1/2 = 5,5, демек кеминде 6 добуш керек. Макул: 6.", result.Text);
        Assert.Contains("кеминде 6 депутат керек. Катышты: 9.", result.Text);
        Assert.Contains("эреже ырасталган болчу", result.Text);
        Assert.Contains("Эрежени койгон: Үлгү Депутат 1, 02.12.2024 15:00. Эрежени ырастаган: Үлгү Башчы, 03.12.2024 15:00.", result.Text);
        Assert.Contains("Машыгуу үчүн алынган божомол", result.Text);
        Assert.Contains(first, result.Document.QuerySelectorAll("table.list")[1].TextContent);
        Assert.Contains("Добуш берген жок", result.Document.QuerySelectorAll("table.list")[0].TextContent);
        var csv = Encoding.UTF8.GetString((await deputies[6].GetAsync($"/votes/{vote}/ballots.csv")).Bytes);
        Assert.Contains($"Үлгү Депутат 2;1;Каршы;жок;{first};", csv);
        Assert.Equal(1 + 9 + 1, csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(9, (await Portal.BallotsAsync(vote)).Count);
    }

    [Fact]
    public async Task Nobody_learns_how_others_voted_while_it_is_open()
    {
        var chair = await Portal.SignedInAsync("ulgu.chair");
        var deputy = await Portal.SignedInAsync("ulgu.deputy2");
        var vote = await Portal.OpenVoteAsync(chair, await Portal.SubmittedPlanAsync());
        await deputy.CastAsync(vote, Choice.Against);
        var receipt = (await Portal.BallotsAsync(vote)).Single().Receipt;
        foreach (var reader in new[] { chair, await Portal.SignedInAsync("ulgu.deputy3"), await Portal.SignedInAsync("observer") })
        {
            var page = await reader.GetAsync($"/votes/{vote}");
            Assert.Equal(200, page.Status);
            Assert.DoesNotContain(receipt, page.Html);
            Assert.DoesNotContain("Үлгү Депутат 2", page.Text);
            Assert.Null(page.Document.QuerySelector("button.chosen"));
        }
    }

    [Theory]
    [InlineData(Choice.For, "макул")]
    [InlineData(Choice.Against, "каршы")]
    [InlineData(Choice.Abstain, "калыс")]
    public async Task One_tap_asks_and_the_second_casts_and_so_does_a_change(Choice choice, string word)
    {
        var chair = await Portal.SignedInAsync("ulgu.chair");
        var vote = await Portal.OpenVoteAsync(chair, await Portal.SubmittedPlanAsync());
        var page = await chair.GetAsync($"/votes/{vote}");
        var buttons = page.Document.QuerySelector("form:has(.vote)")!;
        Assert.Equal(("get", $"/votes/{vote}/ballot"), (buttons.GetAttribute("method"), buttons.GetAttribute("action")));

        var asked = await chair.AskAsync(page, choice.ToString());

        Assert.Equal($"Сиз «{word}» деп добуш бересиз", asked.Document.QuerySelector("h1")!.TextContent);
        Assert.Equal("Ооба, добуш берем", asked.Document.QuerySelector("main form button")!.TextContent.Trim());
        Assert.Equal(("Артка", $"/votes/{vote}"), (asked.Document.QuerySelector("main form a")!.TextContent,
            asked.Document.QuerySelector("main form a")!.GetAttribute("href")));
        Assert.Empty(await Portal.BallotsAsync(vote));
        Assert.Equal(302, (await chair.SubmitAsync(asked)).Status);
        Assert.Equal(choice, Assert.Single(await Portal.BallotsAsync(vote)).Choice);
        var other = choice == Choice.For ? Choice.Against : Choice.For;
        var change = await chair.AskAsync(await chair.GetAsync($"/votes/{vote}"), other.ToString());
        Assert.Contains("Азыркы добушуңуз алмаштырылат", change.Text, StringComparison.Ordinal);
        Assert.Single(await Portal.BallotsAsync(vote));
        await chair.SubmitAsync(change);
        Assert.Equal([choice, other], (await Portal.BallotsAsync(vote)).Select(b => b.Choice));
    }

    [Theory]
    [InlineData("?Form.Choice=Балким")]
    [InlineData("")]
    public async Task A_question_about_nothing_leads_back_to_the_vote(string query)
    {
        var chair = await Portal.SignedInAsync("ulgu.chair");
        var vote = await Portal.OpenVoteAsync(chair, await Portal.SubmittedPlanAsync());

        Assert.Equal($"/votes/{vote}", (await chair.GetAsync($"/votes/{vote}/ballot{query}")).Location);
    }

    [Fact]
    public async Task The_same_button_twice_gives_one_ballot()
    {
        var chair = await Portal.SignedInAsync("ulgu.chair");
        var vote = await Portal.OpenVoteAsync(chair, await Portal.SubmittedPlanAsync());
        var page = await chair.GetAsync($"/votes/{vote}");
        Assert.Equal($"/votes/{vote}", (await chair.BallotAsync(page, "For")).Location);
        Assert.Equal($"/votes/{vote}", (await chair.BallotAsync(page, "For")).Location);
        Assert.Single(await Portal.BallotsAsync(vote));
    }

    [Fact]
    public async Task An_old_page_does_not_silently_change_a_vote()
    {
        var chair = await Portal.SignedInAsync("ulgu.chair");
        var vote = await Portal.OpenVoteAsync(chair, await Portal.SubmittedPlanAsync());
        var old = await chair.GetAsync($"/votes/{vote}");
        await chair.BallotAsync(old, "For");
        var told = await chair.BallotAsync(old, "Against");
        Assert.Equal(422, told.Status);
        Assert.Contains("баскычты кайра басыңыз", Assert.Single(told.Errors));
        Assert.Equal(302, (await chair.BallotAsync(told, "Against")).Status);
        Assert.Equal([Choice.For, Choice.Against], (await Portal.BallotsAsync(vote)).Select(b => b.Choice));
    }

    [Fact]
    public async Task After_closing_no_ballot_is_taken_and_without_ballots_nothing_closes()
    {
        var chair = await Portal.SignedInAsync("ulgu.chair");
        var vote = await Portal.OpenVoteAsync(chair, await Portal.SubmittedPlanAsync());
        Assert.Contains("бир да добуш жок", await chair.RefusedAsync($"/votes/{vote}/close"), StringComparison.Ordinal);
        var deputy = await Portal.SignedInAsync("ulgu.deputy2");
        var late = await deputy.GetAsync($"/votes/{vote}");
        await chair.CastAsync(vote, Choice.For);
        await chair.CloseAsync(vote);
        var refused = await deputy.BallotAsync(late, "Against");
        Assert.Equal(422, refused.Status);
        Assert.Contains("Добуш берүү жабылган", Assert.Single(refused.Errors));
        Assert.Single(await Portal.BallotsAsync(vote));
    }

    [Fact]
    public async Task Who_was_not_present_or_is_no_deputy_is_told_so()
    {
        var chair = await Portal.SignedInAsync("ulgu.chair");
        var vote = await Portal.OpenVoteAsync(chair, await Portal.SubmittedPlanAsync(), present: 6);
        var absent = await Portal.SignedInAsync("ulgu.deputy10");
        var page = await absent.GetAsync($"/votes/{vote}");
        Assert.Contains("катышкандардын тизмесинде болгон эмессиз", page.Text);
        Assert.Null(page.Document.QuerySelector(".vote"));
        var ballot = await chair.GetAsync($"/votes/{vote}");
        var token = page.Document.QuerySelector("input[name=__form]")!.GetAttribute("value")!;
        var refused = await absent.PostAsync($"/votes/{vote}", [new("Form.Choice", "For"), new("Form.Revision", "0"), new("__form", token)]);
        Assert.Equal(422, refused.Status);
        Assert.Contains("катышкандардын тизмесинде болгон эмессиз", Assert.Single(refused.Errors));

        await Portal.WithDbAsync(db => db.Users.Where(u => u.UserName == "ulgu.deputy11").ExecuteUpdateAsync(u => u.SetProperty(x => x.DeputyId, (int?)null)));
        var nobody = await Portal.SignedInAsync("ulgu.deputy11");
        page = await nobody.GetAsync($"/votes/{vote}");
        Assert.Contains("депутат катары кирген жоксуз", page.Text);
        token = page.Document.QuerySelector("input[name=__form]")!.GetAttribute("value")!;
        Assert.Equal(422, (await nobody.PostAsync($"/votes/{vote}", [new("Form.Choice", "For"), new("__form", token)])).Status);
        Assert.Equal(422, (await chair.BallotAsync(ballot, "Балким")).Status);
        Assert.Empty(await Portal.BallotsAsync(vote));
    }

    [Fact]
    public async Task A_vote_of_another_aimak_is_not_there()
    {
        var chair = await Portal.SignedInAsync("ulgu.chair");
        var vote = await Portal.OpenVoteAsync(chair, await Portal.SubmittedPlanAsync());
        var stranger = await Portal.SignedInAsync("kara-suu.chair");
        foreach (var path in new[] { $"/votes/{vote}", $"/votes/{vote}/close", $"/votes/{vote}/ballots.csv" })
            Assert.Equal(404, (await stranger.GetAsync(path)).Status);
        var token = (await stranger.GetAsync(
            $"/aimaks/{await Portal.AimakAsync("kara-suu")}/sessions/new")).Document.QuerySelector("input[name=__form]")!.GetAttribute("value")!;
        foreach (var path in new[] { $"/votes/{vote}", $"/votes/{vote}/close" })
            Assert.Equal(404, (await stranger.PostAsync(path, [new("Form.Choice", "For"), new("__form", token)])).Status);
    }
}

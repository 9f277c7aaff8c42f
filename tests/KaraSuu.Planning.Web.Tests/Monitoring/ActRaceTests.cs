using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Web.Tests.Forms;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Monitoring;

/// <summary>Two people, or one person twice, at the same act.</summary>
public sealed class ActRaceTests(Portal portal) : ActTests(portal)
{
    [Fact]
    public async Task An_act_answered_twice_has_one_answer_and_the_second_person_keeps_what_was_typed()
    {
        var act = await ActAsync(await InspectionAsync(await WorkAsync(), await GroupAsync()), ActStatus.HandedOver);
        var (specialist, head) = (await Portal.SignedInAsync("ulgu.specialist"), await Portal.SignedInAsync("ulgu.head"));
        var (first, second) = (await specialist.GetAsync($"/acts/{act}/answer"), await head.GetAsync($"/acts/{act}/answer"));

        Assert.Equal(302, (await specialist.SubmitAsync(first, Agreed("Адистин тапшырмасы"))).Status);
        var told = await head.SubmitAsync(second, Agreed("Башчынын тапшырмасы"));

        Assert.Equal(422, told.Status);
        Assert.Equal(Sentence(ActRules.OnlyHandedOverAreAnswered), Assert.Single(told.Errors));
        Assert.Equal("Башчынын тапшырмасы", told.ValueOf("Form_Instruction"));
        Assert.Equal("Адистин тапшырмасы", Assert.Single((await ReadAsync(act)).Responses).Instruction);
    }

    [Fact]
    public async Task Ten_answers_at_the_same_moment_leave_one_and_nine_are_told()
    {
        var act = await ActAsync(await InspectionAsync(await WorkAsync(), await GroupAsync()), ActStatus.HandedOver);
        var (specialist, head) = (await Portal.SignedInAsync("ulgu.specialist"), await Portal.SignedInAsync("ulgu.head"));
        var pages = new List<(Reader Reader, Answer Page)>();
        for (var i = 0; i < 5; i++)
        {
            pages.Add((specialist, await specialist.GetAsync($"/acts/{act}/answer")));
            pages.Add((head, await head.GetAsync($"/acts/{act}/answer")));
        }

        var answers = await Task.WhenAll(pages.Select((p, i) => Task.Run(() => p.Reader.SubmitAsync(p.Page, Agreed($"Тапшырма {i}")))));

        Assert.Single(answers, a => a.Status == 302);
        Assert.All(answers.Where(a => a.Status != 302), a =>
        {
            Assert.Contains(a.Status, new[] { 409, 422 });
            Assert.Contains("Тапшырма", a.Html, StringComparison.Ordinal);
        });
        Assert.Single((await ReadAsync(act)).Responses);
    }

    [Fact]
    public async Task Pressing_twice_draws_up_one_act()
    {
        var visit = await InspectionAsync(await WorkAsync(), await GroupAsync());
        var reader = await Portal.SignedInAsync("ulgu.jme");
        var form = await reader.GetAsync($"/inspections/{visit}/acts/new");

        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => reader.SubmitAsync(form, Drawn("Бир эле бузуу")))));

        Assert.All(answers, a => Assert.Equal(302, a.Status));
        Assert.Equal(answers[0].Location, answers[1].Location);
        Assert.Equal(1, await Portal.WithDbAsync(db => db.Acts.CountAsync(a => a.InspectionId == visit)));
    }

    [Fact]
    public async Task Acts_drawn_up_at_once_have_numbers_of_their_own()
    {
        var group = await GroupAsync();
        var reader = await Portal.SignedInAsync("ulgu.jme");
        var forms = new List<Answer>();
        var same = await InspectionAsync(await WorkAsync(), group);
        for (var i = 0; i < 6; i++)
        {
            forms.Add(await reader.GetAsync($"/inspections/{(i < 3 ? same : await InspectionAsync(await WorkAsync(), group))}/acts/new"));
        }

        var answers = await Task.WhenAll(forms.Select((form, i) => Task.Run(() => reader.SubmitAsync(form, Drawn($"Бузуу {i}")))));

        Assert.All(answers, a => Assert.Equal(302, a.Status));
        var numbers = await Portal.WithDbAsync(db => db.Acts.Where(a => a.Description.StartsWith("Бузуу ")).Select(a => a.RegisterNumber).ToListAsync());
        Assert.Equal(6, numbers.Distinct().Count());
    }

    [Fact]
    public async Task A_number_taken_at_the_same_moment_is_drawn_anew_and_nobody_is_told()
    {
        var visit = await InspectionAsync(await WorkAsync(), await GroupAsync());
        var collisions = new Collisions(typeof(Act));
        await using var portal = collisions.In(Portal);
        var reader = await portal.SignedInAsync("ulgu.jme");
        var form = await reader.GetAsync($"/inspections/{visit}/acts/new");

        collisions.Happen(times: 1);
        var answer = await reader.SubmitAsync(form, Drawn("Номери талашылган бузуу"));

        Assert.Equal(302, answer.Status);
        Assert.Equal(2, collisions.Met);
        Assert.Equal(1, await Portal.WithDbAsync(db => db.Acts.CountAsync(a => a.InspectionId == visit)));
        Assert.Single((await reader.FollowAsync(answer)).Document.QuerySelectorAll("[role=status]"));
    }

    [Fact]
    public async Task A_number_that_is_always_taken_is_told_once_with_all_that_was_typed()
    {
        var visit = await InspectionAsync(await WorkAsync(), await GroupAsync());
        var collisions = new Collisions(typeof(Act));
        await using var portal = collisions.In(Portal);
        var reader = await portal.SignedInAsync("ulgu.jme");
        var form = await reader.GetAsync($"/inspections/{visit}/acts/new");

        collisions.Happen(times: 2);
        var told = await reader.SubmitAsync(form, Drawn("Эки жолу талашылган бузуу"));

        Assert.Equal(409, told.Status);
        Assert.Contains("Эки жолу талашылган бузуу", told.Html, StringComparison.Ordinal);
        Assert.Equal(0, await Portal.WithDbAsync(db => db.Acts.CountAsync(a => a.InspectionId == visit)));
        Assert.Equal(302, (await reader.SubmitAsync(form, Drawn("Эки жолу талашылган бузуу"))).Status);
        Assert.Equal(1, await Portal.WithDbAsync(db => db.Acts.CountAsync(a => a.InspectionId == visit)));
    }

    [Fact]
    public async Task A_draft_corrected_meanwhile_is_not_handed_over_unread()
    {
        var act = await ActAsync(await InspectionAsync(await WorkAsync(), await GroupAsync()));
        var (mine, theirs) = (await Portal.SignedInAsync("ulgu.jme"), await Portal.SignedInAsync("ulgu.jme"));
        var handover = await mine.GetAsync($"/acts/{act}/hand-over");
        Assert.Equal(302, (await theirs.SubmitAsync(await theirs.GetAsync($"/acts/{act}/edit"), ("Form.Description", "Такталган сүрөттөө"))).Status);

        var told = await mine.SubmitAsync(handover, ("Form.On", Typed(-1)), ("Form.Number", "9"), ("Form.Receiver", "Катчы"));

        Assert.Equal(409, told.Status);
        Assert.Contains("Такталган сүрөттөө", told.Text);
        Assert.Equal("Катчы", told.ValueOf("Form_Receiver"));
        Assert.Equal(302, (await mine.SubmitAsync(told)).Status);
        Assert.Equal(ActStatus.HandedOver, (await ReadAsync(act)).Status);
    }

    [Fact]
    public async Task A_draft_corrected_by_two_shows_both_versions()
    {
        var act = await ActAsync(await InspectionAsync(await WorkAsync(), await GroupAsync()));
        var reader = await Portal.SignedInAsync("ulgu.jme");
        var mine = await reader.GetAsync($"/acts/{act}/edit");
        Assert.Equal(302, (await reader.SubmitAsync(await reader.GetAsync($"/acts/{act}/edit"), ("Form.Recommendation", "Алардын сунушу"))).Status);

        var stale = await reader.SubmitAsync(mine, ("Form.Recommendation", "Менин сунушум"));

        Assert.Equal(409, stale.Status);
        Assert.Contains("Алардын сунушу", stale.Document.QuerySelector("table.compare")!.TextContent);
        Assert.Equal("Менин сунушум", stale.ValueOf("Form_Recommendation"));
        Assert.Equal(302, (await reader.SubmitAsync(stale)).Status);
        Assert.Equal("Менин сунушум", (await ReadAsync(act)).Recommendation);
    }

    private static (string, string)[] Agreed(string instruction) =>
        [("Form.Kind", "Accepted"), ("Form.On", Typed(-30)), ("Form.Instruction", instruction), ("Form.Responsible", "Прораб"), ("Form.Deadline", Typed(5))];

    private static (string, string)[] Drawn(string description) => [("Form.Description", description), ("Form.Severity", "Minor")];
}

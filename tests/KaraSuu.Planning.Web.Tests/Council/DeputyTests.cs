using System.Text;
using KaraSuu.Planning.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Council;

public sealed class DeputyTests(Portal portal) : PortalTests(portal)
{
    [Fact]
    public async Task A_deputy_is_added_corrected_and_exported()
    {
        var aimak = await Portal.AimakAsync();
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var form = await reader.GetAsync($"/aimaks/{aimak}/deputies/new");
        var list = await reader.FollowAsync(await reader.SubmitAsync(form, ("Form.FullName", "Өмүрова Гүл"), ("Form.Sex", "Women"),
            ("Form.InOfficeFrom", "1.2.2025")));
        Assert.Contains("Өмүрова Гүл", list.Text);
        Assert.Contains("01.02.2025", list.Text);

        var id = await Portal.WithDbAsync(db => db.Deputies.Where(d => d.FullName == "Өмүрова Гүл").Select(d => d.Id).SingleAsync());
        var edit = await reader.GetAsync($"/deputies/{id}");
        var backwards = await reader.SubmitAsync(edit, ("Form.InOfficeTo", "1.1.2025"));
        Assert.Equal(422, backwards.Status);
        Assert.Contains("Мөөнөт башталган күн", backwards.Errors.Single());
        Assert.Equal(302, (await reader.SubmitAsync(edit, ("Form.InOfficeTo", "1.3.2025"))).Status);

        var csv = Encoding.UTF8.GetString((await reader.GetAsync($"/aimaks/{aimak}/deputies.csv?q=омурова")).Bytes);
        Assert.Contains("Өмүрова Гүл;Аял;01.02.2025;01.03.2025;жок", csv);
        Assert.DoesNotContain("Үлгү Депутат", csv);
    }

    [Fact]
    public async Task The_list_counts_those_in_office_against_the_mandates_and_names_who_votes_as_whom()
    {
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var page = await reader.GetAsync($"/aimaks/{await Portal.AimakAsync()}/deputies?q=депутат");
        Assert.Equal(["11", "11"], page.Document.QuerySelectorAll("dl.facts dd").Take(2).Select(d => d.TextContent));
        Assert.Contains("ulgu.deputy2", page.Text);
        Assert.Contains("ulgu.chair", page.Text);
        Assert.DoesNotContain("ulgu.deputy2", (await (await Portal.SignedInAsync("ulgu.deputy3")).GetAsync(page.Path)).Text);
    }

    [Fact]
    public async Task Nobody_sees_or_changes_the_deputies_of_another_aimak()
    {
        var aimak = await Portal.AimakAsync();
        var deputy = await Portal.WithDbAsync(db => db.Deputies.Where(d => d.AiylAimakId == aimak).Select(d => d.Id).FirstAsync());
        var stranger = await Portal.SignedInAsync("kara-suu.specialist");
        foreach (var path in new[] { $"/aimaks/{aimak}/deputies", $"/aimaks/{aimak}/deputies.csv", $"/aimaks/{aimak}/deputies/new", $"/deputies/{deputy}",
            "/deputies/99999999" })
            Assert.Equal(404, (await stranger.GetAsync(path)).Status);
    }

    [Fact]
    public async Task Somebody_with_the_name_of_a_deputy_is_shown_beside_them_and_a_person_says_who_it_is()
    {
        var (chair, aimak) = (await Portal.SignedInAsync("ulgu.specialist"), await Portal.AimakAsync());
        var at = $"/aimaks/{aimak}/deputies";
        Assert.Equal(302, (await chair.SubmitAsync(await chair.GetAsync(at + "/new"), ("Form.FullName", "Атташ Эки Мөөнөт"),
            ("Form.InOfficeFrom", "01.03.2015"), ("Form.InOfficeTo", "01.03.2019"))).Status);

        var asked = await chair.SubmitAsync(await chair.GetAsync(at + "/new"), ("Form.FullName", "Атташ Э. Мөөнөт"), ("Form.InOfficeFrom", "02.03.2019"),
            ("Form.InOfficeTo", "01.03.2020"));

        Assert.Equal(422, asked.Status);
        Assert.Equal("Ошол эле адамбы же башкабы: тандаңыз.", asked.ErrorAt("Form_SameAs"));
        Assert.Contains("Бул ким? Ошол эле", asked.Document.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Атташ Э. Мөөнөт (азыр жазылып жаткан)", "Атташ Эки Мөөнөт"], asked.Document.QuerySelectorAll("section.box tbody th")
            .Select(th => string.Join(' ', th.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
        Assert.Contains("01.03.2015", asked.Text, StringComparison.Ordinal);
        Assert.Equal("02.03.2019", asked.ValueOf("Form_InOfficeFrom"));
        Assert.Equal(422, (await chair.SubmitAsync(asked, ("Form.SameAs", "999999"))).Status);
        var same = asked.Document.QuerySelector("input[name='Form.SameAs']")!.GetAttribute("value")!;
        Assert.Equal($"/deputies/{same}", (await chair.SubmitAsync(asked, ("Form.SameAs", same))).Location);
        var known = await Portal.WithDbAsync(db => db.Deputies.Whole().SingleAsync(d => d.FullName == "Атташ Эки Мөөнөт"));
        Assert.Equal([new DateOnly(2015, 3, 1), new DateOnly(2019, 3, 2)], known.Terms.Select(t => t.InOfficeFrom).Order());

        var other = await chair.SubmitAsync(await chair.GetAsync(at + "/new"), ("Form.FullName", "Мөөнөт Эки Атташ"), ("Form.InOfficeFrom", "02.03.2021"),
            ("Form.InOfficeTo", "01.03.2022"));
        Assert.Equal(302, (await chair.SubmitAsync(other, ("Form.SameAs", "0"))).Status);
        Assert.Equal(1, await Portal.WithDbAsync(db => db.Deputies.CountAsync(d => d.FullName == "Мөөнөт Эки Атташ")));
    }
}

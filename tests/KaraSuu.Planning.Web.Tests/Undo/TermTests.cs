using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Tests.Council;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Undo;

/// <summary>A deputy elected again is one person with two terms.</summary>
public sealed class TermTests(Portal portal) : PortalTests(portal)
{
    [Fact]
    public async Task A_further_term_is_added_corrected_and_removed_from_the_deputys_page()
    {
        var (aimak, id) = await DeputyAsync("Кайра Шайланган", new DateOnly(2016, 1, 1), new DateOnly(2020, 12, 31));
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var page = await reader.GetAsync($"/deputies/{id}");
        Assert.NotNull(page.Document.QuerySelector($"main a[href='/deputies/{id}/terms/new']"));
        var form = await reader.GetAsync($"/deputies/{id}/terms/new");
        var overlaps = await reader.SubmitAsync(form, ("Form.InOfficeFrom", "31.12.2020"));
        Assert.Equal(422, overlaps.Status);
        Assert.Contains("01.01.2016 күнү башталган", overlaps.ErrorAt("Form_InOfficeFrom"), StringComparison.Ordinal);
        Assert.Contains("башталган күн", Assert.Single((await reader.SubmitAsync(form, ("Form.InOfficeFrom", "1.1.2024"), ("Form.InOfficeTo", "1.1.2023")))
            .Errors), StringComparison.Ordinal);
        var added = await reader.SubmitAsync(form, ("Form.InOfficeFrom", "17.11.2024"));
        Assert.Equal(added.Location, (await reader.SubmitAsync(form, ("Form.InOfficeFrom", "17.11.2024"))).Location);
        page = await reader.FollowAsync(added);
        Assert.Equal("17.11.2024", page.ValueOf("Form_InOfficeFrom"));
        Assert.Contains("01.01.2016 – 31.12.2020", page.Text, StringComparison.Ordinal);

        var row = Assert.Single((await reader.GetAsync($"/aimaks/{aimak}/deputies?q=кайра+шайланган")).Document.QuerySelectorAll("tbody tr"));
        Assert.Contains("17.11.2024", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("мурда: 01.01.2016 – 31.12.2020", row.TextContent, StringComparison.Ordinal);
        Assert.Equal([true, false, true], await Portal.WithDbAsync(async db =>
        {
            var deputy = await db.Deputies.AsNoTracking().SingleAsync(d => d.Id == id);
            return new[] { new DateOnly(2018, 5, 1), new DateOnly(2022, 5, 1), Kenesh.Today }.Select(deputy.IsInOfficeOn).ToList();
        }));
        Assert.Equal([1, 0, 1], await Portal.WithDbAsync(async db => new List<int>
        {
            await db.Deputies.InOfficeOn(new DateOnly(2018, 5, 1)).CountAsync(d => d.Id == id),
            await db.Deputies.InOfficeOn(new DateOnly(2022, 5, 1)).CountAsync(d => d.Id == id),
            await db.Deputies.InOfficeOn(Kenesh.Today).CountAsync(d => d.Id == id),
        }));

        var first = page.Document.QuerySelector($"main a[href^='/deputies/{id}/terms/'][href$='/edit']")!.GetAttribute("href")!;
        var edit = await reader.GetAsync(first);
        Assert.Equal(302, (await reader.SubmitAsync(edit, ("Form.InOfficeTo", "1.6.2020"))).Status);
        Assert.Equal(409, (await reader.SubmitAsync(edit, ("Form.InOfficeTo", "1.7.2020"))).Status);
        var remove = await reader.GetAsync(first.Replace("/edit", "/remove", StringComparison.Ordinal));
        Assert.Contains("01.01.2016 – 01.06.2020", remove.Text, StringComparison.Ordinal);
        var removed = await reader.SubmitAsync(remove);
        Assert.Equal(removed.Location, (await reader.SubmitAsync(remove)).Location);
        var only = await Portal.WithDbAsync(db => db.Deputies.Where(d => d.Id == id).SelectMany(d => d.Terms).Select(t => t.Id).SingleAsync());
        Assert.Contains("жалгыз мөөнөтүн", await reader.RefusedAsync($"/deputies/{id}/terms/{only}/remove"), StringComparison.Ordinal);
        Assert.True(await Portal.WithDbAsync(db => db.JournalEntries.AnyAsync(e => e.RecordKind == nameof(DeputyTerm) && e.Action == JournalAction.Delete
            && e.Before!.Contains("2020-06-01"))));
        await ForgetAsync(id);
    }

    [Fact]
    public async Task A_further_term_is_told_where_a_vote_is_opened_and_the_quorum_counts_it()
    {
        var (aimak, id) = await DeputyAsync("Экинчи Мөөнөт", new DateOnly(2016, 1, 1), new DateOnly(2020, 12, 31));
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var (session, _) = await Portal.SessionAsync(await Portal.SubmittedPlanAsync(), 8);
        Assert.DoesNotContain("Экинчи Мөөнөт", (await reader.GetAsync($"/sessions/{session}/presence")).Text, StringComparison.Ordinal);
        Assert.Equal(302, (await reader.SubmitAsync(await reader.GetAsync($"/deputies/{id}/terms/new"), ("Form.InOfficeFrom", "17.11.2024"),
            ("Form.InOfficeTo", $"{Kenesh.Today:dd.MM.yyyy}"))).Status);

        Assert.Contains("Экинчи Мөөнөт", (await reader.GetAsync($"/sessions/{session}/presence")).Text, StringComparison.Ordinal);
        var changed = await Portal.WithDbAsync(db => Features.Council.ChangedLately.LoadAsync(db, aimak, DateTime.UtcNow, CancellationToken.None));
        Assert.Single(changed, c => c.Deputy == "Экинчи Мөөнөт");
        await ForgetAsync(id);
    }

    [Fact]
    public async Task Terms_of_another_aimaks_deputy_are_not_there()
    {
        var (_, id) = await DeputyAsync("Бөтөн Депутат", new DateOnly(2016, 1, 1), new DateOnly(2020, 12, 31));
        var term = await Portal.WithDbAsync(db => db.Deputies.Where(d => d.Id == id).SelectMany(d => d.Terms).Select(t => t.Id).SingleAsync());
        var stranger = await Portal.SignedInAsync("kara-suu.specialist");
        foreach (var path in new[] { $"/deputies/{id}/terms/new", $"/deputies/{id}/terms/{term}/edit", $"/deputies/{id}/terms/{term}/remove" })
        {
            Assert.Equal(404, (await stranger.GetAsync(path)).Status);
            Assert.Equal(404, (await Monitoring.Groups.PressAsync(stranger, path, ("Form.InOfficeFrom", "1.1.2025"))).Status);
        }
        var (_, other) = await DeputyAsync("Башка Депутат", new DateOnly(2016, 1, 1), null);
        Assert.Equal(404, (await (await Portal.SignedInAsync("ulgu.specialist")).GetAsync($"/deputies/{other}/terms/{term}/edit")).Status);
        Assert.Equal(403, Monitoring.Groups.Outcome(await (await Portal.SignedInAsync("ulgu.deputy2")).GetAsync($"/deputies/{id}/terms/new")));
        await ForgetAsync(other);
    }

    /// <summary>Who is in office counts for the votes of other tests.</summary>
    private Task<int> ForgetAsync(int id) => Portal.WithDbAsync(async db =>
    {
        db.Remove(await db.Deputies.Whole().SingleAsync(d => d.Id == id));
        return await db.SaveChangesAsync();
    });

    private async Task<(int Aimak, int Id)> DeputyAsync(string name, DateOnly from, DateOnly? to)
    {
        var aimak = await Portal.AimakAsync();
        return (aimak, await Portal.WithDbAsync(async db =>
        {
            var deputy = new Deputy(aimak, new DeputyFacts(name, null, from, to), new Stamp("Адис", DateTime.UtcNow));
            db.Add(deputy);
            await db.SaveChangesAsync();
            return deputy.Id;
        }));
    }
}

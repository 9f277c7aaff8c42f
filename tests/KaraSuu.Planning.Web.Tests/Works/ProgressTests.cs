using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Tests.Monitoring;
using KaraSuu.Planning.Web.Tests.Photos;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Works;

public sealed class ProgressTests(Portal portal) : WorkTests(portal)
{
    [Fact]
    public async Task The_technical_supervisor_writes_progress_and_manages_nothing()
    {
        var id = await WorkAsync(WorkStatus.InProgress);
        var reader = await Portal.SignedInAsync("ulgu.supervisor");
        var page = await reader.GetAsync($"/works/{id}");
        Assert.NotNull(page.Document.QuerySelector($"header a.button[href='/works/{id}/progress/new']"));
        Assert.Null(page.Document.QuerySelector($"a[href='/works/{id}/payments/new']"));
        var form = await reader.GetAsync($"/works/{id}/progress/new");
        Assert.NotNull((await reader.SubmitAsync(form, ("Form.Text", "Пайдубал"), ("Form.Percent", "101 %"))).ErrorAt("Form_Percent"));
        Assert.NotNull((await reader.SubmitAsync(form, ("Form.Text", ""))).ErrorAt("Form_Text"));
        var saved = await reader.FollowAsync(await reader.SubmitAsync(form, ("Form.On", "05.05.2026"), ("Form.Stage", "пайдубал"), ("Form.Percent", "35 %"),
            ("Form.Text", "Пайдубал куюлду")));
        Assert.Contains("Пайдубал куюлду", saved.Text);
        Assert.Contains("35 %", saved.Document.QuerySelector("svg desc")!.TextContent.Replace('\u00a0', ' '));
        Assert.Equal(403, (await reader.GetAsync($"/works/{id}/payments/new")).Outcome());
        Assert.Equal(403, (await reader.GetAsync($"/works/{id}/edit")).Outcome());
    }

    [Fact]
    public async Task Parts_and_delays_are_written_down()
    {
        var id = await WorkAsync(WorkStatus.InProgress);
        var reader = await SpecialistAsync();
        var part = await reader.GetAsync($"/works/{id}/segments/new");
        Assert.NotNull((await reader.SubmitAsync(part, ("Form.Name", "Мичурин"), ("Form.Metres", "0"))).ErrorAt("Form_Metres"));
        await reader.SubmitAsync(part, ("Form.Name", "Мичурин"), ("Form.Metres", "264"));
        await reader.SubmitAsync(await reader.GetAsync($"/works/{id}/segments/new"), ("Form.Name", "Набережная"), ("Form.Metres", "430"));
        var page = await reader.GetAsync($"/works/{id}");
        Assert.Contains("694", page.Text);
        var segment = (await ReadAsync(id)).Segments[0].Id;
        Assert.Equal(302, (await reader.SubmitAsync(await reader.GetAsync($"/works/{id}/segments/{segment}/remove"))).Status);
        Assert.Single((await ReadAsync(id)).Segments);
        Assert.Equal(404, (await reader.GetAsync($"/works/{id}/segments/{segment}/remove")).Status);

        var cancelled = await WorkAsync(WorkStatus.Cancelled, with: w => w.AddSegment("Мичурин", 264));
        await reader.RefusedAsync($"/works/{cancelled}/segments/{(await ReadAsync(cancelled)).Segments[0].Id}/remove");

        var delay = await reader.GetAsync($"/works/{id}/delays/new");
        Assert.NotNull((await reader.SubmitAsync(delay, ("Form.NotedOn", "05.05.2026"), ("Form.Until", "01.05.2026"), ("Form.Reason", "Жаан")))
            .ErrorAt("Form_Until"));
        page = await reader.FollowAsync(await reader.SubmitAsync(delay, ("Form.NotedOn", "05.05.2026"), ("Form.Until", "01.06.2026"),
            ("Form.Reason", "Жаан-чачын")));
        Assert.Contains("01.06.2026 күнүнө чейин күтүлөт", page.Text);
    }

    [Theory]
    [InlineData(WorkStatus.Recorded)]
    [InlineData(WorkStatus.InProgress)]
    [InlineData(WorkStatus.Accepted)]
    public async Task A_work_page_is_short_however_much_happened(WorkStatus status)
    {
        var id = await WorkAsync(status, with: w =>
        {
            w.Conclude(Contract(), Stamp);
            for (var i = 0; i < 5; i++)
            {
                w.Fund(Domain.Plans.FundingKind.DonorProject, $"Долбоор {i}", Domain.Money.FromSom(1000));
                w.AddSegment($"Көчө {i}", 100 + i);
                w.Report(new ProgressFacts(Day, null, i * 10, "Жүрүп жатат"), Stamp);
                w.NoteDelay(new DelayFacts(Day, null, "Жаан-чачын"), Stamp);
                w.Amend(new AmendmentFacts(Day, $"{i}", Domain.Money.FromSom(90_000 + i), null, "Баа"), Stamp);
            }
        });
        var reader = await SpecialistAsync();
        var page = await reader.GetAsync($"/works/{id}");
        Assert.Equal(200, page.Status);
        Assert.Equal(5, page.Document.QuerySelectorAll("li[id^=progress-]").Length);
        Assert.InRange(page.Bytes.Length, 1000, 60 * 1024);
    }

    [Fact]
    public async Task A_work_of_the_deck_shows_its_finding_and_calls_the_unknown_unknown()
    {
        var id = await Portal.WithDbAsync(db => Task.FromResult(db.Acts.Where(a => a.Status == ActStatus.Recorded).Select(a => a.WorkId).First()));
        var page = await (await Portal.SignedInAsync("alexandrov.jme")).GetAsync($"/works/{id}");
        Assert.NotNull(page.Document.QuerySelector("a[href^='/acts/']"));
        Assert.NotNull(page.Document.QuerySelector("a[href^='/inspections/']"));
        Assert.Contains("Номерсиз акт", page.Text);
        Assert.Contains("белгисиз", page.Text);
        Assert.NotNull(page.Document.QuerySelector($"a.button[href='/works/{id}/inspections/new']"));
        Assert.Null(page.Document.QuerySelector($"a[href='/works/{id}/edit']"));
    }

    [Fact]
    public async Task A_photo_of_progress_is_shown_to_the_public_only_by_hand_and_hidden_again()
    {
        var id = await WorkAsync(WorkStatus.InProgress);
        var reader = await Portal.SignedInAsync("ulgu.supervisor");
        var sent = await reader.SendPhotoAsync($"/works/{id}/progress/new", Made.Jpeg(seed: 81), ("Form.On", "05.05.2026"), ("Form.Text", "Пайдубал куюлду"));
        Assert.Equal(302, sent.Status);
        Assert.Single((await reader.GetAsync($"/works/{id}")).Document.QuerySelectorAll("li[id^=progress-] img"));
        Assert.Empty((await Portal.Visitor().GetAsync($"/public/ulgu/works/{id}")).Document.QuerySelectorAll("main img"));

        var all = await reader.GetAsync($"/works/{id}/photos");
        Assert.Equal(200, all.Status);
        var action = all.Document.QuerySelector("form[action*='/publish']")!.GetAttribute("action")!;
        Assert.Equal(302, (await reader.PressAsync(action)).Status);
        var shared = await Portal.Visitor().GetAsync($"/public/ulgu/works/{id}");
        Assert.StartsWith("жүрүшү жөнүндө жазуу", shared.Document.QuerySelector("main li:has(img) .muted")!.TextContent, StringComparison.Ordinal);
        Assert.EndsWith("жүрүшү жөнүндө жазуу", shared.Document.QuerySelector("main img")!.GetAttribute("alt"), StringComparison.Ordinal);
        Assert.Contains("Пайдубал куюлду", shared.Text);
        var shown = shared.Document.QuerySelector("main img")!.GetAttribute("src")!;
        Assert.Equal(200, (await Portal.Visitor().GetAsync(shown)).Status);

        Assert.Equal(403, (await (await Portal.SignedInAsync("ulgu.chair")).PressAsync(action)).Outcome());
        Assert.Equal(404, (await (await Portal.SignedInAsync("kara-suu.specialist")).PressAsync(action)).Status);
        var hide = (await reader.GetAsync($"/works/{id}/photos")).Document.QuerySelector("form[action*='/hide']")!.GetAttribute("action")!;
        Assert.Equal(302, (await reader.PressAsync(hide)).Status);
        Assert.Empty((await Portal.Visitor().GetAsync($"/public/ulgu/works/{id}")).Document.QuerySelectorAll("main img"));
        Assert.Equal(404, (await Portal.Visitor().GetAsync(shown)).Status);
        var photo = await Portal.WithDbAsync(db => db.Photos.Where(p => p.WorkId == id).Select(p => p.Id).SingleAsync());
        var journalled = await Portal.WithDbAsync(db => db.JournalEntries.Where(e => e.RecordKind == nameof(Domain.Photos.Photo) && e.RecordId == $"{photo}")
            .OrderBy(e => e.Id).Select(e => e.After).ToListAsync());
        Assert.Equal(["true", "false"], journalled.TakeLast(2)
            .Select(after => System.Text.Json.JsonDocument.Parse(after!).RootElement.GetProperty("IsPublic").GetRawText()));
    }
}

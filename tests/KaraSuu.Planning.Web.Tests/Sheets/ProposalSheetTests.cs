using System.Globalization;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Tests.Voices;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Sheets;

/// <summary>Proposals out to Excel and in from it.</summary>
public sealed class ProposalSheetTests(Portal portal) : PortalTests(portal)
{
    [Fact]
    public async Task What_was_given_out_changes_nothing_when_it_comes_in_and_is_the_same_in_an_empty_cycle()
    {
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var (full, empty) = (await Portal.CycleAsync(2027), await Portal.CycleAsync(2026));
        var file = (await reader.GetAsync(At(full) + "/rows.xlsx")).Bytes;
        var count = await Portal.WithDbAsync(db => db.Proposals.CountAsync(p => p.CycleId == full));
        Assert.True(count > 3);
        Assert.Equal($"0 {count} 0 0", (await reader.FileAsync(At(full), file)).Counts());

        var preview = await reader.FileAsync(At(empty), file);
        Assert.Equal($"{count} 0 0 0", preview.Counts());
        Assert.Equal(0, await Portal.WithDbAsync(db => db.Proposals.CountAsync(p => p.CycleId == empty)));
        var taken = await reader.SubmitAsync(preview);
        var done = await reader.FollowAsync(taken);
        Assert.Equal(taken.Location, (await reader.SubmitAsync(preview)).Location);
        Assert.Equal(count, await Portal.WithDbAsync(db => db.Proposals.CountAsync(p => p.CycleId == empty)));
        Assert.Equal($"0 {count} 0 0", (await reader.FileAsync(At(empty), (await reader.GetAsync(At(full) + "/rows.xlsx")).Bytes)).Counts());
        var ids = (await Portal.WithDbAsync(db => db.Proposals.Where(p => p.CycleId == empty).Select(p => p.Id).ToListAsync()))
            .ConvertAll(id => id.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(count, await Portal.WithDbAsync(db => db.JournalEntries.CountAsync(e => e.RecordKind == "Proposal" && e.Action == Data.JournalAction.Insert
            && ids.Contains(e.RecordId))));

        var undone = await reader.FollowAsync(await reader.SubmitAsync(done));
        Assert.Null(undone.Document.QuerySelector("main form[method=post]"));
        Assert.Equal(0, await Portal.WithDbAsync(db => db.Proposals.CountAsync(p => p.CycleId == empty)));
    }

    [Fact]
    public async Task A_pasted_table_says_at_its_cells_what_is_wrong_and_saves_nothing()
    {
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var cycle = await Portal.CycleAsync();
        var before = await CountAsync(cycle);
        var preview = await reader.PasteAsync(At(cycle), $"{Heads}\t{Label("VillageId")}\nСуу керек\t31.02.2026\tЖок айыл\n\t5.3.2026\t\n");
        Assert.Equal(["B2", "C2", "A3"], preview.Wrong().Select(w => w[..2]));
        Assert.Equal(before, await CountAsync(cycle));
        Assert.Null(preview.Document.QuerySelector("main form[method=post]"));
    }

    [Fact]
    public async Task Days_are_read_as_people_and_spreadsheets_write_them_and_formulas_stay_text()
    {
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var cycle = await Portal.CycleAsync();
        var mark = Guid.NewGuid().ToString("N")[..8];
        var file = await XlsxFile.OfAsync("Сунуштар", [Label("Text"), Label("ReceivedOn")],
            [[$"=1+1 {mark}", new DateOnly(2026, 3, 5)], [$"{mark} сан", 46_086], [$"{mark} текст", "2026-03-05"], [$"{mark} белгисиз", null]], default);
        Assert.Equal(302, (await reader.SubmitAsync(await reader.FileAsync(At(cycle), file))).Status);
        var saved = await Portal.WithDbAsync(db => db.Proposals.Where(p => p.Text.Contains(mark)).OrderBy(p => p.Id)
            .Select(p => new { p.Text, p.ReceivedOn }).ToListAsync());
        DateOnly? day = new DateOnly(2026, 3, 5);
        Assert.Equal([($"=1+1 {mark}", day), ($"{mark} сан", day), ($"{mark} текст", day), ($"{mark} белгисиз", null)],
            saved.Select(p => (p.Text, p.ReceivedOn)));
    }

    [Fact]
    public async Task A_likely_double_is_shown_beside_the_known_one_and_added_only_when_ticked()
    {
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var cycle = await Portal.CycleAsync();
        var text = $"Көпүрө курулсун {Guid.NewGuid():N}";
        Assert.Equal(302, (await reader.SubmitAsync(await reader.PasteAsync(At(cycle), $"{Heads}\n{text}\t5.3.2026"))).Status);
        var preview = await reader.PasteAsync(At(cycle), $"{Heads}\n{text}\t6.3.2026");
        Assert.Equal("0 0 1 0", preview.Counts());
        Assert.Contains("05.03.2026", preview.Text, StringComparison.Ordinal);
        Assert.Equal(422, (await reader.SubmitAsync(preview)).Status);
        Assert.Equal(302, (await reader.SubmitAsync(preview, ("Form.Also", "2"))).Status);
        Assert.Equal(2, await Portal.WithDbAsync(db => db.Proposals.CountAsync(p => p.Text == text)));
    }

    [Fact]
    public async Task Old_letters_are_mended_when_asked()
    {
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var file = await XlsxFile.OfAsync("1", [Label("Text"), Label("ReceivedOn")], [["Суу жън\\ндъ", new DateOnly(2026, 3, 5)]], default);
        var preview = await reader.FileAsync(At(await Portal.CycleAsync()), file);
        Assert.StartsWith("A2", Assert.Single(preview.Wrong()), StringComparison.Ordinal);
        var mended = await reader.FollowAsync(await reader.SubmitAsync(preview));
        Assert.Empty(mended.Wrong());
        Assert.Contains("жөнүндө", mended.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_whose_record_was_changed_stays()
    {
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var cycle = await Portal.CycleAsync();
        var text = $"Клуб {Guid.NewGuid():N}";
        var done = await reader.FollowAsync(await reader.SubmitAsync(await reader.PasteAsync(At(cycle), $"{Heads}\n{text}\t5.3.2026")));
        var id = await Portal.WithDbAsync(db => db.Proposals.Where(p => p.Text == text).Select(p => p.Id).SingleAsync());
        Assert.Equal(302, (await reader.SubmitAsync(await reader.GetAsync($"/proposals/{id}"), ("Form.Text", text + " жаңы"))).Status);
        Assert.Equal(422, (await reader.SubmitAsync(done)).Status);
        Assert.True(await Portal.WithDbAsync(db => db.Proposals.AnyAsync(p => p.Id == id)));
    }

    [Fact]
    public async Task Nobody_else_sees_a_table_before_it_is_taken_in()
    {
        var cycle = await Portal.CycleAsync();
        var preview = await (await Portal.SignedInAsync("ulgu.specialist")).PasteAsync(At(cycle), $"{Heads}\nМенин\t5.3.2026");
        Assert.Equal(200, preview.Status);
        Assert.Equal(404, (await (await Portal.SignedInAsync("ulgu.head")).GetAsync(preview.Path)).Status);
        Assert.Equal(404, (await (await Portal.SignedInAsync("kara-suu.specialist")).GetAsync(At(cycle))).Status);
    }

    [Fact]
    public async Task A_template_has_the_columns_in_the_language_of_the_reader() =>
        Assert.Equal(XlsxFile.ContentType,
            (await (await Portal.SignedInAsync("ulgu.specialist")).GetAsync(At(await Portal.CycleAsync()) + "/template.xlsx")).ContentType);

    private static string Heads => $"{Label("Text")}\t{Label("ReceivedOn")}";

    private static string At(int cycle) => string.Create(CultureInfo.InvariantCulture, $"/cycles/{cycle}/proposals/excel");

    private static string Label(string field) => Texts.Text.In("ky", "ProposalForm." + field);

    private Task<int> CountAsync(int cycle) => Portal.WithDbAsync(db => db.Proposals.CountAsync(p => p.CycleId == cycle));
}

using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Tests.Voices;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Sheets;

/// <summary>What is asked of a field of a form is asked of a cell of a table: numbers that read two ways, letters, days to come, contradictions.</summary>
public sealed class HostileTableTests(Portal portal) : PortalTests(portal)
{
    [Theory]
    [InlineData("150 000", 150_000_00L)]
    [InlineData("150'000", 150_000_00L)]
    [InlineData("1,5 млн", 1_500_000_00L)]
    [InlineData("150 миң сом", 150_000_00L)]
    [InlineData("１５０ ０００", 150_000_00L)]
    [InlineData("150 000,50 сом", 150_000_50L)]
    [InlineData("150.000", null)]
    [InlineData("1,500", null)]
    [InlineData("0", null)]
    [InlineData("-5", null)]
    [InlineData("1e5", null)]
    [InlineData("9999999999999999999999", null)]
    [InlineData("жүз миң", null)]
    public async Task A_sum_in_a_table_is_read_as_in_the_form(string typed, long? tyiyn)
    {
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var title = $"Таблицадагы иш {Guid.NewGuid():N}";
        var preview = await reader.PasteAsync(await AtAsync("works"), $"{Works}\n{title}\t{Text("FundingKind.LocalBudget")}\t{typed}");
        if (tyiyn is null)
        {
            Assert.StartsWith("C2: ", Assert.Single(preview.Wrong()), StringComparison.Ordinal);
            Assert.Null(preview.Document.QuerySelector("main form[method=post]"));
            return;
        }
        Assert.Equal("1 0 0 0", preview.Counts());
        Assert.Equal(302, (await reader.SubmitAsync(preview)).Status);
        Assert.Equal(tyiyn, await Portal.WithDbAsync(db => db.Works.Where(w => w.Title == title).SelectMany(w => w.Funding).Select(f => f.Amount.Tyiyn)
            .SingleAsync()));
    }

    [Theory]
    [InlineData("Жол и\u0306 салуу", "Жол й салуу")]
    [InlineData("Су\u00adу тү\u00adтүгү", "Суу түтүгү")]
    [InlineData("o\ufb03ce курулушу", "office курулушу")]
    [InlineData("\u200bКөпүрө\u200b", "Көпүрө")]
    [InlineData("Жол\u00a0оңдоо", "Жол оңдоо")]
    [InlineData("☐ Жол", null)]
    [InlineData("Жол 🚧", null)]
    public async Task A_text_in_a_table_passes_the_gate_of_letters(string typed, string? kept)
    {
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var mark = Guid.NewGuid().ToString("N")[..8];
        var file = await XlsxFile.OfAsync("Иштер", [Text("WorkForm.Title"), Text("WorkForm.Place")], [[$"{typed} {mark}", null]], default);
        var preview = await reader.FileAsync(await AtAsync("works"), file);
        if (kept is null)
        {
            Assert.StartsWith("A2: ", Assert.Single(preview.Wrong()), StringComparison.Ordinal);
            return;
        }
        Assert.Empty(preview.Wrong());
        Assert.Equal(302, (await reader.SubmitAsync(preview)).Status);
        var saved = await Portal.WithDbAsync(db => db.Works.Where(w => w.Title.Contains(mark)).Select(w => w.Title).SingleAsync());
        Assert.Equal($"{kept} {mark}", saved.Replace('\u00a0', ' '));
        Assert.Equal("0 1 0 0", (await reader.FileAsync(await AtAsync("works"), file)).Counts());
    }

    [Theory]
    [InlineData("31.02.2026")]
    [InlineData("01.03.2062")]
    [InlineData("5/13/2026")]
    [InlineData("эртең")]
    [InlineData("1.3.0026")]
    public async Task A_day_that_cannot_be_is_told_at_its_cell(string day)
    {
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var village = await Portal.WithDbAsync(db => db.Villages.Where(v => db.AiylAimaks.Any(a => a.Id == v.AiylAimakId && a.Slug == "ulgu"))
            .OrderBy(v => v.Id).Select(v => v.Name).FirstAsync());
        var at = $"/cycles/{await Portal.CycleAsync()}/meetings/excel";
        var heads = $"{Text("MeetingForm.VillageId")}\t{Text("MeetingForm.HeldOn")}\t{Text("sheets.came.total")}\t{Text("sheets.came.women")}";
        Assert.StartsWith("B2: ", Assert.Single((await reader.PasteAsync(at, $"{heads}\n{village.Ky}\t{day}\t10\t4")).Wrong()), StringComparison.Ordinal);
        Assert.StartsWith("D2: ", Assert.Single((await reader.PasteAsync(at, $"{heads}\n{village.Ky} айылы\t2.3.2026\t10\t11")).Wrong()),
            StringComparison.Ordinal);
        Assert.StartsWith("C2: ", Assert.Single((await reader.PasteAsync(at, $"{heads}\n{village.Ky}\t2.3.2026\t9.000\t4")).Wrong()),
            StringComparison.Ordinal);
    }

    private static string Works => $"{Text("WorkForm.Title")}\t{Text("WorkFundingForm.Kind")}\t{Text("WorkFundingForm.Amount")}";

    private static string Text(string key) => Texts.Text.In("ky", key);

    private async Task<string> AtAsync(string list) =>
        $"/aimaks/{await Portal.WithDbAsync(db => db.AiylAimaks.Where(a => a.Slug == "ulgu").Select(a => a.Id).SingleAsync())}/{list}/excel";
}

using System.Globalization;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Sheets;
using KaraSuu.Planning.Web.Tests.Voices;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KaraSuu.Planning.Web.Tests.Sheets;

/// <summary>Whatever table is brought, the answer says what is wrong with it and where, and nothing is saved.</summary>
public sealed class SheetAnswerTests(Portal portal) : PortalTests(portal)
{
    [Fact]
    public async Task A_wrong_sheet_is_told_which_columns_it_lacks()
    {
        var (reader, at) = await SpecialistAsync();
        var preview = await reader.FileAsync(at, await XlsxFile.OfAsync("Бюджет", ["Кирешелер", "Чыгашалар"], [[1, 2]], default));
        Assert.Equal($"{Text.In("ky", "sheets.table")}: {Text.In("ky", "sheets.wrong-sheet", $"«{Label("Text")}»")}", Assert.Single(preview.Wrong()));
    }

    [Fact]
    public async Task The_right_sheet_is_found_among_others_beneath_a_title()
    {
        var (reader, at) = await SpecialistAsync();
        await using var file = await XlsxFile.StartAsync(default);
        await file.SheetAsync("Мазмуну", ["Эмне", "Кайда"], default);
        await file.SheetAsync("Сунуштар 2026", ["2026-жылдын сунуштары"], default);
        await file.RowAsync([Label("Text") + " *", "Кошумча", Label("ReceivedOn")], default);
        await file.RowAsync(["Арык казылсын", "эч нерсе", "5.3.2026"], default);
        var preview = await reader.FileAsync(at, await file.FinishAsync(default));
        Assert.Equal("1 0 0 0", preview.Counts());
        Assert.Contains(Text.In("ky", "sheets.not-read", "Кошумча"), preview.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Joined_cells_are_named_and_not_guessed()
    {
        var (reader, at) = await SpecialistAsync();
        await using var file = await XlsxFile.StartAsync(default);
        await file.SheetAsync("1", [Label("Text"), Label("ReceivedOn")], default);
        await file.RowAsync(["Жол", new DateOnly(2026, 3, 5)], default);
        await file.RowAsync(["Суу", null], default);
        file.Book.MergeCells("B2:B3");
        var wrong = (await reader.FileAsync(at, await file.FinishAsync(default))).Wrong();
        Assert.Equal($"B2:B3: {Text.In("ky", "sheets.joined")}", Assert.Single(wrong));
    }

    [Fact]
    public async Task A_workbook_of_Excel_97_is_read()
    {
        var (reader, at) = await SpecialistAsync();
        var file = await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "Sheets", "excel97.xls"));
        var preview = await reader.FileAsync(at, file, "эски.xls");
        Assert.Equal("2 0 0 0", preview.Counts());
        Assert.Contains("Эски Excel", preview.Text, StringComparison.Ordinal);
        Assert.Contains("05.03.2026", preview.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_written_as_texts_are_numbers_and_what_is_none_is_told_at_its_cell()
    {
        var (reader, at) = await SpecialistAsync("meetings");
        var village = await Portal.WithDbAsync(async db => (await db.Villages.FindAsync(await Portal.VillageAsync()))!.Name.Ky);
        string[] keys = ["MeetingForm.VillageId", "MeetingForm.HeldOn", "VoicedForm.Text", "VoicedForm.Votes"];
        string[] heads = [.. keys.Select(k => Text.In("ky", k))];
        object?[] Row(object votes) => [village, new DateOnly(2026, 3, 5), "Суу", votes];
        foreach (var votes in new object[] { "12", " 12 ", 12, 12m })
            Assert.Empty((await reader.FileAsync(at, await XlsxFile.OfAsync("1", heads, [Row(votes)], default))).Wrong());
        foreach (var votes in new object[] { "он эки", 12.5m, "-1", "#ДЕЛ/0!" })
        {
            var wrong = (await reader.FileAsync(at, await XlsxFile.OfAsync("1", heads, [Row(votes)], default))).Wrong();
            Assert.Equal($"{votes}: D2", $"{votes}: {string.Join(' ', wrong.Select(w => w[..2]))}");
        }
    }

    [Theory]
    [InlineData(11, 422)]
    [InlineData(100, 413)]
    public async Task A_file_that_is_too_large_is_refused_by_the_real_server(int megabytes, int status)
    {
        await using var real = Portal.WithWebHostBuilder(b => b.UseSetting("urls", "http://127.0.0.1:0"));
        real.UseKestrel(0);
        real.StartServer();
        var address = new Uri(real.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = address };
        var reader = new Reader(http);
        Assert.Equal(302, (await reader.SubmitAsync(await reader.GetAsync("/accounts/sign-in"), "form[data-keep-all]", ("UserName", "ulgu.specialist"),
            ("Password", Portal.Password))).Status);
        http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        var (_, at) = await SpecialistAsync();
        var refused = await reader.FileAsync(at, new byte[megabytes * 1024 * 1024]);
        Assert.Equal(status, refused.Status);
        Assert.Contains(status == 413 ? Text.In("ky", "kept.TooLarge.title") : Text.In("ky", "sheets.too-large", SheetFile.MaxMegabytes), refused.Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_form_asks_for_a_file_or_a_table()
    {
        var (reader, at) = await SpecialistAsync();
        var refused = await reader.PasteAsync(at, "   ");
        Assert.Equal(422, refused.Status);
        Assert.Contains(Text.In("ky", "sheets.choose"), refused.Text, StringComparison.Ordinal);
    }

    private static string Label(string field) => Text.In("ky", "ProposalForm." + field);

    private async Task<(Reader Reader, string At)> SpecialistAsync(string list = "proposals")
    {
        var cycle = await Portal.CycleAsync();
        return (await Portal.SignedInAsync("ulgu.specialist"), string.Create(CultureInfo.InvariantCulture, $"/cycles/{cycle}/{list}/excel"));
    }
}

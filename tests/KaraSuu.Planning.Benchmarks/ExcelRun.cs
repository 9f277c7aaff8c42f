using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Texts;

namespace KaraSuu.Planning.Benchmarks;

/// <summary>
/// Brings twenty thousand proposals to the running portal as one workbook: read and shown, taken in with their journal, given out again, and taken back.
/// </summary>
internal static partial class ExcelRun
{
    private const int Rows = 20_000;
    private const int MostSeconds = 5;

    /// <summary>Megabytes above what the portal holds at rest.</summary>
    private const int Aim = 150;

    public static async Task MeasureAsync(string address = "http://127.0.0.1:5097")
    {
        var folder = Directory.CreateTempSubdirectory("karasuu-excel-").FullName;
        using var portal = await PortalRun.StartAsync(folder, address);
        using var http = await PortalRun.SignInAsync(address);
        var at = $"/cycles/{ManyRecords.Cycle(Path.Combine(folder, "planning.db"))}/proposals/excel";
        await BringAsync(http, at, await FileAsync(50));
        var file = await FileAsync(Rows);
        Console.WriteLine($"{Rows} proposals, a file of {file.Length / 1024} KB");
        using var memory = new Watched(portal.Process);
        var watch = Stopwatch.StartNew();
        var (here, page) = await BringAsync(http, at, file);
        var seen = Say("read and shown", watch, memory);
        (_, page) = await PostAsync(http, here, page, here);
        var saved = Say("taken in", watch, memory);
        await http.GetByteArrayAsync(at + "/rows.xlsx");
        Say("given out", watch, memory);
        await PostAsync(http, here + "/undo", page, here);
        Say("taken back", watch, memory);
        Console.WriteLine($"brought and taken in: {seen + saved:0.0} s, at most {MostSeconds}: {(seen + saved <= MostSeconds ? "yes" : "NO")}; "
            + $"at most {Aim} MB above rest: {(memory.Above <= Aim ? "yes" : "NO")}");
    }

    private static double Say(string what, Stopwatch watch, Watched memory)
    {
        var seconds = watch.Elapsed.TotalSeconds;
        Console.WriteLine($"{what}: {seconds:0.00} s; {memory}");
        watch.Restart();
        return seconds;
    }

    private static async Task<(string At, string Page)> BringAsync(HttpClient http, string at, byte[] file)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(PortalRun.Tokens().Matches(await http.GetStringAsync(at))[^1].Groups[1].Value), "__form" },
            { new ByteArrayContent(file), "Form.File", "sunushtar.xlsx" },
        };
        return await ReadAsync(await http.PostAsync(at, form));
    }

    private static async Task<(string At, string Page)> PostAsync(HttpClient http, string at, string page, string from)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__form"] = PortalRun.Tokens().Matches(page)[^1].Groups[1].Value,
            ["__once"] = Once().Matches(page)[^1].Groups[1].Value,
        });
        var answer = await ReadAsync(await http.PostAsync(at, form));
        return answer.At == from ? answer : throw new InvalidOperationException($"{at} led to {answer.At}");
    }

    private static async Task<(string At, string Page)> ReadAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            var page = await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
            return (answer.RequestMessage!.RequestUri!.AbsolutePath, page);
        }
    }

    private static Task<byte[]> FileAsync(int rows) => XlsxFile.OfAsync("Сунуштар",
        [Text.In("ky", "ProposalForm.Text"), Text.In("ky", "ProposalForm.ReceivedOn"), Text.In("ky", "ProposalForm.Group")],
        Enumerable.Range(1, rows).Select(n => new object?[]
        {
            string.Create(CultureInfo.InvariantCulture, $"{n}-көчөнүн жолу оңдолсун, жээгине арык казылып, жарык тартылсын ({rows})"),
            new DateOnly(2026, 1, 1).AddDays(n % 300), Text.In("ky", n % 2 == 0 ? "ProposalGroup.Youth" : "ProposalGroup.Unknown"),
        }), CancellationToken.None);

    [GeneratedRegex("name=\"__once\" value=\"([^\"]+)\"")]
    private static partial Regex Once();
}

using System.Diagnostics;

namespace KaraSuu.Planning.Browser.Tests;

/// <summary>What a reader of a PDF file finds in it, in one line.</summary>
internal static class PdfText
{
    public static async Task<string> OfAsync(byte[] pdf) => OneLine(await ReadAsync(pdf));

    /// <summary>The same of each sheet by itself.</summary>
    public static async Task<IReadOnlyList<string>> SheetsOfAsync(byte[] pdf) =>
        [.. (await ReadAsync(pdf)).Split('\f').Select(OneLine).Where(sheet => sheet.Length > 0)];

    private static string OneLine(string text) =>
        string.Join(' ', text.Replace('\u00a0', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static async Task<string> ReadAsync(byte[] pdf)
    {
        var start = new ProcessStartInfo("pdftotext", ["-", "-"]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var reading = process.StandardOutput.ReadToEndAsync();
        await process.StandardInput.BaseStream.WriteAsync(pdf);
        process.StandardInput.Close();
        return await reading;
    }
}

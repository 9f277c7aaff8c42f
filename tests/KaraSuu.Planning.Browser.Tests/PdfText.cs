using System.Diagnostics;

namespace KaraSuu.Planning.Browser.Tests;

/// <summary>What a reader of a PDF file finds in it, in one line.</summary>
internal static class PdfText
{
    public static async Task<string> OfAsync(byte[] pdf) => OneLine(await ReadAsync(pdf));

    /// <summary>The same of each sheet by itself.</summary>
    public static async Task<IReadOnlyList<string>> SheetsOfAsync(byte[] pdf) =>
        [.. (await ReadAsync(pdf, "-layout")).Split('\f').Select(OneLine).Where(sheet => sheet.Length > 0)];

    private static string OneLine(string text) =>
        string.Join(' ', text.Replace('\u00a0', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <param name="how">«-layout» reads line by line, as the eye does; without it columns are read one after another</param>
    private static async Task<string> ReadAsync(byte[] pdf, params string[] how)
    {
        var start = new ProcessStartInfo("pdftotext", [.. how, "-", "-"]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var reading = process.StandardOutput.ReadToEndAsync();
        await process.StandardInput.BaseStream.WriteAsync(pdf);
        process.StandardInput.Close();
        return await reading;
    }
}

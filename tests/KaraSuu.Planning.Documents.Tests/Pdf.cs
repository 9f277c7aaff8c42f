using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace KaraSuu.Planning.Documents.Tests;

/// <summary>Reads a PDF as others will: with the poppler tools.</summary>
internal static partial class Pdf
{
    /// <summary>The text as laid out on paper, pages parted by form feeds.</summary>
    public static string Text(byte[] pdf) => Run("pdftotext", pdf, "-layout", "-enc", "UTF-8", "{0}", "-");

    /// <summary>The text in reading order with every run of spaces and line ends made one space.</summary>
    public static string Words(byte[] pdf) => Squeeze(Run("pdftotext", pdf, "-raw", "-enc", "UTF-8", "{0}", "-"));

    /// <summary>Each page in the order of drawing, without any space.</summary>
    public static string[] DrawnLetters(byte[] pdf) =>
        [.. Run("pdftotext", pdf, "-raw", "-enc", "UTF-8", "{0}", "-").TrimEnd('\f').Split('\f').Select(page => Spaces().Replace(page, ""))];

    public static string[] Pages(byte[] pdf) => Text(pdf).TrimEnd('\f').Split('\f');

    public static int PageCount(byte[] pdf) => int.Parse(Info(pdf)["Pages"], CultureInfo.InvariantCulture);

    public static IReadOnlyDictionary<string, string> Info(byte[] pdf) => Run("pdfinfo", pdf, "-isodates", "{0}")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split(':', 2))
        .ToDictionary(pair => pair[0], pair => pair[1].Trim());

    /// <summary>The structure tree with its text, as pdfinfo prints it.</summary>
    public static string Structure(byte[] pdf) => Run("pdfinfo", pdf, "-struct-text", "{0}");

    /// <summary>How many elements of a tag a structure tree has.</summary>
    public static int CountOf(string tag, string structure) =>
        structure.Split('\n').Count(line => line.Trim().Split(' ', ':')[0] == tag && !line.Contains('"', StringComparison.Ordinal));

    /// <summary>The XMP packet.</summary>
    public static string Metadata(byte[] pdf) => Run("pdfinfo", pdf, "-meta", "{0}");

    /// <summary>Name, whether embedded and whether a subset, of each font.</summary>
    public static IReadOnlyList<(string Name, bool Embedded, bool Subset)> Fonts(byte[] pdf) =>
        [.. Run("pdffonts", pdf, "{0}").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).Select(ReadFont)];

    /// <summary>Size and encoding of each image, such as «48x36 jpeg».</summary>
    public static IReadOnlyList<string> Images(byte[] pdf) =>
        [.. Run("pdfimages", pdf, "-list", "{0}").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(columns => $"{columns[3]}x{columns[4]} {columns[8]}")];

    /// <summary>Where the lines of the first page begin and end, in points from its top, as they follow one another, each with its first word.</summary>
    public static IReadOnlyList<(string Word, double Top, double Bottom)> Lines(byte[] pdf) =>
        [.. BoxedWord().Matches(Run("pdftotext", pdf, "-bbox", "-l", "1", "-enc", "UTF-8", "{0}", "-"))
            .Select(w => (Word: w.Groups[3].Value, Top: Points(w.Groups[1]), Bottom: Points(w.Groups[2])))
            .GroupBy(w => Math.Round(w.Bottom)).OrderBy(line => line.Key).Select(line => line.First())];

    private static double Points(Group typed) => double.Parse(typed.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("<word xMin=\"[^\"]*\" yMin=\"([^\"]*)\" xMax=\"[^\"]*\" yMax=\"([^\"]*)\">([^<]*)</word>")]
    private static partial Regex BoxedWord();

    public static string Squeeze(string text) => Spaces().Replace(text, " ").Trim();

    private static (string, bool, bool) ReadFont(string line)
    {
        var columns = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return (columns[0], columns[^5] == "yes", columns[^4] == "yes");
    }

    private static string Run(string tool, byte[] pdf, params string[] arguments)
    {
        var file = Path.Combine(Path.GetTempPath(), $"plan-{Guid.NewGuid():N}.pdf");
        File.WriteAllBytes(file, pdf);
        try
        {
            var start = new ProcessStartInfo(tool) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
            foreach (var argument in arguments) start.ArgumentList.Add(argument.Replace("{0}", file, StringComparison.Ordinal));
            using var process = Process.Start(start)!;
            var complaints = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, $"{tool}: {complaints.Result}");
            Assert.Equal("", complaints.Result);
            return output;
        }
        finally
        {
            File.Delete(file);
        }
    }

    [GeneratedRegex(@"[\s\f]+")]
    private static partial Regex Spaces();
}

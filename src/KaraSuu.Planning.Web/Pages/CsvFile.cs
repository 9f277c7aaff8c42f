using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CsvHelper;
using CsvHelper.Configuration;
using KaraSuu.Planning.Domain;
using Microsoft.AspNetCore.Mvc;

namespace KaraSuu.Planning.Web.Pages;

/// <summary>A list as a file spreadsheet programs of the region open as it is: UTF-8 with mark, semicolons, no formulas, ordinary text as it is.</summary>
internal static partial class CsvFile
{
    /// <summary>What programs of other countries divide cells by, or begin a quoted cell with.</summary>
    private static readonly SearchValues<char> Dividers = SearchValues.Create(",;\t\"|\r\n");

    public static FileContentResult Of(string name, IEnumerable<string> heads, IEnumerable<IEnumerable<object?>> rows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = ";" }))
        {
            foreach (var head in heads) Write(csv, head);
            csv.NextRecord();
            foreach (var row in rows)
            {
                foreach (var value in row) Write(csv, value);
                csv.NextRecord();
            }
        }
        return new FileContentResult([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())],
            "text/csv; charset=utf-8")
        { FileDownloadName = name + ".csv" };
    }

    /// <summary>A number with a decimal comma stays bare; a text is quoted where any program could divide it.</summary>
    private static void Write(CsvWriter csv, object? value)
    {
        var cell = Cell(value);
        csv.WriteField(cell, value is not (null or int or long or decimal or Money) && cell.AsSpan().ContainsAny(Dividers));
    }

    /// <summary>Numbers and sums of the portal stay numbers; every other cell is text.</summary>
    internal static string Cell(object? value) => value switch
    {
        null => "",
        int or long => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        decimal number => number.ToString("0.#", CultureInfo.GetCultureInfo("ru")),
        Money sum => (sum.Tyiyn / 100m).ToString("0.##", CultureInfo.GetCultureInfo("ru")),
        _ => Words(Texts.Show.Any(value)),
    };

    /// <summary>A text a spreadsheet could take for a formula gets an apostrophe before it, by which spreadsheets know text.</summary>
    private static string Words(string text) => Domain.Words.Bare(text) is var kept && MayBeFormula(kept) ? "'" + kept : kept;

    /// <summary>A cell of such a file without the apostrophe before a text that could be taken for a formula.</summary>
    internal static string Unmarked(string cell) => cell is ['\'', .. var text] && MayBeFormula(text) ? text : cell;

    /// <summary>
    /// A number with its sign, and a telephone number: «+996 555 12-34-56» is no formula anywhere, because two figures with only a blank or a bracket
    /// between them are none. Without them («+996-555») a program would subtract.
    /// </summary>
    [GeneratedRegex(@"^(?:[+−-] ?[0-9]+(?:[.,][0-9]+)?(?: ?%)?|\+[0-9]{1,4}(?: ?\([0-9]| [0-9])(?:[0-9 ().,:;/+–-]|\p{L}(?!\())*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Ordinary();

    /// <summary>Programs pass over blanks and invisible signs at the start, and read wide and raised forms of = + - @ as the signs themselves.</summary>
    private static bool MayBeFormula(string text)
    {
        if (text.Length > 0 && text[0] is '\t' or '\r' or '\n') return true;
        foreach (var sign in text.EnumerateRunes())
        {
            if (IsPassedOver(sign)) continue;
            return sign.ToString().Normalize(NormalizationForm.FormKC) switch
            {
                "=" or "@" => true,
                "+" or "-" or "\u2212" => !Ordinary().IsMatch(text.Replace('\u00A0', ' ')),
                _ => false,
            };
        }
        return false;
    }

    private static bool IsPassedOver(Rune sign) => sign.Value == '"' || Domain.Words.LooksBlank(sign);
}

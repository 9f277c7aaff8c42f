using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.AspNetCore.Mvc;

namespace KaraSuu.Planning.Web.Listing;

/// <summary>A list as a file spreadsheet programs of the region open as it is: UTF-8 with mark, semicolons, no formulas.</summary>
internal static class CsvFile
{
    public static FileContentResult Of(string name, IEnumerable<string> heads, IEnumerable<IEnumerable<object?>> rows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = ";", InjectionOptions = InjectionOptions.Escape }))
        {
            foreach (var head in heads) csv.WriteField(head);
            csv.NextRecord();
            foreach (var row in rows)
            {
                foreach (var value in row) csv.WriteField(value is null ? "" : Cell(value));
                csv.NextRecord();
            }
        }
        return new FileContentResult([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())], "text/csv; charset=utf-8") { FileDownloadName = name + ".csv" };
    }

    private static string Cell(object value) => value switch
    {
        int or long => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        Domain.Money sum => (sum.Tyiyn / 100m).ToString("0.##", CultureInfo.GetCultureInfo("ru")),
        _ => Texts.Show.Any(value),
    };
}

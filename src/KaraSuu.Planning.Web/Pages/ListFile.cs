using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace KaraSuu.Planning.Web.Pages;

/// <summary>A list as a file, described once: as CSV or as XLSX, as the address asks.</summary>
internal sealed class ListFile : ActionResult
{
    private readonly string _name;
    private readonly IReadOnlyList<string> _heads;
    private readonly IEnumerable<IEnumerable<object?>> _rows;

    private ListFile(string name, IReadOnlyList<string> heads, IEnumerable<IEnumerable<object?>> rows) => (_name, _heads, _rows) = (name, heads, rows);

    public static ListFile Of(string name, IEnumerable<string> heads, IEnumerable<IEnumerable<object?>> rows) => new(name, [.. heads], rows);

    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var http = context.HttpContext;
        FileContentResult file = http.Request.Path.Value!.EndsWith(ListsInExcel.Xlsx, StringComparison.OrdinalIgnoreCase)
            ? new(await XlsxFile.OfAsync(_name, _heads, _rows, http.RequestAborted), XlsxFile.ContentType) { FileDownloadName = _name + ListsInExcel.Xlsx }
            : CsvFile.Of(_name, _heads, _rows);
        await file.ExecuteResultAsync(context);
    }
}

/// <summary>Every list that is given as CSV is given as XLSX too, at the same address with the other ending.</summary>
internal sealed class ListsInExcel : IActionModelConvention
{
    public const string Csv = ".csv";
    public const string Xlsx = ".xlsx";

    public void Apply(ActionModel action)
    {
        foreach (var csv in action.Selectors.Where(s => s.AttributeRouteModel?.Template?.EndsWith(Csv, StringComparison.Ordinal) == true).ToList())
        {
            var xlsx = new SelectorModel(csv);
            xlsx.AttributeRouteModel!.Template = csv.AttributeRouteModel!.Template![..^Csv.Length] + Xlsx;
            action.Selectors.Add(xlsx);
        }
    }
}

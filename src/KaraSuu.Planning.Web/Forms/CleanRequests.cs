using KaraSuu.Planning.Domain;
using Microsoft.Extensions.Primitives;

namespace KaraSuu.Planning.Web.Forms;

/// <summary>
/// What arrives as text is cleaned as stored text is (<see cref="Words"/>) before anything looks at it: no search, no comparison and no message
/// meets a sign that is none, and a text is counted as it will be kept. Secrets and the portal's own fields keep every sign that is one.
/// Values lose what is no text; an address or a field's name that holds it is nothing the portal ever wrote.
/// </summary>
internal static class CleanRequests
{
    private const string RowNames = ".Index";

    /// <summary>Cleans the query; an address that is no text is not found.</summary>
    public static void UseCleanRequests(this WebApplication app) => app.Use((context, next) =>
    {
        if (!Words.IsText(context.Request.Path.Value ?? ""))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }
        if (!context.Request.Query.All(IsClean))
            context.Request.Query = new QueryCollection(context.Request.Query.Where(f => Words.IsText(f.Key))
                .ToDictionary(f => f.Key, Clean, StringComparer.OrdinalIgnoreCase));
        return next(context);
    });

    /// <summary>False when a field, or a file's field, is named by what is no text.</summary>
    public static bool HasReadableNames(IFormCollection form) => form.Keys.All(Words.IsText) && form.Files.All(f => Words.IsText(f.Name));

    public static IFormCollection Of(IFormCollection form) =>
        form.All(f => IsClean(f) && RowsOf(f, form).Count == f.Value.Count) ? form
            : new FormCollection(form.ToDictionary(f => f.Key, f => Clean(new(f.Key, RowsOf(f, form))), StringComparer.OrdinalIgnoreCase), form.Files);

    /// <summary>«Form.Rows.Index» names the rows of a table; binding would make nothing of a row that was not sent, where the form expects one.</summary>
    private static StringValues RowsOf(KeyValuePair<string, StringValues> field, IFormCollection form)
    {
        if (!field.Key.EndsWith(RowNames, StringComparison.OrdinalIgnoreCase)) return field.Value;
        var table = field.Key[..^RowNames.Length];
        return new([.. field.Value.Where(row => form.Keys.Any(k => k.StartsWith($"{table}[{row}].", StringComparison.OrdinalIgnoreCase)))]);
    }

    private static bool IsClean(KeyValuePair<string, StringValues> field) =>
        Words.IsText(field.Key) && field.Value.All(v => Clean(field.Key, v) == (v ?? ""));

    private static StringValues Clean(KeyValuePair<string, StringValues> field) => new([.. field.Value.Select(v => Clean(field.Key, v))]);

    private static string Clean(string field, string? value) => KeptTyping.IsTyped(field) ? Words.Clean(value).Trim() : Words.Bare(value);
}

using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Features;

namespace KaraSuu.Planning.Web.Forms;

/// <summary>Refuses bodies that are too large (413) and forms that cannot be read at all (400) before anything looks at them.</summary>
internal static partial class ReadableForms
{
    /// <summary>Most rows one list of a form may have; no table of the portal comes near it.</summary>
    public const int MaxRows = 500;

    public static void UseReadableForms(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (await RefusalAsync(context) is { } status)
        {
            context.Request.ContentType = null;
            context.Response.StatusCode = status;
            return;
        }
        await next(context);
    });

    private static async Task<int?> RefusalAsync(HttpContext context)
    {
        if (context.Request.ContentLength > context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize) return StatusCodes.Status413PayloadTooLarge;
        if (!context.Request.HasFormContentType) return null;
        try
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            return form.Keys.Any(HasTooManyRows) ? StatusCodes.Status400BadRequest : null;
        }
        catch (BadHttpRequestException refused)
        {
            return refused.StatusCode;
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or InvalidOperationException or IOException)
        {
            return StatusCodes.Status400BadRequest;
        }
    }

    /// <summary>Binding counts rows up to the first that is missing, and gives up by an exception beyond the limit.</summary>
    private static bool HasTooManyRows(string key) =>
        RowPattern().Matches(key).Any(row => !int.TryParse(row.ValueSpan[1..^1], CultureInfo.InvariantCulture, out var index) || index >= MaxRows);

    [GeneratedRegex(@"\[[0-9]+\]")]
    private static partial Regex RowPattern();
}

using System.Globalization;
using System.Text.RegularExpressions;
using KaraSuu.Planning.Web.Photos;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.Features;

namespace KaraSuu.Planning.Web.Forms;

/// <summary>Refuses bodies that are too large (413) and forms that cannot be read at all (400) before anything looks at them; what they hold is
/// cleaned.</summary>
internal static partial class ReadableForms
{
    /// <summary>Most rows one list of a form may have; no table of the portal comes near it.</summary>
    public const int MaxRows = 500;

    public static void UseReadableForms(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (!context.IsErrorPage() && await RefusalAsync(context) is { } status)
        {
            await KeptTyping.TakeAsync(context);
            context.Request.ContentType = null;
            context.Response.StatusCode = status;
            return;
        }
        await next(context);
    });

    /// <summary>Lets a form with files be large. Nothing is read of a stranger, who is sent to sign in.</summary>
    private static async Task<bool> MakeRoomAsync(HttpContext context)
    {
        if (!(await context.AuthenticateAsync()).Succeeded) return false;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = TakesPhotosAttribute.MaxBody;
        if (context.Request.HasFormContentType)
            context.Features.Set<IFormFeature>(new FormFeature(context.Request,
                new FormOptions { MultipartBodyLengthLimit = TakesPhotosAttribute.MaxBody, ValueCountLimit = KeptTyping.MaxFields }));
        return true;
    }

    private static async Task<int?> RefusalAsync(HttpContext context)
    {
        var asked = context.GetEndpoint()?.Metadata;
        var takesFiles = asked?.GetMetadata<TakesPhotosAttribute>() is not null || asked?.GetMetadata<TakesAFileAttribute>() is not null;
        if (takesFiles && !await MakeRoomAsync(context)) return null;
        if (context.Request.ContentLength > context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize)
        {
            return StatusCodes.Status413PayloadTooLarge;
        }
        if (!context.Request.HasFormContentType) return null;
        try
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            if (form.Keys.Any(HasTooManyRows) || !CleanRequests.HasReadableNames(form)) return StatusCodes.Status400BadRequest;
            context.Request.Form = OldFontFields.Converted(CleanRequests.Of(form));
            return null;
        }
        catch (Exception unreadable) when (SentTexts.IsUnreadable(unreadable))
        {
            return (unreadable as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status400BadRequest;
        }
    }

    /// <summary>Binding counts rows up to the first that is missing, and gives up by an exception beyond the limit.</summary>
    private static bool HasTooManyRows(string key) =>
        RowPattern().Matches(key).Any(row => !int.TryParse(row.ValueSpan[1..^1], CultureInfo.InvariantCulture, out var index) || index >= MaxRows);

    [GeneratedRegex(@"\[[0-9]+\]")]
    private static partial Regex RowPattern();
}

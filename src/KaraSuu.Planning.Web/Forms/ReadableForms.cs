using Microsoft.AspNetCore.Http.Features;

namespace KaraSuu.Planning.Web.Forms;

/// <summary>Refuses bodies that are too large (413) and forms that cannot be read at all (400) before anything looks at them.</summary>
internal static class ReadableForms
{
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
            await context.Request.ReadFormAsync(context.RequestAborted);
            return null;
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
}

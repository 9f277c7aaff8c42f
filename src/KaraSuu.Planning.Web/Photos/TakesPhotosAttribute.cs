using System.Collections;
using System.Globalization;
using System.Security.Cryptography;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Photos;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Mvc.Filters;

namespace KaraSuu.Planning.Web.Photos;

/// <summary>
/// On an action whose form has photos: lets the form be large, and takes the files it brings before the form's own transaction begins.
/// They are kept unattached and stand in the form as keys from then on, so a form that is not accepted loses none.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TakesPhotosAttribute : Attribute, IAsyncActionFilter, IOrderedFilter
{
    /// <summary>What a form with photos may hold, files included.</summary>
    public const long MaxBody = 100 * 1024 * 1024;

    private const string FilesField = "." + nameof(PhotosForm.Files);
    private const string KeysField = "." + nameof(PhotosForm.Keys);
    private const int Depth = 4;

    /// <summary>Before the filter that opens a transaction.</summary>
    public int Order => -1000;

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        Taken(context.HttpContext).Clear();
        foreach (var (name, form) in context.ActionArguments)
        {
            foreach (var (field, photos) in Photos(name, form, 0)) await TakeAsync(context, field, photos);
        }
        await next();
    }

    /// <summary>Keys of the files this request brought, as fields of its form: for a page that sends the form again.</summary>
    public static List<KeyValuePair<string, string>> Taken(HttpContext http)
    {
        if (http.Items[typeof(TakesPhotosAttribute)] is List<KeyValuePair<string, string>> taken) return taken;
        http.Items[typeof(TakesPhotosAttribute)] = taken = [];
        return taken;
    }

    /// <summary>The key, as a field of its form, of a file that an action takes in as a photo; null for any other file.</summary>
    public static (string Name, string Text)? KeyOf(HttpContext http, IFormFile file, byte[] hash) =>
        http.GetEndpoint()?.Metadata.GetMetadata<TakesPhotosAttribute>() is not null && file.Name.EndsWith(FilesField, StringComparison.OrdinalIgnoreCase)
            ? (file.Name[..^FilesField.Length] + KeysField, KeyOf(http, hash).ToString()) : null;

    private static async Task TakeAsync(ActionExecutingContext context, string field, PhotosForm photos)
    {
        photos.Keys = [.. photos.Keys.Except(photos.Removed).Where(k => k != Guid.Empty).Distinct()];
        photos.Removed = [];
        var intake = context.HttpContext.RequestServices.GetRequiredService<PhotoIntake>();
        foreach (var file in (photos.Files ?? []).OfType<IFormFile>().Where(f => f.FileName.Length > 0 || f.Length > 0).Take(PhotosForm.Most + 1))
        {
            var (photo, problem) = file.Length > Photo.MaxBytes ? (null, PhotoProblem.TooLarge) : await StoreAsync(intake, context.HttpContext, file);
            if (photo is { } key)
            {
                photos.Keys = [.. photos.Keys.Append(key).Distinct()];
                Taken(context.HttpContext).Add(KeyValuePair.Create(field + KeysField, key.ToString()));
            }
            else
            {
                var why = Text.Of("photos.error." + problem);
                context.ModelState.AddModelError(field + FilesField, Text.Of("photos.error-at", Words.OneLine(file.FileName), why));
            }
        }
        photos.Files = null;
    }

    private static async Task<(Guid? Key, PhotoProblem Problem)> StoreAsync(PhotoIntake intake, HttpContext http, IFormFile file)
    {
        var key = KeyOf(http, await FormContent.HashAsync(http, file));
        await using var sent = file.OpenReadStream();
        var (photo, problem) = await intake.StoreAsync(key, sent, file.FileName, http.User, http.RequestAborted);
        return (photo?.Key, problem);
    }

    /// <summary>The same file of the same form has the same key, so pressing twice takes it once; of a form without a key, the same file of one
    /// request.</summary>
    private static Guid KeyOf(HttpContext http, byte[] hash)
    {
        if (!Guid.TryParse(http.Request.Form[PortalFormTagHelper.OnceField], out var form))
            http.Items[typeof(Guid)] = form = http.Items[typeof(Guid)] is Guid ofRequest ? ofRequest : Guid.NewGuid();
        return new Guid(SHA256.HashData([.. form.ToByteArray(), .. hash]).AsSpan(0, 16));
    }

    /// <summary>Every photo field of a form, those of its rows included, with the name its messages stand at.</summary>
    private static IEnumerable<(string Field, PhotosForm Photos)> Photos(string name, object? part, int depth)
    {
        if (part is PhotosForm found) return [(name, found)];
        if (part is null || depth > Depth) return [];
        if (part is IList rows)
            return rows.Cast<object?>().SelectMany((row, at) => Photos(string.Create(CultureInfo.InvariantCulture, $"{name}[{at}]"), row, depth + 1));
        return part.GetType().Namespace?.StartsWith("KaraSuu.", StringComparison.Ordinal) != true ? []
            : part.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0 && !p.PropertyType.IsValueType && p.PropertyType != typeof(string))
                .SelectMany(p => Photos($"{name}.{p.Name}", p.GetValue(part), depth + 1));
    }
}

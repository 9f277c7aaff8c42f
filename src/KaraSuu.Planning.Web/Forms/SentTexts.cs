using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace KaraSuu.Planning.Web.Forms;

/// <summary>
/// The texts of a form that will not be carried out. Where its files make it too large to be taken in, they are passed over on the way,
/// so that what was typed beside them is not lost with them.
/// </summary>
internal sealed record SentTexts(IReadOnlyList<KeyValuePair<string, string>> Texts, bool HasFiles)
{
    /// <summary>The most text that is kept, in characters; a form without files may not be larger.</summary>
    private const int MaxText = 2 * 1024 * 1024;

    /// <summary>The longest body that is read through for its texts, files included.</summary>
    private const long MaxBody = 200 * 1024 * 1024;

    /// <summary>Null when the form cannot be read.</summary>
    public static async Task<SentTexts?> ReadAsync(HttpContext http)
    {
        try
        {
            if (!IsTooLarge(http)) return Of(await http.Request.ReadFormAsync(http.RequestAborted));
            return BoundaryOf(http.Request) is { } boundary && MakeRoom(http)
                ? await PassOverFilesAsync(new MultipartReader(boundary, http.Request.Body), http.RequestAborted) : null;
        }
        catch (Exception unreadable) when (unreadable is OperationCanceledException || IsUnreadable(unreadable))
        {
            return null;
        }
    }

    /// <summary>Whether a form cannot be read for what was sent: cut off, too large, not written as a form, in letters nobody reads (UTF-7).</summary>
    public static bool IsUnreadable(Exception failed) =>
        failed is BadHttpRequestException or InvalidDataException or InvalidOperationException or IOException or NotSupportedException;

    public static SentTexts Of(IFormCollection form) =>
        new([.. form.SelectMany(f => f.Value, (f, value) => KeyValuePair.Create(f.Key, value ?? ""))], form.Files.Any(f => f.Length > 0));

    private static bool IsTooLarge(HttpContext http) =>
        http.Features.Get<IFormFeature>()?.Form is null
        && http.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize is { } most && !(http.Request.ContentLength <= most);

    private static string? BoundaryOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            && HeaderUtilities.RemoveQuotes(type.Boundary) is { Length: > 0 and <= 200 } boundary ? boundary.ToString() : null;

    private static bool MakeRoom(HttpContext http)
    {
        if (http.Request.ContentLength > MaxBody || http.Features.Get<IHttpMaxRequestBodySizeFeature>() is not { IsReadOnly: false } limit) return false;
        limit.MaxRequestBodySize = MaxBody;
        return true;
    }

    private static async Task<SentTexts?> PassOverFilesAsync(MultipartReader reader, CancellationToken ct)
    {
        var (texts, left, hasFiles) = (new List<KeyValuePair<string, string>>(), MaxText, false);
        while (await reader.ReadNextSectionAsync(ct) is { } section)
        {
            var part = section.GetContentDispositionHeader();
            hasFiles |= part?.IsFileDisposition() == true;
            if (part?.IsFormDisposition() != true) continue;
            if (texts.Count == KeptTyping.MaxFields || await TextAsync(section.Body, left, ct) is not { } text) return null;
            left -= text.Length;
            texts.Add(KeyValuePair.Create(HeaderUtilities.RemoveQuotes(part.Name).ToString(), text));
        }
        return new SentTexts(texts, hasFiles);
    }

    private static async Task<string?> TextAsync(Stream body, int most, CancellationToken ct)
    {
        using var reader = new StreamReader(body, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        var (text, buffer) = (new StringBuilder(), new char[4096]);
        for (int read; (read = await reader.ReadAsync(buffer, ct)) > 0;)
        {
            if (text.Length + read > most) return null;
            text.Append(buffer, 0, read);
        }
        return text.ToString();
    }
}

using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KaraSuu.Planning.Web.Photos;

namespace KaraSuu.Planning.Web.Forms;

/// <summary>
/// What a form says, in one number: the same form sent again says the same, whichever page of the portal sends it; one changed meanwhile does not.
/// </summary>
internal static class FormContent
{
    /// <summary>
    /// SHA-256 over the address and what was typed, in hexadecimal. The form's own bookkeeping does not count, nor does a secret, of which
    /// nothing is to be guessed from the database. A photo counts by its key, sent as a file or kept; any other file by name, length and content.
    /// </summary>
    public static async Task<string> HashAsync(HttpContext http)
    {
        var request = http.Request;
        var texts = request.Form.Where(f => KeptTyping.IsTyped(f.Key)).SelectMany(f => f.Value, (f, value) => (Name: f.Key, Text: value ?? "")).ToList();
        foreach (var file in request.Form.Files.Where(f => f.Length > 0)) texts.Add(await SaidByAsync(http, file));

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, request.Method);
        Add(hash, request.PathBase + request.Path);
        foreach (var field in texts.GroupBy(t => t.Name.ToUpperInvariant()).OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            Add(hash, field.Key);
            Add(hash, field.Count().ToString(CultureInfo.InvariantCulture));
            foreach (var (_, text) in field) Add(hash, Plain(text));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The hash of a file's content, which is read once in a request.</summary>
    public static async Task<byte[]> HashAsync(HttpContext http, IFormFile file)
    {
        if (http.Items[file] is byte[] known) return known;
        await using var content = file.OpenReadStream();
        var hash = await SHA256.HashDataAsync(content, http.RequestAborted);
        http.Items[file] = hash;
        return hash;
    }

    private static async Task<(string Name, string Text)> SaidByAsync(HttpContext http, IFormFile file)
    {
        var hash = await HashAsync(http, file);
        return TakesPhotosAttribute.KeyOf(http, file, hash) is { } photo ? photo
            : (file.Name, string.Create(CultureInfo.InvariantCulture, $"{file.FileName}\n{file.Length}\n{Convert.ToHexString(hash)}"));
    }

    /// <summary>A figure without the spaces that the page puts between its digits when the field is left.</summary>
    private static string Plain(string text) =>
        text.All(c => char.IsAsciiDigit(c) || char.IsWhiteSpace(c) || c is ',' or '.' or '-') ? string.Concat(text.Where(c => !char.IsWhiteSpace(c))) : text;

    /// <summary>With its length, so that no two rows of texts read alike.</summary>
    private static void Add(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}

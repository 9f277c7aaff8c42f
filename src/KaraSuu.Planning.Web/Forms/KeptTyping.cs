using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using KaraSuu.Planning.Web.Photos;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Diagnostics;

namespace KaraSuu.Planning.Web.Forms;

/// <summary>
/// What was typed into a form that did not get through, and where it was going. It lives in hidden fields of the pages that say so, through
/// signing in and the second step; the portal itself keeps none of it. Only forms of the portal's own pages are kept, never a secret.
/// </summary>
/// <param name="Address">where the form goes, on this site</param>
/// <param name="By">the account that was signed in when the form was opened</param>
/// <param name="Once">the form's own once-key, so that a form that did arrive is answered with its first result</param>
/// <param name="InParts">whether it was sent as multipart</param>
/// <param name="LostFiles">whether files were attached that could not be kept</param>
public sealed record KeptTyping(string Address, int? By, string? Once, bool InParts, bool LostFiles, IReadOnlyList<KeptField> Fields)
{
    /// <summary>The hidden field that carries all of it through signing in.</summary>
    public const string CarriedField = "__kept";

    /// <summary>The most fields a form may have; the largest table of the portal has fewer.</summary>
    public const int MaxFields = 2000;

    private const string OwnFields = "__";

    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
    };

    /// <summary>The address without its query, as a browser knows a page.</summary>
    [JsonIgnore]
    public string Path => Address.Split('?')[0];

    /// <summary>What a person would miss, under the names of the form: neither what is empty nor the form's own bookkeeping.</summary>
    [JsonIgnore]
    public IEnumerable<ReadableField> Readable
    {
        get
        {
            var rows = Fields.Where(f => f.Label is not null && f.Row is not null).Select(f => f.Row!).ToHashSet();
            var heads = Fields.Where(f => f.Label is null && f.IsReadable && f.Row is not null).GroupBy(f => f.Row!)
                .ToDictionary(g => g.Key, g => g.First().Value);
            return Fields.Where(f => f.IsReadable && (f.Label is not null || f.Row is null || !rows.Contains(f.Row)))
                .Select(f => new ReadableField(f.Label is null || f.Row is null
                    ? f.Label ?? f.Name : $"{f.Label} ({heads.GetValueOrDefault(f.Row) ?? f.RowNumber})", f.Shown ?? f.Value));
        }
    }

    /// <summary>What this request keeps, or carries through signing in; null when nothing is to be kept.</summary>
    public static KeptTyping? Of(HttpContext http) => http.Items[typeof(KeptTyping)] as KeptTyping;

    /// <summary>Whether the person signed in now is the one who typed; true when one of the two is unknown.</summary>
    public bool IsBy(ClaimsPrincipal user) => By is null || user.UserId() is not { } now || By == now;

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>Takes up what was typed, once, however the request ends.</summary>
    internal static async Task<KeptTyping?> TakeAsync(HttpContext http)
    {
        if (http.Items.ContainsKey(typeof(KeptTyping))) return Of(http);
        var kept = IsWanted(http) && await SentTexts.ReadAsync(http) is { } sent ? From(http, sent) : null;
        http.Items[typeof(KeptTyping)] = kept;
        return kept;
    }

    /// <summary>Takes up the form of an action that has read it and checked its token.</summary>
    internal static KeptTyping? TakeChecked(HttpContext http)
    {
        if (!HttpMethods.IsPost(http.Request.Method) || !http.Request.HasFormContentType) return null;
        var kept = From(http, SentTexts.Of(http.Request.Form));
        http.Items[typeof(KeptTyping)] = kept;
        return kept;
    }

    /// <summary>Takes up what a step of signing in carries; its token has been checked.</summary>
    internal static void TakeCarried(HttpContext http)
    {
        if (http.Request.HasFormContentType && Read(http.Request.Form[CarriedField]) is { } kept) http.Items[typeof(KeptTyping)] = kept;
    }

    /// <summary>Whether this is a form of one of the portal's own pages. What another site sends is answered, but never shown or sent on.</summary>
    internal static bool IsWanted(HttpContext http) => HttpMethods.IsPost(http.Request.Method) && http.Request.HasFormContentType && http.Request.IsOfOwnPage();

    /// <summary>Whether a field holds what a person typed or chose: neither the form's own bookkeeping nor a secret.</summary>
    internal static bool IsTyped(string name) => name.Length > 0 && !name.StartsWith(OwnFields, StringComparison.Ordinal) && !SecretAttribute.IsSecret(name);

    /// <summary>Reads what a page carried; null when it is none of ours.</summary>
    internal static KeptTyping? Read(string? json)
    {
        if (string.IsNullOrEmpty(json)) return null;
        try
        {
            return JsonSerializer.Deserialize<KeptTyping>(json, Json) is { Fields: { Count: <= MaxFields } fields } kept && IsLocal(kept.Address)
                ? kept with { Once = Key(kept.Once), Fields = [.. fields.Where(f => f is { Name: not null, Value: not null } && IsTyped(f.Name))] }
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static KeptTyping? From(HttpContext http, SentTexts sent)
    {
        string? Own(string name) => sent.Texts.FirstOrDefault(t => t.Key == name).Value;
        if (Read(Own(CarriedField)) is { } carried) return carried;
        var (address, endpoint) = Asked(http);
        var taken = TakesPhotosAttribute.Taken(http);
        var fields = sent.Texts.Where(t => IsTyped(t.Key)).Concat(taken).Select(t => KeptField.Of(endpoint, t.Key, t.Value)).ToList();
        var once = Key(Own(PortalFormTagHelper.OnceField));
        var isOnlySecret = fields.Count == 0 && sent.Texts.Any(t => SecretAttribute.IsSecret(t.Key));
        if (endpoint?.Metadata.GetMetadata<NothingTypedAttribute>() is not null || !IsLocal(address) || isOnlySecret || (fields.Count == 0 && once is null))
        {
            return null;
        }
        return new KeptTyping(
            address, int.TryParse(Own(PortalFormTagHelper.ByField), NumberStyles.None, CultureInfo.InvariantCulture, out var by) ? by : null, once,
            http.Request.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) == true, sent.HasFiles && taken.Count == 0, fields);
    }

    /// <summary>The address and the action a request came for, also when an error page answers it.</summary>
    private static (string Address, Endpoint? Endpoint) Asked(HttpContext http)
    {
        static string Written(PathString folder, string? path, QueryString query) =>
            folder.ToUriComponent() + new PathString(path).ToUriComponent() + query.ToUriComponent();
        var request = http.Request;
        if (http.Features.Get<IStatusCodeReExecuteFeature>() is { } refused)
            return (Written(refused.OriginalPathBase, refused.OriginalPath, new QueryString(refused.OriginalQueryString)), refused.Endpoint);
        return http.Features.Get<IExceptionHandlerPathFeature>() is { } broken
            ? (Written(request.PathBase, broken.Path, request.QueryString), broken.Endpoint)
            : (Written(request.PathBase, request.Path, request.QueryString), http.GetEndpoint());
    }

    private static bool IsLocal(string? address) => address is ['/', ..] && address is not ['/', '/' or '\\', ..] && !address.Any(char.IsControl);

    private static string? Key(string? once) => Guid.TryParse(once, out var key) ? key.ToString("N") : null;
}

/// <summary>One field as it was sent, with what it is called and what is chosen in it in words, where that is known.</summary>
public sealed record KeptField(string Name, string Value, string? Label = null, string? Shown = null)
{
    private static readonly string[] Bookkeeping = ["Revision", "Version", "Index", nameof(PhotosForm.Keys), nameof(PhotosForm.Removed), "returnUrl"];

    /// <summary>The row of a table it stands in: «Form.Attendance[0]».</summary>
    [JsonIgnore]
    public string? Row => Name.LastIndexOf(']') is > 0 and var at ? Name[..(at + 1)] : null;

    /// <summary>The number of that row for people.</summary>
    [JsonIgnore]
    public string RowNumber =>
        int.TryParse(Row?[(Row.LastIndexOf('[') + 1)..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var at)
        ? (at + 1L).ToString(CultureInfo.InvariantCulture) : "";

    [JsonIgnore]
    public bool IsReadable => !string.IsNullOrWhiteSpace(Value) && !Bookkeeping.Contains(Name[(Name.LastIndexOf('.') + 1)..], StringComparer.OrdinalIgnoreCase);

    internal static KeptField Of(Endpoint? asked, string name, string value)
    {
        var (label, shown) = FieldNames.Of(asked, name, value);
        return new KeptField(name, value, label, shown);
    }
}

/// <summary>One field for reading and copying.</summary>
public sealed record ReadableField(string Label, string Text)
{
    private const int LongestLine = 80;

    public bool IsLong => Text.Length > LongestLine || Text.Contains('\n', StringComparison.Ordinal);
}

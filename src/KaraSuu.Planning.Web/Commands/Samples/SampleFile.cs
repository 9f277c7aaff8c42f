using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using KaraSuu.Planning.Domain.Territory;
using KaraSuu.Planning.Web.Operations;

namespace KaraSuu.Planning.Web.Commands.Samples;

/// <summary>One aimak as a file of <c>db/samples</c> writes it; db/README.md describes the fields.</summary>
internal sealed partial record SampleFile
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        NumberHandling = JsonNumberHandling.Strict,
        AllowDuplicateProperties = false,
        PropertyNameCaseInsensitive = false,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>The presentation the file repeats; null when the aimak is made up.</summary>
    public Deck? Deck { get; init; }

    /// <summary>Whose name the records made from the file carry.</summary>
    public required string RecordedBy { get; init; }

    public required AimakSample Aimak { get; init; }
    public IReadOnlyList<PopulationSample> Populations { get; init; } = [];
    public IReadOnlyList<VotingRuleSample> VotingRules { get; init; } = [];
    public IReadOnlyList<DeputySample> Deputies { get; init; } = [];
    public IReadOnlyList<CycleSample> Cycles { get; init; } = [];
    public IReadOnlyList<WorkSample> Works { get; init; } = [];
    public JmeGroupSample? JmeGroup { get; init; }

    /// <summary>Sentences in which the aimak tells of itself and its work.</summary>
    public IReadOnlyList<AboutTextSample> AboutTexts { get; init; } = [];

    /// <exception cref="CannotStart">when the file is not of this shape; names file, line and field</exception>
    public static SampleFile Read(string path) => Read<SampleFile>(path);

    /// <inheritdoc cref="Read(string)"/>
    public static T Read<T>(string path)
    {
        try
        {
            var json = File.ReadAllBytes(path);
            if (NothingIn(json) is { } place) throw FileFault.Lacks(place).In(path);
            return JsonSerializer.Deserialize<T>(WithoutMark(json), Strict)
                ?? throw new CannotStart("start.bad-data", path, 1, "", new Said("start.data.unwritten"));
        }
        catch (Exception away) when (away is IOException or UnauthorizedAccessException)
        {
            throw new CannotStart("start.bad-samples", away.Message);
        }
        catch (JsonException wrong)
        {
            var (why, field) = Why(wrong);
            var place = wrong.Path?.TrimStart('$', '.') ?? "";
            if (field is not null && !place.EndsWith(field, StringComparison.Ordinal)) place = place.Length == 0 ? field : $"{place}.{field}";
            throw new CannotStart("start.bad-data", path, (wrong.LineNumber ?? 0) + 1, place, new Said(why));
        }
    }

    private static ReadOnlySpan<byte> WithoutMark(byte[] json) =>
        json.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? json.AsSpan(Encoding.UTF8.Preamble.Length) : json;

    /// <summary>The place of a null in a list, which the reader of JSON would let through; null where there is none, or no JSON.</summary>
    private static string? NothingIn(byte[] json)
    {
        try
        {
            var reader = new Utf8JsonReader(WithoutMark(json));
            return Nothing(JsonElement.ParseValue(ref reader), "");
        }
        catch (JsonException)
        {
            return null; // its reader says what is wrong, and where
        }

        static string? Nothing(JsonElement part, string place) => part.ValueKind switch
        {
            JsonValueKind.Object => part.EnumerateObject().Select(p => Nothing(p.Value, place.Length == 0 ? p.Name : $"{place}.{p.Name}"))
                .FirstOrDefault(found => found is not null),
            JsonValueKind.Array => part.EnumerateArray().Select((p, i) => p.ValueKind is JsonValueKind.Null ? $"{place}[{i}]" : Nothing(p, $"{place}[{i}]"))
                .FirstOrDefault(found => found is not null),
            _ => null,
        };
    }

    /// <summary>What the reader of JSON found wrong, and the field it names in its sentence: it has no code for either.</summary>
    private static (string Key, string? Field) Why(JsonException wrong)
    {
        var field = FieldIn().Match(wrong.Message) is { Success: true } named ? named.Groups[1].Value : null;
        if (wrong.Message.Contains("could not be mapped", StringComparison.Ordinal)) return ("start.data.unknown-field", field);
        if (wrong.Message.Contains("missing required", StringComparison.Ordinal) || wrong.Message.Contains("allow null", StringComparison.Ordinal))
            return ("start.data.lacks", field);
        if (wrong.Message.Contains("Duplicate", StringComparison.OrdinalIgnoreCase)) return ("start.data.twice", field);
        return (wrong.InnerException is JsonException ? "start.data.unwritten" : "start.data.unreadable", null);
    }

    [System.Text.RegularExpressions.GeneratedRegex("'([A-Za-z]+)'")]
    private static partial System.Text.RegularExpressions.Regex FieldIn();
}

internal sealed record Deck(string Title, string Author);

/// <summary>A text of the aimak; in a presentation's file its English is the presentation's own.</summary>
internal sealed record AboutTextSample(AboutTopic Topic, Names Text, string Source)
{
    /// <param name="place">its place in the file, from 1</param>
    public AboutText ToText(int aimakId, int place) => new(aimakId, new AboutTextFacts(Topic, Text.ToLines(), Source, place, IsPublic: true), place - 1);
}

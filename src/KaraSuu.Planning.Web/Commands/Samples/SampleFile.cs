using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using KaraSuu.Planning.Domain.Territory;

namespace KaraSuu.Planning.Web.Commands.Samples;

/// <summary>One aimak as a file of <c>db/samples</c> writes it; db/README.md describes the fields.</summary>
internal sealed record SampleFile
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        NumberHandling = JsonNumberHandling.Strict,
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

    /// <exception cref="InvalidDataException">when the file is not of this shape; the message names file, place and field</exception>
    public static SampleFile Read(string path) => Read<SampleFile>(path);

    /// <inheritdoc cref="Read(string)"/>
    public static T Read<T>(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return JsonSerializer.Deserialize<T>(stream, Strict) ?? throw new InvalidDataException($"{path}: empty");
        }
        catch (JsonException wrong)
        {
            throw new InvalidDataException($"{path}: {wrong.Message}", wrong);
        }
    }
}

internal sealed record Deck(string Title, string Author);

/// <summary>A text of the aimak; in a presentation's file its English is the presentation's own.</summary>
internal sealed record AboutTextSample(AboutTopic Topic, Names Text, string Source)
{
    /// <param name="place">its place in the file, from 1</param>
    public AboutText ToText(int aimakId, int place) => new(aimakId, new AboutTextFacts(Topic, Text.ToLines(), Source, place, IsPublic: true), place - 1);
}

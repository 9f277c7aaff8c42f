using System.Runtime.ExceptionServices;
using System.Text;
using System.Text.Json;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Web.Operations;

namespace KaraSuu.Planning.Web.Commands.Samples;

/// <summary>What a file of data says wrong, and where in it: «cycles[1].meetings[0].heldOn». The reader of the file names the file and the line.</summary>
internal sealed class FileFault(string place, Said why) : Exception($"{place}: {Said.Whole("en", why.Key, why.Details)}")
{
    public string Place { get; } = place;

    public Said Why { get; } = why;

    /// <summary>A record the file refers to, which is not there.</summary>
    /// <param name="place">the field that refers to it</param>
    public static FileFault Nothing(string name, string place = "") => new(place, new Said("start.data.nothing", name));

    /// <summary>A part without which the rest of the file cannot be.</summary>
    public static FileFault Lacks(string place) => new(place, new Said("start.data.lacks"));

    public static Said Of(RuleBroken rule) => new("rule." + rule.Code, [.. rule.Details]);

    /// <summary>Does something for a record of the file; a refusal then says which.</summary>
    public static T At<T>(string place, Func<T> step)
    {
        try
        {
            return step();
        }
        catch (RuleBroken rule)
        {
            throw new FileFault(Joined(place, InFile(rule.Field)), Of(rule));
        }
        catch (FileFault fault)
        {
            throw new FileFault(Joined(place, fault.Place), fault.Why);
        }
        catch (OverflowException)
        {
            throw new FileFault(place, new Said("start.data.unreadable"));
        }
    }

    /// <inheritdoc cref="At{T}(string, Func{T})"/>
    public static void At(string place, Action step) => At(place, () =>
    {
        step();
        return true;
    });

    /// <summary>The same of a step that waits.</summary>
    public static async Task AtAsync(string place, Func<Task> step)
    {
        try
        {
            await step();
        }
        catch (Exception failed) when (failed is RuleBroken or FileFault or OverflowException)
        {
            At(place, () => ExceptionDispatchInfo.Throw(failed));
        }
    }

    /// <summary>The same for each record of a list.</summary>
    public static List<TMade> Each<TSample, TMade>(string list, IEnumerable<TSample> samples, Func<TSample, int, TMade> make) =>
        [.. samples.Select((sample, i) => At($"{list}[{i}]", () => make(sample, i)))];

    /// <summary>The one record of a name that a file refers by.</summary>
    /// <param name="field">the field that refers to it</param>
    /// <exception cref="FileFault">when nobody bears the name, or several do</exception>
    public static T One<T>(IEnumerable<T> all, Func<T, bool> wanted, string name, string field = "") => all.Where(wanted).Take(2).ToList() switch
    {
        [var one] => one,
        [] => throw Nothing(name, field),
        _ => throw new FileFault(field, new Said("start.data.two-ways", name, name)),
    };

    /// <summary>The refusal as whoever loads the file reads it.</summary>
    public CannotStart In(string path) => new("start.bad-data", path, LineOf(File.ReadAllBytes(path), Place), Place, Why);

    private static string Joined(string place, string field) => place.Length == 0 || field.Length == 0 ? place + field : $"{place}.{field}";

    /// <summary>«Name.Ky» is written «name.ky» in a file.</summary>
    private static string InFile(string? field) => string.Join('.', (field ?? "").Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));

    /// <summary>The line, from 1, of the nearest thing of that place that is written.</summary>
    private static int LineOf(byte[] file, string place)
    {
        var lines = new Dictionary<string, int>();
        try
        {
            var bom = Encoding.UTF8.Preamble;
            var json = file.AsSpan().StartsWith(bom) ? file.AsSpan(bom.Length) : file.AsSpan();
            var reader = new Utf8JsonReader(json);
            if (reader.Read()) Walk(ref reader, json, "", lines);
        }
        catch (JsonException)
        {
            // As far as it can be read.
        }
        for (var at = place; at.Length > 0; at = at[..Math.Max(0, at.LastIndexOfAny(['.', '[']))])
        {
            if (lines.TryGetValue(at, out var line)) return line;
        }
        return 1;
    }

    private static void Walk(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, string place, Dictionary<string, int> lines)
    {
        lines[place] = json[..(int)reader.TokenStartIndex].Count((byte)'\n') + 1;
        if (reader.TokenType is JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
            {
                var name = reader.GetString()!;
                reader.Read();
                Walk(ref reader, json, Joined(place, name), lines);
            }
        }
        else if (reader.TokenType is JsonTokenType.StartArray)
        {
            for (var i = 0; reader.Read() && reader.TokenType is not JsonTokenType.EndArray; i++) Walk(ref reader, json, $"{place}[{i}]", lines);
        }
    }
}

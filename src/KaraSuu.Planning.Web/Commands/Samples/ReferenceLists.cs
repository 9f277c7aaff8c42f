using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using CsvHelper.Configuration.Attributes;
using CsvHelper.TypeConversion;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Territory;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Operations;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Commands.Samples;

/// <summary>The lists of <c>db/reference</c> that every aimak chooses from.</summary>
internal static class ReferenceLists
{
    public const string LocalIssuesFile = "local-issues.csv";
    public const string VulnerableGroupsFile = "vulnerable-groups.csv";

    /// <summary>Adds the rows the database lacks and brings the others up to date; deletes nothing.</summary>
    /// <param name="folder">the folder of the two CSV files</param>
    /// <exception cref="CannotStart">a row that cannot be; names file, line and field</exception>
    public static async Task LoadAsync(PlanningDb db, string folder, CancellationToken ct)
    {
        var issues = await db.LocalIssues.ToListAsync(ct);
        Take<LocalIssueRow>(Path.Combine(folder, LocalIssuesFile), row => (Words.OneLine(row.LawVersion), row.Number), row =>
        {
            var issue = issues.SingleOrDefault(i => i.LawVersion == Words.OneLine(row.LawVersion) && i.Number == row.Number);
            if (issue is null) db.Add(new LocalIssue(row.Number, row.Title, row.LawVersion, row.ValidFrom, row.Verified));
            else issue.Correct(row.Title, row.ValidFrom, row.Verified);
        });
        var groups = await db.VulnerableGroups.ToListAsync(ct);
        Take<VulnerableGroupRow>(Path.Combine(folder, VulnerableGroupsFile), row => row.Code, row =>
        {
            var group = groups.SingleOrDefault(g => g.Code == row.Code);
            if (group is null) db.Add(new VulnerableGroup(row.Code, row.Name));
            else group.Rename(row.Name);
        });
        await db.SaveChangesAsync(ct);
    }

    /// <exception cref="CannotStart">a column is missing or a value is not what the column holds; names file, line and field</exception>
    public static IReadOnlyList<T> Read<T>(string path) => [.. Rows<T>(path).Select(row => row.Row)];

    private static void Take<T>(string path, Func<T, object> key, Action<T> take)
        where T : ReferenceRow
    {
        var known = new HashSet<object>();
        foreach (var (line, row) in Rows<T>(path))
        {
            if (Words.OrNull(row.Ky) is null) throw Fault(path, line, "ky", new Said("start.data.empty"));
            if (!known.Add(key(row))) throw Fault(path, line, "", new Said("start.data.twice"));
            try
            {
                take(row);
            }
            catch (RuleBroken rule)
            {
                throw Fault(path, line, rule.Field?.Split('.')[^1].ToLowerInvariant() ?? "", FileFault.Of(rule));
            }
        }
    }

    private static List<(int Line, T Row)> Rows<T>(string path)
    {
        using var reader = Open(path);
        using var csv = new CsvReader(reader, CultureInfo.InvariantCulture);
        csv.Context.TypeConverterCache.AddConverter<int>(new TypedCell());
        csv.Context.TypeConverterCache.AddConverter<DateOnly>(new TypedCell());
        csv.Context.TypeConverterCache.AddConverter<DateOnly?>(new TypedCell());
        var rows = new List<(int, T)>();
        try
        {
            csv.Read();
            csv.ReadHeader();
            csv.ValidateHeader<T>();
            while (csv.Read()) rows.Add((csv.Parser.RawRow, csv.GetRecord<T>()));
        }
        catch (HeaderValidationException lacking)
        {
            throw Fault(path, 1, string.Join(", ", lacking.InvalidHeaders.SelectMany(h => h.Names)), new Said("start.data.lacks"));
        }
        catch (Exception wrong) when (wrong is CsvHelperException or DecoderFallbackException)
        {
            var said = wrong as FaultyCell ?? wrong.InnerException as FaultyCell;
            var why = said?.Why ?? new Said(wrong is CsvHelper.MissingFieldException ? "start.data.lacks"
                : wrong is TypeConverterException or ReaderException ? "start.data.unreadable" : "start.data.unwritten");
            var index = csv.CurrentIndex;
            throw Fault(path, Math.Max(1, csv.Parser.RawRow), csv.HeaderRecord is { } heads && index >= 0 && index < heads.Length ? heads[index] : "", why);
        }
        return rows;
    }

    /// <summary>A file of another alphabet is refused at once, and not kept with lost letters.</summary>
    private static StreamReader Open(string path)
    {
        try
        {
            return new StreamReader(path, new UTF8Encoding(false, throwOnInvalidBytes: true));
        }
        catch (Exception away) when (away is IOException or UnauthorizedAccessException)
        {
            throw new CannotStart("start.bad-reference", Path.GetDirectoryName(path), away.Message);
        }
    }

    private static CannotStart Fault(string path, int line, string field, Said why) => new("start.bad-data", path, line, field, why);
}

/// <summary>A cell says what it cannot be read as.</summary>
internal sealed class FaultyCell(CsvContext context, Said why) : CsvHelperException(context, why.Key)
{
    public Said Why { get; } = why;
}

/// <summary>A number or a day of a file, read as one that is typed.</summary>
internal sealed class TypedCell : DefaultTypeConverter
{
    public override object? ConvertFromString(string? text, IReaderRow row, MemberMapData memberMapData)
    {
        var type = Nullable.GetUnderlyingType(memberMapData.Type) ?? memberMapData.Type;
        if (type == typeof(DateOnly))
        {
            var day = TypedDay.Read(text);
            return day.Reading is Reading.Read ? day.Day : day.Reading is Reading.Empty && memberMapData.Type != type ? null
                : throw new FaultyCell(row.Context, new Said("start.data.unreadable"));
        }
        var number = TypedNumber.Read(text, NumberKind.Count);
        return number.Reading switch
        {
            Reading.Read => (int)number.Value,
            Reading.TwoWays => throw new FaultyCell(row.Context, new Said("start.data.two-ways", number.Value, number.Other)),
            _ => throw new FaultyCell(row.Context, new Said("start.data.unreadable")),
        };
    }
}

/// <summary>A row with its name in three languages.</summary>
internal abstract record ReferenceRow
{
    [Name("ky")] public required string Ky { get; init; }
    [Name("ru")] public required string Ru { get; init; }
    [Name("en")] public required string En { get; init; }
}

internal sealed record LocalIssueRow : ReferenceRow
{
    [Name("number")] public required int Number { get; init; }
    [Name("law_version")] public required string LawVersion { get; init; }
    [Name("valid_from")] public DateOnly? ValidFrom { get; init; }
    [Name("verified")] public required bool Verified { get; init; }

    [Ignore] public LocalText Title => new(Ky, Ru, En);
}

internal sealed record VulnerableGroupRow : ReferenceRow
{
    [Name("code")] public required string Code { get; init; }

    [Ignore] public LocalText Name => new(Ky, Ru, En);
}

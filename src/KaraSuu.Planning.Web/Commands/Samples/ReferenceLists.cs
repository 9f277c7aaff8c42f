using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration.Attributes;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Territory;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Commands.Samples;

/// <summary>The lists of <c>db/reference</c> that every aimak chooses from.</summary>
internal static class ReferenceLists
{
    public const string LocalIssuesFile = "local-issues.csv";
    public const string VulnerableGroupsFile = "vulnerable-groups.csv";

    /// <summary>Adds the rows the database lacks and brings the others up to date; deletes nothing.</summary>
    /// <param name="folder">the folder of the two CSV files</param>
    public static async Task LoadAsync(PlanningDb db, string folder, CancellationToken ct)
    {
        var issues = await db.LocalIssues.ToListAsync(ct);
        foreach (var row in Read<LocalIssueRow>(Path.Combine(folder, LocalIssuesFile)))
        {
            var issue = issues.SingleOrDefault(i => i.LawVersion == row.LawVersion && i.Number == row.Number);
            if (issue is null) db.Add(new LocalIssue(row.Number, row.Title, row.LawVersion, row.ValidFrom, row.Verified));
            else issue.Correct(row.Title, row.ValidFrom, row.Verified);
        }
        var groups = await db.VulnerableGroups.ToListAsync(ct);
        foreach (var row in Read<VulnerableGroupRow>(Path.Combine(folder, VulnerableGroupsFile)))
        {
            var group = groups.SingleOrDefault(g => g.Code == row.Code);
            if (group is null) db.Add(new VulnerableGroup(row.Code, row.Name));
            else group.Rename(row.Name);
        }
        await db.SaveChangesAsync(ct);
    }

    /// <exception cref="CsvHelperException">a column is missing or a value is not what the column holds; the message names the row</exception>
    public static IReadOnlyList<T> Read<T>(string path)
    {
        using var reader = new StreamReader(path);
        using var csv = new CsvReader(reader, CultureInfo.InvariantCulture);
        return csv.GetRecords<T>().ToList();
    }
}

internal sealed record LocalIssueRow
{
    [Name("number")] public required int Number { get; init; }
    [Name("ky")] public required string Ky { get; init; }
    [Name("ru")] public required string Ru { get; init; }
    [Name("en")] public required string En { get; init; }
    [Name("law_version")] public required string LawVersion { get; init; }
    [Name("valid_from")] public DateOnly? ValidFrom { get; init; }
    [Name("verified")] public required bool Verified { get; init; }

    [Ignore] public LocalText Title => new(Ky, Ru, En);
}

internal sealed record VulnerableGroupRow
{
    [Name("code")] public required string Code { get; init; }
    [Name("ky")] public required string Ky { get; init; }
    [Name("ru")] public required string Ru { get; init; }
    [Name("en")] public required string En { get; init; }

    [Ignore] public LocalText Name => new(Ky, Ru, En);
}

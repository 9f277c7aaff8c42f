using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Printing;
using KaraSuu.Planning.Web.Texts;

namespace KaraSuu.Planning.Web.Features.Plans.Plans;

/// <summary>A plan as a table for spreadsheets; a plan of several years has a column for each of them, and one for money of no known year.</summary>
internal static class PlanTable
{
    private static readonly string[] Heads =
    [
        "PlanItemForm.Direction", "PlanItemForm.LocalIssueId", "PlanItemForm.ProblemName", "PlanItemForm.Beneficiaries", "ActivityForm.Title",
        "ActivityForm.Term", "ActivityForm.DueOn", "ActivityForm.Responsible", "ActivityForm.ExpectedResult", "FundingRow.Kind", "FundingRow.Source",
        "FundingRow.Amount",
    ];

    public static ListFile Of(PlanPage page)
    {
        var head = page.Head;
        var name = PlanPaper.FileName(head.Slug, head.FromYear, head.ToYear, head.VersionNumber);
        return ListFile.Of(name[..^".pdf".Length],
            ["№", .. Heads.Select(key => Text.Of(key)), .. page.Years.Select(Show.YearOfMoney)],
            [.. page.Items.SelectMany(item => Rows(page, item)), Total(page)]);
    }

    private static IEnumerable<IEnumerable<object?>> Rows(PlanPage page, PlanPageItem item)
    {
        object?[] of = [item.Facts.Direction, Issue(item.Facts), item.Facts.ProblemName, item.Facts.Beneficiaries];
        if (item.Activities.Count == 0) yield return [Number(item.Facts.Number), .. of];
        foreach (var activity in item.Activities)
        {
            object?[] what =
            [
                $"{Number(item.Facts.Number)}.{Number(activity.Number)}", .. of, activity.Title, activity.Term, activity.DueOn, activity.Responsible,
                activity.ExpectedResult,
            ];
            if (activity.Funding.Count == 0) yield return what;
            foreach (var source in activity.Funding.GroupBy(f => (f.Kind, f.Source)))
            {
                yield return
                [
                    .. what, source.Key.Kind, source.Key.Source, Money.Sum(source.Select(f => f.Amount)),
                    .. page.Years.Select(year => source.Where(f => f.Year == year.Year).ToList() is { Count: > 0 } told
                        ? Money.Sum(told.Select(f => f.Amount)) : (Money?)null),
                ];
            }
        }
    }

    private static IEnumerable<object?> Total(PlanPage page) =>
        [Text.Of("total"), .. Heads[..^1].Select(_ => (object?)null), page.Total, .. page.Years.Select(year => (object?)year.Sum)];

    private static string? Issue(PlanItemFact item) => item.IssueNumber is { } number ? $"{Number(number)}) {Show.Any(item.IssueTitle)}" : null;

    private static string Number(int number) => Show.Number(number);
}

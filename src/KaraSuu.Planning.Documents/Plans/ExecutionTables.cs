using System.Globalization;
using KaraSuu.Planning.Documents.Layout;
using KaraSuu.Planning.Domain;

namespace KaraSuu.Planning.Documents.Plans;

/// <summary>The tables of the report on a plan's execution.</summary>
internal static class ExecutionTables
{
    private const string Ink = "__________";

    private static readonly TextStyle Style = new(9.5);

    /// <summary>The money of one item, a row for each source.</summary>
    public static Table Money(ExecutionReportLabels labels, IReadOnlyList<ExecutionMoney> money) =>
        Money(labels, [.. money.Select(line => Sums.Of(line.Source, [line]))], Sums.Of("", money));

    /// <summary>The money of all items, added up by source.</summary>
    public static Table Totals(ExecutionReportLabels labels, IReadOnlyList<ExecutionMoney> money) =>
        Money(labels, [.. money.GroupBy(line => line.Source.Trim()).Select(source => Sums.Of(source.Key, source))], Sums.Of("", money));

    private static Table Money(ExecutionReportLabels labels, Sums[] sources, Sums total)
    {
        var share = MoneyTable.Share([total.Planned, total.Contracted, total.Paid], Style, 0.17);
        Column[] columns =
        [
            new(labels.Source, 0.88 - 3 * share),
            new(labels.Planned, share, TextAlign.Right),
            new(labels.Contracted, share, TextAlign.Right),
            new(labels.Paid, share, TextAlign.Right),
            new(labels.PaidShare, 0.12, TextAlign.Right),
        ];
        var totals = RowGroup.OneRow([new Cell(MoneyTable.TotalTitle(labels.Words, total.Complete), FontFace.Bold, TextAlign.Right),
            .. Cells(total, FontFace.Bold)]);
        return new Table(Style, columns, [.. sources.Select(Row), totals with { KeepWithPrevious = true, Shaded = true }]) { SpaceBefore = 4 };

        RowGroup Row(Sums source) => RowGroup.OneRow(
            [new Cell(source.Complete ? source.Name : $"{source.Name} ({labels.Words.OnlyKnownSums})"), .. Cells(source, FontFace.Regular)]);
    }

    private static Cell[] Cells(Sums sums, FontFace face) =>
    [
        new(MoneyTable.Text(sums.Planned), face),
        new(MoneyTable.Text(sums.Contracted), face),
        new(MoneyTable.Text(sums.Paid), face),
        new(sums.Complete ? Percent(sums.Planned, sums.Paid) : PaperWords.Dash, face),
    ];

    public static Table Works(ExecutionReportLabels labels, IReadOnlyList<ExecutionWork> works)
    {
        Column[] columns =
        [
            new("№", 0.05, TextAlign.Center),
            new(labels.Work, 0.36),
            new(labels.Contractor, 0.2),
            new(labels.State, 0.16),
            new(labels.Note, 0.23),
        ];
        return new Table(Style, columns, [.. works.Select(Row)]) { SpaceBefore = 4 };

        static RowGroup Row(ExecutionWork work, int index) => RowGroup.OneRow(
            new Cell((index + 1).ToString(CultureInfo.InvariantCulture)),
            new Cell(work.Name),
            new Cell(PaperWords.OrDash(work.Contractor)),
            new Cell(work.State),
            new Cell(PaperWords.OrDash(work.Note)));
    }

    public static Table Ratings(ExecutionReportLabels labels, ExecutionItem item)
    {
        Column[] columns = [new(labels.Who, 0.28), new(labels.Rating, 0.2), new(labels.Comment, 0.52)];
        return new Table(Style, columns,
        [
            Row(labels.Ao, item.AoRating),
            Row(labels.Jme, item.JmeRating) with { KeepWithPrevious = true },
            Row(labels.Residents, item.ResidentsView) with { KeepWithPrevious = true },
        ])
        { SpaceBefore = 4 };

        static RowGroup Row(string who, ExecutionRating rating) => RowGroup.OneRow(
            new Cell(who),
            new Cell(PaperWords.Known(rating.Rating) ?? Ink),
            new Cell(PaperWords.OrDash(rating.Comment)));
    }

    public static Table Meetings(ExecutionReportLabels labels, IReadOnlyList<ClosingMeeting> meetings)
    {
        Column[] columns =
        [
            new(labels.MeetingDate, 0.24, TextAlign.Center),
            new(labels.Village, 0.34),
            new(labels.Women, 0.14, TextAlign.Right),
            new(labels.Men, 0.14, TextAlign.Right),
            new(labels.Words.Total, 0.14, TextAlign.Right),
        ];
        return new Table(Style, columns, [.. meetings.Select(Row)]) { SpaceBefore = 5 };

        static RowGroup Row(ClosingMeeting meeting) => RowGroup.OneRow(
            new Cell(PaperWords.Figures(meeting.Date) ?? Ink),
            new Cell(PaperWords.OrDash(meeting.Village)),
            Count(meeting.Women),
            Count(meeting.Men),
            Count(meeting.Women + meeting.Men));
    }

    private static Cell Count(int? count) => new(count is { } known ? SomText.Count(known) : PaperWords.Dash);

    private static string Percent(Money? planned, Money? paid) => planned is { Tyiyn: > 0 } whole && paid is { } part
        ? PaperWords.Number(Math.Round(100m * part.Tyiyn / whole.Tyiyn, 1))
        : PaperWords.Dash;

    /// <summary>Known sums of a source, and whether nothing is missing in them.</summary>
    private sealed record Sums(string Name, Money? Planned, Money? Contracted, Money? Paid, bool Complete)
    {
        public static Sums Of(string name, IEnumerable<ExecutionMoney> money)
        {
            var lines = money.ToArray();
            var planned = MoneyTable.Add(lines.Select(line => line.Planned));
            var contracted = MoneyTable.Add(lines.Select(line => line.Contracted));
            var paid = MoneyTable.Add(lines.Select(line => line.Paid));
            return new Sums(name, planned.Sum, contracted.Sum, paid.Sum, planned.Complete && contracted.Complete && paid.Complete);
        }
    }
}

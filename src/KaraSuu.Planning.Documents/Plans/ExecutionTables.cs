using System.Globalization;
using KaraSuu.Planning.Documents.Layout;
using KaraSuu.Planning.Domain;

namespace KaraSuu.Planning.Documents.Plans;

/// <summary>The tables of the report on a plan's execution.</summary>
internal static class ExecutionTables
{
    private const string Ink = "__________";

    private static readonly TextStyle Style = new(9.5);

    /// <summary>The money of one item, a row for each source, the contracts together in the last row.</summary>
    public static Table Money(Labels labels, ExecutionItem item) =>
        Money(labels, [.. item.Money.Select(line => Sums.Of(line.Source, [line]))], Sums.Of("", item.Money) with { Contracted = item.Contracted });

    /// <summary>The money of all items, added up by source; the last row agrees with the rows of the items.</summary>
    public static Table Totals(Labels labels, IReadOnlyList<ExecutionItem> items)
    {
        ExecutionMoney[] money = [.. items.SelectMany(item => item.Money)];
        return Money(labels, [.. money.GroupBy(line => line.Source.Trim()).Select(source => Sums.Of(source.Key, source))],
            Sums.Of("", money) with { Contracted = MoneyTable.Add(items.Select(item => item.Contracted)).Sum });
    }

    /// <summary>Whether a sum of contracts stands in the last row alone, not beside its source.</summary>
    public static bool HasUnsharedContracts(IEnumerable<ExecutionItem> items) =>
        items.Any(item => item.Contracted is not null && item.Money.Any(line => line.Contracted is null));

    private static Table Money(Labels labels, Sums[] sources, Sums total)
    {
        var share = MoneyTable.Share([total.Planned, total.Contracted, total.Paid], Style, 0.17);
        Column[] columns =
        [
            new(labels["execution.source"], 0.88 - 3 * share),
            new(labels["execution.planned"], share, TextAlign.Right),
            new(labels["execution.contracted"], share, TextAlign.Right),
            new(labels["execution.paid"], share, TextAlign.Right),
            new(labels["execution.paid-share"], 0.12, TextAlign.Right),
        ];
        var totals = RowGroup.OneRow([new Cell(MoneyTable.TotalTitle(labels, total.Complete), FontFace.Bold, TextAlign.Right),
            .. Cells(total, FontFace.Bold)]);
        return new Table(Style, columns, [.. sources.Select(Row), totals with { KeepWithPrevious = sources.Length > 0, Shaded = true }]) { SpaceBefore = 4 };

        RowGroup Row(Sums source) => RowGroup.OneRow(
            [new Cell(source.Complete ? source.Name : $"{source.Name} ({labels["paper.only-known-sums"]})"), .. Cells(source, FontFace.Regular)]);
    }

    private static Cell[] Cells(Sums sums, FontFace face) =>
    [
        new(MoneyTable.Text(sums.Planned), face),
        new(MoneyTable.Text(sums.Contracted), face),
        new(MoneyTable.Text(sums.Paid), face),
        new(sums.Complete ? Percent(sums.Planned, sums.Paid) : PaperWords.Dash, face),
    ];

    public static Table Works(Labels labels, IReadOnlyList<ExecutionWork> works)
    {
        Column[] columns =
        [
            new("№", 0.05, TextAlign.Center),
            new(labels["execution.work"], 0.36),
            new(labels["execution.contractor"], 0.2),
            new(labels["execution.state"], 0.16),
            new(labels["execution.note"], 0.23),
        ];
        return new Table(Style, columns, [.. works.Select(Row)]) { SpaceBefore = 4 };

        static RowGroup Row(ExecutionWork work, int index) => RowGroup.OneRow(
            new Cell((index + 1).ToString(CultureInfo.InvariantCulture)),
            new Cell(work.Name),
            new Cell(PaperWords.OrDash(work.Contractor)),
            new Cell(work.State),
            new Cell(PaperWords.OrDash(work.Note)));
    }

    public static Table Ratings(Labels labels, ExecutionItem item)
    {
        Column[] columns = [new(labels["execution.who"], 0.28), new(labels["execution.rating"], 0.2), new(labels["execution.comment"], 0.52)];
        return new Table(Style, columns,
        [
            Row(labels["execution.ao"], item.AoRating),
            Row(labels["execution.jme"], item.JmeRating) with { KeepWithPrevious = true },
            Row(labels["execution.residents"], item.ResidentsView) with { KeepWithPrevious = true },
        ])
        { SpaceBefore = 4 };

        static RowGroup Row(string who, ExecutionRating rating) => RowGroup.OneRow(
            new Cell(who),
            new Cell(PaperWords.Known(rating.Rating) ?? Ink),
            new Cell(PaperWords.OrDash(rating.Comment)));
    }

    public static Table Meetings(Labels labels, IReadOnlyList<ClosingMeeting> meetings)
    {
        Column[] columns =
        [
            new(labels["execution.meeting-date"], 0.24, TextAlign.Center),
            new(labels["execution.village"], 0.34),
            new(labels["execution.women"], 0.14, TextAlign.Right),
            new(labels["execution.men"], 0.14, TextAlign.Right),
            new(labels["paper.total"], 0.14, TextAlign.Right),
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

    /// <summary>Known sums of a source, and whether nothing is missing in what was planned and paid.</summary>
    private sealed record Sums(string Name, Money? Planned, Money? Contracted, Money? Paid, bool Complete)
    {
        public static Sums Of(string name, IEnumerable<ExecutionMoney> money)
        {
            var lines = money.ToArray();
            var planned = MoneyTable.Add(lines.Select(line => line.Planned));
            var paid = MoneyTable.Add(lines.Select(line => line.Paid));

            // Of a source, contracts are known only together with all its items' contracts: a part of them would be read as the whole.
            var contracted = lines.All(line => line.Contracted is not null) ? MoneyTable.Add(lines.Select(line => line.Contracted)).Sum : null;
            return new Sums(name, planned.Sum, contracted, paid.Sum, planned.Complete && paid.Complete);
        }
    }
}

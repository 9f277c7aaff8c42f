using System.Globalization;
using KaraSuu.Planning.Documents.Layout;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Plans;

namespace KaraSuu.Planning.Documents.Plans;

/// <summary>The tables of a plan: activities with a row for each source of money, and totals by source.</summary>
internal static class PlanTables
{
    private const string Dash = "—";
    private const int SharedColumns = 8;

    private static readonly TextStyle Style = new(9);
    private static readonly TextStyle TotalsStyle = new(11);

    public static Table Activities(Labels labels, IReadOnlyList<PlanDocumentActivity> activities, (int From, int To)? years)
    {
        var total = SumOf(activities.SelectMany(activity => activity.Funding));
        var sumShare = SumShare(total.Text);
        var rest = 1 - sumShare;
        Column[] columns =
        [
            new("№", 0.045 * rest, TextAlign.Center),
            new(labels["plan.activity"], 0.205 * rest),
            new(labels["plan.term"], 0.13 * rest, TextAlign.Center),
            new(labels["plan.responsible"], 0.135 * rest),
            new(labels["plan.source"], 0.16 * rest),
            new(labels["plan.sum"], sumShare, TextAlign.Right),
            new(labels["plan.result"], 0.165 * rest),
            new(labels["plan.execution"], 0.16 * rest),
        ];
        List<RowGroup> groups = [.. activities.Select((activity, i) => Rows(labels, i + 1, activity))];
        groups.Add(TotalRow(TitleOf(labels["plan.item-total"], total, labels), total.Text, columnsBefore: 5, columnsAfter: 2));
        groups.AddRange(ByYear(labels, activities.SelectMany(activity => activity.Funding), years, columnsBefore: 5, columnsAfter: 2));
        return new Table(Style, columns, groups) { SpaceBefore = 4 };
    }

    public static Table Totals(Labels labels, IReadOnlyList<PlanDocumentFunding> funding, (int From, int To)? years)
    {
        var total = SumOf(funding);
        Column[] columns = [new("№", 0.06, TextAlign.Center), new(labels["plan.source"], 0.69), new(labels["plan.sum"], 0.25, TextAlign.Right)];
        List<RowGroup> groups =
        [
            .. funding.GroupBy(line => line.Source.Trim()).Select((source, i) => RowGroup.OneRow(
                new Cell((i + 1).ToString(CultureInfo.InvariantCulture)),
                new Cell(TitleOf(source.Key, SumOf(source), labels)),
                new Cell(SumOf(source).Text))),
            TotalRow(TitleOf(labels["plan.grand-total"], total, labels), total.Text, columnsBefore: 2, columnsAfter: 0),
            .. ByYear(labels, funding, years, columnsBefore: 2, columnsAfter: 0),
        ];
        return new Table(TotalsStyle, columns, groups) { SpaceBefore = 6 };
    }

    /// <summary>The money of each year under the total; nothing where no year is told, since a paper prints no blank its source lacks.</summary>
    private static IEnumerable<RowGroup> ByYear(
        Labels labels, IEnumerable<PlanDocumentFunding> funding, (int From, int To)? years, int columnsBefore, int columnsAfter)
    {
        PlanDocumentFunding[] known = [.. funding.Where(line => line.Amount is not null)];
        return years is not { } span || known.All(line => line.Year is null) ? []
            : YearMoney.Of(span.From, span.To, known.Select(line => (line.Year, line.Amount!.Value))).Select(money => TotalRow(
                money.Year is { } year ? labels.Fill("plan.of-year", year) : labels["plan.year-unknown"],
                MoneyTable.Text(money.Sum), columnsBefore, columnsAfter));
    }

    private static RowGroup Rows(Labels labels, int number, PlanDocumentActivity activity)
    {
        var shared = new Cell?[SharedColumns];
        shared[0] = new Cell(number.ToString(CultureInfo.InvariantCulture));
        shared[1] = new Cell(activity.Name);
        shared[2] = new Cell(OrDash(activity.Term));
        shared[3] = new Cell(OrDash(activity.Responsible));
        shared[6] = new Cell(OrDash(activity.ExpectedResult));
        shared[7] = new Cell("");

        var funding = activity.Funding.Count > 0 ? activity.Funding : [new PlanDocumentFunding(Dash, null)];
        return new RowGroup(shared, [.. funding.Select(line => FundingRow(labels, line))]);
    }

    private static Cell?[] FundingRow(Labels labels, PlanDocumentFunding line)
    {
        var row = new Cell?[SharedColumns];
        row[4] = new Cell(line.Year is { } year ? labels.Fill("plan.source-in-year", line.Source, year) : line.Source);
        row[5] = new Cell(MoneyTable.Text(line.Amount));
        return row;
    }

    private static RowGroup TotalRow(string title, string sum, int columnsBefore, int columnsAfter)
    {
        List<Cell> cells = [new(title, FontFace.Bold, TextAlign.Right, columnsBefore), new(sum, FontFace.Bold)];
        if (columnsAfter > 0) cells.Add(new Cell("", Columns: columnsAfter));
        return RowGroup.OneRow([.. cells]) with { KeepWithPrevious = true, Shaded = true };
    }

    private static (string Text, bool Complete) SumOf(IEnumerable<PlanDocumentFunding> funding)
    {
        var sums = funding.Select(line => line.Amount).ToList();
        return (MoneyTable.Text(Money.OfKnown(sums)), sums.TrueForAll(s => s is not null) || sums.TrueForAll(s => s is null));
    }

    private static string TitleOf(string title, (string Text, bool Complete) total, Labels labels) =>
        total.Complete ? title : $"{title} ({labels["paper.only-known-sums"]})";

    // The total is the widest sum of its column; the column grows with it so that no number is ever divided.
    private static double SumShare(string total)
    {
        var width = GlyphWidths.Of(FontFace.Bold).Measure(total, Style.Size) + 8;
        var share = width / (PageSetup.PaperWidth - 40 * PageSetup.Millimetre);
        return Math.Max(0.12, share);
    }

    private static string OrDash(string? text) => string.IsNullOrWhiteSpace(text) ? Dash : text;
}

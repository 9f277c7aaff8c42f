using System.Globalization;
using KaraSuu.Planning.Documents.Layout;

namespace KaraSuu.Planning.Documents.Monitoring;

/// <summary>The tables of an acceptance act.</summary>
internal static class AcceptanceTables
{
    public static readonly TextStyle Style = new(9.5);

    public static Table Remarks(Labels labels, IReadOnlyList<AcceptanceRemark> remarks)
    {
        Column[] columns =
        [
            new("№", 0.045, TextAlign.Center),
            new(labels["acceptance.act"], 0.14, TextAlign.Center),
            new(labels["acceptance.remark"], 0.385),
            new(labels["acceptance.state"], 0.14, TextAlign.Center),
            new(labels["acceptance.proof"], 0.29),
        ];
        return new Table(Style, columns, [.. remarks.Select(Row)]) { SpaceBefore = 5 };

        RowGroup Row(AcceptanceRemark remark, int index) => RowGroup.OneRow(
            Number(index),
            new Cell($"№ {PaperWords.Known(remark.ActNumber) ?? "____"}\n{PaperWords.Figures(remark.ActDate)}".TrimEnd()),
            new Cell(remark.Text),
            remark.IsRemoved
                ? new Cell($"{labels["acceptance.removed"]}\n{PaperWords.Figures(remark.RemovedOn)}".TrimEnd())
                : new Cell(labels["acceptance.not-removed"], FontFace.Bold),
            new Cell(PaperWords.OrDash(remark.Proof)));
    }

    public static Table Volumes(Labels labels, AcceptanceAct act)
    {
        var (sum, complete) = MoneyTable.Add(act.Volumes.Select(volume => volume.Cost));
        var total = act.AcceptedCost ?? sum;
        var share = MoneyTable.Share([.. act.Volumes.Select(volume => volume.Cost), total], Style, 0.15);
        var rest = 1 - share;
        Column[] columns =
        [
            new("№", 0.05 * rest, TextAlign.Center),
            new(labels["acceptance.work"], 0.5 * rest),
            new(labels["acceptance.unit"], 0.13 * rest, TextAlign.Center),
            new(labels["acceptance.contracted"], 0.16 * rest, TextAlign.Right),
            new(labels["acceptance.accepted"], 0.16 * rest, TextAlign.Right),
            new(labels["acceptance.cost"], share, TextAlign.Right),
        ];
        var title = act.AcceptedCost is not null ? labels["acceptance.accepted-cost"] : MoneyTable.TotalTitle(labels, complete);
        var totals = RowGroup.OneRow(new Cell(title, FontFace.Bold, TextAlign.Right, 5), new Cell(MoneyTable.Text(total), FontFace.Bold));
        return new Table(Style, columns, [.. act.Volumes.Select(Row), totals with { KeepWithPrevious = true, Shaded = true }]) { SpaceBefore = 5 };

        static RowGroup Row(AcceptanceVolume volume, int index) => RowGroup.OneRow(
            Number(index),
            new Cell(volume.Name),
            new Cell(PaperWords.OrDash(volume.Unit)),
            new Cell(PaperWords.OrDash(volume.Contracted)),
            new Cell(PaperWords.OrDash(volume.Accepted)),
            new Cell(MoneyTable.Text(volume.Cost)));
    }

    public static Table Refusals(Labels labels, IReadOnlyList<AcceptanceRefusal> refusals)
    {
        Column[] columns =
        [
            new(labels["acceptance.side"], 0.24),
            new(labels["acceptance.name"], 0.2),
            new(labels["acceptance.day"], 0.12, TextAlign.Center),
            new(labels["acceptance.reason"].TrimEnd(':'), 0.44),
        ];
        return new Table(Style, columns, [.. refusals.Select(Row)]) { SpaceBefore = 5 };

        static RowGroup Row(AcceptanceRefusal refusal) => RowGroup.OneRow(
            new Cell(refusal.Side),
            new Cell(PaperWords.OrDash(refusal.Name)),
            new Cell(PaperWords.OrDash(PaperWords.Figures(refusal.On))),
            new Cell(refusal.Reason));
    }

    private static Cell Number(int index) => new((index + 1).ToString(CultureInfo.InvariantCulture));
}

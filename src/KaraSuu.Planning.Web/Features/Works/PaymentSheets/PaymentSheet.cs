using System.Globalization;
using System.Security.Claims;
using FluentValidation;
using FluentValidation.Results;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Features.Works.Payments;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Sheets;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Works.PaymentSheets;

/// <summary>A row of the sheet: a payment, the work it is for and its source in words.</summary>
public sealed class PaymentRow
{
    public int? WorkId { get; set; }
    public string? Source { get; set; }
    public PaymentForm Payment { get; init; } = new();

    internal sealed class Validator : AbstractValidator<PaymentRow>
    {
        public Validator() => RuleFor(r => r.WorkId).Needed();
    }
}

/// <summary>The payments of all works of an aimak as a sheet; what was taken back by a counter-entry stands in it no more.</summary>
internal sealed class PaymentSheet(PlanningDb db) : SheetOf<PaymentRow>(db)
{
    private static readonly PaymentForm.Validator PaymentRules = new();
    private static readonly PaymentRow.Validator RowRules = new();

    private Dictionary<int, Work> _works = [];
    private IReadOnlyList<SheetChoice> _choices = [];

    public override string Name => "payments";
    public override string ListAddress => $"/aimaks/{ScopeId}/works";

    /// <summary>A payment is never removed: each gets its counter-entry.</summary>
    public override string UndoText => "sheets.payments.undo";

    protected override async Task<bool> ReadAsync(ClaimsPrincipal user, CancellationToken ct)
    {
        AimakId = ScopeId;
        if (!await Db.AiylAimaks.EditableBy(user).AnyAsync(a => a.Id == ScopeId, ct)) return false;
        var works = await Db.Works.AsNoTracking().Whole().Where(w => w.AiylAimakId == ScopeId).OrderBy(w => w.SortKey).ThenBy(w => w.Id).ToListAsync(ct);
        _works = works.ToDictionary(w => w.Id);
        _choices = [.. works.Select(w => new SheetChoice(w.Id, Called(w, works)))];
        Existing = [.. works.SelectMany(w => w.Payments.Where(p => p.ReversesId is null && w.Payments.All(r => r.ReversesId != p.Id)).Select(p => RowOf(w, p)))
            .OrderBy(r => r.Payment.PaidOn).Select(r => new[] { r })];
        return true;
    }

    protected override IEnumerable<Column<PaymentRow>> Describe() =>
    [
        Column.Choice<PaymentRow, int?>("sheets.payments.work", _choices, r => r.WorkId, (r, v) => r.WorkId = v, nameof(PaymentRow.WorkId))
            with { IsNeeded = true },
        Column.Of<PaymentRow, DateOnly?>("PaymentForm.PaidOn", r => r.Payment.PaidOn, (r, v) => r.Payment.PaidOn = v) with { IsNeeded = true },
        Column.Of<PaymentRow, Money?>("PaymentForm.Amount", r => r.Payment.Amount, (r, v) => r.Payment.Amount = v) with { IsNeeded = true },
        Column.Of<PaymentRow, string?>("PaymentForm.FundingId", r => SourceOf(r), (r, v) => r.Source = v)
            with { IsNeeded = true, Note = "sheets.payments.source.note" },
        Column.Of<PaymentRow, string?>("PaymentForm.Document", r => r.Payment.Document, (r, v) => r.Payment.Document = v),
        Column.Of<PaymentRow, string?>("PaymentForm.Note", r => r.Payment.Note, (r, v) => r.Payment.Note = v),
    ];

    /// <summary>The source is found among those of the work of the row, by what pages call it.</summary>
    public override IEnumerable<ValidationFailure> Validate(PaymentRow row, bool isFirst)
    {
        var failures = RowRules.Validate(row).Errors;
        if (row.WorkId is { } id && Words.OrNull(row.Source) is { } source)
        {
            row.Payment.FundingId = FundingOf(_works[id], source);
            if (row.Payment.FundingId is null)
                return [.. failures, new ValidationFailure(nameof(PaymentForm.FundingId), Text.Of("sheets.payments.no-such-source", Sources(_works[id])))];
        }
        return [.. failures, .. PaymentRules.Validate(row.Payment).Errors];
    }

    /// <summary>The same sum for the same work on the same day.</summary>
    public override string KeyOf(PaymentRow first) => $"{first.WorkId} {first.Payment.PaidOn} {first.Payment.Amount?.Tyiyn}";

    public override Record Make(IReadOnlyList<PaymentRow> rows, Stamp stamp)
    {
        var work = _works[rows[0].WorkId!.Value];
        work.Pay(rows[0].Payment.Facts(), stamp);
        return work;
    }

    public override async Task<IReadOnlyList<MadeRecord>> SaveAsync(IReadOnlyList<IReadOnlyList<PaymentRow>> records, Stamp stamp, CancellationToken ct)
    {
        var made = new List<MadeRecord>();
        foreach (var portion in records.GroupBy(r => r[0].WorkId!.Value).Chunk(SavedAtOnce))
        {
            var works = await WorksAsync([.. portion.Select(p => p.Key)], ct);
            var paid = portion.SelectMany(of => of.Select(r => works[of.Key].Pay(r[0].Payment.Facts(), stamp))).ToList();
            await Db.SaveChangesAsync(ct);
            made.AddRange(paid.Select(p => new MadeRecord(nameof(Payment), p.Id, 0)));
            Db.ChangeTracker.Clear();
        }
        return made;
    }

    /// <exception cref="RuleBroken">when one of them was taken back before</exception>
    public override async Task RemoveAsync(IReadOnlyList<MadeRecord> made, Stamp stamp, CancellationToken ct)
    {
        var ids = made.Select(m => m.Id).ToHashSet();
        var of = _works.Values.Where(w => w.Payments.Any(p => ids.Contains(p.Id))).Select(w => w.Id).ToList();
        foreach (var portion in of.Chunk(SavedAtOnce))
        {
            foreach (var work in (await WorksAsync(portion, ct)).Values)
            {
                foreach (var payment in work.Payments.Where(p => ids.Contains(p.Id)).ToList())
                    work.ReversePayment(payment.Id, stamp.Today, Text.Of("sheets.payments.reason"), stamp);
            }
            await Db.SaveChangesAsync(ct);
            Db.ChangeTracker.Clear();
        }
    }

    private async Task<Dictionary<int, Work>> WorksAsync(IReadOnlyCollection<int> ids, CancellationToken ct)
    {
        var wanted = ids.ToList();
        return await Db.Works.EditableBy(User).Whole().Where(w => w.AiylAimakId == ScopeId && EF.Parameter(wanted).Contains(w.Id))
            .ToDictionaryAsync(w => w.Id, ct);
    }

    /// <summary>By its title; with place, years and number where several have it.</summary>
    private static string[] Called(Work work, IReadOnlyList<Work> all)
    {
        bool IsAlike(Work other) => other != work && Folded.AreAlike(other.Title, work.Title);
        var name = work.Title;
        if (all.Any(IsAlike))
        {
            name = string.Join(", ", new[] { work.Title, work.Place, work.FromYear is { } year ? Show.Any(year) : null }.OfType<string>());
            if (all.Any(o => IsAlike(o) && o.Place == work.Place && o.FromYear == work.FromYear))
                name += string.Create(CultureInfo.InvariantCulture, $" (#{work.Id})");
        }
        return [name, name, name];
    }

    private string? SourceOf(PaymentRow row) => row is { WorkId: { } id, Payment.FundingId: { } funding } && _works.TryGetValue(id, out var work)
        ? NameOf(work.Funding.Single(f => f.Id == funding)) : row.Source;

    private static int? FundingOf(Work work, string source)
    {
        var found = work.Funding.Where(f => Folded.AreAlike(f.Name, source) || Folded.AreAlike(f.Source, source)
            || Column.NamesOf($"{nameof(Domain.Plans.FundingKind)}.{f.Kind}").Any(n => Folded.AreAlike(n, source))).ToList();
        var exact = found.Where(f => Folded.AreAlike(f.Name, source)).ToList();
        return exact.Count == 1 ? exact[0].Id : found.Count == 1 ? found[0].Id : null;
    }

    private static string Sources(Work work) => work.Funding.Count == 0 ? Show.Any(null) : string.Join("; ", work.Funding.Select(NameOf));

    private static string NameOf(Domain.Works.WorkFunding funding) => funding.Name ?? Text.Of(funding.Kind);

    private static PaymentRow RowOf(Work work, Payment payment) => new()
    {
        WorkId = work.Id,
        Payment = new PaymentForm
        {
            PaidOn = payment.PaidOn,
            Amount = payment.Amount,
            FundingId = payment.FundingId,
            Document = payment.Document,
            Note = payment.Note,
        },
    };
}

using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Works.Payments;

/// <summary>What was paid for a work; a payment is never edited, only taken back by a counter-entry.</summary>
public sealed class PaymentsController(PlanningDb db) : PortalController
{
    [HttpGet("works/{workId:int}/payments/new"), Authorize(Permissions.ManageWorks)]
    public async Task<IActionResult> New(int workId, CancellationToken ct) =>
        await WorkAsync(workId, ct) is { } work ? View(PaymentPage.Of(work, new PaymentForm { PaidOn = Today })) : NotFound();

    [HttpPost("works/{workId:int}/payments/new"), Authorize(Permissions.ManageWorks)]
    public async Task<IActionResult> New(int workId, PaymentForm form, CancellationToken ct)
    {
        if (await WorkAsync(workId, ct) is not { } work) return NotFound();
        var page = PaymentPage.Of(work, form);
        RequireChoice("form.FundingId", form.FundingId, page.Sources);
        if (!ModelState.IsValid || !Try(() => work.Pay(form.Facts(), Stamp))) return Again("New", page);
        await db.SaveChangesAsync(ct);
        return Saved($"/works/{workId}", "payments.saved");
    }

    /// <exception cref="Domain.RuleBroken">when it is a counter-entry or has one already: the question is not asked</exception>
    [HttpGet("works/{workId:int}/payments/{id:int}/reverse"), Authorize(Permissions.ManageWorks)]
    public async Task<IActionResult> Reverse(int workId, int id, CancellationToken ct)
    {
        if (await WorkAsync(workId, ct) is not { } work || work.Payments.SingleOrDefault(p => p.Id == id) is not { } payment) return NotFound();
        work.ReversePayment(id, payment.PaidOn, "?", Stamp);
        return View(ReversalPage.Of(work, payment, new ReversalForm { On = Today }));
    }

    [HttpPost("works/{workId:int}/payments/{id:int}/reverse"), Authorize(Permissions.ManageWorks)]
    public async Task<IActionResult> Reverse(int workId, int id, ReversalForm form, CancellationToken ct)
    {
        if (await WorkAsync(workId, ct) is not { } work || work.Payments.SingleOrDefault(p => p.Id == id) is not { } payment) return NotFound();
        if (!ModelState.IsValid || !Try(() => work.ReversePayment(id, form.On!.Value, form.Reason, Stamp)))
            return Again("Reverse", ReversalPage.Of(work, payment, form));
        await db.SaveChangesAsync(ct);
        return Saved($"/works/{workId}", "payments.reversed");
    }

    [HttpGet("works/{workId:int}/payments.csv"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Export(int workId, CancellationToken ct)
    {
        if (!await db.Works.VisibleTo(User).AnyAsync(w => w.Id == workId, ct)) return NotFound();
        var rows = await (from w in db.Works.AsNoTracking()
                          where w.Id == workId
                          from p in w.Payments
                          join f in db.Set<Domain.Works.WorkFunding>() on p.FundingId equals f.Id
                          orderby p.PaidOn, p.Id
                          select new
                          {
                              p.PaidOn,
                              p.Amount,
                              f.Kind,
                              Source = FundingRule.Called(f.Source, f.Donor),
                              p.Document,
                              p.Note,
                              p.By,
                              p.AtUtc,
                          }).ToListAsync(ct);
        return ListFile.Of("payments",
            [Text.Of("PaymentForm.PaidOn"), Text.Of("PaymentForm.Amount"), Text.Of("PaymentForm.FundingId"), Text.Of("PaymentForm.Document"),
                Text.Of("PaymentForm.Note"), Text.Of("works.written-by"), Text.Of("works.written-at")],
            rows.Select(r => new object?[] { r.PaidOn, r.Amount, r.Source ?? Text.Of(r.Kind), r.Document, r.Note, r.By, r.AtUtc }));
    }

    private Task<Work?> WorkAsync(int id, CancellationToken ct) =>
        db.Works.EditableBy(User).Whole().SingleOrDefaultAsync(w => w.Id == id, ct);
}

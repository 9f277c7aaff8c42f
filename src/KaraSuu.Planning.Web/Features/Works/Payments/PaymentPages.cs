using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Texts;

namespace KaraSuu.Planning.Web.Features.Works.Payments;

/// <summary>The form of a payment with the sources it may come from and what is left of each.</summary>
public sealed record PaymentPage(WorkCrumb Work, PaymentForm Form, IReadOnlyList<Choice> Sources) : IInAimak
{
    public int AimakId => Work.AimakId;

    internal static PaymentPage Of(Work work, PaymentForm form) => new(WorkCrumb.Of(work), form,
        [.. work.Funding.Select(f => Choice.Of(f.Id,
            Text.Of("payments.source-left", f.Name
            ?? Text.Of(f.Kind), new Money(f.Amount.Tyiyn - work.Payments.Where(p => p.FundingId == f.Id).Sum(p => p.Amount.Tyiyn)))))]);
}

/// <summary>The question before a payment is taken back.</summary>
public sealed record ReversalPage(WorkCrumb Work, DateOnly PaidOn, Money Amount, string? Document, ReversalForm Form) : IInAimak
{
    public int AimakId => Work.AimakId;

    internal static ReversalPage Of(Work work, Payment payment, ReversalForm form) =>
        new(WorkCrumb.Of(work), payment.PaidOn, payment.Amount, payment.Document, form);
}

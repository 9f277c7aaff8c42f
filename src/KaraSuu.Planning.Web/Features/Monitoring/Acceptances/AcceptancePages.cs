using System.Security.Claims;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Pages;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Monitoring.Acceptances;

/// <summary>An act of acceptance with the word of each of the three sides.</summary>
public sealed record AcceptancePage(AcceptanceHead Head, IReadOnlyList<SignatureRow> Signatures, IReadOnlyList<OpenFinding> Findings) : IInAimak
{
    public int AimakId => Head.AimakId;

    public bool IsSigning => Head.Status.TakesSignatures();

    public SignatureRow? Of(AcceptanceSide side) => Signatures.FirstOrDefault(s => s.Side == side);

    internal static async Task<AcceptancePage?> LoadAsync(PlanningDb db, ClaimsPrincipal user, int id, CancellationToken ct)
    {
        var head = await (from a in db.Acceptances.AsNoTracking().VisibleTo(user)
                          where a.Id == id
                          join w in db.Works on a.WorkId equals w.Id
                          select new AcceptanceHead(
                              a.Id, a.AiylAimakId, a.WorkId, w.Title, w.Place, w.Status, w.WarrantyUntil, a.Status, a.Number, a.On, a.Place, a.Documents,
                                  a.Volume, Money.Of((long?)a.Cost!.Value.Tyiyn), a.ContractorRepresentative,
                              a.By, a.AtUtc, a.OverrideReason, a.OverriddenBy, a.OverriddenAtUtc, a.OverriddenFindings,
                              w.Contract!.Number, w.Contract.SignedOn, Money.Of((long?)w.Contract.Sum!.Value.Tyiyn),
                              db.Contractors.Where(c => c.Id == w.Contract.ContractorId)
                                  .Select(c => c.Name).FirstOrDefault()))
            .SingleOrDefaultAsync(ct);
        if (head is null) return null;
        var signatures = await db.Acceptances.Where(a => a.Id == id).SelectMany(a => a.Signatures)
            .Select(s => new SignatureRow(s.Side, s.UserId, s.By, s.PostTitle, s.AtUtc, s.Refusal)).ToListAsync(ct);
        return new AcceptancePage(head, signatures, await OpenFinding.LoadAsync(db, head.WorkId, ct));
    }
}

public sealed record AcceptanceHead(
    int Id, int AimakId, int WorkId, string Title, string? WorkPlace, WorkStatus WorkStatus, DateOnly? WarrantyUntil, AcceptanceStatus Status, string? Number,
        DateOnly On, string? Place,
    string? Documents, string? Volume, Money? Cost, string? ContractorRepresentative, string By, DateTime AtUtc,
    string? OverrideReason, string? OverriddenBy, DateTime? OverriddenAtUtc, int? OverriddenFindings,
    string? ContractNumber, DateOnly? ContractSignedOn, Money? ContractSum, string? Contractor);

public sealed record SignatureRow(AcceptanceSide Side, int UserId, string By, string PostTitle, DateTime AtUtc, string? Refusal);

/// <summary>The form of an act of acceptance.</summary>
public sealed record AcceptanceEditPage(int AimakId, int WorkId, string Work, int? Id, AcceptanceForm Form, IReadOnlyList<OpenFinding> Findings) : IInAimak;

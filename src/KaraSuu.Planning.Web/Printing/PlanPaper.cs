using System.Globalization;
using KaraSuu.Planning.Documents.Plans;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Territory;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Operations;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Printing;

/// <summary>The printed plan: drawn anew while it is a draft; once approved, the stored bytes and nothing else.</summary>
public sealed class PlanPaper(PlanningDb db, TimeProvider clock, IConfiguration settings)
{
    /// <summary>The file's name: «kara-suu-bap-2021-v1.pdf», «zhazy-bap-2018-2019-v2.pdf».</summary>
    public static string FileName(string slug, int fromYear, int toYear, int version) =>
        string.Create(CultureInfo.InvariantCulture, $"{slug}-bap-{fromYear}{(toYear == fromYear ? "" : $"-{toYear}")}-v{version}.pdf");

    /// <summary>The bytes of a plan version as they may be read now.</summary>
    /// <returns>null when there is no such plan</returns>
    /// <exception cref="DamagedFile">when the stored bytes are not those that were issued, or an approved plan has none</exception>
    public async Task<byte[]?> ReadAsync(int planId, CancellationToken ct)
    {
        if (await IssuedAsync(db.Plans.Where(p => p.Id == planId), ct) is { } issued) return issued.Bytes.ToArray();
        var plan = await db.Plans.AsNoTracking().Whole().SingleOrDefaultAsync(p => p.Id == planId, ct);
        if (plan?.Status is PlanStatus.Approved or PlanStatus.Superseded) throw new DamagedFile(nameof(JointActionPlan), planId);
        return plan is null ? null : await RenderAsync(plan, ct);
    }

    /// <summary>The stored document of one approved plan; the only way its bytes leave the database.</summary>
    /// <returns>null when nothing was issued</returns>
    /// <exception cref="DamagedFile">when the stored bytes are not those that were issued</exception>
    public async Task<ApprovedDocument?> IssuedAsync(IQueryable<JointActionPlan> plan, CancellationToken ct)
    {
        var issued = await db.ApprovedDocuments.AsNoTracking().SingleOrDefaultAsync(d => plan.Select(p => p.Id).Contains(d.PlanId), ct);
        return issued is null or { IsWhole: true } ? issued : throw new DamagedFile(nameof(ApprovedDocument), issued.Id);
    }

    /// <summary>Stores the document of a plan just approved; call it in the transaction that approves, before saving.</summary>
    public async Task<ApprovedDocument> IssueAsync(JointActionPlan plan, CancellationToken ct)
    {
        var document = new ApprovedDocument(plan.AiylAimakId, plan.Id, await RenderAsync(plan, ct), clock.GetUtcNow().UtcDateTime);
        db.Add(document);
        return document;
    }

    private async Task<byte[]> RenderAsync(JointActionPlan plan, CancellationToken ct)
    {
        var aimak = await db.AiylAimaks.AsNoTracking().SingleAsync(a => a.Id == plan.AiylAimakId, ct);
        var numbers = plan.Items.Select(i => i.LocalIssueId).Distinct().ToList();
        var issues = await db.LocalIssues.AsNoTracking().Where(i => numbers.Contains(i.Id)).ToDictionaryAsync(i => i.Id, ct);
        return PlanPdf.Render(Describe(plan, aimak, issues) with { VotedAgain = await VotedAgainAsync(plan.Id, ct) });
    }

    /// <summary>Every vote on a plan that was voted on again; nothing where one vote decided.</summary>
    private async Task<IReadOnlyList<PlanDocumentVote>> VotedAgainAsync(int planId, CancellationToken ct)
    {
        var votes = await VoteRow.OfPlan(db, planId).ToListAsync(ct);
        return votes.All(v => v.AgainBecause is null) ? [] :
        [
            .. votes.Select(v => new PlanDocumentVote(
                v.Session, KyrgyzDate(v.HeldOn), v.AgainBecause,
                v.Result is { } r ? new PlanDocumentCounts(r.For, r.Against, r.Abstained, r.NotVoted, r.Passed, $"{v.ClosedBy}, {Show.Time(v.ClosedAtUtc)}")
                    : null)),
        ];
    }

    private PlanDocument Describe(JointActionPlan plan, AiylAimak aimak, Dictionary<int, LocalIssue> issues)
    {
        var isApproved = plan.Status is PlanStatus.Approved or PlanStatus.Superseded;
        var labels = PlanLabels.Kyrgyz with { Chair = aimak.Wording.Chair + ":" };
        var years = Show.Years(plan.FromYear, plan.ToYear);
        var decision = plan.Resolution;
        return new PlanDocument
        {
            Labels = labels,
            Id = new Guid(plan.Id, 0x4a41, (short)plan.VersionNumber, [0x50, 0x4c, 0x41, 0x4e, 0, 0, 0, 0]),
            CreatedUtc = clock.GetUtcNow().UtcDateTime,
            Title = $"{aimak.Wording.PlanTitle}, {years}",
            Author = aimak.Name.Ky,
            Approval = new PlanApproval(
                aimak.Wording.Approval, aimak.Wording.Approver, decision?.ChairName,
                decision?.Date is { } date ? KyrgyzDate(date) : null, plan.FromYear, decision?.Number),
            LeadIn = aimak.Wording.PlanLeadIn.Replace(DocumentWording.YearsMark, years, StringComparison.Ordinal),
            Heading = aimak.Wording.PlanTitle,
            Items = [.. plan.Items.OrderBy(i => i.Number).Select(i => Describe(i, labels, issues))],
            Chair = new PlanSignature(decision?.ChairPost ?? Text.In("ky", "paper.chair"), decision?.ChairName),
            AgreedBy = new PlanSignature(Text.In("ky", "paper.head"), isApproved && plan.DecidedOnPaper ? null : aimak.HeadName),
            Banner = aimak.IsTraining ? Text.In("ky", "paper.training") : null,
            Watermark = isApproved ? null : Text.In("ky", "paper.draft"),
            PublicUrl = isApproved ? settings.UrlOf($"/public/{aimak.Slug}/plans/{plan.FromYear.ToString(CultureInfo.InvariantCulture)}") : null,
        };
    }

    private static PlanDocumentItem Describe(PlanItem item, PlanLabels labels, Dictionary<int, LocalIssue> issues)
    {
        var issue = item.LocalIssueId is { } id ? issues[id] : null;
        var direction = issue is null ? item.Direction : labels.DirectionOf(issue.Number, item.Direction ?? issue.Title.Ky);
        return new PlanDocumentItem
        {
            Number = item.Number,
            Direction = direction ?? "__________",
            Problem = item.ProblemName,
            Description = item.ProblemDescription,
            Beneficiaries = item.Beneficiaries is null && item.BeneficiariesTotal is null
                ? null : new PlanBeneficiaries(item.Beneficiaries, item.BeneficiariesTotal, item.BeneficiariesWomen, item.BeneficiariesMen),
            Activities = [.. item.Activities.OrderBy(a => a.Number).Select(Describe)],
            NoActivities = item.Activities.Count == 0 ? Text.In("ky", "paper.no-activities") : null,
        };
    }

    private static PlanDocumentActivity Describe(Activity activity) => new(
        activity.Title,
        activity.Term ?? (activity.DueOn is { } due ? KyrgyzDate(due) + " чейин" : null),
        activity.Responsible,
        activity.ExpectedResult,
        [.. activity.Funding.Select(f => new PlanDocumentFunding(f.Source ?? Text.In("ky", $"FundingKind.{f.Kind}"), f.AmountTyiyn))]);

    /// <summary>A day as offices write it: «2026-жылдын 12-майы».</summary>
    private static string KyrgyzDate(DateOnly date) =>
        string.Create(CultureInfo.InvariantCulture, $"{date.Year}-жылдын {date.Day}-{Text.In("ky", $"month.{date.Month}")}");
}

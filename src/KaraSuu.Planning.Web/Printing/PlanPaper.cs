using System.Globalization;
using KaraSuu.Planning.Documents.Layout;
using KaraSuu.Planning.Documents.Plans;
using KaraSuu.Planning.Domain;
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

    /// <summary>The bytes of a plan version as they may be read now; a translation is drawn anew.</summary>
    /// <returns>null when there is no such plan</returns>
    /// <exception cref="DamagedFile">when the stored bytes are not those that were issued, or an approved plan has none</exception>
    public async Task<byte[]?> ReadAsync(int planId, PaperText text, CancellationToken ct)
    {
        var issued = await IssuedAsync(db.Plans.Where(p => p.Id == planId), ct);
        if (issued is not null && !text.IsTranslation) return issued.Bytes.ToArray();
        var plan = await db.Plans.AsNoTracking().Whole().SingleOrDefaultAsync(p => p.Id == planId, ct);
        if (issued is null && plan?.Status.IsDecided() is true) throw new DamagedFile(nameof(JointActionPlan), planId);
        return plan is null ? null : await RenderAsync(plan, text, ct);
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
        var bytes = await RenderAsync(plan, PaperText.Kyrgyz, ct, isForEver: true);
        var document = new ApprovedDocument(plan.AiylAimakId, plan.Id, bytes, clock.GetUtcNow().UtcDateTime);
        db.Add(document);
        return document;
    }

    /// <summary>Asks before a plan is approved what <see cref="IssueAsync"/> will ask.</summary>
    /// <exception cref="RuleBroken">with the record and field of a letter that cannot be printed</exception>
    public async Task RequireLettersAsync(JointActionPlan plan, CancellationToken ct) =>
        KeptPaper.RequireLetters(PrintedText.OfPlan(await DocumentAsync(plan, PaperText.Kyrgyz, ct)));

    private async Task<byte[]> RenderAsync(JointActionPlan plan, PaperText text, CancellationToken ct, bool isForEver = false)
    {
        var document = await DocumentAsync(plan, text, ct);
        if (isForEver) KeptPaper.RequireLetters(PrintedText.OfPlan(document));
        return PlanPdf.Render(document);
    }

    private async Task<PlanDocument> DocumentAsync(JointActionPlan plan, PaperText text, CancellationToken ct)
    {
        var aimak = await db.AiylAimaks.AsNoTracking().SingleAsync(a => a.Id == plan.AiylAimakId, ct);
        var numbers = plan.Items.Select(i => i.LocalIssueId).Distinct().ToList();
        var issues = await db.LocalIssues.AsNoTracking().Where(i => numbers.Contains(i.Id)).ToDictionaryAsync(i => i.Id, ct);
        return Describe(plan, aimak, issues, text) with { Votes = await VotesAsync(plan.Id, text.Labels, ct) };
    }

    /// <summary>Every vote on a plan that was voted on again, or partly by hand; nothing where one vote in the portal decided.</summary>
    private async Task<IReadOnlyList<PlanDocumentVote>> VotesAsync(int planId, Labels labels, CancellationToken ct)
    {
        var votes = await VoteRow.OfPlan(db, planId).ToListAsync(ct);
        return votes.All(v => v.AgainBecause is null && v.ByHand.Count == 0) ? [] :
        [
            .. votes.Select(v => new PlanDocumentVote(
                v.Session, labels.Day(v.HeldOn), v.AgainBecause,
                v.Result is { } r ? new PlanDocumentCounts(r.For, r.Against, r.Abstained, r.NotVoted, r.Passed, $"{v.ClosedBy}, {Show.Time(v.ClosedAtUtc)}")
                    : null)
            {
                CalledOffBecause = v.CalledOffBecause,
                ByHand =
                [
                    .. v.ByHand.GroupBy(h => h).OrderBy(g => g.Key.Way)
                        .Select(g => new PlanDocumentHand(g.Key.Way, g.Count(), g.Key.EnteredBy, g.Key.ConfirmedBy)),
                ],
            }),
        ];
    }

    private PlanDocument Describe(JointActionPlan plan, AiylAimak aimak, Dictionary<int, LocalIssue> issues, PaperText text)
    {
        var isApproved = plan.Status.IsDecided();

        // A plan taken from a publication prints what its source has, and nothing beside; one approved on paper is a paper like any other.
        var isPublishedAsItWas = isApproved && plan.IsFromPublication;
        var words = text.Plan(aimak, plan.FromYear, plan.ToYear);
        var years = Show.PlanYears(text.Labels.Language, plan.FromYear, plan.ToYear);
        var decision = plan.Resolution;
        return new PlanDocument
        {
            Labels = text.Labels,
            Id = new Guid(plan.Id, 0x4a41, (short)plan.VersionNumber, [0x50, 0x4c, 0x41, 0x4e, 0, 0, 0, text.Mark]),
            CreatedUtc = clock.GetUtcNow().UtcDateTime,
            Title = $"{words.Title}, {years}",
            OriginalTitle = PaperText.Kyrgyz.Plan(aimak, plan.FromYear, plan.ToYear).Whole,
            Author = text.Of(aimak.Name),
            Approval = new PlanApproval(
                words.Approval, words.Approver, decision?.ChairName,
                decision?.Date is { } date ? text.Labels.Day(date) : null, plan.FromYear, decision?.Number)
            {
                Chair = decision?.ChairPost is { } post && post != text.Of("paper.chair") ? $"{post.TrimEnd(':')}:" : words.Chair,
                HasResolutionLine = !isPublishedAsItWas || decision?.Number is not null,
                HasSeal = !isPublishedAsItWas,
            },
            Years = plan.FromYear == plan.ToYear ? null : (plan.FromYear, plan.ToYear),
            LeadIn = words.LeadIn,
            Heading = words.Title,
            Items = [.. plan.Items.OrderBy(i => i.Number).Select(i => Describe(i, issues, isPublishedAsItWas, text))],
            AgreedBy = isPublishedAsItWas ? null : new PlanSignature(text.Of("paper.head"), isApproved && text.IsTranslation ? null : aimak.HeadName),
            Banner = text.Banner(aimak),
            Watermark = isApproved ? null : text.Of("paper.draft"),
            PublicUrl = isApproved ? settings.UrlOf(PlanAddress.Of(aimak.Slug, plan.FromYear, plan.ToYear)) : null,
        };
    }

    private static PlanDocumentItem Describe(PlanItem item, Dictionary<int, LocalIssue> issues, bool isPublishedAsItWas, PaperText text)
    {
        var issue = item.LocalIssueId is { } id ? issues[id] : null;
        return new PlanDocumentItem
        {
            Number = item.Number,
            Direction = new ItemDirection(item.Direction, issue?.Number, issue?.Title).On(text) ?? "__________",
            Problem = item.ProblemName,
            Description = item.ProblemDescription,
            Beneficiaries = item.Beneficiaries is null && item.BeneficiariesTotal is null
                ? null : new PlanBeneficiaries(item.Beneficiaries, item.BeneficiariesTotal, item.BeneficiariesWomen, item.BeneficiariesMen),
            Activities = [.. item.Activities.OrderBy(a => a.Number).Select(a => Describe(a, text))],
            NoActivities = item.Activities.Count == 0 && !isPublishedAsItWas ? text.Of("paper.no-activities") : null,
        };
    }

    private static PlanDocumentActivity Describe(Activity activity, PaperText text) => new(
        activity.Title,
        activity.Term ?? (activity.DueOn is { } due ? text.Labels.Until(due) : null),
        activity.Responsible,
        activity.ExpectedResult,
        [.. activity.Funding.Select(f => new PlanDocumentFunding(f.Name ?? text.Of($"FundingKind.{f.Kind}"), f.Amount, f.Year))]);
}

using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Works;

namespace KaraSuu.Planning.Domain.Monitoring;

/// <summary>Where an acceptance stands.</summary>
public enum AcceptanceStatus
{
    Signing,
    Accepted,
    Refused,

    /// <summary>Accepted by the head of the aiyl okmotu alone, against open findings or missing signatures, with a public reason.</summary>
    Overridden,
}

/// <summary>The three sides of the acceptance commission.</summary>
public enum AcceptanceSide
{
    Ao,
    JmeGroup,
    TechnicalSupervision,
}

/// <summary>
/// The acceptance of a finished work (кабыл алуу актысы) by the aiyl okmotu, the joint monitoring group and technical supervision together;
/// not possible while a finding is open. Basis: the Alexandrov deck, «only after the contractor fulfills all the conditions».
/// </summary>
public sealed class Acceptance : AimakRecord
{
    public const int NumberMaxLength = 50;
    public const int PlaceMaxLength = 300;
    public const int TextMaxLength = 4000;
    public const int PersonMaxLength = 200;

    private readonly List<AcceptanceSignature> _signatures = [];

    public Acceptance(Work work, AcceptanceFacts facts, Stamp stamp)
    {
        Rule.Require(work.Status is WorkStatus.Finished, AcceptanceRules.NotFinished);
        (AiylAimakId, WorkId, By, AtUtc) = (work.AiylAimakId, work.Id, stamp.By, stamp.AtUtc);
        Set(facts, work, stamp);
        work.NoteSignature();
    }

    private Acceptance()
    {
    }

    public int WorkId { get; private init; }
    public AcceptanceStatus Status { get; private set; }
    public string? Number { get; private set; }
    public DateOnly On { get; private set; }
    public string? Place { get; private set; }
    public string? Documents { get; private set; }
    public string? Volume { get; private set; }

    public Money? Cost { get; private set; }
    public string? ContractorRepresentative { get; private set; }
    public string By { get; private init; } = "";
    public DateTime AtUtc { get; private init; }
    public string? OverrideReason { get; private set; }
    public string? OverriddenBy { get; private set; }
    public DateTime? OverriddenAtUtc { get; private set; }

    /// <summary>Findings that stood in the way when the head overrode them, drafts among them: no side could sign while they stood.</summary>
    public int? OverriddenFindings { get; private set; }

    public IReadOnlyList<AcceptanceSignature> Signatures => _signatures;

    public void Correct(AcceptanceFacts facts, Work work, Stamp stamp)
    {
        RequireSigning();
        RequireOfWork(work, []);
        Rule.Require(_signatures.Count == 0, AcceptanceRules.SideHasSpoken);
        Set(facts, work, stamp);
        Touch();
    }

    /// <summary>One side signs; the third signature accepts the work.</summary>
    /// <param name="acts">every act of the work</param>
    /// <param name="group">the monitoring group, needed when its side signs</param>
    public void Sign(Work work, IReadOnlyCollection<Act> acts, AcceptanceSide side, Signer signer, JmeGroup? group)
    {
        RequireMaySpeak(work, acts, side, signer, group);
        var open = acts.Count(a => a.IsUnsettled);
        Rule.Require(open == 0, AcceptanceRules.FindingsAreOpen, open);
        work.NoteSignature();
        _signatures.Add(new AcceptanceSignature(side, signer, null));
        if (_signatures.Count == Enum.GetValues<AcceptanceSide>().Length)
        {
            Status = AcceptanceStatus.Accepted;
            work.Accept(signer.Stamp.Today, signer.Stamp, null);
        }
        Touch();
    }

    /// <summary>One side refuses, with its reason; the work goes back to the contractor.</summary>
    public void Refuse(Work work, AcceptanceSide side, Signer signer, string? reason, JmeGroup? group)
    {
        RequireMaySpeak(work, [], side, signer, group);
        var why = Words.Needed(reason, Work.ReasonMaxLength, AcceptanceRules.RefusalNeedsAReason);
        work.Reopen(signer.Stamp.Today, why, signer.Stamp);
        _signatures.Add(new AcceptanceSignature(side, signer, why));
        Status = AcceptanceStatus.Refused;
        Touch();
    }

    /// <summary>The head of the aiyl okmotu alone accepts; the reason is printed on the act and shown to everybody.</summary>
    public void Override(Work work, IReadOnlyCollection<Act> acts, Signer signer, string? reason)
    {
        RequireSigning();
        RequireOfWork(work, acts);
        Rule.Require(signer.Posts.Contains(Post.HeadOfAo), AcceptanceRules.OnlyTheHeadOverrides);
        var why = Words.Needed(reason, Work.ReasonMaxLength, AcceptanceRules.OverrideNeedsAReason);
        work.NoteSignature();
        OverrideReason = why;
        (OverriddenBy, OverriddenAtUtc, OverriddenFindings) = (signer.Stamp.By, signer.Stamp.AtUtc, acts.Count(a => a.IsUnsettled));
        Status = AcceptanceStatus.Overridden;
        work.Accept(signer.Stamp.Today, signer.Stamp, OverrideReason);
        Touch();
    }

    /// <summary>A work has one act of acceptance at a time.</summary>
    /// <param name="earlier">how the work's earlier acts of acceptance stand</param>
    public static void RequireNoneBeingSigned(IEnumerable<AcceptanceStatus> earlier) =>
        Rule.Require(earlier.All(s => s != AcceptanceStatus.Signing), AcceptanceRules.IsBeingSigned);

    /// <summary>The post that speaks for a side.</summary>
    public static Post PostOf(AcceptanceSide side) => side switch
    {
        AcceptanceSide.Ao => Post.HeadOfAo,
        AcceptanceSide.JmeGroup => Post.JmeMember,
        _ => Post.TechnicalSupervisor,
    };

    private void RequireMaySpeak(Work work, IReadOnlyCollection<Act> acts, AcceptanceSide side, Signer signer, JmeGroup? group)
    {
        RequireSigning();
        RequireOfWork(work, acts);
        Rule.Require(signer.Posts.Contains(PostOf(side)), AcceptanceRules.NotYourSide);
        var isMember = group?.MembersOn(signer.Stamp.Today).Any(m => m.UserId == signer.UserId) == true;
        Rule.Require(side != AcceptanceSide.JmeGroup || isMember, AcceptanceRules.NotAMemberToday);
        Rule.Require(_signatures.All(s => s.Side != side), AcceptanceRules.SideHasSpoken);
        Rule.Require(_signatures.All(s => s.UserId != signer.UserId), AcceptanceRules.OnePersonOneSide);
    }

    private void RequireSigning() => Rule.Require(Status.TakesSignatures(), AcceptanceRules.AlreadyDecided);

    private void RequireOfWork(Work work, IReadOnlyCollection<Act> acts) =>
        Rule.Require(work.Id == WorkId && acts.All(a => a.WorkId == WorkId), AcceptanceRules.ActsOfAnotherWork);

    private void Set(AcceptanceFacts facts, Work work, Stamp stamp)
    {
        stamp.RequireHappened(facts.On);
        if (work.History.Max(s => (DateOnly?)s.On) is { } finished)
            Period.RequireOrder<DateOnly>(finished, facts.On, nameof(facts.On), AcceptanceRules.BeforeTheFinish, finished);
        Rule.RequireOf(nameof(facts.Cost), facts.Cost is null or { IsPayable: true }, AcceptanceRules.BadCost);
        (On, Cost, Number) = (facts.On, facts.Cost, Words.Number(facts.Number, NumberMaxLength));
        (Place, Documents) = (Words.UpTo(facts.Place, PlaceMaxLength), Words.UpTo(facts.Documents, TextMaxLength));
        (Volume, ContractorRepresentative) = (Words.UpTo(facts.Volume, TextMaxLength), Words.UpTo(facts.ContractorRepresentative, PersonMaxLength));
    }
}

public sealed record AcceptanceFacts(
    DateOnly On, string? Number, string? Place, string? Documents, string? Volume, Money? Cost, string? ContractorRepresentative);

/// <summary>Who signs: the account, the name and post as they are that day, and the posts held.</summary>
public sealed record Signer(int UserId, Stamp Stamp, string PostTitle, IReadOnlyCollection<Post> Posts);

/// <summary>One side's word: a signature, or a refusal with its reason.</summary>
public sealed class AcceptanceSignature
{
    internal AcceptanceSignature(AcceptanceSide side, Signer signer, string? refusal) =>
        (Side, UserId, By, AtUtc, PostTitle, Refusal) = (side, signer.UserId, signer.Stamp.By, signer.Stamp.AtUtc, signer.PostTitle, refusal);

    private AcceptanceSignature()
    {
    }

    public int Id { get; private set; }
    public AcceptanceSide Side { get; private init; }
    public int UserId { get; private init; }
    public string By { get; private init; } = "";
    public DateTime AtUtc { get; private init; }
    public string PostTitle { get; private init; } = "";

    /// <summary>Why the side refused; null when it signed.</summary>
    public string? Refusal { get; private init; }
}

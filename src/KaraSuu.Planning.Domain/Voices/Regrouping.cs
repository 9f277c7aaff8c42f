namespace KaraSuu.Planning.Domain.Voices;

/// <summary>What was done with sources of priority issues.</summary>
public enum RegroupingKind
{
    Merge,
    Split,
    TakeOut,
    Undo,
}

/// <summary>A voiced issue or a proposal, as a source of a priority issue.</summary>
public interface IPrioritySource
{
    int Id { get; }
    string Text { get; }
    int? PriorityIssueId { get; }
    void MergeInto(int? priorityIssueId, PriorityHold hold);
}

/// <summary>
/// Sources that went from one priority issue to another in one go, with who did it and why. It is only added to: undoing is another regrouping.
/// Texts are kept as they were that day, whatever becomes of the records.
/// </summary>
public sealed class Regrouping : AimakRecord
{
    public const int ReasonMaxLength = 1000;

    private readonly List<RegroupedSource> _moves = [];

    private Regrouping(int aiylAimakId, int cycleId, RegroupingKind kind, string? reason, Stamp stamp)
    {
        (AiylAimakId, CycleId, Kind, By, AtUtc) = (aiylAimakId, cycleId, kind, stamp.By, stamp.AtUtc);
        Reason = Words.UpTo(reason, ReasonMaxLength);
    }

    private Regrouping()
    {
    }

    public int CycleId { get; private init; }
    public RegroupingKind Kind { get; private init; }
    public string? Reason { get; private init; }
    public string By { get; private init; } = "";
    public DateTime AtUtc { get; private init; }
    public string? UndoneBy { get; private set; }
    public DateTime? UndoneAtUtc { get; private set; }
    public IReadOnlyList<RegroupedSource> Moves => _moves;

    public bool MayBeUndone => Kind != RegroupingKind.Undo && UndoneAtUtc is null;

    /// <summary>Moves sources to a priority issue, or sets them free.</summary>
    /// <param name="to">null sets them free</param>
    /// <param name="titles">the titles of the cycle's priority issues</param>
    /// <exception cref="RuleBroken">when there is none, a split or a taking out says no reason, or an approved plan holds one of them</exception>
    public static Regrouping Move(
        (int AimakId, int CycleId) cycle, RegroupingKind kind, IReadOnlyCollection<IPrioritySource> sources, int? to,
        IReadOnlyDictionary<int, string> titles, string? reason, PriorityHold hold, Stamp stamp)
    {
        Rule.Require(sources.Count > 0, RegroupingRules.NeedsSources);
        var needsAReason = kind is RegroupingKind.Split or RegroupingKind.TakeOut;
        Rule.RequireOf(nameof(Reason), !needsAReason || Words.OrNull(reason) is not null, RegroupingRules.NeedsAReason);
        Rule.Require(sources.All(s => s.PriorityIssueId != to), RegroupingRules.IsThereAlready);
        var made = new Regrouping(cycle.AimakId, cycle.CycleId, kind, reason, stamp);
        foreach (var source in sources)
        {
            made._moves.Add(new RegroupedSource(source, to, titles));
            source.MergeInto(to, hold);
        }
        return made;
    }

    /// <summary>Puts every source back where it was; refused when one of them went elsewhere since.</summary>
    /// <param name="sources">the sources of this regrouping that still exist</param>
    /// <param name="titles">the titles of the cycle's priority issues</param>
    public Regrouping Undo(IReadOnlyCollection<IPrioritySource> sources, IReadOnlyDictionary<int, string> titles, PriorityHold hold, Stamp stamp)
    {
        Rule.Require(MayBeUndone, RegroupingRules.IsUndone);
        var back = _moves.ConvertAll(m => (Move: m, Source: sources.FirstOrDefault(m.IsOf)));
        Rule.Require(back.TrueForAll(b => b.Source is not null && b.Source.PriorityIssueId == b.Move.ToPriority), RegroupingRules.MovedSince);
        Rule.Require(back.TrueForAll(b => b.Move.FromPriority is not { } from || titles.ContainsKey(from)), RegroupingRules.PriorityIsGone);
        var made = new Regrouping(AiylAimakId, CycleId, RegroupingKind.Undo, Reason, stamp);
        foreach (var (move, source) in back)
        {
            made._moves.Add(new RegroupedSource(source!, move.FromPriority, titles));
            source!.MergeInto(move.FromPriority, hold);
        }
        (UndoneBy, UndoneAtUtc) = (stamp.By, stamp.AtUtc);
        Touch();
        return made;
    }
}

/// <summary>One source of a regrouping: from which priority issue to which. Plain numbers and texts: it tells of records that may be gone.</summary>
public sealed class RegroupedSource
{
    public const int TextMaxLength = Proposal.TextMaxLength;

    internal RegroupedSource(IPrioritySource source, int? to, IReadOnlyDictionary<int, string> titles)
    {
        (IsProposal, Source, Text) = (source is Proposal, source.Id, Words.Start(source.Text, TextMaxLength));
        (FromPriority, ToPriority) = (source.PriorityIssueId, to);
        FromTitle = source.PriorityIssueId is { } from ? titles.GetValueOrDefault(from) : null;
        ToTitle = to is { } there ? titles.GetValueOrDefault(there) : null;
    }

    private RegroupedSource()
    {
    }

    public int Id { get; private set; }
    public int RegroupingId { get; private set; }
    public bool IsProposal { get; private init; }

    /// <summary>The number of the voiced issue or of the proposal.</summary>
    public int Source { get; private init; }

    public string Text { get; private init; } = "";
    public int? FromPriority { get; private init; }
    public string? FromTitle { get; private init; }
    public int? ToPriority { get; private init; }
    public string? ToTitle { get; private init; }

    internal bool IsOf(IPrioritySource source) => source is Proposal == IsProposal && source.Id == Source;
}

public static class RegroupingRules
{
    public const string NeedsSources = "regrouping.needs-sources";
    public const string NeedsAReason = "regrouping.needs-a-reason";
    public const string IsThereAlready = "regrouping.is-there-already";
    public const string IsUndone = "regrouping.is-undone";
    public const string MovedSince = "regrouping.moved-since";
    public const string PriorityIsGone = "regrouping.priority-is-gone";
}

using KaraSuu.Planning.Domain.Threads;
using KaraSuu.Planning.Domain.Works;

namespace KaraSuu.Planning.Domain.Monitoring;

/// <summary>The one question a resident is asked at the site.</summary>
public enum ResidentQuestion
{
    /// <summary>«Иштейби?» of what was built.</summary>
    Works,

    /// <summary>«Оңдолдубу?» of what the group found.</summary>
    Fixed,
}

public enum ResidentSays
{
    Yes,
    Partly,
    No,
}

/// <summary>Whether a resident's line may be read by everybody.</summary>
public enum LineStanding
{
    /// <summary>Nothing was written beside the answer.</summary>
    None,

    /// <summary>Nobody of the aiyl okmotu has read it yet.</summary>
    Waiting,
    Shown,
    NotShown,
}

/// <summary>
/// What a resident answered at the site without an account: one tap, and a line that nobody else reads before somebody looked it through. Who it was is
/// nowhere kept, and no telephone or address of mail either. It stands beside the status of the work and moves nothing.
/// </summary>
public sealed class ResidentAnswer : AimakRecord
{
    public const int LineMaxLength = 300;

    /// <param name="isFound">whether the group found something at the work that it did not take back</param>
    /// <param name="key">made by the page: sent again, the same key is the same answer</param>
    /// <param name="atUtc">when it came</param>
    /// <exception cref="RuleBroken">when nothing is asked of the work, or the line is too long or has a sign no paper prints</exception>
    public ResidentAnswer(Work work, bool isFound, Guid key, ResidentSays says, string? line, DateTime atUtc)
    {
        Rule.Require(key != Guid.Empty, ResidentRules.NeedsAKey);
        var question = ResidentQuestions.Of(work.Status, isFound);
        Rule.Require(question is not null, ResidentRules.NotAsked);
        (AiylAimakId, WorkId, Key, Question, Says) = (work.AiylAimakId, work.Id, key, question!.Value, says);
        Line = Words.UpTo(line is null ? null : PublicWords.Of(line), LineMaxLength, nameof(line));
        Standing = Line is null ? LineStanding.None : LineStanding.Waiting;
        (AtUtc, On) = (atUtc, LocalDay.Of(atUtc));
    }

    private ResidentAnswer()
    {
    }

    public int WorkId { get; private init; }
    public Guid Key { get; private init; }
    public ResidentQuestion Question { get; private init; }
    public ResidentSays Says { get; private init; }
    public string? Line { get; private init; }
    public LineStanding Standing { get; private set; }
    public DateTime AtUtc { get; private init; }

    /// <summary>The day it was in Kyrgyzstan.</summary>
    public DateOnly On { get; private init; }

    /// <summary>Who decided last whether the line is shown.</summary>
    public string? DecidedBy { get; private set; }

    public DateTime? DecidedAtUtc { get; private set; }

    /// <summary>Whether the line is shown to everybody; it may be decided anew.</summary>
    public void Decide(bool isShown, Stamp stamp)
    {
        Rule.Require(Line is not null, ResidentRules.NothingToShow);
        var standing = isShown ? LineStanding.Shown : LineStanding.NotShown;
        if (standing == Standing) return;
        (Standing, DecidedBy, DecidedAtUtc) = (standing, stamp.By, stamp.AtUtc);
        Touch();
    }
}

/// <summary>Which question is asked of a work.</summary>
public static class ResidentQuestions
{
    /// <summary>
    /// Was it fixed, once the group found something; does it work, once it is built, or only a source tells of it. Nothing of what is yet to be built or was
    /// called off.
    /// </summary>
    public static ResidentQuestion? Of(WorkStatus status, bool isFound) => status switch
    {
        WorkStatus.Planned or WorkStatus.Cancelled => null,
        _ when isFound => ResidentQuestion.Fixed,
        WorkStatus.InProgress => null,
        _ => ResidentQuestion.Works,
    };
}

/// <summary>How many residents said what to one question.</summary>
public sealed record ResidentCounts(int Yes, int Partly, int No)
{
    public int All => Yes + Partly + No;

    /// <summary>How many say that it is not, or not wholly, as it should be.</summary>
    public int Doubting => Partly + No;

    /// <summary>One resident is enough for the group to go and see; whether it is so, the visit tells.</summary>
    public bool IsReasonToVisit => Doubting > 0;

    public static ResidentCounts Of(IReadOnlyCollection<(ResidentSays Says, int Count)> counts) =>
        new(Sum(counts, ResidentSays.Yes), Sum(counts, ResidentSays.Partly), Sum(counts, ResidentSays.No));

    private static int Sum(IEnumerable<(ResidentSays Says, int Count)> counts, ResidentSays says) => counts.Where(c => c.Says == says).Sum(c => c.Count);
}

/// <summary>Codes of the rules of residents' answers.</summary>
public static class ResidentRules
{
    public const string NeedsAKey = "resident.needs-a-key";
    public const string NotAsked = "resident.not-asked";
    public const string NothingToShow = "resident.nothing-to-show";
}

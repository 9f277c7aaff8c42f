using System.Reflection;
using KaraSuu.Planning.Domain.Monitoring;

namespace KaraSuu.Planning.Domain.Tests.Monitoring;

/// <summary>Every status × every verb of an act: allowed, or refused with which rule.</summary>
public sealed class ActTableTests
{
    private const string? Ok = null;
    private const string NotDraft = ActRules.OnlyDraftsAreCorrected;
    private const string Given = ActRules.OnlyDraftsAreHandedOver;
    private const string NotGiven = ActRules.OnlyHandedOverAreAnswered;
    private const string NotRejected = ActRules.OnlyRejectedAreInsistedOn;
    private const string NotAnswered = ActRules.OnlyAnsweredAreEliminated;
    private const string NotReported = ActRules.OnlyReportedAreReinspected;
    private const string Closed = ActRules.ClosedAreNotWithdrawn;
    private const string NoNeed = ActRules.OnlyOpenAreEscalated;

    private static readonly DateOnly Later = new(2026, 5, 10);

    private static readonly ActStatus[] Statuses =
    [
        ActStatus.Recorded, ActStatus.Draft, ActStatus.HandedOver, ActStatus.Answered, ActStatus.Rejected,
        ActStatus.Reported, ActStatus.NotEliminated, ActStatus.Eliminated, ActStatus.Withdrawn,
    ];

    // Columns: Recorded, Draft, HandedOver, Answered, Rejected, Reported, NotEliminated, Eliminated, Withdrawn.
    private static readonly Dictionary<string, (Action<Act> Do, ActStatus? After, bool IsStep, string?[] Refusals)> Verbs = new()
    {
        ["Correct"] = (a => a.Correct(Monitored.Inspection(), Monitored.ActFacts("Башка"), Some.Stamp()), null, false,
            [NotDraft, Ok, NotDraft, NotDraft, NotDraft, NotDraft, NotDraft, NotDraft, NotDraft]),
        ["HandOver"] = (a => a.HandOver(new HandoverFacts("К-1", Later, "Адис"), 14, Some.Stamp()), ActStatus.HandedOver, true,
            [Given, Ok, Given, Given, Given, Given, Given, Given, Given]),
        ["Answer"] = (a => a.Answer(Monitored.Answer(on: Later, deadline: Later), Some.Stamp()), ActStatus.Answered, true,
            [NotGiven, NotGiven, Ok, NotGiven, NotGiven, NotGiven, NotGiven, NotGiven, NotGiven]),
        ["Answer by rejecting"] = (a => a.Answer(Monitored.Answer(ResponseKind.Rejected, Later), Some.Stamp()), ActStatus.Rejected, true,
            [NotGiven, NotGiven, Ok, NotGiven, NotGiven, NotGiven, NotGiven, NotGiven, NotGiven]),
        ["Insist"] = (a => a.Insist(Later, "Келишимде жазылган", 14, Some.Stamp()), ActStatus.HandedOver, true,
            [NotRejected, NotRejected, NotRejected, NotRejected, Ok, NotRejected, NotRejected, NotRejected, NotRejected]),
        ["ReportElimination"] = (a => a.ReportElimination(Later, "Кайра төшөлдү", Some.Stamp()), ActStatus.Reported, true,
            [NotAnswered, NotAnswered, NotAnswered, Ok, NotAnswered, NotAnswered, Ok, NotAnswered, NotAnswered]),
        ["Reinspect"] = (a => a.Reinspect(Again(), true, null, null, Some.Stamp()), ActStatus.Eliminated, true,
            [NotReported, NotReported, NotReported, NotReported, NotReported, Ok, NotReported, NotReported, NotReported]),
        ["Reinspect in vain"] = (a => a.Reinspect(Again(), false, "Жарымы калды", Later, Some.Stamp()), ActStatus.NotEliminated, true,
            [NotReported, NotReported, NotReported, NotReported, NotReported, Ok, NotReported, NotReported, NotReported]),
        ["Withdraw"] = (a => a.Withdraw(Later, "Жаңылыш", Some.Stamp()), ActStatus.Withdrawn, true, [Ok, Ok, Ok, Ok, Ok, Ok, Ok, Closed, Closed]),
        ["Escalate"] = (a => a.Escalate(Post.KeneshChair, Later, null, Some.Stamp()), null, true, [NoNeed, NoNeed, Ok, Ok, Ok, NoNeed, Ok, NoNeed, NoNeed]),
        ["IsUnansweredOn"] = (a => a.IsUnansweredOn(Later), null, false, [Ok, Ok, Ok, Ok, Ok, Ok, Ok, Ok, Ok]),
        ["IsOverdueOn"] = (a => a.IsOverdueOn(Later), null, false, [Ok, Ok, Ok, Ok, Ok, Ok, Ok, Ok, Ok]),
    };

    public static TheoryData<ActStatus, string, string?> Table()
    {
        var table = new TheoryData<ActStatus, string, string?>();
        foreach (var (verb, (_, _, _, refusals)) in Verbs)
        {
            foreach (var (status, refusal) in Statuses.Zip(refusals)) table.Add(status, verb, refusal);
        }
        return table;
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void An_act_allows_each_verb_only_where_it_belongs(ActStatus status, string verb, string? refusal)
    {
        var act = Monitored.Act(status);
        Assert.Equal(status, act.Status);
        var (step, after, isStep, _) = Verbs[verb];
        var (revision, steps) = (act.Revision, act.History.Count);

        if (refusal is null)
        {
            step(act);

            Assert.Equal((after ?? status, isStep ? steps + 1 : steps), (act.Status, act.History.Count));
            Assert.Equal(isStep || verb == "Correct" ? revision + 1 : revision, act.Revision);
        }
        else
        {
            Broken.By(refusal, () => step(act));

            Assert.Equal((status, revision, steps), (act.Status, act.Revision, act.History.Count));
        }
    }

    [Fact]
    public void Each_refusal_of_the_table_is_seen()
    {
        Broken.By(ActRules.OnlyDraftsAreCorrected, () => Monitored.Act(ActStatus.HandedOver).Correct(Monitored.Inspection(), Monitored.ActFacts(),
            Some.Stamp()));
        Broken.By(ActRules.OnlyDraftsAreHandedOver, () => Monitored.Act(ActStatus.Withdrawn)
            .HandOver(new HandoverFacts("К-1", Later, "Адис"), null, Some.Stamp()));
        Broken.By(ActRules.OnlyHandedOverAreAnswered, () => Monitored.Act().Answer(Monitored.Answer(), Some.Stamp()));
        Broken.By(ActRules.OnlyRejectedAreInsistedOn, () => Monitored.Act(ActStatus.Answered).Insist(Later, "Негиз", null, Some.Stamp()));
        Broken.By(ActRules.OnlyAnsweredAreEliminated, () => Monitored.Act(ActStatus.HandedOver).ReportElimination(Later, "Иш", Some.Stamp()));
        Broken.By(ActRules.OnlyReportedAreReinspected, () => Monitored.Act(ActStatus.Answered).Reinspect(Again(), true, null, null, Some.Stamp()));
        Broken.By(ActRules.ClosedAreNotWithdrawn, () => Monitored.Act(ActStatus.Eliminated).Withdraw(Later, "Жаңылыш", Some.Stamp()));
        Broken.By(ActRules.OnlyOpenAreEscalated, () => Monitored.Act(ActStatus.Reported).Escalate(Post.HeadOfAo, Later, null, Some.Stamp()));
    }

    [Fact]
    public void Only_eliminated_and_withdrawn_findings_no_longer_bind()
    {
        Assert.Equal([ActStatus.Eliminated, ActStatus.Withdrawn], Statuses.Where(status => !Monitored.Act(status).IsUnsettled));
        Assert.Equal([ActStatus.Recorded, ActStatus.Eliminated, ActStatus.Withdrawn], Statuses.Where(status => !status.IsOpen()));
    }

    [Fact]
    public void The_table_knows_every_status() => Assert.Equal(Enum.GetValues<ActStatus>(), Statuses);

    [Fact]
    public void The_table_knows_every_verb()
    {
        var verbs = typeof(Act)
            .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(method => !method.IsSpecialName)
            .Select(method => method.Name)
            .Distinct();

        Assert.Empty(verbs.Except(Verbs.Keys));
    }

    private static Inspection Again() => Monitored.Inspection(kind: InspectionKind.Reinspection, heldOn: Later, outcome: MonitoringOutcome.NoRemarks, id: 43);
}

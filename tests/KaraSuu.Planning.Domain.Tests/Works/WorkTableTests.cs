using System.Reflection;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Works;

namespace KaraSuu.Planning.Domain.Tests.Works;

/// <summary>Every status × every verb of a work: allowed, or refused with which rule.</summary>
public sealed class WorkTableTests
{
    private const string? Ok = null;
    private const string Accepted = WorkRules.IsAccepted;
    private const string Cancelled = WorkRules.IsCancelled;
    private const string NotPlanned = WorkRules.OnlyPlannedAreStarted;
    private const string NotRunning = WorkRules.OnlyRunningAreFinished;
    private const string NotFinished = WorkRules.OnlyFinishedAreReopened;
    private const string NotOpen = WorkRules.OnlyOpenAreCancelled;

    private static readonly DateOnly Later = Some.Day;
    private static readonly string?[] WhileAlive = [Ok, Ok, Ok, Ok, Accepted, Cancelled];
    private static readonly string?[] UnlessCancelled = [Ok, Ok, Ok, Ok, Ok, Cancelled];

    private static readonly WorkStatus[] Statuses =
        [WorkStatus.Recorded, WorkStatus.Planned, WorkStatus.InProgress, WorkStatus.Finished, WorkStatus.Accepted, WorkStatus.Cancelled];

    // Columns: Recorded, Planned, InProgress, Finished, Accepted, Cancelled.
    private static readonly Dictionary<string, (Action<Work> Do, WorkStatus? After, string?[] Refusals)> Verbs = new()
    {
        ["Correct"] = (w => w.Correct(new WorkFacts("Башка")), null, WhileAlive),
        ["Locate"] = (w => w.Locate(new Spot(42_215_000, 75_755_000)), null, UnlessCancelled),
        ["Fund"] = (w => w.Fund(FundingKind.LocalBudget, null, Money.FromSom(1)), null, WhileAlive),
        ["ChangeFunding"] = (w => w.ChangeFunding(1, FundingKind.LocalBudget, null, Money.FromSom(1)), null, WhileAlive),
        ["RemoveFunding"] = (w => w.RemoveFunding(1), null, WhileAlive),
        ["StateTotal"] = (w => w.StateTotal(Money.FromSom(1)), null, WhileAlive),
        ["AddSegment"] = (w => w.AddSegment("Фрунзе", 445), null, WhileAlive),
        ["RemoveSegment"] = (w => w.RemoveSegment(1), null, WhileAlive),
        ["Conclude"] = (w => w.Conclude(Monitored.Contract, Some.Stamp()), null, WhileAlive),
        ["Amend"] = (w => w.Amend(new AmendmentFacts(Later, null, Money.FromSom(1), null, "Баа"), Some.Stamp()), null, WhileAlive),
        ["Pay"] = (w => w.Pay(new PaymentFacts(Later, Money.FromSom(1), 1, null), Some.Stamp()), null, UnlessCancelled),
        ["ReversePayment"] = (w => w.ReversePayment(1, Later, "ката", Some.Stamp()), null, [Ok, Ok, Ok, Ok, Ok, Ok]),
        ["Report"] = (w => w.Report(new ProgressFacts(Later, null, 5, "иш"), Some.Stamp()), null, UnlessCancelled),
        ["WithdrawProgress"] = (w => w.WithdrawProgress(1, "Башка иш", Some.Stamp()), null, [Ok, Ok, Ok, Ok, Ok, Ok]),
        ["NoteDelay"] = (w => w.NoteDelay(new DelayFacts(Later, null, "Жамгыр"), Some.Stamp()), null, WhileAlive),
        ["Start"] = (w => w.Start(Later, Some.Stamp()), WorkStatus.InProgress, [Ok, Ok, NotPlanned, NotPlanned, NotPlanned, NotPlanned]),
        ["Finish"] = (w => w.Finish(Later, Some.Stamp()), WorkStatus.Finished, [NotRunning, NotRunning, Ok, NotRunning, NotRunning, NotRunning]),
        ["Reopen"] = (w => w.Reopen(Later, "Кайра", Some.Stamp()), WorkStatus.InProgress,
            [NotFinished, NotFinished, NotFinished, Ok, NotFinished, NotFinished]),
        ["Cancel"] = (w => w.Cancel(Later, "Каражат жок", Some.Stamp()), WorkStatus.Cancelled, [NotOpen, Ok, Ok, NotOpen, NotOpen, NotOpen]),
    };

    public static TheoryData<WorkStatus, string, string?> Table()
    {
        var table = new TheoryData<WorkStatus, string, string?>();
        foreach (var (verb, (_, _, refusals)) in Verbs)
        {
            foreach (var (status, refusal) in Statuses.Zip(refusals)) table.Add(status, verb, refusal);
        }
        return table;
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void A_work_allows_each_verb_only_where_it_belongs(WorkStatus status, string verb, string? refusal)
    {
        var work = Monitored.Work(status, isPaid: verb == "ReversePayment", isReported: verb == "WithdrawProgress");
        Assert.Equal(status, work.Status);
        var (step, after, _) = Verbs[verb];
        var (revision, steps) = (work.Revision, work.History.Count);

        if (refusal is null)
        {
            step(work);

            Assert.Equal(after ?? status, work.Status);
            Assert.Equal((revision + 1, after is null ? steps : steps + 1), (work.Revision, work.History.Count));
        }
        else
        {
            Broken.By(refusal, () => step(work));

            Assert.Equal((status, revision, steps), (work.Status, work.Revision, work.History.Count));
        }
    }

    [Fact]
    public void Each_refusal_of_the_table_is_seen()
    {
        Broken.By(WorkRules.IsAccepted, () => Monitored.Work(WorkStatus.Accepted).AddSegment("Фрунзе", 445));
        Broken.By(WorkRules.IsCancelled, () => Monitored.Work(WorkStatus.Cancelled).StateTotal(null));
        Broken.By(WorkRules.OnlyPlannedAreStarted, () => Monitored.Work(WorkStatus.Finished).Start(Later, Some.Stamp()));
        Broken.By(WorkRules.OnlyRunningAreFinished, () => Monitored.Work(WorkStatus.Planned).Finish(Later, Some.Stamp()));
        Broken.By(WorkRules.OnlyFinishedAreReopened, () => Monitored.Work(WorkStatus.Accepted).Reopen(Later, "Кайра", Some.Stamp()));
        Broken.By(WorkRules.OnlyOpenAreCancelled, () => Monitored.Work(WorkStatus.Finished).Cancel(Later, "Каражат жок", Some.Stamp()));
    }

    [Fact]
    public void A_work_is_not_finished_or_cancelled_before_it_started()
    {
        var before = Monitored.Started.AddDays(-1);

        Broken.By(WorkRules.EndsBeforeItStarts, () => Monitored.Work().Finish(before, Some.Stamp()));
        Broken.By(WorkRules.EndsBeforeItStarts, () => Monitored.Work().Cancel(before, "Каражат жок", Some.Stamp()));
    }

    [Theory]
    [InlineData(WorkMove.Finish)]
    [InlineData(WorkMove.Cancel)]
    [InlineData(WorkMove.Reopen)]
    [InlineData(WorkMove.Accept)]
    public void No_move_is_dated_before_the_step_that_led_to_it(WorkMove move)
    {
        var (status, last) = move is WorkMove.Finish or WorkMove.Cancel
            ? (WorkStatus.InProgress, Monitored.Started) : (WorkStatus.Finished, Monitored.Finished);

        var refusal = Broken.By(WorkRules.EndsBeforeItStarts, () => Do(Monitored.Work(status), move, last.AddDays(-1)));
        Do(Monitored.Work(status), move, last);

        Assert.Equal("On", refusal.Field);
    }

    [Theory]
    [InlineData(WorkMove.Start, WorkStatus.Planned)]
    [InlineData(WorkMove.Finish, WorkStatus.InProgress)]
    [InlineData(WorkMove.Cancel, WorkStatus.InProgress)]
    [InlineData(WorkMove.Reopen, WorkStatus.Finished)]
    public void No_move_is_dated_tomorrow(WorkMove move, WorkStatus status)
    {
        var refusal = Broken.By(RecordRules.InTheFuture, () => Do(Monitored.Work(status), move, Some.Day.AddDays(1)));
        Do(Monitored.Work(status), move, Some.Day);

        Assert.Equal("On", refusal.Field);
    }

    [Fact]
    public void A_work_finished_in_November_is_not_reopened_in_January_of_that_year()
    {
        var stamp = new Stamp("Айгүл", new DateTime(2026, 12, 1, 4, 0, 0, DateTimeKind.Utc));
        var work = Monitored.Work(WorkStatus.Planned);
        work.Start(new DateOnly(2026, 9, 28), stamp);
        work.Finish(new DateOnly(2026, 11, 20), stamp);

        Broken.By(WorkRules.EndsBeforeItStarts, () => work.Reopen(new DateOnly(2026, 1, 1), "Дубал", stamp));

        Assert.Equal(WorkStatus.Finished, work.Status);
    }

    [Fact]
    public void What_pages_offer_is_what_the_work_takes()
    {
        foreach (var status in Statuses)
        {
            foreach (var move in Enum.GetValues<WorkMove>().Where(m => m != WorkMove.Accept))
            {
                var work = Monitored.Work(status);
                var refusal = Xunit.Record.Exception(() => Do(work, move, Later));

                Assert.Equal(status.May(move), refusal is null);
                if (refusal is null) Assert.Equal(move.LeadsTo(), work.Status);
            }
        }
    }

    [Fact]
    public void Reopening_and_cancelling_say_why()
    {
        Broken.By(WorkRules.NeedsAReason, () => Monitored.Work(WorkStatus.Finished).Reopen(Later, " ", Some.Stamp()));
        Broken.By(WorkRules.NeedsAReason, () => Monitored.Work().Cancel(Later, null, Some.Stamp()));
    }

    [Fact]
    public void Each_step_says_who_when_and_why()
    {
        var work = Monitored.Work(WorkStatus.Finished);
        work.Reopen(Later, " Дубал боёлгон эмес ", Some.Stamp(6));

        var step = work.History[^1];
        Assert.Equal((WorkStatus.Finished, WorkStatus.InProgress, Later), (step.From, step.To, step.On));
        Assert.Equal((Some.Stamp(6).By, Some.Stamp(6).AtUtc, "Дубал боёлгон эмес"), (step.By, step.AtUtc, step.Note));
    }

    [Fact]
    public void What_pages_offer_beside_the_moves_is_what_the_work_takes()
    {
        foreach (var status in Statuses)
        {
            var kind = status == WorkStatus.Accepted ? InspectionKind.Warranty : InspectionKind.Regular;

            Assert.Equal(status.MayBeChanged(), Takes(status, work => work.Correct(new WorkFacts("Башка"))));
            Assert.Equal(status.TakesEntries(), Takes(status, work => work.Report(new ProgressFacts(Later, null, 5, "иш"), Some.Stamp())));
            Assert.Equal(status.MayBeInspected(), Takes(status, work => Monitored.Inspection(work, kind)));
        }
    }

    private static bool Takes(WorkStatus status, Action<Work> step)
    {
        var work = Monitored.Work(status);
        return Xunit.Record.Exception(() => step(work)) is null;
    }

    private static void Do(Work work, WorkMove move, DateOnly on)
    {
        switch (move)
        {
            case WorkMove.Start: work.Start(on, Some.Stamp()); break;
            case WorkMove.Finish: work.Finish(on, Some.Stamp()); break;
            case WorkMove.Reopen: work.Reopen(on, "Кайра", Some.Stamp()); break;
            case WorkMove.Cancel: work.Cancel(on, "Каражат жок", Some.Stamp()); break;
            default:
                var acceptance = Monitored.Acceptance(work);
                foreach (var side in Enum.GetValues<AcceptanceSide>())
                    acceptance.Sign(work, [], side, Monitored.Signer(side) with { Stamp = Some.StampOn(on) }, Monitored.Group());
                break;
        }
    }

    [Fact]
    public void The_table_knows_every_status() => Assert.Equal(Enum.GetValues<WorkStatus>(), Statuses);

    [Fact]
    public void The_table_knows_every_verb()
    {
        var verbs = typeof(Work)
            .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(method => !method.IsSpecialName)
            .Select(method => method.Name)
            .Distinct();

        Assert.Empty(verbs.Except(Verbs.Keys));
    }
}

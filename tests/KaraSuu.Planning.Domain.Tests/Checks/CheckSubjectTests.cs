using System.Reflection;
using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Territory;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Domain.Works;

namespace KaraSuu.Planning.Domain.Tests.Checks;

/// <summary>A check is explained for the record it is about: every one says which that is.</summary>
public sealed class CheckSubjectTests
{
    private static readonly PublishedTotals Backwards = Deck.Of2018;

    private static readonly PlanItemSummary Item =
        new(3, 9000, 4000, 4000, "айылында 800 окуучу бар.", null, false, false, false, true, [new ActivitySummary(1, null, null, [])]);

    private static readonly ContractSummary Early = new(true, Money.FromSom(1000), Some.Day, Some.Day.AddDays(-1), Some.Day);

    private static readonly PaymentSummary Paid = new(Some.Day.AddDays(-2), Money.FromSom(100), 1, "№ 14", false);

    private static readonly FundingSummary Source = new(FundingKind.LocalBudget, null, Money.FromSom(800));

    private static readonly ReportSummary Report = new(1, Some.Day.AddDays(-2), 40, "Пайдубал");

    private static readonly WorkSummary Work = new(
        7, WorkStatus.InProgress, "Мантыш айылынын жолу", [], false, Money.FromSom(800), Money.FromSom(2000),
        new ContractSummary(false, Money.FromSom(1000), null, null, new DateOnly(2026, 1, 1)), [], "м", Money.FromSom(9), Money.FromSom(1),
        ["Орток жаштары"], [new VillageName(1, new LocalText("Мантыш")), new VillageName(2, new LocalText("Орток"))]);

    private static readonly Dictionary<string, IReadOnlyList<Check>> BySubject = new()
    {
        ["act-3"] = [.. ActChecks.Act(new ActSummary(3, null, HasContractor: false, HasSum: false, HasRegulation: false, Photos: 0))],
        ["inspection-5"] =
        [
            .. ActChecks.Inspection(5, MonitoringOutcome.Violations, 0, []),
            .. ActChecks.Inspection(5, MonitoringOutcome.NoRemarks, 0, ["Мичурин"]),
            .. MonitoringChecks.Visit(new VisitSummary(5, Monitored.Established.AddDays(-1), Monitored.Established, "Каржы",
                [new PresentMember("Үсөн", JmeSide.AoEmployee, "Каржы", Monitored.Established, null)])
                { ContractSignedOn = Monitored.Established, WarrantySince = Monitored.Established }),
        ],
        ["jme-group-3"] = [.. MonitoringChecks.Group(new GroupSummary(3, false, 5, 15, 5, 50, 4))],
        ["population-4"] = [.. TerritoryChecks.Population(4, 10, 10, 15, null)],
        ["aimak-1"] = [.. TerritoryChecks.Wording(1, new DocumentWording("БЕКТЕМИН", "", "", "", ""))],
        ["aimak-1-year-2020"] = [.. ParticipationChecks.Years(1, [2019, 2021])],
        ["meeting-9"] =
        [
            .. ParticipationChecks.Meeting(new MeetingSummary(9, default, 0, default), 30),
            .. ParticipationChecks.Meeting(new MeetingSummary(9, new Headcount(null, 1, 9), 1, new MostVotes(4, 2, 2)), 30),
            .. ParticipationChecks.Meeting(new MeetingSummary(9, new Headcount(10, null, null), 1, new MostVotes(11, null, null)), 30),
            .. ParticipationChecks.MeetingDate(9, Some.Day, 2030),
            .. ParticipationChecks.MeetingPeople(9, new Headcount(null, 700, 600), new PopulationSummary(1200, 620, 580)),
            .. AgeChecks.MeetingAges(9, [new AgedPeople(14, 28, new Headcount(null, 7, 6))],
                new PopulationSummary(1200, 620, 580) { Ages = [new AgedPeople(14, 28, new Headcount(10, 5, 5))] }),
            .. ParticipationChecks.MeetingTwins(new HeldMeeting(9, 1, Some.Day, null, null, null), [new HeldMeeting(10, 1, Some.Day, null, null, null)]),
        ],
        ["proposal-2"] = [.. ParticipationChecks.Proposal(2, Channel.Paper, null), .. ParticipationChecks.ProposalTwins(2, Some.Day, 2)],
        ["cycle-6"] =
        [
            .. ParticipationChecks.Cycle(new CycleSummary(6, 30, Tally.Of([new Headcount(null, 1, 9)]), [new LocalText("Орток")], [(14, 28, Sex.Men)],
                [(14, 54)], Backwards, [(2017, Backwards)])),
            .. ParticipationChecks.WorkingGroup(6, GroupNorm.Usual, 0, 0, 0),
            .. ParticipationChecks.WorkingGroup(6, GroupNorm.Usual, 1, 1, 1),
        ],
        ["contractor-5"] = Later(TwiceChecks.Contractor, "contractor", TwiceChecks.ContractorOf(1, "Жол", null), TwiceChecks.ContractorOf(5, "жол", null)),
        ["deputy-5"] = Later(TwiceChecks.Deputy, "deputy", TwiceChecks.DeputyOf(1, "Асанов"), TwiceChecks.DeputyOf(5, "асанов")),
        ["session-5"] = Later(TwiceChecks.Session, "session",
            TwiceChecks.SessionOf(1, "17", null, Some.Day), TwiceChecks.SessionOf(5, "18", null, Some.Day)),
        ["hearing-5"] = Later(TwiceChecks.Hearing, "hearing",
            TwiceChecks.HearingOf(1, 3, Some.Day, "20.05.2026"), TwiceChecks.HearingOf(5, 3, Some.Day, "20.05.2026")),
        ["priority-7"] =
        [
            .. PriorityChecks.Issue(7, Inclusion.Undecided, isInAPlan: false),
            .. PriorityChecks.Issue(7, Inclusion.Included, isInAPlan: false),
            .. PriorityChecks.Issue(7, Inclusion.NotIncluded, isInAPlan: true),
            .. PriorityChecks.Issue(7, Inclusion.Included, isInAPlan: true, Some.Day.AddDays(1), new SubmittedPlan(Some.Day, null)),
            .. PriorityChecks.Ranking(Ranked).Where(c => c.Code is PriorityChecks.FewVoices or PriorityChecks.OneVillage),
        ],
        ["plan-item-3"] =
        [
            .. PlanChecks.Item(Item, new PopulationSummary(7037, 3475)),
            .. PlanChecks.Item(Item with { LocalIssueNumber = 2, HasPriority = true, Activities = [] }, new PopulationSummary(10_000, null)),
            .. PlanChecks.Item(Item with { Activities = [new ActivitySummary(1, "2027", "АӨ", [FundingKind.DonorProject], Money.FromSom(150))] }, null),
            .. EvaluationChecks.Item(3, Achievement.Achieved, Achievement.NotAchieved),
        ],
        ["plan-8"] = [.. PlanChecks.Plan(new PlanSummary(8, 2026, PlanStatus.Approved, 0, Some.Day, false, false, ["Таза суу"])
            { LastHearingOn = Some.Day.AddDays(1) }),
            .. PlanChecks.Plan(new PlanSummary(8, 2026, PlanStatus.Submitted, 1, null, false, false, [])
            { LastHearingOn = Some.Day.AddDays(1), SubmittedOn = Some.Day })],
        ["work-7"] =
        [
            .. WorkChecks.Work(Work, Some.Day),
            .. WorkChecks.Work(Work with { Contract = null }, Some.Day),
            .. WorkChecks.Work(Work with { Contract = new ContractSummary(true, null, null, null, null) }, Some.Day),
            .. WorkChecks.Work(Work with { Funded = Money.FromSom(5000) }, Some.Day),
            .. WorkChecks.Work(Work with { Contract = Early, Payments = [Paid, Paid] }, Some.Day),
            .. WorkChecks.Work(Work with { Contract = Early, Funding = [Source, Source], Reports = [Report, Report, Report with { Percent = 30 }] }, Some.Day),
            .. WorkChecks.Work(Work with { Contract = Early, StartedOn = Some.Day.AddDays(-9) }, Some.Day),
            .. WorkChecks.Work(Work with { AcceptedOn = Some.Day, Acts = [new ActDays(Some.Day, Some.Day.AddDays(1))] }, Some.Day),
            .. Later(TwiceChecks.Work, "work", TwiceChecks.WorkOf(1, "Жол", null, null, []), TwiceChecks.WorkOf(7, "жол", null, null, [])),
            .. Later(TwiceChecks.Contract, "work", TwiceChecks.ContractOf(1, "Жол", 4, "12", null), TwiceChecks.ContractOf(7, "Суу", 4, "12", null)),
        ],
        ["cycle-4"] = [.. PriorityChecks.Ranking(Ranked).Where(c => c.Code is not (PriorityChecks.FewVoices or PriorityChecks.OneVillage))],
        ["thing-5"] =
        [
            .. new[]
            {
                TwiceChecks.PlanItem, TwiceChecks.Activity, TwiceChecks.Remark, TwiceChecks.Priority, TwiceChecks.VoicedIssue, TwiceChecks.GroupMember,
                TwiceChecks.Duty, TwiceChecks.AgendaItem, TwiceChecks.JmeMember, TwiceChecks.Visit, TwiceChecks.Inspection, TwiceChecks.Act,
                TwiceChecks.Population,
            }.SelectMany(code => Later(code, "thing", TwiceChecks.NamedWithin(1, 3, "Жол"), TwiceChecks.NamedWithin(5, 3, "жол"))),
        ],
    };

    /// <summary>A first issue of a few votes and of one village of two, left out, by a method chosen afterwards.</summary>
    private static RankingSummary Ranked
    {
        get
        {
            HeardMeeting Meeting(int village, RankingSubject wish, int votes) =>
                new(village, village, null, null, default, [new HeardIssue(wish, new Headcount(votes, null, null))]);

            var list = Ranking.Of([Meeting(1, RankingSubject.OfPriority(7), 9), Meeting(2, RankingSubject.Alone(8), 3)], RankingMethod.VotesSummed);
            return new RankingSummary(
                4, list, [new(new Voters(Sex.Women), false, list), new(new Voters(AgeBandId: 1), true, list), new(new Voters(VillageId: 1), false, list)],
                new Dictionary<RankingSubject, KnownWish> { [RankingSubject.OfPriority(7)] = new("Жол", Inclusion.NotIncluded) },
                new Dictionary<int, LocalText> { [1] = new("Биринчи айыл") }, Some.Day.AddDays(1), Some.Day);
        }
    }

    public static TheoryData<string> Subjects => [.. BySubject.Keys];

    [Theory, MemberData(nameof(Subjects))]
    public void A_check_says_which_record_it_is_about(string subject) => Assert.All(BySubject[subject], check => Assert.Equal(subject, check.Subject));

    [Fact]
    public void The_table_knows_every_check()
    {
        var codes = typeof(Check).Assembly.GetTypes()
            .Where(type => type is { IsAbstract: true, IsSealed: true } && type.Name.EndsWith("Checks", StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(field => field.IsLiteral && field.FieldType == typeof(string))
            .Select(field => (string)field.GetRawConstantValue()!)
            .ToList();

        Assert.NotEmpty(codes);
        Assert.Empty(codes.Except(BySubject.Values.SelectMany(checks => checks).Select(check => check.Code)));
    }

    [Fact]
    public void Checks_of_one_kind_on_one_record_are_told_apart_by_their_details()
    {
        var (first, second) = (Undecided("Таза суу"), Undecided("Ички жолдор"));

        Assert.Equal("plan-8: Таза суу", first.Told().Subject);
        Assert.NotEqual(first.Told().Subject, second.Told().Subject);
        Assert.Equal("work-7: 12 Мантыш", Check.Told("work-7", 12, new LocalText("Мантыш", "Мантыш (ру)")));
    }

    [Fact]
    public void What_tells_checks_apart_is_cut_where_an_explanation_keeps_no_more()
    {
        const string Plan = "plan-8: ";
        var longest = new string('ж', CheckExplanation.SubjectMaxLength - Plan.Length);

        Assert.Equal(Plan + longest, Undecided(longest).Told().Subject);
        Assert.Equal(Plan + longest, Undecided(longest + "ы").Told().Subject);
    }

    private static Check Undecided(string title) => new(PlanChecks.PriorityUndecided, Severity.Warning, title) { Subject = "plan-8" };

    private static List<Check> Later(string code, string kind, params WrittenRecord[] records) =>
        TwiceChecks.Of(code, kind, records).Select(found => found.Check).ToList();
}

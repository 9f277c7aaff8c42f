using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Territory;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Domain.Works;

namespace KaraSuu.Planning.Domain.Tests;

/// <summary>Makes valid records of the process; a test names only what matters to it.</summary>
internal static class Some
{
    public const int Aimak = 1;
    public const int PlanId = 7;

    public static readonly DateOnly Day = new(2026, 5, 20);
    public static readonly DateTime Morning = new(2026, 5, 20, 4, 0, 0, DateTimeKind.Utc);
    public static readonly Share HalfOfSeats = new(CountedOf.Seats, 1, 2, moreThan: true);
    public static readonly Resolution Decision = new("14/3", Day, "Асанов Б.");

    public static readonly PaperEvidence Paper = new(HasScan: true, WasVoted: false, PaperEvidence.EarliestOf(2026, []));

    public static Stamp Stamp(int hour = 0) => new("Айгүл Токтоева", Morning.AddHours(hour));

    public static Stamp StampOn(DateOnly day) => new("Айгүл Токтоева", day.ToDateTime(new TimeOnly(4, 0), DateTimeKind.Utc));

    /// <summary>Gives a record the number the database would give it.</summary>
    public static T Saved<T>(T record, int id)
        where T : class
    {
        typeof(T).GetProperty("Id")!.DeclaringType!.GetProperty("Id")!.SetValue(record, id);
        return record;
    }

    public static AiylAimak AiylAimak(string slug = "kara-suu", string name = "Кара-Суу") =>
        new(slug, new LocalText(name, "Кара-Суу", "Kara-Suu"), new LocalText("Нарын"), new LocalText("Кочкор"));

    public static PopulationCount Population(int? women = 3475, int? men = 3545, int? total = 7037, int? households = 1229) =>
        new(Aimak, null, null, new Inhabitants(women, men, total, households), "Слайд 6", Stamp());

    public static PlanningCycle Cycle(int year = 2027) => new(Aimak, year);

    public static MeetingFacts MeetingFacts(
        string? place = "Мантыш клубу", string? facilitator = "Асан", string? recorder = "Үсөн", TimeOnly? from = null, TimeOnly? to = null) =>
        new(3, Day, place, facilitator, recorder, from, to);

    public static PraMeeting Meeting() => new(Aimak, 1, MeetingFacts(), Stamp());

    public static PriorityIssue Priority(string? title = "Ички жолдор", int position = 1) => new(Aimak, 1, position, new PriorityFacts(title));

    public static PublicHearing Hearing(string? place = "Клуб", DateOnly? announcedOn = null) =>
        new(Aimak, 1, PlanId, new HearingFacts(Day, place, AnnouncedOn: announcedOn), Stamp());

    /// <summary>Who came to a hearing, women and men of each category.</summary>
    public static HearingCount Came(params (HearingCategory Category, int? Women, int? Men)[] categories) =>
        new([.. categories.Select(c => new CategoryCount(c.Category, c.Women, c.Men))]);

    public static RemarkFacts RemarkFacts(string? text = "Жол качан?", RemarkDecision decision = RemarkDecision.Accepted, string? reason = null) =>
        new(text, "Быйыл", decision, reason);

    public static Work Work(string? title = "Клубду оңдоо", int? fromYear = 2018, int? toYear = 2021) =>
        new(Aimak, title, "Мантыш", fromYear, toYear, "Слайд 15");

    public static PlanItemFacts Facts(string? problem = "Мектепте билим алууга шарттын жоктугу", string? description = null, int? total = null,
        int? women = null, int? men = null) =>
        new(problem, description, BeneficiariesTotal: total, BeneficiariesWomen: women, BeneficiariesMen: men);

    public static FundingFacts Funding(long som = 150_000, FundingKind kind = FundingKind.LocalBudget, string? source = null) =>
        new(kind, source, Money.FromSom(som));

    public static ActivityFacts ActivityFacts(string? title = "Чатырды оңдоо", params FundingFacts[] funding) =>
        new(title, "2027-жылдын II кварталы", null, "Айыл өкмөтү", "Чатыр акпайт", funding);

    /// <summary>A plan brought to a status by its own verbs; items are numbered and saved 1, 2…, activities 11, 12… of item 1.</summary>
    public static JointActionPlan Plan(PlanStatus status = PlanStatus.Draft, int items = 1, int activities = 0, int id = PlanId)
    {
        var plan = Saved(new JointActionPlan(Aimak, 1, 2027, 2027), id);
        for (var item = 1; item <= items; item++)
        {
            var added = Saved(plan.AddItem(Facts($"Көйгөй {item}")), item);
            for (var activity = 1; activity <= activities; activity++)
                Saved(plan.AddActivity(added, ActivityFacts($"Иш-чара {activity}", Funding())), (item * 10) + activity);
        }
        if (status == PlanStatus.Draft) return plan;
        plan.OpenDiscussion(Stamp());
        if (status == PlanStatus.UnderDiscussion) return plan;
        plan.SubmitToKenesh(Stamp());
        if (status == PlanStatus.Submitted) return plan;
        if (status == PlanStatus.Returned)
        {
            plan.Return("Эсеп так эмес", hasOpenVote: false, Stamp());
            return plan;
        }
        plan.Approve(PassedVote(id), Decision, Stamp(2));
        if (status == PlanStatus.Superseded) plan.Supersede(Stamp(3));
        return plan;
    }

    public static Deputy Deputy(int id = 1, string? name = null, DateOnly? from = null, DateOnly? to = null, int aimak = Aimak) =>
        Saved(new Deputy(aimak, new DeputyFacts(name ?? $"Депутат {id}", Sex.Women, from ?? new DateOnly(2024, 11, 17), to), Stamp()), id);

    public static IReadOnlyList<Deputy> Deputies(int count = 15) => Enumerable.Range(1, count).Select(id => Deputy(id)).ToList();

    public static KeneshSession Session(IReadOnlyCollection<Deputy>? present = null, DateOnly? heldOn = null, string? number = "14")
    {
        var facts = new SessionFacts(number, SessionKind.Ordinary, "VIII", heldOn ?? Day, "Айыл өкмөтү");
        var session = Saved(new KeneshSession(Aimak, facts, StampOn(facts.HeldOn)), 5);
        if (present is not null) session.MarkPresent(present, hasOpenVote: false, Stamp());
        return session;
    }

    public static VotingRuleFacts RuleFacts(Share? quorum = null, Share? majority = null, DateOnly? validFrom = null, string? basis = "Регламент, 12-пункт") =>
        new(validFrom ?? new DateOnly(2024, 1, 1), quorum ?? HalfOfSeats, majority ?? HalfOfSeats, basis);

    /// <summary>A rule set by the chair and, unless said otherwise, confirmed by the head of the aiyl okmotu.</summary>
    public static VotingRule VotingRule(
        Share? quorum = null, Share? majority = null, DateOnly? validFrom = null, string? basis = "Регламент, 12-пункт", bool confirmed = true,
            RuleSigner? chair = null)
    {
        var rule = new VotingRule(Aimak, RuleFacts(quorum, majority, validFrom, basis), chair ?? Chair());
        if (confirmed) rule.Confirm(Head());
        return rule;
    }

    public static RuleSigner Chair(int? user = 31, string name = "Асанов Бакыт", Deputy? deputy = null, params Post[] also) =>
        new(new Stamp(name, Morning), user, deputy, [Post.KeneshChair, .. also]);

    public static RuleSigner Head(int? user = 32, string name = "Үсөнов Нурлан") => new(new Stamp(name, Morning.AddHours(1)), user, null, [Post.HeadOfAo]);

    public static RuleSigner VotingDeputy(Deputy? deputy, int? user = 33, string name = "Токтоева Айгүл") =>
        new(new Stamp(name, Morning.AddHours(1)), user, deputy, [Post.Deputy]);

    /// <summary>An open vote of a kenesh of 15 deputies; deputies 1…present are entitled.</summary>
    public static PlanVote Vote(
        int present = 11, int? seats = 15, JointActionPlan? plan = null, VotingRule? rule = null, bool withRule = true,
        IReadOnlyList<PlanVote>? earlier = null, string? because = null, int? agendaPlanId = null, IReadOnlyList<Deputy>? deputies = null, int hour = 1,
            int item = 40)
    {
        plan ??= Plan(PlanStatus.Submitted);
        deputies ??= Deputies();
        var session = Session(deputies.Take(present).ToList());
        var matter = Saved(session.AddToAgenda("План жөнүндө", agendaPlanId ?? plan.Id), item);
        return PlanVote.Open(session, matter, plan, withRule ? rule ?? VotingRule() : null, seats, deputies, earlier ?? [], because, Stamp(hour));
    }

    /// <summary>Casts the ballots of deputies 1, 2… in this order and closes the vote.</summary>
    public static PlanVote Closed(PlanVote vote, int inFavour = 0, int against = 0, int abstained = 0)
    {
        Choice[] choices =
        [
            .. Enumerable.Repeat(Choice.For, inFavour),
            .. Enumerable.Repeat(Choice.Against, against),
            .. Enumerable.Repeat(Choice.Abstain, abstained),
        ];
        for (var i = 0; i < choices.Length; i++) vote.Cast(i + 1, choices[i], $"К-{i + 1}", Morning);
        vote.Close(Stamp(2));
        return vote;
    }

    public static PlanVote PassedVote(int planId = PlanId, int hour = 1) =>
        Closed(Vote(plan: Plan(PlanStatus.Submitted, id: planId), hour: hour), inFavour: 9, against: 1, abstained: 1);
}

using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Council;

/// <summary>Makes what a council test starts from, by the domain's own verbs.</summary>
internal static class Kenesh
{
    /// <summary>Years no sample has; there are more plans in all tests than years, so that only those taken in this portal are passed over.</summary>
    private const int FirstYear = 2031;
    private const int Years = 69;

    private static int _plans;

    public static DateOnly Today => TimeProvider.System.Today();

    public static Task<int> AimakAsync(this Portal portal, string slug = "ulgu") =>
        portal.WithDbAsync(db => db.AiylAimaks.Where(a => a.Slug == slug).Select(a => a.Id).SingleAsync());

    /// <summary>A plan of a budget year of its own that waits for the kenesh.</summary>
    public static Task<int> SubmittedPlanAsync(this Portal portal, string slug = "ulgu") => portal.WithDbAsync(async db =>
    {
        var aimak = await db.AiylAimaks.SingleAsync(a => a.Slug == slug);
        int year;
        do year = FirstYear + (Interlocked.Increment(ref _plans) % Years);
        while (await db.Cycles.AnyAsync(c => c.AiylAimakId == aimak.Id && c.BudgetYear == year));
        var cycle = new PlanningCycle(aimak.Id, year);
        db.Add(cycle);
        await db.SaveChangesAsync();
        var plan = new JointActionPlan(aimak.Id, cycle.Id, cycle.BudgetYear, cycle.BudgetYear);
        plan.AddItem(new PlanItemFacts("Мектептин чатыры агып жатат", Direction: "Мектептерди оңдоо"));
        Submit(plan);
        db.Add(plan);
        await db.SaveChangesAsync();
        return plan.Id;
    });

    public static void Submit(JointActionPlan plan)
    {
        var stamp = new Stamp("Адис", DateTime.UtcNow);
        if (plan.Status == PlanStatus.Draft) plan.OpenDiscussion(stamp);
        plan.SubmitToKenesh(stamp);
    }

    /// <summary>A session of today with the plan on its agenda and the aimak's first deputies present.</summary>
    public static Task<(int Session, int Item)> SessionAsync(this Portal portal, int planId, int present, DateOnly? heldOn = null) =>
        portal.WithDbAsync(async db =>
    {
        var aimak = await db.Plans.Where(p => p.Id == planId).Select(p => p.AiylAimakId).SingleAsync();
        var deputies = await db.Deputies.Where(d => d.AiylAimakId == aimak).OrderBy(d => d.Id).Take(present).ToListAsync();
        var session = new KeneshSession(
            aimak, new SessionFacts($"С-{planId}", SessionKind.Ordinary, "VIII", heldOn ?? Today, "Клуб"), new Stamp("Адис", DateTime.UtcNow));
        var item = session.AddToAgenda("Планды бекитүү жөнүндө", planId);
        session.MarkPresent(deputies, hasOpenVote: false, new Stamp("Адис", session.HeldOn.ToDateTime(new TimeOnly(4, 0), DateTimeKind.Utc)));
        db.Add(session);
        await db.SaveChangesAsync();
        return (session.Id, item.Id);
    });

    /// <summary>Opens the vote through the chair's page.</summary>
    /// <param name="because">why the plan is voted on again</param>
    public static async Task<int> OpenVoteAsync(this Portal portal, Reader chair, int planId, int present = 9, string? because = null)
    {
        var (session, item) = await portal.SessionAsync(planId, present);
        var page = await chair.GetAsync($"/sessions/{session}/agenda/{item}/vote");
        var opened = await chair.SubmitAsync(page, because is null ? [] : [("Form.AgainBecause", because)]);
        Assert.Equal(302, opened.Status);
        return int.Parse(opened.Location!.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Chooses on the page of the vote, is asked, and answers «yes».</summary>
    public static async Task<Answer> CastAsync(this Reader reader, int vote, Choice choice)
    {
        var asked = await reader.AskAsync(await reader.GetAsync($"/votes/{vote}"), choice.ToString());
        return await reader.SubmitAsync(asked);
    }

    /// <summary>Presses a choice on a page of the vote; the answer is the question.</summary>
    public static Task<Answer> AskAsync(this Reader reader, Answer page, string choice) =>
        reader.GetAsync($"{page.Path}/ballot?Form.Choice={Uri.EscapeDataString(choice)}&Form.Revision={Seen(page)}");

    /// <summary>Sends what the question sends when it is answered with «yes», as of what a page of the vote showed.</summary>
    public static Task<Answer> BallotAsync(this Reader reader, Answer page, params string[] choices)
    {
        var token = page.Document.QuerySelector("input[name=__form]")!.GetAttribute("value")!;
        return reader.PostAsync(page.Path, choices.Select(c => KeyValuePair.Create("Form.Choice", c))
            .Append(new("Form.Revision", Seen(page))).Append(new("__form", token)));
    }

    private static string Seen(Answer page) => page.Document.QuerySelector("main input[name='Form.Revision']")?.GetAttribute("value") ?? "0";

    /// <summary>Votes through the pages: the chair first, then deputies 2, 3 …, each as given; «CloseAsync» is the chair's.</summary>
    public static async Task<int> ClosedVoteAsync(this Portal portal, Reader chair, int planId, params Choice[] choices)
    {
        var vote = await portal.OpenVoteAsync(chair, planId);
        for (var i = 0; i < choices.Length; i++)
        {
            var voter = i == 0 ? chair : await portal.SignedInAsync($"ulgu.deputy{i + 1}");
            Assert.Equal(302, (await voter.CastAsync(vote, choices[i])).Status);
        }
        await chair.CloseAsync(vote);
        return vote;
    }

    /// <summary>Sends an empty form to an address no page offers a button for now.</summary>
    public static async Task<Answer> PressAsync(this Reader reader, Answer page, params (string Name, string Value)[] fields)
    {
        var token = page.Document.QuerySelector("input[name=__form]")!.GetAttribute("value")!;
        return await reader.PostAsync(page.Path, fields.Append((Name: "__form", Value: token)).Select(f => KeyValuePair.Create(f.Name, f.Value)));
    }

    /// <summary>Who may set a rule: the chair, whoever that is.</summary>
    public static RuleSigner Chair { get; } = new(new Stamp("Кеңештин төрагасы", new DateTime(2026, 1, 5, 4, 0, 0, DateTimeKind.Utc)), null, null,
        [Post.KeneshChair]);

    /// <summary>Who may confirm it.</summary>
    public static RuleSigner Head { get; } = new(new Stamp("Айыл өкмөтүнүн башчысы", new DateTime(2026, 1, 6, 4, 0, 0, DateTimeKind.Utc)), null, null,
        [Post.HeadOfAo]);

    /// <summary>More than half of all mandates, from a day on, set by the chair and confirmed by the head.</summary>
    public static VotingRule Rule(int aimak, DateOnly from, string basis, bool confirmed = true, Share? share = null)
    {
        share ??= new Share(CountedOf.Seats, 1, 2, true);
        var rule = new VotingRule(aimak, new VotingRuleFacts(from, share, share with { }, basis), Chair);
        if (confirmed) rule.Confirm(Head);
        return rule;
    }

    public static async Task CloseAsync(this Reader chair, int vote) =>
        Assert.Equal(302, (await chair.SubmitAsync(await chair.GetAsync($"/votes/{vote}/close"))).Status);

    public static Task<List<Ballot>> BallotsAsync(this Portal portal, int vote) => portal.WithDbAsync(db =>
        db.Votes.Where(v => v.Id == vote).SelectMany(v => v.Ballots).AsNoTracking().OrderBy(b => b.Id).ToListAsync());

    public static Task<T> PlanAsync<T>(this Portal portal, int plan, System.Linq.Expressions.Expression<Func<JointActionPlan, T>> fact) =>
        portal.WithDbAsync(db => db.Plans.Where(p => p.Id == plan).Select(fact).SingleAsync());
}

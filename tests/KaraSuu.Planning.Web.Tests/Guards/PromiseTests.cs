using System.Text.RegularExpressions;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Tests.Council;
using KaraSuu.Planning.Web.Tests.Monitoring;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Guards;

/// <summary>What a page says can be done now that something is saved can be done: the domain was asked before it was said.</summary>
public sealed partial class PromiseTests(Portal portal) : PlanTests(portal)
{
    /// <summary>
    /// Texts said after something was saved that speak of what comes next, each with why it always holds or with what is said where it does not.
    /// </summary>
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["plans.created"] = "a plan just made is a draft",
        ["plans.version-made"] = "a version just made is a draft",
        ["plans.discussed"] = "plans.discussed.heard",
        ["plans.submitted"] = "what was submitted waits for a session",
        ["plan-items.saved"] = "plan-items.saved.again",
        ["activities.saved"] = "the plan could be edited a moment ago",
        ["hearings.saved"] = "hearings.saved.again",
        ["evaluations.saved"] = "a rating that was saved is not finished",
        ["evaluations.finished"] = "a finished rating is shown to the other sides",
        ["paper-approvals.scan.saved"] = "the page shows the form of the rest",
        ["meetings.saved.new"] = "a meeting just written down takes issues",
        ["meetings.issues.saved"] = "meetings.issues.saved.held",
        ["proposals.saved"] = "proposals.saved.held",
        ["merging.saved"] = "merging.saved.decided",
        ["chats.too-many"] = "a chat has a first day that is asked for",
        ["merging.taken-out"] = "what is in no priority is free",
        ["work-steps.start.done"] = "a work that was begun takes progress",
        ["work-steps.finish.done"] = "work-steps.finish.done.acts-open",
        ["voting-rules.saved"] = "a rule that was changed is confirmed anew",
        ["sessions.saved"] = "sessions.saved.again",
        ["votes.opened-now"] = "votes.opened-now.by-hand",
        ["hand.entered-now"] = "a ballot by hand waits for a second person",
        ["hand.confirmed-now"] = "says what is so",
        ["inspections.spot.shown"] = "says what is so",
        ["residents.shown"] = "says what is so",
        ["inspections.saved"] = "an inspection that was saved is not finished",
        ["inspections.finished"] = "inspections.finished.no-acts",
        ["acts.drawn-up"] = "an act just drawn up is a draft",
        ["acts.handed-over"] = "says who is waited for",
        ["acts.answered"] = "acts.answered.rejected",
        ["acts.reported"] = "says who is waited for",
        ["acts.insisted"] = "says who is waited for",
        ["mplans.saved"] = "mplans.saved.no-works",
        ["acceptances.saved"] = "acceptances.saved.acts-open",
        ["acceptances.said.signed"] = "says who is waited for",
        ["aimaks.added"] = "an aimak just added has no villages",
        ["stages.records.saved"] = "says what is so",
        ["cycles.added"] = "the page shows the stages",
        ["acts.answered.rejected"] = "a rejected act is insisted on",
        ["votes.opened-now.by-hand"] = "an open vote takes ballots by hand",
        ["acceptances.saved.acts-open"] = "says what stands in the way",
        ["work-steps.finish.done.acts-open"] = "says what stands in the way",
    };

    [Fact]
    public void Every_next_step_that_is_promised_is_known_here_with_why_it_holds()
    {
        var said = (from file in Repository.Web
                    where file.Path.EndsWith("Controller.cs", StringComparison.Ordinal)
                    from Match key in Key().Matches(file.Text)
                    where Text.Has(key.Groups[1].Value)
                    select key.Groups[1].Value)
            .Concat(Text.All.Keys.Where(k => k.StartsWith("work-steps.", StringComparison.Ordinal) && k.EndsWith(".done", StringComparison.Ordinal)))
            .Where(k => k.Split('.')[0] is not ("rule" or "error" or "conflict" or "kept" or "nav") && !IsAnError(k)).ToHashSet(StringComparer.Ordinal);
        var promising = said.Where(k => Promise().IsMatch(Text.In("ky", k)) || PromiseInRussian().IsMatch(Text.In("ru", k))
            || PromiseInEnglish().IsMatch(Text.In("en", k))).ToList();
        Assert.True(promising.Count > 25, $"only {promising.Count} promises were found");
        Assert.Empty(promising.Where(k => !Known.ContainsKey(k)).Select(k => $"{k}: {Text.In("ky", k)}"));
        Assert.Empty(Known.Where(k => k.Value.StartsWith(k.Key.Split('.')[0] + ".", StringComparison.Ordinal) && !said.Contains(k.Value)).Select(k => k.Value));
    }

    /// <summary>Said at a form that was not taken, of what is to be done with it.</summary>
    private static bool IsAnError(string key) =>
        key.EndsWith("-meanwhile", StringComparison.Ordinal) || key.EndsWith("-taken", StringComparison.Ordinal)
            || key.EndsWith(".what", StringComparison.Ordinal);

    [Fact]
    public async Task A_hearing_is_asked_for_only_while_there_is_none()
    {
        var reader = await SpecialistAsync();
        var first = await PlanAsync();
        var asked = await reader.FollowAsync(await reader.SubmitAsync(await reader.GetAsync($"/plans/{first}"), "form[action$='/discuss']"));
        Assert.Contains("коомдук угууну өткөрүп", asked.Text, StringComparison.Ordinal);
        Assert.NotNull(asked.Document.QuerySelector($"main a[href='/plans/{first}/hearings/new']"));

        var returned = await PlanAsync(PlanStatus.Returned);
        await Portal.WithDbAsync(async db =>
        {
            var plan = await db.Plans.Whole().SingleAsync(p => p.Id == returned);
            db.Add(new PublicHearing(plan.AiylAimakId, plan.CycleId, plan.Id, new HearingFacts(new DateOnly(2026, 5, 12), "Клуб"), Stamp));
            return await db.SaveChangesAsync();
        });
        var again = await reader.FollowAsync(await reader.SubmitAsync(await reader.GetAsync($"/plans/{returned}"), "form[action$='/discuss']"));
        Assert.Contains("коомдук угуусу мурда катталган", again.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("коомдук угууну өткөрүп", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Visits_are_asked_for_only_where_there_is_a_work_to_visit()
    {
        await Portal.GroupAsync("Асан");
        var (member, aimak) = (await Portal.SignedInAsync("ulgu.jme"), await Portal.AimakIdAsync());
        var next = Texts.Show.DayOf(DateTime.UtcNow).Year + 1;
        var year = next.ToString(System.Globalization.CultureInfo.InvariantCulture);
        await Portal.WithDbAsync(db => db.Works.Where(w => w.AiylAimakId == aimak)
            .ExecuteUpdateAsync(w => w.SetProperty(x => x.Status, Domain.Works.WorkStatus.Cancelled)));
        var none = await member.FollowAsync(await member.SubmitAsync(await member.GetAsync($"/aimaks/{aimak}/monitoring-plans/new"), ("Form.Year", year)));
        Assert.Contains("Барып көрө турган иш азырынча жазыла элек", none.Text, StringComparison.Ordinal);

        await Portal.FinishedWorkAsync();
        await Portal.WithDbAsync(db => db.MonitoringPlans.Where(p => p.AiylAimakId == aimak && p.Year == next).ExecuteDeleteAsync());
        var some = await member.FollowAsync(await member.SubmitAsync(await member.GetAsync($"/aimaks/{aimak}/monitoring-plans/new"), ("Form.Year", year)));
        Assert.Contains("барып көрүүлөрдү кошуңуз", some.Text, StringComparison.Ordinal);
        Assert.NotNull(some.Document.QuerySelector("main a[href$='/visits/new']"));
    }

    [Fact]
    public async Task Sides_are_asked_to_sign_only_when_no_act_is_open()
    {
        var group = await Portal.GroupAsync("Асан");
        var specialist = await Portal.SignedInAsync("ulgu.specialist");
        foreach (var isOpen in new[] { false, true })
        {
            var work = await Portal.FinishedWorkAsync();
            if (isOpen) await Portal.WithDbAsync(db => Groups.ActAsync(db, work, group));
            var form = await specialist.GetAsync($"/works/{work}/acceptances/new");
            var made = await specialist.FollowAsync(await specialist.SubmitAsync(form, ("Form.Documents", "Смета")));
            var changed = await specialist.FollowAsync(await specialist.SubmitAsync(await specialist.GetAsync(made.Path + "/edit")));
            foreach (var page in new[] { made, changed })
            {
                Assert.Equal(!isOpen, page.Text.Contains("Эми үч тарап кол коёт", StringComparison.Ordinal));
                Assert.Equal(isOpen, page.Text.Contains("ачык актылары чечилиши керек: 1", StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public async Task Deputies_are_told_to_vote_only_when_one_of_them_can()
    {
        var chair = await Portal.SignedInAsync("ulgu.chair");
        var can = await chair.GetAsync($"/votes/{await Portal.OpenVoteAsync(chair, await Portal.SubmittedPlanAsync())}");
        Assert.Contains("Депутаттар эми добуш бере алышат", can.Text, StringComparison.Ordinal);

        var links = await Portal.WithDbAsync(db => db.Users.Where(u => u.DeputyId != null).ToDictionaryAsync(u => u.Id, u => u.DeputyId));
        await Portal.WithDbAsync(db => db.Users.ExecuteUpdateAsync(u => u.SetProperty(x => x.DeputyId, (int?)null)));
        var cannot = await chair.GetAsync($"/votes/{await Portal.OpenVoteAsync(chair, await Portal.SubmittedPlanAsync())}");
        foreach (var (user, deputy) in links)
            await Portal.WithDbAsync(db => db.Users.Where(u => u.Id == user).ExecuteUpdateAsync(u => u.SetProperty(x => x.DeputyId, deputy)));
        Assert.DoesNotContain("Депутаттар эми добуш бере алышат", cannot.Text, StringComparison.Ordinal);
        Assert.Contains("добуш бере алган депутат жок", cannot.Text, StringComparison.Ordinal);
        Assert.NotNull(cannot.Document.QuerySelector("main a[href$='/hand-ballots/new']"));
    }

    [GeneratedRegex("\"([a-z][a-z-]*(?:\\.[a-z-]+)+)\"")]
    private static partial Regex Key();

    [GeneratedRegex(@"\bЭми\b|\bэми\b|болот\.|болот:|аласыз|керек\b|күтүлөт|жаңыдан жооп берет|кайталай алат|бүтүрүңүз|текшериңиз|түзүңүз|билдириңиз")]
    private static partial Regex Promise();

    [GeneratedRegex(@"\b[Тт]еперь\b|\bможно\b|\bможет настаивать\b")]
    private static partial Regex PromiseInRussian();

    [GeneratedRegex(@"\b(?:[Nn]ow (?!is|\d|below)[a-z]|can be|may )")]
    private static partial Regex PromiseInEnglish();
}

using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Council;

public sealed class SessionTests(Portal portal) : PortalTests(portal)
{
    [Fact]
    public async Task A_session_is_written_down_with_agenda_and_presence()
    {
        var aimak = await Portal.AimakAsync();
        var plan = await Portal.SubmittedPlanAsync();
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var session = await reader.FollowAsync(await reader.SubmitAsync(
            await reader.GetAsync($"/aimaks/{aimak}/sessions/new"), ("Form.Number", "7"), ("Form.Kind", "Extraordinary"), ("Form.HeldOn", "1.11.2026"),
                ("Form.Convocation", "VIII")));
        Assert.Contains("№ 7 сессия, кезексиз", session.Text);
        Assert.Contains("Күн тартибинде азырынча маселе жок", session.Text);

        var add = await reader.GetAsync(session.Path + "/agenda/new");
        Assert.Equal("Маселени жазыңыз же планды тандаңыз", (await reader.SubmitAsync(add)).ErrorAt("Form_Title"));
        session = await reader.FollowAsync(await reader.SubmitAsync(add, ("Form.PlanId", $"{plan}")));
        Assert.Contains("-жылга биргелешкен аракеттер планын бекитүү жөнүндө", session.Text);
        session = await reader.FollowAsync(await reader.SubmitAsync(await reader.GetAsync(session.Path + "/agenda/new"), ("Form.Title", "Ар түрдүү")));
        Assert.Contains("2. Ар түрдүү", session.Text);
        Assert.Null((await reader.GetAsync(session.Path + "/agenda/new")).Document.QuerySelector($"option[value='{plan}']"));

        var presence = await reader.GetAsync(session.Path + "/presence");
        var deputies = presence.Document.QuerySelectorAll("input[name='Form.Present']").Select(i => i.GetAttribute("value")!).ToList();
        Assert.Equal(11, deputies.Count);
        session = await reader.FollowAsync(await reader.SubmitAsync(presence, [.. deputies.Take(5).Select(d => ("Form.Present", d))]));
        Assert.Contains("11 депутаттан 5", session.Text);
        Assert.Contains("11 × 1/2 = 5,5", session.Text);
        Assert.Contains("Кворум жок", session.Text);
        session = await reader.FollowAsync(await reader.SubmitAsync(await reader.GetAsync(session.Path + "/presence"),
            [.. deputies.Take(6).Select(d => ("Form.Present", d))]));
        Assert.Contains("Кворум бар", session.Text);
    }

    [Fact]
    public async Task The_councils_page_finds_sessions_and_names_the_next_one()
    {
        var council = $"/aimaks/{await Portal.AimakAsync("alexandrov")}/sessions";
        var reader = await Portal.SignedInAsync("alexandrov.specialist");
        var empty = await reader.GetAsync(council);
        Assert.Contains("Азырынча сессия жазылган эмес", empty.Text);
        Assert.Contains("Алдыдагы сессия белгиленген эмес", empty.Text);
        foreach (var (number, day, place) in new[] { ("97", -3, "Мектеп"), ("99", 3, "Өзгөн залы"), ("98", 9, "Клуб") })
            await reader.SubmitAsync(await reader.GetAsync(council + "/new"), ("Form.Number", number),
                ("Form.HeldOn", $"{Kenesh.Today.AddDays(day):dd.MM.yyyy}"), ("Form.Place", place));

        var page = await reader.GetAsync(council + "?q=озгон");
        Assert.Equal(["№ 99"], Numbers(page));
        Assert.Contains("№ 99 сессия", page.Document.QuerySelector(".columns .box")!.TextContent);
        Assert.Equal(["№ 98", "№ 99", "№ 97"], Numbers(await reader.GetAsync(council)));
        Assert.Equal(["№ 97", "№ 98", "№ 99"], Numbers(await reader.GetAsync(council + "?sort=number")));

        static IEnumerable<string> Numbers(Answer page) => page.Document.QuerySelectorAll("table.list tbody th").Select(t => t.TextContent.Trim());
    }

    [Fact]
    public async Task A_deputy_out_of_office_that_day_cannot_be_ticked()
    {
        var (session, _) = await Portal.SessionAsync(await Portal.SubmittedPlanAsync(), 6);
        var gone = await Portal.WithDbAsync(async db =>
        {
            var deputy = new Domain.Council.Deputy(await Portal.AimakAsync(),
                new Domain.Council.DeputyFacts("Кеткен Депутат", null, new DateOnly(2020, 1, 1), new DateOnly(2024, 1, 1)),
                new Domain.Stamp("Адис", DateTime.UtcNow));
            db.Add(deputy);
            await db.SaveChangesAsync();
            return deputy.Id;
        });
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var page = await reader.GetAsync($"/sessions/{session}/presence");
        Assert.DoesNotContain("Кеткен Депутат", page.Text);
        var again = await reader.SubmitAsync(page, ("Form.Present", $"{gone}"));
        Assert.Contains("ыйгарым укугуна ээ эмес", Assert.Single(again.Errors));
        Assert.Equal("Тизмеден тандаңыз", Assert.Single((await reader.SubmitAsync(page, ("Form.Present", "99999999"))).Errors));
        Assert.Equal(422, (await reader.SubmitAsync(page, ("Form.Present", "ким"))).Status);
    }

    [Fact]
    public async Task Two_lists_of_those_present_are_compared_by_name()
    {
        var (session, _) = await Portal.SessionAsync(await Portal.SubmittedPlanAsync(), 1);
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var mine = await reader.GetAsync($"/sessions/{session}/presence");
        var theirs = await reader.GetAsync($"/sessions/{session}/presence");
        var deputies = mine.Document.QuerySelectorAll("input[name='Form.Present']").Select(i => i.GetAttribute("value")!).ToList();
        Assert.Equal(302, (await reader.SubmitAsync(theirs, ("Form.Present", deputies[1]))).Status);
        var stale = await reader.SubmitAsync(mine, ("Form.Present", deputies[2]));
        Assert.Equal(409, stale.Status);
        Assert.Equal(2, stale.Document.QuerySelectorAll("table.compare td").Count(c => c.TextContent.Contains("Үлгү Депутат", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_matter_is_taken_off_the_agenda_unless_it_was_voted_on_and_then_the_day_stays_too()
    {
        var chair = await Portal.SignedInAsync("ulgu.chair");
        var (session, item) = await Portal.SessionAsync(await Portal.SubmittedPlanAsync(), 8);
        var remove = await chair.GetAsync($"/sessions/{session}/agenda/{item}/remove");
        Assert.Equal(302, (await chair.SubmitAsync(await chair.GetAsync($"/sessions/{session}/agenda/{item}/vote"))).Status);

        Assert.Contains("алууга болбойт", Assert.Single((await chair.SubmitAsync(remove)).Errors));
        var edit = await chair.GetAsync($"/sessions/{session}/edit");
        Assert.Contains("күнүн өзгөртүүгө болбойт", (await chair.SubmitAsync(edit, ("Form.HeldOn", "1.1.2027"))).ErrorAt("Form_HeldOn"));
        Assert.Equal(302, (await chair.SubmitAsync(edit, ("Form.Place", "Мектеп"))).Status);

        var (other, unvoted) = await Portal.SessionAsync(await Portal.SubmittedPlanAsync(), 1);
        Assert.Equal(302, (await chair.SubmitAsync(await chair.GetAsync($"/sessions/{other}/agenda/{unvoted}/remove"))).Status);
        Assert.False(await Portal.WithDbAsync(db => db.Sessions.AnyAsync(s => s.Id == other && s.Agenda.Any())));
    }

    [Fact]
    public async Task Presence_is_frozen_while_a_vote_is_open()
    {
        var chair = await Portal.SignedInAsync("ulgu.chair");
        var (session, item) = await Portal.SessionAsync(await Portal.SubmittedPlanAsync(), 8);
        var presence = await chair.GetAsync($"/sessions/{session}/presence");
        await chair.SubmitAsync(await chair.GetAsync($"/sessions/{session}/agenda/{item}/vote"));
        var refused = await chair.SubmitAsync(presence,
            ("Form.Present", presence.Document.QuerySelector("input[name='Form.Present']")!.GetAttribute("value")!));
        Assert.Equal(422, refused.Status);
        Assert.Contains("Добуш берүү жүрүп жатат", Assert.Single(refused.Errors));
        Assert.Equal(8, await Portal.WithDbAsync(db => db.Sessions.Where(s => s.Id == session).Select(s => s.Present.Count).SingleAsync()));
    }

    [Fact]
    public async Task A_session_of_another_aimak_is_not_there()
    {
        var plan = await Portal.SubmittedPlanAsync();
        var (session, item) = await Portal.SessionAsync(plan, 8);
        var aimak = await Portal.AimakAsync();
        var stranger = await Portal.SignedInAsync("kara-suu.chair");
        foreach (var path in new[]
                 {
                     $"/aimaks/{aimak}/sessions", $"/aimaks/{aimak}/sessions.csv", $"/aimaks/{aimak}/sessions/new", $"/sessions/{session}",
                         $"/sessions/{session}/edit",
                     $"/sessions/{session}/presence", $"/sessions/{session}/agenda/new", $"/sessions/{session}/agenda/{item}/remove",
                         $"/sessions/{session}/agenda/{item}/vote",
                 }) Assert.Equal(404, (await stranger.GetAsync(path)).Status);

        var own = await stranger.FollowAsync(await stranger.SubmitAsync(
            await stranger.GetAsync($"/aimaks/{await Portal.AimakAsync("kara-suu")}/sessions/new"), ("Form.Number", "1"), ("Form.HeldOn", "1.12.2026")));
        Assert.Equal(422, (await stranger.SubmitAsync(await stranger.GetAsync(own.Path + "/agenda/new"), ("Form.PlanId", $"{plan}"))).Status);
        Assert.Equal(404, (await stranger.GetAsync($"{own.Path}/agenda/{item}/remove")).Status);
    }
}

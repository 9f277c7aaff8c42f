using System.Globalization;
using KaraSuu.Planning.Browser.Tests.Chain;
using Microsoft.Playwright;

namespace KaraSuu.Planning.Browser.Tests.Pages;

/// <summary>
/// Pages of a vote that no sample has: a deputy who cannot vote in the portal, a vote called off, a ballot by hand that waits, is confirmed and is
/// withdrawn. Each is read by those who meet it, on a phone and at a desk.
/// </summary>
public sealed class RareVoteTests(Portal portal, Browser browser) : Journey(portal, browser)
{
    private const string Year = "2061";

    private readonly List<string> _flaws = [];
    private readonly Once _looked = new();

    private string _session = "";
    private string _vote = "";
    private string _ballots = "";

    private static string Today => DateOnly.FromDateTime(DateTime.UtcNow.AddHours(6)).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Are_read_on_a_phone_and_at_a_desk()
    {
        await VisitAsync(SubmitAsync, "ulgu.specialist");
        await VisitAsync(CallSessionAsync, "ulgu.chair");
        await VisitAsync(CallOffAsync, "ulgu.chair");
        await VisitAsync(WriteDownAsync, "ulgu.chair");
        await VisitAsync(ConfirmAsync, "ulgu.specialist");
        await VisitAsync(ReadAsync, "ulgu.deputy2", Screen.Phone);
        await VisitAsync(VoteAsync, "ulgu.deputy5", Screen.Phone);
        await VisitAsync(WithdrawAsync, "ulgu.chair");
        Assert.True(_flaws.Count == 0, string.Join('\n', _flaws));
    }

    private static async Task SubmitAsync(Visit visit)
    {
        var steps = new Steps(visit, looks: false);
        var cycles = await visit.Page.Locator("nav.sections a[href^=\"/aimaks/\"][href$=\"/cycles\"]").GetAttributeAsync("href");
        await steps.OpenAsync($"{cycles}/new");
        await steps.FillAsync(("Form_BudgetYear", Year));
        await steps.SaveAsync();
        await steps.OpenAsync($"{steps.Path[..^"/stages".Length]}/plans/new");
        await steps.SaveAsync();
        var plan = steps.Path;
        await steps.OpenAsync($"{plan}/items/new");
        await steps.FillAsync(("Form_LocalIssueId", await steps.ChoiceAsync("Form_LocalIssueId", "4)")), ("Form_ProblemName", "Суу жетишпейт"));
        await steps.SaveAsync();
        await steps.PressAsync($"{plan}/discuss");
        await steps.OpenAsync($"{plan}/submit");
        await steps.SaveAsync();
    }

    private async Task CallSessionAsync(Visit visit)
    {
        var steps = new Steps(visit, looks: false);
        var sessions = await visit.Page.Locator("nav.sections a[href$=\"/sessions\"]").GetAttributeAsync("href");
        await steps.OpenAsync($"{sessions}/new");
        await steps.FillAsync(("Form_Number", $"{Year}/1"), ("Form_HeldOn", Today));
        await steps.Page.Locator("input[name=\"Form.Kind\"]").First.CheckAsync();
        await steps.SaveAsync();
        _session = steps.Path;
        await steps.OpenAsync($"{_session}/agenda/new");
        await steps.FillAsync(("Form_PlanId", await steps.ChoiceAsync("Form_PlanId", Year)), ("Form_Title", $"{Year}-жылга план жөнүндө"));
        await steps.SaveAsync();
        await steps.OpenAsync($"{_session}/presence");
        foreach (var deputy in await steps.Page.Locator("input[name=\"Form.Present\"]").AllAsync()) await deputy.CheckAsync();
        await steps.SaveAsync();
    }

    /// <summary>Before the opening it is said who cannot vote in the portal; a vote opened by mistake is called off.</summary>
    private async Task CallOffAsync(Visit visit)
    {
        var steps = new Steps(visit, looks: false);
        await OpenVoteAsync(steps, visit, "порталда добуш бере албагандар");
        await steps.OpenAsync($"{steps.Path}/call-off");
        await LookAsync(visit);
        visit.Expect(422);
        await visit.FollowAsync(steps.Page.Locator("main button.danger"));
        await LookAsync(visit);
        await steps.FillAsync(("Form_Because", "Күн тартиби жаңылыш ачылды"));
        await steps.SaveAsync("main form[method=post] button.danger");
        await steps.SeesAsync("Күн тартиби жаңылыш ачылды");
        await LookAsync(visit);
        await steps.OpenAsync(_session);
        await steps.SeesAsync("жокко чыгарылган добуш берүү");
        await LookAsync(visit);
    }

    /// <summary>Two raised hands are written down; who wrote them does not confirm them.</summary>
    private async Task WriteDownAsync(Visit visit)
    {
        var steps = new Steps(visit, looks: false);
        await OpenVoteAsync(steps, visit, "порталда добуш бере албагандар");
        _vote = steps.Path;
        foreach (var way in new[] { "RaisedHand", "Paper" })
        {
            await steps.OpenAsync($"{_vote}/hand-ballots/new");
            await LookAsync(visit);
            await steps.Page.Locator("#Form_DeputyId").SelectOptionAsync(new SelectOptionValue { Index = 1 });
            await steps.Page.Locator($"input[name=\"Form.Way\"][value={way}]").CheckAsync();
            await steps.Page.Locator("input[name=\"Form.Choice\"][value=For]").CheckAsync();
            await steps.SaveAsync();
            await steps.SeesAsync("ырастоону күтүп турат");
        }
        await LookAsync(visit);
        _ballots = (await steps.Page.Locator("main a[href$=\"/confirm\"]").First.GetAttributeAsync("href"))!;
        await steps.OpenAsync(_ballots);
        await steps.SeesAsync("Бул добушту сиз жазгансыз");
        await LookAsync(visit);
    }

    private async Task ConfirmAsync(Visit visit)
    {
        var steps = new Steps(visit, looks: false);
        await steps.OpenAsync(_vote);
        await LookAsync(visit);
        await steps.OpenAsync(_ballots);
        await LookAsync(visit);
        await steps.SaveAsync();
        await steps.SeesAsync("башка адам ырастаган");
        await LookAsync(visit);
    }

    /// <summary>A deputy whose raised hand was written down is told so and gets no buttons.</summary>
    private async Task ReadAsync(Visit visit)
    {
        var steps = new Steps(visit, looks: false);
        await steps.OpenAsync(_vote);
        await steps.SeesAsync("кол көтөрүү же кагаз менен жазылган");
        await LookAsync(visit);
    }

    /// <summary>A deputy reads the page of the vote, is asked once and votes.</summary>
    private async Task VoteAsync(Visit visit)
    {
        var steps = new Steps(visit, looks: false);
        await steps.OpenAsync(_vote);
        await LookAsync(visit);
        await steps.SaveAsync("main form button[value=For]");
        await LookAsync(visit);
        await steps.SaveAsync();
        await LookAsync(visit);
    }

    private async Task WithdrawAsync(Visit visit)
    {
        var steps = new Steps(visit, looks: false);
        await steps.OpenAsync(_vote);
        await steps.FollowAsync((await steps.Page.Locator("main a[href$=\"/withdraw\"]").First.GetAttributeAsync("href"))!);
        await LookAsync(visit);
        await steps.FillAsync(("Form_Because", "Депутат порталга кирди"));
        await steps.SaveAsync("main form[method=post] button.danger");
        await steps.SeesAsync("Депутат порталга кирди");
        await LookAsync(visit);
        await steps.OpenAsync($"{_vote}/close");
        await LookAsync(visit);
        await steps.SaveAsync();
        await LookAsync(visit);
    }

    private async Task OpenVoteAsync(Steps steps, Visit visit, string said)
    {
        await steps.OpenAsync(_session);
        await steps.FollowAsync((await steps.Page.Locator("main a[href$=\"/vote\"]").First.GetAttributeAsync("href"))!);
        await steps.SeesAsync(said);
        await LookAsync(visit);
        await steps.SaveAsync();
        await LookAsync(visit);
    }

    private async Task LookAsync(Visit visit)
    {
        var look = new Look(visit, "", _looked);
        await look.AtAsync(new Uri(visit.Page.Url).AbsolutePath, axe: true, Look.Phone, Look.Desk);
        _flaws.AddRange(look.Flaws);
    }
}

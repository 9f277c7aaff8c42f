using System.Globalization;
using Microsoft.Playwright;

namespace KaraSuu.Planning.Browser.Tests.Chain;

/// <summary>One planning cycle of the training aimak, step by step as its people do it; the numbers of records are read off the pages.</summary>
internal sealed class Chain(int year)
{
    public const string Problem = "Ичүүчү суунун жетишсиздиги";

    private string _aimak = "";
    private string _cycle = "";
    private string _plan = "";
    private string _session = "";
    private string _vote = "";

    private static readonly string[] Months =
        ["январы", "февралы", "марты", "апрели", "майы", "июну", "июлу", "августу", "сентябры", "октябры", "ноябры", "декабры"];

    /// <summary>The council meets on the day of the test: a vote is not opened on a session that is over.</summary>
    private static DateOnly Today => DateOnly.FromDateTime(DateTime.UtcNow.AddHours(6));

    private static string Typed => Today.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    public string Year { get; } = year.ToString(CultureInfo.InvariantCulture);

    public async Task PrepareAsync(Visit visit)
    {
        var steps = new Steps(visit);
        _aimak = Tail(await visit.Page.Locator("nav.sections a[href$=\"/villages\"]").GetAttributeAsync("href"), back: 1);
        await steps.OpenAsync($"/aimaks/{_aimak}/villages");
        await steps.OpenAsync($"/aimaks/{_aimak}/cycles/new");
        await steps.FillAsync(("Form_BudgetYear", Year));
        await steps.SaveAsync();
        await steps.OpenAsync($"/aimaks/{_aimak}/cycles");
        _cycle = Tail(await steps.Page.Locator("main table a", new PageLocatorOptions { HasTextString = Year }).First.GetAttributeAsync("href"));

        await steps.OpenAsync($"/cycles/{_cycle}/working-group/order");
        await steps.FillAsync(("Form_OrderNumber", "12"), ("Form_OrderDate", "10.11.2026"));
        await steps.SaveAsync();
        foreach (var (name, sex, side) in new[] { ("Үлгү Адис 1", "Women", "Ao"), ("Үлгү Депутат 2", "Men", "Kenesh"),
            ("Үлгү Тургун 1", "Women", "Community") })
        {
            await steps.OpenAsync($"/cycles/{_cycle}/working-group/members/new");
            await steps.FillAsync(("Form_Name", name), ("Form_Sex", sex), ("Form_Side", side));
            await steps.SaveAsync();
        }
        await steps.SeesAsync("Үлгү Тургун 1");
        await steps.OpenAsync($"/cycles/{_cycle}");
        await steps.SeesAsync("бүттү");
    }

    public async Task HearPeopleAsync(Visit visit)
    {
        var steps = new Steps(visit);
        await steps.OpenAsync($"/cycles/{_cycle}/meetings/new");
        await steps.FillAsync(
            ("Form_VillageId", await FirstChoiceAsync(steps.Page, "Form_VillageId")), ("Form_HeldOn", "12.11.2026"), ("Form_Place", "Айылдык клуб"),
            ("Form_Facilitator", "Үлгү Адис 1"), ("Form_Recorder", "Үлгү Адис 2"));
        var counts = steps.Page.Locator("table.grid-entry").First.Locator("tbody input[inputmode]");
        for (var i = 0; i < await counts.CountAsync(); i++) await counts.Nth(i).FillAsync((4 + i).ToString(CultureInfo.InvariantCulture));
        if (visit.JavaScript) Assert.Equal("39", await steps.Page.Locator("input[data-sum=all]").GetAttributeAsync("placeholder"));
        await steps.SaveAsync();
        await steps.SeesAsync("39");
        var meeting = Tail(steps.Path);
        await steps.OpenAsync($"/meetings/{meeting}/issues");
        await steps.FillAsync(
            ("Form_Rows_0__Text", Problem), ("Form_Rows_0__WomenVotes", "15"), ("Form_Rows_0__MenVotes", "9"),
            ("Form_Rows_1__Text", "Клубдун чатыры"), ("Form_Rows_1__WomenVotes", "2"), ("Form_Rows_1__MenVotes", "4"));
        await steps.SaveAsync();
        await steps.SeesAsync(Problem);

        await steps.OpenAsync($"/cycles/{_cycle}/proposals/new");
        await steps.FillAsync(("Form_Text", "Суу түтүгүн алмаштыруу керек"), ("Form_ReceivedOn", "14.11.2026"));
        await steps.Page.Locator("input[name=\"Form.Channel\"][value=WhatsApp]").CheckAsync();
        await steps.SaveAsync();
        await steps.OpenAsync($"/cycles/{_cycle}/meetings");
    }

    public async Task RankAsync(Visit visit)
    {
        var steps = new Steps(visit);
        await MergeAsync(steps, Problem, "Суу түтүгүн", Problem);
        await MergeAsync(steps, "Клубдун чатыры", null, "Клубдун чатыры");
        await DecideAsync(steps, Problem, "Included", null);
        await DecideAsync(steps, "Клубдун чатыры", "NotIncluded", "Каражат кийинки жылы каралат");
        await steps.OpenAsync($"/cycles/{_cycle}/priorities");
        await steps.SeesAsync("Каражат кийинки жылы каралат");
    }

    public async Task DraftAsync(Visit visit)
    {
        var steps = new Steps(visit);
        await steps.OpenAsync($"/cycles/{_cycle}/plans");
        await steps.OpenAsync($"/cycles/{_cycle}/plans/new");
        await steps.FillAsync(("Form_FromYear", Year), ("Form_ToYear", Year));
        await steps.SaveAsync();
        _plan = Tail(steps.Path);
        await steps.OpenAsync($"/plans/{_plan}/items/new");
        await steps.FillAsync(
            ("Form_PriorityIssueId", await steps.ChoiceAsync("Form_PriorityIssueId", Problem)),
                ("Form_LocalIssueId", await steps.ChoiceAsync("Form_LocalIssueId", "4)")),
            ("Form_ProblemName", Problem), ("Form_ProblemDescription", "Суу түтүгү эскирген, жайында суу жетпейт."),
            ("Form_Beneficiaries", "Биринчи айылдын тургундары"), ("Form_BeneficiariesTotal", "860"), ("Form_BeneficiariesWomen", "445"),
                ("Form_BeneficiariesMen", "415"));
        await steps.SaveAsync();
        var add = await steps.Page.Locator("main a[href$=\"/activities/new\"]").First.GetAttributeAsync("href");
        await steps.OpenAsync(add!);
        await steps.FillAsync(
            ("Form_Title", "Суу түтүгүн алмаштыруу"), ("Form_Term", $"{Year}-жылдын II кварталы"), ("Form_Responsible", "Айыл өкмөтү"),
                ("Form_ExpectedResult", "Ар бир үйгө суу келет"),
            ("Form_Funding_0__Kind", "LocalBudget"), ("Form_Funding_0__Amount", "150 000"));
        await steps.AddRowAsync();
        await steps.FillAsync(("Form_Funding_1__Kind", "DonorProject"), ("Form_Funding_1__Source", "Үлгү долбоору"), ("Form_Funding_1__Amount", "1000000,50"));
        await steps.SaveAsync();
        await steps.SeesAsync("1 150 000,50");
        await steps.PressAsync($"/plans/{_plan}/discuss");
        await steps.SeesAsync("Талкууда");
    }

    public async Task DiscussAsync(Visit visit)
    {
        var steps = new Steps(visit);
        await steps.OpenAsync($"/plans/{_plan}/hearings/new");
        await steps.FillAsync(
            ("Form_HeldOn", "18.11.2026"), ("Form_Place", "Айылдык клуб"), ("Form_AnnouncedOn", "11.11.2026"), ("Form_InformationBoard", "true"),
            ("Form_Counts_0__Women", "30"), ("Form_Counts_0__Men", "25"));
        await steps.SaveAsync();
        var hearing = Tail(steps.Path);
        await steps.OpenAsync($"/hearings/{hearing}/remarks/new");
        await steps.FillAsync(("Form_Text", "Түтүктү күзгө чейин алмаштырыңыз"), ("Form_Answer", "Мөөнөтү II квартал"));
        await steps.Page.Locator("input[name=\"Form.Decision\"][value=Accepted]").CheckAsync();
        await steps.SaveAsync();
        await steps.SeesAsync("Түтүктү күзгө чейин");
        await steps.OpenAsync($"/plans/{_plan}/submit");
        await steps.SaveAsync();
        await steps.SeesAsync("Кеңешке сунушталды");
    }

    /// <summary>The chair changes the rule, which is then no longer confirmed.</summary>
    public async Task SetRuleAsync(Visit visit)
    {
        var steps = new Steps(visit);
        await steps.OpenAsync($"/aimaks/{_aimak}/voting-rules");
        await steps.FollowAsync((await steps.Page.Locator("main section.box a[href^=\"/voting-rules/\"]").First.GetAttributeAsync("href"))!);
        await steps.FillAsync(("Form_Basis", $"Кеңештин регламенти, {Year}-жыл"));
        await steps.SaveAsync();
        await steps.SeesAsync("эч ким ырастай элек");
    }

    /// <summary>The head of the aiyl okmotu confirms what the chair set.</summary>
    public async Task ConfirmRuleAsync(Visit visit)
    {
        var steps = new Steps(visit);
        await steps.OpenAsync($"/aimaks/{_aimak}/voting-rules");
        await steps.FollowAsync((await steps.Page.Locator("main section.box a[href$=\"/confirm\"]").First.GetAttributeAsync("href"))!);
        await steps.SaveAsync();
        await steps.SeesAsync("Эрежени ырастаган: Үлгү: Айыл өкмөтүнүн башчысы");
    }

    /// <summary>The session is prepared, but by a rule nobody else confirmed the vote does not open.</summary>
    public async Task CallSessionAsync(Visit visit)
    {
        var steps = new Steps(visit);
        await steps.OpenAsync($"/aimaks/{_aimak}/sessions/new");
        await steps.FillAsync(("Form_Number", $"{Year}/1"), ("Form_HeldOn", Typed), ("Form_Place", "Айыл өкмөтү"));
        await steps.Page.Locator("input[name=\"Form.Kind\"]").First.CheckAsync();
        await steps.SaveAsync();
        _session = Tail(steps.Path);
        await steps.OpenAsync($"/sessions/{_session}/agenda/new");
        await steps.FillAsync(("Form_PlanId", await FirstChoiceAsync(steps.Page, "Form_PlanId")), ("Form_Title", $"{Year}-жылга план жөнүндө"));
        await steps.SaveAsync();
        await steps.OpenAsync($"/sessions/{_session}/presence");
        foreach (var deputy in await steps.Page.Locator("input[name=\"Form.Present\"]").AllAsync()) await deputy.CheckAsync();
        await steps.SaveAsync();
        await steps.FollowAsync((await steps.Page.Locator("main a[href$=\"/vote\"]").First.GetAttributeAsync("href"))!);
        await steps.SeesAsync("Добуш берүүнү азыр ачууга болбойт");
    }

    public async Task OpenVoteAsync(Visit visit)
    {
        var steps = new Steps(visit);
        await steps.OpenAsync($"/sessions/{_session}");
        await steps.FollowAsync((await steps.Page.Locator("main a[href$=\"/vote\"]").First.GetAttributeAsync("href"))!);
        await steps.SaveAsync();
        _vote = Tail(steps.Path);
        await CastAsync(steps, "For");
    }

    /// <summary>A deputy's vote; the receipt is shown.</summary>
    public async Task VoteAsync(Visit visit, bool looks, params string[] choices)
    {
        var steps = new Steps(visit, looks);
        await steps.OpenAsync($"/votes/{_vote}");
        foreach (var choice in choices) await CastAsync(steps, choice);
    }

    public async Task DecideAsync(Visit visit)
    {
        var steps = new Steps(visit);
        await steps.OpenAsync($"/votes/{_vote}");
        await steps.OpenAsync($"/votes/{_vote}/close");
        await steps.SaveAsync();
        await steps.SeesAsync("Чечим кабыл алынды");
        await steps.OpenAsync($"/plans/{_plan}/decision");
        await steps.FillAsync(("Form_Number", $"{Year}/1"), ("Form_Date", Typed));
        await steps.SaveAsync("main form:has(#Form_Number) button.button");
        await steps.OpenAsync($"/plans/{_plan}");
        await steps.SeesAsync("Бекитилди");
    }

    /// <summary>What anybody reads without signing in: the page, and the document with its text.</summary>
    public async Task ReadAsync(Visit visit)
    {
        var steps = new Steps(visit);
        await steps.OpenAsync("/public");
        await steps.OpenAsync("/public/ulgu");
        await steps.OpenAsync($"/public/ulgu/plans/{Year}");
        await steps.SeesAsync(Problem);
        var file = await visit.Page.Context.APIRequest.GetAsync(new Uri(new Uri(visit.Page.Url), $"/public/ulgu/plans/{Year}.pdf").ToString());
        Assert.Equal(200, file.Status);
        var text = await PdfText.OfAsync(await file.BodyAsync());
        foreach (var expected in new[] { "«БЕКИТЕМИН»", $"{Today.Day}-{Months[Today.Month - 1]}", $"№ {Year}/1 токтом", "БИРГЕЛЕШКЕН АРАКЕТТЕР ПЛАНЫ", Problem,
            "Суу түтүгүн алмаштыруу", "1 150 000,50", "860 адам" })
            Assert.Contains(expected, text, StringComparison.Ordinal);
        Assert.DoesNotContain("ДОЛБООР", text, StringComparison.Ordinal);
    }

    private async Task MergeAsync(Steps steps, string issue, string? proposal, string title)
    {
        await steps.OpenAsync($"/cycles/{_cycle}/priorities/merge");
        await steps.Page.Locator("label.choice", new PageLocatorOptions { HasTextString = issue }).Locator("input").CheckAsync();
        if (proposal is not null) await steps.Page.Locator("label.choice", new PageLocatorOptions { HasTextString = proposal }).Locator("input").CheckAsync();
        await steps.FillAsync(("Form_Title", title));
        await steps.SaveAsync();
    }

    private async Task DecideAsync(Steps steps, string title, string choice, string? reason)
    {
        await steps.OpenAsync($"/cycles/{_cycle}/priorities");
        await steps.FollowAsync((await steps.Page.Locator("main table a", new PageLocatorOptions { HasTextString = title }).First.GetAttributeAsync("href"))!);
        await steps.Page.Locator($"input[name=\"Form.Choice\"][value={choice}]").CheckAsync();
        if (reason is not null) await steps.FillAsync(("Form_Reason", reason));
        await steps.SaveAsync("main form:has([name=\"Form.Choice\"]) button.button");
    }

    private static async Task CastAsync(Steps steps, string choice)
    {
        await steps.SaveAsync($"main form button[value={choice}]");
        await steps.SeesAsync("деп добуш бересиз");
        await steps.SaveAsync();
        await steps.SeesAsync("белгиси");
    }

    private static async Task<string> FirstChoiceAsync(IPage page, string id) =>
        await page.Locator($"#{id} option:not([value=\"\"])").First.GetAttributeAsync("value") ?? "";

    private static string Tail(string? path, int back = 0) => (path ?? "").TrimEnd('/').Split('/')[^(back + 1)];
}

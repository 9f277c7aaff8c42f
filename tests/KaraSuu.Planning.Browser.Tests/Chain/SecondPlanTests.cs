using Microsoft.Playwright;

namespace KaraSuu.Planning.Browser.Tests.Chain;

/// <summary>
/// The second published plan there is (Zhazy, 2018–2019: direction «Инфраструктура», issue 6) with the money of an aimak that pays 15 % itself
/// (746 485 and a grant of 4 230 082), typed from an empty database to the printed plan.
/// </summary>
public sealed class SecondPlanTests(EmptyPortal portal, Browser browser) : IClassFixture<EmptyPortal>, IClassFixture<Browser>
{
    private const string Head = "zhazy.bashchy";
    private const string Own = "жети булак бир сайга куят";

    [Fact]
    public async Task From_an_empty_database_to_the_printed_plan()
    {
        var password = "";
        await VisitAsync(async visit => password = await PrepareAsync(visit));
        await VisitAsync(visit => PlanAsync(visit, password));
        await VisitAsync(ReadAsync);
    }

    /// <summary>The first administrator makes the aimak and the sign-in of its head.</summary>
    /// <returns>the password the head gets</returns>
    private static async Task<string> PrepareAsync(Visit visit)
    {
        var steps = new Steps(visit, looks: false);
        await visit.SignInAsync(EmptyPortal.Administrator, EmptyPortal.Password);
        await steps.OpenAsync("/aimaks");
        Assert.Equal(0, await steps.Page.Locator("main table").CountAsync());
        await steps.OpenAsync("/aimaks/new");
        await steps.FillAsync(("Form_Name_Ky", "Жазы айыл аймагы"), ("Form_Slug", "zhazy"), ("Form_Oblast_Ky", "Ош облусу"), ("Form_Rayon_Ky", "Өзгөн"));
        await steps.SaveAsync();
        await steps.OpenAsync("/users/new");
        await steps.FillAsync(("Form_UserName", Head), ("Form_FullName", "Үсөнов Нурлан"), ("Form_AimakId", await steps.ChoiceAsync("Form_AimakId", "Жазы")));
        await steps.Page.Locator("input[name=\"Form.Roles\"][value=HeadOfAo]").CheckAsync();
        await steps.SaveAsync();
        return await steps.Page.Locator("main code.figure").InnerTextAsync();
    }

    private static async Task PlanAsync(Visit visit, string password)
    {
        var steps = new Steps(visit, looks: false);
        await visit.SignInAsync(Head, password);
        await steps.OpenAsync("/accounts/me/password");
        await steps.FillAsync(("Form_Current", password), ("Form_New", Own), ("Form_Again", Own));
        await steps.SaveAsync();

        await steps.OpenAsync("/");
        await steps.OpenAsync(await steps.Page.Locator("a[href^=\"/aimaks/\"][href$=\"/cycles\"]").First.GetAttributeAsync("href") + "/new");
        await steps.FillAsync(("Form_BudgetYear", "2018"), ("Form_ThroughYear", "2019"));
        await steps.SaveAsync();
        await steps.SeesAsync("2018–2019-жж.: этаптар жана милдеттер");
        var cycle = steps.Path[..^"/stages".Length];
        await steps.OpenAsync($"{cycle}/plans/new");
        await steps.SaveAsync();
        var plan = steps.Path;
        await steps.OpenAsync($"{plan}/items/new");
        await steps.FillAsync(
            ("Form_LocalIssueId", await steps.ChoiceAsync("Form_LocalIssueId", "6)")), ("Form_Direction", "Инфраструктура"),
            ("Form_ProblemName", "Айыл ичиндеги жолдордун начардыгы"));
        await steps.SaveAsync();
        await steps.OpenAsync((await steps.Page.Locator("main a[href$=\"/activities/new\"]").First.GetAttributeAsync("href"))!);
        await steps.FillAsync(("Form_Title", "Жолго асфальт төшөө"), ("Form_Term", "2018–2019-жж."), ("Form_Responsible", "Айыл өкмөтү"),
            ("Form_Funding_0__Kind", "LocalBudget"), ("Form_Funding_0__Amount", "746 485"));
        await steps.AddRowAsync();
        await steps.FillAsync(("Form_Funding_1__Kind", "StimulatingGrant"), ("Form_Funding_1__Source", "Үлүштүк грант"),
            ("Form_Funding_1__Amount", "4 230 082"));
        await steps.SaveAsync();
        await steps.SeesAsync("1. Багыты: Инфраструктура. ЖММ: 6) Калктуу конуштардагы муниципалдык жолдордун иштешин камсыз кылуу");
        await steps.SeesAsync("4 976 567");
        await steps.SeesAsync("15 %");
        await new Steps(visit).LookAsync();
        await IsPrintedAsync(visit, $"{plan}.pdf", "Төрагасы:");

        await steps.OpenAsync($"{plan}/paper-approval");
        await steps.Page.SetInputFilesAsync("#Form_File",
            new FilePayload { Name = "бап.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.4\n1 0 obj << >> endobj\ntrailer << >>\n%%EOF\n"u8.ToArray() });
        await steps.FillAsync(("Form_ChairName", "Акматов Ж. С."), ("Form_IsSure", "true"));
        await steps.SaveAsync("main form[action$=\"/paper-approval\"] button.danger");
        await steps.SeesAsync("Бекитилди");
        await IsPrintedAsync(visit, $"{plan}.pdf", "Акматов Ж. С.");
    }

    /// <summary>What anybody reads: the page and the document at the address of both years; one year leads there.</summary>
    private static async Task ReadAsync(Visit visit)
    {
        var steps = new Steps(visit);
        await steps.OpenAsync("/public/zhazy/plans/2018");
        Assert.Equal("/public/zhazy/plans/2018-2019", steps.Path);
        foreach (var said in new[] { "2018–2019-жж.", "Инфраструктура. ЖММ: 6)", "746 485", "4 230 082", "4 976 567" }) await steps.SeesAsync(said);
        await IsPrintedAsync(visit, "/public/zhazy/plans/2018-2019.pdf", "https://plan.example.kg/public/zhazy/plans/2018-2019");
    }

    private static async Task IsPrintedAsync(Visit visit, string path, string also)
    {
        var file = await visit.Page.Context.APIRequest.GetAsync(new Uri(new Uri(visit.Page.Url), path).ToString());
        Assert.Equal(200, file.Status);
        var text = Packed(await PdfText.OfAsync(await file.BodyAsync()));
        foreach (var said in new[]
                 {
                     "Ош облусунун Өзгөн районунун Жазы айыл өкмөтү менен жергиликтүү жамааттын 2018–2019-жылдарга", "БИРГЕЛЕШКЕН АРАКЕТТЕР ПЛАНЫ",
                     "1. Багыты: Инфраструктура. ЖММ: 6) Калктуу конуштардагы муниципалдык жолдордун иштешин камсыз кылуу",
                     "746 485", "Үлүштүк грант", "4 230 082", "4 976 567", also,
                 })
            Assert.Contains(Packed(said), text, StringComparison.Ordinal);
    }

    /// <summary>Where lines are broken is not the words' matter.</summary>
    private static string Packed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private async Task VisitAsync(Func<Visit, Task> journey)
    {
        try
        {
            await browser.VisitAsync(portal.Address, journey);
        }
        catch (VisitFailedException e)
        {
            throw new VisitFailedException($"{e.Message}\nThe portal's log ends:\n{string.Join('\n', portal.Log.TakeLast(40))}", e);
        }
    }
}

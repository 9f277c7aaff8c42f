using System.Globalization;
using System.Text.RegularExpressions;
using KaraSuu.Planning.Browser.Tests.Chain;
using Microsoft.Playwright;

namespace KaraSuu.Planning.Browser.Tests.Works;

/// <summary>One work of the training aimak from the activity of the approved plan to its acceptance, each step by the person whose step it is.</summary>
internal sealed partial class LifeOfAWork(string title)
{
    private const string Violation = "Бордюрлардын айрым чет жактары начар төшөлгөн";
    private const string Saved = "main form[method=post] button.button:not(.secondary)";

    private static readonly string Today = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(6)).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
    private static readonly string NextMonth = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(6)).AddDays(30)
        .ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    private string _aimak = "";
    private string _work = "";
    private string _act = "";
    private string _acceptance = "";

    /// <summary>The specialist takes the activity up: contractor, contract, first payment, progress; then reports it finished.</summary>
    public async Task BuildAsync(Visit visit)
    {
        var steps = new Steps(visit);
        _aimak = Tail(await visit.Page.Locator("nav.sections a[href$=\"/works\"]").GetAttributeAsync("href"), back: 1);
        await steps.OpenAsync($"/aimaks/{_aimak}/contractors/new");
        await steps.FillAsync(("Form_Name", $"«{title}» ЖЧК"));
        await steps.SaveAsync();
        await steps.OpenAsync(await ActivityAsync(visit));
        await steps.FillAsync(("Form_Title", title));
        await steps.SaveAsync();
        _work = Tail(steps.Path);
        await steps.OpenAsync($"/works/{_work}/contract");
        await steps.FillAsync(
            ("Form_ContractorId", await steps.ChoiceAsync("Form_ContractorId", $"«{title}» ЖЧК")), ("Form_Number", "7/26"), ("Form_SignedOn", Today),
                ("Form_Sum", "150 000"),
            ("Form_StartsOn", Today), ("Form_EndsOn", NextMonth), ("Form_WarrantyMonths", "24"));
        await steps.SaveAsync();
        await steps.OpenAsync($"/works/{_work}/start");
        await steps.FillAsync(("Form_On", Today));
        await steps.SaveAsync();
        await steps.OpenAsync($"/works/{_work}/payments/new");
        var source = await steps.Page.Locator("#Form_FundingId option:not([value=\"\"])").First.GetAttributeAsync("value");
        await steps.FillAsync(("Form_PaidOn", Today), ("Form_Amount", "50000,50"), ("Form_FundingId", source!), ("Form_Document", "№ 12 төлөм тапшырмасы"));
        await steps.SaveAsync();
        await steps.SeesAsync("50 000,50");
        await steps.OpenAsync($"/works/{_work}/progress/new");
        await steps.FillAsync(("Form_On", Today), ("Form_Stage", "Негиз"), ("Form_Percent", "80"), ("Form_Text", "Негизи даяр."));
        await steps.SaveAsync();
        await steps.OpenAsync($"/works/{_work}/finish");
        await steps.FillAsync(("Form_On", Today));
        await steps.SaveAsync();
        await steps.OpenAsync($"/works/{_work}");
        await steps.SeesAsync("7/26");
    }

    /// <summary>A member of the group inspects it; on a phone the line breaks off while the inspection is being sent.</summary>
    public async Task InspectAsync(Visit visit)
    {
        var steps = new Steps(visit);
        await steps.OpenAsync($"/works/{_work}/inspections/new");
        await DescribeVisitAsync(steps, "Violations", "Бордюрлар начар төшөлгөн.");
        await steps.FillAsync(
            ("Form_Measurements_0__Name", "Тротуар"), ("Form_Measurements_0__Planned", "264"), ("Form_Measurements_0__Actual", "258,5"),
            ("Form_Measurements_0__Unit", "м"), ("Form_Measurements_0__TolerancePercent", "1"));
        if (visit.JavaScript) await SendOverABrokenLineAsync(visit);
        else await steps.SaveAsync();
        await steps.LookAsync();
        var inspection = Tail(steps.Path);
        await steps.SeesAsync("258,5");
        if (visit.JavaScript) Assert.Equal(1, await steps.Page.Locator("main img[src^=\"/photos/\"]").CountAsync());

        await steps.OpenAsync($"/inspections/{inspection}/acts/new");
        await steps.FillAsync(
            ("Form_DrawnUpOn", Today), ("Form_Description", Violation), ("Form_Severity", "Significant"), ("Form_Recommendation", "Кайра төшөө"),
                ("Form_ProposedDeadline", NextMonth));
        await steps.SaveAsync();
        _act = Tail(steps.Path);
        await steps.OpenAsync($"/inspections/{inspection}/finish");
        await steps.SaveAsync();
        await steps.OpenAsync($"/acts/{_act}/hand-over");
        await steps.FillAsync(("Form_On", Today), ("Form_Number", "К-31"), ("Form_Receiver", "Үлгү Адис 1"));
        await steps.SaveAsync();
        await steps.OpenAsync($"/acts/{_act}");
        await steps.SeesAsync("К-31");
    }

    /// <summary>The specialist answers, reports the elimination and convenes the acceptance.</summary>
    public async Task AnswerAsync(Visit visit)
    {
        var steps = new Steps(visit);
        await steps.OpenAsync($"/acts/{_act}/answer");
        await steps.FillAsync(
            ("Form_Kind", "Accepted"), ("Form_On", Today), ("Form_LetterNumber", "18"), ("Form_Instruction", "Бордюрларды кайра төшөө"),
                ("Form_Responsible", "Үлгү Адис 1"), ("Form_Deadline", NextMonth));
        await steps.SaveAsync();
        await ReportAsync(steps);
        await steps.OpenAsync($"/works/{_work}/acceptances/new");
        await steps.FillAsync(("Form_On", Today), ("Form_Number", "1"), ("Form_Place", "Биринчи айыл"), ("Form_Documents", "Келишим, долбоор"),
            ("Form_Cost", "150 000"));
        await steps.SaveAsync();
        _acceptance = Tail(steps.Path);
    }

    /// <summary>While the finding is open nobody can sign.</summary>
    public async Task CannotSignAsync(Visit visit)
    {
        var steps = new Steps(visit);
        await steps.OpenAsync($"/acceptances/{_acceptance}");
        await steps.SeesAsync(Violation);
        await steps.OpenAsync($"/acceptances/{_acceptance}/sign/Ao");
        Assert.Equal(0, await steps.Page.Locator(Saved).CountAsync());
    }

    /// <summary>The group looks again.</summary>
    public async Task LookAgainAsync(Visit visit, bool isEliminated)
    {
        var steps = new Steps(visit);
        await steps.OpenAsync($"/works/{_work}/inspections/new");
        await steps.FillAsync(("Form_Kind", "Reinspection"));
        await DescribeVisitAsync(steps, isEliminated ? "NoRemarks" : "AdditionalWorkNeeded", isEliminated ? "Кемчилик жоюлган." : "Бир бөлүгү калган.");
        await steps.SaveAsync();
        await steps.OpenAsync($"/inspections/{Tail(steps.Path)}/finish");
        await steps.SaveAsync();
        await steps.OpenAsync($"/acts/{_act}/reinspect");
        await steps.Page.Locator("input[name=\"Form.InspectionId\"]").First.CheckAsync();
        await steps.FillAsync(("Form_Result", isEliminated ? "Eliminated" : "NotEliminated"),
            ("Form_Note", isEliminated ? "Толук жоюлду" : "Чыгыш тарабы жоюлган эмес"));
        await steps.SaveAsync();
        await steps.OpenAsync($"/acts/{_act}");
    }

    public async Task ReportAgainAsync(Visit visit) => await ReportAsync(new Steps(visit));

    public async Task SignAsync(Visit visit, string side)
    {
        var steps = new Steps(visit);
        await steps.OpenAsync($"/acceptances/{_acceptance}/sign/{side}");
        await steps.SaveAsync();
        await steps.OpenAsync($"/acceptances/{_acceptance}");
    }

    /// <summary>Everybody reads how it went, without a name; the papers say the same.</summary>
    public async Task ReadAsync(Visit visit)
    {
        var steps = new Steps(visit);
        await steps.OpenAsync("/public/ulgu/works");
        await steps.OpenAsync($"/public/ulgu/works/{_work}");
        await steps.SeesAsync(title);
        await steps.SeesAsync(Violation);
        await steps.SeesAsync("Кабыл алынды");
        Assert.DoesNotContain("Үлгү Адис 1", await steps.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    public async Task PrintAsync(Visit visit)
    {
        await visit.GoAsync($"/works/{_work}");
        Assert.Contains(Violation, await TextOfAsync(visit, $"/acts/{_act}.pdf"), StringComparison.Ordinal);
        Assert.Contains("Бордюрларды кайра төшөө", await TextOfAsync(visit, $"/acts/{_act}/response.pdf"), StringComparison.Ordinal);
        Assert.Contains(title, await TextOfAsync(visit, $"/acceptances/{_acceptance}.pdf"), StringComparison.Ordinal);
    }

    /// <summary>The first activity an approved plan of any year offers a work for.</summary>
    private async Task<string> ActivityAsync(Visit visit)
    {
        await visit.GoAsync($"/aimaks/{_aimak}/cycles");
        foreach (var cycle in await HrefsAsync(visit, "/cycles/"))
        {
            await visit.GoAsync(cycle + "/plans");
            foreach (var plan in await HrefsAsync(visit, "/plans/"))
            {
                await visit.GoAsync(plan);
                if ((await HrefsAsync(visit, $"/aimaks/{_aimak}/works/new?activity=")) is [var start, ..]) return start;
            }
        }
        throw new VisitFailedException("No approved plan offers to start a work.");
    }

    private static async Task<string[]> HrefsAsync(Visit visit, string start) => [.. (await visit.Page.Locator($"main a[href^=\"{start}\"]")
        .EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href'))"))
            .Where(href => start.Contains('?') || href[start.Length..].All(char.IsAsciiDigit)).Distinct()];

    private static async Task DescribeVisitAsync(Steps steps, string outcome, string text)
    {
        await steps.FillAsync(("Form_HeldOn", Today), ("Form_Stage", "Бүтүп калган"), ("Form_Checked", "Тротуар менен бордюрлар"));
        var members = steps.Page.Locator("input[name=\"Form.Present\"]");
        for (var i = 0; i < 3; i++) await members.Nth(i).CheckAsync();
        await steps.FillAsync(("Form_Outcome", outcome), ("Form_OutcomeText", text));
    }

    /// <summary>A photo is chosen and the form sent while there is no line; when it is back, both go by themselves.</summary>
    private static async Task SendOverABrokenLineAsync(Visit visit)
    {
        visit.ExpectLostLine();
        var page = visit.Page;
        await page.Context.SetOfflineAsync(true);
        await page.SetInputFilesAsync("input[type=file]", new FilePayload { Name = "IMG_1.jpg", MimeType = "image/jpeg", Buffer = await DrawAsync(page) });
        await Assertions.Expect(page.Locator("[data-photos] li")).ToHaveCountAsync(1);
        await page.Locator(Saved).Last.ClickAsync();
        await page.WaitForTimeoutAsync(500);
        Assert.EndsWith("/inspections/new", new Uri(page.Url).AbsolutePath, StringComparison.Ordinal);
        await page.Context.SetOfflineAsync(false);
        await page.WaitForURLAsync(Saving());
    }

    private static async Task<byte[]> DrawAsync(IPage page) => Convert.FromBase64String(await page.EvaluateAsync<string>(
        """
        () => {
          const canvas = Object.assign(document.createElement('canvas'), { width: 1600, height: 1200 });
          const pen = canvas.getContext('2d');
          for (let i = 0; i < 2000; i++) {
            pen.fillStyle = `hsl(${(i * 37) % 360} 70% 50%)`;
            pen.fillRect((i * 7919) % 1600, (i * 104729) % 1200, 60, 60);
          }
          return canvas.toDataURL('image/jpeg', 0.9).split(',')[1];
        }
        """));

    private async Task ReportAsync(Steps steps)
    {
        await steps.OpenAsync($"/acts/{_act}/eliminations/new");
        await steps.FillAsync(("Form_On", Today), ("Form_Text", "Бордюрлар кайра төшөлдү"));
        await steps.SaveAsync();
    }

    [GeneratedRegex(@"/inspections/\d+$")]
    private static partial Regex Saving();

    private static string Tail(string? path, int back = 0) => (path ?? "").TrimEnd('/').Split('/')[^(back + 1)];

    private static async Task<string> TextOfAsync(Visit visit, string path)
    {
        var file = await visit.Page.Context.APIRequest.GetAsync(new Uri(new Uri(visit.Page.Url), path).ToString());
        Assert.Equal(200, file.Status);
        return await PdfText.OfAsync(await file.BodyAsync());
    }
}

using System.Globalization;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Printing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KaraSuu.Planning.Web.Tests.Plans;

/// <summary>A plan is not frozen with a letter missing, though it was written before letters were asked for.</summary>
public sealed class LettersOfPlansTests(Portal portal) : PlanTests(portal)
{
    [Theory]
    [InlineData("Мектеп ☐ чатыры", "☐")]
    [InlineData("Бала бакча 🏫", "🏫")]
    [InlineData("Жаны\u0306 жол", "ы\u0306")]
    public async Task Its_document_names_the_sign_and_the_text(string problem, string sign)
    {
        CultureInfo.CurrentUICulture = new CultureInfo("ky-KG");
        var id = await PlanAsync();
        await using var scope = Portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlanningDb>();
        await db.Set<PlanItem>().Where(i => i.JointActionPlanId == id).ExecuteUpdateAsync(set => set.SetProperty(i => i.ProblemName, problem));
        var plan = await db.Plans.AsNoTracking().Whole().SingleAsync(p => p.Id == id);
        Assert.NotEmpty(plan.Items);

        var refusal = await Assert.ThrowsAsync<RuleBroken>(() =>
            scope.ServiceProvider.GetRequiredService<PlanPaper>().IssueAsync(plan, CancellationToken.None));

        Assert.Equal((RecordRules.PaperLacksALetter, sign, problem), (refusal.Code, refusal.Details[0], refusal.Details[2]));
        Assert.Equal("1-пункт: Көйгөйдүн аталышы", refusal.Details[1]);
        Assert.NotNull(await scope.ServiceProvider.GetRequiredService<PlanPaper>().ReadAsync(id, PaperText.Kyrgyz, CancellationToken.None));
    }

    [Fact]
    public async Task The_refusal_shows_the_words_around_the_sign_cut_between_signs_and_names_record_and_field()
    {
        CultureInfo.CurrentUICulture = new CultureInfo("ky-KG");
        var id = await PlanAsync(items: 2, activities: 2);
        var long1 = string.Concat(Enumerable.Repeat("😀", 60));
        await using var scope = Portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlanningDb>();
        var item = await db.Set<PlanItem>().Where(i => i.JointActionPlanId == id && i.Number == 2).Select(i => i.Id).SingleAsync();
        await db.Set<Activity>().Where(a => a.PlanItemId == item && a.Number == 2)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.Responsible, new string('а', 99) + long1));
        var plan = await db.Plans.AsNoTracking().Whole().SingleAsync(p => p.Id == id);

        var refusal = await Assert.ThrowsAsync<RuleBroken>(() =>
            scope.ServiceProvider.GetRequiredService<PlanPaper>().IssueAsync(plan, CancellationToken.None));

        Assert.Equal("2-пункт, 2-иш-чара: Жооптуу", refusal.Details[1]);
        var excerpt = Assert.IsType<string>(refusal.Details[2]);
        Assert.Contains("😀", excerpt, StringComparison.Ordinal);
        Assert.True(Words.IsText(excerpt));
        Assert.InRange(excerpt.Length, 60, 84);
    }

    [Fact]
    public async Task An_approval_on_paper_refused_for_a_letter_keeps_the_scan_and_all_that_was_typed()
    {
        var (head, id) = (await HeadAsync(), await PlanAsync());
        await Portal.WithDbAsync(db => db.Set<PlanItem>().Where(i => i.JointActionPlanId == id)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.ProblemName, "Мектеп ☐ чатыры")));
        var page = await head.GetAsync($"/plans/{id}/paper-approval");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(page.Document.QuerySelector("input[name=__form]")!.GetAttribute("value")!), "__form" },
            { new StringContent(page.Document.QuerySelector("input[name=__once]")?.GetAttribute("value") ?? ""), "__once" },
            { new StringContent("19"), "Form.Number" },
            { new StringContent("true"), "Form.IsSure" },
            { new ByteArrayContent(Scan), "Form.File", "токтом.pdf" },
        };

        var refused = await Answer.ReadAsync(await head.Http.PostAsync(page.Path, form), page.Path);

        Assert.Contains(refused.Errors, e => e.Contains('☐') && e.Contains("1-пункт: Көйгөйдүн аталышы", StringComparison.Ordinal));
        Assert.Equal("19", refused.ValueOf("Form_Number"));
        Assert.Equal(1, await Portal.WithDbAsync(db => db.PaperScans.CountAsync(s => s.PlanId == id)));
        Assert.Equal(PlanStatus.Draft, (await ReadAsync(id)).Status);
        await Portal.WithDbAsync(db => db.Set<PlanItem>().Where(i => i.JointActionPlanId == id)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.ProblemName, "Мектеп чатыры")));
        Assert.Equal(302, (await head.SubmitAsync(await head.GetAsync(page.Path), PaperForm, ("Form.IsSure", "true"))).Status);
    }
}

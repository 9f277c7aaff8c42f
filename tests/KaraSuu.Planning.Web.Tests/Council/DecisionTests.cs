using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Web.Data;
using Microsoft.EntityFrameworkCore;
using static KaraSuu.Planning.Domain.Council.Choice;

namespace KaraSuu.Planning.Web.Tests.Council;

public sealed class DecisionTests(Portal portal) : PortalTests(portal)
{
    private static readonly Choice[] Passing = [For, For, For, For, For, For];

    [Fact]
    public async Task A_passed_plan_is_approved_with_its_document_and_the_stage_is_done()
    {
        var plan = await Portal.SubmittedPlanAsync();
        var chair = await Portal.SignedInAsync("ulgu.chair");
        await Portal.ClosedVoteAsync(chair, plan, Passing);
        var page = await chair.GetAsync($"/plans/{plan}/decision");
        Assert.Contains("кеминде 6 добуш керек. Макул: 6. Чечим кабыл алынды", page.Text);
        Assert.Equal("Үлгү Депутат 1", page.ValueOf("Form_ChairName"));

        Assert.Equal("Бул жерди толтуруңуз", (await chair.SubmitAsync(page)).ErrorAt("Form_Number"));
        Assert.Equal("Бүгүндөн кийинки күндү жазууга болбойт",
            (await chair.SubmitAsync(page, ("Form.Number", "5/1"), ("Form.Date", $"{Kenesh.Today.AddDays(2):dd.MM.yyyy}"))).ErrorAt("Form_Date"));
        Assert.Contains("сессиянын күнүнөн мурун", Assert.Single((await chair.SubmitAsync(page, ("Form.Number", "5/1"), ("Form.Date", "1.1.2026"))).Errors));
        Assert.Equal(PlanStatus.Submitted, await Portal.PlanAsync(plan, p => p.Status));

        (string, string)[] typed = [("Form.Number", "№ 5/1"), ("Form.ChairPost", "төраганын милдетин аткаруучу")];
        var approved = await chair.SubmitAsync(page, typed);
        Assert.Equal($"/plans/{plan}", approved.Location);
        Assert.Contains("План № 5/1 токтом менен бекитилди", (await chair.FollowAsync(approved)).Text);
        Assert.Equal(approved.Location, (await chair.SubmitAsync(page, typed)).Location);
        Assert.Equal(409, (await chair.SubmitAsync(page, ("Form.Number", "5/1"))).Status);
        Assert.Equal(("5/1", "төраганын милдетин аткаруучу"),
            await Portal.PlanAsync(plan, p => ValueTuple.Create(p.Resolution!.Number, p.Resolution.ChairPost)));
        var document = await Portal.WithDbAsync(db => db.ApprovedDocuments.SingleAsync(d => d.PlanId == plan));
        Assert.StartsWith("%PDF", System.Text.Encoding.ASCII.GetString(document.Bytes.Span[..4]), StringComparison.Ordinal);
        var cycle = await Portal.WithDbAsync(db => db.Plans.Where(p => p.Id == plan).Select(p => p.CycleId).SingleAsync());
        var stage = (await chair.GetAsync($"/cycles/{cycle}/stages")).Document.GetElementById("Kenesh")!.TextContent;
        Assert.Contains("бүттү", stage);
        Assert.Contains(Kenesh.Today.ToString("dd.MM.yyyy", System.Globalization.CultureInfo.InvariantCulture), stage);
    }

    [Fact]
    public async Task A_new_version_supersedes_the_approved_one()
    {
        var plan = await Portal.SubmittedPlanAsync();
        var chair = await Portal.SignedInAsync("ulgu.chair");
        await Portal.ClosedVoteAsync(chair, plan, Passing);
        await ApproveAsync(chair, plan, "6/1");
        var next = await Portal.WithDbAsync(async db =>
        {
            var version = (await db.Plans.Whole().SingleAsync(p => p.Id == plan)).NewVersion();
            Kenesh.Submit(version);
            db.Add(version);
            await db.SaveChangesAsync();
            return version.Id;
        });
        await Portal.ClosedVoteAsync(chair, next, Passing);
        await ApproveAsync(chair, next, "6/2");
        Assert.Equal(PlanStatus.Superseded, await Portal.PlanAsync(plan, p => p.Status));
        Assert.Equal(PlanStatus.Approved, await Portal.PlanAsync(next, p => p.Status));
    }

    [Fact]
    public async Task Without_a_passed_vote_nothing_is_approved()
    {
        var plan = await Portal.SubmittedPlanAsync();
        var chair = await Portal.SignedInAsync("ulgu.chair");
        var page = await chair.GetAsync($"/plans/{plan}/decision");
        Assert.Contains("добуш берүү өтө элек", page.Text);
        Assert.Null(page.Document.QuerySelector("main form"));
        var token = await TokenAsync(chair, plan);
        await RefusedAsync("жабылган жана кабыл алынган добуш берүү керек");

        var vote = await Portal.OpenVoteAsync(chair, plan);
        await chair.CastAsync(vote, Against);
        await RefusedAsync("план боюнча добуш берүү жүрүп жатат");
        await chair.CloseAsync(vote);
        Assert.Contains("Чечим кабыл алынган жок", (await chair.GetAsync($"/plans/{plan}/decision")).Text);
        await RefusedAsync("жабылган жана кабыл алынган добуш берүү керек");
        Assert.Equal(PlanStatus.Submitted, await Portal.PlanAsync(plan, p => p.Status));
        Assert.False(await Portal.WithDbAsync(db => db.ApprovedDocuments.AnyAsync(d => d.PlanId == plan)));

        async Task RefusedAsync(string sentence)
        {
            var refused = await chair.PostAsync($"/plans/{plan}/decision",
                [new("Form.Number", "1"), new("Form.Date", $"{Kenesh.Today:dd.MM.yyyy}"), new("Form.ChairName", "Төрага"), new("__form", token)]);
            Assert.Equal(422, refused.Status);
            Assert.Contains(sentence, Assert.Single(refused.Errors));
        }
    }

    [Fact]
    public async Task A_plan_is_returned_only_with_reasons_and_an_earlier_vote_does_not_approve_the_new_text()
    {
        var plan = await Portal.SubmittedPlanAsync();
        var chair = await Portal.SignedInAsync("ulgu.chair");
        await Portal.ClosedVoteAsync(chair, plan, Passing);
        var page = await chair.GetAsync($"/plans/{plan}/decision/return");
        Assert.Equal("Бул жерди толтуруңуз", (await chair.SubmitAsync(page, ("Form.Reasons", "  "))).ErrorAt("Form_Reasons"));
        Assert.Equal(PlanStatus.Submitted, await Portal.PlanAsync(plan, p => p.Status));
        Assert.Equal($"/plans/{plan}", (await chair.SubmitAsync(page, ("Form.Reasons", "Каржы булагы көрсөтүлсүн"))).Location);
        Assert.Equal("Каржы булагы көрсөтүлсүн", await Portal.PlanAsync(plan, p => p.ReturnReasons));

        await Portal.WithDbAsync(async db =>
        {
            var again = await db.Plans.Whole().SingleAsync(p => p.Id == plan);
            again.SubmitToKenesh(new Stamp("Адис", DateTime.UtcNow));
            return await db.SaveChangesAsync();
        });
        var decision = await chair.GetAsync($"/plans/{plan}/decision");
        Assert.Contains("пландын мурунку текстине берилген", decision.Text);
        Assert.Null(decision.Document.QuerySelector("#Form_Number"));
    }

    [Fact]
    public async Task A_plan_is_not_returned_while_its_vote_is_open()
    {
        var plan = await Portal.SubmittedPlanAsync();
        var chair = await Portal.SignedInAsync("ulgu.chair");
        var page = await chair.GetAsync($"/plans/{plan}/decision/return");
        await Portal.OpenVoteAsync(chair, plan);
        Assert.Contains("добуш берүү жүрүп жатат", Assert.Single((await chair.SubmitAsync(page, ("Form.Reasons", "Себеби"))).Errors));
    }

    [Fact]
    public async Task Only_the_aimaks_own_chair_decides()
    {
        var plan = await Portal.SubmittedPlanAsync();
        var stranger = await Portal.SignedInAsync("kara-suu.chair");
        Assert.Equal(404, (await stranger.GetAsync($"/plans/{plan}/decision")).Status);
        Assert.Equal(404, (await stranger.GetAsync($"/plans/{plan}/decision/return")).Status);
        var deputy = await Portal.SignedInAsync("ulgu.deputy2");
        Assert.NotEqual(200, (await deputy.GetAsync($"/plans/{plan}/decision")).Status);
    }

    private static async Task ApproveAsync(Reader chair, int plan, string number) =>
        Assert.Equal(302, (await chair.SubmitAsync(await chair.GetAsync($"/plans/{plan}/decision"), ("Form.Number", number))).Status);

    private static async Task<string> TokenAsync(Reader chair, int plan) =>
        (await chair.GetAsync($"/plans/{plan}/decision/return")).Document.QuerySelector("main input[name=__form]")!.GetAttribute("value")!;
}

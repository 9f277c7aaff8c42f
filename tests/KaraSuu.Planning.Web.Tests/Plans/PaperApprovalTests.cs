using System.Net.Http.Headers;
using AngleSharp.Dom;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Printing;
using KaraSuu.Planning.Web.Tests.Council;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KaraSuu.Planning.Web.Tests.Plans;

public sealed class PaperApprovalTests(Portal portal) : PlanTests(portal)
{
    [Fact]
    public async Task An_approval_of_which_nothing_is_known_leaves_room_for_ink_and_freezes_the_plan()
    {
        var reader = await HeadAsync();
        var id = await PlanAsync();
        await AddScanAsync(id);
        var form = await reader.GetAsync($"/plans/{id}/paper-approval");
        var unsure = await reader.SubmitAsync(form, PaperForm);
        Assert.Equal(422, unsure.Status);
        Assert.StartsWith("План чындап эле", unsure.ErrorAt("Form_IsSure"), StringComparison.Ordinal);

        var page = await reader.FollowAsync(await reader.SubmitAsync(unsure, PaperForm, ("Form.IsSure", "true")));

        Assert.Equal(3, page.Document.QuerySelectorAll(".stamp .blank").Length);
        Assert.Contains("порталдан тышкары, кагаз түрүндө кабыл алынган", page.Text);
        AssertFrozen(await reader.GetAsync($"/plans/{id}/items/new"));
        Assert.Equal(1, await Portal.WithDbAsync(db => db.ApprovedDocuments.CountAsync(d => d.PlanId == id)));
    }

    [Fact]
    public async Task What_is_known_is_printed_and_a_second_time_is_refused()
    {
        PlanOfTheYear(2013);
        var reader = await HeadAsync();
        var id = await PlanAsync();
        var year = (await ReadAsync(id)).FromYear;
        await AddScanAsync(id);
        var form = await reader.GetAsync($"/plans/{id}/paper-approval");
        var future = await reader.SubmitAsync(form, PaperForm, ("Form.Date", "01.01.2199"), ("Form.Number", "19"), ("Form.IsSure", "true"));
        Assert.StartsWith("Бүгүндөн кийинки", future.ErrorAt("Form_Date"), StringComparison.Ordinal);
        Assert.Equal("19", future.ValueOf("Form_Number"));
        var early = await reader.SubmitAsync(future, PaperForm, ("Form.Date", $"31.12.{year - 2}"), ("Form.IsSure", "true"));
        Assert.StartsWith($"План 01.01.{year - 1} күнүнөн мурун", early.ErrorAt("Form_Date"), StringComparison.Ordinal);
        var late = await reader.SubmitAsync(early, PaperForm, ("Form.Date", $"01.01.{year + 1}"), ("Form.IsSure", "true"));
        Assert.StartsWith($"План {year}-жыл бүткөндөн кийин", late.ErrorAt("Form_Date"), StringComparison.Ordinal);

        var page = await reader.FollowAsync(await reader.SubmitAsync(late, PaperForm, ("Form.Date", $"29.05.{year - 1}"), ("Form.ChairName", "А. Үлгүбаев"),
            ("Form.IsSure", "true")));
        Assert.Contains("А. Үлгүбаев", page.Document.QuerySelector(".stamp")!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"29.05.{year - 1}", page.Document.QuerySelector(".stamp")!.TextContent, StringComparison.Ordinal);

        var refused = await PostAsync(reader, $"/plans/{id}/paper-approval", ("Form.IsSure", "true"));
        Assert.Equal(422, refused.Status);
        Assert.StartsWith("Бул план боюнча чечим кабыл алынган", Assert.Single(refused.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_the_kenesh_turned_down_here_is_not_approved_on_paper_and_its_vote_stays_visible()
    {
        var plan = await Portal.SubmittedPlanAsync();
        var chair = await Portal.SignedInAsync("ulgu.chair");
        await Portal.ClosedVoteAsync(chair, plan, Choice.Against, Choice.Against);
        Assert.Equal(302, (await chair.SubmitAsync(await chair.GetAsync($"/plans/{plan}/decision/return"), ("Form.Reasons", "Каршы болду"))).Status);

        foreach (var reader in new[] { chair, await HeadAsync() })
        {
            var asked = await reader.GetAsync($"/plans/{plan}/paper-approval");
            Assert.Equal(409, asked.Status);
            Assert.Contains("порталда добуш берилген", asked.Text, StringComparison.Ordinal);
            var refused = await PostAsync(reader, $"/plans/{plan}/paper-approval", ("Form.IsSure", "true"));
            Assert.Equal(422, refused.Status);
            Assert.Contains("порталда добуш берилген", Assert.Single(refused.Errors), StringComparison.Ordinal);
            var page = await reader.GetAsync($"/plans/{plan}");
            Assert.Null(page.Document.QuerySelector("main a[href$='/paper-approval']"));
            Assert.Contains("кабыл алынган жок", page.Text, StringComparison.Ordinal);
        }
        Assert.Equal(PlanStatus.Returned, await Portal.PlanAsync(plan, p => p.Status));
    }

    [Fact]
    public async Task A_new_version_of_a_plan_voted_on_here_is_not_approved_on_paper()
    {
        var plan = await Portal.SubmittedPlanAsync();
        var chair = await Portal.SignedInAsync("ulgu.chair");
        await Portal.ClosedVoteAsync(chair, plan, [.. Enumerable.Repeat(Choice.For, 6)]);
        Assert.Equal(302, (await chair.SubmitAsync(await chair.GetAsync($"/plans/{plan}/decision"), ("Form.Number", "31"))).Status);
        var specialist = await SpecialistAsync();
        var made = await specialist.SubmitAsync(await specialist.GetAsync($"/plans/{plan}/version"));

        Assert.Equal(409, (await chair.GetAsync(made.Location + "/paper-approval")).Status);
        Assert.Contains("порталда добуш берилген", Assert.Single((await PostAsync(chair, made.Location + "/paper-approval", ("Form.IsSure", "true"))).Errors),
            StringComparison.Ordinal);
        Assert.Contains("Чечим кабыл алынды", (await chair.GetAsync(made.Location!)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_chair_and_the_head_record_an_approval_on_paper()
    {
        var id = await PlanAsync();
        foreach (var name in new[] { "ulgu.specialist", "ulgu.deputy2", "ulgu.jme" })
        {
            var reader = await Portal.SignedInAsync(name);
            Assert.NotEqual(200, (await reader.GetAsync($"/plans/{id}/paper-approval")).Status);
            Assert.Null((await reader.GetAsync($"/plans/{id}")).Document.QuerySelector("main a[href$='/paper-approval']"));
        }
        Assert.NotNull((await (await Portal.SignedInAsync("ulgu.chair")).GetAsync($"/plans/{id}")).Document.QuerySelector("main a[href$='/paper-approval']"));
    }

    [Fact]
    public async Task Without_a_scan_nothing_is_approved_and_a_file_that_is_no_paper_is_refused_at_its_field()
    {
        var reader = await HeadAsync();
        var id = await PlanAsync();
        var page = await reader.GetAsync($"/plans/{id}/paper-approval");
        Assert.Equal("Адегенде бекитилген кагаздын сканын кошуңуз.",
            (await PostAsync(reader, $"/plans/{id}/paper-approval", ("Form.IsSure", "true"))).ErrorAt("Form_File"));

        Assert.Equal("Файлды тандаңыз", (await SendAsync(reader, page, null, "", ("Form.ScanOnly", "true"))).ErrorAt("Form_File"));
        Assert.StartsWith("Бул файл бүтүн PDF", (await SendAsync(reader, page, "<script>alert(1)</script>"u8.ToArray(), "a.pdf")).ErrorAt("Form_File"),
            StringComparison.Ordinal);
        Assert.NotNull((await SendAsync(reader, page, [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 0xFF, 0xD9], "a.jpg")).ErrorAt("Form_File"));
        Assert.StartsWith("Файл өтө чоң", (await SendAsync(reader, page, new byte[(PaperFile.UsualMegabytes * 1024 * 1024) + 1], "a.pdf")).ErrorAt("Form_File"),
            StringComparison.Ordinal);
        Assert.Equal(0, await Portal.WithDbAsync(db => db.PaperScans.CountAsync(s => s.PlanId == id)));
    }

    [Fact]
    public async Task A_scan_is_kept_byte_by_byte_and_opened_only_within_the_aimak()
    {
        var reader = await HeadAsync();
        var id = await PlanAsync();
        var page = await SendAsync(reader, await reader.GetAsync($"/plans/{id}/paper-approval"), Scan, "../<b>токтом</b>.pdf", ("Form.ScanOnly", "true"));
        Assert.Equal(200, page.Status);
        var link = page.Document.QuerySelector("main a[download]")!.GetAttribute("href")!;
        Assert.Contains(ApprovedDocument.HashOf(Scan), page.Text, StringComparison.Ordinal);
        Assert.Equal(302, (await reader.SubmitAsync(page, PaperForm, ("Form.IsSure", "true"))).Status);

        foreach (var name in new[] { "ulgu.head", "ulgu.specialist", "ulgu.deputy2" })
        {
            using var file = await (await Portal.SignedInAsync(name)).Http.GetAsync(link);
            Assert.Equal(Scan, await file.Content.ReadAsByteArrayAsync());
            Assert.Equal("application/pdf", file.Content.Headers.ContentType!.MediaType);
            Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
            Assert.Equal("nosniff", Assert.Single(file.Headers.GetValues("X-Content-Type-Options")));
        }
        foreach (var name in new[] { "kara-suu.specialist", "kara-suu.head", "observer" })
            Assert.Equal(404, (await (await Portal.SignedInAsync(name)).GetAsync(link)).Status);
        Assert.NotEqual(200, (await Portal.Visitor().GetAsync(link)).Status);
        var year = (await ReadAsync(id)).FromYear;
        Assert.DoesNotContain("paper-approval", (await Portal.Visitor().GetAsync($"/public/ulgu/plans/{year}")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_form_brings_paper_and_facts_and_what_is_refused_loses_neither()
    {
        var reader = await HeadAsync();
        var id = await PlanAsync();
        var form = await reader.GetAsync($"/plans/{id}/paper-approval");

        var alone = await SendAsync(reader, form, Scan, "токтом.pdf", ("Form.ScanOnly", "true"), ("Form.Number", "19/3"), ("Form.Date", "эртең"));
        Assert.Equal(("19/3", "эртең"), (alone.ValueOf("Form_Number"), alone.ValueOf("Form_Date")));
        Assert.Contains("Скан кошулду", alone.Text, StringComparison.Ordinal);
        Assert.Equal(1, await ScansAsync(id));

        var unsure = await SendAsync(reader, alone, Scan, "дагы.pdf", ("Form.ChairName", "А. Үлгүбаев"), ("Form.Date", ""));
        Assert.Equal(("19/3", "А. Үлгүбаев"), (unsure.ValueOf("Form_Number"), unsure.ValueOf("Form_ChairName")));
        Assert.StartsWith("План чындап эле", unsure.ErrorAt("Form_IsSure"), StringComparison.Ordinal);
        Assert.Equal(2, await ScansAsync(id));

        var bad = await SendAsync(reader, unsure, "<html>"u8.ToArray(), "a.pdf", ("Form.IsSure", "true"));
        Assert.Equal((422, "19/3"), (bad.Status, bad.ValueOf("Form_Number")));
        Assert.NotNull(bad.ErrorAt("Form_File"));
        Assert.Equal(200, (await reader.GetAsync(bad.Path)).Status);
        Assert.Equal(PlanStatus.Draft, (await ReadAsync(id)).Status);

        var other = await PlanAsync();
        var atOnce = await SendAsync(reader, await reader.GetAsync($"/plans/{other}/paper-approval"), Scan, "токтом.pdf", ("Form.Number", "20"),
            ("Form.IsSure", "true"));
        Assert.Equal(302, atOnce.Status);
        Assert.Equal((PlanStatus.Approved, "20"), ((await ReadAsync(other)).Status, (await ReadAsync(other)).Resolution!.Number));

        Task<int> ScansAsync(int plan) => Portal.WithDbAsync(db => db.PaperScans.CountAsync(s => s.PlanId == plan));
    }

    [Fact]
    public async Task A_plan_approved_on_paper_here_prints_like_any_other_and_only_a_published_one_lacks_what_its_source_lacks()
    {
        var own = await PlanAsync();
        Assert.Equal(302, (await ApproveOnPaperAsync(own)).Status);
        var published = await PlanAsync();
        await Portal.WithDbAsync(async db =>
        {
            var plan = await db.Plans.Whole().SingleAsync(p => p.Id == published);
            plan.RecordPublishedApproval(new Resolution(null, null, null), Stamp);
            using var scope = Portal.Services.CreateScope();
            var paper = ActivatorUtilities.CreateInstance<PlanPaper>(scope.ServiceProvider, db);
            await paper.IssueAsync(plan, CancellationToken.None);
            return await db.SaveChangesAsync();
        });
        var reader = await SpecialistAsync();

        await reader.ReadsAsync($"/plans/{own}.pdf", "М.О.", "Макулдашылды");
        var text = await reader.ReadsAsync($"/plans/{published}.pdf", "Ички жолдор начар");
        Assert.DoesNotContain("М.О.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Макулдашылды", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_newer_version_supersedes_the_older_one()
    {
        var reader = await SpecialistAsync();
        var old = await PlanAsync();
        await ApproveOnPaperAsync(old);
        var made = await reader.SubmitAsync(await reader.GetAsync($"/plans/{old}/version"));
        var next = int.Parse(made.Location!.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);

        await ApproveOnPaperAsync(next);

        Assert.Equal(PlanStatus.Superseded, (await ReadAsync(old)).Status);
        Assert.Contains("Жаңы версия менен алмаштырылды", (await reader.GetAsync($"/plans/{old}")).Text);
        Assert.Contains("Бекитилди", (await reader.GetAsync(made.Location!)).Text);
    }

    [Fact]
    public async Task An_empty_plan_and_another_aimaks_plan_are_refused()
    {
        var id = await PlanAsync(items: 0);
        var refused = await PostAsync(await HeadAsync(), $"/plans/{id}/paper-approval", ("Form.IsSure", "true"));
        Assert.Equal(["Планда жок дегенде бир пункт болушу керек"], refused.Errors);
        Assert.Equal(404, (await PostAsync(await Portal.SignedInAsync("kara-suu.head"), $"/plans/{id}/paper-approval", ("Form.IsSure", "true"))).Status);
    }

    private static async Task<Answer> SendAsync(Reader reader, Answer page, byte[]? file, string name, params (string Name, string Value)[] filled)
    {
        var form = page.Document.QuerySelector<AngleSharp.Html.Dom.IHtmlFormElement>("form[enctype='multipart/form-data']")!;
        using var body = new MultipartFormDataContent();
        var fields = Reader.Fields(form).Where(f => f.Key != "Form.File" && filled.All(n => n.Name != f.Key)).Select(f => (f.Key, f.Value)).Concat(filled);
        foreach (var (field, value) in fields) body.Add(new StringContent(value), $"\"{field}\"");
        if (file is not null)
        {
            var part = new ByteArrayContent(file);
            part.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
            body.Add(part, "Form.File", name);
        }
        var path = form.GetAttribute("action")!;
        return await Answer.ReadAsync(await reader.Http.PostAsync(path, body), path);
    }
}

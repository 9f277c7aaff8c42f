using KaraSuu.Planning.Domain.Territory;
using KaraSuu.Planning.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Territory;

public sealed class AimakTests(Portal portal) : PortalTests(portal)
{
    [Fact]
    public async Task Administrators_of_the_installation_add_an_aimak()
    {
        var reader = await Portal.SignedInAsync("admin");
        var form = await reader.GetAsync("/aimaks/new");
        var saved = await reader.SubmitAsync(form, ("Form.Slug", "chaek"), ("Form.Name.Ky", "Чаек"), ("Form.Name.Ru", "Чаекский"), ("Form.Oblast.Ky", "Нарын"),
            ("Form.Rayon.Ky", "Жумгал"));
        var page = await reader.FollowAsync(saved);
        Assert.Contains("Чаек айыл аймагы", page.Text);
        Assert.Contains("«БЕКИТЕМИН»", page.Text);
        Assert.Contains("Чаек", (await reader.GetAsync("/aimaks?q=чаек")).Text);
    }

    [Fact]
    public async Task A_new_aimak_needs_a_name_and_an_address_of_its_own()
    {
        var reader = await Portal.SignedInAsync("admin");
        var form = await reader.GetAsync("/aimaks/new");
        var again = await reader.SubmitAsync(form, ("Form.Slug", "kara-suu"), ("Form.Oblast.Ky", "Нарын"));
        Assert.Equal(422, again.Status);
        Assert.Equal("Мындай дарек башка аймакта бар", again.ErrorAt("Form_Slug"));
        Assert.Equal("Бул жерди толтуруңуз", again.ErrorAt("Form_Name_Ky"));
        Assert.Equal("Нарын", again.ValueOf("Form_Oblast_Ky"));
        (string, string)[] named = [("Form.Name.Ky", "Көк-Суу"), ("Form.Oblast.Ky", "Нарын"), ("Form.Rayon.Ky", "Кочкор")];
        Assert.NotNull((await reader.SubmitAsync(form, [.. named, ("Form.Slug", "Кара Суу")])).ErrorAt("Form_Slug"));
    }

    [Fact]
    public async Task Observers_read_all_aimaks_and_change_none()
    {
        var reader = await Portal.SignedInAsync("observer");
        var list = await reader.GetAsync("/aimaks");
        Assert.Contains("Кара-Суу", list.Text);
        Assert.Contains("Александров", list.Text);
        Assert.Null(list.Document.QuerySelector("a[href='/aimaks/new']"));
        Assert.Contains("/error/403", (await reader.GetAsync("/aimaks/new")).Location);
        Assert.Equal(200, (await reader.GetAsync($"/aimaks/{await IdAsync("kara-suu")}")).Status);
        Assert.Contains("/error/403", (await reader.GetAsync($"/aimaks/{await IdAsync("kara-suu")}/edit")).Location);
    }

    [Fact]
    public async Task A_list_of_aimaks_is_a_file_too()
    {
        var reader = await Portal.SignedInAsync("observer");
        var file = await reader.GetAsync("/aimaks.csv?sort=-name");
        Assert.StartsWith("text/csv", file.ContentType, StringComparison.Ordinal);
        Assert.Contains("Кара-Суу", System.Text.Encoding.UTF8.GetString(file.Bytes));
    }

    [Fact]
    public async Task People_of_one_aimak_find_only_it()
    {
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        Assert.DoesNotContain("Кара-Суу", (await reader.GetAsync("/aimaks")).Text);
        Assert.Equal(404, (await reader.GetAsync($"/aimaks/{await IdAsync("kara-suu")}")).Status);
        Assert.Equal(404, (await reader.GetAsync($"/aimaks/{await IdAsync("kara-suu")}/edit")).Status);
        Assert.Equal(404, (await reader.GetAsync($"/aimaks/{await IdAsync("kara-suu")}/wording")).Status);
    }

    [Fact]
    public async Task Kara_Suu_prints_its_approval_as_its_published_plan_does_and_sees_the_usual_spelling()
    {
        var reader = await Portal.SignedInAsync("kara-suu.specialist");
        var page = await reader.GetAsync($"/aimaks/{await IdAsync("kara-suu")}");
        Assert.Contains("«БЕКТЕМИН»", page.Document.QuerySelector(".stamp")!.TextContent);
        Assert.Contains("Кара-Суу айылдык Кеңешинин", page.Document.QuerySelector(".stamp")!.TextContent);
        Assert.Contains("БИРГЕЛИШКЕН АРАКЕТТЕР ПЛАНЫ", page.Text);
        Assert.Contains("адатта «БЕКИТЕМИН»", page.Text);
        Assert.Contains(page.Document.QuerySelectorAll("dl.facts > div"), f => f.TextContent.Contains("СОАТЕ коду", StringComparison.Ordinal)
            && f.TextContent.Contains("белгисиз", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_code_has_fourteen_digits_and_belongs_to_one_aimak()
    {
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var id = await IdAsync("ulgu");
        var form = await reader.GetAsync($"/aimaks/{id}/edit");
        var bad = await reader.SubmitAsync(form, ("Form.Soate", "4170423"), ("Form.Phone", "0312 1"));
        Assert.Equal(422, bad.Status);
        Assert.Equal("СОАТЕ коду 14 сандан турат", bad.ErrorAt("Form_Soate"));
        Assert.Equal("0312 1", bad.ValueOf("Form_Phone"));
        var taken = await TakeCodeAsync("41704000000011");
        Assert.Equal("Мындай СОАТЕ коду башка жерге жазылган", (await reader.SubmitAsync(form, ("Form.Soate", taken))).ErrorAt("Form_Soate"));
        var saved = await reader.FollowAsync(await reader.SubmitAsync(form, ("Form.Soate", "41704000000012"), ("Form.KeneshSeats", "21")));
        Assert.Contains("41704000000012", saved.Text);
    }

    [Fact]
    public async Task Two_people_editing_an_aimak_see_both_versions()
    {
        var reader = await Portal.SignedInAsync("ulgu.head");
        var id = await IdAsync("ulgu");
        var mine = await reader.GetAsync($"/aimaks/{id}/edit");
        var theirs = await reader.GetAsync($"/aimaks/{id}/edit");
        Assert.Equal(302, (await reader.SubmitAsync(theirs, ("Form.Phone", "0312 22 22"))).Status);
        var stale = await reader.SubmitAsync(mine, ("Form.Phone", "0312 11 11"));
        Assert.Equal(409, stale.Status);
        Assert.Contains("0312 22 22", stale.Text);
        Assert.Equal("0312 11 11", stale.ValueOf("Form_Phone"));
        Assert.Equal(302, (await reader.SubmitAsync(stale)).Status);
    }

    [Fact]
    public async Task Wording_is_previewed_and_then_saved()
    {
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var id = await IdAsync("ulgu");
        var form = await reader.GetAsync($"/aimaks/{id}/wording");
        var preview = await reader.SubmitAsync(form, ("Form.Approval", "БЕКТЕМИН"), ("preview", "1"));
        Assert.Contains("«БЕКТЕМИН»", preview.Document.QuerySelector(".stamp")!.TextContent);
        Assert.NotEqual("БЕКТЕМИН", await ApprovalAsync(id));
        var bad = await reader.SubmitAsync(form, ("Form.PlanTitle", ""));
        Assert.Equal("Бул жерди толтуруңуз", bad.ErrorAt("Form_PlanTitle"));
        Assert.Contains("{жыл}", (await reader.SubmitAsync(form, ("Form.PlanLeadIn", "жылсыз"))).ErrorAt("Form_PlanLeadIn"));
        foreach (var field in new[] { "Approval", "Approver", "Chair", "PlanLeadIn", "PlanTitle" })
        {
            var tooLong = await reader.SubmitAsync(form, ($"Form.{field}", "{жыл}" + new string('ы', DocumentWording.MaxLength)));
            Assert.Equal((field, 422), (field, tooLong.Status));
            Assert.NotNull(tooLong.ErrorAt($"Form_{field}"));
        }
        Assert.Equal(302, (await reader.SubmitAsync(form, ("Form.Approval", "МАКУЛДАЙМ"))).Status);
        Assert.Equal("МАКУЛДАЙМ", await ApprovalAsync(id));
    }

    [Theory]
    [InlineData("/aimaks")]
    [InlineData("/aimaks/{0}")]
    [InlineData("/aimaks/{0}/villages")]
    [InlineData("/aimaks/{0}/population")]
    [InlineData("/aimaks/{0}/cycles")]
    public async Task A_page_is_opened_by_its_own_people(string path)
    {
        var reader = await Portal.SignedInAsync("kara-suu.specialist");
        var url = string.Format(System.Globalization.CultureInfo.InvariantCulture, path, await IdAsync("kara-suu"));
        Assert.Equal(200, (await reader.GetAsync(url)).Status);
    }

    private Task<int> IdAsync(string slug) => Portal.WithDbAsync(db => db.AiylAimaks.Where(a => a.Slug == slug).Select(a => a.Id).SingleAsync());

    private Task<string> ApprovalAsync(int id) => Portal.WithDbAsync(db => db.AiylAimaks.Where(a => a.Id == id).Select(a => a.Wording.Approval).SingleAsync());

    private Task<string> TakeCodeAsync(string code) => Portal.WithDbAsync(async db =>
    {
        (await db.AiylAimaks.Whole().SingleAsync(a => a.Slug == "alexandrov")).SetSoate(code);
        await db.SaveChangesAsync();
        return code;
    });
}

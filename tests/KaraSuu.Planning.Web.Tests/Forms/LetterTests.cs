using System.Globalization;
using System.Text;
using KaraSuu.Planning.Web.Tests.Works;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Forms;

/// <summary>The gate of texts at the doors of the portal: forms and their pages, files, and the command line.</summary>
public sealed class LetterTests(Portal portal) : WorkTests(portal)
{
    [Fact]
    public async Task A_text_of_999_signs_with_line_ends_is_taken_where_1000_may_be_and_1001_are_not()
    {
        var reader = await SpecialistAsync();
        var form = await reader.GetAsync($"/aimaks/{await AimakAsync()}/edit");
        var most = Domain.Territory.AiylAimak.AboutMaxLength;
        var line = new string('а', 199);
        var text = string.Join("\r\n", Enumerable.Repeat(line, most / 200)) + "\r\n";
        Assert.Equal(most - 1, text.Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd().Length);

        Assert.Equal(302, (await reader.SubmitAsync(form, ("Form.AboutKy", text))).Status);
        var kept = await Portal.WithDbAsync(db => db.AiylAimaks.Where(a => a.Slug == "ulgu").Select(a => a.About.Ky).SingleAsync());
        Assert.Equal(most - 1, kept.Length);
        form = await reader.GetAsync($"/aimaks/{await AimakAsync()}/edit");
        Assert.NotNull((await reader.SubmitAsync(form, ("Form.AboutKy", text + "\r\nаб"))).ErrorAt("Form_AboutKy"));
        Assert.Equal(302, (await reader.SubmitAsync(form, ("Form.AboutKy", ""))).Status);
    }

    [Theory]
    [InlineData("«Ке\u00ADлечек\u200B»\u00A0ЖЧК", "«Келечек» ЖЧК")]
    [InlineData("  ＯｓＯО ﬁнанс ", "OsOО fiнанс")]
    [InlineData("Жан\u2011Жол и\u0306ол", "Жан-Жол йол")]
    public async Task What_is_pasted_is_kept_in_plain_letters(string pasted, string kept)
    {
        var reader = await SpecialistAsync();
        var at = $"/aimaks/{await AimakAsync()}/contractors";
        var page = await reader.FollowAsync(await reader.SubmitAsync(await reader.GetAsync(at + "/new"), ("Form.Name", pasted)));
        Assert.Contains(kept, page.Text);
        Assert.True(await Portal.WithDbAsync(db => db.Contractors.AnyAsync(c => c.Name == kept)));
    }

    [Theory]
    [InlineData("Мектеп ☐", "☐")]
    [InlineData("Жакшы 👍 иш", "👍")]
    [InlineData("ы\u0306рда", "ы\u0306")]
    public async Task A_sign_no_document_prints_is_named_at_its_field_and_nothing_typed_is_lost(string typed, string sign)
    {
        var reader = await SpecialistAsync();
        var form = await reader.GetAsync($"/aimaks/{await AimakAsync()}/contractors/new");
        var again = await reader.SubmitAsync(form, ("Form.Name", typed), ("Form.Phone", "0555 ☎ 000000"));
        Assert.Equal(422, again.Status);
        Assert.Equal($"Документтерге басылбай турган белги бар: {sign}. Аны алып салыңыз же башкача жазыңыз.", again.ErrorAt("Form_Name"));
        Assert.Contains("☎", again.ErrorAt("Form_Phone"), StringComparison.Ordinal);
        Assert.Equal(typed, again.ValueOf("Form_Name"));
        Assert.False(await Portal.WithDbAsync(db => db.Contractors.AnyAsync(c => c.Name == typed)));
    }

    [Fact]
    public async Task The_sign_before_a_number_is_not_kept_and_printed_once()
    {
        var builder = await ContractorAsync("«Сан» ЖЧК");
        var id = await WorkAsync();
        var reader = await SpecialistAsync();
        var page = await reader.FollowAsync(await reader.SubmitAsync(await reader.GetAsync($"/works/{id}/contract"),
            ("Form.ContractorId", builder.ToString(CultureInfo.InvariantCulture)), ("Form.Number", "№ №34-7-1"), ("Form.SignedOn", "01.04.2026"),
            ("Form.Sum", "95000"), ("Form.StartsOn", "10.04.2026"), ("Form.EndsOn", "10.06.2026"), ("Form.WarrantyMonths", "24")));
        Assert.Equal("34-7-1", (await ReadAsync(id)).Contract!.Number);
        Assert.DoesNotContain("№ №", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_aimak_is_named_without_oblasts_rayons_and_its_own_kind_and_printed_with_them()
    {
        var reader = await Portal.SignedInAsync("admin");
        var page = await reader.FollowAsync(await reader.SubmitAsync(await reader.GetAsync("/aimaks/new"), ("Form.Slug", "jazy"),
            ("Form.Name.Ky", "Жазы айыл аймагы"), ("Form.Oblast.Ky", "Ош облусу"), ("Form.Rayon.Ky", "Өзгөн району"), ("Form.Oblast.Ru", "Ошская область")));
        Assert.Contains("Ош облусу, Өзгөн району", page.Text);
        Assert.Contains("Ош облусунун Өзгөн районунун Жазы айыл өкмөтү", page.Text);
        Assert.DoesNotContain("облусу облус", page.Text, StringComparison.Ordinal);
        Assert.Equal("Ошская", await Portal.WithDbAsync(db => db.AiylAimaks.Where(a => a.Slug == "jazy").Select(a => a.Oblast.Ru).SingleAsync()));
    }

    [Fact]
    public async Task A_list_as_a_file_leaves_a_telephone_number_as_it_is_and_a_formula_as_text()
    {
        var reader = await SpecialistAsync();
        var at = $"/aimaks/{await AimakAsync()}/contractors";
        foreach (var (name, phone) in new[] { ("«Телефон» ЖЧК", "+996 555 12-34-56"), ("＝1+1 ЖЧК", "@SUM(1)"), ("\u200B=2+2 ЖЧК", "+1+1") })
            Assert.Equal(302, (await reader.SubmitAsync(await reader.GetAsync(at + "/new"), ("Form.Name", name), ("Form.Phone", phone))).Status);
        var csv = Encoding.UTF8.GetString((await reader.GetAsync(at + ".csv")).Bytes);
        Assert.Contains(";+996 555 12-34-56", csv);
        Assert.Contains("'=1+1 ЖЧК", csv);
        Assert.Contains("'=2+2 ЖЧК", csv);
        Assert.Contains(";'@SUM(1)", csv);
        Assert.Contains(";'+1+1", csv);
    }
}

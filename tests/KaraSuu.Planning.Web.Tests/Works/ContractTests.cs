using System.Globalization;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Tests.Monitoring;

namespace KaraSuu.Planning.Web.Tests.Works;

public sealed class ContractTests(Portal portal) : WorkTests(portal)
{
    [Fact]
    public async Task A_contract_is_written_amended_and_shown_with_what_was_first_signed()
    {
        var builder = await ContractorAsync("«Келишим» ЖЧК");
        var id = await WorkAsync();
        var reader = await SpecialistAsync();
        Assert.Equal(409, (await reader.GetAsync($"/works/{id}/amendments/new")).Status);
        var page = await reader.FollowAsync(await reader.SubmitAsync(await reader.GetAsync($"/works/{id}/contract"),
            ("Form.ContractorId", builder.ToString(CultureInfo.InvariantCulture)), ("Form.Number", "15"), ("Form.SignedOn", "01.04.2026"),
                ("Form.Sum", "95000"), ("Form.StartsOn", "10.04.2026"), ("Form.EndsOn", "10.06.2026"), ("Form.WarrantyMonths", "24")));
        Assert.Contains("«Келишим» ЖЧК", page.Text);
        Assert.Contains("95 000 сом", page.Text.Replace('\u00a0', ' '));
        Assert.NotNull(page.Document.QuerySelector($"header a.button[href='/works/{id}/start']"));

        var amendment = await reader.GetAsync($"/works/{id}/amendments/new");
        var empty = await reader.SubmitAsync(amendment, ("Form.SignedOn", "05.05.2026"), ("Form.Reason", "Мөөнөт"));
        Assert.Equal(422, empty.Status);
        page = await reader.FollowAsync(await reader.SubmitAsync(amendment, ("Form.SignedOn", "05.05.2026"), ("Form.Number", "1"),
            ("Form.EndsOn", "10.07.2026"), ("Form.Reason", "Жаан-чачын")));
        Assert.Contains("башында 10.06.2026", page.Text);
        Assert.Contains("Жаан-чачын", page.Text);
        Assert.Equal(new DateOnly(2026, 7, 10), (await ReadAsync(id)).Contract!.EndsOn);
        Assert.Contains("башында кол коюлган", (await reader.GetAsync($"/works/{id}/contract")).Text);
    }

    [Fact]
    public async Task A_contract_of_two_people_shows_both_and_wrong_dates_are_said_at_the_field()
    {
        var id = await WorkAsync(with: w => w.Conclude(Contract(), Stamp));
        var reader = await SpecialistAsync();
        var mine = await reader.GetAsync($"/works/{id}/contract");
        await reader.SubmitAsync(await reader.GetAsync($"/works/{id}/contract"), ("Form.Number", "8"));
        var stale = await reader.SubmitAsync(mine, ("Form.Number", "9"));
        Assert.Equal(409, stale.Status);
        Assert.Equal("9", stale.ValueOf("Form_Number"));
        var wrong = await reader.SubmitAsync(await reader.GetAsync($"/works/{id}/contract"), ("Form.EndsOn", "01.01.2026"), ("Form.ContractorId", "999999"),
            ("Form.WarrantyMonths", "601"));
        Assert.NotNull((await reader.SubmitAsync(wrong, ("Form.ContractorId", ""), ("Form.WarrantyMonths", "60"))).ErrorAt("Form_EndsOn"));
        Assert.Equal("Тизмеден тандаңыз", wrong.ErrorAt("Form_ContractorId"));
        Assert.NotNull(wrong.ErrorAt("Form_WarrantyMonths"));
        Assert.Equal("8", (await ReadAsync(id)).Contract!.Number);
    }

    [Fact]
    public async Task A_contractor_is_kept_once_whatever_the_spelling()
    {
        var reader = await SpecialistAsync();
        var at = $"/aimaks/{await AimakAsync()}/contractors";
        var page = await reader.FollowAsync(await reader.SubmitAsync(await reader.GetAsync(at + "/new"), ("Form.Name", "«Түндүк Өңүр» ЖЧК"),
            ("Form.TaxNumber", "01234567890123"), ("Form.Phone", "0555 000000")));
        Assert.Contains("01234567890123", page.Text);
        var twice = await reader.SubmitAsync(await reader.GetAsync(at + "/new"), ("Form.Name", "«тундук  онур» жчк"));
        Assert.Equal(422, twice.Status);
        Assert.Equal("Мындай подрядчик бар: «Түндүк Өңүр» ЖЧК", twice.ErrorAt("Form_Name"));
        Assert.Single((await reader.GetAsync(at + "?q=онур")).Document.QuerySelectorAll("tbody tr"));
        Assert.Contains("Түндүк Өңүр", System.Text.Encoding.UTF8.GetString((await reader.GetAsync(at + ".csv?q=онур&sort=-sum")).Bytes),
            StringComparison.Ordinal);

        var own = page.Path + "/edit";
        var mine = await reader.GetAsync(own);
        Assert.Equal(302, (await reader.SubmitAsync(await reader.GetAsync(own), ("Form.Phone", "0700 111111"))).Status);
        var stale = await reader.SubmitAsync(mine, ("Form.Phone", "0777 222222"));
        Assert.Equal(409, stale.Status);
        Assert.Equal("0777 222222", stale.ValueOf("Form_Phone"));
        var stranger = await Portal.SignedInAsync("kara-suu.specialist");
        Assert.Equal(404, (await stranger.GetAsync(page.Path)).Status);
        Assert.Equal(404, (await stranger.GetAsync(own)).Status);
        Assert.Equal(403, (await (await Portal.SignedInAsync("ulgu.jme")).GetAsync(own)).Outcome());
    }

    [Fact]
    public async Task The_record_of_a_contractor_adds_up_its_works()
    {
        var builder = await ContractorAsync("«Тарых» ЖЧК");
        await WorkAsync(WorkStatus.Finished, "Тарых жол", w =>
        {
            w.Conclude(Contract(builder, 50_000), Stamp);
            w.NoteDelay(new DelayFacts(Day, null, "Жаан-чачын"), Stamp);
        });
        await WorkAsync(WorkStatus.Planned, "Тарых көпүрө", w => w.Conclude(Contract(builder, 60_000, DateOnly.FromDateTime(Stamp.AtUtc).AddYears(9)), Stamp));
        var reader = await SpecialistAsync();
        var page = await reader.GetAsync($"/contractors/{builder}");
        var facts = page.Document.QuerySelectorAll("dl.facts")[^1].QuerySelectorAll("dd").Select(d => d.TextContent.Replace('\u00a0', ' ').Trim()).ToList();
        Assert.Equal(["2", "110 000 сом", "0 сом", "4", "1", "0"], facts);
        Assert.Equal(2, page.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("Тарых", (await reader.GetAsync($"/aimaks/{await AimakAsync()}/contractors?sort=works")).Html, StringComparison.Ordinal);
    }
}

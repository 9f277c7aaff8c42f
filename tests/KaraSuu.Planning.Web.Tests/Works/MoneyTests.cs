using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Works;

public sealed class MoneyTests(Portal portal) : WorkTests(portal)
{
    [Fact]
    public async Task A_payment_is_written_once_shown_by_source_and_exported()
    {
        var id = await WorkAsync(WorkStatus.InProgress);
        var source = (await ReadAsync(id)).Funding[0].Id;
        var reader = await SpecialistAsync();
        var form = await reader.GetAsync($"/works/{id}/payments/new");
        Assert.Contains("100 000", form.Document.QuerySelector("option[value='" + source + "']")!.TextContent.Replace('\u00a0', ' '));
        (string, string)[] filled = [("Form.PaidOn", "05.05.2026"), ("Form.Amount", "30 000,50"), ("Form.FundingId", $"{source}"),
            ("Form.Document", "№ 14, 05.05.2026")];
        await reader.SubmitAsync(form, filled);
        var page = await reader.FollowAsync(await reader.SubmitAsync(form, filled));

        Assert.Single((await ReadAsync(id)).Payments);
        Assert.Equal(["100 000", "30 000,50", "69 999,50"], page.Document.QuerySelectorAll("table:first-of-type tfoot td").Take(3)
            .Select(c => c.TextContent.Replace('\u00a0', ' ')));
        Assert.Contains("№ 14, 05.05.2026", page.Text);
        var csv = System.Text.Encoding.UTF8.GetString((await reader.GetAsync($"/works/{id}/payments.csv")).Bytes);
        Assert.Contains("05.05.2026;30000,5;Жергиликтүү бюджет", csv, StringComparison.Ordinal);
        Assert.Equal(404, (await (await Portal.SignedInAsync("kara-suu.specialist")).GetAsync($"/works/{id}/payments.csv")).Status);
    }

    [Fact]
    public async Task What_was_paid_for_a_work_only_a_source_tells_of_is_unknown_and_not_nothing()
    {
        var (told, planned) = (await WorkAsync(WorkStatus.Recorded, "Презентациядагы жол"), await WorkAsync());
        var reader = await SpecialistAsync();
        string[] unknown = ["100 000", "белгисиз", "белгисиз"], nothing = ["100 000", "0", "100 000"];
        Assert.Equal(unknown, await CellsAsync(reader, $"/works/{told}"));
        Assert.Equal(nothing, await CellsAsync(reader, $"/works/{planned}"));
        Assert.Equal(unknown[..2], await CellsAsync(Portal.Visitor(), $"/public/ulgu/works/{told}"));
        Assert.Equal(nothing[..2], await CellsAsync(Portal.Visitor(), $"/public/ulgu/works/{planned}"));
    }

    /// <summary>The sums of all sources of a work.</summary>
    private static async Task<string[]> CellsAsync(Reader reader, string path) =>
        [.. (await reader.GetAsync(path)).Document.QuerySelector("table:has(tfoot)")!.QuerySelectorAll("tfoot td")
            .Select(c => c.TextContent.Trim().Replace('\u00a0', ' '))];

    [Fact]
    public async Task A_payment_is_never_edited_only_taken_back_once()
    {
        var id = await WorkAsync(WorkStatus.InProgress);
        var reader = await SpecialistAsync();
        var source = (await ReadAsync(id)).Funding[0].Id;
        await reader.SubmitAsync(await reader.GetAsync($"/works/{id}/payments/new"), ("Form.PaidOn", "05.05.2026"), ("Form.Amount", "30000"),
            ("Form.FundingId", $"{source}"));
        var payment = (await ReadAsync(id)).Payments[0].Id;

        Assert.Equal(404, (await reader.GetAsync($"/works/{id}/payments/{payment}")).Status);
        Assert.Equal(404, (await reader.GetAsync($"/works/{id}/payments/{payment}/edit")).Status);
        var question = await reader.GetAsync($"/works/{id}/payments/{payment}/reverse");
        var early = await reader.SubmitAsync(question, ("Form.On", "04.05.2026"), ("Form.Reason", "Ката"));
        Assert.Equal(422, early.Status);
        Assert.Equal(422, (await reader.SubmitAsync(question, ("Form.Reason", ""))).Status);
        var page = await reader.FollowAsync(await reader.SubmitAsync(question, ("Form.On", "06.05.2026"), ("Form.Reason", "Эки жолу жазылган")));
        Assert.Contains("кайтаруу жазуусу", page.Text);
        Assert.Contains("кайтарылган", page.Text);
        Assert.Contains("Эки жолу жазылган", page.Text);
        Assert.Equal(0, (await ReadAsync(id)).Payments.Sum(p => p.Amount.Tyiyn));
        Assert.Equal(409, (await reader.GetAsync($"/works/{id}/payments/{payment}/reverse")).Status);
        await reader.RefusedAsync($"/works/{id}/funding/{source}/remove");
    }

    [Fact]
    public async Task The_journal_tells_an_unknown_total_from_one_of_nothing_and_calls_it_as_ever()
    {
        var id = await WorkAsync();
        foreach (var total in new Money?[] { Money.Zero, null, Money.FromSom(5), null, Money.FromSom(7), Money.Zero })
        {
            await Portal.WithDbAsync(async db =>
            {
                (await db.Works.Whole().SingleAsync(w => w.Id == id)).StateTotal(total);
                return await db.SaveChangesAsync();
            });
            Assert.Equal(total, (await ReadAsync(id)).StatedTotal);
        }

        var told = await Portal.WithDbAsync(db => db.JournalEntries.Where(e => e.RecordKind == "Work" && e.RecordId == $"{id}" && e.Before != null)
            .OrderBy(e => e.Id).Select(e => e.Before + e.After).ToListAsync());
        string?[] values = [null, "0", null, "500", null, "700", "0"];
        var written = values.Select(value => $$"""{"StatedTotalTyiyn":{{value ?? "null"}}}""").ToList();
        Assert.Equal(written.Zip(written.Skip(1), (before, after) => before + after), told);
    }

    [Fact]
    public async Task A_payment_needs_a_source_of_this_work_and_a_sum()
    {
        var id = await WorkAsync(WorkStatus.InProgress);
        var other = (await ReadAsync(await WorkAsync())).Funding[0].Id;
        var reader = await SpecialistAsync();
        var again = await reader.SubmitAsync(await reader.GetAsync($"/works/{id}/payments/new"), ("Form.PaidOn", "05.05.2026"), ("Form.Amount", "0"),
            ("Form.FundingId", $"{other}"));
        Assert.Equal(422, again.Status);
        Assert.Equal("Тизмеден тандаңыз", again.ErrorAt("Form_FundingId"));
        var own = (await ReadAsync(id)).Funding[0].Id;
        Assert.NotNull((await reader.SubmitAsync(again, ("Form.FundingId", $"{own}"))).ErrorAt("Form_Amount"));
        Assert.Empty((await ReadAsync(id)).Payments);
    }

    [Fact]
    public async Task A_source_of_money_is_added_corrected_by_two_people_and_removed()
    {
        var id = await WorkAsync();
        var reader = await SpecialistAsync();
        var at = $"/works/{id}/funding";
        var unnamed = await reader.SubmitAsync(await reader.GetAsync(at + "/new"), ("Form.Kind", "DonorProject"), ("Form.Amount", "5000"));
        Assert.NotNull(unnamed.ErrorAt("Form_Source"));
        Assert.Equal(302, (await reader.SubmitAsync(unnamed, ("Form.Source", "Долбоор"))).Status);
        var line = (await ReadAsync(id)).Funding.Single(f => f.Kind == FundingKind.DonorProject).Id;

        var mine = await reader.GetAsync($"{at}/{line}");
        await reader.SubmitAsync(await reader.GetAsync($"{at}/{line}"), ("Form.Amount", "6000"));
        var stale = await reader.SubmitAsync(mine, ("Form.Amount", "7000"));
        Assert.Equal(409, stale.Status);
        Assert.Contains("6 000", stale.Text.Replace('\u00a0', ' '));
        Assert.Equal(302, (await reader.SubmitAsync(stale)).Status);
        Assert.Equal(Money.FromSom(107_000), (await ReadAsync(id)).Total);

        Assert.Equal(302, (await reader.SubmitAsync(await reader.GetAsync($"{at}/{line}/remove"))).Status);
        Assert.Single((await ReadAsync(id)).Funding);
        Assert.Equal(404, (await reader.GetAsync($"{at}/{line}")).Status);
    }

    [Fact]
    public async Task Checks_on_the_money_are_shown_on_the_page()
    {
        var id = await WorkAsync(WorkStatus.InProgress, with: w => w.Conclude(Contract(som: 120_000), Stamp));
        var page = await (await SpecialistAsync()).GetAsync($"/works/{id}");
        Assert.Contains("20 000 сом жетпейт", page.Text.Replace('\u00a0', ' '));
        Assert.Contains("Кечигүүнүн себебин жана жаңы күнүн жазыңыз", page.Text);
        Assert.Contains("Подрядчик белгисиз", page.Text);
    }
}

using System.Globalization;
using KaraSuu.Planning.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Plans;

public sealed class RemarkTests(Portal portal) : PlanTests(portal)
{
    [Fact]
    public async Task A_remark_with_its_answer_is_written_down_and_exported()
    {
        var (reader, hearing, item) = await HearingAsync();
        var page = await reader.FollowAsync(await reader.SubmitAsync(await reader.GetAsync($"/hearings/{hearing}/remarks/new"),
            ("Form.Text", "Көчөгө жарык керек"), ("Form.PlanItemId", $"{item}"), ("Form.Answer", "Планга кошулду"), ("Form.Decision", "Accepted")));

        Assert.Contains("1. Көчөгө жарык керек", page.Text);
        Assert.Contains("Кабыл алынды", page.Text);
        Assert.NotNull(page.Document.QuerySelector("a[href$='#item-1']"));
        var csv = System.Text.Encoding.UTF8.GetString((await reader.GetAsync($"/hearings/{hearing}/remarks.csv")).Bytes);
        Assert.Contains("Көчөгө жарык керек;1;Планга кошулду;Кабыл алынды", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rejected_remark_says_why_and_what_was_typed_is_kept()
    {
        var (reader, hearing, _) = await HearingAsync();
        var other = (await ReadAsync(await PlanAsync(PlanStatus.UnderDiscussion))).Items[0].Id;
        var form = await reader.GetAsync($"/hearings/{hearing}/remarks/new");

        var again = await reader.SubmitAsync(form, ("Form.Text", "Асфальт керек"), ("Form.Decision", "Rejected"), ("Form.Reason", " "),
            ("Form.PlanItemId", $"{other}"), ("Form.VillageId", "999999"));

        Assert.Equal(422, again.Status);
        Assert.Equal("Тизмеден тандаңыз", again.ErrorAt("Form_PlanItemId"));
        Assert.Equal("Тизмеден тандаңыз", again.ErrorAt("Form_VillageId"));
        Assert.Equal("Асфальт керек", again.ValueOf("Form_Text"));
        Assert.Equal("Бул жерди толтуруңуз", (await reader.SubmitAsync(form, ("Form.Text", ""))).ErrorAt("Form_Text"));
        again = await reader.SubmitAsync(again, ("Form.PlanItemId", ""), ("Form.VillageId", ""));
        Assert.Equal("Четке кагылган пикирдин себебин жазыңыз", again.ErrorAt("Form_Reason"));
        Assert.Equal(302, (await reader.SubmitAsync(again, ("Form.Reason", "Каражат жок"), ("Form.PlanItemId", ""), ("Form.VillageId", ""))).Status);
    }

    [Fact]
    public async Task A_remark_is_corrected_by_two_people_and_removed_after_asking()
    {
        var (reader, hearing, _) = await HearingAsync();
        var form = await reader.GetAsync($"/hearings/{hearing}/remarks/new");
        await reader.SubmitAsync(form, ("Form.Text", "Суу керек"));
        await reader.SubmitAsync(form, ("Form.Text", "Суу керек"));
        var id = Assert.Single(await RemarksAsync(hearing)).Id;
        var path = string.Create(CultureInfo.InvariantCulture, $"/hearings/{hearing}/remarks/{id}");

        var mine = await reader.GetAsync(path);
        Assert.Equal(302, (await reader.SubmitAsync(await reader.GetAsync(path), ("Form.Answer", "Алардын жообу"))).Status);
        var stale = await reader.SubmitAsync(mine, ("Form.Answer", "Менин жообум"));
        Assert.Equal(409, stale.Status);
        Assert.Contains("Алардын жообу", stale.Text);
        Assert.Equal("Менин жообум", stale.ValueOf("Form_Answer"));

        Assert.Equal(302, (await reader.SubmitAsync(await reader.GetAsync(path + "/remove"))).Status);
        Assert.Empty(await RemarksAsync(hearing));
        Assert.Equal(404, (await reader.GetAsync(path)).Status);
    }

    private Task<List<Remark>> RemarksAsync(int hearing) =>
        Portal.WithDbAsync(db => db.Hearings.Where(h => h.Id == hearing).SelectMany(h => h.Remarks).AsNoTracking().ToListAsync());

    private async Task<(Reader Reader, int Hearing, int Item)> HearingAsync()
    {
        var plan = await ReadAsync(await PlanAsync(PlanStatus.UnderDiscussion));
        var id = await Portal.WithDbAsync(async db =>
        {
            var hearing = new PublicHearing(plan.AiylAimakId, plan.CycleId, plan.Id, new HearingFacts(new DateOnly(2026, 5, 12), "Клуб"), Stamp);
            db.Add(hearing);
            await db.SaveChangesAsync();
            return hearing.Id;
        });
        return (await SpecialistAsync(), id, plan.Items[0].Id);
    }
}

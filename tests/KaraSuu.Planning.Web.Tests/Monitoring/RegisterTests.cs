using System.Text;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Monitoring;

public sealed class RegisterTests(Portal portal) : ActTests(portal)
{
    [Fact]
    public async Task The_register_is_counted_filtered_searched_and_exported()
    {
        var group = await GroupAsync();
        var work = await WorkAsync("Ыйсаев мектебинин брусчаткасы");
        var visit = await InspectionAsync(work, group);
        var unanswered = await ActAsync(visit, ActStatus.HandedOver, replyDays: 14);
        var noTerm = await ActAsync(visit, ActStatus.HandedOver);
        var overdue = await ActAsync(visit, ActStatus.Answered, dueIn: -7);
        var closed = await ActAsync(visit, ActStatus.Eliminated);
        var other = await ActAsync(await InspectionAsync(await WorkAsync("Терезе"), group), ActStatus.Draft);
        await Portal.WithDbAsync(async db =>
        {
            var contractor = new Contractor(work.AiylAimakId, new ContractorFacts("Жол куруу", null, null, null));
            db.Add(contractor);
            await db.SaveChangesAsync();
            (await db.Works.Whole().SingleAsync(w => w.Id == work.Id)).Conclude(new ContractFacts(contractor.Id, "5", null, null, null, null, null), Stamp);
            return await db.SaveChangesAsync();
        });
        var reader = await Portal.SignedInAsync("ulgu.chair");
        var path = $"/aimaks/{work.AiylAimakId}/acts";

        async Task<List<int>> IdsAsync(string query)
        {
            var page = await reader.GetAsync(path + query);
            Assert.Equal(200, page.Status);
            return [.. page.Document.QuerySelectorAll("main tbody th a")
                .Select(a => int.Parse(a.GetAttribute("href")!.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture))
                .Intersect([unanswered, noTerm, overdue, closed, other])];
        }

        Assert.Equal([other, closed, overdue, noTerm, unanswered], await IdsAsync(""));
        Assert.Equal([closed], await IdsAsync("?status=Eliminated"));
        Assert.Equal([noTerm, unanswered], (await IdsAsync("?late=unanswered")).OrderDescending());
        Assert.Equal([overdue], await IdsAsync("?late=overdue"));
        Assert.Equal([other], await IdsAsync("?q=терезе"));
        Assert.Equal(5, (await IdsAsync("?severity=Significant&q=бордюр&year=" + Today.AddDays(-39).Year)).Count);
        Assert.Empty(await IdsAsync("?year=2019"));
        var contractorId = await Portal.WithDbAsync(db => db.Contractors.Where(c => c.Name == "Жол куруу").Select(c => c.Id).SingleAsync());
        Assert.Equal(4, (await IdsAsync($"?contractor={contractorId}")).Count);
        foreach (var sort in new[] { "work", "date", "severity", "status", "due", "-due", "number" }) Assert.Equal(5, (await IdsAsync("?sort=" + sort)).Count);

        Assert.Contains("24 күн", (await reader.GetAsync(path + "?late=unanswered")).Text);
        Assert.Contains("7 күн", (await reader.GetAsync(path + "?late=overdue")).Text);
        Assert.Contains("мөөнөтсүз, 38 күн күтүүдө", (await reader.GetAsync(path + "?late=unanswered")).Text);
        var csv = Encoding.UTF8.GetString((await reader.GetAsync(path + ".csv?late=overdue")).Bytes);
        Assert.Contains("Ыйсаев мектебинин брусчаткасы;Жол куруу", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("Терезе", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_aimak_of_others_has_no_register_here()
    {
        var theirs = await Portal.WithDbAsync(db => db.AiylAimaks.Where(a => a.Slug == "kara-suu").Select(a => a.Id).SingleAsync());
        var reader = await Portal.SignedInAsync("ulgu.jme");
        Assert.Equal(404, (await reader.GetAsync($"/aimaks/{theirs}/acts")).Status);
        Assert.Equal(404, (await reader.GetAsync($"/aimaks/{theirs}/acts.csv")).Status);
    }
}

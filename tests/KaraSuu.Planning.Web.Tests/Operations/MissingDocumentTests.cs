using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Operations;

/// <summary>An approved plan whose stored document is gone.</summary>
public sealed class MissingDocumentTests(Portal portal) : PortalTests(portal)
{
    [Fact]
    public async Task It_is_not_drawn_anew_in_its_place()
    {
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var plan = await Portal.WithDbAsync(db => db.ApprovedDocuments
            .Where(d => db.Plans.Any(p => p.Id == d.PlanId && db.AiylAimaks.Any(a => a.Id == p.AiylAimakId && a.Slug == "ulgu"))).Select(d => d.PlanId)
                .FirstAsync());
        Assert.Equal("application/pdf", (await reader.GetAsync($"/plans/{plan}.pdf")).ContentType);
        await Portal.WithDbAsync(db => db.ApprovedDocuments.Where(d => d.PlanId == plan).ExecuteDeleteAsync());

        var answer = await reader.GetAsync($"/plans/{plan}.pdf");

        Assert.Equal((503, "text/html; charset=utf-8"), (answer.Status, answer.ContentType));
    }
}

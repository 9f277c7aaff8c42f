using KaraSuu.Planning.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.PortalPages;

/// <summary>«Saved» stands on the page that shows what was saved, never beside a refusal.</summary>
public sealed class ErrorPageTests(Portal portal) : PlanTests(portal)
{
    [Theory]
    [InlineData("/error/404", 404)]
    [InlineData("/error/500", 500)]
    [InlineData("/plans/999999", 404)]
    public async Task What_was_saved_is_not_said_on_an_error_page_but_on_the_next_good_one(string error, int status)
    {
        var (reader, saved) = await SavedAsync();
        var refused = await reader.GetAsync(error);
        Assert.Equal(status, refused.Status);
        Assert.Null(refused.Document.QuerySelector(".notice.done"));
        var good = await reader.FollowAsync(saved);
        Assert.NotNull(good.Document.QuerySelector(".notice.done[role=status]"));
        Assert.Null((await reader.GetAsync(good.Path)).Document.QuerySelector(".notice.done[role=status]"));
    }

    [Fact]
    public async Task Nor_on_the_page_of_a_rule_that_refused()
    {
        var frozen = await PlanAsync(PlanStatus.Submitted);
        var (reader, saved) = await SavedAsync();
        var refused = await reader.GetAsync($"/plans/{frozen}/items/new");
        AssertFrozen(refused);
        Assert.Null(refused.Document.QuerySelector(".notice.done"));
        Assert.NotNull((await reader.FollowAsync(saved)).Document.QuerySelector(".notice.done[role=status]"));
    }

    /// <summary>A reader who has just saved and not yet seen the page that says so.</summary>
    private async Task<(Reader Reader, Answer Saved)> SavedAsync()
    {
        var reader = await SpecialistAsync();
        var aimak = await Portal.WithDbAsync(db => db.AiylAimaks.Where(a => a.Slug == "ulgu").Select(a => a.Id).SingleAsync());
        var saved = await reader.SubmitAsync(await reader.GetAsync($"/aimaks/{aimak}/contractors/new"), ("Form.Name", $"Ишкана {Guid.NewGuid():N}"));
        Assert.Equal(302, saved.Status);
        return (reader, saved);
    }
}

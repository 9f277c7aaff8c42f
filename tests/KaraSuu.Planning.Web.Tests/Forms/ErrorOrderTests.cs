using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Forms;

/// <summary>The error summary names what is wrong in the order in which the page asks it.</summary>
public sealed class ErrorOrderTests(Portal portal) : PortalTests(portal)
{
    [Theory]
    [InlineData("/aimaks/{0}/sessions/new", "ulgu.chair")]
    [InlineData("/aimaks/{0}/deputies/new", "ulgu.chair")]
    [InlineData("/aimaks/{0}/works/new", "ulgu.specialist")]
    [InlineData("/aimaks/{0}/population/new", "ulgu.specialist")]
    [InlineData("/cycles/{1}/meetings/new", "ulgu.specialist")]
    [InlineData("/cycles/{1}/duties/new", "ulgu.specialist")]
    [InlineData("/users/new", "ulgu.admin")]
    public async Task Errors_stand_in_the_order_of_the_page(string path, string person)
    {
        var reader = await Portal.SignedInAsync(person);
        var (aimak, cycle) = await Portal.WithDbAsync(async db =>
        {
            var id = await db.AiylAimaks.Where(a => a.Slug == "ulgu").Select(a => a.Id).SingleAsync();
            return (id, await db.Cycles.Where(c => c.AiylAimakId == id && c.BudgetYear == 2028).Select(c => c.Id).SingleAsync());
        });
        var page = await reader.GetAsync(string.Format(CultureInfo.InvariantCulture, path, aimak, cycle));
        var texts = page.Document.QuerySelectorAll("main form[method=post] input:not([type]), main form[method=post] textarea")
            .Select(e => (e.GetAttribute("name")!, e.GetAttribute("inputmode") is null ? "" : "x"));
        var choices = page.Document.QuerySelectorAll("main form[method=post] select").Select(e => e.GetAttribute("name")!).Select(name => (name, "x"));

        var refused = await reader.SubmitAsync(page, [.. texts, .. choices]);

        Assert.Equal(422, refused.Status);
        var asked = refused.Document.All.Select(e => e.Id).ToList();
        var places = refused.Document.QuerySelectorAll(".errors li a").Select(a => asked.IndexOf(a.GetAttribute("href")![1..])).ToList();
        Assert.True(places.Count > 1, refused.Text);
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }
}

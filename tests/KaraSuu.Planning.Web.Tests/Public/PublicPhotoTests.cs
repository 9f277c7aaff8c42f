using System.Globalization;
using KaraSuu.Planning.Web.Tests.Monitoring;
using KaraSuu.Planning.Web.Tests.Photos;

namespace KaraSuu.Planning.Web.Tests.Public;

/// <summary>What the public reads below a photo is what the photo itself was attached to.</summary>
public sealed class PublicPhotoTests(Portal portal) : ActTests(portal)
{
    private const string Picture = "main li:has(img[src^='/public/photos/'])";

    [Fact]
    public async Task A_published_photo_of_progress_says_that_it_is_one()
    {
        var (work, specialist) = ((await WorkAsync("Арык казуу")).Id, await Portal.SignedInAsync("ulgu.specialist"));
        var said = await specialist.SendPhotoAsync($"/works/{work}/progress/new", Made.Jpeg(seed: 310),
            ("Form.On", DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-1).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture)), ("Form.Percent", "30"),
            ("Form.Text", "Арык казылды"));
        Assert.Equal(302, said.Status);
        Assert.Empty((await Portal.Visitor().GetAsync($"/public/ulgu/works/{work}")).Document.QuerySelectorAll(Picture));

        var shown = await specialist.SubmitAsync(await specialist.GetAsync($"/works/{work}/photos"), "form[action$='/publish']");

        Assert.Equal(302, shown.Status);
        var picture = Assert.Single((await Portal.Visitor().GetAsync($"/public/ulgu/works/{work}")).Document.QuerySelectorAll(Picture));
        Assert.Contains("жүрүшү жөнүндө жазуу", picture.TextContent, StringComparison.Ordinal);
        Assert.Contains("жүрүшү жөнүндө жазуу", picture.QuerySelector("img")!.GetAttribute("alt"), StringComparison.Ordinal);
    }
}

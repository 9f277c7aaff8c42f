using KaraSuu.Planning.Domain.Territory;
using KaraSuu.Planning.Web.Commands.Samples;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Territory;

/// <summary>What an aimak tells of itself is written by its own people and stands where it belongs.</summary>
public sealed class AboutTextTests(Portal portal) : PortalTests(portal)
{
    /// <summary>The sentences of the two presentations that are no figures: each is read on a page, in the presentation's own words.</summary>
    [Theory]
    [InlineData("kara-suu", 17)]
    [InlineData("alexandrov", 9)]
    public async Task Every_sentence_of_a_presentation_is_shown_to_everybody(string slug, int sentences)
    {
        var written = SampleFile.Read(DataFiles.Sample($"{slug}.json")).AboutTexts;
        Assert.Equal(sentences, written.Count);
        var visitor = Portal.Visitor();
        Assert.Equal(302, (await visitor.SubmitAsync(await visitor.GetAsync("/public"), "#languages", ("to", "en"))).Status);

        var page = await visitor.GetAsync($"/public/{slug}");

        Assert.All(written, text => Assert.Contains(text.Text.En, page.Text, StringComparison.Ordinal));
        Assert.All(written, text => Assert.Contains(text.Source, page.Text, StringComparison.Ordinal));
        var first = await Portal.Visitor().GetAsync($"/public/{slug}");
        Assert.All(written, text => Assert.Contains(text.Text.Ky, first.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_text_stands_with_what_it_is_about()
    {
        var open = await Portal.Visitor().GetAsync("/public/alexandrov");
        var group = await Portal.WithDbAsync(db => db.JmeGroups.Where(g => db.AiylAimaks.Any(a => a.Id == g.AiylAimakId && a.Slug == "alexandrov"))
            .Select(g => g.Id).SingleAsync());
        var page = await (await Portal.SignedInAsync("alexandrov.specialist")).GetAsync($"/jme-groups/{group}");

        Assert.Contains("Эмне өзгөрдү", open.Document.QuerySelectorAll("main h2").Select(h => h.TextContent.Trim()));
        Assert.Contains("Швейцария өкмөтү каржылаган", open.Text);
        Assert.Contains("Топ узак мөөнөттүү стратегиялык иш үчүн түзүлгөн", page.Text);
        Assert.DoesNotContain("Швейцария өкмөтү каржылаган", page.Text);
    }

    [Fact]
    public async Task A_text_is_written_corrected_by_two_people_hidden_and_removed()
    {
        var (reader, aimak) = (await Portal.SignedInAsync("ulgu.specialist"), await IdAsync("ulgu"));
        var list = $"/aimaks/{aimak}/about-texts";
        var form = await reader.GetAsync($"{list}/new");
        var again = await reader.SubmitAsync(form, ("Form.Topic", ""), ("Form.Text.Ru", "Только по-русски"), ("Form.Position", "0"));
        Assert.Equal(422, again.Status);
        Assert.Equal("Бул жерди толтуруңуз", again.ErrorAt("Form_Text_Ky"));
        Assert.NotNull(again.ErrorAt("Form_Topic"));
        Assert.NotNull(again.ErrorAt("Form_Position"));
        Assert.Equal("Только по-русски", again.ValueOf("Form_Text_Ru"));
        var unprinted = await reader.SubmitAsync(again, ("Form.Topic", "Results"), ("Form.Text.Ky", "Көчө жарык ☐"), ("Form.Position", "7"));
        Assert.Equal(422, unprinted.Status);
        Assert.Contains("☐", unprinted.ErrorAt("Form_Text_Ky"));

        var saved = await reader.FollowAsync(await reader.SubmitAsync(unprinted, ("Form.Text.Ky", "Көчө жарык болду"), ("Form.Source", "Отчёт, 3-барак")));
        Assert.Contains("Көчө жарык болду", saved.Text);
        Assert.Contains("Отчёт, 3-барак", saved.Text);
        Assert.Contains("Көчө жарык болду", (await Portal.Visitor().GetAsync("/public/ulgu")).Text);
        Assert.Contains("Көчө жарык болду", (await reader.GetAsync($"/aimaks/{aimak}")).Text);

        var id = await Portal.WithDbAsync(db => db.AboutTexts.Where(t => t.Text.Ky == "Көчө жарык болду").Select(t => t.Id).SingleAsync());
        var mine = await reader.GetAsync($"/about-texts/{id}");
        Assert.Equal(302, (await reader.SubmitAsync(await reader.GetAsync($"/about-texts/{id}"), ("Form.Text.Ky", "Бардык көчө жарык"))).Status);
        var stale = await reader.SubmitAsync(mine, ("Form.Text.Ky", "Көчөлөр жарык"));
        Assert.Equal(409, stale.Status);
        Assert.Contains("Бардык көчө жарык", stale.Text);
        Assert.Equal(302, (await reader.SubmitAsync(stale, ("Form.IsPublic", "false"))).Status);
        Assert.DoesNotContain("Көчөлөр жарык", (await Portal.Visitor().GetAsync("/public/ulgu")).Text);
        Assert.Contains("Көчөлөр жарык (аймактын кызматкерлерине гана көрүнөт)", (await reader.GetAsync($"/aimaks/{aimak}")).Text);

        var journal = await (await Portal.SignedInAsync("ulgu.head")).GetAsync($"/journal?kind=AboutText&record={id}");
        Assert.Contains("Көчөлөр жарык", journal.Text);
        Assert.Contains("аймак жөнүндө текст", journal.Text);
        var gone = await reader.FollowAsync(await reader.SubmitAsync(await reader.GetAsync($"/about-texts/{id}/remove")));
        Assert.Contains("Текст өчүрүлдү", gone.Text);
        Assert.Equal(404, (await reader.GetAsync($"/about-texts/{id}")).Status);
    }

    [Fact]
    public async Task Nobody_writes_the_texts_of_another_aimak_and_a_deputy_writes_none()
    {
        var (stranger, aimak) = (await Portal.SignedInAsync("kara-suu.specialist"), await IdAsync("ulgu"));
        var id = await Portal.WithDbAsync(db => db.AboutTexts.Where(t => t.AiylAimakId == aimak).Select(t => t.Id).FirstAsync());

        foreach (var path in new[] { $"/aimaks/{aimak}/about-texts", $"/aimaks/{aimak}/about-texts/new", $"/about-texts/{id}", $"/about-texts/{id}/remove" })
            Assert.Equal(404, (await stranger.GetAsync(path)).Status);
        var deputy = await Portal.SignedInAsync("ulgu.chair");
        Assert.Equal(200, (await deputy.GetAsync($"/aimaks/{aimak}/about-texts")).Status);
        Assert.Contains("/error/403", (await deputy.GetAsync($"/aimaks/{aimak}/about-texts/new")).Location);
    }

    [Fact]
    public async Task An_aimak_with_enough_texts_writes_no_more()
    {
        var (reader, aimak) = (await Portal.SignedInAsync("kara-suu.specialist"), await IdAsync("kara-suu"));
        await Portal.WithDbAsync(async db =>
        {
            var written = await db.AboutTexts.CountAsync(t => t.AiylAimakId == aimak);
            var facts = new AboutTextFacts(AboutTopic.Planning, new Domain.LocalText("Дагы бир сүйлөм"), null, AboutText.MaxPosition, false);
            db.AddRange(Enumerable.Range(written, AboutText.Most - written).Select(n => new AboutText(aimak, facts, n)));
            await db.SaveChangesAsync();
            return true;
        });

        var again = await reader.SubmitAsync(await reader.GetAsync($"/aimaks/{aimak}/about-texts/new"), ("Form.Topic", "Aimak"), ("Form.Text.Ky", "Ашыкча"));

        Assert.Equal(422, again.Status);
        Assert.Contains(again.Errors, e => e.Contains("60 тексти", StringComparison.Ordinal));
        await Portal.WithDbAsync(db => db.AboutTexts.Where(t => t.Position == AboutText.MaxPosition).ExecuteDeleteAsync());
    }

    private Task<int> IdAsync(string slug) => Portal.WithDbAsync(db => db.AiylAimaks.Where(a => a.Slug == slug).Select(a => a.Id).SingleAsync());
}

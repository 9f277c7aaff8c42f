using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Tests.Monitoring;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Public;

public sealed class PassportTests(Portal portal) : PortalTests(portal)
{
    [Fact]
    public async Task Every_work_has_a_short_address_of_its_own_that_leads_to_its_one_page()
    {
        await Portal.WorkAsync();
        var works = await Portal.WithDbAsync(db => db.Works.AsNoTracking().Select(w => new
        {
            w.Id,
            w.Code,
            Slug = db.AiylAimaks.Where(a => a.Id == w.AiylAimakId).Select(a => a.Slug).First(),
        }).ToListAsync());
        Assert.Equal(works.Count, works.Select(w => w.Code).Distinct().Count());
        Assert.All(works, w => Assert.Equal(w.Code, PublicCode.Read(w.Code)));
        var visitor = Portal.Visitor();
        foreach (var work in works.Take(5).Append(works[^1]))
        {
            var page = $"/public/{work.Slug}/works/{work.Id}";
            Assert.Equal(page, (await visitor.GetAsync($"/w/{work.Code}")).Location);
            Assert.Equal(page, (await visitor.GetAsync($"/w/{work.Code!.ToLowerInvariant()[..3]}-{work.Code[3..]}")).Location);
            Assert.Contains($"/w/{work.Code}", (await visitor.GetAsync(page)).Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("AAAAAA")]
    [InlineData("x")]
    [InlineData("%22%3E%3Cb%3E")]
    [InlineData("КУТУЧА")]
    [InlineData("999999999999999999999999")]
    public async Task A_code_nobody_has_is_not_found(string code)
    {
        Assert.Equal(404, (await Portal.Visitor().GetAsync($"/w/{code}")).Status);
    }

    [Fact]
    public async Task Works_of_an_earlier_version_get_their_codes_at_the_start_and_keep_them()
    {
        var work = await Portal.WorkAsync();
        var (before, after) = await Portal.WithDbAsync(async db =>
        {
            var others = await db.Works.AsNoTracking().Where(w => w.Id != work).OrderBy(w => w.Id).Select(w => w.Code).ToListAsync();
            await db.Works.Where(w => w.Id == work).ExecuteUpdateAsync(w => w.SetProperty(x => x.Code, (string?)null));
            await db.GiveMissingCodesAsync(default);
            return (others, await db.Works.AsNoTracking().Where(w => w.Id != work).OrderBy(w => w.Id).Select(w => w.Code).ToListAsync());
        });
        Assert.Equal(before, after);
        var code = await Portal.WithDbAsync(db => db.Works.Where(w => w.Id == work).Select(w => w.Code).SingleAsync());
        Assert.NotNull(PublicCode.Read(code));
        Assert.Contains(await Portal.WithDbAsync(db => db.JournalEntries.Where(j => j.RecordKind == nameof(Work) && j.RecordId == $"{work}")
            .Select(j => j.After).ToListAsync()), after => after?.Contains(code!, StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task The_page_says_what_is_unknown()
    {
        var work = await Portal.WithDbAsync(async db =>
        {
            var aimak = await db.AiylAimaks.Where(a => a.Slug == "ulgu").Select(a => a.Id).SingleAsync();
            var made = new Work(aimak, new WorkFacts("Эч нерсеси белгисиз иш"));
            db.Add(made);
            await db.SaveChangesAsync();
            return made.Id;
        });
        var page = await Portal.Visitor().GetAsync($"/public/ulgu/works/{work}");
        var facts = page.Document.QuerySelectorAll("dl.facts > div")
            .ToDictionary(d => d.QuerySelector("dt")!.TextContent, d => d.QuerySelector("dd")!.TextContent);
        Assert.All(new[] { "Ким үчүн", "Көлөмү" }, name => Assert.Contains("белгисиз", facts[name], StringComparison.Ordinal));
        Assert.Contains("Элге көрсөтүлгөн сүрөт жок", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("#residents form"));
    }

    [Fact]
    public async Task The_poster_never_says_of_a_finding_nobody_followed_that_it_is_closed()
    {
        var work = await Portal.WithDbAsync(db => db.Works.Where(w => db.Acts.Any(a => a.WorkId == w.Id && a.Status == ActStatus.Recorded))
            .Where(w => db.AiylAimaks.Any(a => a.Id == w.AiylAimakId && a.Slug == "ulgu")).Select(w => w.Id).FirstAsync());
        var words = await PdfWords.OfAsync((await Portal.Visitor().GetAsync($"/public/ulgu/works/{work}.pdf")).Bytes);
        Assert.Contains(PdfWords.Packed("андан кийин эмне болгону белгисиз: 1"), words, StringComparison.Ordinal);
        Assert.DoesNotContain(PdfWords.Packed("ачык: 0"), words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_poster_says_what_its_page_says_on_both_sheets()
    {
        var work = await Portal.WorkAsync();
        var visitor = Portal.Visitor();
        var page = await visitor.GetAsync($"/public/ulgu/works/{work}");
        foreach (var link in page.Document.QuerySelectorAll(".actions a[href*='.pdf']").Select(a => a.GetAttribute("href")!))
        {
            var poster = await visitor.GetAsync(link);
            Assert.Equal((link, 200, "application/pdf"), (link, poster.Status, poster.ContentType));
            var words = await PdfWords.OfAsync(poster.Bytes);
            foreach (var said in new[] { "Көпүрө куруу", "500 000", "480 000", Followed.Contractor, "05.03.2026", "30.06.2026" })
            {
                Assert.Contains(PdfWords.Packed(said), words, StringComparison.Ordinal);
                Assert.Contains(PdfWords.Packed(said), PdfWords.Packed(page.Text), StringComparison.Ordinal);
            }
        }
        Assert.Equal(404, (await visitor.GetAsync($"/public/kara-suu/works/{work}.pdf")).Status);
    }
}

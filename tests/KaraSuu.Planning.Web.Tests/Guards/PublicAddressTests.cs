using System.Text.RegularExpressions;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Guards;

/// <summary>The address printed on a paper, in words and as a code, leads everybody to what the paper promises.</summary>
public sealed partial class PublicAddressTests(Portal portal) : PortalTests(portal)
{
    private const string Address = "https://plan.example.kg";

    /// <summary>Papers of the office and the group that nobody outside is led from: what is open of them stands on the page of their work.</summary>
    private static readonly string[] WithoutAddress =
        ["acts/{id:int}.pdf", "acts/{id:int}/response.pdf", "jme-groups/{id:int}/resolutions/{on}.pdf"];

    [Fact]
    public async Task Every_paper_with_an_address_leads_a_stranger_to_what_it_promises()
    {
        await using var set = Portal.WithWebHostBuilder(b => b.UseSetting("Portal:PublicAddress", Address));
        using var http = set.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri("http://localhost") });
        var reader = new Reader(http);
        Assert.Equal(302, (await reader.SubmitAsync(await reader.GetAsync("/accounts/sign-in"), "form[data-keep-all]", ("UserName", "ulgu.specialist"),
            ("Password", Portal.Password))).Status);
        var papers = await PapersAsync();
        var kinds = (await Routes.LoadAsync(Portal, "ulgu")).All.Select(r => r.Template).Where(t => t.EndsWith(".pdf", StringComparison.Ordinal));
        Assert.Equal(kinds.Order(StringComparer.Ordinal), papers.Select(p => p.Template).Distinct().Order(StringComparer.Ordinal));

        foreach (var paper in papers)
        {
            var read = await reader.GetAsync(paper.Path);
            Assert.Equal((paper.Path, 200), (paper.Path, read.Status));
            var words = await PdfWords.OfAsync(read.Bytes);
            var found = Printed().Matches(words).Select(m => m.Groups[1].Value).ToList();
            if (WithoutAddress.Contains(paper.Template))
            {
                Assert.True(found.Count == 0, $"{paper.Path} leads to {string.Join(", ", found)}, and nobody asks whether rightly");
                continue;
            }
            Assert.True(found.Count == 1, $"{paper.Path} has {found.Count} addresses");
            Assert.StartsWith(PdfWords.Packed(paper.LeadsTo), found[0], StringComparison.Ordinal);
            var visitor = Portal.Visitor();
            var page = await visitor.GetAsync(paper.LeadsTo);
            if (page.Location is not null) page = await visitor.FollowAsync(page);
            Assert.Equal((paper.Path, 200), (paper.Path, page.Status));
            var text = PdfWords.Packed(page.Text);
            Assert.All(paper.Shows, said => Assert.True(text.Contains(PdfWords.Packed(said), StringComparison.Ordinal),
                $"{paper.Path} promises {paper.LeadsTo}, which does not say «{said}»"));
        }
    }

    private Task<List<Paper>> PapersAsync() => Portal.WithDbAsync(async db =>
    {
        var aimak = await db.AiylAimaks.Where(a => a.Slug == "ulgu").Select(a => a.Id).SingleAsync();
        var papers = new List<Paper>();
        foreach (var plan in await db.Plans.AsNoTracking().Where(p => p.AiylAimakId == aimak && p.Status == PlanStatus.Approved)
            .Select(p => new { p.Id, p.FromYear, Problems = p.Items.Select(i => i.ProblemName).ToList() }).AsSingleQuery().ToListAsync())
        {
            var at = $"/public/ulgu/plans/{plan.FromYear}";

            // Drawn anew: the stored one was drawn on a portal without an address.
            papers.Add(new("plans/{id:int}.pdf", $"/plans/{plan.Id}.pdf?in=ru", at, plan.Problems));
            papers.Add(new("public/{slug}/plans/{years}.pdf", $"{at}.pdf?in=ru", at, plan.Problems));
            var works = await db.Works.Where(w => db.Plans.Where(p => p.Id == plan.Id).SelectMany(p => p.Items).SelectMany(i => i.Activities)
                .Any(a => a.Id == w.ActivityId)).Select(w => w.Title).ToListAsync();
            papers.Add(new("plans/{planId:int}/execution.pdf", $"/plans/{plan.Id}/execution.pdf", $"{at}/execution", [.. plan.Problems, .. works]));
        }
        foreach (var acceptance in await (from a in db.Acceptances.AsNoTracking()
                                          where a.AiylAimakId == aimak
                                          join w in db.Works on a.WorkId equals w.Id
                                          select new { a.Id, a.WorkId, a.Status, w.Title, w.Contract!.Number }).ToListAsync())
        {
            papers.Add(new("acceptances/{id:int}.pdf", $"/acceptances/{acceptance.Id}.pdf", $"/public/ulgu/works/{acceptance.WorkId}",
                acceptance.Status is AcceptanceStatus.Signing
                    ? [acceptance.Title] : [acceptance.Title, Text.In(Language.Kyrgyz, $"AcceptanceStatus.{acceptance.Status}")]));
        }
        foreach (var year in await db.Inspections.Where(i => i.AiylAimakId == aimak && i.FinishedAtUtc != null && i.HeldOn != null)
            .Select(i => i.HeldOn!.Value.Year).Distinct().ToListAsync())
        {
            var seen = await db.Works.Where(w => db.Inspections.Any(i => i.WorkId == w.Id && i.FinishedAtUtc != null && i.HeldOn!.Value.Year == year)
                && w.AiylAimakId == aimak).Select(w => w.Title).ToListAsync();
            papers.Add(new("aimaks/{aimakId:int}/reports/{year:int}.pdf", $"/aimaks/{aimak}/reports/{year}.pdf", "/public/ulgu/works", seen));
        }
        var act = await db.Acts.Where(a => a.AiylAimakId == aimak && a.Responses.Any()).Select(a => a.Id).FirstAsync();
        var group = await db.JmeGroups.Where(g => g.AiylAimakId == aimak).Select(g => new { g.Id, g.EstablishedOn }).FirstAsync();
        var wish = await db.Priorities.Where(p => p.AiylAimakId == aimak && db.Plans.Any(j => j.CycleId == p.CycleId && j.Status == PlanStatus.Approved))
            .OrderBy(p => p.Id).Select(p => new { p.Id, p.Title }).FirstAsync();
        papers.Add(new(
            "public/{slug}/wishes/{kind}/{id:int}.pdf", $"/public/ulgu/wishes/priorities/{wish.Id}.pdf", $"/public/ulgu/wishes/priorities/{wish.Id}",
            [wish.Title]));
        foreach (var work in await db.Works.Where(w => w.AiylAimakId == aimak).Select(w => new { w.Id, w.Code, w.Title }).ToListAsync())
            papers.Add(new("public/{slug}/works/{id:int}.pdf", $"/public/ulgu/works/{work.Id}.pdf", $"/w/{work.Code}", [work.Title]));
        papers.Add(new("acts/{id:int}.pdf", $"/acts/{act}.pdf", "", []));
        papers.Add(new("acts/{id:int}/response.pdf", $"/acts/{act}/response.pdf", "", []));
        papers.Add(new("jme-groups/{id:int}/resolutions/{on}.pdf", $"/jme-groups/{group.Id}/resolutions/{group.EstablishedOn:yyyy-MM-dd}.pdf", "", []));
        return papers;
    });

    [GeneratedRegex(@"https://plan\.example\.kg(/public/[a-z0-9/-]+|/w/[A-Z0-9]+)")]
    private static partial Regex Printed();

    private sealed record Paper(string Template, string Path, string LeadsTo, IReadOnlyList<string> Shows);
}

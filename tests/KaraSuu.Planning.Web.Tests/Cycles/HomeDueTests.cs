using System.Globalization;
using AngleSharp.Dom;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Tests.Monitoring;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Cycles;

/// <summary>Home on a Monday: what is late first, then what is due within a month, the rest folded; each line leads to its record.</summary>
public sealed class HomeDueTests(Portal portal) : PortalTests(portal)
{
    private static readonly string[] Accounts = ["ulgu.specialist", "ulgu.head", "ulgu.chair", "ulgu.jme", "ulgu.supervisor", "ulgu.deputy2"];

    [Fact]
    public async Task What_is_late_stands_first_with_its_object_and_days_and_leads_to_its_record()
    {
        var work = await WaitingAsync();
        var act = await Portal.WithDbAsync(db => db.Acts.Where(a => a.WorkId == work && a.Status == ActStatus.HandedOver)
            .Select(a => new { a.Id, a.RegisterNumber, a.ReplyDueOn }).FirstAsync());
        var days = Council.Kenesh.Today.DayNumber - act.ReplyDueOn!.Value.DayNumber;
        var reader = await Portal.SignedInAsync("ulgu.head");
        var home = await reader.GetAsync("/");
        var line = home.Document.QuerySelectorAll("#late + ol > li").Single(l => l.QuerySelector($"a[href='/acts/{act.Id}']") is not null);
        Assert.Equal($"Көпүрө куруу, акт № {act.RegisterNumber}: жооп {days} күн кечикти", Said(line));
        Assert.Equal(200, (await reader.GetAsync($"/acts/{act.Id}")).Status);
        Assert.True(home.Html.IndexOf("id=\"due\"", StringComparison.Ordinal) < home.Html.IndexOf("ol class=\"stages\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_work_past_its_contract_is_late_for_those_who_lead_it()
    {
        var work = await LateWorkAsync("Канал", new DateOnly(2026, 3, 31));
        Assert.Contains($"/works/{work}", await LateAsync("ulgu.specialist"));
        Assert.Contains($"/works/{work}", await LateAsync("ulgu.supervisor"));
        Assert.DoesNotContain($"/works/{work}", await LateAsync("ulgu.deputy2"));
    }

    [Fact]
    public async Task Far_days_are_folded_away()
    {
        var home = await (await Portal.SignedInAsync("ulgu.head")).GetAsync("/");
        var far = home.Document.QuerySelector("details#later")!;
        Assert.False(far.HasAttribute("open"));
        var until = Council.Kenesh.Today.AddMonths(1);
        Assert.NotEmpty(far.QuerySelectorAll("time"));
        Assert.All(far.QuerySelectorAll("time"), t => Assert.True(DayOf(t) > until));
        Assert.All(home.Document.QuerySelectorAll("#due > ol time"), t => Assert.True(DayOf(t) <= until));
    }

    [Fact]
    public async Task A_link_with_a_count_opens_a_list_of_exactly_so_many()
    {
        await WaitingAsync();
        var followed = new HashSet<string>();
        foreach (var account in Accounts)
        {
            var reader = await Portal.SignedInAsync(account);
            var home = await reader.GetAsync("/");
            foreach (var count in home.Document.QuerySelectorAll("main a + .count"))
            {
                var url = count.PreviousElementSibling!.GetAttribute("href")!;
                var list = await reader.GetAsync(url);
                Assert.Equal(200, list.Status);
                Assert.True(int.Parse(count.TextContent, CultureInfo.InvariantCulture) == RowsOf(list), $"{account}: {url} says {count.TextContent}");
                followed.Add(url.Split('/')[^1]);
            }
        }
        Assert.Superset(new HashSet<string> { "acts?escalated=mine", "acts?status=HandedOver", "meetings" }, followed);
    }

    [Fact]
    public async Task More_late_things_than_are_shown_are_a_list_with_their_number()
    {
        for (var number = 1; number <= 9; number++) await LateWorkAsync($"Жол {number}");
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var home = await reader.GetAsync("/");
        var more = home.Document.QuerySelector("#due a[href$='works?late=true']")!;
        var list = await reader.GetAsync(more.GetAttribute("href")!);
        Assert.Equal(int.Parse(more.NextElementSibling!.TextContent, CultureInfo.InvariantCulture), RowsOf(list));
        Assert.Equal(8, home.Document.QuerySelectorAll("#late + ol > li").Count(l => Said(l).Contains("ишти бүтүрүү", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("acts?late=reply")]
    [InlineData("acts?escalated=mine")]
    [InlineData("acts.csv?escalated=mine")]
    [InlineData("monitoring?only=missed")]
    public async Task Another_aimaks_lists_do_not_exist(string list)
    {
        var aimak = await Portal.WithDbAsync(db => db.AiylAimaks.Where(a => a.Slug == "kara-suu").Select(a => a.Id).SingleAsync());
        Assert.Equal(404, (await (await Portal.SignedInAsync("ulgu.head")).GetAsync($"/aimaks/{aimak}/{list}")).Status);
    }

    /// <summary>A planned work of the training aimak whose contract has ended.</summary>
    private Task<int> LateWorkAsync(string title, DateOnly? endsOn = null) => Portal.WithDbAsync(async db =>
    {
        var aimak = await db.AiylAimaks.Where(a => a.Slug == "ulgu").Select(a => a.Id).SingleAsync();
        var late = new Domain.Works.Work(aimak, new Domain.Works.WorkFacts(title, null, 2026, 2026), null);
        late.Conclude(new Domain.Works.ContractFacts(
            null, "Ж-1", new DateOnly(2026, 3, 1), Money.FromSom(100_000), new DateOnly(2026, 3, 5), endsOn ?? new DateOnly(2026, 5, 1), 12),
            Followed.Stamp);
        db.Add(late);
        await db.SaveChangesAsync();
        return late.Id;
    });

    private async Task<IReadOnlyList<string?>> LateAsync(string account) =>
        [.. (await (await Portal.SignedInAsync(account)).GetAsync("/")).Document.QuerySelectorAll("#late + ol a").Select(a => a.GetAttribute("href"))];

    /// <summary>The line without its date.</summary>
    private static string Said(IElement line) => string.Join(' ', line.Children.Where(c => c.LocalName != "time")
        .SelectMany(c => c.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    private static DateOnly DayOf(IElement time) => DateOnly.Parse(time.GetAttribute("datetime")!, CultureInfo.InvariantCulture);

    private static int RowsOf(Answer list) => list.Document.QuerySelector("#due") is { } due
        ? due.QuerySelectorAll("li").Length
        : list.Document.QuerySelectorAll("main table.list tbody tr, main .ranked > li").Length;

    /// <summary>A followed work with an act brought before the head, and a visit of the next days.</summary>
    private async Task<int> WaitingAsync()
    {
        if (await Portal.WithDbAsync(db => db.Acts.Where(a => a.EscalatedTo == Post.HeadOfAo).Select(a => a.WorkId).FirstOrDefaultAsync()) is > 0 and var known)
            return known;
        var work = await Portal.WorkAsync();
        await Portal.WithDbAsync(async db =>
        {
            var act = await db.Acts.Whole().SingleAsync(a => a.WorkId == work && a.Status == ActStatus.HandedOver);
            act.Escalate(Post.HeadOfAo, new DateOnly(2026, 5, 10), "Жооп жок", Followed.Stamp);
            return await db.SaveChangesAsync();
        });
        return work;
    }
}

using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Tests.Voices;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Threads;

/// <summary>The way of one wish on hand-made chains, from whatever record it is asked, inside and for everybody.</summary>
public sealed class ThreadTests(Portal portal) : PortalTests(portal)
{
    private const string Words = "Көчөдө чырак жок, кечинде караңгы";
    private const string Phone = "0555 123 456";
    private static readonly Stamp Stamp = new("Адис", DateTime.UtcNow);

    /// <summary>Each chain has a year of its own, after those of the samples.</summary>
    private static int _year = 2031;

    [Fact]
    public async Task A_wish_is_followed_from_every_record_of_its_way()
    {
        var made = await ChainAsync();
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        foreach (var path in made.Paths)
        {
            var page = await reader.GetAsync($"/threads/{path}");
            Assert.Equal((path, 200), (path, page.Status));
            foreach (var said in new[] { Words, "Чырактар", "Көчө чырагы", "Чырак орнотуу", "Чырак мамылары" })
                Assert.Contains(said, page.Text, StringComparison.Ordinal);
            Assert.Contains("Подрядчик менен келишим түзүү", page.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Nobody_of_another_aimak_finds_it()
    {
        var made = await ChainAsync();
        var stranger = await Portal.SignedInAsync("kara-suu.specialist");
        foreach (var path in made.Paths) Assert.Equal((path, 404), (path, (await stranger.GetAsync($"/threads/{path}")).Status));
        foreach (var path in made.Paths)
            Assert.Equal((path, 404), (path, (await Portal.Visitor().GetAsync($"/public/kara-suu/wishes/{path}")).Status));
    }

    [Fact]
    public async Task Everybody_reads_it_without_a_telephone_once_the_plan_is_approved()
    {
        var made = await ChainAsync();
        foreach (var path in made.Paths)
        {
            var page = await Portal.Visitor().GetAsync($"/public/ulgu/wishes/{path}");
            Assert.Equal((path, 200), (path, page.Status));
            Assert.Contains(Words, page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(Phone, page.Html, StringComparison.Ordinal);
            Assert.InRange(page.Bytes.Length, 1000, 60 * 1024);
            Assert.DoesNotContain("href=\"/plans/", page.Html, StringComparison.Ordinal);
        }
        Assert.Equal(404, (await Portal.Visitor().GetAsync("/public/ulgu/wishes/nonsense/1")).Status);
    }

    [Fact]
    public async Task Nothing_of_a_year_whose_meetings_go_on_is_for_everybody()
    {
        var made = await ChainAsync(Until.Priorities);
        foreach (var path in made.Paths) Assert.Equal((path, 404), (path, (await Portal.Visitor().GetAsync($"/public/ulgu/wishes/{path}")).Status));
        Assert.Equal(404, (await Portal.Visitor().GetAsync($"/public/ulgu/meetings/{made.Meeting}")).Status);
        var list = await Portal.Visitor().GetAsync("/public/ulgu/wishes?q=кочодо");
        Assert.Null(list.Document.QuerySelector($"a[href='/public/ulgu/wishes/{made.Paths[0]}']"));
    }

    [Fact]
    public async Task A_draft_of_the_plan_and_what_is_ticked_for_it_are_inside_alone()
    {
        var made = await ChainAsync(Until.Draft);
        Assert.Equal(404, (await Portal.Visitor().GetAsync($"/public/ulgu/wishes/{made.Paths[3]}")).Status);
        var page = await Portal.Visitor().GetAsync($"/public/ulgu/wishes/{made.Paths[2]}");
        Assert.DoesNotContain("Көчө чырагы", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Планга кирет", page.Text, StringComparison.Ordinal);
        var inside = await (await Portal.SignedInAsync("ulgu.specialist")).GetAsync($"/threads/{made.Paths[0]}");
        Assert.Contains("Көчө чырагы", inside.Text, StringComparison.Ordinal);
        Assert.Contains("Планды талкууга чыгаруу", inside.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wish_left_out_says_why_and_one_nobody_took_says_so()
    {
        var made = await ChainAsync();
        var (left, alone) = await Portal.WithDbAsync(async db =>
        {
            var meeting = await db.Meetings.AsNoTracking().Include(m => m.Issues).SingleAsync(m => m.Id == made.Meeting);
            var of = await db.Priorities.Where(p => p.Title == "Аттракцион" && p.CycleId == meeting.CycleId).Select(p => p.Id).SingleAsync();
            return (of, meeting.Issues.Single(i => i.Text == "Автобус жүрбөйт").Id);
        });
        var page = await Portal.Visitor().GetAsync($"/public/ulgu/wishes/priorities/{left}");
        Assert.Contains("Каражат жетпейт", page.Text, StringComparison.Ordinal);
        Assert.Contains("Планга киргизилген жок", page.Text, StringComparison.Ordinal);
        Assert.Contains("План ансыз бекитилди", (await Portal.Visitor().GetAsync($"/public/ulgu/wishes/issues/{alone}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_work_stops_the_wish_with_its_reason()
    {
        var made = await ChainAsync();
        await Portal.WithDbAsync(async db =>
        {
            var work = await db.Works.Whole().SingleAsync(w => w.Id == made.Work);
            work.Cancel(new DateOnly(2026, 11, 1), "Долбоор токтоду", Stamp);
            await db.SaveChangesAsync();
            return 0;
        });
        var page = await Portal.Visitor().GetAsync($"/public/ulgu/wishes/{made.Paths[0]}");
        Assert.Contains("Иш жокко чыгарылды", page.Text, StringComparison.Ordinal);
        Assert.Contains("Долбоор токтоду", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_villager_finds_it_by_words_typed_without_Kyrgyz_letters_and_by_village()
    {
        var made = await ChainAsync();
        var visitor = Portal.Visitor();
        Assert.NotNull((await visitor.GetAsync("/public/ulgu")).Document.QuerySelector("a[href='/public/ulgu/wishes']"));
        var found = await visitor.GetAsync("/public/ulgu/wishes?q=кочодо");
        Assert.NotNull(found.Document.QuerySelector($"tbody a[href='/public/ulgu/wishes/{made.Paths[0]}']"));
        var row = found.Document.QuerySelector($"tbody a[href='/public/ulgu/wishes/{made.Paths[0]}']")!.Closest("tr")!;
        Assert.Contains("Ишке айланды", row.TextContent, StringComparison.Ordinal);
        var village = await Portal.VillageAsync();
        Assert.Contains(Words, (await visitor.GetAsync($"/public/ulgu/wishes?q=кочодо&village={village}")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Words, (await visitor.GetAsync($"/public/ulgu/wishes?q=кочодо&village={village + 1}")).Text, StringComparison.Ordinal);
        Assert.Contains("эч нерсе табылган жок", (await visitor.GetAsync("/public/ulgu/wishes?q=учкуч")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "КӨЙГӨЙДҮН ЖОЛУ")]
    [InlineData("?in=ru", "ПУТЬ ПРОБЛЕМЫ")]
    public async Task It_is_printed_on_one_page(string asked, string heading)
    {
        var made = await ChainAsync();
        var paper = await Portal.Visitor().GetAsync($"/public/ulgu/wishes/{made.Paths[0]}.pdf{asked}");
        Assert.Equal(200, paper.Status);
        var words = await PdfWords.OfAsync(paper.Bytes);
        Assert.Contains(PdfWords.Packed(heading), words, StringComparison.Ordinal);
        Assert.Contains(PdfWords.Packed("Чырак мамылары"), words, StringComparison.Ordinal);
        Assert.DoesNotContain(PdfWords.Packed(Phone), words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meeting_is_public_without_who_led_it()
    {
        var made = await ChainAsync();
        Assert.NotNull((await Portal.Visitor().GetAsync("/public/ulgu/meetings")).Document.QuerySelector($"a[href='/public/ulgu/meetings/{made.Meeting}']"));
        var page = await Portal.Visitor().GetAsync($"/public/ulgu/meetings/{made.Meeting}");
        Assert.Contains(Words, page.Text, StringComparison.Ordinal);
        Assert.Contains("белгисиз", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Жашыруун Алып баруучу", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(Phone, page.Html, StringComparison.Ordinal);
        Assert.Equal(404, (await Portal.Visitor().GetAsync($"/public/kara-suu/meetings/{made.Meeting}")).Status);
    }

    [Fact]
    public async Task A_hearing_and_a_vote_of_an_approved_plan_are_public()
    {
        var (hearing, vote) = await Portal.WithDbAsync(async db => (
            await db.Hearings.Where(h => db.Plans.Any(p => p.Id == h.PlanId && p.FromYear == 2027 && p.Status == PlanStatus.Approved)).Select(h => h.Id)
                .FirstAsync(),
            await db.Votes.Where(v => v.ClosedAtUtc != null && db.Plans.Any(p => p.Id == v.PlanId && p.Status == PlanStatus.Approved))
                .Select(v => new { v.Id, Name = v.Entitled.Select(e => e.DeputyName).First() }).FirstAsync()));
        var plan = await Portal.Visitor().GetAsync("/public/ulgu/plans/2027");
        Assert.NotNull(plan.Document.QuerySelector($"a[href='/public/ulgu/hearings/{hearing}']"));
        Assert.NotNull(plan.Document.QuerySelector($"a[href='/public/ulgu/votes/{vote.Id}']"));
        Assert.Equal(200, (await Portal.Visitor().GetAsync($"/public/ulgu/hearings/{hearing}")).Status);
        Assert.Contains(vote.Name, (await Portal.Visitor().GetAsync($"/public/ulgu/votes/{vote.Id}")).Text, StringComparison.Ordinal);
        Assert.Equal(404, (await Portal.Visitor().GetAsync($"/public/kara-suu/hearings/{hearing}")).Status);
        Assert.Equal(404, (await Portal.Visitor().GetAsync($"/public/kara-suu/votes/{vote.Id}")).Status);
    }

    [Fact]
    public async Task A_published_plan_without_its_priorities_leaves_open_whether_it_has_them()
    {
        var priority = await Portal.WithDbAsync(db => db.Priorities.Where(p => p.Title == "Ички жолдор" && db.Plans.Any(x => x.CycleId == p.CycleId
            && x.IsFromPublication)).Select(p => p.Id).FirstAsync());
        var inside = await (await Portal.SignedInAsync("kara-suu.specialist")).GetAsync($"/threads/priorities/{priority}");
        foreach (var page in new[] { await Portal.Visitor().GetAsync($"/public/kara-suu/wishes/priorities/{priority}"), inside })
        {
            Assert.Contains("Планга киргени белгисиз", page.Text, StringComparison.Ordinal);
            Assert.Contains("Планда бул боюнча пункт бар-жогу белгисиз", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("азырынча жок", page.Text, StringComparison.Ordinal);
        }
        var list = await Portal.Visitor().GetAsync("/public/kara-suu/wishes");
        Assert.DoesNotContain("План ансыз бекитилди", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Артыкчылыктуу маселелерде", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_source_leaves_out_of_a_work_is_unknown_and_not_nought()
    {
        var work = await Portal.WithDbAsync(db => db.Works.Where(w => w.Title == "Фельдшердик пункттун ички дубалдарын боёо").Select(w => w.Id).SingleAsync());
        var page = await Portal.Visitor().GetAsync($"/public/ulgu/wishes/works/{work}");
        string Fact(string label) => page.Document.QuerySelectorAll("dt").Single(d => d.TextContent == label).NextElementSibling!.TextContent;
        Assert.StartsWith("64", Fact("Бөлүнгөн каражат"), StringComparison.Ordinal);
        Assert.Equal("белгисиз", Fact("Төлөндү"));
        Assert.DoesNotContain("ачык актыларын жабуу", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Тапшырылган күнү", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_act_has_its_year_and_a_step_says_what_it_is_done_to_where_there_are_several()
    {
        var (act, item) = await Portal.WithDbAsync(async db => (
            await db.Acts.Where(a => a.RegisterNumber == 5 && a.RegisterYear == 2026).Select(a => a.Id).SingleAsync(),
            await db.Set<PlanItem>().Where(i => i.Activities.Count > 1 && i.PriorityIssueId != null && i.ProblemName == "Ички жолдордун начардыгы.")
                .Select(i => i.Id).FirstAsync()));
        var of = await (await Portal.SignedInAsync("ulgu.jme")).GetAsync($"/threads/acts/{act}");
        Assert.Contains("№ 5 акт, 2026", of.Text, StringComparison.Ordinal);
        Assert.Contains(of.Document.QuerySelectorAll(".notice li"), li => li.TextContent.Trim().StartsWith("Клубдун терезелерин", StringComparison.Ordinal));
        var steps = (await Portal.Visitor().GetAsync($"/public/ulgu/wishes/items/{item}")).Document.QuerySelectorAll(".notice li")
            .Select(li => li.TextContent.Trim()).ToList();
        Assert.Equal(steps.Count, steps.Distinct().Count());
        Assert.All(steps, s => Assert.Matches("^2\\.[0-9]+\\. ", s));
    }

    [Fact]
    public async Task A_remark_on_the_plan_as_a_whole_has_no_way_of_a_wish()
    {
        var remark = await Portal.WithDbAsync(db => db.Hearings.SelectMany(h => h.Remarks).Where(r => r.PlanItemId == null).Select(r => r.Id).FirstAsync());
        var page = await Portal.Visitor().GetAsync($"/public/ulgu/wishes/remarks/{remark}");
        Assert.NotNull(page.Document.QuerySelector("h2#remarks"));
        Assert.NotNull(page.Document.QuerySelector("h2#votes"));
        foreach (var step in new[] { "said", "priority", "plan", "works", "acts", "acceptance" }) Assert.Null(page.Document.QuerySelector($"h2#{step}"));
    }

    private async Task<Made> ChainAsync(Until until = Until.Work)
    {
        var village = await Portal.VillageAsync();
        var year = Interlocked.Increment(ref _year);
        return await Portal.WithDbAsync(async db =>
        {
            var aimak = await db.AiylAimaks.Where(a => a.Slug == "ulgu").Select(a => a.Id).SingleAsync();
            var opened = new PlanningCycle(aimak, year);
            db.Add(opened);
            await db.SaveChangesAsync();
            var cycle = opened.Id;
            var meeting = new PraMeeting(
                aimak, cycle, new MeetingFacts(village, new DateOnly(2026, 3, 2), "Клуб", "Жашыруун Алып баруучу", "Жашыруун Катчы"), Stamp);
            var issue = meeting.Voice(new VoicedFacts($"{Words} {Phone}", 7, 5));
            meeting.Voice(new VoicedFacts("Автобус жүрбөйт"));
            var proposal = new Proposal(aimak, cycle, new ProposalFacts("Дагы чырак керек", Channel.Paper, null, village, ProposalGroup.Women), Stamp);
            var priority = new PriorityIssue(aimak, cycle, 1, new PriorityFacts($"Чырактар {Phone}"));
            var left = new PriorityIssue(aimak, cycle, 2, new PriorityFacts("Аттракцион"));
            if (until != Until.Priorities)
            {
                left.LeaveOut("Каражат жетпейт", PriorityHold.None, Stamp);
                priority.Include(PriorityHold.None, Stamp);
            }
            db.AddRange(meeting, proposal, priority, left);
            await db.SaveChangesAsync();
            issue.MergeInto(priority.Id, PriorityHold.None);
            proposal.MergeInto(priority.Id, PriorityHold.None);
            var paths = new List<string> { $"issues/{issue.Id}", $"proposals/{proposal.Id}", $"priorities/{priority.Id}" };
            await db.SaveChangesAsync();
            if (until == Until.Priorities) return new Made(paths, meeting.Id, 0);
            var plan = new JointActionPlan(aimak, cycle, year, year);
            var item = plan.AddItem(new PlanItemFacts("Көчө чырагы", PriorityIssueId: priority.Id));
            var activity = plan.AddActivity(item, new ActivityFacts("Чырак орнотуу", "жайында", null, "Айыл өкмөтү", "Жарык",
                [new FundingFacts(FundingKind.LocalBudget, null, Money.FromSom(300_000))]));
            db.Add(plan);
            await db.SaveChangesAsync();
            paths.Add($"items/{item.Id}");
            if (until == Until.Draft) return new Made(paths, meeting.Id, 0);
            plan.RecordPublishedApproval(new Resolution(null, null, null), Stamp);
            await db.SaveChangesAsync();
            var work = new Work(aimak, new WorkFacts("Чырак мамылары", "Көчө", 2026, 2026), new PlannedActivity(plan.Status, activity));
            db.Add(work);
            await db.SaveChangesAsync();
            paths.Add($"works/{work.Id}");
            return new Made(paths, meeting.Id, work.Id);
        });
    }

    /// <summary>How far a chain is made.</summary>
    private enum Until
    {
        Priorities,
        Draft,
        Work,
    }

    private sealed record Made(IReadOnlyList<string> Paths, int Meeting, int Work);
}

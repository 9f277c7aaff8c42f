using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Web.Features.Public.Answers;
using KaraSuu.Planning.Web.Tests.Monitoring;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KaraSuu.Planning.Web.Tests.Public;

public sealed class ResidentAnswerTests(Portal portal) : PortalTests(portal)
{
    private const string Form = "#residents form";

    [Fact]
    public async Task A_resident_answers_with_one_tap_and_a_double_tap_is_one_answer()
    {
        var work = await Portal.WorkAsync();
        var visitor = Portal.Visitor();
        var page = await visitor.GetAsync($"/public/ulgu/works/{work}");
        Assert.Equal("Оңдолдубу?", page.Document.QuerySelector($"{Form} legend")!.TextContent.Trim());
        Assert.Equal(["Ооба", "Жарым-жартылай", "Жок"], page.Document.QuerySelectorAll($"{Form} button").Select(b => b.TextContent.Trim()));

        var first = await visitor.SubmitAsync(page, Form, ("Form.Says", "No"));
        var again = await visitor.SubmitAsync(page, Form, ("Form.Says", "No"));
        Assert.Equal((302, 302), (first.Status, again.Status));
        var after = await visitor.FollowAsync(first);
        Assert.Contains("Рахмат", after.Text, StringComparison.Ordinal);
        Assert.Contains("ооба: 0, жарым-жартылай: 0, жок: 1", after.Text, StringComparison.Ordinal);
        Assert.Contains("Жооп бергендер: 1", after.Text, StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync(work));
        var id = await Portal.WithDbAsync(db => db.ResidentAnswers.Where(a => a.WorkId == work).Select(a => a.Id).SingleAsync());
        Assert.Equal(1, await Portal.WithDbAsync(db => db.JournalEntries.CountAsync(j => j.RecordKind == nameof(ResidentAnswer) && j.UserName == ""
            && j.RecordId == $"{id}")));
    }

    [Fact]
    public async Task Twenty_taps_at_one_moment_are_one_answer()
    {
        var work = await Portal.WorkAsync();
        var visitor = Portal.Visitor();
        var page = await visitor.GetAsync($"/public/ulgu/works/{work}");
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => visitor.SubmitAsync(page, Form, ("Form.Says", "Yes"))));
        Assert.All(answers, a => Assert.Equal(302, a.Status));
        Assert.Equal(1, await CountAsync(work));
    }

    [Fact]
    public async Task The_key_of_an_answer_about_another_work_is_not_found()
    {
        var (one, other) = (await Portal.WorkAsync(), await Portal.WorkAsync());
        var visitor = Portal.Visitor();
        var page = await visitor.GetAsync($"/public/ulgu/works/{one}");
        await visitor.SubmitAsync(page, Form, ("Form.Says", "No"));
        var key = page.Document.QuerySelector("input[name='Form.Key']")!.GetAttribute("value")!;

        var taken = await visitor.SubmitAsync(await visitor.GetAsync($"/public/ulgu/works/{other}"), Form, ("Form.Key", key), ("Form.Says", "Yes"));

        Assert.Equal(404, taken.Status);
        Assert.Equal(0, await CountAsync(other));
    }

    [Fact]
    public async Task Words_are_shown_only_after_somebody_looked_them_through_and_the_journal_says_who()
    {
        var work = await Portal.WorkAsync();
        var visitor = Portal.Visitor();
        var address = $"/public/ulgu/works/{work}";
        await visitor.SubmitAsync(await visitor.GetAsync(address), Form, ("Form.Says", "No"), ("Form.Line", "Суу дагы агып жатат, 0555 123 456"));
        var before = await visitor.GetAsync(address);
        Assert.DoesNotContain("агып жатат", before.Text, StringComparison.Ordinal);
        Assert.Contains("каралууда 1", before.Text, StringComparison.Ordinal);

        var aimak = await Portal.WithDbAsync(db => db.Works.Where(w => w.Id == work).Select(w => w.AiylAimakId).SingleAsync());
        var specialist = await Portal.SignedInAsync("ulgu.specialist");
        Assert.NotNull((await specialist.GetAsync("/")).Document.QuerySelector($"main a[href='/aimaks/{aimak}/residents?only=waiting']"));
        var list = await specialist.GetAsync($"/aimaks/{aimak}/residents?only=waiting");
        Assert.Contains("агып жатат, …", list.Text, StringComparison.Ordinal);
        var id = await Portal.WithDbAsync(db => db.ResidentAnswers.Where(a => a.WorkId == work).Select(a => a.Id).SingleAsync());
        Assert.Equal(302, (await specialist.SubmitAsync(list, ("Form.Show", $"{id}"))).Status);
        var shown = await visitor.GetAsync(address);
        Assert.Contains("агып жатат, …", shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("0555", shown.Html, StringComparison.Ordinal);
        Assert.Contains("Көрсөтүлгөн", (await specialist.GetAsync($"/aimaks/{aimak}/residents")).Text, StringComparison.Ordinal);
        var who = await Portal.WithDbAsync(db => db.JournalEntries.Where(j => j.RecordKind == nameof(ResidentAnswer) && j.RecordId == $"{id}"
            && j.Action == Data.JournalAction.Change).Select(j => new { j.UserName, j.After }).SingleAsync());
        Assert.NotEqual("", who.UserName);
        Assert.Contains("\"Standing\":\"Shown\"", who.After, StringComparison.Ordinal);

        await specialist.SubmitAsync(await specialist.GetAsync($"/aimaks/{aimak}/residents"), ("Form.Hide", $"{id}"));
        Assert.DoesNotContain("агып жатат", (await visitor.GetAsync(address)).Text, StringComparison.Ordinal);

        var stranger = await Portal.SignedInAsync("kara-suu.specialist");
        Assert.Equal(404, (await stranger.GetAsync($"/aimaks/{aimak}/residents")).Status);
        var own = await Portal.WithDbAsync(db => db.AiylAimaks.Where(a => a.Slug == "kara-suu").Select(a => a.Id).SingleAsync());
        var token = await Guards.Routes.TokenAsync(stranger);
        foreach (var at in new[] { aimak, own })
        {
            Assert.Equal(404, (await stranger.PostAsync($"/aimaks/{at}/residents",
                [KeyValuePair.Create("__form", token), KeyValuePair.Create("Form.Show", $"{id}")])).Status);
        }
        var member = await Portal.SignedInAsync("ulgu.jme");
        Assert.Null((await member.GetAsync($"/aimaks/{aimak}/residents")).Document.QuerySelector("main form[method=post] button"));
        Assert.Contains("Тургундардын жооптору", (await member.GetAsync($"/works/{work}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_group_sees_a_doubt_as_a_reason_to_visit_until_it_was_there()
    {
        var work = await Portal.WorkAsync();
        var visitor = Portal.Visitor();
        var aimak = await Portal.WithDbAsync(db => db.Works.Where(w => w.Id == work).Select(w => w.AiylAimakId).SingleAsync());
        var member = await Portal.SignedInAsync("ulgu.jme");
        var reason = $"#due ul a[href='/works/{work}']";
        await visitor.SubmitAsync(await visitor.GetAsync($"/public/ulgu/works/{work}"), Form, ("Form.Says", "Yes"));
        Assert.Null((await member.GetAsync($"/aimaks/{aimak}/monitoring")).Document.QuerySelector(reason));
        await visitor.SubmitAsync(await visitor.GetAsync($"/public/ulgu/works/{work}"), Form, ("Form.Says", "Partly"));
        Assert.Contains("ооба: 1, жарым-жартылай: 1, жок: 0",
            (await member.GetAsync($"/aimaks/{aimak}/monitoring")).Document.QuerySelector(reason)!.ParentElement!.TextContent, StringComparison.Ordinal);
        await Portal.WithDbAsync(db => db.ResidentAnswers.Where(a => a.WorkId == work)
            .ExecuteUpdateAsync(a => a.SetProperty(x => x.On, new DateOnly(2020, 1, 1))));
        Assert.Null((await member.GetAsync($"/aimaks/{aimak}/monitoring")).Document.QuerySelector(reason));
    }

    [Fact]
    public async Task What_is_no_answer_is_refused_and_nothing_typed_is_lost()
    {
        var work = await Portal.WorkAsync();
        var visitor = Portal.Visitor();
        var page = await visitor.GetAsync($"/public/ulgu/works/{work}");
        var empty = await visitor.SubmitAsync(page, Form, ("Form.Line", "Иштебейт"));
        Assert.Equal((422, "Иштебейт"), (empty.Status, empty.ValueOf("Form_Line")));
        foreach (var (name, value) in new[]
                 {
                     ("Form.Says", "Perhaps"), ("Form.Says", "99"), ("Form.Line", new string('а', ResidentAnswer.LineMaxLength + 1)), ("Form.Line", "😀"),
                     ("Form.Key", "'; DROP TABLE Works; --"),
                 })
        {
            var refused = await visitor.SubmitAsync(page, Form, ("Form.Says", "Yes"), (name, value));
            Assert.True(refused.Status is 422 or 302, $"{name}={value} gave {refused.Status}");
        }
        Assert.Equal(400, (await visitor.PostAsync($"/public/ulgu/works/{work}/answers", [KeyValuePair.Create("Form.Says", "Yes")])).Status);
        Assert.Equal(404, (await visitor.PostAsync($"/public/kara-suu/works/{work}/answers",
            [KeyValuePair.Create("__form", await Guards.Routes.TokenAsync(visitor)), KeyValuePair.Create("Form.Says", "Yes")])).Status);
    }

    [Fact]
    public async Task Too_many_answers_are_asked_to_wait_with_their_words_kept()
    {
        var work = await Portal.WorkAsync();
        var limit = Portal.Services.GetRequiredService<AnswerLimit>();
        while (limit.Take("203.0.113.7", work))
        {
        }
        while (limit.Take($"203.0.113.{Random.Shared.Next(8, 255)}", work))
        {
        }
        var visitor = Portal.Visitor();
        var full = await visitor.SubmitAsync(await visitor.GetAsync($"/public/ulgu/works/{work}"), Form, ("Form.Says", "Yes"), ("Form.Line", "Рахмат"));
        Assert.Equal((429, "Рахмат"), (full.Status, full.ValueOf("Form_Line")));
        Assert.Equal(0, await CountAsync(work));
    }

    [Fact]
    public void After_ten_minutes_answers_are_taken_again()
    {
        var clock = new Clock();
        var limit = new AnswerLimit(clock);
        Assert.Equal(AnswerLimit.MostOfAnAddress, Enumerable.Range(0, 100).Count(_ => limit.Take("a", 1)));
        Assert.Equal(AnswerLimit.MostOfAWork - AnswerLimit.MostOfAnAddress, Enumerable.Range(0, 100).Count(at => limit.Take($"b{at}", 1)));
        Assert.True(limit.Take(null, 2));
        clock.Now += TimeSpan.FromMinutes(10);
        Assert.True(limit.Take("a", 1));
    }

    private Task<int> CountAsync(int work) => Portal.WithDbAsync(db => db.ResidentAnswers.CountAsync(a => a.WorkId == work));

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 28, 6, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}

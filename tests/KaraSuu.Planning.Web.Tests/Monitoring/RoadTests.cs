using System.Globalization;
using KaraSuu.Planning.Domain.Monitoring;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Monitoring;

/// <summary>An act walked through its pages, from the visit to «eliminated».</summary>
public sealed class RoadTests(Portal portal) : ActTests(portal)
{
    [Fact]
    public async Task An_act_goes_all_the_way_from_the_visit_to_eliminated()
    {
        var (group, work) = (await GroupAsync(replyDays: 14), await WorkAsync());
        var visit = await InspectionAsync(work, group);
        var (member, okmotu) = (await Portal.SignedInAsync("ulgu.jme"), await Portal.SignedInAsync("ulgu.specialist"));

        var drawn = await member.SubmitAsync(await member.GetAsync($"/inspections/{visit}/acts/new"),
            ("Form.DrawnUpOn", Typed(-39)), ("Form.Description", "Бордюр начар бекитилген"), ("Form.Severity", "Significant"),
                ("Form.Recommendation", "Кайра бекитүү"), ("Form.ProposedDeadline", Typed(-10)));
        var page = await member.FollowAsync(drawn);
        var id = int.Parse(drawn.Location!.Split('/')[^1], CultureInfo.InvariantCulture);
        Assert.Contains("сунуш катары берилет", page.Text);
        Assert.Contains($"№ {(await ReadAsync(id)).RegisterNumber}/{Today.AddDays(-39).Year}", page.Text);

        Assert.Equal(302, (await member.SubmitAsync(await member.GetAsync($"/acts/{id}/hand-over"), ("Form.On", Typed(-38)), ("Form.Number", "01-12/7"),
            ("Form.Receiver", "Катчы Асанова"))).Status);
        Assert.Equal(Today.AddDays(-24), (await ReadAsync(id)).ReplyDueOn);
        Assert.Contains("кечикти", (await member.GetAsync($"/acts/{id}")).Document.QuerySelector("ol.stages li.late")!.TextContent);

        var rejected = await okmotu.SubmitAsync(await okmotu.GetAsync($"/acts/{id}/answer"), ("Form.Kind", "Rejected"), ("Form.On", Typed(-37)),
            ("Form.Reason", "Ченемге туура келет"));
        Assert.Contains("Топ талабын кайталай алат", (await okmotu.FollowAsync(rejected)).Text, StringComparison.Ordinal);
        Assert.Equal(302, (await member.SubmitAsync(await member.GetAsync($"/acts/{id}/insist"), ("Form.Reason", "Сүрөттөн көрүнүп турат"))).Status);
        Assert.Equal(302, (await okmotu.SubmitAsync(await okmotu.GetAsync($"/acts/{id}/answer"), ("Form.Kind", "Partly"), ("Form.On", Typed(0)),
            ("Form.LetterNumber", "77"),
            ("Form.Reason", "Бир бөлүгү"), ("Form.Instruction", "Кайра бекитилсин"), ("Form.Responsible", "Прораб"), ("Form.Deadline", Typed(3)))).Status);

        Assert.Equal(302, (await okmotu.SubmitAsync(await okmotu.GetAsync($"/acts/{id}/eliminations/new"), ("Form.On", Typed(0)),
            ("Form.Text", "30 метри бекитилди"))).Status);
        Assert.NotNull((await member.GetAsync($"/acts/{id}/reinspect")).Document.QuerySelector($"main .empty a[href='/works/{work.Id}/inspections/new']"));
        var (first, second) = (await InspectionAsync(work, group, 0, null), await InspectionAsync(work, group, 0, MonitoringOutcome.NoRemarks));
        Assert.Equal(302, (await member.SubmitAsync(await member.GetAsync($"/acts/{id}/reinspect"), ("Form.InspectionId", $"{first}"),
            ("Form.Result", "NotEliminated"), ("Form.Note", "Дагы кыйшык"), ("Form.NewDeadline", Typed(1)))).Status);
        Assert.Equal(302, (await okmotu.SubmitAsync(await okmotu.GetAsync($"/acts/{id}/eliminations/new"), ("Form.On", Typed(0)),
            ("Form.Text", "Баары бекитилди"))).Status);
        Assert.Equal(302, (await member.SubmitAsync(await member.GetAsync($"/acts/{id}/reinspect"), ("Form.InspectionId", $"{second}"),
            ("Form.Result", "Eliminated"))).Status);

        var act = await ReadAsync(id);
        Assert.Equal((ActStatus.Eliminated, Today), (act.Status, act.ClosedOn));
        var read = await (await Portal.SignedInAsync("observer")).GetAsync($"/acts/{id}");
        foreach (var words in new[] { "01-12/7", "Катчы Асанова", "Ченемге туура келет", "Сүрөттөн көрүнүп турат", "№ 77 кат", "30 метри бекитилди",
            "Дагы кыйшык", "Баары бекитилди" })
            Assert.Contains(words, read.Text);
        Assert.Null(read.Document.QuerySelector("ol.stages [aria-current]"));
        Assert.Equal(9, read.Document.QuerySelectorAll("ol.stages li.done").Length);
    }

    [Fact]
    public async Task What_only_a_source_tells_of_is_shown_as_unknown()
    {
        var group = await GroupAsync();
        var act = await ActAsync(await InspectionAsync(await WorkAsync(), group), ActStatus.Recorded);

        var page = await (await Portal.SignedInAsync("ulgu.jme")).GetAsync($"/acts/{act}");

        Assert.Contains("номери белгисиз", page.Text);
        Assert.Contains("Актынын күнү белгисиз", page.Text);
        Assert.Contains("Андан ары эмне болгону белгисиз", page.Document.QuerySelector("ol.stages")!.TextContent);
        Assert.Contains("Бузуу жоюлганы белгисиз", page.Text);
    }

    [Fact]
    public async Task A_wrong_form_keeps_what_was_typed_and_says_why_at_the_field()
    {
        var act = await ActAsync(await InspectionAsync(await WorkAsync(), await GroupAsync()), ActStatus.HandedOver);
        var reader = await Portal.SignedInAsync("ulgu.head");

        var again = await reader.SubmitAsync(await reader.GetAsync($"/acts/{act}/answer"), ("Form.Kind", "Partly"), ("Form.On", Typed(1)),
            ("Form.Instruction", "Оңдолсун"), ("Form.Deadline", Typed(0)));

        Assert.Equal(422, again.Status);
        Assert.Equal("Бүгүндөн кийинки күндү жазууга болбойт", again.ErrorAt("Form_On"));
        Assert.Equal("Оңдолсун", again.ValueOf("Form_Instruction"));
        again = await reader.SubmitAsync(again, ("Form.On", Typed(0)));
        Assert.StartsWith("Эмне үчүн жарым-жартылай", again.ErrorAt("Form_Reason"), StringComparison.Ordinal);
        again = await reader.SubmitAsync(again, ("Form.Reason", "Жарымы жок"));
        Assert.Equal("Ким жооптуу экенин жазыңыз", again.ErrorAt("Form_Responsible"));
        again = await reader.SubmitAsync(again, ("Form.Responsible", "Мастер"), ("Form.Deadline", Typed(-1)));
        Assert.NotNull(again.ErrorAt("Form_Deadline"));
        Assert.Equal(422, (await reader.SubmitAsync(again, ("Form.On", Typed(-39)), ("Form.Kind", "Rejected"), ("Form.Reason", "Жок"))).Status);
        Assert.Equal(ActStatus.HandedOver, (await ReadAsync(act)).Status);
    }

    [Fact]
    public async Task An_inspection_of_another_work_judges_nothing()
    {
        var group = await GroupAsync();
        var work = await WorkAsync();
        var act = await ActAsync(await InspectionAsync(work, group), ActStatus.Reported);
        await InspectionAsync(work, group, -5, null);
        var others = await InspectionAsync(await WorkAsync("Башка иш"), group, -5, null);
        var reader = await Portal.SignedInAsync("ulgu.jme");

        var refused = await reader.SubmitAsync(await reader.GetAsync($"/acts/{act}/reinspect"), ("Form.InspectionId", $"{others}"),
            ("Form.Result", "Eliminated"));

        Assert.Equal(422, refused.Status);
        Assert.Equal("Тизмеден тандаңыз", refused.ErrorAt("Form_InspectionId"));
        Assert.Equal(ActStatus.Reported, (await ReadAsync(act)).Status);
    }

    [Fact]
    public async Task Acts_are_brought_before_the_chair_who_sees_them_and_nobody_else_does()
    {
        var act = await ActAsync(await InspectionAsync(await WorkAsync(), await GroupAsync()), ActStatus.Answered, dueIn: -3);
        var aimak = (await ReadAsync(act)).AiylAimakId;
        var member = await Portal.SignedInAsync("ulgu.jme");
        Assert.Equal(302, (await member.SubmitAsync(await member.GetAsync($"/acts/{act}/escalate"), ("Form.To", "KeneshChair"),
            ("Form.Note", "Үч күн кечикти"))).Status);

        var chair = await (await Portal.SignedInAsync("ulgu.chair")).GetAsync($"/aimaks/{aimak}/acts");
        Assert.Contains("Үч күн кечикти", chair.Document.QuerySelector(".notice.attention")!.TextContent);
        Assert.Null((await (await Portal.SignedInAsync("ulgu.head")).GetAsync($"/aimaks/{aimak}/acts")).Document.QuerySelector(".notice.attention"));
        Assert.Equal(422, (await PostAsync(member, $"/acts/{act}/escalate", [("Form.To", "Deputy"), ("Form.Revision", "9")])).Status);
    }

    [Fact]
    public async Task A_withdrawn_act_stays_in_the_register_with_its_reason()
    {
        var act = await ActAsync(await InspectionAsync(await WorkAsync(), await GroupAsync()));
        var member = await Portal.SignedInAsync("ulgu.jme");
        var form = await member.GetAsync($"/acts/{act}/withdraw");
        Assert.Equal("Бул жерди толтуруңуз", (await member.SubmitAsync(form, ("Form.Reason", " "))).ErrorAt("Form_Reason"));
        var page = await member.FollowAsync(await member.SubmitAsync(form, ("Form.Reason", "Экөө бир бузуу экен")));
        Assert.Contains("Экөө бир бузуу экен", page.Text);
        Assert.Equal(1, await Portal.WithDbAsync(db => db.Acts.CountAsync(a => a.Id == act && a.RegisterNumber != null)));
    }
}

using System.Globalization;
using KaraSuu.Planning.Domain.Photos;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Photos;
using KaraSuu.Planning.Web.Tests.Monitoring;
using KaraSuu.Planning.Web.Tests.Photos;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KaraSuu.Planning.Web.Tests.Undo;

/// <summary>Photos and entries of progress are taken back with a reason: gone for the public and from papers, told to the office.</summary>
public sealed class WithdrawalTests(Portal portal) : ActTests(portal)
{
    private PhotoStore Store => Portal.Services.GetRequiredService<PhotoStore>();

    [Fact]
    public async Task A_photo_taken_back_is_gone_from_the_disk_and_for_the_public_and_the_office_reads_why()
    {
        var work = (await WorkAsync("Жарык коюу")).Id;
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        await ReportAsync(reader, work, 40, 91);
        var photo = await PhotoAsync(p => p.WorkId == work);
        Assert.Equal(302, (await reader.SubmitAsync(await reader.GetAsync($"/works/{work}/photos"), "form[action$='/publish']")).Status);
        var visitor = Portal.Visitor();
        Assert.Equal(200, (await visitor.GetAsync($"/public/photos/{photo.Key}")).Status);
        Assert.Contains($"/public/photos/{photo.Key}", (await visitor.GetAsync($"/public/ulgu/works/{work}")).Html, StringComparison.Ordinal);

        var question = await reader.GetAsync($"/works/{work}/photos/{photo.Key}/withdraw");
        var empty = await reader.SubmitAsync(question, ("Form.Reason", " "));
        Assert.Equal((422, "Бул жерди толтуруңуз"), (empty.Status, empty.ErrorAt("Form_Reason")));
        Assert.True(Store.Has(photo.Sha256));
        var done = await reader.SubmitAsync(question, ("Form.Reason", "Башка айылдын сүрөтү"));
        Assert.Equal(302, done.Status);
        Assert.Equal(done.Location, (await reader.SubmitAsync(question, ("Form.Reason", "Башка айылдын сүрөтү"))).Location);

        Assert.False(Store.Has(photo.Sha256));
        Assert.False(Store.Has(photo.ThumbnailSha256!));
        foreach (var path in new[] { $"/photos/{photo.Key}", $"/photos/{photo.Key}/small", $"/works/{work}/photos/{photo.Key}/withdraw" })
            Assert.Equal(404, (await reader.GetAsync(path)).Status);
        foreach (var path in new[] { $"/public/photos/{photo.Key}", $"/public/photos/{photo.Key}/small" })
            Assert.Equal(404, (await visitor.GetAsync(path)).Status);
        Assert.DoesNotContain(photo.Key.ToString(), (await visitor.GetAsync($"/public/ulgu/works/{work}")).Html, StringComparison.Ordinal);
        foreach (var path in new[] { $"/works/{work}", $"/works/{work}/photos" })
        {
            var page = await reader.GetAsync(path);
            Assert.Contains("1-сүрөт алынды: Башка айылдын сүрөтү.", page.Text, StringComparison.Ordinal);
            Assert.Null(page.Document.QuerySelector("main img[src^='/photos/']"));
        }
        Assert.False(await Portal.WithDbAsync(db => db.Photos.AnyAsync(p => p.Key == photo.Key)));
        var kept = await Portal.WithDbAsync(db => db.Photos.IgnoreQueryFilters().AsNoTracking().SingleAsync(p => p.Key == photo.Key));
        Assert.Equal(("Башка айылдын сүрөтү", false), (kept.WithdrawnBecause, kept.IsPublic));
        var said = await Portal.WithDbAsync(db => db.JournalEntries.AsNoTracking().OrderByDescending(e => e.Id)
            .FirstAsync(e => e.RecordKind == nameof(Photo) && e.Action == JournalAction.Change));
        Assert.Contains(photo.Sha256, said.Before, StringComparison.Ordinal);
        Assert.Contains("Башка айылдын сүрөтү", said.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_who_may_write_what_a_photo_belongs_to_takes_it_back()
    {
        var visit = await InspectionAsync(await WorkAsync(), await GroupAsync());
        var member = await Portal.SignedInAsync("ulgu.jme");
        await DrawnUpAsync(member, visit, 92);
        var evidence = await PhotoAsync(p => p.Of == PhotoOf.Act);
        var work = evidence.WorkId!.Value;
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        await ReportAsync(reader, work, 10, 93);
        var progress = await PhotoAsync(p => p.Of == PhotoOf.Progress && p.WorkId == work);

        Assert.Equal(403, (await reader.GetAsync($"/works/{work}/photos/{evidence.Key}/withdraw")).Outcome());
        Assert.Equal(403, (await reader.PressAsync($"/works/{work}/photos/{evidence.Key}/withdraw", ("Form.Reason", "Жашыруу"))).Outcome());
        Assert.Equal(403, (await member.GetAsync($"/works/{work}/photos/{progress.Key}/withdraw")).Outcome());
        Assert.Null((await reader.GetAsync($"/works/{work}/photos")).Document.QuerySelector($"a[href$='{evidence.Key}/withdraw']"));
        foreach (var name in new[] { "kara-suu.jme", "kara-suu.specialist" })
        {
            var stranger = await Portal.SignedInAsync(name);
            Assert.Equal(404, (await stranger.GetAsync($"/works/{work}/photos/{evidence.Key}/withdraw")).Status);
            Assert.Equal(404, (await stranger.PressAsync($"/works/{work}/photos/{evidence.Key}/withdraw", ("Form.Reason", "Х"))).Status);
        }
        Assert.True(Store.Has(evidence.Sha256));
    }

    [Fact]
    public async Task The_paper_of_an_act_prints_no_photo_taken_back_and_once_handed_over_says_so()
    {
        var visit = await InspectionAsync(await WorkAsync(), await GroupAsync());
        var member = await Portal.SignedInAsync("ulgu.jme");
        var (draft, given) = (await DrawnUpAsync(member, visit, 94), await DrawnUpAsync(member, visit, 95));
        Assert.Equal(302, (await member.SubmitAsync(await member.GetAsync($"/acts/{given}/hand-over"), ("Form.On", Typed(-38)), ("Form.Number", "01-12/7"),
            ("Form.Receiver", "Катчы"))).Status);
        foreach (var act in new[] { draft, given })
        {
            var photo = await PhotoAsync(p => p.Of == PhotoOf.Act && p.OfId == act);
            Assert.Equal(302, (await member.SubmitAsync(await member.GetAsync($"/works/{photo.WorkId}/photos/{photo.Key}/withdraw"),
                ("Form.Reason", "Баланын жүзү"))).Status);
        }

        Assert.DoesNotContain(PdfWords.Packed("-сүрөт"), await member.ReadsAsync($"/acts/{draft}.pdf", "Бордюр кыйшык"), StringComparison.Ordinal);
        Assert.DoesNotContain(PdfWords.Packed("Баланын жүзү"),
            await member.ReadsAsync($"/acts/{given}.pdf", "1-сүрөт", "Сүрөт акт тапшырылгандан кийин алынды"), StringComparison.Ordinal);
        Assert.Contains("1-сүрөт алынды: Баланын жүзү.", (await member.GetAsync($"/acts/{given}")).Text, StringComparison.Ordinal);
        Assert.Contains("Актыга сүрөт тиркелген эмес", (await member.GetAsync($"/acts/{draft}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_paper_of_an_act_says_which_photo_has_lost_its_file_and_how_many_it_leaves_out()
    {
        var visit = await InspectionAsync(await WorkAsync(), await GroupAsync());
        var member = await Portal.SignedInAsync("ulgu.jme");
        var act = await DrawnUpAsync(member, visit, 98);
        var photo = await PhotoAsync(p => p.Of == PhotoOf.Act && p.OfId == act);
        await member.ReadsAsync($"/acts/{act}.pdf", "1-сүрөт");
        File.Delete(Store.PathOf(photo.Sha256));
        Assert.DoesNotContain(PdfWords.Packed("басылбаган"),
            await member.ReadsAsync($"/acts/{act}.pdf", "1-сүрөт", "Сүрөттүн файлы окулбайт"), StringComparison.Ordinal);

        await Portal.WithDbAsync(async db =>
        {
            var one = await db.Photos.AsNoTracking().SingleAsync(p => p.Id == photo.Id);
            for (var i = 0; i < 41; i++)
            {
                var more = new Photo(one.AiylAimakId, Guid.NewGuid(), one.UserId,
                    new PhotoFacts(one.FileName, one.ContentType, one.Length, one.Sha256, one.Width, one.Height), new("Эл", DateTime.UtcNow));
                more.Attach(PhotoOf.Act, act, one.WorkId!.Value);
                db.Add(more);
            }
            return await db.SaveChangesAsync();
        });
        await member.ReadsAsync($"/acts/{act}.pdf", "40-сүрөт", "Мында басылбаган сүрөттөрдүн саны: 2");
    }

    [Fact]
    public async Task An_entry_of_progress_taken_back_counts_no_more_and_its_photos_go_with_it()
    {
        var work = (await WorkAsync("Чатыр жабуу")).Id;
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        await ReportAsync(reader, work, 20, null);
        await ReportAsync(reader, work, 90, 96);
        var photo = await PhotoAsync(p => p.WorkId == work);
        var wrong = await Portal.WithDbAsync(db => db.Works.Where(w => w.Id == work).SelectMany(w => w.Progress).MaxAsync(p => p.Id));
        Assert.Contains("90 %", Plain(await reader.GetAsync($"/works/{work}")), StringComparison.Ordinal);

        var question = await reader.GetAsync($"/works/{work}/progress/{wrong}/withdraw");
        Assert.Contains("Жазуунун сүрөттөрү: 1", question.Text, StringComparison.Ordinal);
        Assert.NotNull((await reader.SubmitAsync(question, ("Form.Reason", ""))).ErrorAt("Form_Reason"));
        var done = await reader.SubmitAsync(question, ("Form.Reason", "Башка иш боюнча"));
        Assert.Equal(302, done.Status);
        Assert.Equal(done.Location, (await reader.SubmitAsync(question, ("Form.Reason", "Башка иш боюнча"))).Location);

        Assert.False(Store.Has(photo.Sha256));
        var page = await reader.GetAsync($"/works/{work}");
        Assert.Contains("алынды Башка иш боюнча", page.Text, StringComparison.Ordinal);
        Assert.Contains("20 %", page.Document.QuerySelector("svg desc")!.TextContent.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("Иштин жүрүшү 1", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Жүрүшү 90", (await Portal.Visitor().GetAsync($"/public/ulgu/works/{work}")).Text, StringComparison.Ordinal);
        Assert.Contains("Жүрүшү 20", (await Portal.Visitor().GetAsync($"/public/ulgu/works/{work}")).Text, StringComparison.Ordinal);
        Assert.Equal(404, (await reader.GetAsync($"/works/{work}/progress/{wrong}/withdraw")).Status);
        var stranger = await Portal.SignedInAsync("kara-suu.specialist");
        Assert.Equal(404, (await stranger.PressAsync($"/works/{work}/progress/{wrong}/withdraw", ("Form.Reason", "Х"))).Status);
        Assert.Equal(403, (await (await Portal.SignedInAsync("ulgu.jme")).GetAsync($"/works/{work}/progress/{wrong}/withdraw")).Outcome());
    }

    [Fact]
    public async Task A_file_that_another_photo_shows_too_stays_and_what_a_backup_brings_again_is_swept_away()
    {
        var (first, second) = ((await WorkAsync("Биринчи")).Id, (await WorkAsync("Экинчи")).Id);
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        await ReportAsync(reader, first, 10, 97);
        await ReportAsync(reader, second, 10, 97);
        var (one, other) = (await PhotoAsync(p => p.WorkId == first), await PhotoAsync(p => p.WorkId == second));
        Assert.Equal(one.Sha256, other.Sha256);

        await TakeBackAsync(reader, one);
        Assert.True(Store.Has(one.Sha256));
        Assert.Equal(200, (await reader.GetAsync($"/photos/{other.Key}")).Status);
        await TakeBackAsync(reader, other);
        Assert.False(Store.Has(one.Sha256));

        var brought = Store.PathOf(one.Sha256);
        await File.WriteAllBytesAsync(brought, [1, 2, 3]);
        await Portal.Services.GetRequiredService<PhotoSweep>().SweepAsync(CancellationToken.None);
        Assert.False(File.Exists(brought));
    }

    [Fact]
    public async Task An_execution_report_counts_no_entry_taken_back()
    {
        var id = await Portal.WithDbAsync(async db =>
        {
            var found = await (
                from p in db.Plans
                join i in db.Set<PlanItem>() on p.Id equals i.JointActionPlanId
                join a in db.Set<Activity>() on i.Id equals a.PlanItemId
                join of in db.AiylAimaks on p.AiylAimakId equals of.Id
                where p.Status == PlanStatus.Approved && of.Slug == Slug
                select new { Aimak = of.Id, Plan = p.Id, Activity = a.Id }).FirstAsync();
            var activity = await db.Set<Activity>().WithFunding().SingleAsync(a => a.Id == found.Activity);
            var work = new Work(found.Aimak, new WorkFacts("Аткарылып жаткан иш"), new PlannedActivity(PlanStatus.Approved, activity));
            work.Start(Today.AddDays(-50), Stamp);
            db.Add(work);
            await db.SaveChangesAsync();
            return (found.Plan, Work: work.Id);
        });
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        await ReportAsync(reader, id.Work, 73, null);
        Assert.Contains("73 %", Plain(await reader.GetAsync($"/plans/{id.Plan}/execution")), StringComparison.Ordinal);

        var entry = await Portal.WithDbAsync(db => db.Works.Where(w => w.Id == id.Work).SelectMany(w => w.Progress).MaxAsync(p => p.Id));
        await reader.SubmitAsync(await reader.GetAsync($"/works/{id.Work}/progress/{entry}/withdraw"), ("Form.Reason", "Жаңылыш"));

        Assert.DoesNotContain("73 %", Plain(await reader.GetAsync($"/plans/{id.Plan}/execution")), StringComparison.Ordinal);
    }

    private static string Plain(Answer page) => page.Text.Replace('\u00a0', ' ');

    private static async Task ReportAsync(Reader reader, int work, int percent, int? seed)
    {
        (string, string)[] fields = [("Form.On", Typed(-1)), ("Form.Percent", $"{percent}"), ("Form.Text", $"Жүрүшү {percent}")];
        var saved = seed is { } of ? await reader.SendPhotoAsync($"/works/{work}/progress/new", Made.Jpeg(seed: of), fields)
            : await reader.PressAsync($"/works/{work}/progress/new", fields);
        Assert.Equal(302, saved.Status);
    }

    private static async Task<int> DrawnUpAsync(Reader member, int visit, int seed)
    {
        var drawn = await member.SendPhotoAsync($"/inspections/{visit}/acts/new", Made.Jpeg(seed: seed),
            ("Form.DrawnUpOn", Typed(-39)), ("Form.Description", "Бордюр кыйшык"), ("Form.Severity", "Minor"));
        Assert.Equal(302, drawn.Status);
        return int.Parse(drawn.Location!.Split('/')[^1], CultureInfo.InvariantCulture);
    }

    private static async Task TakeBackAsync(Reader reader, Photo photo) =>
        Assert.Equal(302, (await reader.SubmitAsync(await reader.GetAsync($"/works/{photo.WorkId}/photos/{photo.Key}/withdraw"), ("Form.Reason", "Ката")))
            .Status);

    private Task<Photo> PhotoAsync(System.Linq.Expressions.Expression<Func<Photo, bool>> which) =>
        Portal.WithDbAsync(db => db.Photos.AsNoTracking().Where(which).OrderByDescending(p => p.Id).FirstAsync());
}

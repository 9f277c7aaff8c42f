using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Photos;
using KaraSuu.Planning.Web.Photos;
using KaraSuu.Planning.Web.Tests.Photos;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KaraSuu.Planning.Web.Tests.Monitoring;

/// <summary>Photos of findings and what is printed of an act.</summary>
public sealed class PaperTests(Portal portal) : ActTests(portal)
{
    [Fact]
    public async Task A_finding_and_its_elimination_are_shown_with_their_photos()
    {
        var visit = await InspectionAsync(await WorkAsync(), await GroupAsync());
        var (member, okmotu) = (await Portal.SignedInAsync("ulgu.jme"), await Portal.SignedInAsync("ulgu.specialist"));

        var drawn = await member.SendPhotoAsync($"/inspections/{visit}/acts/new", Made.Jpeg(seed: 71),
            ("Form.DrawnUpOn", Typed(-39)), ("Form.Description", "Бордюр кыйшык"), ("Form.Severity", "Minor"));
        Assert.Equal(302, drawn.Status);
        Assert.Single((await member.FollowAsync(drawn)).Document.QuerySelectorAll("main img[src$='/small']"));
        Assert.DoesNotContain("Актыга сүрөт тиркелген эмес", (await member.FollowAsync(drawn)).Text);

        var answered = await ActAsync(visit, ActStatus.Answered);
        Assert.Contains("Актыга сүрөт тиркелген эмес", (await member.GetAsync($"/acts/{answered}")).Text);
        var revision = $"{(await ReadAsync(answered)).Revision}";
        Assert.Equal(302, (await okmotu.SendPhotoAsync($"/acts/{answered}/eliminations/new", Made.Jpeg(seed: 72), ("Form.On", Typed(-1)),
            ("Form.Text", "Бекитилди"), ("Form.Revision", revision))).Status);
        Assert.Single((await member.GetAsync($"/acts/{answered}")).Document.QuerySelectorAll("main img[src$='/small']"));
        Assert.Equal(1, await Portal.WithDbAsync(db => db.Photos.CountAsync(p => p.Of == PhotoOf.Elimination)));
    }

    [Fact]
    public async Task A_refused_act_keeps_its_photo()
    {
        var visit = await InspectionAsync(await WorkAsync(), await GroupAsync());
        var member = await Portal.SignedInAsync("ulgu.jme");
        var refused = await member.SendPhotoAsync($"/inspections/{visit}/acts/new", Made.Jpeg(seed: 73), ("Form.Description", "Бордюр кыйшык"));
        Assert.Equal(422, refused.Status);
        Assert.Single(refused.Document.QuerySelectorAll("main img[src$='/small']"));
        Assert.Equal("Бордюр кыйшык", refused.ValueOf("Form_Description"));
    }

    [Fact]
    public async Task A_photo_kept_before_photos_were_drawn_anew_is_shown_and_printed()
    {
        var visit = await InspectionAsync(await WorkAsync(), await GroupAsync());
        var member = await Portal.SignedInAsync("ulgu.jme");
        var drawn = await member.SendPhotoAsync($"/inspections/{visit}/acts/new", Made.Jpeg(seed: 74),
            ("Form.DrawnUpOn", Typed(-39)), ("Form.Description", "Бордюр кыйшык"), ("Form.Severity", "Minor"));
        var act = int.Parse(drawn.Location!.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
        var old = Made.Png(30, 20);
        var hash = await Portal.Services.GetRequiredService<PhotoStore>().SaveAsync(old, CancellationToken.None);
        var key = await Portal.WithDbAsync(async db =>
        {
            var photos = db.Photos.Where(p => p.Of == PhotoOf.Act && p.OfId == act);
            await photos.ExecuteUpdateAsync(s => s.SetProperty(p => p.Sha256, hash).SetProperty(p => p.ContentType, Photo.Png)
                .SetProperty(p => p.ThumbnailSha256, (string?)null));
            return await photos.Select(p => p.Key).SingleAsync();
        });

        foreach (var path in new[] { $"/photos/{key}", $"/photos/{key}/small" })
        {
            var shown = await member.GetAsync(path);
            Assert.Equal(Photo.Png, shown.ContentType);
            Assert.Equal(old, shown.Bytes);
        }
        Assert.DoesNotContain(PdfWords.Packed("Сүрөттүн файлы окулбайт"), await member.ReadsAsync($"/acts/{act}.pdf", "Бордюр кыйшык"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_act_and_the_answer_are_printed_with_what_is_known()
    {
        var group = await GroupAsync();
        var work = await WorkAsync("Исмаев мектебинин брусчаткасы", Slug, ("Мичурин көчөсү", 264));
        var visit = await InspectionAsync(work, group, measured: new MeasurementFacts("Узундугу", 264_000, 263_500, "м", 1));
        var act = await ActAsync(visit, ActStatus.Reported);
        var draft = await ActAsync(visit);
        var reader = await Portal.SignedInAsync("ulgu.chair");

        var text = await reader.ReadsAsync($"/acts/{act}.pdf",
            "МОНИТОРИНГДИН АКТЫСЫ", "Исмаев мектебинин брусчаткасы", "Мичурин көчөсү, 264 м", "Асанова Айгүл", "263,5", "Бордюр начар бекитилген", "4.2-пункт",
                "Кайра бекитүү", "сунуш катары", "Катчы");
        Assert.DoesNotContain("ДОЛБООР", text, StringComparison.Ordinal);
        await reader.ReadsAsync($"/acts/{draft}.pdf", "ДОЛБООР");

        await reader.ReadsAsync($"/acts/{act}/response.pdf", "ЖООП КАТ", "Бордюр начар бекитилген", "Кабыл алынды", "Кайра бекитилсин", "Прораб", "Үлгү Башчы");
        Assert.Equal(404, (await reader.GetAsync($"/acts/{draft}/response.pdf")).Status);
        Assert.Equal(404, (await (await Portal.SignedInAsync("kara-suu.chair")).GetAsync($"/acts/{act}.pdf")).Status);
    }
}

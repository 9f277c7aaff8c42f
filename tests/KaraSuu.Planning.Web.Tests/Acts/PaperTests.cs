using System.Diagnostics;
using System.Net.Http.Headers;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Photos;
using KaraSuu.Planning.Web.Tests.Guards;
using KaraSuu.Planning.Web.Tests.Photos;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Acts;

/// <summary>Photos of findings and what is printed of an act.</summary>
public sealed class PaperTests(Portal portal) : ActTests(portal)
{
    [Fact]
    public async Task A_finding_and_its_elimination_are_shown_with_their_photos()
    {
        var visit = await InspectionAsync(await WorkAsync(), await GroupAsync());
        var (member, okmotu) = (await Portal.SignedInAsync("ulgu.jme"), await Portal.SignedInAsync("ulgu.specialist"));

        var drawn = await SendAsync(member, $"/inspections/{visit}/acts/new", Made.Jpeg(seed: 71),
            ("Form.DrawnUpOn", Typed(-39)), ("Form.Description", "Бордюр кыйшык"), ("Form.Severity", "Minor"));
        Assert.Equal(302, drawn.Status);
        Assert.Single((await member.FollowAsync(drawn)).Document.QuerySelectorAll("main img[src$='/small']"));
        Assert.DoesNotContain("Актыга сүрөт тиркелген эмес", (await member.FollowAsync(drawn)).Text);

        var answered = await ActAsync(visit, ActStatus.Answered);
        Assert.Contains("Актыга сүрөт тиркелген эмес", (await member.GetAsync($"/acts/{answered}")).Text);
        var revision = $"{(await ReadAsync(answered)).Revision}";
        Assert.Equal(302, (await SendAsync(okmotu, $"/acts/{answered}/eliminations/new", Made.Jpeg(seed: 72), ("Form.On", Typed(-1)), ("Form.Text", "Бекитилди"), ("Form.Revision", revision))).Status);
        Assert.Single((await member.GetAsync($"/acts/{answered}")).Document.QuerySelectorAll("main img[src$='/small']"));
        Assert.True(await QueryCount.OfAsync(Portal, () => member.GetAsync($"/acts/{answered}")) <= 6);
        Assert.Equal(1, await Portal.WithDbAsync(db => db.Photos.CountAsync(p => p.Of == PhotoOf.Elimination)));
    }

    [Fact]
    public async Task A_refused_act_keeps_its_photo()
    {
        var visit = await InspectionAsync(await WorkAsync(), await GroupAsync());
        var member = await Portal.SignedInAsync("ulgu.jme");
        var refused = await SendAsync(member, $"/inspections/{visit}/acts/new", Made.Jpeg(seed: 73), ("Form.Description", "Бордюр кыйшык"));
        Assert.Equal(422, refused.Status);
        Assert.Single(refused.Document.QuerySelectorAll("main img[src$='/small']"));
        Assert.Equal("Бордюр кыйшык", refused.ValueOf("Form_Description"));
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

        var pdf = await reader.GetAsync($"/acts/{act}.pdf");
        Assert.Equal((200, "application/pdf"), (pdf.Status, pdf.ContentType));
        var text = await TextAsync(pdf.Bytes);
        foreach (var words in new[] { "МОНИТОРИНГ АКТЫСЫ", "Исмаев мектебинин брусчаткасы", "Мичурин көчөсү, 264 м", "Асанова Айгүл", "263,5", "Бордюр начар бекитилген", "4.2-пункт", "Кайра бекитүү", "сунуш катары", "Катчы" })
            Assert.Contains(Packed(words), text);
        Assert.DoesNotContain(Packed("ДОЛБООР"), text, StringComparison.Ordinal);
        Assert.Contains(Packed("ДОЛБООР"), await TextAsync((await reader.GetAsync($"/acts/{draft}.pdf")).Bytes));

        var letter = await TextAsync((await reader.GetAsync($"/acts/{act}/response.pdf")).Bytes);
        foreach (var words in new[] { "ЖООП КАТ", "Бордюр начар бекитилген", "Кабыл алынды", "Кайра бекитилсин", "Прораб", "Үлгү Башчы" }) Assert.Contains(Packed(words), letter);
        Assert.Equal(404, (await reader.GetAsync($"/acts/{draft}/response.pdf")).Status);
        Assert.Equal(404, (await (await Portal.SignedInAsync("kara-suu.chair")).GetAsync($"/acts/{act}.pdf")).Status);
    }

    private static string Packed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static async Task<string> TextAsync(byte[] pdf)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, pdf);
            using var tool = Process.Start(new ProcessStartInfo("pdftotext", ["-raw", "-enc", "UTF-8", file, "-"]) { RedirectStandardOutput = true })!;
            return Packed(await tool.StandardOutput.ReadToEndAsync());
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Sends a form with one photo, as a browser without script does.</summary>
    private static async Task<Answer> SendAsync(Reader reader, string path, byte[] photo, params (string Name, string Value)[] fields)
    {
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields.Append(("__form", await Routes.TokenAsync(reader)))) content.Add(new StringContent(value), name);
        var file = new ByteArrayContent(photo);
        file.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        content.Add(file, "Form.Photos.Files", "бордюр.jpg");
        return await Answer.ReadAsync(await reader.Http.PostAsync(path, content), path);
    }
}

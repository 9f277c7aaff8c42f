using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using KaraSuu.Planning.Domain.Photos;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Photos;
using KaraSuu.Planning.Web.Tests.Photos;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KaraSuu.Planning.Web.Tests.Voices;

/// <summary>The scanned protocol, sign-in sheet and photos of a meeting: kept as they came, opened within the aimak alone, withdrawn with a reason.</summary>
public sealed class MeetingPaperTests(Portal portal) : PortalTests(portal)
{
    private PhotoStore Store => Portal.Services.GetRequiredService<PhotoStore>();

    [Fact]
    public async Task Papers_and_photos_are_attached_from_the_page_of_the_meeting_and_opened_only_within_the_aimak()
    {
        var (reader, id) = (await Portal.SignedInAsync("ulgu.specialist"), await Portal.MeetingAsync(await Portal.CycleAsync()));
        var address = (await reader.GetAsync($"/meetings/{id}")).Document.QuerySelector("main header a[href$='/papers']")!.GetAttribute("href")!;
        var (protocol, sheet) = (Scan(1), Made.Jpeg(seed: 71));

        var saved = await SendAsync(reader, address, ("Form.Protocol", "протокол.pdf", protocol), ("Form.SignInSheet", "тизме.jpg", sheet),
            ("Form.Photos.Files", "жыйын.jpg", Made.Jpeg(seed: 72)));
        Assert.Equal((302, $"/meetings/{id}#papers"), (saved.Status, saved.Location));

        var page = await reader.GetAsync($"/meetings/{id}");
        Assert.Contains("Тиркелди: 3.", page.Text, StringComparison.Ordinal);
        var links = page.Document.QuerySelectorAll("main a[download]").Select(a => a.GetAttribute("href")!).ToList();
        var photo = page.Document.QuerySelector("main img[src$='/small']")!.GetAttribute("src")!;
        Assert.Equal(2, links.Count);
        foreach (var name in new[] { "ulgu.specialist", "ulgu.deputy2" })
        {
            var own = await Portal.SignedInAsync(name);
            Assert.Equal(protocol, await BytesAsync(own, links[0], "application/pdf"));
            Assert.Equal(sheet, await BytesAsync(own, links[1], "image/jpeg"));
            Assert.Equal(200, (await own.GetAsync(photo)).Status);
        }
        foreach (var name in new[] { "kara-suu.specialist", "kara-suu.head", "observer", "admin" })
        {
            var other = await Portal.SignedInAsync(name);
            foreach (var link in links.Append(photo)) Assert.Equal(404, (await other.GetAsync(link)).Status);
        }
        foreach (var link in links.Append(photo)) Assert.NotEqual(200, (await Portal.Visitor().GetAsync(link)).Status);
        Assert.Null((await (await Portal.SignedInAsync("observer")).GetAsync($"/meetings/{id}")).Document.QuerySelector("main a[download], main img"));
        var kept = links.ConvertAll(l => l.Split('/')[^1]);
        Assert.Equal(2, await Portal.WithDbAsync(db => db.JournalEntries
            .CountAsync(e => e.RecordKind == nameof(MeetingPaper) && e.Action == JournalAction.Insert && kept.Contains(e.RecordId))));
    }

    [Fact]
    public async Task A_sign_in_sheet_names_people_and_is_on_no_public_page_and_at_no_public_address()
    {
        var (reader, id) = (await Portal.SignedInAsync("ulgu.specialist"), await Portal.MeetingAsync(await Portal.CycleAsync()));
        await SendAsync(reader, $"/meetings/{id}/papers", ("Form.SignInSheet", "колдор-тизмеси.pdf", Scan(2)),
            ("Form.Photos.Files", "жүздөр.jpg", Made.Jpeg(seed: 73)));
        var (paper, key) = await Portal.WithDbAsync(async db => (await db.MeetingPapers.SingleAsync(p => p.MeetingId == id),
            await db.Photos.Where(p => p.Of == PhotoOf.Meeting && p.OfId == id).Select(p => p.Key).SingleAsync()));
        var visitor = Portal.Visitor();

        Assert.Equal(404, (await visitor.GetAsync($"/public/photos/{key}")).Status);
        Assert.Equal(404, (await visitor.GetAsync($"/public/photos/{key}/small")).Status);
        var (seen, waiting) = (new HashSet<string>(), new Queue<string>(["/public/ulgu", "/public/ulgu/meetings", "/public/ulgu/works"]));
        while (waiting.TryDequeue(out var address) && seen.Count < 150)
        {
            if (!seen.Add(address)) continue;
            var page = await visitor.GetAsync(address);
            foreach (var secret in new[] { paper.FileName, paper.Sha256, $"/papers/{paper.Id}", key.ToString() })
                Assert.DoesNotContain(secret, page.Html, StringComparison.Ordinal);
            if (page.Status != 200) continue;
            foreach (var link in page.Document.QuerySelectorAll("a[href^='/public/ulgu']").Select(a => a.GetAttribute("href")!.Split('#')[0])
                .Where(l => !l.Contains('.', StringComparison.Ordinal)))
                waiting.Enqueue(link);
        }
        Assert.True(seen.Count > 5);
    }

    [Fact]
    public async Task A_withdrawn_paper_leaves_its_reason_and_hash_and_no_file()
    {
        var (reader, id) = (await Portal.SignedInAsync("ulgu.specialist"), await Portal.MeetingAsync(await Portal.CycleAsync()));
        var scan = Scan(3);
        var hash = ApprovedDocument.HashOf(scan);
        await SendAsync(reader, $"/meetings/{id}/papers", ("Form.Protocol", "ката.pdf", scan), ("Form.Photos.Files", "ката.jpg", Made.Jpeg(seed: 74)));
        Assert.True(Store.Has(hash));
        Assert.Contains("тиркелген: 2", await reader.RefusedAsync($"/meetings/{id}/remove"), StringComparison.Ordinal);
        var page = await reader.GetAsync($"/meetings/{id}/papers");
        var addresses = page.Document.QuerySelectorAll("main a[href$='/withdraw']").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal(2, addresses.Count);

        foreach (var address in addresses)
        {
            Assert.NotNull((await reader.SubmitAsync(await reader.GetAsync(address), ("Form.Reason", " "))).ErrorAt("Form_Reason"));
            Assert.Equal(404, (await (await Portal.SignedInAsync("kara-suu.specialist")).GetAsync(address)).Status);
            Assert.Equal(302, (await reader.SubmitAsync(await reader.GetAsync(address), ("Form.Reason", "Башка жыйындыкы"))).Status);
            Assert.Equal(404, (await reader.GetAsync(address)).Status);
        }

        Assert.False(Store.Has(hash));
        Assert.Equal(2, (await reader.GetAsync($"/meetings/{id}")).Document.QuerySelectorAll("main li.muted").Count(l =>
            l.TextContent.Contains("Башка жыйындыкы", StringComparison.Ordinal)));
        var entry = await Portal.WithDbAsync(db => db.JournalEntries.OrderByDescending(e => e.Id)
            .FirstAsync(e => e.RecordKind == nameof(MeetingPaper) && e.Action == JournalAction.Change));
        Assert.Contains(hash, entry.After, StringComparison.Ordinal);
        Assert.Contains("Башка жыйындыкы", entry.After, StringComparison.Ordinal);
        Assert.Equal(302, (await reader.SubmitAsync(await reader.GetAsync($"/meetings/{id}/remove"))).Status);
        Assert.Equal(0, await Portal.WithDbAsync(db => db.MeetingPapers.CountAsync(p => p.MeetingId == id)));
    }

    [Fact]
    public async Task What_is_no_paper_is_refused_at_its_field_and_the_good_files_are_kept()
    {
        var (reader, id) = (await Portal.SignedInAsync("ulgu.specialist"), await Portal.MeetingAsync(await Portal.CycleAsync()));
        var address = $"/meetings/{id}/papers";
        Assert.Equal("Файлды же сүрөттү тандаңыз", (await SendAsync(reader, address)).ErrorAt("Form_Protocol"));

        var page = await SendAsync(reader, address, ("Form.Protocol", "бет.pdf", "<script>alert(1)</script>"u8.ToArray()),
            ("Form.Protocol", "протокол.pdf", Scan(4)), ("Form.SignInSheet", "чоң.pdf", new byte[(10 * 1024 * 1024) + 1]),
            ("Form.Photos.Files", "жыйын.jpg", Made.Jpeg(seed: 75)));
        Assert.StartsWith("бет.pdf: Бул файл бүтүн PDF", page.ErrorAt("Form_Protocol"), StringComparison.Ordinal);
        Assert.StartsWith("чоң.pdf: Файл өтө чоң", page.ErrorAt("Form_SignInSheet"), StringComparison.Ordinal);
        Assert.Contains("Жарактуу файлдар тиркелди", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("input[name='Form.Photos.Keys']"));
        Assert.Equal(1, await Portal.WithDbAsync(db => db.MeetingPapers.CountAsync(p => p.MeetingId == id)));

        var twice = await SendAsync(reader, address, ("Form.SignInSheet", "дагы.pdf", Scan(4)));
        Assert.StartsWith("дагы.pdf: бул файл жыйынга тиркелген", twice.ErrorAt("Form_SignInSheet"), StringComparison.Ordinal);
        var many = await SendAsync(reader, address, [.. Enumerable.Range(10, 20).Select(n => ("Form.Protocol", $"{n}.pdf", Scan(n)))]);
        Assert.Contains("эң көп дегенде 20 кагаз", many.ErrorAt("Form_Protocol"), StringComparison.Ordinal);
        Assert.Equal(20, await Portal.WithDbAsync(db => db.MeetingPapers.CountAsync(p => p.MeetingId == id)));
    }

    [Fact]
    public async Task Only_who_writes_protocols_attaches_papers_and_only_to_meetings_of_the_own_aimak()
    {
        var id = await Portal.MeetingAsync(await Portal.CycleAsync());
        Assert.Equal(404, (await (await Portal.SignedInAsync("kara-suu.specialist")).GetAsync($"/meetings/{id}/papers")).Status);
        Assert.NotEqual(200, (await (await Portal.SignedInAsync("ulgu.deputy2")).GetAsync($"/meetings/{id}/papers")).Status);
    }

    private static byte[] Scan(int number) => System.Text.Encoding.UTF8.GetBytes($"%PDF-1.7\n1 0 obj {number} endobj\n%%EOF\n");

    private static async Task<byte[]> BytesAsync(Reader reader, string link, string kind)
    {
        using var file = await reader.Http.GetAsync(link);
        Assert.Equal(kind, file.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.True(file.Headers.CacheControl!.NoStore);
        return await file.Content.ReadAsByteArrayAsync();
    }

    private static async Task<Answer> SendAsync(Reader reader, string address, params (string Field, string Name, byte[] Bytes)[] files)
    {
        var form = (await reader.GetAsync(address)).Document.QuerySelector<IHtmlFormElement>("main form[enctype='multipart/form-data']")!;
        using var body = new MultipartFormDataContent();
        foreach (var (field, value) in Reader.Fields(form).Where(f => files.All(n => n.Field != f.Key) && !f.Key.EndsWith(".Files", StringComparison.Ordinal)
            && f.Key is not ("Form.Protocol" or "Form.SignInSheet")))
            body.Add(new StringContent(value), $"\"{field}\"");
        foreach (var (field, name, bytes) in files)
        {
            var part = new ByteArrayContent(bytes);
            part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            body.Add(part, field, name);
        }
        return await Answer.ReadAsync(await reader.Http.PostAsync(address, body), address);
    }
}

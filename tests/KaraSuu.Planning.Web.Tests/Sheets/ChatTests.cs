using System.IO.Compression;
using System.Text;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Web.Sheets;
using KaraSuu.Planning.Web.Tests.Voices;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Sheets;

/// <summary>Proposals picked from an exported WhatsApp chat go the way of every table: checked, saved all or nothing, taken back.</summary>
public sealed class ChatTests(Portal portal) : PortalTests(portal)
{
    private const string Chat = """
        01.03.26, 09:00 - Сообщения и звонки защищены сквозным шифрованием.
        01.03.26, 09:02 - Асан Үсөнов: Чат-мектептин чатыры агып жатат,
        0700 123 456га чалыңыз
        02.03.26, 09:03 - +996 555 11-22-33: Чат-көчөгө жарык керек
        03.03.26, 09:04 - Бермет: <Без медиафайлов>
        04.03.26, 09:05 - Бермет: Чат-ооба, туура
        """;

    [Fact]
    public async Task A_chat_is_picked_from_and_saved_without_names_and_numbers_and_taken_back_whole()
    {
        var (reader, cycle) = (await Portal.SignedInAsync("ulgu.specialist"), await Portal.CycleAsync());
        var village = await Portal.WithDbAsync(db => db.Villages.Where(v => db.AiylAimaks.Any(a => a.Id == v.AiylAimakId && a.Slug == "ulgu"))
            .OrderByDescending(v => v.Id).FirstAsync());
        var address = (await reader.GetAsync($"/cycles/{cycle}/proposals")).Document.QuerySelector("main a[href$='/whatsapp']")!.GetAttribute("href")!;

        var page = await reader.FileAsync(address, Zip("_chat.txt", Chat), "WhatsApp Chat.zip");
        Assert.Equal(3, page.Document.QuerySelectorAll("main input[type=checkbox]").Length);
        Assert.Contains("Билдирүүлөр: 3. Алынган жок: 2", page.Text, StringComparison.Ordinal);
        foreach (var secret in new[] { "Асан", "Үсөнов", "Бермет", "123 456", "11-22-33" }) Assert.DoesNotContain(secret, page.Text, StringComparison.Ordinal);
        Assert.Contains("бир да билдирүү", (await reader.SubmitAsync(page)).Text, StringComparison.OrdinalIgnoreCase);
        var wrong = await reader.SubmitAsync(page, ("Form.Rows[1].Village", "Жок айыл"));
        Assert.Equal((422, "Жок айыл"), (wrong.Status, wrong.ValueOf("Form_Rows_1__Village")));

        var preview = await reader.FollowAsync(await reader.SubmitAsync(page, ("Form.Rows[0].IsPicked", "true"), ("Form.Rows[1].IsPicked", "true"),
            ("Form.Rows[1].Village", village.Name.Ky)));
        Assert.Equal("2 0 0 0", preview.Counts());
        var done = await reader.FollowAsync(await reader.SubmitAsync(preview));
        var made = await Portal.WithDbAsync(db => db.Proposals.AsNoTracking().Where(p => p.CycleId == cycle && p.Text.StartsWith("Чат-"))
            .OrderBy(p => p.Id).ToListAsync());
        Assert.Equal(["Чат-мектептин чатыры агып жатат,\n[…]га чалыңыз", "Чат-көчөгө жарык керек"], made.Select(p => p.Text.ReplaceLineEndings("\n")));
        Assert.Equal([new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 2)], made.Select(p => p.ReceivedOn));
        Assert.All(made, p => Assert.Equal(Channel.WhatsApp, p.Channel));
        Assert.Equal([null, village.Id], made.Select(p => p.VillageId));
        var first = made[0].Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(1, await Portal.WithDbAsync(db => db.JournalEntries.CountAsync(e => e.RecordKind == nameof(Proposal) && e.RecordId == first)));

        var again = await reader.PasteAsync(address, Chat);
        Assert.Contains("окшош сунуш бар", again.Text, StringComparison.Ordinal);
        await reader.SubmitAsync(done);
        Assert.Equal(0, await Portal.WithDbAsync(db => db.Proposals.CountAsync(p => p.CycleId == cycle && p.Text.StartsWith("Чат-"))));
    }

    [Fact]
    public async Task A_message_longer_than_a_proposal_may_be_is_shown_by_its_beginning_and_refused_with_why()
    {
        var (reader, cycle) = (await Portal.SignedInAsync("ulgu.specialist"), await Portal.CycleAsync());
        var page = await reader.PasteAsync($"/cycles/{cycle}/proposals/whatsapp", $"01.03.26, 09:02 - Асан: {new string('я', 200_000)} аягы");
        Assert.True(page.Bytes.Length < 30_000, $"{page.Bytes.Length} bytes");
        Assert.DoesNotContain("аягы", page.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var preview = await reader.FollowAsync(await reader.SubmitAsync(page, ("Form.Rows[0].IsPicked", "true")));
        Assert.Contains("ашпасын", preview.Text, StringComparison.Ordinal);
        Assert.True(preview.Bytes.Length < 60_000, $"{preview.Bytes.Length} bytes");
    }

    [Fact]
    public async Task What_is_picked_on_one_page_stays_picked_on_the_next_and_nobody_else_sees_the_chat()
    {
        var (reader, cycle) = (await Portal.SignedInAsync("ulgu.specialist"), await Portal.CycleAsync());
        var address = $"/cycles/{cycle}/proposals/whatsapp";
        var chat = string.Join('\n', Enumerable.Range(0, 70).Select(n => $"[0{1 + (n / 25)}.03.26, 09:00:00] Асан: Билдирүү саны {n}"));
        var page = await reader.PasteAsync(address, chat);
        Assert.True(page.Html.Length < 30_000);

        var next = await reader.FollowAsync(await reader.SubmitAsync(page, ("Form.Rows[3].IsPicked", "true"), ("Form.GoTo", "2")));
        Assert.Contains("Тандалды: 1", next.Text, StringComparison.Ordinal);
        Assert.Contains("Билдирүү саны 30", next.Text, StringComparison.Ordinal);
        var preview = await reader.FollowAsync(await reader.SubmitAsync(next, ("Form.Rows[0].IsPicked", "true")));
        Assert.Equal("2 0 0 0", preview.Counts());

        var kept = page.Document.QuerySelector("main form")!.GetAttribute("action")!;
        foreach (var name in new[] { "ulgu.head", "kara-suu.specialist" }) Assert.Equal(404, (await (await Portal.SignedInAsync(name)).GetAsync(kept)).Status);
        Assert.NotEqual(200, (await (await Portal.SignedInAsync("ulgu.deputy2")).GetAsync(address)).Status);
    }

    [Fact]
    public async Task A_wrong_file_has_its_answer_at_its_field()
    {
        var (reader, cycle) = (await Portal.SignedInAsync("ulgu.specialist"), await Portal.CycleAsync());
        var address = $"/cycles/{cycle}/proposals/whatsapp";
        Assert.StartsWith("Файл тандаңыз", (await reader.PasteAsync(address, " ")).ErrorAt("Form_File"), StringComparison.Ordinal);
        Assert.StartsWith("Бул WhatsApp", (await reader.PasteAsync(address, "Айыл;Жол")).ErrorAt("Form_Pasted"), StringComparison.Ordinal);
        foreach (var file in new[] { "%PDF-1.7 %%EOF"u8.ToArray(), [0xFF, 0xD8, 0xFF, 0, 1], Zip("photo.jpg", "x"), [0x50, 0x4B, 1, 2, 3] })
            Assert.StartsWith("Бул WhatsApp", (await reader.FileAsync(address, file, "a.zip")).ErrorAt("Form_File"), StringComparison.Ordinal);
        Assert.StartsWith("Файл өтө чоң", (await reader.FileAsync(address, new byte[SheetFile.MaxBytes + 1], "a.txt")).ErrorAt("Form_File"),
            StringComparison.Ordinal);
        Assert.StartsWith("Маек өтө узун", (await reader.FileAsync(address, Zip("_chat.txt", new string('а', 9_000_000)), "a.zip")).ErrorAt("Form_File"),
            StringComparison.Ordinal);
        var many = string.Join('\n', Enumerable.Range(0, 5_001).Select(n => $"01.03.26, 09:00 - А: Сөз {n}"));
        Assert.StartsWith("Билдирүүлөр өтө көп", (await reader.FileAsync(address, Encoding.UTF8.GetBytes(many), "a.txt")).ErrorAt("Form_File"),
            StringComparison.Ordinal);
    }

    private static byte[] Zip(string name, string text)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create))
        {
            using var part = new StreamWriter(zip.CreateEntry(name).Open());
            part.Write(text);
        }
        return memory.ToArray();
    }
}

using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Territory;
using KaraSuu.Planning.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Plans;

public sealed partial class PdfTests(Portal portal) : PlanTests(portal)
{
    /// <summary>The «БЕКТЕМИН» page of the Kara-Suu presentation, word for word, with room for ink where it has room for ink.</summary>
    private const string KaraSuu2021 =
        "«БЕКТЕМИН» Кара-Суу айылдык Кеңешинин Төрагасы: ____________________ 2021-жылдын «___» __________ "
        + "Нарын облусунун Кочкор районунун Кара-Суу айыл өкмөтү менен жергиликтүү жамаатардын 2021-жылга БИРГЕЛИШКЕН АРАКЕТТЕР ПЛАНЫ "
        + "1. Багыты: ЖММ: 2) Муниципалдык менчикти башкаруу Көйгөйдүн аталышы жана сүрөттөлүшү: Мектепте билим алууга шарттын жоктугу. "
        + "Мектепте билим алууга шарттын жетишсиздиги. айылдарындагы мектептерде жалпы 800 жакын окуучу билим алат, аталган мектептердин имараттары 1955-жылдары курулган. "
        + "Бүгүнкү күнсө чейин мектебинде оңдоо-түзөө иштери жүргүзүлгөн эмес, чатырынан суу агып дубалдарына зыян келтирилген. "
        + "Ал эми айылындагы орто мектеби кичинекей жана класстар азыркы талапка дал келбейт, окуучулар жылдан-жылга көбөйүп, орун аз болуп, мектепке балдар батпай калышты; "
        + "имараттын эскилиги жетип, оңдоо-түзөө иштери жүргүзүлгөн эмес. "
        + "Бенефициарлар: Кара-Суу айыл аймагынын айылдарындагы окуучулары 5910 адам (анын ичинен 3068 аял, 2842 эркек).";

    [Fact]
    public async Task The_plan_of_Kara_Suu_is_printed_word_for_word_and_its_bytes_never_change()
    {
        var reader = await Portal.SignedInAsync("kara-suu.specialist");
        var id = await PlanIdAsync("kara-suu", 2021);
        var stored = await Portal.WithDbAsync(db => db.ApprovedDocuments.AsNoTracking().SingleAsync(d => d.PlanId == id));

        var pdf = await reader.GetAsync($"/plans/{id}.pdf");

        Assert.Equal((200, "application/pdf"), (pdf.Status, pdf.ContentType));
        Assert.StartsWith(Letters(KaraSuu2021), Letters(Tool("pdftotext", pdf.Bytes, "-raw", "-enc", "UTF-8", "{0}", "-")), StringComparison.Ordinal);
        Assert.DoesNotContain("ДОЛБООР", Letters(Tool("pdftotext", pdf.Bytes, "-raw", "-enc", "UTF-8", "{0}", "-")), StringComparison.Ordinal);
        var info = Tool("pdfinfo", pdf.Bytes, "{0}");
        Assert.Matches(@"Pages:\s+1\n", info);
        Assert.Matches(@"Tagged:\s+yes\n", info);
        Assert.Matches(@"A4", info);
        var fonts = Tool("pdffonts", pdf.Bytes, "{0}").Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];
        Assert.NotEmpty(fonts);
        Assert.All(fonts, font => Assert.Equal("yes", font.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^5]));
        Assert.Equal(stored.Bytes.ToArray(), pdf.Bytes);
        Assert.Equal(stored.Sha256, Convert.ToHexStringLower(SHA256.HashData(pdf.Bytes)));
        Assert.Contains(stored.Sha256, (await reader.GetAsync($"/plans/{id}")).Text.Replace(" ", "", StringComparison.Ordinal));

        await Portal.WithDbAsync(async db =>
        {
            var aimak = await db.AiylAimaks.Whole().SingleAsync(a => a.Slug == "kara-suu");
            aimak.Word(DocumentWording.Usual("Кара-Суу", "Нарын", "Кочкор"));
            return await db.SaveChangesAsync();
        });

        Assert.Equal(pdf.Bytes, (await reader.GetAsync($"/plans/{id}.pdf")).Bytes);
    }

    [Fact]
    public async Task An_approved_file_is_opened_in_place_has_a_name_and_is_not_sent_twice()
    {
        var reader = await SpecialistAsync();
        var path = $"/plans/{await PlanIdAsync("ulgu", 2027)}.pdf";
        using var first = await reader.Http.GetAsync(path);
        Assert.Equal("inline; filename=\"ulgu-bap-2027-v1.pdf\"", first.Content.Headers.GetValues("Content-Disposition").Single());
        Assert.Equal($"\"{Convert.ToHexStringLower(SHA256.HashData(await first.Content.ReadAsByteArrayAsync()))}\"", first.Headers.ETag!.Tag);

        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag);
        using var second = await reader.Http.SendAsync(request);

        Assert.Equal(304, (int)second.StatusCode);
    }

    [Fact]
    public async Task A_draft_is_printed_anew_with_a_watermark_on_every_page()
    {
        var reader = await SpecialistAsync();
        var id = await PlanAsync(items: 8, activities: 6);

        using var answer = await reader.Http.GetAsync($"/plans/{id}.pdf");
        var pages = Tool("pdftotext", await answer.Content.ReadAsByteArrayAsync(), "-raw", "-enc", "UTF-8", "{0}", "-").TrimEnd('\f').Split('\f')
            .Select(Letters).ToArray();

        Assert.Null(answer.Headers.ETag);
        Assert.True(pages.Length > 1);
        Assert.All(pages, page => Assert.Contains("ДОЛБООР", page, StringComparison.Ordinal));
        Assert.All(pages, page => Assert.Contains("ОКУУҮЛГҮСҮ", page, StringComparison.Ordinal));
        Assert.Equal(PlanStatus.Draft, (await ReadAsync(id)).Status);
        Assert.Equal(0, await Portal.WithDbAsync(db => db.ApprovedDocuments.CountAsync(d => d.PlanId == id)));
    }

    /// <summary>Letters alone: where lines are broken is not the words' matter.</summary>
    private static string Letters(string text) => Space().Replace(text, "");

    private static string Tool(string tool, byte[] pdf, params string[] arguments)
    {
        var file = Path.Combine(Path.GetTempPath(), $"plan-{Guid.NewGuid():N}.pdf");
        File.WriteAllBytes(file, pdf);
        try
        {
            var start = new ProcessStartInfo(tool) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 };
            foreach (var argument in arguments) start.ArgumentList.Add(argument.Replace("{0}", file, StringComparison.Ordinal));
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.Equal(0, process.ExitCode);
            return output;
        }
        finally
        {
            File.Delete(file);
        }
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}

using System.Security.Cryptography;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Web.Tests.Monitoring;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Guards;

/// <summary>Every paper can be had in Russian by whoever reads it, and says that it is a translation; the Kyrgyz original stays what it is.</summary>
public sealed class TranslationTests(Portal portal) : ActTests(portal)
{
    private const string Mark = "Перевод. Подлинник — на кыргызском языке.";

    [Fact]
    public async Task Every_paper_is_there_in_Russian_beside_the_original_for_every_role_that_reads_it()
    {
        var papers = await PapersAsync();
        var known = (await Routes.LoadAsync(Portal, Slug)).All.Select(r => r.Template).Where(t => t.EndsWith(".pdf", StringComparison.Ordinal));
        Assert.Equal(known.Order(StringComparer.Ordinal), papers.Select(p => p.Template).Order(StringComparer.Ordinal));

        foreach (var person in new[] { "ulgu.chair", "ulgu.jme", "ulgu.deputy2", "observer" })
        {
            var reader = await Portal.SignedInAsync(person);
            foreach (var paper in papers)
            {
                var page = await reader.GetAsync(paper.Page);
                Assert.Equal((person, paper.Page, 200), (person, paper.Page, page.Status));
                var link = page.Document.QuerySelector($"main a[href='{paper.Address}?in=ru']");
                Assert.True(
                    link?.TextContent.EndsWith("PDF орусча (котормо)", StringComparison.Ordinal) == true,
                    $"{person} sees no link to {paper.Address}?in=ru on {paper.Page}");
                Assert.InRange(page.Document.QuerySelectorAll("header a, .actions a").Count(a => a.TextContent == link!.TextContent), 0, 1);
                Assert.Equal("ru", link!.GetAttribute("hreflang"));
            }
        }
        var chair = await Portal.SignedInAsync("ulgu.chair");
        foreach (var paper in papers)
        {
            var russian = await chair.ReadsAsync($"{paper.Address}?in=ru", [Mark, "Перевод с кыргызского, стр. 1", .. paper.Says]);
            var kyrgyz = await PdfWords.OfAsync((await chair.GetAsync(paper.Address)).Bytes);
            Assert.DoesNotContain("Перевод", kyrgyz, StringComparison.Ordinal);
            Assert.DoesNotContain("ОКУУ", russian, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("ky")]
    [InlineData("en")]
    [InlineData("RU")]
    [InlineData("кыргызча")]
    [InlineData("%00")]
    public async Task Whatever_else_is_asked_for_is_the_original_or_a_plain_refusal(string asked)
    {
        var visitor = Portal.Visitor();
        var original = await visitor.GetAsync("/public/ulgu/plans/2027.pdf");

        var answer = await visitor.GetAsync($"/public/ulgu/plans/2027.pdf?in={asked}");

        Assert.True(answer.Status is 400 or 404 || answer.Bytes.SequenceEqual(original.Bytes), $"«{asked}» answered {answer.Status}");
    }

    [Fact]
    public async Task A_stored_plan_is_translated_with_the_usual_words_and_names_its_own()
    {
        var plan = await Portal.WithDbAsync(db => db.Plans.Where(p => p.FromYear == 2021 && db.AiylAimaks.Any(a => a.Id == p.AiylAimakId
            && a.Slug == "kara-suu")).Select(p => p.Id).SingleAsync());
        var stored = await Portal.WithDbAsync(db => db.ApprovedDocuments.AsNoTracking().SingleAsync(d => d.PlanId == plan));
        var reader = await Portal.SignedInAsync("kara-suu.specialist");
        string[] words =
        [
            Mark, "2021-жылга БИРГЕЛИШКЕН АРАКЕТТЕР ПЛАНЫ»", "«УТВЕРЖДАЮ»", "Айылный кенеш Кара-Суу", "Председатель:", "ПЛАН СОВМЕСТНЫХ ДЕЙСТВИЙ",
            "айыл окмоту Кара-Суу и местного сообщества (Кочкорский район, Нарынская область) на 2021 год", "Направление: ВМЗ: 2)",
            "Бенефициары:", "5910 чел. (в том числе женщин – 3068, мужчин – 2842)",
        ];

        Assert.DoesNotContain("БЕКТЕМИН", await reader.ReadsAsync($"/plans/{plan}.pdf?in=ru", words), StringComparison.Ordinal);
        await Portal.Visitor().ReadsAsync("/public/kara-suu/plans/2021.pdf?in=ru", words);
        using var answer = await reader.Http.GetAsync($"/plans/{plan}.pdf?in=ru");
        Assert.Equal("inline; filename=\"kara-suu-bap-2021-v1-ru.pdf\"", answer.Content.Headers.GetValues("Content-Disposition").Single());
        Assert.Null(answer.Headers.ETag);
        Assert.Equal(stored.Sha256, Convert.ToHexStringLower(SHA256.HashData((await reader.GetAsync($"/plans/{plan}.pdf")).Bytes)));
    }

    [Fact]
    public async Task Who_may_not_read_a_paper_may_not_read_its_translation()
    {
        var stranger = await Portal.SignedInAsync("kara-suu.chair");
        var papers = await PapersAsync();
        foreach (var paper in papers.Where(p => !p.Address.StartsWith("/public", StringComparison.Ordinal)))
            Assert.Equal((paper.Address, 404), (paper.Address, (await stranger.GetAsync($"{paper.Address}?in=ru")).Status));
    }

    private async Task<IReadOnlyList<Paper>> PapersAsync()
    {
        var aimak = await Portal.AimakIdAsync();
        var plan = await Portal.WithDbAsync(db => db.Plans.Where(p => p.FromYear == 2027 && p.AiylAimakId == aimak && db.ApprovedDocuments
            .Any(d => d.PlanId == p.Id)).Select(p => p.Id).SingleAsync());
        var (group, work) = (await GroupAsync(), await WorkAsync());
        var act = await ActAsync(await InspectionAsync(work, group), ActStatus.Reported);
        var (acceptance, _) = await Portal.AcceptanceAsync();
        await Portal.WorkAsync(2021);
        var wish = await Portal.WithDbAsync(async db => $"/public/ulgu/wishes/items/{await db.Plans.Where(p => p.Id == plan).SelectMany(p => p.Items)
            .Select(i => i.Id).FirstAsync()}");
        var poster = $"/public/ulgu/works/{work.Id}";
        var resolution = $"/jme-groups/{group.Id}/resolutions/{Show.Iso(group.EstablishedOn)}.pdf";
        return
        [
            new("plans/{id:int}.pdf", $"/plans/{plan}", $"/plans/{plan}.pdf", ["«УТВЕРЖДАЮ»", "ПЛАН СОВМЕСТНЫХ ДЕЙСТВИЙ", "на 2027 год", "УЧЕБНЫЙ ОБРАЗЕЦ"]),
            new("plans/{planId:int}/execution.pdf", $"/plans/{plan}/execution", $"/plans/{plan}/execution.pdf",
                ["ОТЧЁТ ОБ ИСПОЛНЕНИИ", "плана совместных действий айыл окмоту", "Итоговые собрания", "Направление:"]),
            new("public/{slug}/plans/{years}.pdf", "/public/ulgu/plans/2027", "/public/ulgu/plans/2027.pdf", ["ПЛАН СОВМЕСТНЫХ ДЕЙСТВИЙ"]),
            new("public/{slug}/wishes/{kind}/{id:int}.pdf", wish, $"{wish}.pdf", ["ПУТЬ ПРОБЛЕМЫ", "Пункт плана и деньги", "Следующий шаг"]),
            new("public/{slug}/works/{id:int}.pdf", poster, $"{poster}.pdf", ["ПАСПОРТ РАБОТЫ", "Деньги: кто платит", "Сумма договора"]),
            new("acts/{id:int}.pdf", $"/acts/{act}", $"/acts/{act}.pdf",
                ["АКТ МОНИТОРИНГА", "группы совместного мониторинга и оценки айылного аймака", "Заказчик", "■ Есть нарушения", "Существенное"]),
            new("acts/{id:int}/response.pdf", $"/acts/{act}", $"/acts/{act}/response.pdf",
                ["ОТВЕТНОЕ ПИСЬМО", "Группе совместного мониторинга", "Принято", "Глава айыл окмоту"]),
            new("acceptances/{id:int}.pdf", $"/acceptances/{acceptance}", $"/acceptances/{acceptance}.pdf",
                ["АКТ ПРИЁМКИ", "ПРОЕКТ", "Орган местного самоуправления", "□ Работу принять", "12 мес."]),
            new("jme-groups/{id:int}/resolutions/{on}.pdf", $"/jme-groups/{group.Id}", resolution,
                ["ПОСТАНОВЛЕНИЕ", "сессии айылного кенеша", "О создании группы", "ПОСТАНОВЛЯЕТ:", "Создать группу", "Приложение 1", "житель", "член группы"]),
            new("aimaks/{aimakId:int}/reports/{year:int}.pdf", $"/aimaks/{aimak}/reports/2021", $"/aimaks/{aimak}/reports/2021.pdf",
                ["ОТЧЁТ", "группы совместного мониторинга и оценки айылного аймака", "за 2021 год", "Проверенные объекты"]),
        ];
    }

    /// <summary>A paper, the page that leads to it, and what its translation says.</summary>
    private sealed record Paper(string Template, string Page, string Address, string[] Says);
}

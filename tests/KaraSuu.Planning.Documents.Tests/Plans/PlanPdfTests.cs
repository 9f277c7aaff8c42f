using KaraSuu.Planning.Documents.Layout;
using KaraSuu.Planning.Documents.Plans;
using KaraSuu.Planning.Domain.Council;

namespace KaraSuu.Planning.Documents.Tests.Plans;

public sealed class PlanPdfTests
{
    [Fact]
    public void The_same_plan_gives_the_same_bytes()
    {
        var plan = SamplePlans.Made(items: 3, activities: 30) with { PublicUrl = "https://example.kg/public/ulgu/plans/2026", Watermark = "ДОЛБООР" };

        Assert.Equal(PlanPdf.Render(plan), PlanPdf.Render(plan with { Heading = plan.Heading }));
        Assert.NotEqual(PlanPdf.Render(plan), PlanPdf.Render(plan with { Id = new Guid("00000000-0000-0000-0000-000000000001") }));
    }

    [Fact]
    public async Task Plans_printed_at_the_same_time_do_not_disturb_each_other()
    {
        var plan = SamplePlans.Made(items: 2, activities: 20);
        var expected = PlanPdf.Render(plan);

        var printed = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => PlanPdf.Render(plan))));

        Assert.All(printed, bytes => Assert.Equal(expected, bytes));
    }

    [Fact]
    public void A_draft_carries_its_watermark_on_every_page_and_an_approved_plan_none()
    {
        var plan = SamplePlans.Made(items: 2, activities: 40);

        Assert.All(Pdf.DrawnLetters(PlanPdf.Render(plan with { Watermark = "ДОЛБООР" })), page => Assert.StartsWith("ДОЛБООР", page, StringComparison.Ordinal));
        Assert.All(Pdf.DrawnLetters(PlanPdf.Render(plan)), page => Assert.DoesNotContain("ДОЛБООР", page, StringComparison.Ordinal));
    }

    [Fact]
    public void The_mark_of_training_stands_on_every_page()
    {
        var pages = Pdf.Pages(PlanPdf.Render(SamplePlans.Made(2, 40) with { Banner = "ОКУУ ҮЛГҮСҮ" }));

        Assert.True(pages.Length > 2);
        Assert.All(pages, page => Assert.Contains("ОКУУ ҮЛГҮСҮ", page, StringComparison.Ordinal));
    }

    [Fact]
    public void A_plan_voted_on_again_prints_every_vote_its_counts_and_the_reason_and_one_vote_prints_nothing()
    {
        var plan = SamplePlans.Made(items: 1, activities: 2);
        PlanDocumentVote[] votes =
        [
            new("4", "2026-жылдын 12-майы", null, new PlanDocumentCounts(3, 5, 1, 2, Passed: false, "А. Б. Үлгүбаев, 12.05.2026 11:24")),
            new("5", "2026-жылдын 26-майы", "Каржы булагы такталды", null),
        ];

        var printed = string.Concat(Pdf.Pages(PlanPdf.Render(plan with { Votes = votes }))).Replace("\n", " ", StringComparison.Ordinal);

        foreach (var words in new[] { "№ 4 сессия, 2026-жылдын 12-майы:", "макул — 3, каршы — 5, калыс — 1, добуш берген жок — 2", "чечим кабыл алынган жок",
            "А. Б. Үлгүбаев, 12.05.2026 11:24", "№ 5 сессия", "добуш берүү жүрүп жатат", "Каржы булагы такталды." })
            Assert.Contains(Packed(words), Packed(printed), StringComparison.Ordinal);
        Assert.DoesNotContain("кайра добуш", string.Concat(Pdf.Pages(PlanPdf.Render(plan))), StringComparison.Ordinal);

        static string Packed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
    }

    [Fact]
    public void A_vote_partly_by_hand_prints_how_many_by_which_way_and_who_stands_behind_them()
    {
        PlanDocumentVote[] votes =
        [
            new("4", "2026-жылдын 12-майы", null, null) { CalledOffBecause = "Башка маселе эле" },
            new("4", "2026-жылдын 12-майы", null, new PlanDocumentCounts(7, 1, 1, 0, Passed: true, "А. Б. Үлгүбаев, 12.05.2026 11:24"))
            {
                ByHand =
                [
                    new PlanDocumentHand(BallotWay.RaisedHand, 2, "А. Б. Үлгүбаев", "Г. Д. Токтоева"),
                    new PlanDocumentHand(BallotWay.Paper, 1, "А. Б. Үлгүбаев", "Ж. Осмонов"),
                ],
            },
        ];

        var printed = string.Concat(string.Concat(Pdf.Pages(PlanPdf.Render(SamplePlans.Made(items: 1, activities: 2) with { Votes = votes })))
            .Where(c => !char.IsWhiteSpace(c)));

        foreach (var words in new[] { "План боюнча добуш берүү", "жаңылыш ачылып, жокко чыгарылган. Себеби: Башка маселе эле.",
            "кол көтөрүү менен берилген добуштар: 2. Жазган: А. Б. Үлгүбаев; ырастаган: Г. Д. Токтоева.",
            "кагаз менен берилген добуштар: 1. Жазган: А. Б. Үлгүбаев; ырастаган: Ж. Осмонов." })
            Assert.Contains(string.Concat(words.Where(c => !char.IsWhiteSpace(c))), printed, StringComparison.Ordinal);
        Assert.DoesNotContain("кайрадобуш", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_are_numbered_with_their_count()
    {
        var pages = Pdf.Pages(PlanPdf.Render(SamplePlans.Made(2, 40)));

        Assert.All(pages.Index(), page => Assert.Contains($"{page.Index + 1}-бет / {pages.Length}", page.Item, StringComparison.Ordinal));
    }

    [Fact]
    public void A_description_of_three_pages_flows_and_loses_no_word()
    {
        var words = string.Join(' ', Enumerable.Range(1, 1500).Select(number => $"сөз{number}"));
        var item = SamplePlans.Item(1, []) with { Description = words };

        var pdf = PlanPdf.Render(SamplePlans.KaraSuu2021() with { Items = [item] });

        Assert.InRange(Pdf.PageCount(pdf), 3, 6);
        Assert.Equal(Enumerable.Range(1, 1500).Select(number => $"сөз{number}"), Pdf.Words(pdf).Split(' ')
            .Where(word => word.StartsWith("сөз", StringComparison.Ordinal)));
    }

    [Fact]
    public void Paragraphs_of_a_description_are_paragraphs_of_the_document()
    {
        var item = SamplePlans.Item(1, []) with { Description = "Биринчи абзац.\r\n\r\nЭкинчи\tабзац." };

        var structure = Pdf.Structure(PlanPdf.Render(SamplePlans.KaraSuu2021() with { Items = [item] }));

        Assert.Contains("P (block)\n    \"Биринчи абзац.\"", structure, StringComparison.Ordinal);
        Assert.Contains("P (block)\n    \"Экинчи абзац.\"", structure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Айылдын тургундары", 1204, 611, 593, "Айылдын тургундары 1204 адам (анын ичинен 611 аял, 593 эркек).")]
    [InlineData("Айылдын тургундары", 12040, null, null, "Айылдын тургундары 12 040 адам.")]
    [InlineData(null, null, 611, null, "(анын ичинен 611 аял).")]
    [InlineData("Мектеп окуучулары.", null, null, null, "Мектеп окуучулары.")]
    [InlineData(null, null, null, null, "белгисиз.")]
    public void Beneficiaries_say_what_is_known(string? text, int? total, int? women, int? men, string expected)
    {
        var item = SamplePlans.Item(1, []) with { Beneficiaries = new PlanBeneficiaries(text, total, women, men) };

        var words = Pdf.Words(PlanPdf.Render(SamplePlans.KaraSuu2021() with { Items = [item] }));

        Assert.Contains("Бенефициарлар: " + expected, words, StringComparison.Ordinal);
    }

    [Fact]
    public void Signatures_never_stand_alone_on_a_page()
    {
        for (var words = 200; words < 340; words += 4)
        {
            var item = SamplePlans.Item(1, []) with
            {
                Description = string.Join(' ', Enumerable.Repeat("айылдык", words)),
                Beneficiaries = null,
                NoActivities = SamplePlans.NoActivities
            };

            var last = Pdf.Pages(PlanPdf.Render(SamplePlans.KaraSuu2021() with { Items = [item] }))[^1];

            Assert.Contains(SamplePlans.NoActivities, last, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_public_address_is_printed_once_at_the_foot_of_the_last_page()
    {
        const string Address = "https://example.kg/public/ulgu/plans/2026";
        var pages = Pdf.Pages(PlanPdf.Render(SamplePlans.Made(2, 40) with { PublicUrl = Address }));

        Assert.Contains(Address, pages[^1], StringComparison.Ordinal);
        Assert.All(pages[..^1], page => Assert.DoesNotContain(Address, page, StringComparison.Ordinal));
    }

    [Fact]
    public void A_Russian_plan_speaks_Russian()
    {
        var plan = SamplePlans.Made(1, 2) with { Labels = Labels.Russian };

        var words = Pdf.Words(PlanPdf.Render(plan));

        Assert.Contains("Источник финансирования", words, StringComparison.Ordinal);
        Assert.Contains("в том числе женщин – 611, мужчин – 593", words, StringComparison.Ordinal);
        Assert.Contains("Всего по плану 2 300 000", words, StringComparison.Ordinal);
        Assert.Matches("стр. \\d из \\d$", words);
    }
}

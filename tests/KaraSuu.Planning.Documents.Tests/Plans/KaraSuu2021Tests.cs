using KaraSuu.Planning.Documents.Plans;

namespace KaraSuu.Planning.Documents.Tests.Plans;

/// <summary>The plan Kara-Suu published for 2021, as the paper has it.</summary>
public sealed class KaraSuu2021Tests
{
    private static readonly byte[] Plan = PlanPdf.Render(SamplePlans.KaraSuu2021());

    [Fact]
    public void It_is_printed_word_for_word()
    {
        var words = Pdf.Words(Plan);

        Assert.StartsWith("«БЕКТЕМИН» Кара-Суу айылдык Кеңешинин Төрагасы: ____________________ 2021-жылдын «___» __________ № ____ токтом", words,
            StringComparison.Ordinal);
        Assert.Contains("Нарын облусунун Кочкор районунун Кара-Суу айыл өкмөтү менен жергиликтүү жамаатардын 2021-жылга БИРГЕЛИШКЕН АРАКЕТТЕР ПЛАНЫ 1. Багыты: ЖММ: 2) Муниципалдык менчикти башкаруу", words, StringComparison.Ordinal);
        Assert.Contains("Көйгөйдүн аталышы жана сүрөттөлүшү: Мектепте билим алууга шарттын жоктугу. " + SamplePlans.KaraSuu2021().Items[0].Description, words,
            StringComparison.Ordinal);
        Assert.Contains("Бенефициарлар: Кара-Суу айыл аймагынын айылдарындагы окуучулары 5910 адам (анын ичинен 3068 аял, 2842 эркек).", words,
            StringComparison.Ordinal);
        Assert.Contains("Иш-чаралар: " + SamplePlans.NoActivities, words, StringComparison.Ordinal);
    }

    [Fact]
    public void The_approval_stands_at_the_right_above_the_title()
    {
        var lines = Pdf.Text(Plan).Split('\n');
        var stamp = lines.Single(line => line.Contains("«БЕКТЕМИН»", StringComparison.Ordinal));
        var title = Array.FindIndex(lines, line => line.Contains("БИРГЕЛИШКЕН", StringComparison.Ordinal));

        Assert.True(stamp.IndexOf('«', StringComparison.Ordinal) > 40);
        Assert.True(Array.IndexOf(lines, stamp) < title);
    }

    [Fact]
    public void The_chair_signs_and_seals_once_at_the_head_of_the_plan()
    {
        var words = Pdf.Words(Plan);

        Assert.Matches("^«БЕКТЕМИН» .* токтом М.О. Нарын", words);
        Assert.Equal(2, words.Split("өрагасы").Length);
        Assert.Equal(2, words.Split("М.О.").Length);
        Assert.Equal(" 1-бет / 1", words.Split(SamplePlans.NoActivities)[1]);
    }

    [Fact]
    public void Nothing_is_printed_that_the_form_does_not_have()
    {
        var plan = SamplePlans.KaraSuu2021();
        var asPublished = plan with
        {
            Approval = plan.Approval with { HasResolutionLine = false, HasSeal = false },
            Items = [.. plan.Items.Select(i => i with { NoActivities = null })],
        };

        var words = Pdf.Words(PlanPdf.Render(asPublished));

        Assert.StartsWith("«БЕКТЕМИН» Кара-Суу айылдык Кеңешинин Төрагасы: ____________________ 2021-жылдын «___» __________ Нарын облусунун", words,
            StringComparison.Ordinal);
        Assert.EndsWith("2842 эркек). 1-бет / 1", words, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_one_tagged_page_with_title_and_language()
    {
        var info = Pdf.Info(Plan);

        Assert.Equal("1", info["Pages"]);
        Assert.Equal("yes", info["Tagged"]);
        Assert.Equal("595.276 x 841.89 pts (A4)", info["Page size"]);
        Assert.Equal("Кара-Суу айыл аймагынын 2021-жылга биргелешкен аракеттер планы", info["Title"]);
        Assert.StartsWith("2021-03-12T06:30:00", info["CreationDate"], StringComparison.Ordinal);
    }

    [Fact]
    public void Its_structure_names_headings_and_paragraphs()
    {
        var structure = Pdf.Structure(Plan);

        Assert.StartsWith("Document", structure, StringComparison.Ordinal);
        Assert.Contains("H1 (block)\n    \"БИРГЕЛИШКЕН АРАКЕТТЕР ПЛАНЫ\"", structure, StringComparison.Ordinal);
        Assert.Contains("H2 (block)\n    \"1. Багыты: ЖММ: 2) Муниципалдык менчикти башкаруу\"", structure, StringComparison.Ordinal);
        Assert.DoesNotContain("1-бет", structure, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_fonts_are_embedded_subsets()
    {
        var fonts = Pdf.Fonts(Plan);

        Assert.Equal(2, fonts.Count);
        Assert.All(fonts, font => Assert.True(font.Embedded && font.Subset, font.Name));
        Assert.All(fonts, font => Assert.Contains("+Liberation", font.Name, StringComparison.Ordinal));
    }

    [Fact]
    public void Known_facts_take_the_place_of_ink()
    {
        var known = SamplePlans.KaraSuu2021() with
        {
            Approval = new PlanApproval("БЕКИТЕМИН", "Кара-Суу айылдык Кеңешинин", "А. Б. Үлгүбаев", "2021-жылдын 12-марты", 2021, "12/3"),
        };

        var words = Pdf.Words(PlanPdf.Render(known));

        Assert.StartsWith("«БЕКИТЕМИН» Кара-Суу айылдык Кеңешинин Төрагасы: __________ А. Б. Үлгүбаев 2021-жылдын 12-марты № 12/3 токтом", words,
            StringComparison.Ordinal);
        Assert.DoesNotContain("«___»", words, StringComparison.Ordinal);
        Assert.DoesNotContain("(аты-жөнү)", words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_form_without_a_resolution_line_prints_none()
    {
        var plan = SamplePlans.KaraSuu2021();

        var words = Pdf.Words(PlanPdf.Render(plan with { Approval = plan.Approval with { HasResolutionLine = false, Year = null } }));

        Assert.DoesNotContain("токтом", words, StringComparison.Ordinal);
        Assert.Contains("20___-жылдын «___» __________", words, StringComparison.Ordinal);
    }
}

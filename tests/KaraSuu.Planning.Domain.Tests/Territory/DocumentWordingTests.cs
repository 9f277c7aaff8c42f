using KaraSuu.Planning.Domain.Territory;

namespace KaraSuu.Planning.Domain.Tests.Territory;

public sealed class DocumentWordingTests
{
    [Fact]
    public void A_new_aimak_starts_with_the_usual_spelling()
    {
        var wording = Some.AiylAimak().Wording;

        Assert.Equal("БЕКИТЕМИН", wording.Approval);
        Assert.Equal("Кара-Суу айылдык Кеңешинин", wording.Approver);
        Assert.Equal("Төрагасы", wording.Chair);
        Assert.Equal("Нарын облусунун Кочкор районунун Кара-Суу айыл өкмөтү менен жергиликтүү жамааттын {жыл}-жылга", wording.PlanLeadIn);
        Assert.Equal("БИРГЕЛЕШКЕН АРАКЕТТЕР ПЛАНЫ", wording.PlanTitle);
    }

    [Fact]
    public void An_aimak_keeps_its_own_wording()
    {
        var aimak = Some.AiylAimak();

        aimak.Word(new DocumentWording(" БЕКТЕМИН ", "Кара-Суу айылдык Кеңешинин", "Төрагасы", "{жыл}-жылга", "БИРГЕЛИШКЕН АРАКЕТТЕР ПЛАНЫ"));

        Assert.Equal("БЕКТЕМИН", aimak.Wording.Approval);
        Assert.Equal("БИРГЕЛИШКЕН АРАКЕТТЕР ПЛАНЫ", aimak.Wording.PlanTitle);
    }

    [Fact]
    public void An_issue_of_local_importance_belongs_to_a_dated_list()
    {
        var issue = new LocalIssue(2, new LocalText("Муниципалдык менчикти башкаруу"), "2011", null, isVerified: true);

        Assert.Equal((2, "2011", true), (issue.Number, issue.LawVersion, issue.IsVerified));
    }

    [Theory]
    [InlineData(nameof(DocumentWording.Approval))]
    [InlineData(nameof(DocumentWording.Approver))]
    [InlineData(nameof(DocumentWording.Chair))]
    [InlineData(nameof(DocumentWording.PlanLeadIn))]
    [InlineData(nameof(DocumentWording.PlanTitle))]
    public void A_wording_that_is_too_long_is_refused_by_its_name(string field)
    {
        var aimak = Some.AiylAimak();

        var refusal = Broken.By(RecordRules.TooLong, () => aimak.Word(Long(field, DocumentWording.MaxLength + 1)));
        aimak.Word(Long(field, DocumentWording.MaxLength));

        Assert.Equal(field, refusal.Field);
    }

    [Fact]
    public void An_aimak_whose_names_make_the_lead_in_too_long_is_not_made()
    {
        var longest = new LocalText(new string('а', AiylAimak.NameMaxLength));

        Assert.Equal(nameof(DocumentWording.PlanLeadIn),
            Broken.By(RecordRules.TooLong, () => new AiylAimak("uzun", new LocalText("Узун"), longest, longest)).Field);
    }

    [Fact]
    public void A_lead_in_without_a_place_for_the_years_is_refused_by_its_name()
    {
        var refusal = Broken.By(TerritoryRules.LeadInNeedsYears,
            () => Some.AiylAimak().Word(new DocumentWording("БЕКТЕМИН", "Кара-Суу айылдык Кеңешинин", "Төрагасы", "2021-жылга", "План")));

        Assert.Equal(nameof(DocumentWording.PlanLeadIn), refusal.Field);
    }

    private static DocumentWording Long(string field, int length)
    {
        string Of(string name) => name == field ? new string('м', length) : "м";
        return new DocumentWording(Of(nameof(DocumentWording.Approval)), Of(nameof(DocumentWording.Approver)), Of(nameof(DocumentWording.Chair)),
            field == nameof(DocumentWording.PlanLeadIn) ? new string('м', length - DocumentWording.YearsMark.Length) + DocumentWording.YearsMark
                : DocumentWording.YearsMark, Of(nameof(DocumentWording.PlanTitle)));
    }

    [Theory]
    [InlineData("жамааттын {жыл}-жылга", 2021, 2021, "жамааттын 2021-жылга")]
    [InlineData("жамааттын {жыл}-жылга", 2018, 2019, "жамааттын 2018–2019-жылдарга")]
    [InlineData("{жыл}-жылдар мезгилине", 2018, 2019, "2018–2019-жылдар мезгилине")]
    [InlineData("{жыл}-жылдын", 2018, 2020, "2018–2020-жылдардын")]
    [InlineData("жылга {жыл}", 2018, 2019, "жылга 2018–2019")]
    public void The_lead_in_of_a_plan_of_several_years_names_years(string leadIn, int from, int to, string said) =>
        Assert.Equal(said, new DocumentWording("БЕКИТЕМИН", "Кеңештин", "Төрагасы", leadIn, "ПЛАН").LeadInOf(from, to));
}

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
}

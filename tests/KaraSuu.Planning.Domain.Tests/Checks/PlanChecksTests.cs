using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Domain.Plans;

namespace KaraSuu.Planning.Domain.Tests.Checks;

public sealed class PlanChecksTests
{
    private static readonly PopulationSummary KaraSuu = new(Deck.Population, Deck.Women);
    private static readonly ActivitySummary Repair = new(1, "2027", "Айыл өкмөтү", [FundingKind.LocalBudget]);

    private static readonly PlanItemSummary Sound =
        new(3, 800, 410, 390, "Мантыш айылындагы мектепте 800 окуучу билим алат.", 2, true, true, true, false, [Repair]);

    [Fact]
    public void A_sound_item_raises_nothing() => Assert.Empty(Item(Sound));

    [Fact]
    public void The_decks_plan_item_raises_what_the_deck_gets_wrong()
    {
        var item = new PlanItemSummary(
            3, Deck.Beneficiaries, Deck.BeneficiariesWomen, Deck.BeneficiariesMen, Deck.SchoolDescription, 2, true, true, PriorityIsOfThisCycle: false,
                false, []);

        var checks = Item(item).ToList();

        Assert.Equal(
            [
                PlanChecks.BeneficiariesMostOfPopulation, PlanChecks.PupilsInTextDiffer, PlanChecks.PriorityNotOfThisYear,
                PlanChecks.NoActivities, PlanChecks.MissingNameInText,
            ],
            checks.Select(c => c.Code));
        Assert.Equal([5910, 7037, 84m], Raised.By(PlanChecks.BeneficiariesMostOfPopulation, checks).Details);
        Assert.Equal([800, 5910], Raised.By(PlanChecks.PupilsInTextDiffer, checks).Details);
        Assert.All(checks, c => Assert.Equal("plan-item-3", c.Subject));
    }

    [Fact]
    public void Women_and_men_that_are_not_the_total_are_shown()
    {
        Assert.Equal([400, 390, 790, 800], Raised.By(PlanChecks.BeneficiariesDiffer, Item(Sound with { Women = 400 })).Details);
        Raised.NotBy(PlanChecks.BeneficiariesDiffer, Item(Sound with { Women = null }));
        Raised.NotBy(PlanChecks.BeneficiariesDiffer, Item(Sound));
    }

    [Fact]
    public void More_beneficiaries_than_people_are_shown()
    {
        Assert.Equal([7038, 7037], Raised.By(PlanChecks.BeneficiariesMoreThanPopulation, Item(Sound with { Total = 7038 })).Details);
        Assert.Equal([3476, 3475], Raised.By(PlanChecks.BeneficiariesMoreThanPopulation, Item(Sound with { Women = 3476 })).Details);
        Raised.NotBy(PlanChecks.BeneficiariesMoreThanPopulation, Item(Sound with { Total = 7037, Women = 3475 }));
        Raised.NotBy(PlanChecks.BeneficiariesMoreThanPopulation, PlanChecks.Item(Sound with { Total = 9000 }, null));
    }

    [Theory]
    [InlineData(800, 1000, false)]
    [InlineData(801, 1000, true)]
    [InlineData(1001, 1000, false)]
    public void Beneficiaries_above_four_fifths_of_the_people_are_doubted(int total, int population, bool raised)
    {
        var checks = PlanChecks.Item(Sound with { Total = total }, new PopulationSummary(population, null));

        if (raised) Raised.By(PlanChecks.BeneficiariesMostOfPopulation, checks);
        else Raised.NotBy(PlanChecks.BeneficiariesMostOfPopulation, checks);
    }

    [Theory]
    [InlineData(Deck.SchoolDescription, 800)]
    [InlineData("Мектепте 1 200 окуучу окуйт", 1200)]
    [InlineData("Мектепте 1\u00A0200гө жакын окуучу окуйт", 1200)]
    [InlineData("240 окуучуга ылайыкталган", 240)]
    [InlineData("999 999 999 999 окуучу", 999_999_999)]
    [InlineData("٨٠٠ окуучу", null)]
    [InlineData("окуучулар жылдан-жылга көбөйүп", null)]
    [InlineData("1955-жылдары курулган мектепте окуучу көп", null)]
    [InlineData(null, null)]
    public void The_number_of_pupils_is_read_from_the_text(string? text, int? pupils) => Assert.Equal(pupils, PlanChecks.Pupils(text));

    [Theory]
    [InlineData(1601, true)]
    [InlineData(1600, false)]
    [InlineData(400, false)]
    [InlineData(399, true)]
    public void Pupils_in_the_text_that_differ_more_than_twice_are_shown(int total, bool raised)
    {
        var checks = Item(Sound with { Total = total });

        if (raised) Raised.By(PlanChecks.PupilsInTextDiffer, checks);
        else Raised.NotBy(PlanChecks.PupilsInTextDiffer, checks);
    }

    [Fact]
    public void A_direction_without_an_issue_of_local_importance_is_shown_and_an_unverified_one_noted()
    {
        Raised.By(PlanChecks.NoLocalIssue, Item(Sound with { LocalIssueNumber = null, LocalIssueIsVerified = false }));
        Raised.NotBy(PlanChecks.LocalIssueUnverified, Item(Sound with { LocalIssueNumber = null, LocalIssueIsVerified = false }));

        Assert.Equal([4], Raised.By(PlanChecks.LocalIssueUnverified, Item(Sound with { LocalIssueNumber = 4, LocalIssueIsVerified = false })).Details);
        Raised.NotBy(PlanChecks.NoLocalIssue, Item(Sound));
    }

    [Fact]
    public void An_item_that_answers_no_priority_of_its_year_is_shown()
    {
        Raised.By(PlanChecks.NoPriority, Item(Sound with { HasPriority = false, PriorityIsOfThisCycle = false }));
        Raised.NotBy(PlanChecks.PriorityNotOfThisYear, Item(Sound with { HasPriority = false, PriorityIsOfThisCycle = false }));

        Raised.By(PlanChecks.PriorityNotOfThisYear, Item(Sound with { PriorityIsOfThisCycle = false }));
        Raised.NotBy(PlanChecks.NoPriority, Item(Sound));
    }

    [Fact]
    public void An_item_without_activities_is_shown()
    {
        Raised.By(PlanChecks.NoActivities, Item(Sound with { Activities = [] }));
        Raised.NotBy(PlanChecks.NoActivities, Item(Sound));
    }

    [Fact]
    public void A_blank_to_be_filled_is_an_error()
    {
        Assert.Equal(Severity.Error, Raised.By(PlanChecks.BlanksInText, Item(Sound with { HasBlanks = true })).Severity);
        Raised.NotBy(PlanChecks.BlanksInText, Item(Sound));
    }

    [Theory]
    [InlineData("Мектепте шарттын жетишсиздиги. айылдарындагы мектептерде")]
    [InlineData("Бүгүнкү күнгө чейин мектебинде оңдоо жүргүзүлгөн эмес")]
    [InlineData("Ал эми айылындагы орто мектеби кичинекей")]
    [InlineData("айылында суу жок")]
    public void A_sentence_that_lost_its_village_or_school_is_shown(string description) =>
        Raised.By(PlanChecks.MissingNameInText, Item(Sound with { Description = description }));

    [Theory]
    [InlineData("Мектепте шарттын жетишсиздиги. Мантыш жана Орток айылдарындагы мектептерде")]
    [InlineData("Бүгүнкү күнгө чейин Осмонов мектебинде оңдоо жүргүзүлгөн эмес")]
    [InlineData("Ал эми Мантыш айылындагы орто мектеби кичинекей")]
    [InlineData("Ал эми айылдагы жолдор оңдолгон")]
    [InlineData("Бүгүнкү күнгө чейин мектебибизде оңдоо жок")]
    [InlineData(null)]
    public void A_sentence_that_names_its_village_or_speaks_of_the_village_at_hand_is_not(string? description) =>
        Raised.NotBy(PlanChecks.MissingNameInText, Item(Sound with { Description = description }));

    [Fact]
    public void An_activity_says_by_when_and_by_whom()
    {
        Assert.Equal([1], Raised.By(PlanChecks.ActivityIncomplete, Item(Sound with { Activities = [Repair with { Term = null }] })).Details);
        Raised.By(PlanChecks.ActivityIncomplete, Item(Sound with { Activities = [Repair with { Responsible = null }] }));
        Raised.NotBy(PlanChecks.ActivityIncomplete, Item(Sound));
    }

    [Fact]
    public void An_activity_of_less_than_a_thousand_som_is_shown()
    {
        Assert.Equal([1], Raised.By(PlanChecks.ActivitySmallSum, Item(Sound with { Activities = [Repair with { Total = Money.FromSom(150) }] })).Details);
        Raised.By(PlanChecks.ActivitySmallSum, Item(Sound with { Activities = [Repair with { Total = new Money(999_99) }] }));
        Raised.NotBy(PlanChecks.ActivitySmallSum, Item(Sound with { Activities = [Repair with { Total = Money.FromSom(1000) }] }));
        Raised.NotBy(PlanChecks.ActivitySmallSum, Item(Sound with { Activities = [Repair with { Total = null }] }));
        Raised.NotBy(PlanChecks.ActivitySmallSum, Item(Sound with { Activities = [Repair with { Kinds = [], Total = Money.Zero }] }));
    }

    [Fact]
    public void An_activity_nobody_pays_for_or_without_the_local_budget_is_shown()
    {
        var unpaid = Item(Sound with { Activities = [Repair with { Kinds = [] }] }).ToList();
        Raised.By(PlanChecks.ActivityUnfunded, unpaid);
        Raised.NotBy(PlanChecks.NoLocalBudget, unpaid);

        var donated = Item(Sound with { Activities = [Repair with { Kinds = [FundingKind.DonorProject] }] }).ToList();
        Raised.By(PlanChecks.NoLocalBudget, donated);
        Raised.NotBy(PlanChecks.ActivityUnfunded, donated);
    }

    private static IEnumerable<Check> Item(PlanItemSummary item) => PlanChecks.Item(item, KaraSuu);
}

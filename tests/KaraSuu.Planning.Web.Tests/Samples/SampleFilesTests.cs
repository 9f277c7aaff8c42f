using System.Text.RegularExpressions;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Web.Commands.Samples;
using KaraSuu.Planning.Web.Operations;

namespace KaraSuu.Planning.Web.Tests.Samples;

/// <summary>The sample files say what the two presentations say, no more and no less.</summary>
public sealed partial class SampleFilesTests
{
    private const string KaraSuu = "kara-suu.json";
    private const string Alexandrov = "alexandrov.json";
    private const string Training = "training.json";

    /// <summary>Every number printed in B. Sadykov's presentation, thousands closed up.</summary>
    private const string NumbersOfKaraSuu =
        "1 5 2215 45 105 7037 3545 3475 1229 2021 2 800 1955 5910 3068 2842 2018 13 15 8 3 21 425 167 2019 10 273 157 14 28 29 54 55 30 " +
        "150000 1000000 1150000 718000 1718000 811076 240 6970000 9758000 524000 25 16 19 225 52067000 1196000 115000 700000 900000 101000 551000 2945000 380000";

    /// <summary>Every number printed in D. Kainazarov's presentation, thousands closed up.</summary>
    private const string NumbersOfAlexandrov =
        "11 2021 16 2016 20 5 2019 01 18 84 19 29 2017 15 260600 264 430 445 03131 6 97 71";

    /// <summary>The problem as the presentation prints it, lost names and misprints included.</summary>
    private const string ProblemOf2021 =
        "Мектепте билим алууга шарттын жетишсиздиги. " +
        "айылдарындагы мектептерде жалпы 800 жакын окуучу билим алат, аталган мектептердин имараттары 1955-жылдары курулган. " +
        "Бүгүнкү күнсө чейин мектебинде оңдоо-түзөө иштери жүргүзүлгөн эмес, чатырынан суу агып дубалдарына зыян келтирилген. " +
        "Ал эми айылындагы орто мектеби кичинекей жана класстар азыркы талапка дал келбейт, окуучулар жылдан-жылга көбөйүп, орун аз болуп, мектепке балдар батпай калышты; " +
        "имараттын эскилиги жетип, оңдоо-түзөө иштери жүргүзүлгөн эмес.";

    [Theory]
    [InlineData(KaraSuu, NumbersOfKaraSuu)]
    [InlineData(Alexandrov, NumbersOfAlexandrov)]
    public void No_number_of_a_presentation_is_lost(string file, string numbers)
    {
        var text = Thousands().Replace(File.ReadAllText(DataFiles.Sample(file)), "");
        var written = Number().Matches(text).Select(m => m.Value).ToHashSet();

        Assert.Empty(numbers.Split(' ').Except(written));
    }

    [Fact]
    public void Population_of_Kara_Suu_is_as_published_and_undated()
    {
        var count = Assert.Single(Read(KaraSuu).Populations);

        Assert.Equal((7037, 3545, 3475, 1229), (count.PublishedTotal, count.Men, count.Women, count.Households));
        Assert.Null(count.AsOf);
    }

    [Fact]
    public void Meetings_of_Kara_Suu_are_known_by_their_totals_alone()
    {
        var cycles = Read(KaraSuu).Cycles;

        Assert.Equal(
            [(2018, 21, 425, 167), (2019, 10, 273, 157), (2021, 10, 273, 157)],
            cycles.Select(c => (c.BudgetYear, c.PublishedTotals!.Meetings!.Value, c.PublishedTotals.Participants!.Value, c.PublishedTotals.Women!.Value)));
        Assert.All(cycles, c => Assert.Empty(c.Meetings));
        Assert.All(cycles, c => Assert.Equal("14–28, 29–54, 55–55", c.PublishedTotals!.AgeBands));
        Assert.All(cycles, c => Assert.Equal((13, 15), (c.WorkingGroup!.Norm.From, c.WorkingGroup.Norm.To)));
        Assert.All(cycles, c => Assert.Empty(c.WorkingGroup!.Members));
        Assert.Equal([7, 7, 6], cycles.Select(c => c.Priorities.Count));
    }

    /// <summary>Where a presentation does not say how many, neither does its file: nobody of either sex, in any count, is nought.</summary>
    [Theory]
    [InlineData(KaraSuu)]
    [InlineData(Alexandrov)]
    public void No_nought_is_made_of_what_a_presentation_does_not_say(string file)
    {
        Assert.DoesNotMatch(
            "(?i)\"(women|men|total|people|votes|womenVotes|menVotes|participants|meetings)\"\\s*:\\s*0\\b",
            File.ReadAllText(DataFiles.Sample(file)));
        Assert.All(Read(file).Cycles, c => Assert.Null(c.Plan?.Hearing));
    }

    [Fact]
    public void The_plan_of_2021_is_word_for_word()
    {
        var file = Read(KaraSuu);
        var plan = file.Cycles.Single(c => c.BudgetYear == 2021).Plan!;
        var item = Assert.Single(plan.Items);

        Assert.Equal("БЕКТЕМИН", file.Aimak.Wording!.Approval);
        Assert.Equal("БИРГЕЛИШКЕН АРАКЕТТЕР ПЛАНЫ", file.Aimak.Wording.PlanTitle);
        Assert.Equal(
            "Нарын облусунун Кочкор районунун Кара-Суу айыл өкмөтү менен жергиликтүү жамаатардын 2021-жылга",
            file.Aimak.Wording.PlanLeadIn.Replace("{жыл}", "2021", StringComparison.Ordinal));
        Assert.Equal("Мектепте билим алууга шарттын жоктугу.", item.ProblemName);
        Assert.Equal(ProblemOf2021, item.ProblemDescription);
        Assert.Equal("Кара-Суу айыл аймагынын айылдарындагы окуучулары", item.Beneficiaries);
        Assert.Equal((2, 5910, 3068, 2842), (item.LocalIssue, item.BeneficiariesTotal, item.BeneficiariesWomen, item.BeneficiariesMen));
        Assert.Empty(item.Activities);
        Assert.Equal(new ResolutionSample(), plan.PaperApproval);
    }

    [Fact]
    public void Achievements_of_Kara_Suu_add_up_per_source()
    {
        var works = Read(KaraSuu).Works;
        var lines = works.SelectMany(w => w.Funding).ToList();

        Assert.Equal(10, works.Count);
        Assert.Equal(3_350_076, lines.Where(l => l.Kind == FundingKind.LocalBudget).Sum(l => l.Som));
        Assert.Equal(52_067_000, lines.Where(l => l.Kind == FundingKind.RepublicanBudget).Sum(l => l.Som));
        Assert.Equal(2_000_000, SumOf("бюджет процесси"));
        Assert.Equal(6_970_000, SumOf("Ассанабил"));
        Assert.Equal(9_758_000, SumOf("Курткаев"));
        Assert.Equal(1_196_000, SumOf("Жапония"));
        Assert.Equal(700_000, SumOf("Тынчтык корпусу"));
        Assert.Equal(900_000, SumOf("жаштары"));
        Assert.Equal(2_945_000, SumOf("Ихсан-Хайрия"));
        Assert.Equal(79_886_076, lines.Sum(l => l.Som));
        Assert.Equal([1_150_000L, 1_718_000L], works.Where(w => w.StatedTotalSom is not null).Select(w => w.StatedTotalSom!.Value));
        Assert.All(works.Where(w => w.StatedTotalSom is not null), w => Assert.Equal(w.StatedTotalSom, w.Funding.Sum(f => f.Som)));

        long SumOf(string source) => lines.Where(l => l.Source?.Contains(source, StringComparison.Ordinal) == true).Sum(l => l.Som);
    }

    [Fact]
    public void Alexandrov_shows_all_five_outcomes_and_one_sum_of_an_unknown_payer()
    {
        var file = Read(Alexandrov);

        Assert.Equal(Enum.GetValues<MonitoringOutcome>(), file.Works.Select(w => w.Outcome!.Kind));
        Assert.Equal([264, 430, 445], file.Works[0].Segments.Select(s => s.Metres));
        Assert.Equal(260_600, Assert.Single(file.Works, w => w.StatedTotalSom is not null).StatedTotalSom);
        Assert.All(file.Works, w => Assert.Empty(w.Funding));
        Assert.All(file.Works, w => Assert.Null(w.FromYear));
        Assert.Equal(new DateOnly(2016, 2, 19), file.JmeGroup!.EstablishedOn);
        Assert.Equal((new DateOnly(2017, 8, 29), 15), file.JmeGroup.Changes.Select(c => (c.On, c.Members!.Value)).Single());
        Assert.Null(file.JmeGroup.ResolutionNumber);
    }

    [Theory]
    [InlineData(KaraSuu)]
    [InlineData(Alexandrov)]
    public void A_presentation_names_no_deputies_votes_or_working_dates(string name)
    {
        var file = Read(name);

        Assert.NotNull(file.Deck);
        Assert.Empty(file.Deputies);
        Assert.Null(file.Aimak.KeneshSeats);
        Assert.Null(file.Aimak.KeneshChairName);
        Assert.Null(file.Aimak.Soate);
        Assert.All(file.Cycles.SelectMany(c => c.Stages), s => Assert.Null(s.DoneOn));
        Assert.All(file.Cycles, c => Assert.Null(c.Plan?.Session));
    }

    [Fact]
    public void The_training_aimak_has_one_whole_cycle_and_one_just_begun()
    {
        var file = Read(Training);
        var whole = file.Cycles[0];
        var votes = whole.Meetings.SelectMany(m => m.Issues).GroupBy(i => i.Priority)
            .OrderBy(g => g.Key).Select(g => g.Sum(i => i.WomenVotes + i.MenVotes)).ToList();

        Assert.True(file.Aimak.IsTraining);
        Assert.Null(file.Deck);
        Assert.Equal(14, whole.WorkingGroup!.Members.Count);
        Assert.Equal(6, whole.Meetings.Count);
        Assert.Equal(3, whole.Meetings.DistinctBy(m => m.Village).Count());
        Assert.All(whole.Meetings, m => Assert.InRange(m.Issues.Count, 4, 6));
        Assert.Equal(8, whole.Proposals.Count);
        Assert.Equal(Enum.GetValues<Domain.Voices.Channel>(), whole.Proposals.Select(p => p.Channel!.Value).Distinct().Order());
        Assert.Equal(votes.OrderDescending(), votes);
        Assert.Equal((4, 2), (whole.Priorities.Count(p => p.Included == true), whole.Priorities.Count(p => p.LeftOutReason is not null)));
        Assert.Equal((4, 9), (whole.Plan!.Items.Count, whole.Plan.Items.Sum(i => i.Activities.Count)));
        Assert.Equal(5, whole.Plan.Hearing!.Remarks.Count);
        Assert.Equal(2028, file.Cycles[1].BudgetYear);
        Assert.Empty(file.Cycles[1].Meetings);
        Assert.NotEmpty(file.Cycles[1].WorkingGroup!.Members);
        Assert.Equal((2026, 4, 7), (file.Cycles[2].BudgetYear, file.Cycles[2].Plan!.Items.Count, file.Cycles[2].Plan!.Items.Sum(i => i.Activities.Count)));
    }

    [Theory]
    [InlineData("""{ "recordedBy": "x", "aimak": null }""", "aimak")]
    [InlineData("""{ "recordedBy": "x" }""", "aimak")]
    [InlineData("""{ "recordedBy": "x", "villagez": [] }""", "villagez")]
    public void A_file_of_another_shape_is_refused_by_name(string json, string field)
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, json);

        var refused = Assert.Throws<CannotStart>(() => SampleFile.Read(path));

        File.Delete(path);
        Assert.Contains(field, refused.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(path, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reference_lists_mark_what_was_seen_in_published_plans()
    {
        var issues = ReferenceLists.Read<LocalIssueRow>(Path.Combine(DataFiles.Reference, ReferenceLists.LocalIssuesFile));
        var groups = ReferenceLists.Read<VulnerableGroupRow>(Path.Combine(DataFiles.Reference, ReferenceLists.VulnerableGroupsFile));

        Assert.Equal(Enumerable.Range(1, 22), issues.Select(i => i.Number));
        Assert.Equal([2, 6], issues.Where(i => i.Verified).Select(i => i.Number));
        Assert.Equal("Муниципалдык менчикти башкаруу", issues[1].Ky);
        Assert.All(issues, i => Assert.Equal("2011, unverified", i.LawVersion));
        Assert.Equal(7, groups.DistinctBy(g => g.Code).Count());
        Assert.All(groups, g => Assert.InRange(g.Code.Length, 1, VulnerableGroup.CodeMaxLength));
    }

    private static SampleFile Read(string name) => SampleFile.Read(DataFiles.Sample(name));

    [GeneratedRegex(@"(?<=\d)[ ,](?=\d{3}(?!\d))")]
    private static partial Regex Thousands();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}

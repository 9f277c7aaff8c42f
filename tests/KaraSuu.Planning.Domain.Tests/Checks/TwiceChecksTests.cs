using KaraSuu.Planning.Domain.Checks;

namespace KaraSuu.Planning.Domain.Tests.Checks;

/// <summary>The same thing written down twice is doubted, in whatever spelling.</summary>
public sealed class TwiceChecksTests
{
    private static readonly DateOnly Day = new(2026, 11, 2);

    [Theory]
    [InlineData("ЖЧК «Жол-Курулуш»", null, "Жол Курулуш ОсОО", null)]
    [InlineData("ЖЧК «Жол-Курулуш»", null, "жчк \"жол-курулуш\"", null)]
    [InlineData("ЖЧК «Жол»", "01234567890123", "«Асыл» ЖЧК", "0123 4567 8901 23")]
    [InlineData("Үлгү Уста, жеке ишкер", null, "ЖИ Улгу уста", null)]
    [InlineData("ЖЧК", null, "жчк", null)]
    public void A_contractor_is_known_by_its_name_or_its_tax_number(string one, string? tax, string other, string? otherTax) =>
        Assert.True(AreOne(TwiceChecks.ContractorOf(1, one, tax), TwiceChecks.ContractorOf(2, other, otherTax)));

    [Theory]
    [InlineData("ЖЧК «Жол»", "01234567890123", "ЖЧК «Көпүрө»", "01234567890124")]
    [InlineData("ЖЧК «Жол»", null, "ЖЧК «Жол-2»", null)]
    [InlineData("ЖЧК", null, "ОсОО", null)]
    public void Other_contractors_are_others(string one, string? tax, string other, string? otherTax) =>
        Assert.False(AreOne(TwiceChecks.ContractorOf(1, one, tax), TwiceChecks.ContractorOf(2, other, otherTax)));

    [Theory]
    [InlineData("Ысманов Канат", "ысманов  Kанат", true)]
    [InlineData("Өмүралиев Үсөн", "Омуралиев Усон", true)]
    [InlineData("Ысманов Канат", "Ысманов Канатбек", false)]
    public void A_deputy_is_one_person(string one, string other, bool isOne) =>
        Assert.Equal(isOne, AreOne(TwiceChecks.DeputyOf(1, one), TwiceChecks.DeputyOf(2, other)));

    [Theory]
    [InlineData("17", "VIII", "17", "viii", 30, true)]
    [InlineData("17", null, "17", null, 30, true)]
    [InlineData("17", "VIII", "18", "VIII", 0, true)]
    [InlineData("17", "VIII", "17", "IX", 30, false)]
    [InlineData("17", null, "17", null, 365, false)]
    [InlineData("17", "VIII", "18", "VIII", 30, false)]
    public void A_session_is_known_by_its_number_or_its_day(string one, string? convocation, string other, string? otherConvocation, int later, bool isOne) =>
        Assert.Equal(isOne, AreOne(
            TwiceChecks.SessionOf(1, one, convocation, Day), TwiceChecks.SessionOf(2, other, otherConvocation, Day.AddDays(later))));

    [Fact]
    public void A_plan_is_heard_once_a_day()
    {
        var heard = TwiceChecks.HearingOf(1, 3, Day, "02.11.2026");
        Assert.True(AreOne(heard, TwiceChecks.HearingOf(2, 3, Day, "02.11.2026")));
        Assert.False(AreOne(heard, TwiceChecks.HearingOf(2, 4, Day, "02.11.2026")));
        Assert.False(AreOne(heard, TwiceChecks.HearingOf(2, 3, Day.AddDays(1), "03.11.2026")));
    }

    [Fact]
    public void A_work_is_known_by_what_is_done_where_and_when()
    {
        var work = TwiceChecks.WorkOf(1, "Мектептин чатыры", "Мантыш", 2026, [8, 9]);
        Assert.True(AreOne(work, TwiceChecks.WorkOf(2, " мектептин  ЧАТЫРЫ", "мантыш", 2026, [9, 8])));
        Assert.False(AreOne(work, TwiceChecks.WorkOf(2, "Мектептин чатыры", "Мантыш", 2027, [8, 9])));
        Assert.False(AreOne(work, TwiceChecks.WorkOf(2, "Мектептин чатыры", "Мантыш", 2026, [8])));
        Assert.False(AreOne(work, TwiceChecks.WorkOf(2, "Мектептин чатыры", null, 2026, [8, 9])));
    }

    [Fact]
    public void A_contract_stands_for_one_work_and_of_an_unknown_one_nothing_is_said()
    {
        var contract = TwiceChecks.ContractOf(1, "Чатыр", 4, "12", Day);
        Assert.True(AreOne(contract, TwiceChecks.ContractOf(2, "Дубал", 4, "№ 12", Day.AddDays(1))));
        Assert.False(AreOne(contract, TwiceChecks.ContractOf(2, "Дубал", 5, "12", Day)));
        Assert.False(AreOne(TwiceChecks.ContractOf(1, "Чатыр", 4, null, Day), TwiceChecks.ContractOf(2, "Дубал", 4, null, Day)));
        Assert.False(AreOne(TwiceChecks.ContractOf(1, "Чатыр", null, "12", Day), TwiceChecks.ContractOf(2, "Дубал", null, "12", Day)));
    }

    [Fact]
    public void The_later_record_names_the_earlier()
    {
        var found = TwiceChecks.Of(TwiceChecks.Deputy, "deputy",
            [TwiceChecks.DeputyOf(9, "асанов а."), TwiceChecks.DeputyOf(3, "Асанов А."), TwiceChecks.DeputyOf(5, "Башка")]).ToList();

        var (record, check) = Assert.Single(found);
        Assert.Equal((9, TwiceChecks.Deputy, "deputy-9"), (record.Id, check.Code, check.Subject));
        Assert.Equal(["Асанов А."], check.Details);
    }

    [Fact]
    public void Each_kind_is_doubted_by_its_own_code_and_two_of_a_kind_are_not()
    {
        IEnumerable<Check> Of(string code, params WrittenRecord[] records) => TwiceChecks.Of(code, "record", records).Select(found => found.Check);
        WrittenRecord[] contractors = [TwiceChecks.ContractorOf(1, "Жол", null), TwiceChecks.ContractorOf(2, "жол", null)];
        WrittenRecord[] deputies = [TwiceChecks.DeputyOf(1, "Асанов"), TwiceChecks.DeputyOf(2, "асанов")];
        WrittenRecord[] sessions = [TwiceChecks.SessionOf(1, "17", null, Day), TwiceChecks.SessionOf(2, "17", null, Day)];
        WrittenRecord[] hearings = [TwiceChecks.HearingOf(1, 3, Day, "02.11.2026"), TwiceChecks.HearingOf(2, 3, Day, "02.11.2026")];
        WrittenRecord[] works = [TwiceChecks.WorkOf(1, "Жол", null, 2026, []), TwiceChecks.WorkOf(2, "жол", null, 2026, [])];
        WrittenRecord[] contracts = [TwiceChecks.ContractOf(1, "Жол", 4, "12", Day), TwiceChecks.ContractOf(2, "Суу", 4, "12", Day)];

        Raised.By(TwiceChecks.Contractor, Of(TwiceChecks.Contractor, contractors));
        Raised.NotBy(TwiceChecks.Contractor, Of(TwiceChecks.Contractor, contractors[0]));
        Raised.By(TwiceChecks.Deputy, Of(TwiceChecks.Deputy, deputies));
        Raised.NotBy(TwiceChecks.Deputy, Of(TwiceChecks.Deputy, deputies[0], TwiceChecks.DeputyOf(2, "Асанова")));
        Raised.By(TwiceChecks.Session, Of(TwiceChecks.Session, sessions));
        Raised.NotBy(TwiceChecks.Session, Of(TwiceChecks.Session, sessions[0], TwiceChecks.SessionOf(2, "18", null, Day.AddDays(1))));
        Raised.By(TwiceChecks.Hearing, Of(TwiceChecks.Hearing, hearings));
        Raised.NotBy(TwiceChecks.Hearing, Of(TwiceChecks.Hearing, hearings[0], TwiceChecks.HearingOf(2, 4, Day, "02.11.2026")));
        Raised.By(TwiceChecks.Work, Of(TwiceChecks.Work, works));
        Raised.NotBy(TwiceChecks.Work, Of(TwiceChecks.Work, works[0], TwiceChecks.WorkOf(2, "Жол", null, 2027, [])));
        Raised.By(TwiceChecks.Contract, Of(TwiceChecks.Contract, contracts));
        Raised.NotBy(TwiceChecks.Contract, Of(TwiceChecks.Contract, contracts[0], TwiceChecks.ContractOf(2, "Суу", 4, "13", Day)));
    }

    [Theory]
    [InlineData("Ички жолдор", "ички  ЖОЛДОР", 3, true)]
    [InlineData("Ички жолдор", "Ички-жoлдop.", 3, true)] // Latin look-alikes
    [InlineData("Ички жолдор", "Ички жолдор", 4, false)]
    [InlineData("Ички жолдор", "Ички жол", 3, false)]
    public void What_has_a_name_within_a_record_is_known_by_it_there(string one, string other, int within, bool isOne) =>
        Assert.Equal(isOne, AreOne(TwiceChecks.NamedWithin(1, 3, one), TwiceChecks.NamedWithin(2, within, other)));

    [Fact]
    public void A_duty_is_known_by_its_day_too()
    {
        var duty = TwiceChecks.DutyOf(1, 3, "Отчёт берүү", Day);
        Assert.True(AreOne(duty, TwiceChecks.DutyOf(2, 3, "отчет  берүү", Day)));
        Assert.False(AreOne(duty, TwiceChecks.DutyOf(2, 3, "Отчёт берүү", Day.AddDays(1))));
    }

    [Fact]
    public void Who_left_the_group_and_joined_again_is_not_in_it_twice()
    {
        Assert.False(AreOne(TwiceChecks.JmeMemberOf(1, 3, "Асанов А.", Day), TwiceChecks.JmeMemberOf(2, 3, "Асанов А.", null)));
        Assert.True(AreOne(TwiceChecks.JmeMemberOf(1, 3, "Асанов А.", null), TwiceChecks.JmeMemberOf(2, 3, "Acaнoв а.", null)));
    }

    [Fact]
    public void Visits_and_counts_of_an_unknown_day_are_not_held_together()
    {
        Assert.False(AreOne(TwiceChecks.VisitOf(1, 3, null, 0, ""), TwiceChecks.VisitOf(2, 3, null, 0, "")));
        Assert.False(AreOne(TwiceChecks.VisitOf(1, 3, Day, 0, ""), TwiceChecks.VisitOf(2, 3, Day, 1, "")));
        Assert.False(AreOne(TwiceChecks.PopulationOf(1, null, null, "Паспорт", ""), TwiceChecks.PopulationOf(2, null, null, "Паспорт", "")));
        Assert.False(AreOne(TwiceChecks.PopulationOf(1, null, Day, "Паспорт", ""), TwiceChecks.PopulationOf(2, null, Day, "Статком", "")));
        Assert.False(AreOne(TwiceChecks.PopulationOf(1, null, Day, "Паспорт", ""), TwiceChecks.PopulationOf(2, 8, Day, "Паспорт", "")));
    }

    [Fact]
    public void Each_other_kind_is_doubted_by_its_own_code_and_two_of_a_kind_are_not()
    {
        IEnumerable<Check> Of(string code, params WrittenRecord[] records) => TwiceChecks.Of(code, "record", records).Select(found => found.Check);
        WrittenRecord[] named = [TwiceChecks.NamedWithin(1, 3, "Жол"), TwiceChecks.NamedWithin(2, 3, "жол")];
        WrittenRecord[] duties = [TwiceChecks.DutyOf(1, 3, "Отчёт", Day), TwiceChecks.DutyOf(2, 3, "отчет", Day)];
        WrittenRecord[] members = [TwiceChecks.JmeMemberOf(1, 3, "Асанов", null), TwiceChecks.JmeMemberOf(2, 3, "асанов", null)];
        WrittenRecord[] visits = [TwiceChecks.VisitOf(1, 3, Day, 0, "02.11.2026"), TwiceChecks.VisitOf(2, 3, Day, 0, "02.11.2026")];
        WrittenRecord[] counts = [TwiceChecks.PopulationOf(1, 8, Day, "Паспорт", "02.11.2026"), TwiceChecks.PopulationOf(2, 8, Day, "паспорт", "02.11.2026")];

        Raised.By(TwiceChecks.PlanItem, Of(TwiceChecks.PlanItem, named));
        Raised.NotBy(TwiceChecks.PlanItem, Of(TwiceChecks.PlanItem, named[0], TwiceChecks.NamedWithin(2, 4, "Жол")));
        Raised.By(TwiceChecks.Activity, Of(TwiceChecks.Activity, named));
        Raised.NotBy(TwiceChecks.Activity, Of(TwiceChecks.Activity, named[0], TwiceChecks.NamedWithin(2, 4, "Жол")));
        Raised.By(TwiceChecks.Remark, Of(TwiceChecks.Remark, named));
        Raised.NotBy(TwiceChecks.Remark, Of(TwiceChecks.Remark, named[0], TwiceChecks.NamedWithin(2, 4, "Жол")));
        Raised.By(TwiceChecks.Priority, Of(TwiceChecks.Priority, named));
        Raised.NotBy(TwiceChecks.Priority, Of(TwiceChecks.Priority, named[0], TwiceChecks.NamedWithin(2, 4, "Жол")));
        Raised.By(TwiceChecks.VoicedIssue, Of(TwiceChecks.VoicedIssue, named));
        Raised.NotBy(TwiceChecks.VoicedIssue, Of(TwiceChecks.VoicedIssue, named[0], TwiceChecks.NamedWithin(2, 4, "Жол")));
        Raised.By(TwiceChecks.GroupMember, Of(TwiceChecks.GroupMember, named));
        Raised.NotBy(TwiceChecks.GroupMember, Of(TwiceChecks.GroupMember, named[0], TwiceChecks.NamedWithin(2, 4, "Жол")));
        Raised.By(TwiceChecks.AgendaItem, Of(TwiceChecks.AgendaItem, named));
        Raised.NotBy(TwiceChecks.AgendaItem, Of(TwiceChecks.AgendaItem, named[0], TwiceChecks.NamedWithin(2, 4, "Жол")));
        Raised.By(TwiceChecks.Act, Of(TwiceChecks.Act, named));
        Raised.NotBy(TwiceChecks.Act, Of(TwiceChecks.Act, named[0], TwiceChecks.NamedWithin(2, 4, "Жол")));
        Raised.By(TwiceChecks.Duty, Of(TwiceChecks.Duty, duties));
        Raised.NotBy(TwiceChecks.Duty, Of(TwiceChecks.Duty, duties[0], TwiceChecks.DutyOf(2, 4, "Отчёт", Day)));
        Raised.By(TwiceChecks.JmeMember, Of(TwiceChecks.JmeMember, members));
        Raised.NotBy(TwiceChecks.JmeMember, Of(TwiceChecks.JmeMember, members[0], TwiceChecks.JmeMemberOf(2, 4, "Асанов", null)));
        Raised.By(TwiceChecks.Visit, Of(TwiceChecks.Visit, visits));
        Raised.NotBy(TwiceChecks.Visit, Of(TwiceChecks.Visit, visits[0], TwiceChecks.VisitOf(2, 4, Day, 0, "02.11.2026")));
        Raised.By(TwiceChecks.Inspection, Of(TwiceChecks.Inspection, visits));
        Raised.NotBy(TwiceChecks.Inspection, Of(TwiceChecks.Inspection, visits[0], TwiceChecks.VisitOf(2, 3, Day.AddDays(1), 0, "03.11.2026")));
        Raised.By(TwiceChecks.Population, Of(TwiceChecks.Population, counts));
        Raised.NotBy(TwiceChecks.Population, Of(TwiceChecks.Population, counts[0], TwiceChecks.PopulationOf(2, 9, Day, "Паспорт", "02.11.2026")));
    }

    private static bool AreOne(WrittenRecord one, WrittenRecord other) => TwiceChecks.Of("some-code", "record", [one, other]).Any();
}

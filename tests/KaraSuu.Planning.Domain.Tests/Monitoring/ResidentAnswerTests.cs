using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Works;

namespace KaraSuu.Planning.Domain.Tests.Monitoring;

public sealed class ResidentAnswerTests
{
    private static readonly Guid Key = Guid.Parse("6a6f7b1e-3f2a-4f53-8d0e-0c1c4c6b7f10");

    [Theory]
    [InlineData(WorkStatus.Recorded, false, ResidentQuestion.Works)]
    [InlineData(WorkStatus.Recorded, true, ResidentQuestion.Fixed)]
    [InlineData(WorkStatus.Planned, false, null)]
    [InlineData(WorkStatus.Planned, true, null)]
    [InlineData(WorkStatus.InProgress, false, null)]
    [InlineData(WorkStatus.InProgress, true, ResidentQuestion.Fixed)]
    [InlineData(WorkStatus.Finished, false, ResidentQuestion.Works)]
    [InlineData(WorkStatus.Accepted, false, ResidentQuestion.Works)]
    [InlineData(WorkStatus.Accepted, true, ResidentQuestion.Fixed)]
    [InlineData(WorkStatus.Cancelled, true, null)]
    public void What_was_found_is_asked_for_first_and_nothing_of_what_is_not_built(WorkStatus status, bool isFound, ResidentQuestion? asked) =>
        Assert.Equal(asked, ResidentQuestions.Of(status, isFound));

    [Fact]
    public void An_answer_without_a_line_has_nothing_to_look_through()
    {
        var answer = Answer(" ");
        Assert.Null(answer.Line);
        Assert.Equal((LineStanding.None, ResidentQuestion.Fixed, ResidentSays.No, Some.Day), (answer.Standing, answer.Question, answer.Says, answer.On));
        Broken.By(ResidentRules.NothingToShow, () => answer.Decide(true, Some.Stamp()));
    }

    [Fact]
    public void A_line_waits_until_somebody_decides_and_may_be_decided_anew()
    {
        var answer = Answer("Суу дагы эле агып жатат");
        Assert.Equal((LineStanding.Waiting, null), (answer.Standing, answer.DecidedBy));
        answer.Decide(true, Some.Stamp());
        Assert.Equal((LineStanding.Shown, "Айгүл Токтоева", Some.Morning), (answer.Standing, answer.DecidedBy, answer.DecidedAtUtc));
        answer.Decide(true, Some.Stamp(2));
        Assert.Equal(Some.Morning, answer.DecidedAtUtc);
        answer.Decide(false, Some.Stamp(3));
        Assert.Equal((LineStanding.NotShown, Some.Morning.AddHours(3)), (answer.Standing, answer.DecidedAtUtc));
    }

    [Fact]
    public void Nothing_is_asked_of_what_is_called_off_and_a_line_has_an_end()
    {
        Broken.By(ResidentRules.NotAsked, () => new ResidentAnswer(Monitored.Work(WorkStatus.Cancelled), true, Key, ResidentSays.No, null, Some.Morning));
        Broken.By(ResidentRules.NeedsAKey, () => new ResidentAnswer(Monitored.Work(), true, Guid.Empty, ResidentSays.No, null, Some.Morning));
        Assert.Equal("Line", Broken.By(RecordRules.TooLong, () => Answer(new string('а', ResidentAnswer.LineMaxLength + 1))).Field);
        Broken.By(RecordRules.NoSuchLetter, () => Answer("иштейт 😀"));
    }

    [Fact]
    public void One_doubt_is_a_reason_to_visit_and_only_thanks_are_none()
    {
        var counts = ResidentCounts.Of([(ResidentSays.Yes, 4), (ResidentSays.No, 2), (ResidentSays.Partly, 1)]);
        Assert.Equal((7, 3, true), (counts.All, counts.Doubting, counts.IsReasonToVisit));
        Assert.False(new ResidentCounts(9, 0, 0).IsReasonToVisit);
        Assert.False(ResidentCounts.Of([]).IsReasonToVisit);
    }

    private static ResidentAnswer Answer(string? line) => new(Monitored.Work(), true, Key, ResidentSays.No, line, Some.Morning);
}

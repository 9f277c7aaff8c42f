using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Works;

namespace KaraSuu.Planning.Domain.Tests.Monitoring;

/// <summary>A work has one acceptance act at a time.</summary>
public sealed class AcceptanceOpeningTests
{
    private static readonly AcceptanceFacts Facts = new(Some.Day, null, null, null, null, null, null);

    [Fact]
    public void A_second_act_is_not_drawn_up_while_the_first_is_being_signed()
    {
        var work = Finished();
        var first = new Acceptance(work, Facts, Some.Stamp());
        Broken.By(AcceptanceRules.IsBeingSigned, () => Acceptance.RequireNoneBeingSigned([first.Status]));
        Acceptance.RequireNoneBeingSigned([]);
        Acceptance.RequireNoneBeingSigned([AcceptanceStatus.Refused]);
    }

    [Fact]
    public void Drawing_up_an_act_is_noted_at_the_work_so_that_two_at_once_are_told()
    {
        var work = Finished();
        var before = work.Revision;
        _ = new Acceptance(work, Facts, Some.Stamp());
        Assert.Equal(before + 1, work.Revision);
    }

    private static Work Finished()
    {
        var work = new Work(Some.Aimak, new WorkFacts("Көпүрө"));
        work.Start(Some.Day, Some.Stamp());
        work.Finish(Some.Day, Some.Stamp());
        return work;
    }
}

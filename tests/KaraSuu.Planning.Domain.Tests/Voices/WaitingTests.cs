using KaraSuu.Planning.Domain.Voices;

namespace KaraSuu.Planning.Domain.Tests.Voices;

public sealed class WaitingTests
{
    /// <summary>The internal roads of Kara-Suu, as its presentation lists them.</summary>
    [Fact]
    public void An_issue_waits_since_the_first_list_it_stood_in()
    {
        var roads = Waiting.Of(2021, [(2019, false), (2018, false)]);

        Assert.Equal((3, "2018, 2019, 2021"), (roads.For, roads.In));
    }

    [Fact]
    public void What_was_done_waits_no_more_and_what_came_back_waits_since_then()
    {
        Assert.Null(Waiting.Of(2021, [(2018, false), (2019, true)]).For);
        Assert.Equal((1, "2020, 2021"), Waiting.Of(2021, [(2018, false), (2019, true), (2020, false)]) is var again ? (again.For, again.In) : default);
    }

    [Fact]
    public void A_new_issue_does_not_wait()
    {
        Assert.Equal((null, ""), Waiting.Of(2021, []) is var issue ? (issue.For, issue.In) : default);
        Assert.Null(Waiting.Of(2021, [(2021, false), (2022, false)]).For);
    }
}

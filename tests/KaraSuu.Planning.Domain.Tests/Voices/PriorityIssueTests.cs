using KaraSuu.Planning.Domain.Voices;

namespace KaraSuu.Planning.Domain.Tests.Voices;

public sealed class PriorityIssueTests
{
    public enum Verb
    {
        Include,
        LeaveOut,
        Undecide,
    }

    private readonly PriorityIssue _issue = Some.Priority();

    [Theory]
    [InlineData(Inclusion.Undecided, Verb.Include, Inclusion.Included, null)]
    [InlineData(Inclusion.Undecided, Verb.LeaveOut, Inclusion.NotIncluded, null)]
    [InlineData(Inclusion.Undecided, Verb.Undecide, Inclusion.Undecided, PriorityRules.IsUndecided)]
    [InlineData(Inclusion.Included, Verb.Include, Inclusion.Included, null)]
    [InlineData(Inclusion.Included, Verb.LeaveOut, Inclusion.NotIncluded, null)]
    [InlineData(Inclusion.Included, Verb.Undecide, Inclusion.Undecided, null)]
    [InlineData(Inclusion.NotIncluded, Verb.Include, Inclusion.Included, null)]
    [InlineData(Inclusion.NotIncluded, Verb.LeaveOut, Inclusion.NotIncluded, null)]
    [InlineData(Inclusion.NotIncluded, Verb.Undecide, Inclusion.Undecided, null)]
    public void Each_decision_follows_from_each(Inclusion from, Verb verb, Inclusion to, string? refusal)
    {
        if (from != Inclusion.Undecided) Do(from == Inclusion.Included ? Verb.Include : Verb.LeaveOut);

        if (refusal is null) Do(verb);
        else Broken.By(refusal, () => Do(verb));

        Assert.Equal(to, _issue.Inclusion);
        Assert.Equal(to == Inclusion.NotIncluded ? "Каражат жок" : null, _issue.InclusionReason);
    }

    [Fact]
    public void What_was_never_decided_is_not_undecided() =>
        Broken.By(PriorityRules.IsUndecided, () => _issue.Undecide(PriorityHold.None, Some.Stamp()));

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void Leaving_an_issue_out_of_the_plan_needs_a_reason(string? reason)
    {
        Broken.By(PriorityRules.NotIncludedNeedsAReason, () => _issue.LeaveOut(reason, PriorityHold.None, Some.Stamp()));

        Assert.Equal(Inclusion.Undecided, _issue.Inclusion);
    }

    [Fact]
    public void A_decision_says_who_made_it_and_when()
    {
        _issue.Include(PriorityHold.None, Some.Stamp());

        Assert.Equal(("Айгүл Токтоева", Some.Morning), (_issue.DecidedBy, _issue.DecidedAtUtc));
    }

    [Fact]
    public void An_issue_needs_a_title()
    {
        Broken.By(PriorityRules.NeedsATitle, () => Some.Priority(" "));
        Broken.By(PriorityRules.NeedsATitle, () => _issue.Correct(new PriorityFacts(null), PriorityHold.None));
        Assert.Equal("Ички жолдор", _issue.Title);
    }

    [Fact]
    public void Places_in_the_list_begin_with_one()
    {
        Broken.By(PriorityRules.BadPosition, () => Some.Priority(position: 0));
        Broken.By(PriorityRules.BadPosition, () => _issue.MoveTo(0, PriorityHold.None));

        _issue.MoveTo(3, PriorityHold.None);
        Assert.Equal(3, _issue.Position);
    }

    [Fact]
    public void An_issue_with_sources_or_in_a_plan_is_not_removed()
    {
        PriorityIssue.RequireRemovable(sources: 0, planItems: 0, PriorityHold.None);

        Broken.By(PriorityRules.HasSources, () => PriorityIssue.RequireRemovable(sources: 1, planItems: 0, PriorityHold.None));
        Broken.By(PriorityRules.IsInAPlan, () => PriorityIssue.RequireRemovable(sources: 0, planItems: 1, PriorityHold.None));
    }

    [Fact]
    public void An_issue_is_corrected()
    {
        _issue.Correct(new PriorityFacts(" Таза суу ", " ", 4, "Слайд 12"), PriorityHold.None);

        Assert.Equal(("Таза суу", null, 4, "Слайд 12"), (_issue.Title, _issue.Description, _issue.LocalIssueId, _issue.Source));
    }

    private void Do(Verb verb)
    {
        switch (verb)
        {
            case Verb.Include: _issue.Include(PriorityHold.None, Some.Stamp()); break;
            case Verb.LeaveOut: _issue.LeaveOut(" Каражат жок ", PriorityHold.None, Some.Stamp()); break;
            default: _issue.Undecide(PriorityHold.None, Some.Stamp()); break;
        }
    }
}

using KaraSuu.Planning.Domain.Monitoring;

namespace KaraSuu.Planning.Domain.Tests.Monitoring;

public sealed class JmeGroupTests
{
    private static readonly DateOnly Established = new(2016, 2, 19);

    private readonly JmeGroup _group = new(Some.Aimak, Established, " ", "Токтом 01-18/84, 2019", "Слайд 3");

    [Fact]
    public void A_basis_younger_than_the_group_is_kept_as_the_source_lists_it()
    {
        Assert.Equal("Токтом 01-18/84, 2019", _group.LegalBasis);
        Assert.Null(_group.ResolutionNumber);
    }

    [Fact]
    public void A_groups_composition_is_not_changed_before_it_existed()
    {
        Broken.By(JmeRules.ChangedBeforeItExisted, () => _group.ChangeComposition(Established.AddDays(-1), null, 15, null));

        Assert.Empty(_group.Changes);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_group_of_nobody_is_refused(int members) =>
        Broken.By(JmeRules.BadMembers, () => _group.ChangeComposition(Established, null, members, null));

    [Fact]
    public void Changes_are_kept_one_after_another()
    {
        _group.ChangeComposition(Established, null, null, null);
        _group.ChangeComposition(new DateOnly(2017, 8, 29), " 5 ", 15, " 2 айыл башчысы ");

        Assert.Equal(2, _group.Changes.Count);
        Assert.Equal((new DateOnly(2017, 8, 29), "5", 15, "2 айыл башчысы"), (_group.Changes[1].ChangedOn, _group.Changes[1].ResolutionNumber, _group.Changes[1].Members, _group.Changes[1].Composition));
    }
}

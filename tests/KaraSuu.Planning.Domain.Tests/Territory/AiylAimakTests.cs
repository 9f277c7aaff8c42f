using KaraSuu.Planning.Domain.Territory;

namespace KaraSuu.Planning.Domain.Tests.Territory;

public sealed class AiylAimakTests
{
    private readonly AiylAimak _aimak = Some.AiylAimak();

    [Theory]
    [InlineData("")]
    [InlineData("Kara-Suu")]
    [InlineData("кара-суу")]
    [InlineData("kara suu")]
    [InlineData("kara/suu")]
    [InlineData("a2345678901234567890123456789012345678901234567890123456789-x")]
    public void An_address_part_of_other_letters_or_too_long_is_refused(string slug) =>
        Broken.By(TerritoryRules.BadSlug, () => Some.AiylAimak(slug));

    [Fact]
    public void An_aimak_without_a_Kyrgyz_name_is_refused() =>
        Broken.By(TerritoryRules.NeedsAName, () => Some.AiylAimak(name: " "));

    [Fact]
    public void An_aimak_does_not_lose_its_Kyrgyz_name()
    {
        Broken.By(TerritoryRules.NeedsAName, () => _aimak.Describe(new LocalText("", "Кара-Суу"), new LocalText("Нарын"), new LocalText("Кочкор"),
            new LocalText("")));

        Assert.Equal("Кара-Суу", _aimak.Name.Ky);
    }

    [Fact]
    public void An_aimak_is_described_anew()
    {
        _aimak.Describe(new LocalText("Кара-Суу АА"), new LocalText("Ош"), new LocalText("Кара-Суу"), new LocalText("Беш айыл"));

        Assert.Equal(("Кара-Суу", "Ош", "Кара-Суу", "Беш айыл"), (_aimak.Name.Ky, _aimak.Oblast.Ky, _aimak.Rayon.Ky, _aimak.About.Ky));
    }

    [Theory]
    [InlineData("")]
    [InlineData("4170820380300")]
    [InlineData("417082038030000")]
    [InlineData("4170820380300a")]
    [InlineData("４１７０８２０３８０３０００")]
    public void A_classifier_code_that_is_not_fourteen_digits_is_refused(string soate)
    {
        Broken.By(TerritoryRules.BadSoate, () => _aimak.SetSoate(soate));
        Broken.By(TerritoryRules.BadSoate, () => _aimak.AddVillage(new LocalText("Мантыш"), soate));
    }

    [Fact]
    public void A_classifier_code_may_be_given_and_taken_back()
    {
        _aimak.SetSoate("41708203803000");
        Assert.Equal("41708203803000", _aimak.Soate);

        _aimak.SetSoate(null);
        Assert.Null(_aimak.Soate);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(201)]
    public void An_impossible_number_of_seats_is_refused(int seats) =>
        Broken.By(TerritoryRules.BadSeats, () => _aimak.SetOffices(seats, null, null, null, null));

    [Fact]
    public void Offices_may_be_unknown()
    {
        _aimak.SetOffices(null, "Садыков Болот", " ", null, null);

        Assert.Null(_aimak.KeneshSeats);
        Assert.Equal("Садыков Болот", _aimak.HeadName);
        Assert.Null(_aimak.KeneshChairName);
    }

    [Theory]
    [InlineData("Кара-Моюнок")]
    [InlineData("КАРА-МОЮНОК")]
    [InlineData(" кара-моюнок ")]
    public void A_village_is_not_entered_twice(string again)
    {
        _aimak.AddVillage(new LocalText("Кара-Моюнок"));

        Broken.By(TerritoryRules.VillageExists, () => _aimak.AddVillage(new LocalText(again)));
        Assert.Single(_aimak.Villages);
    }

    [Fact]
    public void A_village_needs_a_name()
    {
        Some.Saved(_aimak.AddVillage(new LocalText("Мантыш")), 1);

        Broken.By(TerritoryRules.NeedsAName, () => _aimak.AddVillage(new LocalText(" ")));
        Broken.By(TerritoryRules.NeedsAName, () => _aimak.RenameVillage(1, new LocalText(""), null));
    }

    [Fact]
    public void A_village_is_not_renamed_to_another_ones_name()
    {
        Some.Saved(_aimak.AddVillage(new LocalText("Мантыш")), 1);
        Some.Saved(_aimak.AddVillage(new LocalText("Орток")), 2);

        Broken.By(TerritoryRules.VillageExists, () => _aimak.RenameVillage(2, new LocalText("мантыш"), null));
        Broken.By(TerritoryRules.BadSoate, () => _aimak.RenameVillage(2, new LocalText("Ортоку"), "12"));
    }

    [Fact]
    public void A_village_may_be_respelled()
    {
        Some.Saved(_aimak.AddVillage(new LocalText("Мантыш")), 1);

        _aimak.RenameVillage(1, new LocalText("МАНТЫШ"), "41704000000001");

        Assert.Equal(("МАНТЫШ", "41704000000001"), (_aimak.Villages[0].Name.Ky, _aimak.Villages[0].Soate));
    }

    [Fact]
    public void Every_change_raises_the_revision()
    {
        var revision = _aimak.Revision;

        _aimak.SetSoate(null);
        _aimak.SetOffices(15, null, null, null, null);
        _aimak.Word(_aimak.Wording);
        _aimak.AddVillage(new LocalText("Ак-Талаа"));

        Assert.Equal(revision + 4, _aimak.Revision);
    }

    [Fact]
    public void The_longest_address_part_and_the_largest_kenesh_are_accepted()
    {
        var longest = new string('a', AiylAimak.SlugMaxLength);

        var aimak = Some.AiylAimak(longest);
        aimak.SetOffices(200, null, null, null, null);

        Assert.Equal((longest, 200), (aimak.Slug, aimak.KeneshSeats));
    }

    [Fact]
    public void A_refused_name_is_told_at_the_Kyrgyz_name()
    {
        _aimak.AddVillage(new LocalText("Мантыш"));
        var tooLong = new LocalText(new string('м', AiylAimak.NameMaxLength + 1));

        Assert.Equal("Name.Ky", Broken.By(TerritoryRules.NeedsAName, () => _aimak.AddVillage(new LocalText(" "))).Field);
        Assert.Equal("Name.Ky", Broken.By(TerritoryRules.VillageExists, () => _aimak.AddVillage(new LocalText("Мантыш"))).Field);
        Assert.Equal("Name.Ky", Broken.By(RecordRules.TooLong, () => _aimak.AddVillage(tooLong)).Field);
        Assert.Single(_aimak.Villages);
    }
}

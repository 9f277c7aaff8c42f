namespace KaraSuu.Planning.Domain.Tests;

public sealed class LatinNamesTests
{
    [Theory]
    [InlineData("Өмүралиев Жоомарт Бакытович", "omuraliev.zhoomart")]
    [InlineData("Асанов А. Б.", "asanov.a")]
    [InlineData("Үсөнова Ыңтымак кызы Чынара", "usonova.yngtymak")]
    [InlineData("Щербаков-Ёлкин Юрий", "scherbakovyolkin.yurii")]
    [InlineData("Byers John", "byers.john")]
    [InlineData("Матраимов", "matraimov")]
    [InlineData("", "user")]
    [InlineData("阿桑", "user")]
    [InlineData("Асанов\u00a0 Айбек\r\n", "asanov.aibek")]
    public void A_user_name_is_surname_and_first_name_in_Latin_letters(string fullName, string userName) =>
        Assert.Equal(userName, LatinNames.UserNameOf(fullName, 60));

    [Theory]
    [InlineData("абвгдеёжзий", "abvgdeyozhzii")]
    [InlineData("клмнңоөпрст", "klmnngooprst")]
    [InlineData("уүфхцчшщъыьэюя", "uufhtschshschyeyuya")]
    [InlineData("ғєҗіӣқұўӯҳҷ", "gezhiikuuuhch")]
    [InlineData("az09{`/:", "az09")]
    public void Every_letter_has_its_Latin_one(string name, string latin) => Assert.Equal(latin, LatinNames.UserNameOf(name, 60));

    [Fact]
    public void There_is_room_for_a_number_up_to_four_figures()
    {
        var names = LatinNames.UserNamesOf("Асанбеков", 10).ToList();

        Assert.Equal(("asanbe", "asanbe2", "asanbe9999", 9_999), (names[0], names[1], names[^1], names.Count));
    }

    [Fact]
    public void It_is_no_longer_than_it_may_be_and_ends_in_no_dot()
    {
        Assert.Equal("asanov", LatinNames.UserNameOf("Асанов Айбек", 7));
        Assert.Equal(10, LatinNames.UserNameOf(new string('ш', 100), 10).Length);
    }

    [Fact]
    public void People_of_one_name_get_a_number()
    {
        var taken = new HashSet<string> { "asanov.aibek" };
        Assert.Equal("asanov.aibek2", LatinNames.FreeUserNameOf("Асанов Айбек", 60, name => !taken.Add(name)));
        Assert.Equal("asanov.aibek3", LatinNames.FreeUserNameOf("Асанов Айбек", 60, name => !taken.Add(name)));
    }

    [Theory]
    [InlineData("asanov.aibek ")]
    [InlineData(" Asanov.aibek")]
    [InlineData("\u00a0asanov.aibek\u2009")]
    [InlineData("asanov. aibek")]
    [InlineData("ａsanov．aibek")]
    [InlineData("аsanov.аibek")]
    [InlineData("asanov.aibeк")]
    [InlineData("\u200basanov.aibek\u00ad")]
    public void What_a_keyboard_added_or_put_in_place_of_a_letter_is_read_as_it_was_meant(string typed) =>
        Assert.Equal("ASANOV.AIBEK", LatinNames.Meant(typed));

    [Fact]
    public void A_letter_that_looks_like_no_Latin_one_stays() => Assert.Equal("ЖOOMAPT", LatinNames.Meant("жоомарт"));
}

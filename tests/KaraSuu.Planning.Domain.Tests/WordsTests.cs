namespace KaraSuu.Planning.Domain.Tests;

public sealed class WordsTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\n")]
    public void Nothing_typed_is_unknown(string? typed)
    {
        Assert.Null(Words.OrNull(typed));
        Broken.By("some.code", () => Words.Needed(typed, "some.code"));
    }

    [Fact]
    public void Typed_text_is_trimmed()
    {
        Assert.Equal("Мантыш", Words.OrNull(" Мантыш "));
        Assert.Equal("Мантыш", Words.Needed(" Мантыш ", "some.code"));
    }

    [Fact]
    public void A_refusal_carries_its_numbers_in_order()
    {
        var refusal = Broken.By("some.code", () => Rule.Require(false, "some.code", 7, 8));

        Assert.Equal([7, 8], refusal.Details);
    }

    [Fact]
    public void A_rule_that_holds_refuses_nothing() => Assert.Null(Xunit.Record.Exception(() => Rule.Require(true, "some.code")));
}

using KaraSuu.Planning.Domain.Works;

namespace KaraSuu.Planning.Domain.Tests.Works;

public sealed class PublicCodeTests
{
    [Fact]
    public void A_code_is_made_of_letters_nobody_takes_for_another()
    {
        var at = 0;
        var code = PublicCode.Make(many => at++ * 7 % many);
        Assert.Equal(PublicCode.Length, code.Length);
        Assert.Equal(code, PublicCode.Read(code));
        Assert.DoesNotContain(PublicCode.Letters, "BGIOSUVZ0125 68".Contains);
    }

    [Theory]
    [InlineData("kf3p-7x", "KF3P7X")]
    [InlineData(" KF3 P7X ", "KF3P7X")]
    [InlineData("КF3Р7Х", "KF3P7X")]
    public void A_code_is_read_however_it_is_typed(string typed, string code) => Assert.Equal(code, PublicCode.Read(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("KF3P7")]
    [InlineData("KF3P7XX")]
    [InlineData("KF3P70")]
    [InlineData("../../")]
    [InlineData("ЖЖЖЖЖЖ")]
    public void Anything_else_is_none(string? typed) => Assert.Null(PublicCode.Read(typed));
}

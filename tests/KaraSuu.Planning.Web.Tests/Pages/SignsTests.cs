using System.Text.RegularExpressions;
using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Tests.Guards;
using KaraSuu.Planning.Web.Texts;

namespace KaraSuu.Planning.Web.Tests.Pages;

/// <summary>One table says which sign stands beside a word; pages only name the word.</summary>
public sealed partial class SignsTests
{
    public static TheoryData<Type> Kinds => [.. Signs.Kinds];

    [Theory, MemberData(nameof(Kinds))]
    public void Every_value_of_a_status_has_a_sign_and_a_word(Type kind)
    {
        foreach (var value in Enum.GetValues(kind).Cast<Enum>())
        {
            Assert.True(Enum.IsDefined(Signs.Of(value)));
            Assert.True(Text.Has($"{kind.Name}.{value}"), $"{kind.Name}.{value}");
        }
    }

    [Fact]
    public void Every_status_of_the_domain_is_in_the_table() =>
        Assert.Empty(typeof(PlanStatus).Assembly.GetTypes()
            .Where(t => t.IsEnum && (t.Name.EndsWith("Status", StringComparison.Ordinal) || t.Name.EndsWith("State", StringComparison.Ordinal)))
            .Except(Signs.Kinds));

    [Theory]
    [InlineData(ActStatus.HandedOver, Sign.Info)]
    [InlineData(ActStatus.NotEliminated, Sign.Wrong)]
    [InlineData(WorkStatus.Accepted, Sign.Done)]
    [InlineData(StageState.Late, Sign.Wrong)]
    public void A_status_has_one_colour(Enum status, Sign sign) => Assert.Equal(sign, Signs.Of(status));

    /// <summary>«Долбоор» of a plan and of an act is one word to who reads it.</summary>
    [Theory]
    [InlineData("ky")]
    [InlineData("ru")]
    [InlineData("en")]
    public void A_word_has_one_sign_whatever_it_is_said_of(string language)
    {
        var words = Signs.Kinds.SelectMany(kind => Enum.GetValues(kind).Cast<Enum>())
            .Select(value => (Word: Text.In(language, $"{value.GetType().Name}.{value}"), Sign: Signs.Of(value)))
            .Concat(Signs.Keys.Select(key => (Word: Text.In(language, key), Sign: Signs.Of(key))));

        Assert.Empty(words.GroupBy(w => w.Word, w => w.Sign).Where(w => w.Distinct().Count() > 1).Select(w => $"{w.Key}: {string.Join(", ", w.Distinct())}"));
    }

    [Fact]
    public void Every_text_with_a_sign_is_a_text() => Assert.DoesNotContain(Signs.Keys, key => !Text.Has(key));

    [Fact]
    public void A_text_that_is_marked_is_in_the_table_and_one_of_the_table_is_marked_somewhere()
    {
        var marked = (from file in Repository.Web
                      where file.Path.EndsWith(".cshtml", StringComparison.Ordinal)
                      from Match call in Marked().Matches(file.Text)
                      from Match key in Quoted().Matches(call.Value)
                      where Text.Has(key.Groups[1].Value)
                      select key.Groups[1].Value).Append("checks.is-explained").ToHashSet();
        Assert.Empty(marked.Except(Signs.Keys));
        Assert.Empty(Signs.Keys.Except(marked));
    }

    [Fact]
    public void No_page_chooses_the_colour_of_a_sign() =>
        Assert.Empty(
            from file in Repository.Web
            where file.Path.EndsWith(".cshtml", StringComparison.Ordinal)
            from Match chosen in Chosen().Matches(file.Text)
            select $"{file.Path}: {chosen.Value}");

    [Fact]
    public void What_a_status_allows_is_asked_of_the_domain_not_compared_in_a_page() =>
        Assert.Empty(
            from file in Repository.Web
            where file.Path.EndsWith(".cshtml", StringComparison.Ordinal)
            from Match compared in Compared().Matches(file.Text)
            select $"{file.Path}: {compared.Value}");

    [Theory]
    [InlineData(-1, Sign.Wrong)]
    [InlineData(0, Sign.Attention)]
    [InlineData(14, Sign.Attention)]
    [InlineData(15, Sign.Plain)]
    public void What_is_due_soon_asks_for_attention(int days, Sign sign) => Assert.Equal(sign, Signs.Due(days));

    [GeneratedRegex(@"\bMark\((?:[^()]|\([^()]*\))*\)")]
    private static partial Regex Marked();

    [GeneratedRegex("\"([a-z][a-z.-]+)\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\w*Status\s+(?:is|==|!=)\s+(?:not\s+)?[(\w.]*Status\.")]
    private static partial Regex Compared();

    [GeneratedRegex("""class="[^"]*(?<![\w-])status(?![\w-])[^"]*"|Signs\.|Sign\.""")]
    private static partial Regex Chosen();
}

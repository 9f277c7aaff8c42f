using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Razor.Hosting;

namespace KaraSuu.Planning.Web.Tests.Guards;

/// <summary>What views write of themselves (the literals of the compiled views) holds no word: words come from the texts.</summary>
public sealed partial class ViewTests
{
    private const byte LoadString = 0x72;
    private const byte Call = 0x28;
    private const byte CallVirtual = 0x6F;
    private const BindingFlags Everything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static TheoryData<string> Views => [.. Compiled().Select(v => v.Identifier)];

    [Theory, MemberData(nameof(Views))]
    public void A_view_holds_no_untranslated_word(string view)
    {
        var words = new List<string>();
        foreach (var html in Literals(Compiled().Single(v => v.Identifier == view).Type))
        {
            words.AddRange(Word().Matches(Entity().Replace(Tag().Replace(html, " "), " ")).Select(m => m.Value));
            words.AddRange(SpokenAttribute().Matches(html).SelectMany(a => Word().Matches(Entity().Replace(a.Groups[1].Value, " "))).Select(m => m.Value));
        }
        Assert.Empty(words);
    }

    [Fact]
    public void A_spoken_attribute_takes_its_words_from_the_texts() =>
        Assert.Empty(
            from file in Repository.Web
            where file.Path.EndsWith(".cshtml", StringComparison.Ordinal)
            from Match attribute in SpokenAttribute().Matches(file.Text)
            where !attribute.Groups[1].Value.Contains('@', StringComparison.Ordinal) && Word().IsMatch(attribute.Groups[1].Value)
            select $"{file.Path}: {attribute.Value}");

    [Fact]
    public void No_view_carries_style_or_script_of_its_own() =>
        Assert.Empty(
            from file in Repository.Web
            where file.Path.EndsWith(".cshtml", StringComparison.Ordinal)
            from Match inline in Inline().Matches(file.Text)
            select $"{file.Path}: {inline.Value}");

    private static IEnumerable<RazorCompiledItemAttribute> Compiled() => typeof(Program).Assembly.GetCustomAttributes<RazorCompiledItemAttribute>();

    /// <summary>Per method of the compiled view, everything it gives to WriteLiteral, in order.</summary>
    private static IEnumerable<string> Literals(Type view) =>
        from type in WithNested(view)
        from method in type.GetMethods(Everything)
        let html = LiteralsOf(method)
        where html.Length > 0
        select html;

    private static IEnumerable<Type> WithNested(Type type) => type.GetNestedTypes(Everything).SelectMany(WithNested).Prepend(type);

    private static string LiteralsOf(MethodInfo method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        var html = new StringBuilder();
        for (var at = 0; at + 10 <= code.Length; at++)
        {
            if (code[at] != LoadString || code[at + 5] is not (Call or CallVirtual) || code[at + 4] != 0x70) continue;
            if (Called(method.Module, BitConverter.ToInt32(code, at + 6)) == "WriteLiteral")
            {
                html.Append(PartOfName().Replace(method.Module.ResolveString(BitConverter.ToInt32(code, at + 1)), ""));
            }
        }
        return html.ToString();
    }

    private static string? Called(Module module, int token)
    {
        try
        {
            return module.ResolveMethod(token)?.Name;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"<[^>]*(>|$)|^[^<>]*>", RegexOptions.Singleline)]
    private static partial Regex Tag();

    /// <summary>«proposal-» of an id made of it and a number, and the part of an address.</summary>
    [GeneratedRegex(@"^(?:[a-z]+-|-[a-z]+)+$|/[a-z-]+/")]
    private static partial Regex PartOfName();

    [GeneratedRegex(@"&#?\w+;")]
    private static partial Regex Entity();

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Word();

    [GeneratedRegex(@"\b(?:title|aria-label|placeholder|alt|data-label|data-pick|label)=""([^""]*)""")]
    private static partial Regex SpokenAttribute();

    [GeneratedRegex(@"\sstyle\s*=|\son(?!ce\b)[a-z]+\s*=\s*[""']|<style\b|<script\b(?![^>]*\ssrc=)|javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();
}

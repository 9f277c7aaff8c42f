using System.Reflection;
using System.Text.RegularExpressions;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Web.Texts;

namespace KaraSuu.Planning.Web.Tests.Guards;

/// <summary>Every word the portal may say exists in Kyrgyz, Russian and English, with the same facts in it.</summary>
public sealed partial class TextTests
{
    [Fact]
    public void Every_text_is_written_in_all_three_languages() =>
        Assert.Empty(Text.All.Values.Where(t => string.IsNullOrWhiteSpace(t.ky) || string.IsNullOrWhiteSpace(t.ru) || string.IsNullOrWhiteSpace(t.en))
            .Select(t => t.key));

    [Fact]
    public void A_text_names_the_same_facts_in_every_language() =>
        Assert.Empty(Text.All.Values.Where(t => Places(t.ky) != Places(t.ru) || Places(t.ky) != Places(t.en)).Select(t => t.key));

    [Fact]
    public void Every_text_asked_for_exists() =>
        Assert.Empty(
            from file in Repository.Web
            from key in Keys(file.Text)
            where !Text.Has(key)
            select $"{file.Path}: {key}");

    [Fact]
    public void Every_family_of_texts_asked_for_exists() =>
        Assert.Empty(
            from file in Repository.Web
            from Match use in Family().Matches(file.Text)
            let key = use.Groups[1].Success
                ? Regex.Escape(use.Groups[1].Value) + ".+"
                : Hole().Replace(Regex.Escape(use.Groups[2].Value).Replace(@"\{", "{", StringComparison.Ordinal), ".+")
            where !Text.All.Keys.Any(k => Regex.IsMatch(k, $"^{key}$"))
            select $"{file.Path}: {use.Value}");

    [Fact]
    public void Every_field_that_a_page_shows_has_a_label() =>
        Assert.Empty(
            from form in typeof(Program).Assembly.GetTypes()
            where form.IsClass && form.Name.EndsWith("Form", StringComparison.Ordinal)
                && form.Namespace?.Contains(".Features.", StringComparison.Ordinal) == true
            from property in form.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            where property.SetMethod?.IsPublic == true && IsShown(form, property.Name)
            let key = $"{form.Name}.{property.Name}"
            where !Text.Has(key)
            select key);

    [Fact]
    public void Every_rule_of_the_domain_has_a_sentence() => Assert.Empty(from code in Codes("Rules") where !Text.Has("rule." + code) select "rule." + code);

    [Fact]
    public void Every_check_says_what_is_doubtful_and_what_to_do() =>
        Assert.Empty(from code in Codes("Checks") where !Text.Has($"check.{code}") || !Text.Has($"check.{code}.do") select "check." + code);

    [Fact]
    public void Every_value_of_the_domain_has_a_word() =>
        Assert.Empty(
            from type in typeof(RuleBroken).Assembly.GetTypes().Append(typeof(Data.JournalAction))
            where type.IsEnum && type != typeof(NumberKind) && type != typeof(Reading) // how a text was read: the form's sentence says it
            from value in Enum.GetNames(type)
            where value != "None"
            let key = $"{type.Name}.{value}"
            where !Text.Has(key)
            select key);

    [Fact]
    public void A_text_with_facts_holds_no_loose_brace() =>
        Assert.Empty(Text.All.Values.Where(t => Place().IsMatch(t.ky)
            && new[] { t.ky, t.ru, t.en }.Any(words => Place().Replace(words, "").IndexOfAny(['{', '}']) >= 0)).Select(t => t.key));

    private static string Places(string text) => string.Join(',', Place().Matches(text).Select(m => m.Value).Distinct().Order());

    private static IEnumerable<string> Keys(string source) =>
        Literal().Matches(source).Select(m => m.Groups[1].Value)
            .Concat(Either().Matches(source).SelectMany(m => new[] { m.Groups[1].Value, m.Groups[2].Value }))
            .Concat(SavedKey().Matches(source).Select(m => m.Groups[1].Value))
            .Concat(OperationsKey().Matches(source).Select(m => m.Groups[1].Value)).Distinct();

    /// <summary>A view of the form's feature has a &lt;field for="….Name" /&gt;.</summary>
    private static bool IsShown(Type form, string property)
    {
        var folder = form.Namespace![form.Namespace!.IndexOf("Features.", StringComparison.Ordinal)..].Replace('.', '/') + "/";
        var shown = new Regex($@"<field\b[^>]*\bfor=""(?:[^""]*\.)?{property}""");
        return Repository.Web.Any(f => f.Path.StartsWith(folder, StringComparison.Ordinal) && shown.IsMatch(f.Text));
    }

    private static IEnumerable<string> Codes(string suffix) =>
        from type in typeof(RuleBroken).Assembly.GetTypes()
        where type is { IsAbstract: true, IsSealed: true } && type.Name.EndsWith(suffix, StringComparison.Ordinal)
        from field in type.GetFields(BindingFlags.Public | BindingFlags.Static)
        where field.IsLiteral && field.FieldType == typeof(string)
        select (string)field.GetRawConstantValue()!;

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"(?:(?<![\w.])T|\b[Tt]ext\.Of)\(\s*""([^""]+)""\s*[,)]")]
    private static partial Regex Literal();

    [GeneratedRegex(@"(?:(?<![\w.])T|\b[Tt]ext\.Of)\([^()""]*\?\s*""([^""]+)""\s*:\s*""([^""]+)""")]
    private static partial Regex Either();

    [GeneratedRegex(@"\b(?:Saved\((?:[^,;()]|\([^()]*\))*|ShownOnce\([^;]*),\s*""([^""]+)""")]
    private static partial Regex SavedKey();

    /// <summary>What is said to whoever runs the portal: «start.address-taken».</summary>
    [GeneratedRegex(@"""((?:start|backup)\.[a-z-]+)""")]
    private static partial Regex OperationsKey();

    /// <summary>T("Role." + role) and T($"error.{status}.title").</summary>
    [GeneratedRegex(@"(?:(?<![\w.])T|\b[Tt]ext\.Of)\(\s*(?:""([^""]+)""\s*\+|\$""([^""]+)"")")]
    private static partial Regex Family();
}

using System.Reflection;
using System.Text.RegularExpressions;

namespace KaraSuu.Planning.Domain.Tests.Architecture;

/// <summary>The glossary and the code use the same words.</summary>
public sealed partial class GlossaryTests
{
    private static readonly string Glossary = File.ReadAllText(Path.Combine(Sources.Root, "docs", "glossary.md"));

    private static readonly Type[] Types = typeof(RuleBroken).Assembly.GetExportedTypes();

    private static readonly (string Type, string Member)[] Names =
        [.. CodeName().Matches(Glossary).Select(m => (m.Groups["type"].Value, m.Groups["member"].Value))];

    [Fact]
    public void Every_entity_of_the_domain_is_in_the_glossary()
    {
        var entities = Types.Where(IsEntity).Select(type => type.Name).ToList();

        Assert.NotEmpty(entities);
        Assert.Empty(entities.Except(Names.Select(name => name.Type)));
    }

    [Fact]
    public void Every_list_of_choices_of_the_domain_is_in_the_glossary() =>
        Assert.Empty(Types.Where(type => type.IsEnum).Select(type => type.Name).Except(Names.Select(name => name.Type)));

    [Fact]
    public void Every_code_name_of_the_glossary_exists() =>
        Assert.Empty(Names.Where(name => !Exists(name.Type, name.Member)).Select(name => $"{name.Type}.{name.Member}"));

    private static bool IsEntity(Type type) =>
        type is { IsClass: true, IsAbstract: false } && type.GetMethod("<Clone>$") is null && type.GetProperty("Id") is not null;

    private static bool Exists(string type, string member) =>
        Types.Any(t => t.Name == type
            && (member.Length == 0 || t.GetMember(member, BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static).Length > 0));

    /// <summary>`Type` or `Type.Member`; file names and lower-case words are not names of code.</summary>
    [GeneratedRegex("`(?<type>[A-Z][A-Za-z]+)(\\.(?<member>[A-Z][A-Za-z]+))?`")]
    private static partial Regex CodeName();
}

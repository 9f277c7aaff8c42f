using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace KaraSuu.Planning.Domain.Tests.Architecture;

public sealed class DomainArchitectureTests
{
    private static readonly Type[] Types = typeof(RuleBroken).Assembly.GetTypes()
        .Where(type => !type.IsDefined(typeof(CompilerGeneratedAttribute)) && type.Namespace?.StartsWith("KaraSuu", StringComparison.Ordinal) == true)
        .ToArray();

    [Fact]
    public void The_domain_references_no_package_and_no_other_project()
    {
        Assert.DoesNotContain("Reference", File.ReadAllText(Sources.DomainProject), StringComparison.Ordinal);
        Assert.All(
            typeof(RuleBroken).Assembly.GetReferencedAssemblies(),
            assembly => Assert.StartsWith("System.", assembly.Name, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b")]
    [InlineData(@"\bTimeProvider\b")]
    [InlineData(@"\bStopwatch\b")]
    [InlineData(@"\bGuid\.(NewGuid|CreateVersion7)\b")]
    [InlineData(@"\bRandom(NumberGenerator)?\b")]
    [InlineData(@"\bEnvironment\.")]
    [InlineData(@"\bCultureInfo\.Current")]
    public void Time_chance_and_surroundings_come_in_by_argument(string forbidden) =>
        Assert.Empty(Sources.Domain.Where(file => Regex.IsMatch(file.Text, forbidden, RegexOptions.None, TimeSpan.FromSeconds(5))).Select(file => file.Name));

    [Fact]
    public void Classes_are_sealed_or_abstract() =>
        Assert.Empty(Types.Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false }).Select(type => type.Name));

    [Fact]
    public void Nothing_a_record_knows_is_set_from_outside() =>
        Assert.Empty(
            from type in Types
            where !type.IsValueType
            from property in type.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            where property.SetMethod is { IsPublic: true } setter
                && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
            select $"{type.Name}.{property.Name}");

    [Fact]
    public void Entities_are_not_rewritten_by_object_initialisers() =>
        Assert.Empty(
            from type in Types
            where type.IsClass && type.GetMethod("<Clone>$") is null && type.GetProperty("Id") is not null
            from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            where property.SetMethod is { IsPublic: true }
            select $"{type.Name}.{property.Name}");

    [Fact]
    public void Lists_are_shown_read_only() =>
        Assert.Empty(
            from type in Types
            from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            where property.PropertyType is { IsGenericType: true } shown
                && shown.GetGenericTypeDefinition() is var list
                && (list == typeof(List<>) || list == typeof(IList<>) || list == typeof(ICollection<>))
            select $"{type.Name}.{property.Name}");

    [Fact]
    public void A_file_is_in_the_namespace_of_its_folder() =>
        Assert.Empty(Sources.Domain.Where(file =>
        {
            var folder = Path.GetDirectoryName(file.Name)!.Replace('/', '.');
            var expected = folder.Length == 0 ? "KaraSuu.Planning.Domain" : $"KaraSuu.Planning.Domain.{folder}";
            return !file.Text.Contains($"namespace {expected};", StringComparison.Ordinal);
        }).Select(file => file.Name));
}

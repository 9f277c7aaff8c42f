using System.Reflection;

namespace KaraSuu.Planning.Domain.Tests;

/// <summary>A record the database is about to fill in says nothing by itself.</summary>
public sealed class LoadedTests
{
    private static readonly Type[] Types =
    [
        .. typeof(RuleBroken).Assembly.GetTypes()
            .Where(t => t is { IsClass: true, IsAbstract: false } && t.Namespace?.StartsWith("KaraSuu.", StringComparison.Ordinal) == true)
            .Where(t => Constructor(t) is not null).OrderBy(t => t.FullName, StringComparer.Ordinal),
    ];

    public static TheoryData<Type> Loaded => [.. Types];

    [Theory, MemberData(nameof(Loaded))]
    public void It_holds_no_text_nobody_wrote(Type type)
    {
        var record = Constructor(type)!.Invoke(null);

        Assert.All(Texts(type), field => Assert.True(field.GetValue(record) is null or "", field.Name));
    }

    [Fact]
    public void Every_record_with_texts_is_looked_at() => Assert.True(Types.Sum(type => Texts(type).Count()) > 150);

    private static ConstructorInfo? Constructor(Type type) => type.GetConstructor(BindingFlags.NonPublic | BindingFlags.Instance, Type.EmptyTypes);

    private static IEnumerable<FieldInfo> Texts(Type type) =>
        type.GetFields(BindingFlags.NonPublic | BindingFlags.Instance).Where(field => field.FieldType == typeof(string));
}

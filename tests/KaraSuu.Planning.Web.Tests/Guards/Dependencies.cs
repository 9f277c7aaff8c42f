using System.Reflection;
using System.Reflection.Emit;

namespace KaraSuu.Planning.Web.Tests.Guards;

/// <summary>
/// Which types of the portal a type of the portal uses: in its signatures, its attributes and the bodies of its methods, views included;
/// and which methods it calls.
/// </summary>
internal static class Dependencies
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Assembly Portal = typeof(Program).Assembly;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => f.GetValue(null)).OfType<OpCode>().ToDictionary(c => c.Value);

    /// <summary>Every use of one type of the portal by another, each once, by the outermost types.</summary>
    public static IReadOnlyList<(string From, string To)> All { get; } =
        [.. Portal.GetTypes().SelectMany(t => UsedBy(t).SelectMany(Parts).Where(u => u.Assembly == Portal).Select(u => (From: NameOf(t), To: NameOf(u))))
            .Where(u => u.From != u.To).Distinct().Order()];

    /// <summary>Every method called by a type of the portal, each once, by the outermost types: «EntityFrameworkQueryableExtensions.Include».</summary>
    public static IReadOnlyList<(string From, string Method)> Calls { get; } =
        [.. from type in Portal.GetTypes()
            from method in BodiesOf(type)
            from called in MembersIn(method).OfType<MethodBase>()
            select (NameOf(type), $"{called.DeclaringType?.Name}.{called.Name}") into call
            group call by call into once
            orderby once.Key
            select once.Key];

    /// <summary>The room of a type: <c>Features.Council</c>, <c>Forms</c>; the step for a feature, and for a view that of its folder.</summary>
    public static string RoomOf(string name)
    {
        const string root = "KaraSuu.Planning.Web.";
        const string views = "AspNetCoreGeneratedDocument.";
        name = name.Split('+')[0];
        if (name.StartsWith(views, StringComparison.Ordinal)) name = root + name[views.Length..].Replace('_', '.');
        if (!name.StartsWith(root, StringComparison.Ordinal)) return "";
        var parts = name[root.Length..].Split('.', StringSplitOptions.RemoveEmptyEntries);
        if (parts is ["Features", _, _, ..]) return $"Features.{parts[1]}";
        return parts.Length > 1 ? parts[0] : "";
    }

    private static string NameOf(Type type)
    {
        while (type.DeclaringType is { } outer) type = outer;
        return type.FullName ?? type.Name;
    }

    private static IEnumerable<Type> Parts(Type? type)
    {
        if (type is null) yield break;
        if (type.HasElementType)
        {
            foreach (var part in Parts(type.GetElementType())) yield return part;
            yield break;
        }
        yield return type.IsConstructedGenericType ? type.GetGenericTypeDefinition() : type;
        foreach (var argument in type.GenericTypeArguments)
        {
            foreach (var part in Parts(argument)) yield return part;
        }
    }

    private static IEnumerable<Type?> UsedBy(Type type)
    {
        yield return type.BaseType;
        foreach (var contract in type.GetInterfaces()) yield return contract;
        foreach (var attribute in type.GetCustomAttributesData()) yield return attribute.AttributeType;
        foreach (var field in type.GetFields(Declared)) yield return field.FieldType;
        foreach (var method in BodiesOf(type))
        {
            if (method is MethodInfo { ReturnType: { } answer }) yield return answer;
            foreach (var parameter in method.GetParameters()) yield return parameter.ParameterType;
            foreach (var attribute in method.GetCustomAttributesData()) yield return attribute.AttributeType;
            foreach (var used in UsedIn(method)) yield return used;
        }
    }

    private static IEnumerable<MethodBase> BodiesOf(Type type) => type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared));

    private static IEnumerable<Type?> UsedIn(MethodBase method)
    {
        if (method.GetMethodBody() is not { } body) yield break;
        foreach (var local in body.LocalVariables) yield return local.LocalType;
        foreach (var used in MembersIn(method).SelectMany(Named)) yield return used;
    }

    private static IEnumerable<MemberInfo> MembersIn(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } il) yield break;
        for (var at = 0; at < il.Length;)
        {
            var code = il[at] == 0xFE ? Codes[unchecked((short)(0xFE00 | il[at + 1]))] : Codes[il[at]];
            at += code.Size;
            switch (code.OperandType)
            {
                case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType:
                    if (Resolved(method, BitConverter.ToInt32(il, at)) is { } used) yield return used;
                    at += 4;
                    break;
                case OperandType.InlineSwitch:
                    at += 4 + 4 * BitConverter.ToInt32(il, at);
                    break;
                default:
                    at += code.OperandType switch
                    {
                        OperandType.InlineNone => 0,
                        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                        OperandType.InlineVar => 2,
                        OperandType.InlineI8 or OperandType.InlineR => 8,
                        _ => 4,
                    };
                    break;
            }
        }
    }

    private static MemberInfo? Resolved(MethodBase method, int token)
    {
        var own = method.DeclaringType is { IsGenericType: true } generic ? generic.GetGenericArguments() : null;
        var given = method is { IsGenericMethod: true } ? method.GetGenericArguments() : null;
        return method.Module.ResolveMember(token, own, given);
    }

    private static IEnumerable<Type?> Named(MemberInfo member)
    {
        if (member is Type type) return [type];
        IEnumerable<Type?> used = [member.DeclaringType];
        if (member is MethodInfo { IsGenericMethod: true } called) used = used.Concat(called.GetGenericArguments());
        return used;
    }
}

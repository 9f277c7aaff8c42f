using System.Globalization;

namespace KaraSuu.Planning.Domain.Checks;

/// <summary>How much attention a check asks for.</summary>
public enum Severity
{
    Info,
    Warning,
    Error,
}

/// <summary>Something allowed but doubtful; shown with its reason until settled or explained. The sentence lives with the portal's texts.</summary>
public sealed record Check(string Code, Severity Severity, params object[] Details)
{
    /// <summary>The record it is about, for telling apart the same check on two records: «meeting-12».</summary>
    public string Subject { get; init; } = "";

    /// <summary>The same check told apart by its details from others of its kind on the record: explaining one does not explain the others.</summary>
    public Check Told() => this with { Subject = Told(Subject, [.. Details]) };

    /// <summary>The subject of a check that is told apart by its details; names are written in Kyrgyz, whoever reads.</summary>
    public static string Told(string subject, params object[] details)
    {
        var told = $"{subject}: {string.Join(' ', details.Select(d => d is LocalText name ? name.Ky : Convert.ToString(d, CultureInfo.InvariantCulture)))}";
        return Words.Start(told, CheckExplanation.SubjectMaxLength);
    }
}

/// <summary>Somebody's explanation of a check: the numbers stay, the doubt is answered.</summary>
public sealed class CheckExplanation : AimakRecord
{
    public const int TextMaxLength = 1000;
    public const int CodeMaxLength = 100;
    public const int SubjectMaxLength = 100;

    public CheckExplanation(int aiylAimakId, string code, string subject, string? text, Stamp stamp)
    {
        AiylAimakId = aiylAimakId;
        Code = code;
        Subject = subject;
        Set(text, stamp);
    }

    private CheckExplanation()
    {
    }

    public string Code { get; private init; } = "";
    public string Subject { get; private init; } = "";
    public string Text { get; private set; } = "";
    public string By { get; private set; } = "";
    public DateTime AtUtc { get; private set; }

    public void Change(string? text, Stamp stamp)
    {
        Set(text, stamp);
        Touch();
    }

    private void Set(string? text, Stamp stamp) =>
        (Text, By, AtUtc) = (Words.Needed(text, TextMaxLength, CheckRules.ExplanationNeedsAText), stamp.By, stamp.AtUtc);
}

public static class CheckRules
{
    public const string ExplanationNeedsAText = "check.explanation-needs-a-text";
}

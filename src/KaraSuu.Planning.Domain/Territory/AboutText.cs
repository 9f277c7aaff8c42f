namespace KaraSuu.Planning.Domain.Territory;

/// <summary>What a text of an aimak is about; each kind has its place on the pages.</summary>
public enum AboutTopic
{
    Aimak,
    Planning,
    DonorProject,
    Group,
    Results,
}

/// <summary>
/// A paragraph in which an aimak tells of itself, how it plans, who helps it, its monitoring group and what changed (S0, S3: the sentences of the
/// presentations that are no figures). It stands with its source, for it says what somebody said, and not what the portal knows.
/// </summary>
public sealed class AboutText : AimakRecord
{
    public const int TextMaxLength = 2000;
    public const int SourceMaxLength = 500;
    public const int MaxPosition = 999;

    /// <summary>The texts of one aimak: they stand on pages that are read on a phone.</summary>
    public const int Most = 60;

    /// <param name="written">the texts the aimak has already</param>
    public AboutText(int aiylAimakId, AboutTextFacts facts, int written)
    {
        Rule.Require(written < Most, TerritoryRules.EnoughTexts, Most);
        AiylAimakId = aiylAimakId;
        Set(facts);
    }

    private AboutText()
    {
    }

    public AboutTopic Topic { get; private set; }

    /// <summary>Kyrgyz first; a language it was not written in is empty and read in Kyrgyz.</summary>
    public LocalText Text { get; private set; } = null!;

    /// <summary>The document or presentation and the page of it; null while unknown.</summary>
    public string? Source { get; private set; }

    /// <summary>The order among the texts of its topic; texts of one position stand in the order they were written.</summary>
    public int Position { get; private set; }

    /// <summary>Whether everybody reads it, or the aimak's own people alone.</summary>
    public bool IsPublic { get; private set; }

    public void Correct(AboutTextFacts facts)
    {
        Set(facts);
        Touch();
    }

    private void Set(AboutTextFacts facts)
    {
        Rule.RequireOf(nameof(Topic), Enum.IsDefined(facts.Topic), TerritoryRules.AboutWhat);
        Rule.RequireOf("Text.Ky", facts.Text.Ky.Length > 0, TerritoryRules.NeedsAText);
        Rule.RequireOf(nameof(Position), facts.Position is > 0 and <= MaxPosition, TerritoryRules.BadPosition);
        (Topic, Text, Position, IsPublic) = (facts.Topic, LocalText.UpTo(facts.Text, TextMaxLength), facts.Position, facts.IsPublic);
        Source = Words.UpTo(facts.Source, SourceMaxLength);
    }
}

/// <summary>What is written in a text and where it stands.</summary>
public sealed record AboutTextFacts(AboutTopic Topic, LocalText Text, string? Source, int Position, bool IsPublic);

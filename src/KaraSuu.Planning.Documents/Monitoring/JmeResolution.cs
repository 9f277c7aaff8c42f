using KaraSuu.Planning.Documents.Layout;

namespace KaraSuu.Planning.Documents.Monitoring;

/// <summary>A resolution of the kenesh on the JM&amp;E group as it is printed, with the composition as its annex.</summary>
public sealed record JmeResolution : OfficialPaper
{
    public Letterhead? Letterhead { get; init; }

    /// <summary>The kenesh in the genitive: «Александровка айылдык кеңешинин».</summary>
    public required string Kenesh { get; init; }

    /// <summary>Convocation and session in the genitive, such as «VI чакырылышынын кезектеги XX сессиясынын».</summary>
    public string? Session { get; init; }

    public string? Number { get; init; }

    public DateOnly? Date { get; init; }

    public string? Place { get; init; }

    /// <summary>Whether the group is made by this resolution or only its composition changes.</summary>
    public required bool Establishes { get; init; }

    /// <summary>What it is about, if not in the usual words.</summary>
    public string? Subject { get; init; }

    /// <summary>Basis and grounds, up to «ТОКТОМ КЫЛАТ:»; paragraphs are parted by line breaks.</summary>
    public string? Preamble { get; init; }

    public IReadOnlyList<string> Points { get; init; } = [];

    public required PaperSignature Chair { get; init; }

    /// <summary>The group's name in the genitive.</summary>
    public required string Group { get; init; }

    public IReadOnlyList<JmeMemberLine> Members { get; init; } = [];

    /// <summary>How many members the source counts; where it names fewer, the rest are empty rows.</summary>
    public int? MemberCount { get; init; }

    /// <summary>The composition in words, where the source gives no names.</summary>
    public string? CompositionNote { get; init; }

    /// <summary>What is asked of a member, quality by quality.</summary>
    public IReadOnlyList<string> Qualities { get; init; } = [];

    /// <summary>Title of the group's regulation, the second annex, if it is known.</summary>
    public string? RegulationTitle { get; init; }

    /// <summary>Who signs the annex, usually the responsible secretary.</summary>
    public PaperSignature? AnnexSignature { get; init; }
}

/// <summary>A member of the group in the annex; <paramref name="Side"/> is whom they stand for.</summary>
public sealed record JmeMemberLine(
    string? Name,
    string? Side = null,
    string? Village = null,
    string? Sex = null,
    string? Role = null,
    DateOnly? JoinedOn = null,
    DateOnly? LeftOn = null);

using KaraSuu.Planning.Documents.Layout;
using KaraSuu.Planning.Domain;

namespace KaraSuu.Planning.Documents.Monitoring;

/// <summary>The JM&amp;E group's report on a year as it is printed. A null list is left out of the document; an empty one says so.</summary>
public sealed record MonitoringReport : OfficialPaper
{
    /// <summary>The group in the genitive: «Кара-Суу айыл аймагынын биргелешкен мониторинг жана баалоо тобунун».</summary>
    public required string Group { get; init; }

    /// <summary>The period in words: «2026-жыл боюнча».</summary>
    public required string Period { get; init; }

    public DateOnly? Date { get; init; }

    public string? Number { get; init; }

    public string? Place { get; init; }

    /// <summary>The resolution the group works by.</summary>
    public string? Resolution { get; init; }

    public int? Members { get; init; }

    public int? WomenMembers { get; init; }

    public int? PlannedInspections { get; init; }

    public int? HeldInspections { get; init; }

    public Money? MoneyCovered { get; init; }

    public required ReportDays AnswerDays { get; init; }

    public required ReportDays EliminationDays { get; init; }

    public IReadOnlyList<ReportObject> Objects { get; init; } = [];

    /// <summary>Objects of the group's plan nobody visited.</summary>
    public IReadOnlyList<string> NotVisited { get; init; } = [];

    /// <summary>Heads of the columns of severity; each kind has as many counts.</summary>
    public IReadOnlyList<string> Severities { get; init; } = [];

    public IReadOnlyList<ReportKind> Kinds { get; init; } = [];

    public IReadOnlyList<ReportOverdue> Overdue { get; init; } = [];

    public IReadOnlyList<ReportYear>? Years { get; init; }

    public IReadOnlyList<ReportContractor>? Contractors { get; init; }

    /// <summary>Conclusions; paragraphs are parted by line breaks.</summary>
    public string? Conclusions { get; init; }

    public required PaperSignature Chair { get; init; }

    public required PaperSignature Secretary { get; init; }
}

/// <summary>Days something took, over how many findings; null when there was none.</summary>
public sealed record ReportDays(decimal? Median, int? Longest, int Findings);

/// <summary>An object the group inspected.</summary>
public sealed record ReportObject(
    string Name,
    string? Village,
    string? Contractor,
    Money? Cost,
    int Inspections,
    int Acts,
    int Findings,
    int Open,
    string? Result);

/// <summary>Findings of one kind, counted by severity.</summary>
public sealed record ReportKind(string Kind, IReadOnlyList<int> BySeverity);

/// <summary>A finding without its answer or not eliminated in time.</summary>
public sealed record ReportOverdue(string? ActNumber, DateOnly? ActDate, string Object, string Remark, string What, DateOnly? Due, int? DaysLate);

/// <summary>A year beside others.</summary>
public sealed record ReportYear(
    int Year,
    int Objects,
    int Inspections,
    int Acts,
    int Findings,
    int Eliminated,
    decimal? AnswerDays,
    decimal? EliminationDays,
    Money? MoneyCovered);

/// <summary>A contractor beside others.</summary>
public sealed record ReportContractor(string Name, int Objects, int Findings, int Eliminated, int Overdue, decimal? EliminationDays, Money? Cost);

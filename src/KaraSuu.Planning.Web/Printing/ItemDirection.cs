using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Web.Texts;

namespace KaraSuu.Planning.Web.Printing;

/// <summary>
/// What an item of a plan stands under: the direction, a heading of the plan, and the issue of local importance from the law's list.
/// They are two facts («Инфраструктура» and issue 6 in the published plan of Zhazy, 2018–2019): whoever shows one shows the other.
/// </summary>
public sealed record ItemDirection(string? Heading, int? IssueNumber, LocalText? IssueTitle)
{
    /// <summary>The heading, unless it only repeats the title of the issue.</summary>
    private string? Own => IssueNumber is not null && IssueTitle is { } title && Heading is { } heading
        && new[] { title.Ky, title.Ru, title.En }.Any(said => said.Length > 0 && Folded.Of(said) == Folded.Of(heading)) ? null : Heading;

    /// <summary>Both in the reader's language: «Инфраструктура. ЖММ: 6) Калктуу конуштардагы муниципалдык жолдор…»; null where neither is known.</summary>
    public string? Words => In(Language.Current);

    public string? In(string language) =>
        Joined(IssueNumber is { } number ? $"{Text.In(language, "plans.local-issue", number)} {IssueTitle?.In(language)}".TrimEnd() : null);

    /// <summary>Both as a paper prints them.</summary>
    public string? On(PaperText paper) =>
        Joined(IssueNumber is { } number ? paper.Labels.Fill("plan.local-issue", number, IssueTitle is { } title ? paper.Of(title) : "").TrimEnd() : null);

    private string? Joined(string? issue) => (Own, issue) switch
    {
        (null, _) => issue,
        (_, null) => Heading,
        var (own, said) => $"{own.TrimEnd(' ', '.')}. {said}",
    };
}

using FluentValidation;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Texts;

namespace KaraSuu.Planning.Web.Features.Voices.VoicedIssues;

/// <summary>What was voiced at one meeting, written down row by row.</summary>
public sealed class VoicedIssuesForm : IRevised
{
    private const int BlankRows = 3;

    public int Revision { get; set; }
    public List<VoicedForm?> Rows { get; set; } = [];

    /// <summary>A list to be made rows of.</summary>
    public string? Pasted { get; set; }

    /// <summary>The rows in words, for comparing two versions.</summary>
    public string Said => VoicedRows.Said(Rows);

    internal static VoicedIssuesForm From(PraMeeting meeting, IEnumerable<VoicedIssue> issues, IReadOnlyList<Choice> localIssues) =>
        new() { Revision = meeting.Revision, Rows = VoicedRows.From(issues, localIssues) };

    internal void AddBlanks() => VoicedRows.AddBlanks(Rows, BlankRows);

    internal sealed class Validator : AbstractValidator<VoicedIssuesForm>
    {
        public Validator() => RuleForEach(f => f.Rows).SetValidator(new VoicedForm.Validator()!);
    }
}

/// <summary>One voiced issue; a wholly blank new row is left out.</summary>
public sealed class VoicedForm
{
    public int? Id { get; set; }
    public string? Text { get; set; }

    /// <summary>The issue of local importance by its number or some of its words.</summary>
    public string? LocalIssue { get; set; }

    public int? WomenVotes { get; set; }
    public int? MenVotes { get; set; }

    /// <summary>All votes, where the protocol does not say whose they were.</summary>
    public int? Votes { get; set; }

    public string? Solution { get; set; }

    public bool IsBlank =>
        Id is null && string.IsNullOrWhiteSpace(Text) && string.IsNullOrWhiteSpace(Solution) && string.IsNullOrWhiteSpace(LocalIssue) && WomenVotes is null or 0
        && MenVotes is null or 0 && Votes is null or 0;

    /// <summary>The one that <see cref="LocalIssue"/> names.</summary>
    internal int? LocalIssueId { get; set; }

    public override string ToString() =>
        Texts.Text.Of("meetings.issues.said", (Text ?? "").Trim(), CountWords.Of(Votes, WomenVotes, MenVotes), (Solution ?? "").Trim())
            .TrimEnd(' ', '.');

    internal VoicedFacts Facts() =>
        new(Text, WomenVotes, MenVotes, LocalIssueId, Solution?.Trim() is { Length: > 0 } solution ? solution : null, Votes);

    internal static VoicedFacts Facts(VoicedIssue issue) => From(issue, []).Facts();

    internal static VoicedForm From(VoicedFacts facts) =>
        new() { Text = facts.Text, WomenVotes = facts.WomenVotes, MenVotes = facts.MenVotes, Votes = facts.Votes, Solution = facts.Solution };

    internal static VoicedForm From(VoicedIssue i, IReadOnlyList<Choice> localIssues) => new()
    {
        Id = i.Id,
        Text = i.Text,
        LocalIssueId = i.LocalIssueId,
        LocalIssue = i.LocalIssueId is { } known ? localIssues.FirstOrDefault(c => c.Value == Choice.Of(known, "").Value)?.Label : null,
        WomenVotes = i.WomenVotes,
        MenVotes = i.MenVotes,
        Votes = i.WomenVotes is null || i.MenVotes is null ? i.Votes : null,
        Solution = i.Solution,
    };

    internal sealed class Validator : AbstractValidator<VoicedForm>
    {
        public Validator()
        {
            RuleFor(r => r.Text).Needed().AtMost(VoicedIssue.TextMaxLength).Unless(r => r.IsBlank);
            RuleFor(r => r.Solution).AtMost(VoicedIssue.SolutionMaxLength);
            RuleFor(r => r.WomenVotes).Between(0, PraMeeting.MaxPeople);
            RuleFor(r => r.MenVotes).Between(0, PraMeeting.MaxPeople);
            RuleFor(r => r.Votes).Between(0, PraMeeting.MaxPeople);
        }
    }
}

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

    /// <summary>The rows in words, for comparing two versions.</summary>
    public string Said => string.Join("; ", Rows.OfType<VoicedForm>().Where(r => !r.IsBlank).Select(r => r.ToString()));

    internal void AddRow() => Rows.Add(new VoicedForm());

    internal static VoicedIssuesForm From(PraMeeting meeting, bool withBlanks = false)
    {
        var form = new VoicedIssuesForm { Revision = meeting.Revision, Rows = [.. meeting.Issues.OrderBy(i => i.Id).Select(VoicedForm.From)] };
        for (var i = 0; withBlanks && i < BlankRows; i++) form.AddRow();
        return form;
    }

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
    public int? LocalIssueId { get; set; }
    public int? WomenVotes { get; set; }
    public int? MenVotes { get; set; }

    /// <summary>All votes, where the protocol does not say whose they were.</summary>
    public int? Votes { get; set; }

    public string? Solution { get; set; }

    public bool IsBlank =>
        Id is null && string.IsNullOrWhiteSpace(Text) && string.IsNullOrWhiteSpace(Solution) && LocalIssueId is null && WomenVotes is null or 0
        && MenVotes is null or 0 && Votes is null or 0;

    public override string ToString() =>
        Texts.Text.Of("meetings.issues.said", (Text ?? "").Trim(), CountWords.Of(Votes, WomenVotes, MenVotes), (Solution ?? "").Trim())
            .TrimEnd(' ', '.');

    internal VoicedFacts Facts() =>
        new(Text, WomenVotes, MenVotes, LocalIssueId, Solution?.Trim() is { Length: > 0 } solution ? solution : null, Votes);

    internal static VoicedForm From(VoicedIssue i) => new()
    {
        Id = i.Id,
        Text = i.Text,
        LocalIssueId = i.LocalIssueId,
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

using KaraSuu.Planning.Documents.Layout;
using KaraSuu.Planning.Documents.Threads;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Web.Features.Shared;
using KaraSuu.Planning.Web.Operations;
using KaraSuu.Planning.Web.Printing;
using KaraSuu.Planning.Web.Texts;

namespace KaraSuu.Planning.Web.Features.Public.Wishes;

/// <summary>The way of one wish as a page of paper, in Kyrgyz or in Russian.</summary>
public sealed class WishPapers(TimeProvider clock, IConfiguration settings)
{
    /// <param name="page">a thread of what everybody may see</param>
    public byte[] Draw(ThreadPage page, PaperText text)
    {
        if (!page.IsPublic) throw new ArgumentException("Only what everybody may see is printed for everybody.", nameof(page));
        var today = clock.Today();
        var paper = new WishPaper
        {
            Labels = text.Labels,
            Id = Guid.NewGuid(),
            CreatedUtc = clock.GetUtcNow().UtcDateTime,
            Title = $"{text.Labels["wish.heading"]}: {page.Title}",
            OriginalTitle = $"{Labels.Kyrgyz["wish.heading"]}: {page.Title}",
            Author = text.Of(page.Aimak.Name),
            Banner = page.Aimak.IsTraining ? text.Of("paper.training") : null,
            PublicUrl = settings.UrlOf(page.PublicAddress),
            Of = text.Of("public.aimak", text.Of(page.Aimak.Name)),
            Wish = page.Title,
            AsOf = today,
            State = page.Wish is { } wish ? text.Of($"WishState.{wish.State}") : null,
            Missing = page.Wish is null ? [] : [.. page.Wish.Missing.Select(s => text.Of($"NextStepKind.{s.Kind}")).Distinct()],
            Steps =
            [
                new(text.Of("threads.said"), Said(page, text)), new(text.Of("threads.priority"), Priority(page, text)),
                new(text.Of("threads.plan"), Items(page, text)), new(text.Of("threads.remarks"), Remarks(page, text)),
                new(text.Of("threads.votes"), Votes(page, text)), new(text.Of("threads.works"), Works(page, text)),
                new(text.Of("threads.acts"), [.. page.Acts.Select(a => $"{ActOf(a, text)}. {text.Of($"ActStatus.{a.Status}")}: {a.Description}")]),
                new(text.Of("threads.acceptance"), [.. page.Works.SelectMany(w => w.Acceptances.Select(a =>
                    $"{w.Title}: {text.Of($"AcceptanceStatus.{a.Status}")}, {Show.Date(a.On)}"))]),
            ],
        };
        return WishPaperPdf.Render(paper);
    }

    private static List<string> Said(ThreadPage page, PaperText text) =>
        [.. page.Said.Select(s => $"«{s.Text}» ("
            + text.Of(s.MeetingId is null ? "threads.received" : "threads.at-meeting", VillageOf(s, text), Known(s.On, text)) + ")")];

    private static List<string> Priority(ThreadPage page, PaperText text) => page.Priority is not { } priority ? [] :
    [
        $"{priority.Position}. {priority.Title}", .. priority.Inclusion is Inclusion.Undecided ? [] : new[] { text.Of($"Inclusion.{priority.Inclusion}") },
        .. priority.Reason is { } reason ? [$"{text.Of("threads.reason")}: {reason}"] : Array.Empty<string>(),
    ];

    private static List<string> Items(ThreadPage page, PaperText text) =>
    [
        .. page.Items.Select(i => text.Of("threads.item", Show.PlanYears(text.Labels.Language, i.FromYear, i.ToYear), i.Version, i.Number)
            + $". {Ended(i.Problem)} {text.Of("threads.money")}: {text.Labels.Sum(i.Total) ?? text.Of("unknown")}"),
    ];

    private static List<string> Remarks(ThreadPage page, PaperText text) =>
    [
        .. page.Remarks.Select(r => $"{Ended(r.Text)} {text.Of("threads.answer")}: {Ended(r.Answer ?? text.Of("threads.no-answer"))} "
            + $"({text.Of($"RemarkDecision.{r.Decision}")})"),
    ];

    private static List<string> Votes(ThreadPage page, PaperText text) =>
    [
        .. page.Votes.Where(v => v.Result is not null).Select(v => text.Of("votes.of-session", v.Session, v.HeldOn) + ": "
            + text.Of("votes.counts-of", v.Result!.For, v.Result.Against, v.Result.Abstained, v.Result.NotVoted)),
        .. page.Items.Where(i => i.IsDecided).DistinctBy(i => i.PlanId)
            .Select(i => text.Of("threads.resolution", i.Version, i.ResolutionNumber ?? text.Of("unknown"), Known(i.ResolutionDate, text))),
    ];

    private static List<string> Works(ThreadPage page, PaperText text) =>
    [
        .. page.Works.Select(w => $"{Ended(w.Title)} {text.Of($"WorkStatus.{w.Status}")}. {text.Of("threads.promised")}: "
            + $"{text.Labels.Sum(w.Promised) ?? text.Of("unknown")}. {text.Of("threads.contractor")}: {w.Contractor ?? text.Of("unknown")}"
            + (w.WhyCancelled is { } why ? $". {text.Of("threads.reason")}: {why}" : "")),
    ];

    private static string ActOf(ThreadAct act, PaperText text) =>
        act.Number is { } number ? text.Of("threads.act", number, act.Year) : text.Of("threads.act.unnumbered");

    /// <summary>With the full stop people may have left out.</summary>
    private static string Ended(string said) => said.TrimEnd() is [.., '.' or '!' or '?' or '…'] whole ? whole : $"{said.TrimEnd()}.";

    private static string VillageOf(ThreadSaid said, PaperText text) => said.Village is { } village ? text.Of(village) : text.Of("unknown");

    private static string Known(DateOnly? day, PaperText text) => day is { } known ? Show.Date(known) : text.Of("unknown");
}

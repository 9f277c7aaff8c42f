using System.Globalization;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Voices.Chats;

/// <summary>The form that brings a chat.</summary>
public sealed record ChatStartPage(int CycleId, ChatForm Form) : IInCycle;

/// <summary>A chat as it is kept until its messages are picked.</summary>
/// <param name="Left">messages left out: the system's, media, without a word</param>
/// <param name="IsSure">whether the chat tells the order of day and month</param>
/// <param name="VillageId">of all messages that say no other</param>
public sealed record KeptChat(IReadOnlyList<KeptMessage> Messages, int Left, bool IsSure, int? VillageId = null)
{
    public const int MostMessages = 5_000;

    private const int MostOfPage = 30;

    /// <summary>A page has at most 60 KB; a Cyrillic letter takes two bytes.</summary>
    private const int MostSigns = 10_000;

    /// <summary>Where each page begins.</summary>
    public IReadOnlyList<int> PageStarts()
    {
        var (starts, signs) = (new List<int> { 0 }, 0);
        for (var at = 0; at < Messages.Count; at++)
        {
            signs += Messages[at].Text.Length;
            if (at == starts[^1] || (at - starts[^1] < MostOfPage && signs <= MostSigns)) continue;
            starts.Add(at);
            signs = Messages[at].Text.Length;
        }
        return starts;
    }
}

public sealed record KeptMessage(DateOnly? On, string Text, bool IsPicked = false, int? VillageId = null);

/// <summary>One page of a chat, to pick proposals from.</summary>
/// <param name="Page">from 1</param>
public sealed record ChatPickPage(
    int CycleId, int Id, string FileName, int Page, int Pages, int Messages, int Left, bool IsSure, int Picked, IReadOnlyList<ChatRow> Rows,
    IReadOnlyList<Choice> Villages, PickForm Form) : IInCycle
{
    /// <summary>So many of the cycle's latest proposals are held against the messages.</summary>
    private const int MostRead = 2_000;

    /// <summary>So much of the fewer words is the same where two are shown as likely the same.</summary>
    private const double Alike = 0.75;

    public string At => $"/cycles/{CycleId}/proposals/whatsapp/{Id}";

    /// <summary>What is longer than a proposal may be is shown by its beginning; picked, the list of proposals says that it is too long.</summary>
    private static string Beginning(string text) =>
        text.Length <= Proposal.TextMaxLength ? text : Words.Start(text, Proposal.TextMaxLength).TrimEnd() + "…";

    /// <param name="form">what was typed; null to show what is kept</param>
    internal static async Task<ChatPickPage> LoadAsync(
        PlanningDb db, SheetImport import, KeptChat chat, int page, PickForm? form, IReadOnlyList<Choice> villages, CancellationToken ct)
    {
        var starts = chat.PageStarts();
        page = Math.Clamp(page, 1, starts.Count);
        var from = starts[page - 1];
        var shown = chat.Messages.Skip(from).Take((page < starts.Count ? starts[page] : chat.Messages.Count) - from).ToList();
        var known = await db.Proposals.AsNoTracking().Where(p => p.CycleId == import.ScopeId).OrderByDescending(p => p.Id).Take(MostRead)
            .Select(p => p.Text).ToListAsync(ct);
        var stems = known.ConvertAll(text => (Text: text, Stems: Likeness.StemsOf(text)));
        var rows = shown.Select((message, at) =>
        {
            var own = Likeness.StemsOf(message.Text);
            var like = stems.Select(k => (k.Text, Share: Likeness.Of(own, k.Stems))).Where(k => k.Share >= Alike).OrderByDescending(k => k.Share)
                .Select(k => k.Text).FirstOrDefault();
            return new ChatRow(from + at, message.On, Beginning(message.Text), like);
        }).ToList();
        form ??= new PickForm
        {
            VillageId = chat.VillageId,
            Rows = [.. shown.Select((m, at) => new PickRow
            {
                At = from + at,
                IsPicked = m.IsPicked,
                Village = m.VillageId is { } id ? villages.FirstOrDefault(v => v.Value == id.ToString(CultureInfo.InvariantCulture))?.Label : null,
            })],
        };
        form.Page = page;
        return new ChatPickPage(import.ScopeId, import.Id, import.FileName, page, starts.Count, chat.Messages.Count, chat.Left, chat.IsSure,
            chat.Messages.Count(m => m.IsPicked), rows, villages, form);
    }
}

/// <summary>A message to pick, with a proposal of the cycle that likely says the same.</summary>
public sealed record ChatRow(int At, DateOnly? On, string Text, string? Like);

using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Territory;
using KaraSuu.Planning.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Shared;

/// <summary>What an aimak tells of itself and its work, topic by topic.</summary>
public sealed record AboutAimak(IReadOnlyList<AboutRow> All)
{
    /// <summary>The texts of one topic in their order.</summary>
    public AboutOf Of(AboutTopic topic) => new(topic, [.. All.Where(t => t.Topic == topic)]);

    /// <param name="isPublic">only what everybody may read</param>
    internal static async Task<AboutAimak> LoadAsync(PlanningDb db, int aimakId, bool isPublic, CancellationToken ct) =>
        new([.. (await db.AboutTexts.AsNoTracking().Where(t => t.AiylAimakId == aimakId && (!isPublic || t.IsPublic))
            .OrderBy(t => t.Position).ThenBy(t => t.Id).Take(AboutText.Most)
            .Select(t => new AboutRow(t.Id, t.Topic, t.Text, t.Source, t.Position, t.IsPublic)).ToListAsync(ct)).OrderBy(t => t.Topic)]);
}

/// <summary>The texts of a topic.</summary>
public sealed record AboutOf(AboutTopic Topic, IReadOnlyList<AboutRow> Texts)
{
    /// <summary>Texts that follow one another from one source, which is then named once.</summary>
    public IReadOnlyList<(string? Source, IReadOnlyList<AboutRow> Texts)> BySource
    {
        get
        {
            var found = new List<(string? Source, IReadOnlyList<AboutRow> Texts)>();
            foreach (var text in Texts)
            {
                if (found.Count > 0 && found[^1].Source == text.Source) found[^1] = (text.Source, [.. found[^1].Texts, text]);
                else found.Add((text.Source, [text]));
            }
            return found;
        }
    }
}

public sealed record AboutRow(int Id, AboutTopic Topic, LocalText Text, string? Source, int Position, bool IsPublic);

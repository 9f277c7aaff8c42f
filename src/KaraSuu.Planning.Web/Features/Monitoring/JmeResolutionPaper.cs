using System.Globalization;
using KaraSuu.Planning.Documents.Layout;
using KaraSuu.Planning.Documents.Monitoring;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Territory;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Features.Shared;
using KaraSuu.Planning.Web.Printing;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Monitoring;

/// <summary>
/// The printed resolution of the kenesh on the joint monitoring group with the composition as its annex. What the records do not say
/// is room for ink: of a resolution whose members nobody has named neither preamble nor points are known.
/// </summary>
public sealed class JmeResolutionPaper(PlanningDb db, TimeProvider clock)
{
    /// <param name="on">the day of one of the group's resolutions</param>
    /// <returns>null when the group has no resolution of that day</returns>
    public async Task<byte[]?> ReadAsync(int groupId, DateOnly on, PaperText text, CancellationToken ct)
    {
        var group = await db.JmeGroups.AsNoTracking().Whole().SingleAsync(g => g.Id == groupId, ct);
        var change = group.Changes.FirstOrDefault(c => c.ChangedOn == on);
        var establishes = on == group.EstablishedOn;
        if (change is null && !establishes) return null;
        var aimak = await db.AiylAimaks.AsNoTracking().Whole().SingleAsync(a => a.Id == group.AiylAimakId, ct);
        var members = group.Members.Where(m => m.WasMemberOn(on) || m.LeftOn == on)
            .OrderBy(m => m.LeftOn == on).ThenBy(m => m.Office == JmeOffice.Member).ThenBy(m => m.Office).ThenBy(m => m.Side)
            .ThenBy(m => m.SortKey, StringComparer.Ordinal).ThenBy(m => m.Id).ToList();
        var regulation = group.Regulations.FirstOrDefault(r => r.InForce.From == on)?.Title;
        return JmeResolutionPdf.Render(new JmeResolution
        {
            Labels = text.Labels,
            Id = new Guid(group.Id, 0x4A47, (short)group.Revision, [.. BitConverter.GetBytes(on.DayNumber), 0, 0, 0, text.Mark]),
            CreatedUtc = clock.GetUtcNow().UtcDateTime,
            Title = JmeResolutionPdf.SubjectIn(text.Labels, establishes),
            Author = text.Of(aimak.Name),
            Banner = text.Banner(aimak),
            Letterhead = new Letterhead(LetterheadIn("ky", aimak), LetterheadIn("ru", aimak), aimak.Phone),
            Kenesh = text.IsTranslation ? text.Labels.Fill("resolution.kenesh", text.Of(aimak.Name)) : aimak.Wording.Approver,
            Session = text.Of("paper.jme.session"),
            Number = (establishes ? group.ResolutionNumber : null) ?? change?.ResolutionNumber,
            Date = on,
            Establishes = establishes,
            Preamble = members.Count == 0 ? null : Preamble(group, on, establishes, text),
            Points = members.Count == 0 ? [] : [.. Points(aimak, establishes, regulation is not null, text)],
            Chair = new PaperSignature(text.Of("paper.chair")),
            Group = text.Of("paper.jme.group-of", text.Of(aimak.Name)),
            Members = [.. members.Select(m => Line(m, aimak, on, text))],
            MemberCount = change?.Members,
            CompositionNote = change?.Composition,
            Qualities = JmeGroup.QualitiesOf(group.Qualities),
            RegulationTitle = regulation,
        });
    }

    /// <summary>The basis as far as it was in force that day, and the gathering that named the candidates.</summary>
    private static string? Preamble(JmeGroup group, DateOnly on, bool establishes, PaperText text)
    {
        List<string> lines = [.. GroupFacts.BasisOf(group.LegalBasis, on).Where(a => !a.IsYounger).Select(a => a.Text)];
        if (establishes && group.NominatedOn is { } day)
        {
            lines.Add(text.Of("paper.jme.nominated", text.Labels.DayOf(day), group.NominatedAt is { } place ? $" ({place})" : ""));
        }
        return lines.Count == 0 ? null : string.Join('\n', lines);
    }

    private static IEnumerable<string> Points(AiylAimak aimak, bool establishes, bool hasRegulation, PaperText text)
    {
        yield return text.Of(establishes ? "paper.jme.point-establish" : "paper.jme.point-change", text.Of(aimak.Name));
        if (hasRegulation) yield return text.Of("paper.jme.point-regulation");
        yield return text.Of("paper.jme.point-control");
    }

    private static JmeMemberLine Line(JmeMembership member, AiylAimak aimak, DateOnly on, PaperText text) => new(
        member.Name, string.Join(", ", new[] { text.Of($"JmeSide.{member.Side}"), member.Post }.OfType<string>()),
        aimak.Villages.FirstOrDefault(v => v.Id == member.VillageId) is { } village ? text.Of(village.Name) : null,
        member.Sex is { } sex ? text.Of($"Sex.{sex}").ToLower(CultureInfo.GetCultureInfo(text.Labels.Language)) : null,
        text.Of($"JmeOffice.{member.Office}"), member.JoinedOn, member.LeftOn == on ? on : null);

    private static string[] LetterheadIn(string language, AiylAimak aimak) =>
        Text.In(language, "paper.jme.letterhead", aimak.Oblast.In(language), aimak.Rayon.In(language), aimak.Name.In(language)).Split('|');
}

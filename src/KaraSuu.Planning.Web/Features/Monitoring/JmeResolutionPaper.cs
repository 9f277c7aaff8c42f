using System.Globalization;
using KaraSuu.Planning.Documents.Layout;
using KaraSuu.Planning.Documents.Monitoring;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Territory;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Features.Shared;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Monitoring;

/// <summary>
/// The printed resolution of the kenesh on the joint monitoring group with the composition as its annex, in Kyrgyz. What the records do not say
/// is room for ink: of a resolution whose members nobody has named neither preamble nor points are known.
/// </summary>
public sealed class JmeResolutionPaper(PlanningDb db, TimeProvider clock)
{
    /// <param name="on">the day of one of the group's resolutions</param>
    /// <returns>null when the group has no resolution of that day</returns>
    public async Task<byte[]?> ReadAsync(int groupId, DateOnly on, CancellationToken ct)
    {
        var group = await db.JmeGroups.AsNoTracking().Whole().SingleAsync(g => g.Id == groupId, ct);
        var change = group.Changes.FirstOrDefault(c => c.ChangedOn == on);
        var establishes = on == group.EstablishedOn;
        if (change is null && !establishes) return null;
        var aimak = await db.AiylAimaks.AsNoTracking().Whole().SingleAsync(a => a.Id == group.AiylAimakId, ct);
        var members = group.Members.Where(m => m.WasMemberOn(on) || m.LeftOn == on)
            .OrderBy(m => m.LeftOn == on).ThenBy(m => m.Office == JmeOffice.Member).ThenBy(m => m.Office).ThenBy(m => m.Side).ThenBy(m => m.Id).ToList();
        var regulation = group.Regulations.FirstOrDefault(r => r.ValidFrom == on)?.Title;
        var labels = JmeResolutionLabels.Kyrgyz;
        var subject = establishes ? labels.Establishing : labels.Changing;
        return JmeResolutionPdf.Render(new JmeResolution
        {
            Labels = labels,
            Id = new Guid(group.Id, 0x4A47, (short)group.Revision, [.. BitConverter.GetBytes(on.DayNumber), 0, 0, 0, 0]),
            CreatedUtc = clock.GetUtcNow().UtcDateTime,
            Title = subject,
            Author = aimak.Name.Ky,
            Banner = aimak.IsTraining ? Text.In("ky", "paper.training") : null,
            Letterhead = new Letterhead(LetterheadIn("ky", aimak), LetterheadIn("ru", aimak), aimak.Phone),
            Kenesh = aimak.Wording.Approver,
            Session = Text.In("ky", "paper.jme.session"),
            Number = (establishes ? group.ResolutionNumber : null) ?? change?.ResolutionNumber,
            Date = on,
            Establishes = establishes,
            Preamble = members.Count == 0 ? null : Preamble(group, on, establishes),
            Points = members.Count == 0 ? [] : [.. Points(aimak, establishes, regulation is not null)],
            Chair = new PaperSignature(Text.In("ky", "paper.chair")),
            Group = Text.In("ky", "paper.jme.group-of", aimak.Name.Ky),
            Members = [.. members.Select(m => Line(m, aimak, on))],
            MemberCount = change?.Members,
            CompositionNote = change?.Composition,
            RegulationTitle = regulation,
        });
    }

    /// <summary>The basis as far as it was in force that day, and the gathering that named the candidates.</summary>
    private static string? Preamble(JmeGroup group, DateOnly on, bool establishes)
    {
        List<string> lines = [.. GroupFacts.BasisOf(group.LegalBasis, on).Where(a => !a.IsYounger).Select(a => a.Text)];
        if (establishes && group.NominatedOn is { } day)
        {
            lines.Add(Text.In("ky", "paper.jme.nominated", PaperWords.Kyrgyz.DayOf(day), group.NominatedAt is { } place ? $" ({place})" : ""));
        }
        return lines.Count == 0 ? null : string.Join('\n', lines);
    }

    private static IEnumerable<string> Points(AiylAimak aimak, bool establishes, bool hasRegulation)
    {
        yield return Text.In("ky", establishes ? "paper.jme.point-establish" : "paper.jme.point-change", aimak.Name.Ky);
        if (hasRegulation) yield return Text.In("ky", "paper.jme.point-regulation");
        yield return Text.In("ky", "paper.jme.point-control");
    }

    private static JmeMemberLine Line(JmeMembership member, AiylAimak aimak, DateOnly on) => new(
        member.Name, string.Join(", ", new[] { Text.In("ky", $"JmeSide.{member.Side}"), member.Post }.OfType<string>()),
        aimak.Villages.FirstOrDefault(v => v.Id == member.VillageId)?.Name.Ky, member.Sex is { } sex
            ? Text.In("ky", $"Sex.{sex}").ToLower(CultureInfo.GetCultureInfo("ky")) : null,
        Text.In("ky", $"JmeOffice.{member.Office}"), member.JoinedOn, member.LeftOn == on ? on : null);

    private static string[] LetterheadIn(string language, AiylAimak aimak) =>
        Text.In(language, "paper.jme.letterhead", aimak.Oblast.In(language), aimak.Rayon.In(language), aimak.Name.In(language)).Split('|');
}

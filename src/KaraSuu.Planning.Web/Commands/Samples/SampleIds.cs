using System.Globalization;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Domain.Territory;
using KaraSuu.Planning.Domain.Voices;

namespace KaraSuu.Planning.Web.Commands.Samples;

/// <summary>Turns the names a sample file refers by into the ids of saved records.</summary>
internal sealed class SampleIds(AiylAimak aimak, IReadOnlyCollection<LocalIssue> localIssues, IReadOnlyCollection<VulnerableGroup> groups)
{
    public int AimakId => aimak.Id;

    public int? Village(string? ky) =>
        ky is null ? null : FileFault.One(aimak.Villages, v => v.Name.Ky == PlaceNames.Village(new LocalText(ky)).Ky, ky).Id;

    /// <summary>The issue of the newest list that has the number.</summary>
    public int? LocalIssue(int? number) =>
        number is null ? null : (localIssues.Where(i => i.Number == number).MaxBy(i => i.ValidFrom ?? DateOnly.MinValue)
            ?? throw FileFault.Nothing(number.Value.ToString(CultureInfo.InvariantCulture))).Id;

    public int VulnerableGroup(string code) => FileFault.One(groups, g => g.Code == code, code).Id;

    /// <param name="ages"><c>14-28</c>, or <c>55+</c> without an upper end</param>
    public static int AgeBand(PlanningCycle cycle, string ages) =>
        FileFault.One(cycle.AgeBandList, b => ages == (b.ToAge is { } to ? $"{b.FromAge}-{to}" : $"{b.FromAge}+"), ages).Id;

    public static Deputy Deputy(IEnumerable<Deputy> deputies, string name) =>
        FileFault.One(deputies, d => d.FullName == Words.OneLine(name), name);

    /// <param name="position">place in the list, from 1</param>
    public static int? At(IReadOnlyList<int> ids, int? position) =>
        position is null ? null
        : position > 0 && position <= ids.Count ? ids[position.Value - 1]
        : throw FileFault.Nothing(position.Value.ToString(CultureInfo.InvariantCulture));
}

using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Plans;

namespace KaraSuu.Planning.Web.Commands.Samples;

/// <summary>The public hearing of a plan.</summary>
internal sealed record HearingSample
{
    public required DateOnly HeldOn { get; init; }
    public string? Place { get; init; }
    public string? ChairedBy { get; init; }
    public string? Secretary { get; init; }
    public DateOnly? AnnouncedOn { get; init; }
    public IReadOnlyList<AnnouncedBy> AnnouncedBy { get; init; } = [];
    public string? AnnouncementNote { get; init; }
    public IReadOnlyList<HearingCountSample> Attendance { get; init; } = [];
    public int? Total { get; init; }
    public int? Women { get; init; }
    public int? Men { get; init; }
    public IReadOnlyList<RemarkSample> Remarks { get; init; } = [];

    public PublicHearing ToHearing(int cycleId, JointActionPlan plan, SampleIds ids, Stamp stamp)
    {
        var channels = AnnouncedBy.Aggregate(Domain.Plans.AnnouncedBy.None, (all, one) => all | one);
        var hearing = new PublicHearing(ids.AimakId, cycleId, plan.Id, new HearingFacts(
            HeldOn, Place, ChairedBy, Secretary, AnnouncedOn, channels, AnnouncementNote), stamp);
        hearing.Count(new HearingCount([.. Attendance.Select(a => new CategoryCount(a.Category, a.Women, a.Men, a.Total))], Total, Women, Men), stamp);
        var items = plan.Items.OrderBy(i => i.Number).Select(i => i.Id).ToList();
        FileFault.Each("remarks", Remarks, (remark, _) => hearing.AddRemark(remark.Facts(items, ids), stamp));
        return hearing;
    }
}

internal sealed record HearingCountSample(HearingCategory Category, int? Women = null, int? Men = null, int? Total = null);

/// <summary>A remark; <paramref name="Item"/> is the number of the plan item it is about.</summary>
internal sealed record RemarkSample(
    string Text, RemarkDecision Decision, string? Answer = null, string? Reason = null, string? Village = null, int? Item = null)
{
    public RemarkFacts Facts(IReadOnlyList<int> items, SampleIds ids) =>
        new(Text, Answer, Decision, Reason, ids.Village(Village), SampleIds.At(items, Item));
}

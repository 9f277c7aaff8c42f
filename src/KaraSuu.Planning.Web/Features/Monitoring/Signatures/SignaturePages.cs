using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Web.Pages;

namespace KaraSuu.Planning.Web.Features.Monitoring.Signatures;

/// <summary>What a side is asked to put its name under.</summary>
/// <param name="MaySpeak">false when the rules do not let this person sign now; the page then says why</param>
public sealed record SignPage(
    int AimakId, int Id, int WorkId, string Work, DateOnly On, AcceptanceSide Side, string Name, bool MaySpeak, IReadOnlyList<OpenFinding> Findings) : IInAimak;

public sealed record RefusePage(int AimakId, int Id, int WorkId, string Work, AcceptanceSide Side, RefusalForm Form) : IInAimak;

/// <summary>What the head takes upon the own name: the open findings and the sides that have not signed.</summary>
public sealed record OverridePage(
    int AimakId, int Id, int WorkId, string Work, IReadOnlyList<AcceptanceSide> Waiting, IReadOnlyList<OpenFinding> Findings, OverrideForm Form) : IInAimak;

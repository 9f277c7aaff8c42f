using KaraSuu.Planning.Web.Pages;

namespace KaraSuu.Planning.Web.Features.Voices.PriorityMerging;

/// <summary>The question before a source of a priority issue is set free.</summary>
/// <param name="Query">which source the form is of</param>
public sealed record TakeOutPage(int PriorityId, int CycleId, string Title, string Source, string Query, TakeOutForm Form) : IInCycle;

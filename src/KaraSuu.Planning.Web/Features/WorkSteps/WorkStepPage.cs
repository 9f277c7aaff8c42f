using KaraSuu.Planning.Web.Frames;
using KaraSuu.Planning.Web.Works;

namespace KaraSuu.Planning.Web.Features.WorkSteps;

/// <summary>The question before a work moves on.</summary>
public sealed record WorkStepPage(WorkCrumb Work, string Verb, WorkStepForm Form) : IInAimak
{
    public int AimakId => Work.AimakId;
}

using KaraSuu.Planning.Web.Pages;

namespace KaraSuu.Planning.Web.Features.Works.WorkSteps;

/// <summary>The question before a work moves on.</summary>
public sealed record WorkStepPage(WorkCrumb Work, string Verb, WorkStepForm Form) : IInAimak
{
    public int AimakId => Work.AimakId;
}

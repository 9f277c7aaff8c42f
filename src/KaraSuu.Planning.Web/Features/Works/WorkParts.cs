using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Pages;

namespace KaraSuu.Planning.Web.Features.Works;

/// <summary>Which work a page about one of its parts is of.</summary>
public sealed record WorkCrumb(int Id, int AimakId, string Title)
{
    internal static WorkCrumb Of(Work work) => new(work.Id, work.AiylAimakId, work.Title);
}

/// <summary>The form of a part of a work; no id for a new part.</summary>
public sealed record WorkPart<TForm>(WorkCrumb Work, int? Id, TForm Form) : IInAimak
{
    public int AimakId => Work.AimakId;

    internal static WorkPart<TForm> Of(Work work, int? id, TForm form) => new(WorkCrumb.Of(work), id, form);
}

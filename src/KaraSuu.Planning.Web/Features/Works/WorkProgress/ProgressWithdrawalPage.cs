using KaraSuu.Planning.Web.Features.Shared;
using KaraSuu.Planning.Web.Pages;

namespace KaraSuu.Planning.Web.Features.Works.WorkProgress;

/// <summary>The question before an entry of progress is taken back, with its photos.</summary>
public sealed record ProgressWithdrawalPage(WorkCrumb Work, int Id, DateOnly On, string Text, int Photos, WithdrawalForm Form) : IInAimak
{
    public int AimakId => Work.AimakId;
}

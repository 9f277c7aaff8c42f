using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace KaraSuu.Planning.Web.Forms;

/// <summary>What is written down of a visit, a letter or a handover has happened already.</summary>
internal static class Days
{
    public static void RequireNotInFuture(this ModelStateDictionary state, string field, DateOnly? day, DateOnly today)
    {
        if (day > today) state.AddModelError(field, Text.Of("monitoring.not-in-the-future"));
    }
}

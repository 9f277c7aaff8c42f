using System.Linq.Expressions;

namespace KaraSuu.Planning.Domain.Works;

/// <summary>The terms of a work: each condition for one work, and beside it the same as a condition of a query over many; a test compares the two.</summary>
public static class WorkTerms
{
    /// <summary>Whether the term of the contract is over and the work is not finished.</summary>
    public static bool IsLate(this WorkStatus status, DateOnly? endsOn, DateOnly today) => status.IsToBeBuilt() && endsOn < today;

    /// <summary>Works that should have been built before a day: on that day they are late.</summary>
    public static Expression<Func<Work, bool>> DueBefore(DateOnly day) => w => WorkStatuses.ToBuild.Contains(w.Status) && w.Contract!.EndsOn < day;

    /// <summary>Whether a warranty ends in some days, the first and the last of them counted.</summary>
    public static bool WarrantyEndsWithin(DateOnly? warrantyUntil, DateOnly first, DateOnly last) => warrantyUntil >= first && warrantyUntil <= last;

    /// <inheritdoc cref="WarrantyEndsWithin(DateOnly?, DateOnly, DateOnly)"/>
    public static Expression<Func<Work, bool>> WarrantyEndsWithin(DateOnly first, DateOnly last) => w => w.WarrantyUntil >= first && w.WarrantyUntil <= last;
}

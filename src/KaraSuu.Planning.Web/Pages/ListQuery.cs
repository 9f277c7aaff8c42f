using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Pages;

/// <summary>How a list is asked for: words searched, sort key («-date» is downwards), page.</summary>
public sealed class ListQuery
{
    public const int PageSize = 50;

    [FromQuery(Name = "q")]
    public string? Q { get; set; }

    [FromQuery(Name = "sort")]
    public string? Sort { get; set; }

    [FromQuery(Name = "page")]
    public string? PageText { get; set; }

    public int Page => int.TryParse(PageText, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, 1_000_000) : 1;
    public bool Descending => Sort?.StartsWith('-') == true;

    public string Key(string usual) => string.IsNullOrEmpty(Sort) ? usual.TrimStart('-') : Sort.TrimStart('-');

    /// <summary>Whether to sort downwards, with the list's usual order when nothing was asked.</summary>
    public bool IsDescending(string usual) => string.IsNullOrEmpty(Sort) ? usual.StartsWith('-') : Descending;
}

/// <summary>One page of a list, and how many there are.</summary>
public sealed record Listed<TRow>(IReadOnlyList<TRow> Rows, int Total, ListQuery Query) : IListed
{
    public static async Task<Listed<TRow>> LoadAsync(IQueryable<TRow> rows, ListQuery query, CancellationToken ct)
    {
        var total = await rows.CountAsync(ct);
        var page = await rows.Skip((query.Page - 1) * ListQuery.PageSize).Take(ListQuery.PageSize).ToListAsync(ct);
        return new Listed<TRow>(page, total, query);
    }
}

/// <summary>What the pager and the sort links need to know.</summary>
public interface IListed
{
    int Total { get; }
    ListQuery Query { get; }
}

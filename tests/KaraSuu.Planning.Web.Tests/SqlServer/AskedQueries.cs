using System.Collections.Concurrent;
using System.Linq.Expressions;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.Internal;
using Microsoft.EntityFrameworkCore.Storage;

namespace KaraSuu.Planning.Web.Tests.SqlServer;

#pragma warning disable EF1001 // The one place where a query stands as it was written, with its values beside it.

/// <summary>Keeps every query that a portal asks of its database, before it becomes the SQL of that database.</summary>
internal sealed class AskedQueries(
    IQueryContextFactory contexts, ICompiledQueryCache cache, ICompiledQueryCacheKeyGenerator keys, IDatabase database,
    IDiagnosticsLogger<DbLoggerCategory.Query> log, ICurrentDbContext current, IEvaluatableExpressionFilter evaluatable, IModel model)
    : QueryCompiler(contexts, cache, keys, database, log, current, evaluatable, model)
{
    private static readonly HttpContextAccessor Request = new();
    private static readonly ConcurrentDictionary<Expression, Asked> Known = new(ExpressionEqualityComparer.Instance);

    /// <summary>Each query once, with the first values it was asked with.</summary>
    public static IReadOnlyCollection<Asked> All => [.. Known.Values];

    public override Expression ExtractParameters(Expression query, Dictionary<string, object?> parameters,
        IDiagnosticsLogger<DbLoggerCategory.Query> logger, bool compiledQuery = false, bool generateContextAccessors = false)
    {
        var extracted = base.ExtractParameters(query, parameters, logger, compiledQuery, generateContextAccessors);
        var by = Request.HttpContext?.Request is { } request ? $"{request.Method} {request.Path}{request.QueryString}" : "the portal itself";
        Known.TryAdd(extracted, new Asked(extracted, new Dictionary<string, object?>(parameters), by));
        return extracted;
    }
}

#pragma warning restore EF1001

/// <summary>A query as it was written.</summary>
/// <param name="By">the first request that asked it</param>
internal sealed record Asked(Expression Query, IReadOnlyDictionary<string, object?> Values, string By);

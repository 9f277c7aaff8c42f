using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace KaraSuu.Planning.Web.Tests.SqlServer;

/// <summary>
/// Reads SQL as the oldest SQL Server that will do reads it (2019), with Microsoft's own parser, and knows what that server refuses although it can
/// be read: those are the mistakes a query that runs on SQLite most easily makes.
/// </summary>
internal static class ServerGrammar
{
    public const string AggregateOverSubquery = "130: an aggregate over a subquery or another aggregate";
    public const string GroupBySubquery = "144: GROUP BY with a subquery or an aggregate";
    public const string DistinctOrder = "145: SELECT DISTINCT ordered by what is not selected";
    public const string SameColumnTwice = "8156: a column named twice";
    public const string UnnamedColumn = "8155: a column without a name";

    private static readonly HashSet<string> Aggregates =
        new(["SUM", "COUNT", "COUNT_BIG", "MIN", "MAX", "AVG", "STRING_AGG"], StringComparer.OrdinalIgnoreCase);

    /// <summary>What the server would say; nothing when it would take it.</summary>
    public static IReadOnlyList<string> Refusals(string sql)
    {
        var script = new TSql150Parser(initialQuotedIdentifiers: true).Parse(new StringReader(sql), out var errors);
        if (errors.Count > 0) return [.. errors.Select(e => $"{e.Number}: {e.Message} (line {e.Line})")];
        var look = new Look();
        script.Accept(look);
        return look.Refused;
    }

    private static bool Holds(IEnumerable<TSqlFragment> parts)
    {
        var inner = new Inner();
        foreach (var part in parts) part.Accept(inner);
        return inner.IsThere;
    }

    private static string TextOf(TSqlFragment part) =>
        string.Concat(part.ScriptTokenStream.Skip(part.FirstTokenIndex).Take(part.LastTokenIndex - part.FirstTokenIndex + 1).Select(t => t.Text));

    private static bool IsAggregate(FunctionCall call) => call.OverClause is null && Aggregates.Contains(call.FunctionName.Value);

    private sealed class Look : TSqlFragmentVisitor
    {
        public List<string> Refused { get; } = [];

        public override void Visit(FunctionCall node)
        {
            if (IsAggregate(node) && Holds(node.Parameters)) Refused.Add(AggregateOverSubquery);
        }

        public override void Visit(QueryDerivedTable node)
        {
            if (node.Columns.Count > 0 || node.QueryExpression is not QuerySpecification query) return;
            var names = query.SelectElements.OfType<SelectScalarExpression>().Select(NameOf).ToList();
            if (names.Contains(null)) Refused.Add(UnnamedColumn);
            if (names.OfType<string>().GroupBy(n => n, StringComparer.OrdinalIgnoreCase).Any(g => g.Skip(1).Any())) Refused.Add(SameColumnTwice);
        }

        public override void Visit(QuerySpecification node)
        {
            var groups = node.GroupByClause?.GroupingSpecifications ?? [];
            if (Holds(groups)) Refused.Add(GroupBySubquery);
            if (node.UniqueRowFilter != UniqueRowFilter.Distinct || node.OrderByClause is not { } order) return;
            var selected = node.SelectElements.OfType<SelectScalarExpression>().SelectMany(s => new[] { TextOf(s.Expression), NameOf(s) }).ToHashSet();
            if (order.OrderByElements.Any(o => !selected.Contains(TextOf(o.Expression)) && !selected.Contains(TextOf(o.Expression).Trim('[', ']'))))
                Refused.Add(DistinctOrder);
        }

        private static string? NameOf(SelectScalarExpression selected) => selected.ColumnName?.Value
            ?? (selected.Expression as ColumnReferenceExpression)?.MultiPartIdentifier.Identifiers.Last().Value;
    }

    private sealed class Inner : TSqlFragmentVisitor
    {
        public bool IsThere { get; private set; }

        public override void Visit(ScalarSubquery node) => IsThere = true;

        public override void Visit(FunctionCall node) => IsThere |= IsAggregate(node);
    }
}

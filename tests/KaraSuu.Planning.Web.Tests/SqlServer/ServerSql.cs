using System.Collections;
using System.Data;
using System.Data.Common;
using System.Linq.Expressions;
using System.Reflection;
using KaraSuu.Planning.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;

namespace KaraSuu.Planning.Web.Tests.SqlServer;

/// <summary>Writes queries in the SQL of SQL Server and says what would be sent; no server is asked, and each answers with nothing.</summary>
internal sealed class ServerSql : IDisposable
{
    private static readonly MethodInfo Compile = typeof(IDatabase).GetMethod(nameof(IDatabase.CompileQuery))!;

    private readonly Unsent _unsent = new();
    private readonly SqlServerPlanningDb _db;

    public ServerSql() => _db = Databases.OnSqlServer("Server=nowhere", _unsent);

    /// <summary>The database that answers nothing, for what asks it otherwise than by a query.</summary>
    public SqlServerPlanningDb Db => _db;

    /// <summary>What was sent so far.</summary>
    public IReadOnlyList<string> Sent => _unsent.Commands;

    /// <summary>The commands of one query.</summary>
    /// <exception cref="InvalidOperationException">when it cannot be written in the SQL of SQL Server</exception>
    public IReadOnlyList<string> Of(Asked asked)
    {
        _unsent.Commands.Clear();
        var query = new Moved(_db.Model).Visit(asked.Query);
        var run = (Delegate)Invoke(() => Compile.MakeGenericMethod(ResultOf(query.Type)).Invoke(_db.GetService<IDatabase>(), [query, false]))!;
        var context = _db.GetService<IQueryContextFactory>().Create();
        foreach (var (name, value) in asked.Values) context.Parameters[name] = value;
        try
        {
            if (Invoke(() => run.DynamicInvoke(context)) is IEnumerable rows and not string) foreach (var _ in rows) { }
        }
        catch (InvalidOperationException) when (_unsent.Commands.Count > 0)
        {
            // A count or a single row was expected, and nothing came.
        }
        _db.ChangeTracker.Clear();
        return [.. _unsent.Commands];
    }

    public void Dispose() => _db.Dispose();

    private static Type ResultOf(Type type) =>
        type.GetInterfaces().Append(type).FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IQueryable<>)) is { } rows
            ? typeof(IEnumerable<>).MakeGenericType(rows.GetGenericArguments()) : type;

    private static object? Invoke(Func<object?> step)
    {
        try
        {
            return step();
        }
        catch (TargetInvocationException wrapped) when (wrapped.InnerException is { } inner)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(inner);
            throw;
        }
    }

    /// <summary>The same query of the same records, as the other database's model knows them.</summary>
    private sealed class Moved(IModel model) : ExpressionVisitor
    {
        protected override Expression VisitExtension(Expression node) =>
            node is EntityQueryRootExpression root
                ? ((EntityQueryRootExpression)root.DetachQueryProvider()).UpdateEntityType(model.FindEntityType(root.EntityType.Name)!)
                : base.VisitExtension(node);
    }

    /// <summary>Opens nothing and sends nothing.</summary>
    private sealed class Unsent : DbCommandInterceptor, IDbConnectionInterceptor
    {
        public List<string> Commands { get; } = [];

        public InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
            InterceptionResult.Suppress();

        public ValueTask<InterceptionResult> ConnectionOpeningAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result,
            CancellationToken cancellationToken = default) => ValueTask.FromResult(InterceptionResult.Suppress());

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData,
            InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(NonQueryExecuting(command, eventData, result));

        public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData,
            InterceptionResult<DbDataReader> result)
        {
            Commands.Add(command.CommandText);
            using var nothing = new DataTable();
            return InterceptionResult<DbDataReader>.SuppressWithResult(nothing.CreateDataReader());
        }

        public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
        {
            var values = command.Parameters.Cast<DbParameter>().Select(p => $"-- {p.ParameterName} = {p.Value}");
            Commands.Add(string.Join('\n', values.Append(command.CommandText)));
            return InterceptionResult<int>.SuppressWithResult(0);
        }

        public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result)
        {
            Commands.Add(command.CommandText);
            return InterceptionResult<object>.SuppressWithResult(0);
        }
    }
}

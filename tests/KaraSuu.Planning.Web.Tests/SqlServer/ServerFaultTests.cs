using System.Reflection;
using System.Security.Claims;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Operations;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KaraSuu.Planning.Web.Tests.SqlServer;

/// <summary>What SQL Server answers, and what it is asked beside queries, without a server.</summary>
public sealed class ServerFaultTests
{
    [Theory]
    [InlineData(-2, 11, "start.database-away")]
    [InlineData(10054, 20, "start.database-away")]
    [InlineData(229, 14, "start.database-refused")]
    [InlineData(230, 14, "start.database-refused")]
    [InlineData(916, 14, "start.database-refused")]
    [InlineData(3906, 16, "start.database-read-only")]
    public void What_stands_in_the_way_of_a_start_is_one_sentence(int number, byte severity, string key)
    {
        var why = CannotStart.Of(new DbUpdateException("", Fault(number, severity)));
        Assert.Equal(key, why?.Key);
    }

    [Theory]
    [InlineData(208, 16)]
    [InlineData(102, 15)]
    public void A_mistake_of_the_portals_own_keeps_its_story(int number, byte severity) => Assert.Null(CannotStart.Of(Fault(number, severity)));

    [Theory]
    [InlineData(2601, true)]
    [InlineData(2627, true)]
    [InlineData(547, false)]
    public void A_number_taken_meanwhile_is_known_from_other_refusals(int number, bool isTaken) =>
        Assert.Equal(isTaken, UniqueIndex.IsBrokenBy(new DbUpdateException("", Fault(number, 14))));

    [Fact]
    public async Task A_faulty_line_to_the_server_is_tried_again()
    {
        var builder = WebApplication.CreateBuilder(["--Database:Provider=SqlServer", "--ConnectionStrings:Planning=Server=nowhere"]);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddPlanningData();
        await using var app = builder.Build();
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlanningDb>();
        Assert.IsType<SqlServerPlanningDb>(db);
        Assert.IsType<SqlServerRetryingExecutionStrategy>(db.Database.CreateExecutionStrategy());
    }

    [Fact]
    public async Task Forms_of_one_aimak_wait_by_locks_of_the_server_that_end_with_the_transaction()
    {
        using var server = new ServerSql();
        await server.Db.WaitForTurnAsync(Turn.Of(new ClaimsPrincipal(new ClaimsIdentity([new Claim(Person.AimakClaim, "7")]))));
        await server.Db.WaitForTurnAsync(Turn.Of(new ClaimsPrincipal(new ClaimsIdentity())));

        Assert.Equal(3, server.Sent.Count);
        Assert.All(server.Sent, sql => Assert.Empty(ServerGrammar.Refusals(sql)));
        Assert.All(server.Sent, sql => Assert.Contains("sp_getapplock", sql, StringComparison.Ordinal));
        Assert.All(server.Sent, sql => Assert.Contains("@LockOwner = 'Transaction'", sql, StringComparison.Ordinal));
        Assert.Contains("-- @p0 = karasuu-installation\n-- @p1 = Shared", server.Sent[0], StringComparison.Ordinal);
        Assert.Contains("-- @p0 = karasuu-aimak-7\n-- @p1 = Exclusive", server.Sent[1], StringComparison.Ordinal);
        Assert.Contains("-- @p0 = karasuu-installation\n-- @p1 = Exclusive", server.Sent[2], StringComparison.Ordinal);
    }

    /// <summary>The client makes its exceptions itself; nobody else may.</summary>
    private static SqlException Fault(int number, byte severity)
    {
        const BindingFlags Hidden = BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;
        var make = typeof(SqlError).GetConstructors(Hidden).OrderBy(c => c.GetParameters().Length)
            .First(c => c.GetParameters() is [{ ParameterType: var first }, ..] && first == typeof(int));
        object?[] values = [.. make.GetParameters().Select((p, at) => at switch
        {
            0 => number,
            2 => severity,
            _ => p.ParameterType == typeof(string) ? "made up" : p.ParameterType.IsValueType ? Activator.CreateInstance(p.ParameterType) : null,
        })];
        var errors = (SqlErrorCollection)Activator.CreateInstance(typeof(SqlErrorCollection), nonPublic: true)!;
        typeof(SqlErrorCollection).GetMethod("Add", Hidden)!.Invoke(errors, [make.Invoke(values)]);
        return (SqlException)typeof(SqlException).GetMethod("CreateException", Hidden, [typeof(SqlErrorCollection), typeof(string)])!
            .Invoke(null, [errors, "16.0"])!;
    }
}

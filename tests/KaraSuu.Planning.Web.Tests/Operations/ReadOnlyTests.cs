using System.Data.Common;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Tests.Forms;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace KaraSuu.Planning.Web.Tests.Operations;

/// <summary>A database that can only be read from now on: pages are read as before, a save says that it failed and keeps what was typed.</summary>
public sealed class ReadOnlyTests(Portal portal) : PortalTests(portal)
{
    [Fact]
    public async Task Pages_are_read_and_a_save_says_that_nothing_was_saved()
    {
        if (Portal.OnSqlServer) return;
        var lockable = new Lockable();
        await using var portal = Portal.WithWebHostBuilder(b => b.ConfigureTestServices(services =>
            services.ConfigureDbContext<SqlitePlanningDb>(o => o.AddInterceptors(lockable))));
        var reader = await portal.SignedInAsync("ulgu.specialist");
        reader.Http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        var aimak = await Portal.WithDbAsync(db => db.AiylAimaks.Where(a => a.Slug == "ulgu").Select(a => a.Id).SingleAsync());
        var form = await reader.GetAsync($"/aimaks/{aimak}/villages/new");

        lockable.IsReadOnly = true;

        foreach (var path in new[] { "/", $"/aimaks/{aimak}/villages", $"/aimaks/{aimak}/works", "/public/ulgu", "/accounts/me" })
            Assert.InRange((await reader.GetAsync(path)).Status, 200, 302);
        var failed = await reader.SubmitAsync(form, ("Form.Name.Ky", "Окулуучу айыл"));
        Assert.InRange(failed.Status, 500, 503);
        Assert.Contains("Окулуучу айыл", failed.Html, StringComparison.Ordinal);
        Assert.Contains("Жазганыңыз жоголгон жок", failed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("SqliteException", failed.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", failed.Html, StringComparison.Ordinal);

        lockable.IsReadOnly = false;
        Assert.Equal(302, (await reader.SubmitAsync(form, ("Form.Name.Ky", "Окулуучу айыл"))).Status);
    }

    /// <summary>Has connections refuse to write, as they do for a file that may only be read.</summary>
    private sealed class Lockable : DbConnectionInterceptor
    {
        public bool IsReadOnly { get; set; }

        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData,
            CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"PRAGMA query_only = {(IsReadOnly ? 1 : 0)}";
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"PRAGMA query_only = {(IsReadOnly ? 1 : 0)}";
            command.ExecuteNonQuery();
        }
    }
}

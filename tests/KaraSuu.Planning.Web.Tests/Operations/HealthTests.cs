using System.Diagnostics;
using System.Net;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Operations;
using KaraSuu.Planning.Web.Tests.People;
using KaraSuu.Planning.Web.Tests.SqlServer;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KaraSuu.Planning.Web.Tests.Operations;

/// <summary><c>/health/ready</c> says no as soon as the portal cannot read or write, and cannot be used against the portal.</summary>
public sealed class HealthTests : IDisposable
{
    private const int PageSize = 4096;

    private readonly Folder _data = new();

    public void Dispose() => _data.Dispose();

    [Theory]
    [InlineData("JournalEntries")]
    [InlineData("IX_Ballot_PlanVoteId")]
    public async Task A_database_damaged_in_the_middle_is_not_ready(string damaged)
    {
        await using (await PortalProcess.StartAsync(_data.Path)) { }
        var page = (long)_data.Ask($"SELECT rootpage FROM sqlite_master WHERE name LIKE '{damaged}%'")!;
        var size = (long)_data.Ask("PRAGMA page_size")!;
        await using (var file = File.OpenWrite(_data.Database))
        {
            file.Position = (page - 1) * size;
            await file.WriteAsync(Enumerable.Repeat((byte)0xAB, (int)size).ToArray());
        }
        await using var portal = await PortalProcess.StartAsync(_data.Path);

        await portal.UntilAsync(HttpStatusCode.ServiceUnavailable, "/health/ready");
    }

    [Fact]
    public async Task Damage_that_no_look_meets_is_found_in_the_background_and_told_until_it_is_mended()
    {
        await using var portal = await PortalProcess.StartAsync(_data.Path, ("Health__FullReadSeconds", "1"));
        await portal.UntilAsync(HttpStatusCode.OK, "/health/ready");
        _data.Ask("PRAGMA wal_checkpoint(TRUNCATE)");
        var page = (long)_data.Ask("SELECT rootpage FROM sqlite_master WHERE type = 'table' AND name = 'Ballot'")!;
        var whole = await ReplaceAsync(page, Enumerable.Repeat((byte)0xAB, PageSize).ToArray());
        await portal.UntilAsync(HttpStatusCode.ServiceUnavailable, "/health/ready");
        await portal.UntilSaidAsync("the database file is damaged");

        await ReplaceAsync(page, whole);
        await portal.UntilAsync(HttpStatusCode.OK, "/health/ready");
    }

    [Fact]
    public async Task A_full_disk_is_not_ready_until_there_is_room_again()
    {
        await using var portal = await PortalProcess.StartAsync(_data.Path);
        await portal.UntilAsync(HttpStatusCode.OK, "/health/ready");

        await LimitFilesAsync(portal, "8192:unlimited");
        await portal.UntilAsync(HttpStatusCode.ServiceUnavailable, "/health/ready");

        await LimitFilesAsync(portal, "unlimited:unlimited");
        await portal.UntilAsync(HttpStatusCode.OK, "/health/ready");
        Assert.Empty(Directory.EnumerateFiles(_data.Path, "*.new"));
    }

    [Fact]
    public async Task A_dropped_unique_index_is_not_ready_and_is_named_in_the_log()
    {
        await MigratedAsync();
        var (name, made) = ((string)_data.Ask(Unique("name"))!, (string)_data.Ask(Unique("sql"))!);
        await using var portal = await PortalProcess.StartAsync(_data.Path);
        await portal.UntilAsync(HttpStatusCode.OK, "/health/ready");

        _data.Ask($"DROP INDEX \"{name}\"");
        await portal.UntilAsync(HttpStatusCode.ServiceUnavailable, "/health/ready");
        await portal.UntilSaidAsync(name);

        _data.Ask(made);
        await portal.UntilAsync(HttpStatusCode.OK, "/health/ready");

        static string Unique(string column) => $"SELECT {column} FROM sqlite_master WHERE sql LIKE 'CREATE UNIQUE INDEX%' AND tbl_name = 'ApprovedDocuments'";
    }

    [Fact]
    public async Task A_database_that_was_migrated_further_meanwhile_is_not_ready()
    {
        await using var portal = await PortalProcess.StartAsync(_data.Path);
        await portal.UntilAsync(HttpStatusCode.OK, "/health/ready");
        _data.Ask("INSERT INTO __EFMigrationsHistory VALUES ('20991231000000_Later', '99.0.0')");
        await portal.UntilAsync(HttpStatusCode.ServiceUnavailable, "/health/ready");
    }

    [Fact]
    public async Task A_long_save_is_neither_waited_for_nor_a_fault()
    {
        await using var portal = await PortalProcess.StartAsync(_data.Path);
        await portal.UntilAsync(HttpStatusCode.OK, "/health/ready");
        await using var other = new SqliteConnection($"Data Source={_data.Database};Pooling=False");
        await other.OpenAsync();
        await using var save = await other.BeginTransactionAsync();
        var took = Stopwatch.StartNew();

        Assert.Equal(200, (await portal.Visitor().GetAsync("/health/ready")).Status);

        Assert.InRange(took.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(8));
    }

    /// <summary>Writes another page of the file in place of what is there.</summary>
    /// <returns>what was there</returns>
    private async Task<byte[]> ReplaceAsync(long page, byte[] with)
    {
        var before = new byte[PageSize];
        await using var file = new FileStream(_data.Database, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        file.Position = (page - 1) * PageSize;
        await file.ReadExactlyAsync(before);
        file.Position = (page - 1) * PageSize;
        await file.WriteAsync(with);
        return before;
    }

    private async Task MigratedAsync()
    {
        await using var db = Databases.OnSqlite($"Data Source={_data.Database};Pooling=False");
        await db.Database.MigrateAsync();
    }

    /// <summary>No file of the process may grow beyond so many bytes: to the program it is as if the disk were full.</summary>
    private static async Task LimitFilesAsync(PortalProcess portal, string bytes)
    {
        using var limit = Process.Start("prlimit", ["--pid", $"{portal.Id}", $"--fsize={bytes}"]);
        await limit.WaitForExitAsync();
        Assert.Equal(0, limit.ExitCode);
    }
}

/// <summary>The same on the database the tests run on.</summary>
public sealed class ReadinessTests(Portal portal) : PortalTests(portal)
{
    [Fact]
    public async Task Every_unique_index_of_the_model_is_found() => await Portal.WithDbAsync(async db =>
    {
        Assert.NotEmpty(db.UniqueIndexes());
        Assert.Empty(await db.MissingUniqueIndexesAsync(CancellationToken.None));
        return true;
    });

    [Fact]
    public async Task A_look_writes_its_row_and_serves_all_who_ask_meanwhile()
    {
        var reader = Portal.Visitor();
        Assert.Equal(200, (await reader.GetAsync("/health/ready")).Status);
        Assert.InRange(await Portal.WithDbAsync(db => db.HealthMarks.Select(m => m.AtUtc).SingleAsync()), DateTime.UtcNow.AddMinutes(-1), DateTime.UtcNow);
        await Task.Delay(TimeSpan.FromSeconds(4));
        var one = await QueryCount.OfAsync(Portal, () => reader.GetAsync("/health/ready"));
        await Task.Delay(TimeSpan.FromSeconds(4));
        var many = await QueryCount.OfAsync(Portal, () => Task.WhenAll(Enumerable.Range(0, 20).Select(_ => reader.GetAsync("/health/ready"))));

        Assert.NotEqual(0, one);
        Assert.Equal(one, many);
    }

    [Fact]
    public async Task Fifty_who_ask_at_once_cause_one_look()
    {
        var clock = new Clock();
        await using var portal = Portal.WithWebHostBuilder(b => b.ConfigureTestServices(s => s.AddSingleton<TimeProvider>(clock)));
        var reader = new Door(portal).Visitor();
        for (var round = 0; round < 2; round++)
        {
            var answers = Array.Empty<Answer>();
            var heard = await QueryCount.HeardAsync(Portal, async () =>
                answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => reader.GetAsync("/health/ready")))));
            Assert.All(answers, a => Assert.Equal(200, a.Status));
            Assert.Single(heard, sql => sql.Contains("UPDATE", StringComparison.Ordinal) && sql.Contains("HealthMarks", StringComparison.Ordinal));
            clock.Pass(TimeSpan.FromSeconds(4));
        }
    }

    [Fact]
    public async Task Asking_does_not_have_the_file_read_and_reading_it_again_is_told()
    {
        var clock = new Clock();
        await using var portal = Portal.WithWebHostBuilder(b => b.ConfigureTestServices(s => s.AddSingleton<TimeProvider>(clock)));
        var (reader, read) = (new Door(portal).Visitor(), portal.Services.GetRequiredService<FullRead>());
        await read.First;
        var first = read.Latest;
        Assert.Null(first!.Damage);
        clock.Pass(TimeSpan.FromHours(1));
        Assert.Equal(200, (await reader.GetAsync("/health/ready")).Status);
        Assert.Same(first, read.Latest);
        await read.SweepAsync(CancellationToken.None);
        Assert.Equal(first.AtUtc.AddHours(1), read.Latest!.AtUtc);
    }
}

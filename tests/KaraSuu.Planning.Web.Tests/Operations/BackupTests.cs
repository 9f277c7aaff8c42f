using System.Net;

namespace KaraSuu.Planning.Web.Tests.Operations;

/// <summary>A backup is whole or is not there, and every kind of it starts.</summary>
public sealed class BackupTests : IDisposable
{
    private const string Password = "Keremet-2026-Too";

    private readonly Folder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task A_file_made_by_VACUUM_INTO_starts_and_writes_ahead_again()
    {
        await AdminAsync();
        using var restored = new Folder();
        _data.Ask($"VACUUM INTO '{restored.Database}'");
        Assert.Equal("delete", restored.Ask("PRAGMA journal_mode"));

        await using var portal = await PortalProcess.StartAsync(restored.Path);
        await portal.UntilAsync(HttpStatusCode.OK, "/health/ready");

        var reader = portal.Visitor();
        var page = await reader.GetAsync("/accounts/sign-in");
        Assert.Equal(302, (await reader.SubmitAsync(page, "form[data-keep-all]", ("UserName", "aibek"), ("Password", Password))).Status);
        Assert.Equal("wal", restored.Ask("PRAGMA journal_mode"));
    }

    [Fact]
    public async Task A_backup_is_readable_by_its_owner_only_and_overwrites_nothing()
    {
        await AdminAsync();
        var file = _data.In("backup.db");
        Assert.Equal(0, (await BackupAsync(file)).Code);
        Assert.Equal("aibek", _data.Ask("SELECT UserName FROM AspNetUsers", file));
        Assert.Equal(0, (await RunAsync("check-backup", file)).Code);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));

        (await BackupAsync(file)).AssertRefused("backup.exists", file);
        (await BackupAsync(_data.Database)).AssertRefused("backup.exists", _data.Database);
        Assert.Equal("aibek", _data.Ask("SELECT UserName FROM AspNetUsers"));
    }

    [Fact]
    public async Task What_cannot_be_backed_up_is_said_and_leaves_nothing()
    {
        (await BackupAsync(_data.In("backup.db"))).AssertRefused("backup.no-source", _data.Database);
        (await RunAsync("check-backup", "")).AssertRefused("backup.no-name");
        Assert.False(File.Exists(_data.Database));

        await AdminAsync();
        (await BackupAsync("")).AssertRefused("backup.no-name");
        (await BackupAsync(_data.In("nowhere", "backup.db"))).AssertRefused("backup.failed");
        await DamageAsync(_data.Database);
        var ended = await BackupAsync(_data.In("backup.db"));
        Assert.Equal((1, 2), (ended.Code, ended.Complained.Count));
        Assert.Empty(Directory.EnumerateFiles(_data.Path, "backup*"));

        (await PortalProcess.RunAsync(["backup", _data.In("backup.db")],
            [("Data__Folder", _data.Path), ("Database__Provider", "SqlServer"), ("ConnectionStrings__Planning", "Server=nowhere")]))
            .AssertRefused("backup.sql-server");
    }

    [Fact]
    public async Task A_mistyped_folder_is_named_and_not_made()
    {
        await AdminAsync();
        var mistyped = _data.In("dta");
        var ended = await PortalProcess.RunAsync(["--Data:Folder", mistyped, "backup", _data.In("backup.db")], []);
        Assert.Equal(
            [
                $"There is no database here: {Path.Combine(mistyped, "planning.db")}. --Data:Folder sets the folder, ConnectionStrings:Planning the file.",
                $"Бул жерде маалымат базасы жок: {Path.Combine(mistyped, "planning.db")}. Папканы --Data:Folder, файлды ConnectionStrings:Planning белгилейт.",
            ],
            ended.Complained);
        Assert.Equal(1, ended.Code);
        Assert.False(Directory.Exists(mistyped));
        Assert.False(File.Exists(_data.In("backup.db")));
        Assert.Contains((await BackupAsync(_data.In("backup.db"))).Said, line => line.Contains(_data.Database, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_damaged_backup_is_found()
    {
        await AdminAsync();
        var file = _data.In("backup.db");
        await BackupAsync(file);
        await DamageAsync(file);
        (await RunAsync("check-backup", file)).AssertRefused("backup.damaged", file);
        (await RunAsync("check-backup", _data.In("nowhere.db"))).AssertRefused("backup.no-database", _data.In("nowhere.db"));
    }

    [Theory]
    [InlineData("DROP INDEX IX_ApprovedDocuments_PlanId", "IX_ApprovedDocuments_PlanId")]
    [InlineData("DROP INDEX IX_ApprovedDocuments_PlanId; CREATE UNIQUE INDEX IX_ApprovedDocuments_PlanId ON ApprovedDocuments (Id)", "(PlanId)")]
    [InlineData("DROP INDEX IX_ApprovedDocuments_PlanId; CREATE UNIQUE INDEX IX_ApprovedDocuments_PlanId ON ApprovedDocuments (PlanId) WHERE PlanId < 0",
        "IX_ApprovedDocuments_PlanId")]
    public async Task A_backup_that_lacks_what_keeps_records_apart_is_found(string change, string named)
    {
        await AdminAsync();
        var file = _data.In("backup.db");
        await BackupAsync(file);
        _data.Ask(change, file);
        (await RunAsync("check-backup", file)).AssertRefused("backup.damaged", named);
    }

    [Fact]
    public async Task Reading_a_backup_leaves_nothing_beside_it()
    {
        await AdminAsync();
        var file = _data.In("көчүрмө 1.db");
        await BackupAsync(file);
        _data.Ask("PRAGMA journal_mode=WAL", file);
        Assert.Equal(0, (await RunAsync("check-backup", file)).Code);
        Assert.Equal([file], Directory.EnumerateFiles(_data.Path, "көчүрмө*"));
    }

    /// <summary>A migrated database with one administrator.</summary>
    private async Task AdminAsync() =>
        Assert.Equal(0, (await PortalProcess.RunAsync(["create-admin", "aibek", "Асанов Айбек"], [("Data__Folder", _data.Path)], Password)).Code);

    private Task<Ended> BackupAsync(string file) => RunAsync("backup", file);

    private Task<Ended> RunAsync(params string[] arguments) => PortalProcess.RunAsync(arguments, [("Data__Folder", _data.Path)]);

    private async Task DamageAsync(string file)
    {
        var page = (long)_data.Ask("SELECT rootpage FROM sqlite_master WHERE name = 'JournalEntries'", file)!;
        await using var opened = File.OpenWrite(file);
        opened.Position = (page - 1) * 4096;
        await opened.WriteAsync(Enumerable.Repeat((byte)0xAB, 4096).ToArray());
    }
}

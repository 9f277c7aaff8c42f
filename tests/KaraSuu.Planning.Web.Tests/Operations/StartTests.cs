using System.Net;
using System.Net.Sockets;
using KaraSuu.Planning.Web.Commands.Samples;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Operations;
using KaraSuu.Planning.Web.Tests.SqlServer;
using KaraSuu.Planning.Web.Texts;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace KaraSuu.Planning.Web.Tests.Operations;

/// <summary>What the portal cannot start with it says in one sentence and ends; what may pass it waits for.</summary>
public sealed class StartTests : IDisposable
{
    private readonly Folder _data = new();

    public void Dispose() => _data.Dispose();

    [Theory]
    [InlineData("start.unknown-provider", "Database__Provider", "Postgres")]
    [InlineData("start.no-connection-string", "Database__Provider", "SqlServer")]
    [InlineData("start.bad-connection-string", "ConnectionStrings__Planning", "planning")]
    [InlineData("start.bad-address", "Portal__PublicAddress", "plan.example.kg")]
    [InlineData("start.bad-address", "Portal__SourceAddress", "ftp://plan.example.kg")]
    [InlineData("start.bad-address", "Portal__PublicAddress", "https://plan.example.kg ")]
    [InlineData("start.bad-address", "Portal__PublicAddress", "https:\\\\plan.example.kg")]
    [InlineData("start.bad-address", "Portal__PublicAddress", "https://aibek:secret@plan.example.kg")]
    [InlineData("start.bad-address", "Portal__PublicAddress", "https://\U0001F3D4.example.kg")]
    [InlineData("start.bad-address", "Portal__PublicAddress", "https://пи\u0438\u0306.example.kg")]
    [InlineData("start.bad-interval", "Database__WaitSeconds", "soon")]
    [InlineData("start.bad-interval", "Database__WaitSeconds", "2147483647")]
    [InlineData("start.no-database-file", "ConnectionStrings__Planning", "Data Source=:memory:")]
    [InlineData("start.no-database-file", "ConnectionStrings__Planning", "Data Source=")]
    [InlineData("start.no-database-file", "ConnectionStrings__Planning", "Data Source=planning.db;Password=x")]
    [InlineData("start.no-database-file", "ConnectionStrings__Planning", "Data Source=planning.db;Mode=ReadOnly")]
    [InlineData("start.no-database-file", "ConnectionStrings__Planning", "Data Source=planning.db;Vfs=nope")]
    [InlineData("start.bad-settings", "ASPNETCORE_CONTENTROOT", "/nowhere/at/all")]
    [InlineData("start.bad-settings", "DOTNET_hostBuilder__reloadConfigOnChange", "abc")]
    [InlineData("start.bad-interval", "Health__FullReadSeconds", "often")]
    [InlineData("start.bad-interval", "Health__FullReadSeconds", "0")]
    [InlineData("start.bad-number", "Papers__MaxMegabytes", "26")]
    [InlineData("start.bad-number", "Papers__MostOfAMeeting", "0")]
    [InlineData("start.bad-number", "Papers__MostPhotosOfAMeeting", "many")]
    [InlineData("start.bad-days", "SignIn__CodeDays", "two weeks")]
    [InlineData("start.bad-days", "SignIn__CodeDays", "91")]
    [InlineData("start.unknown-setting", "Database__Provder", "SqlServer")]
    [InlineData("start.unknown-setting", "Data__Foldr", "/srv/data")]
    [InlineData("start.unknown-setting", "Database__Provider__Name", "Sqlite")]
    [InlineData("start.unknown-setting", "Portal__Address", "https://plan.example.kg")]
    [InlineData("start.bad-level", "Serilog__MinimumLevel__Default", "Loud")]
    [InlineData("start.bad-level", "Serilog__MinimumLevel__Override__Microsoft", "9")]
    [InlineData("start.cannot-listen", "ASPNETCORE_URLS", "plan.example.kg")]
    [InlineData("start.cannot-listen", "ASPNETCORE_URLS", "http://localhost:99999")]
    public async Task A_setting_that_will_not_do_is_named(string sentence, string name, string value) =>
        (await StartAsync((name, value))).AssertRefused(sentence);

    [Theory]
    [InlineData("start.bad-address", "Portal__PublicAddress", "https://plan.example.kg/", 201)]
    [InlineData("start.too-long", "Portal__HelpContact", "Жардамчы ", 501)]
    public async Task A_setting_longer_than_its_place_is_named(string sentence, string name, string begins, int length) =>
        (await StartAsync((name, begins.PadRight(length, 'a')))).AssertRefused(sentence);

    /// <summary>In a home without the certificate that the SDK makes for developers.</summary>
    [Fact]
    public async Task An_address_that_needs_a_certificate_is_named() =>
        (await StartAsync(("HOME", _data.Path), ("ASPNETCORE_URLS", "https://127.0.0.1:0"))).AssertRefused("start.cannot-listen");

    [Fact]
    public async Task A_refused_sample_password_is_no_mistake_of_the_portal_and_nothing_is_loaded_before()
    {
        foreach (var password in new[] { "123", "Specialist-9-Kooz" })
        {
            (await StartAsync(("ASPNETCORE_ENVIRONMENT", "Development"), (SampleSignIns.PasswordVariable, password)))
                .AssertRefused("start.sample-password", SampleSignIns.PasswordVariable);
            Assert.Equal(0L, _data.Ask("SELECT COUNT(*) FROM AiylAimaks"));
        }
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_made_is_named()
    {
        await File.WriteAllTextAsync(_data.In("file"), "");
        (await StartAsync(("Data__Folder", _data.In("file", "data")))).AssertRefused("start.data-folder", _data.In("file", "data"));
    }

    [Fact]
    public async Task A_data_folder_that_can_only_be_read_is_named() =>
        (await StartAsync(("Data__Folder", "/proc/self"))).AssertRefused("start.data-folder", "/proc/self");

    [Fact]
    public async Task Photos_that_cannot_be_kept_are_no_mistake_of_the_portal()
    {
        await File.WriteAllTextAsync(_data.In("photos"), "");
        (await StartAsync()).AssertRefused("start.data-folder", _data.In("photos"));
    }

    /// <summary>Half written when the power went.</summary>
    [Fact]
    public async Task Keys_that_cannot_be_read_are_said_before_anybody_gets_a_broken_page()
    {
        Directory.CreateDirectory(_data.In("keys"));
        await File.WriteAllTextAsync(_data.In("keys", $"key-{Guid.NewGuid()}.xml"), "<bad");
        var ended = await StartAsync();
        Assert.Equal(1, ended.Code);
        Assert.Contains(ended.Complained, line =>
            line.StartsWith($"The keys of sign-ins and forms in {_data.In("keys")} cannot be used: ", StringComparison.Ordinal));
        Assert.Contains(ended.Complained, line => line.StartsWith($"Кирүү жана форма ачкычтарын {_data.In("keys")} папкасынан", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Sample_data_without_a_readable_password_is_no_mistake_of_the_portal()
    {
        Directory.CreateDirectory(_data.In("sample-password.txt"));
        (await StartAsync(("ASPNETCORE_ENVIRONMENT", "Development"), (SampleSignIns.PasswordVariable, ""))).AssertRefused("start.bad-samples");
    }

    [Fact]
    public async Task The_database_of_another_program_is_refused_and_left_alone()
    {
        _data.Ask("CREATE TABLE AiylAimaks (Id INTEGER)");
        (await StartAsync()).AssertRefused("start.foreign-database", "AiylAimaks");
        Assert.Equal(1L, _data.Ask("SELECT COUNT(*) FROM sqlite_master WHERE name NOT LIKE '\\_\\_EF%' ESCAPE '\\'"));
    }

    [Fact]
    public void A_folder_left_empty_is_the_usual_one()
    {
        var environment = new Microsoft.Extensions.Hosting.Internal.HostingEnvironment { ContentRootPath = _data.Path };
        foreach (var set in new[] { null, "", " ", "data" })
        {
            var settings = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Data:Folder", set)]).Build();
            Assert.Equal(_data.In("data"), DataSetup.DataPath(settings, environment));
        }
    }

    [Fact]
    public async Task A_database_that_can_only_be_read_is_found_before_the_first_save()
    {
        await MigratedAsync();
        var refused = await Assert.ThrowsAsync<SqliteException>(() => DurableSqlite.PrepareAsync($"Data Source={_data.Database};Mode=ReadOnly", default));
        Assert.Equal("start.database-read-only", DatabaseFailure.Of(refused)!.Key);
    }

    /// <summary>Written ahead, a locked database can still be read.</summary>
    [Fact]
    public async Task A_database_that_somebody_writes_to_is_waited_for_even_if_it_can_be_read()
    {
        await MigratedAsync();
        await DurableSqlite.PrepareAsync($"Data Source={_data.Database}", default);
        await using var other = new SqliteConnection($"Data Source={_data.Database};Pooling=False");
        await other.OpenAsync();
        Run(other, "BEGIN IMMEDIATE");
        var ended = await StartAsync(("Database__WaitSeconds", "2"));
        Assert.Single(ended.Complained, Text.In("en", "start.waiting", 2));
        (ended with { Complained = [.. ended.Complained.Skip(2)] }).AssertRefused("start.database-away");
    }

    [Fact]
    public async Task A_port_in_use_is_named()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        (await StartAsync(("ASPNETCORE_URLS", $"http://127.0.0.1:{port}"))).AssertRefused("start.address-taken", $":{port}");
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused()
    {
        await File.WriteAllTextAsync(_data.Database, string.Concat(Enumerable.Repeat("Бул маалымат базасы эмес. ", 400)));
        (await StartAsync()).AssertRefused("start.database-damaged");
    }

    [Fact]
    public async Task SQL_Server_that_does_not_come_is_waited_for_and_said_once()
    {
        var port = PortalProcess.FreePort();
        var ended = await StartAsync(
            ("Database__Provider", "SqlServer"), ("Database__WaitSeconds", "4"),
            ("ConnectionStrings__Planning", $"Server=tcp:127.0.0.1,{port};Database=x;User Id=x;Password=x;Encrypt=False;Connect Timeout=2;ConnectRetryCount=0"));
        Assert.Single(ended.Complained, Text.In("en", "start.waiting", 4));
        Assert.Single(ended.Complained, Text.In("ky", "start.waiting", 4));
        (ended with { Complained = [.. ended.Complained.Skip(2)] }).AssertRefused("start.database-away");
    }

    [Fact]
    public async Task A_locked_database_is_waited_for()
    {
        await MigratedAsync();
        await using var other = new SqliteConnection($"Data Source={_data.Database};Pooling=False");
        await other.OpenAsync();
        Run(other, "PRAGMA journal_mode=DELETE");
        Run(other, "BEGIN EXCLUSIVE");
        await using var portal = PortalProcess.Begin([], ("Data__Folder", _data.Path));
        while (!portal.Complained.Contains(Text.In("en", "start.waiting", 60))) await Task.Delay(50);
        await Task.Delay(TimeSpan.FromSeconds(3));
        Run(other, "ROLLBACK");

        await portal.UntilAsync(HttpStatusCode.OK, "/health/ready");

        Assert.Single(portal.Complained, Text.In("en", "start.waiting", 60));
    }

    [Fact]
    public async Task An_upgrade_that_was_cut_off_is_not_waited_for_for_ever()
    {
        _data.Ask("CREATE TABLE __EFMigrationsLock (Id INTEGER PRIMARY KEY, Timestamp TEXT NOT NULL); INSERT INTO __EFMigrationsLock VALUES (1, '2026-11-26')");
        var ended = await StartAsync(("Database__WaitSeconds", "2"));
        (ended with { Complained = [.. ended.Complained.Skip(2)] }).AssertRefused("start.migration-cut-off");
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused()
    {
        await MigratedAsync();
        _data.Ask("INSERT INTO __EFMigrationsHistory VALUES ('20991231000000_Later', '99.0.0')");
        (await StartAsync()).AssertRefused("start.newer-database", "20991231000000_Later");
        (await PortalProcess.RunAsync(["create-admin", "aibek", "Асанов Айбек"], [("Data__Folder", _data.Path)], "Keremet-2026-Too"))
            .AssertRefused("start.newer-database", "20991231000000_Later");
    }

    [Fact]
    public void On_SQL_Server_too_a_newer_version_is_refused()
    {
        using var server = Databases.OnSqlServer();
        string[] known = [.. server.Database.GetMigrations()];
        DataSetup.RequireKnown(known.SkipLast(1), known);
        var refused = Assert.Throws<CannotStart>(() => DataSetup.RequireKnown([.. known, "20991231000000_Later"], known));
        Assert.Contains("20991231000000_Later", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(known[0], refused.Message, StringComparison.Ordinal);
    }

    private Task<Ended> StartAsync(params (string Name, string Value)[] settings) => PortalProcess.RunAsync([], [("Data__Folder", _data.Path), .. settings]);

    private async Task MigratedAsync()
    {
        await using var db = Databases.OnSqlite($"Data Source={_data.Database};Pooling=False");
        await db.Database.MigrateAsync();
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

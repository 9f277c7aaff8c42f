using System.Net;

namespace KaraSuu.Planning.Web.Tests.Operations;

/// <summary>A command is known or refused; settings hold with and without one.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly Folder _data = new();

    public void Dispose() => _data.Dispose();

    [Theory]
    [InlineData("verify")]
    [InlineData("Create-admin")]
    [InlineData("-v")]
    [InlineData("/backup/planning.db")]
    [InlineData("Data:Folder=elsewhere")]
    [InlineData("--urls", "http://127.0.0.1:0", "verify")]
    public async Task An_unknown_command_is_refused_with_the_list_of_commands(params string[] arguments) =>
        (await RunAsync(arguments)).AssertRefused("start.unknown-command", arguments[^1], "create-admin", "load-samples", "backup", "check-backup");

    [Fact]
    public async Task A_setting_without_a_value_is_refused() => (await RunAsync("--verify")).AssertRefused("start.setting-without-value", "--verify");

    [Theory]
    [InlineData("create-admin")]
    [InlineData("create-admin", "aibek")]
    [InlineData("create-admin", "aibek", "Асанов Айбек", "more")]
    [InlineData("backup")]
    [InlineData("backup", "one", "two")]
    [InlineData("load-samples", "more")]
    public async Task A_command_that_lacks_something_or_has_too_much_is_refused(params string[] arguments)
    {
        (await RunAsync(arguments)).AssertRefused("start.wrong-arguments", arguments[0]);
        Assert.False(File.Exists(_data.Database));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    public async Task Help_names_the_commands(string asked)
    {
        var ended = await RunAsync(asked);
        Assert.Equal(0, ended.Code);
        foreach (var command in new[] { "create-admin", "load-samples", "backup", "check-backup" })
        {
            Assert.Contains(ended.Said, line => line.Contains(command, StringComparison.Ordinal));
        }
        Assert.False(File.Exists(_data.Database));
    }

    [Fact]
    public async Task Help_of_a_command_says_what_it_asks_for() =>
        Assert.Contains((await RunAsync("create-admin", "--help")).Said, line => line.Contains("user-name", StringComparison.Ordinal));

    [Fact]
    public async Task The_version_is_that_of_the_program()
    {
        var ended = await RunAsync("--version");
        Assert.Equal(0, ended.Code);
        Assert.StartsWith(typeof(Program).Assembly.GetName().Version!.ToString(3), Assert.Single(ended.Said), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_on_the_command_line_hold_without_a_command()
    {
        var port = PortalProcess.FreePort();
        await using var portal = PortalProcess.Begin(["--urls", $"http://127.0.0.1:{port}", $"--Data:Folder={_data.Path}"]);
        await portal.UntilSaidAsync($"http://127.0.0.1:{port}");
        using var http = new HttpClient();
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(new Uri($"http://127.0.0.1:{port}/health/ready"))).StatusCode);
        Assert.True(File.Exists(_data.Database));
    }

    [Fact]
    public async Task Settings_hold_with_a_command_wherever_they_stand()
    {
        var ended = await PortalProcess.RunAsync(["create-admin", "--Data:Folder", _data.Path, "aibek", "Асанов Айбек"], [], "Keremet-2026-Too");
        Assert.Equal(0, ended.Code);
        Assert.Equal("aibek", _data.Ask("SELECT UserName FROM AspNetUsers"));
    }

    [Fact]
    public async Task An_administrator_is_made_in_either_language_and_a_new_database_is_said()
    {
        var made = await AdminAsync("aibek", "Keremet-2026-Too");
        Assert.Equal(0, made.Code);
        Assert.Equal(["aibek may sign in now.", "aibek эми кире алат."], made.Said.Where(l => l.Contains("aibek", StringComparison.Ordinal)));
        Assert.Contains($"There was no database; a new one was made: {_data.Database}", made.Complained);
        Assert.Contains($"Маалымат базасы жок болчу; жаңысы түзүлдү: {_data.Database}", made.Complained);
        Assert.Contains(made.Complained, l => l.StartsWith("Type the password (at least 12 characters, 6 of them different", StringComparison.Ordinal));
        Assert.Contains(made.Complained, l => l.StartsWith("Сырсөздү жазыңыз (кеминде 12 белги", StringComparison.Ordinal));

        var weak = await AdminAsync("bermet", "123");
        Assert.Equal(1, weak.Code);
        Assert.Contains("The password needs at least 12 characters", weak.Complained);
        Assert.Contains("Сырсөз кеминде 12 белгиден турсун", weak.Complained);
    }

    [Theory]
    [InlineData("aibek", "There is a user with this name already", "Мындай ат менен колдонуучу бар")]
    [InlineData("айбек", "Only Latin letters, digits, dots and dashes", "Латын тамгалары, сандар, чекит, сызыкча гана жазыңыз")]
    public async Task A_name_that_will_not_do_is_refused_before_a_password_is_asked_for(string name, string english, string kyrgyz)
    {
        await AdminAsync("aibek", "Keremet-2026-Too");
        var refused = await AdminAsync(name, "Keremet-2026-Too");
        Assert.Equal(1, refused.Code);
        Assert.Equal([english, kyrgyz], refused.Complained);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\u3164")]
    [InlineData("\u200B")]
    public async Task An_administrator_has_a_name_one_can_read(string name) =>
        Last(await AdminAsync("aibek", "Keremet-2026-Too", name)).AssertRefused("start.admin-without-name");

    [Fact]
    public async Task A_name_too_long_to_sign_in_with_is_refused()
    {
        Last(await AdminAsync(new string('a', 61), "Keremet-2026-Too")).AssertRefused("start.admin-too-long", "60");
        Last(await AdminAsync("aibek", "Keremet-2026-Too", new string('а', 201))).AssertRefused("start.admin-too-long", "200");
    }

    [Theory]
    [InlineData("Асанов ☐", "☐")]
    [InlineData("Асанов 👍", "👍")]
    public async Task A_name_no_document_prints_is_refused(string name, string sign) =>
        Last(await AdminAsync("aibek", "Keremet-2026-Too", name)).AssertRefused("start.admin-letters", sign);

    /// <summary>Without the word about a new database.</summary>
    private static Ended Last(Ended ended) => ended with { Complained = [.. ended.Complained.TakeLast(2)] };

    private Task<Ended> AdminAsync(string name, string password, string fullName = "Асанов Айбек") =>
        PortalProcess.RunAsync(["create-admin", name, fullName], [("Data__Folder", _data.Path)], password);

    private Task<Ended> RunAsync(params string[] arguments) => PortalProcess.RunAsync(arguments, [("Data__Folder", _data.Path)]);
}

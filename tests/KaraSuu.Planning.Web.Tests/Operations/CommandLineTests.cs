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
    public async Task A_command_that_lacks_something_or_has_too_much_is_refused(params string[] arguments)
    {
        var ended = await RunAsync(arguments);
        Assert.Equal(1, ended.Code);
        Assert.NotEmpty(ended.Complained);
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

    private Task<Ended> RunAsync(params string[] arguments) => PortalProcess.RunAsync(arguments, [("Data__Folder", _data.Path)]);
}

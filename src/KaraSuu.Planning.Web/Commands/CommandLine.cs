using System.CommandLine;
using KaraSuu.Planning.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Commands;

/// <summary>The portal's command line: create-admin, load-samples.</summary>
internal static class CommandLine
{
    private static readonly string[] Names = ["create-admin", "load-samples"];

    public static bool IsCommand(string[] args) => args.Length > 0 && Names.Contains(args[0], StringComparer.Ordinal);

    /// <summary>The host reads settings from the arguments only when they are not a command's own.</summary>
    public static string[] ForHost(string[] args) => IsCommand(args) ? [] : args;

    public static async Task<int> RunAsync(WebApplication app, string[] args)
    {
        var root = new RootCommand("KaraSuu.Planning");
        var user = new Argument<string>("user-name") { Description = "Name to sign in with: Latin letters and digits." };
        var name = new Argument<string>("full-name") { Description = "Surname and name." };
        var create = new Command("create-admin", "Makes an administrator of the installation; asks for the password.") { user, name };
        create.SetAction((result, ct) => CreateAdmin.RunAsync(app, result.GetRequiredValue(user), result.GetRequiredValue(name), ct));
        root.Add(create);
        var load = new Command("load-samples", "Loads the sample aimaks that are not there yet; makes no sign-ins.");
        load.SetAction((_, ct) => Samples.SampleData.LoadAsync(app, ct));
        root.Add(load);

        await using (var scope = app.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<PlanningDb>();
            if (db.Database.IsSqlite()) await db.Database.MigrateAsync();
        }
        return await root.Parse(args).InvokeAsync();
    }
}

using System.Globalization;
using System.Net.Sockets;
using KaraSuu.Planning.Web.Commands.Samples;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Operations;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Commands;

/// <summary>What happens once at start: waiting for the database, sample data in Development, and a word about where the portal is.</summary>
internal static class StartUp
{
    public const string WaitSetting = "Database:WaitSeconds";
    private const int UsualWaitSeconds = 60;
    private const int MostWaitSeconds = 24 * 60 * 60;

    /// <summary>The first look is never cut short: whoever waits little is told what is in the way all the same.</summary>
    private static readonly TimeSpan FirstLook = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Waits while the server is not up yet, or somebody holds the lock of the file, and says so once.</summary>
    /// <exception cref="CannotStart">when waiting does not help, or did not</exception>
    public static async Task WaitForDatabaseAsync(this WebApplication app)
    {
        using var patience = new CancellationTokenSource(Patience(app.Configuration, out var seconds));
        using var first = new CancellationTokenSource(FirstLook);
        DatabaseFailure? before = null;
        while (await InTheWayAsync(app, before, before is null ? first.Token : patience.Token) is { } why)
        {
            if (why.MayPass && before is null) CannotStart.Say(Console.Error, "start.waiting", seconds);
            if (!why.MayPass || patience.IsCancellationRequested) throw new CannotStart(why.Key, why.Reason);
            before = why;
            await Task.WhenAny(Task.Delay(Pause, patience.Token));
        }
    }

    /// <summary>Without its keys the portal can show no form: better not to begin.</summary>
    /// <exception cref="CannotStart">when they cannot be read or made</exception>
    public static void RequireKeys(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IDataProtectionProvider>().WhyNoKeys() is { } why)
            throw new CannotStart("start.keys", Path.Combine(DataSetup.DataPath(app.Configuration, app.Environment), "keys"), why);
    }

    /// <summary>The lists of db/reference every aimak chooses from, in every environment; rows edited in the files are brought up to date.</summary>
    public static async Task LoadReferenceListsAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        try
        {
            await ReferenceLists.LoadAsync(scope.ServiceProvider.GetRequiredService<PlanningDb>(), DataFiles.Reference, CancellationToken.None);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new CannotStart("start.bad-reference", DataFiles.Reference, FirstLine(unreadable));
        }
    }

    public static async Task LoadSamplesInDevelopmentAsync(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment()) return;
        try
        {
            await LoadSamplesAsync(app);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or System.Text.Json.JsonException)
        {
            throw new CannotStart("start.bad-samples", FirstLine(unreadable));
        }
    }

    private static async Task LoadSamplesAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();

        // The works of the training aimak are loaded last: where they are, everything is, and later starts read no file.
        if (await WorksLoader.IsDoneAsync(scope.ServiceProvider.GetRequiredService<PlanningDb>(), CancellationToken.None)) return;
        await SampleSignIns.RequireGoodAsync(scope.ServiceProvider, SamplePassword(app));
        await SampleData.LoadAsync(app, CancellationToken.None);
        await SampleSignIns.MakeAsync(scope.ServiceProvider, SamplePassword(app), CancellationToken.None);
        await SampleData.LoadWorksAsync(ActivatorUtilities.CreateInstance<WorksLoader>(scope.ServiceProvider),
            DataFiles.Sample(DataFiles.TrainingWorks), DataFiles.Sample(DataFiles.Training), CancellationToken.None);
    }

    /// <summary>Serves until it is told to stop.</summary>
    /// <exception cref="CannotStart">when the portal cannot listen at its address</exception>
    public static async Task ServeAsync(this WebApplication app)
    {
        await using (app)
        {
            try
            {
                await app.StartAsync();
            }
            catch (IOException taken) when (taken.InnerException is AddressInUseException)
            {
                throw new CannotStart("start.address-taken", taken.Message);
            }
            catch (Exception refused) when (refused is IOException or SocketException or FormatException or ArgumentOutOfRangeException { ParamName: "port" }
                or InvalidOperationException { Source: "Microsoft.AspNetCore.Server.Kestrel.Core" })
            {
                throw new CannotStart("start.cannot-listen", FirstLine(refused));
            }
            await app.WaitForShutdownAsync();
        }
    }

    public static void SayWhereItIs(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        foreach (var address in app.Urls) Console.WriteLine($"The portal is at {address}");
        if (!app.Environment.IsDevelopment()) return;
        Console.WriteLine($"""
            Sample sign-ins, all with the password  {SamplePassword(app)}
              kara-suu.specialist   kara-suu.head   kara-suu.chair       Kara-Suu aiyl aimak
              alexandrov.specialist alexandrov.jme  alexandrov.head      Alexandrov aiyl aimak
              ulgu.specialist       ulgu.head       ulgu.chair           training aimak, with deputies ulgu.deputy2 … ulgu.deputy11
              observer              admin                                all aimaks
            """);
    });

    private static string FirstLine(Exception failed) => failed.Message.Split('\n')[0].TrimEnd();

    private static TimeSpan Patience(IConfiguration settings, out int seconds)
    {
        seconds = UsualWaitSeconds;
        if (settings[WaitSetting] is { Length: > 0 } set
            && !(int.TryParse(set, NumberStyles.None, CultureInfo.InvariantCulture, out seconds) && seconds is > 0 and <= MostWaitSeconds))
            throw new CannotStart("start.bad-interval", WaitSetting, set, MostWaitSeconds);
        return TimeSpan.FromSeconds(seconds);
    }

    /// <summary>Asks the database without Entity Framework, which would log every refusal with a stack trace.</summary>
    private static async Task<DatabaseFailure?> InTheWayAsync(WebApplication app, DatabaseFailure? before, CancellationToken ct)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<PlanningDb>().Database;
        try
        {
            if (database.IsSqlite())
                return await DurableSqlite.PrepareAsync(database.GetConnectionString(), ct) ? new DatabaseFailure("start.migration-cut-off", true, "") : null;
            await using var connection = new SqlConnection(database.GetConnectionString());
            await connection.OpenAsync(ct);
            return null;
        }
        catch (SqlException away)
        {
            return DatabaseFailure.Away(away);
        }
        catch (Exception failed) when (DatabaseFailure.Of(failed) is { } why)
        {
            return why;
        }
        catch (OperationCanceledException)
        {
            return before ?? new DatabaseFailure("start.database-silent", true, "");
        }
    }

    private static string SamplePassword(WebApplication app) =>
        SampleSignIns.Password(DataSetup.DataPath(app.Configuration, app.Environment));
}

using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Security;
using Serilog;
using Serilog.Context;
using Serilog.Events;
using Serilog.Extensions.Logging;

namespace KaraSuu.Planning.Web.Operations;

/// <summary>Structured logs to console and a rolling file; with ids of user, aimak and request, never names or typed text.</summary>
internal static class Logging
{
    /// <summary>The host's own line, with a stack trace; why it did not start is said at the end of the program (<see cref="CannotStart"/>).</summary>
    private const string HostDidNotStart = "Hosting failed to start";

    public static void AddPortalLogging(this WebApplicationBuilder builder)
    {
        var logger = new LoggerConfiguration()
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("System", LogEventLevel.Warning)
            .Filter.ByExcluding(said => said.MessageTemplate.Text == HostDidNotStart)
            .Enrich.FromLogContext()
            .ReadFrom.Configuration(builder.Configuration)
            .WriteTo.Console(outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj} {Properties:j}{NewLine}{Exception}", formatProvider: System.Globalization.CultureInfo.InvariantCulture)
            .WriteTo.File(Path.Combine(builder.DataFolder(), "logs", "portal-.log"), rollingInterval: RollingInterval.Day, retainedFileCountLimit: 31,
                outputTemplate: "{Timestamp:o} {Level:u3} {Message:lj} {Properties:j}{NewLine}{Exception}", formatProvider: System.Globalization.CultureInfo.InvariantCulture)
            .CreateLogger();
        builder.Logging.ClearProviders();
        builder.Logging.AddProvider(new SerilogLoggerProvider(logger, dispose: true));
    }

    /// <summary>One line per request that changed something or failed, and the ids on every line written meanwhile.</summary>
    public static void UseRequestLog(this WebApplication app) => app.Use(async (context, next) =>
    {
        using var request = LogContext.PushProperty("RequestId", context.TraceIdentifier);
        using var user = LogContext.PushProperty("UserId", context.User.UserId());
        using var aimak = LogContext.PushProperty("AimakId", context.User.AimakId());
        await next(context);
        var status = context.Response.StatusCode;
        if (HttpMethods.IsGet(context.Request.Method) && status < 400) return;

        // Whoever has just signed in was nobody when the request came.
        using var signedIn = LogContext.PushProperty("UserId", context.User.UserId());
        using var signedInOf = LogContext.PushProperty("AimakId", context.User.AimakId());
        app.Logger.LogInformation("{Method} {Route} answered {Status}", context.Request.Method, (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "no route", status);
    });
}

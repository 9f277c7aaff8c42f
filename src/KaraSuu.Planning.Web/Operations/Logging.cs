using System.Globalization;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Diagnostics;
using Serilog;
using Serilog.Context;
using Serilog.Core;
using Serilog.Events;

namespace KaraSuu.Planning.Web.Operations;

/// <summary>Structured logs to console and a rolling file; with ids of user, aimak and request, never names or typed text.</summary>
internal static class Logging
{
    /// <summary>The host's own line, with a stack trace; why it did not start is said at the end of the program (<see cref="CannotStart"/>).</summary>
    private const string HostDidNotStart = "Hosting failed to start";

    /// <summary>Of lines that are not written unless the settings ask for everything.</summary>
    private const LogEventLevel Unwritten = LogEventLevel.Verbose;

    public static void AddPortalLogging(this WebApplicationBuilder builder) => builder.Services.AddSerilog(
        logger => logger
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("System", LogEventLevel.Warning)
            .Filter.ByExcluding(said => said.MessageTemplate.Text == HostDidNotStart)
            .Enrich.FromLogContext()
            .Enrich.With(new WithoutAddress())
            .ReadFrom.Configuration(builder.Configuration)
            .WriteTo.Console(outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj} {Properties:j}{NewLine}{Exception}",
                formatProvider: CultureInfo.InvariantCulture)
            .WriteTo.File(Path.Combine(builder.DataFolder(), "logs", "portal-.log"), rollingInterval: RollingInterval.Day, retainedFileCountLimit: 31,
                outputTemplate: "{Timestamp:o} {Level:u3} {Message:lj} {Properties:j}{NewLine}{Exception}", formatProvider: CultureInfo.InvariantCulture),
        preserveStaticLogger: true);

    /// <summary>One line per request that changed something or failed, and the ids on every line written meanwhile.</summary>
    public static void UseRequestLog(this WebApplication app)
    {
        app.Use(async (context, next) =>
        {
            using var request = LogContext.PushProperty("RequestId", context.TraceIdentifier);
            using var user = LogContext.PushProperty("UserId", context.User.UserId());
            using var aimak = LogContext.PushProperty("AimakId", context.User.AimakId());
            await next(context);
        });
        app.UseSerilogRequestLogging(o =>
        {
            o.Logger = app.Services.GetRequiredService<Serilog.ILogger>();
            o.MessageTemplate = "{Method} {Route} answered {Status}";
            o.GetMessageTemplateProperties = (context, _, _, status) =>
            [
                new LogEventProperty("Method", new ScalarValue(KeepsTyping.MethodOf(context))),
                new LogEventProperty("Route", new ScalarValue(RouteOf(context))),
                new LogEventProperty("Status", new ScalarValue(status)),
            ];

            // Whoever has just signed in was nobody when the request came.
            o.EnrichDiagnosticContext = (line, context) =>
            {
                line.Set("UserId", context.User.UserId());
                line.Set("AimakId", context.User.AimakId());
            };
            o.GetLevel = (context, _, fault) => IsSaid(context, fault) ? LogEventLevel.Information : Unwritten;
        });
    }

    /// <summary>Reading leaves no line. A failure leaves one, though its page goes the same way once more.</summary>
    private static bool IsSaid(HttpContext context, Exception? fault) =>
        fault is null && !(HttpMethods.IsGet(KeepsTyping.MethodOf(context)) && context.Response.StatusCode < StatusCodes.Status400BadRequest)
            && context.Items.TryAdd(typeof(Logging), true);

    /// <summary>The pattern of the address, never the address itself; of a failure, where it happened.</summary>
    private static string RouteOf(HttpContext context)
    {
        var endpoint = context.Features.Get<IExceptionHandlerFeature>() is { } thrown ? thrown.Endpoint
            : context.Features.Get<IStatusCodeReExecuteFeature>() is { } refused ? refused.Endpoint
            : context.GetEndpoint();
        return (endpoint as RouteEndpoint)?.RoutePattern.RawText ?? "no route";
    }

    /// <summary>The server notes the address on every line; somebody may have typed a name into it.</summary>
    private sealed class WithoutAddress : ILogEventEnricher
    {
        public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory) => logEvent.RemovePropertyIfPresent("RequestPath");
    }
}

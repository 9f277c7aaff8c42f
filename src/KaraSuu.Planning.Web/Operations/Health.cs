using KaraSuu.Planning.Web.Data;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace KaraSuu.Planning.Web.Operations;

/// <summary>/health/live: the process answers. /health/ready: the database is whole, migrated and can be written, and so can the data folder.</summary>
internal static class Health
{
    public static void AddPortalHealth(this WebApplicationBuilder builder)
    {
        var folder = builder.DataFolder();
        builder.Services.AddSingleton<FullRead>();
        builder.Services.AddHostedService(services => services.GetRequiredService<FullRead>());
        builder.Services.AddSingleton(services => ActivatorUtilities.CreateInstance<Readiness>(services, folder));
        builder.Services.AddHealthChecks().AddCheck<Readiness>("database");
    }

    public static void MapPortalHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready").AllowAnonymous();
    }
}

using KaraSuu.Planning.Web.Commands;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Features;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Operations;
using KaraSuu.Planning.Web.Photos;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;

try
{
    var line = CommandLine.Read(args);
    if (await line.AnswerAsync() is { } answered) return answered;

    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = line.Settings });
    line.RequireDatabase(builder);
    builder.RequireUsableSettings();
    builder.AddPortalLogging();
    builder.AddPlanningData();
    builder.AddPortalSecurity();
    builder.AddFeatures();
    builder.AddPhotos();
    builder.AddPortalHealth();
    var app = builder.Build();

    if (line.IsCommand) return await line.RunAsync(app);

    app.RequireKeys();
    await app.WaitForDatabaseAsync();
    await app.MigrateOrRefuseAsync();
    await app.LoadReferenceListsAsync();
    await app.LoadSamplesInDevelopmentAsync();

    app.UseHeadAsGet();
    app.UseResponseCompression();
    app.UsePortalHeaders();
    app.UseLanguages();
    app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/error/500", CreateScopeForErrors = true });
    app.UseStatusCodePagesWithReExecute("/error/{0}");
    app.UseKeptTyping();
    if (!app.Environment.IsDevelopment()) app.UseHsts();
    app.UsePortalFiles();
    app.UseRouting();
    app.UseCleanRequests();
    app.UseReadableForms();
    app.UseAuthentication();
    app.UseRequestLog();
    app.UseAuthorization();
    app.UseRetries();
    app.MapControllers().RequireAuthorization();
    app.MapPortalHealth();

    app.SayWhereItIs();
    await app.ServeAsync();
    return 0;
}
catch (Exception refused) when (CannotStart.Of(refused) is { } why)
{
    return why.Say();
}

/// <summary>Named for the tests that start the portal.</summary>
public sealed partial class Program;

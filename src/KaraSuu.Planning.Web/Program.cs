using KaraSuu.Planning.Web.Commands;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Features;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Operations;
using KaraSuu.Planning.Web.Photos;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = CommandLine.ForHost(args) });
builder.AddPortalLogging();
builder.AddPlanningData();
builder.AddPortalSecurity();
builder.AddFeatures();
builder.AddPhotos();
builder.AddPortalHealth();
var app = builder.Build();

if (CommandLine.IsCommand(args)) return await CommandLine.RunAsync(app, args);

await app.MigrateOrRefuseAsync();
await app.LoadReferenceListsAsync();
await app.LoadSamplesInDevelopmentAsync();

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
await app.RunAsync();
return 0;

/// <summary>Named for the tests that start the portal.</summary>
public sealed partial class Program;

using KaraSuu.Planning.Web.Commands.Samples;
using KaraSuu.Planning.Web.Data;

namespace KaraSuu.Planning.Web.Commands;

/// <summary>What happens once at start: sample data in Development, and a word about where the portal is.</summary>
internal static class StartUp
{
    /// <summary>The lists of db/reference every aimak chooses from, in every environment; rows edited in the files are brought up to date.</summary>
    public static async Task LoadReferenceListsAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await ReferenceLists.LoadAsync(scope.ServiceProvider.GetRequiredService<PlanningDb>(), DataFiles.Reference, CancellationToken.None);
    }

    public static async Task LoadSamplesInDevelopmentAsync(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment()) return;
        await using var scope = app.Services.CreateAsyncScope();

        // The works of the training aimak are loaded last: where they are, everything is, and later starts read no file.
        if (await WorksLoader.IsDoneAsync(scope.ServiceProvider.GetRequiredService<PlanningDb>(), CancellationToken.None)) return;
        await SampleData.LoadAsync(app, CancellationToken.None);
        await SampleSignIns.MakeAsync(scope.ServiceProvider, SamplePassword(app), CancellationToken.None);
        await ActivatorUtilities.CreateInstance<WorksLoader>(scope.ServiceProvider)
            .LoadAsync(SampleFile.Read<WorksFile>(DataFiles.Sample(DataFiles.TrainingWorks)), SampleFile.Read(DataFiles.Sample(DataFiles.Training)), CancellationToken.None);
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

    private static string SamplePassword(WebApplication app) =>
        SampleSignIns.Password(Path.GetFullPath(app.Configuration["Data:Folder"] ?? "data", app.Environment.ContentRootPath));
}

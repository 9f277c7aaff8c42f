using KaraSuu.Planning.Web.Commands.Samples;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Samples;

/// <summary>A real database with the reference lists, into which the sample files are loaded.</summary>
public abstract class SampleDatabase : IAsyncLifetime
{
    protected SqliteConnection Connection { get; } = new("Data Source=:memory:;Foreign Keys=True");

    public async Task InitializeAsync()
    {
        await Connection.OpenAsync();
        await using var db = Open();
        await db.Database.EnsureCreatedAsync();
        await ReferenceLists.LoadAsync(db, DataFiles.Reference, default);
    }

    public async Task DisposeAsync() => await Connection.DisposeAsync();

    private protected async Task<List<bool>> LoadAllAsync()
    {
        var loaded = new List<bool>();
        foreach (var name in DataFiles.Samples)
        {
            await using var db = Open();
            loaded.Add(await new SampleLoader(db, TimeProvider.System).LoadAsync(SampleFile.Read(DataFiles.Sample(name)), default));
        }
        return loaded;
    }

    private protected async Task LoadYearAsync(bool isWithWorks = true)
    {
        await LoadAllAsync();
        await using (var db = Open())
        {
            var aimak = await db.AiylAimaks.SingleAsync(a => a.IsTraining);
            db.Users.AddRange(new[] { "head", "jme", "supervisor" }.Select(account =>
                new PortalUser { UserName = $"ulgu.{account}", FullName = $"Үлгү: {account}", AiylAimakId = aimak.Id }));
            await db.SaveChangesAsync();
        }
        if (isWithWorks) Assert.True(await LoadWorksAsync());
    }

    private protected async Task<bool> LoadWorksAsync()
    {
        await using var db = Open();
        var (works, members) = (DataFiles.Sample(DataFiles.TrainingWorks), DataFiles.Sample(DataFiles.Training));
        return await SampleData.LoadWorksAsync(new WorksLoader(db), works, members, default);
    }

    private protected static int Training(PlanningDb db) => db.AiylAimaks.Single(a => a.IsTraining).Id;

    private protected SqlitePlanningDb Open() =>
        new(new DbContextOptionsBuilder<SqlitePlanningDb>()
            .UseSqlite(Connection).Options, new Journal(new Who(new HttpContextAccessor()), TimeProvider.System));
}

using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Operations;
using KaraSuu.Planning.Web.Printing;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Commands.Samples;

/// <summary>The two decks and the training aimak: loaded at the first start in Development, or by the command load-samples.</summary>
internal static class SampleData
{
    /// <summary>Loads reference lists and the sample aimaks that are missing.</summary>
    public static async Task<int> LoadAsync(WebApplication app, CancellationToken ct)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<PlanningDb>();
        await ReferenceLists.LoadAsync(db, DataFiles.Reference, ct);
        foreach (var name in DataFiles.Samples)
        {
            db.ChangeTracker.Clear();
            var loader = ActivatorUtilities.CreateInstance<SampleLoader>(services);
            if (await LoadAsync(loader, DataFiles.Sample(name), ct)) app.Logger.LogInformation("Loaded {Sample}", name);
        }
        var papers = services.GetRequiredService<PlanPaper>();
        foreach (var plan in await db.Plans.Whole().Where(p => p.Status == PlanStatus.Approved && !db.ApprovedDocuments.Any(d => d.PlanId == p.Id))
            .ToListAsync(ct))
            await papers.IssueAsync(plan, ct);
        await db.SaveChangesAsync(ct);
        return 0;
    }

    /// <param name="works">the file of what happened in the aimak</param>
    /// <param name="members">the aimak's own file</param>
    /// <exception cref="CannotStart">when one of them says what cannot be; names file, line and field</exception>
    internal static Task<bool> LoadWorksAsync(WorksLoader loader, string works, string members, CancellationToken ct)
    {
        var (happened, aimak) = (SampleFile.Read<WorksFile>(works), SampleFile.Read(members));
        return SaidOfAsync(works, () => loader.LoadAsync(happened, aimak, fault => fault.In(members), ct));
    }

    /// <exception cref="CannotStart">when the file says what cannot be; names file, line and field</exception>
    internal static async Task<bool> LoadAsync(SampleLoader loader, string path, CancellationToken ct)
    {
        var file = SampleFile.Read(path);
        return await SaidOfAsync(path, () => loader.LoadAsync(file, ct));
    }

    private static async Task<bool> SaidOfAsync(string path, Func<Task<bool>> load)
    {
        try
        {
            return await load();
        }
        catch (FileFault fault)
        {
            throw fault.In(path);
        }
        catch (DbUpdateException twice) when (UniqueIndex.IsBrokenBy(twice))
        {
            throw new FileFault("", new Said("start.data.twice")).In(path);
        }
    }
}

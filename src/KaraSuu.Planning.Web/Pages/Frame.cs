using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Pages;

/// <summary>A page inside one planning cycle; the frame around it names the aimak and the year.</summary>
public interface IInCycle
{
    int CycleId { get; }
}

/// <summary>A page of one aimak, outside any cycle.</summary>
public interface IInAimak
{
    int AimakId { get; }
}

/// <summary>What stands around a page: which aimak and budget year one is in, and where else one can go. One query.</summary>
public sealed class Frame(PlanningDb db, IHttpContextAccessor http)
{
    public FrameAimak? Aimak { get; private set; }
    public int? CycleId { get; private set; }
    public string? Years => Aimak?.Cycles.FirstOrDefault(c => c.Id == CycleId)?.Years;

    public async Task LoadAsync(object? page)
    {
        var user = http.HttpContext!.User;
        var cycle = (page as IInCycle)?.CycleId;
        var aimak = (page as IInAimak)?.AimakId ?? user.AimakId();
        if (cycle is null && aimak is null) return;
        var aimaks = db.AiylAimaks.AsNoTracking().VisibleTo(user);
        aimaks = cycle is { } id
            ? from c in db.Cycles where c.Id == id join a in aimaks on c.AiylAimakId equals a.Id select a
            : aimaks.Where(a => a.Id == aimak);
        Aimak = await aimaks.Select(a => new FrameAimak(
            a.Id, a.Slug, a.Name, a.IsTraining,
            db.Cycles.Where(c => c.AiylAimakId == a.Id).OrderByDescending(c => c.BudgetYear)
                .Select(c => new FrameCycle(c.Id, c.BudgetYear, c.ThroughYear)).ToList()))
            .SingleOrDefaultAsync();
        CycleId = cycle ?? (Aimak?.Cycles is [var latest, ..] ? latest.Id : null);
    }
}

public sealed record FrameAimak(int Id, string Slug, LocalText Name, bool IsTraining, IReadOnlyList<FrameCycle> Cycles);

public sealed record FrameCycle(int Id, int Year, int Through)
{
    public string Years => Show.Years(Year, Through);
}

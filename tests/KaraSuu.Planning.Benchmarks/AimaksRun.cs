using System.Diagnostics;
using KaraSuu.Planning.Web.Tests;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Benchmarks;

/// <summary>Pages of one aimak in an installation for the country: the samples copied until there are as many cycles as 450 aimaks have in ten years.</summary>
internal static class AimaksRun
{
    private const int Years = 3;
    private const int Aimaks = 187;
    private const int Warm = 20;
    private const int Measured = 50;

    /// <param name="build">the folder of another build of the portal, to be measured on a database of the same kind</param>
    public static async Task MeasureAsync(string? build, string address = "http://127.0.0.1:5099")
    {
        var folder = Directory.CreateTempSubdirectory("karasuu-bench-").FullName;
        var file = Path.Combine(folder, "planning.db");
        using (await PortalRun.StartAsync(folder, address, build)) { }
        var watch = Stopwatch.StartNew();
        ManyAimaks.CopyYears(file, Years);
        ManyAimaks.Copy(file, Aimaks);
        var (ofVisitors, ofPeople) = await PagesAsync(file, watch);

        using var portal = await PortalRun.StartAsync(folder, address, build);
        using var visitor = new HttpClient { BaseAddress = new Uri(address) };
        using var person = await PortalRun.SignInAsync(address);
        foreach (var path in ofVisitors) await PageAsync(portal.Process, visitor, path);
        foreach (var path in ofPeople) await PageAsync(portal.Process, person, path);
    }

    private static async Task<(string[] OfVisitors, string[] OfPeople)> PagesAsync(string file, Stopwatch watch)
    {
        await using var db = ManyRecords.Open(file);
        Console.WriteLine($"{await db.AiylAimaks.CountAsync()} aimaks, {await db.Cycles.CountAsync()} cycles, {await db.Set<Domain.Plans.Activity>().CountAsync()} "
            + $"activities and {await db.Works.CountAsync()} works made in {watch.Elapsed.TotalSeconds:0} s, {new FileInfo(file).Length / 1024 / 1024} MB");
        var aimak = await db.AiylAimaks.Where(a => a.Slug == "ulgu").Select(a => a.Id).SingleAsync();
        var plan = await db.Plans.Where(p => p.AiylAimakId == aimak && p.FromYear == 2027).Select(p => new { p.Id, p.CycleId }).FirstAsync();
        var work = await db.Works.Where(w => w.AiylAimakId == aimak).Select(w => w.Id).FirstAsync();
        return (
            ["/public", "/public/ulgu", "/public/ulgu/plans/2027", "/public/ulgu/works", $"/public/ulgu/works/{work}"],
            [$"/cycles/{plan.CycleId}", $"/cycles/{plan.CycleId}/checks", $"/cycles/{plan.CycleId}/meetings", $"/cycles/{plan.CycleId}/priorities",
                $"/cycles/{plan.CycleId}/plans", $"/plans/{plan.Id}", $"/works/{work}", $"/aimaks/{aimak}/works", $"/aimaks/{aimak}/monitoring",
                $"/aimaks/{aimak}/reports", $"/aimaks/{aimak}/acts"]);
    }

    private static async Task PageAsync(Process portal, HttpClient http, string path)
    {
        for (var i = 0; i < Warm; i++) await http.GetByteArrayAsync(path);
        var times = new List<double>();
        portal.Refresh();
        var before = portal.TotalProcessorTime;
        for (var i = 0; i < Measured; i++)
        {
            var watch = Stopwatch.StartNew();
            await http.GetByteArrayAsync(path);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }
        portal.Refresh();
        times.Sort();
        var used = (portal.TotalProcessorTime - before).TotalMilliseconds / Measured;
        Console.WriteLine($"{path}: median {times[Measured / 2]:0.0} ms, processor {used:0.0} ms a page");
    }
}

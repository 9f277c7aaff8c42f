using System.Diagnostics;
using KaraSuu.Planning.Documents.Plans;

namespace KaraSuu.Planning.Benchmarks;

/// <summary>Renders a thousand plans; the memory held must not grow. Prints the time of a warm render as well.</summary>
internal static class PlanPdfMemory
{
    private const int Renders = 1000;
    private const int Step = 100;
    private const double Megabyte = 1024 * 1024;

    public static void Measure()
    {
        var sixty = MadePlan.Of(items: 10, activities: 60);
        var twoHundred = MadePlan.Of(items: 4, activities: 200);
        for (var i = 0; i < 40; i++) PlanPdf.Render(sixty);

        Console.WriteLine("renders   heap MB   working set MB   60 activities ms   200 activities ms");
        for (var done = 0; done <= Renders; done += Step)
        {
            var many = Median(() => PlanPdf.Render(sixty), done == 0 ? 1 : Step);
            var large = Median(() => PlanPdf.Render(twoHundred), 10);
            var heap = GC.GetTotalMemory(forceFullCollection: true) / Megabyte;
            using var process = Process.GetCurrentProcess();
            Console.WriteLine($"{done,7}   {heap,7:F1}   {process.WorkingSet64 / Megabyte,14:F1}   {many,16:F1}   {large,17:F1}");
        }
    }

    private static double Median(Action render, int times)
    {
        var taken = new List<double>();
        for (var i = 0; i < times; i++)
        {
            var clock = Stopwatch.StartNew();
            render();
            taken.Add(clock.Elapsed.TotalMilliseconds);
        }

        return taken.Order().ElementAt(times / 2);
    }
}

using BenchmarkDotNet.Attributes;
using KaraSuu.Planning.Documents.Plans;

namespace KaraSuu.Planning.Benchmarks;

/// <summary>Time to print a plan: at most 25 ms for 10 items with 60 activities, 80 ms for 200 activities.</summary>
[MemoryDiagnoser]
public class PlanPdfBenchmarks
{
    private readonly PlanDocument _sixty = MadePlan.Of(items: 10, activities: 60);
    private readonly PlanDocument _twoHundred = MadePlan.Of(items: 4, activities: 200);

    [Benchmark]
    public byte[] TenItemsSixtyActivities() => PlanPdf.Render(_sixty);

    [Benchmark]
    public byte[] TwoHundredActivities() => PlanPdf.Render(_twoHundred);
}

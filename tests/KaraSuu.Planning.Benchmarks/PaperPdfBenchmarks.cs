using BenchmarkDotNet.Attributes;
using KaraSuu.Planning.Documents.Monitoring;
using KaraSuu.Planning.Documents.Plans;
using KaraSuu.Planning.Documents.Tests.Monitoring;
using KaraSuu.Planning.Documents.Tests.Plans;

namespace KaraSuu.Planning.Benchmarks;

/// <summary>Time to print the papers of works and monitoring: at most 15 ms for an act without photos, 50 ms for a report on ten years.</summary>
[MemoryDiagnoser]
public class PaperPdfBenchmarks
{
    private readonly MonitoringAct _act = SamplePapers.Act();
    private readonly MonitoringAct _sixtyRemarks = SamplePapers.Act(remarks: 60, members: 15);
    private readonly AcceptanceAct _acceptance = SamplePapers.Overridden();
    private readonly MonitoringReport _report = SamplePapers.Report(objects: 30, overdue: 30, years: 10);
    private readonly ExecutionReport _execution = SampleReports.Made(items: 10);

    [Benchmark]
    public byte[] Act() => MonitoringActPdf.Render(_act);

    [Benchmark]
    public byte[] ActOfSixtyRemarks() => MonitoringActPdf.Render(_sixtyRemarks);

    [Benchmark]
    public byte[] Acceptance() => AcceptanceActPdf.Render(_acceptance);

    [Benchmark]
    public byte[] AnnualReport() => MonitoringReportPdf.Render(_report);

    [Benchmark]
    public byte[] ExecutionOfTenItems() => ExecutionReportPdf.Render(_execution);
}

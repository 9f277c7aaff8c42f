using BenchmarkDotNet.Running;
using KaraSuu.Planning.Benchmarks;

// memory: renders a thousand plans and prints what the process holds; portal: starts the portal and measures its pages; reports: the same for ten years of monitoring; anything else is for BenchmarkDotNet.
if (args is ["memory"]) PlanPdfMemory.Measure();
else if (args is ["portal"]) await PortalRun.MeasureAsync();
else if (args is ["reports"]) await PortalRun.MeasureReportsAsync();
else BenchmarkSwitcher.FromAssembly(typeof(PlanPdfBenchmarks).Assembly).Run(args);

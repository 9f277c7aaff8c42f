using BenchmarkDotNet.Running;
using KaraSuu.Planning.Benchmarks;

// memory: renders a thousand plans and prints what the process holds; anything else is for BenchmarkDotNet.
if (args is ["memory"]) PlanPdfMemory.Measure();
else BenchmarkSwitcher.FromAssembly(typeof(PlanPdfBenchmarks).Assembly).Run(args);

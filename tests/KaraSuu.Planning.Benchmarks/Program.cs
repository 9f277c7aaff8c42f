using BenchmarkDotNet.Running;
using KaraSuu.Planning.Benchmarks;

// memory: renders a thousand plans and prints what the process holds; portal: starts the portal and measures its pages; photos: sends it twenty photos over a
// line that breaks; excel: brings it twenty thousand proposals as a table; ranking: the rankings of 5,000 voiced issues; reports: measures its pages over ten
// years of monitoring; threads: the way of one wish among ten years of planning; works: the list of ten thousand works; aimaks: pages of one aimak among 450
// others with ten years each, of this build or of the one whose folder is named; anything else is for BenchmarkDotNet.
if (args is ["memory"]) PlanPdfMemory.Measure();
else if (args is ["portal"]) await PortalRun.MeasureAsync();
else if (args is ["photos"]) await PhotosRun.MeasureAsync();
else if (args is ["excel"]) await ExcelRun.MeasureAsync();
else if (args is ["works"]) await PortalRun.MeasureWorksAsync();
else if (args is ["threads"]) await PortalRun.MeasureThreadsAsync();
else if (args is ["ranking"]) await PortalRun.MeasureRankingAsync();
else if (args is ["reports"]) await PortalRun.MeasureReportsAsync();
else if (args is ["aimaks", .. var build]) await AimaksRun.MeasureAsync(build.FirstOrDefault());
else BenchmarkSwitcher.FromAssembly(typeof(PlanPdfBenchmarks).Assembly).Run(args);

using System.Diagnostics;

namespace KaraSuu.Planning.Benchmarks;

/// <summary>The most a process holds from now on, looked at every twenty milliseconds.</summary>
internal sealed class Watched : IDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly long _rest;
    private long _most;

    public Watched(Process process)
    {
        process.Refresh();
        _rest = _most = process.WorkingSet64;
        _ = Task.Run(async () =>
        {
            while (!_end.IsCancellationRequested)
            {
                process.Refresh();
                _most = Math.Max(_most, process.WorkingSet64);
                await Task.Delay(20);
            }
        });
    }

    public long Above => (_most - _rest) / 1024 / 1024;

    public override string ToString() => $"working set {_rest / 1024 / 1024} MB at rest, {_most / 1024 / 1024} MB at most";

    public void Dispose()
    {
        _end.Cancel();
        _end.Dispose();
    }
}

using System.Collections.Concurrent;
using System.Diagnostics;

namespace KaraSuu.Planning.Browser.Tests;

/// <summary>A web server started beside the tests: waited for, listened to, and ended with them.</summary>
internal sealed class ChildProcess : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    private readonly ConcurrentQueue<string> _lines = new();
    private readonly Process _process;

    public ChildProcess(ProcessStartInfo start)
    {
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += Keep;
        _process.ErrorDataReceived += Keep;
        _process.Start();
        _process.StandardInput.Close();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public IReadOnlyCollection<string> Log => _lines;

    /// <summary>Waits until the address answers with success; throws with the whole log when the process ends or time runs out.</summary>
    public async Task UntilReadyAsync(Uri address, TimeSpan patience)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        var waiting = Stopwatch.StartNew();
        var lastAnswer = "no answer";
        while (waiting.Elapsed < patience)
        {
            if (_process.HasExited)
            {
                // Waits for the last lines of output, too.
                await _process.WaitForExitAsync();
                throw Failed($"ended with code {_process.ExitCode} before {address} was ready");
            }

            try
            {
                using var answer = await http.GetAsync(address);
                if (answer.IsSuccessStatusCode)
                    return;
                lastAnswer = $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}";
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
            {
                lastAnswer = e.Message;
            }

            await Task.Delay(Pause);
        }

        throw Failed($"was not ready at {address} after {patience.TotalSeconds:0} s ({lastAnswer})");
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private InvalidOperationException Failed(string what) =>
        new($"{_process.StartInfo.FileName} {what}. Its log:\n{string.Join('\n', _lines)}");

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is not null)
            _lines.Enqueue(line.Data);
    }
}

using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace KaraSuu.Planning.Browser.Tests.Typing;

/// <summary>What is wrong with a line.</summary>
internal enum Fault
{
    None,

    /// <summary>Nothing gets through.</summary>
    Cut,

    /// <summary>A form arrives, its answer does not.</summary>
    AnswerCut,

    /// <summary>Something in between answers a form with 500 and sends nothing on.</summary>
    Broken,
}

/// <summary>A line to the portal that can fail: a port of this machine whose bytes go on to the portal's.</summary>
internal sealed class Line : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<TcpClient, bool> _open = new();
    private readonly int _portal;
    private volatile Fault _fault;

    public Line(Uri portal)
    {
        _portal = portal.Port;
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");
        _ = ListenAsync();
    }

    public Uri Address { get; }

    /// <summary>Changes what is wrong from now on; what is under way is cut.</summary>
    public void Set(Fault fault)
    {
        _fault = fault;
        foreach (var client in _open.Keys) client.Dispose();
    }

    public void Dispose()
    {
        _listener.Dispose();
        Set(Fault.Cut);
    }

    private async Task ListenAsync()
    {
        try
        {
            while (true) _ = ServeAsync(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception ended) when (ended is ObjectDisposedException or SocketException)
        {
        }
    }

    private async Task ServeAsync(TcpClient browser)
    {
        using var portal = new TcpClient();
        (_open[browser], _open[portal]) = (true, true);
        try
        {
            if (_fault is Fault.Cut) return;
            await portal.ConnectAsync(IPAddress.Loopback, _portal);
            var loses = new StrongBox();
            await Task.WhenAny(AskAsync(browser.GetStream(), portal.GetStream(), loses), AnswerAsync(portal.GetStream(), browser.GetStream(), loses));
        }
        catch (Exception cut) when (cut is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
        }
        finally
        {
            _open.TryRemove(browser, out _);
            _open.TryRemove(portal, out _);
            browser.Dispose();
        }
    }

    private async Task AskAsync(NetworkStream browser, NetworkStream portal, StrongBox loses)
    {
        var bytes = new byte[64 * 1024];
        for (int read; (read = await browser.ReadAsync(bytes)) > 0;)
        {
            var isForm = bytes.AsSpan(0, read).StartsWith("POST "u8);
            if (isForm && _fault is Fault.Broken)
            {
                const string Answer = "HTTP/1.1 500 Broken\r\nContent-Type: text/html\r\nContent-Length: 6\r\nConnection: close\r\n\r\nbroken";
                await browser.WriteAsync(Encoding.ASCII.GetBytes(Answer));
                return;
            }
            loses.Value |= isForm && _fault is Fault.AnswerCut;
            await portal.WriteAsync(bytes.AsMemory(0, read));
        }
    }

    private static async Task AnswerAsync(NetworkStream portal, NetworkStream browser, StrongBox loses)
    {
        var bytes = new byte[64 * 1024];
        for (int read; (read = await portal.ReadAsync(bytes)) > 0 && !loses.Value;) await browser.WriteAsync(bytes.AsMemory(0, read));
    }

    private sealed class StrongBox
    {
        public volatile bool Value;
    }
}

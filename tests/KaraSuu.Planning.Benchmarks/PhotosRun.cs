using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;

namespace KaraSuu.Planning.Benchmarks;

/// <summary>
/// Sends twenty photos of 4 MB to the running portal in parts, as the browser's script does, over a line that breaks in the middle of every
/// fifth part; then sends all of them again. Each must lie on the disk once.
/// </summary>
internal static class PhotosRun
{
    private const int Photos = 20;
    private const int Bytes = 4 * 1024 * 1024;
    private const int BreaksEvery = 5;

    private static int _parts;
    private static int _breaks;

    public static async Task MeasureAsync(string address = "http://127.0.0.1:5099")
    {
        var folder = Directory.CreateTempSubdirectory("karasuu-photos-").FullName;
        using var portal = await PortalRun.StartAsync(folder, address);
        using var http = await PortalRun.SignInAsync(address);
        http.DefaultRequestHeaders.Add("RequestVerificationToken", PortalRun.Tokens().Match(await http.GetStringAsync("/accounts/me")).Groups[1].Value);
        var photos = Enumerable.Range(0, Photos).Select(seed => (Key: Guid.NewGuid(), Bytes: Photo(seed))).ToList();
        await SendAsync(http, Guid.NewGuid(), Photo(Photos), 1024 * 1024, breaks: false);

        foreach (var part in new[] { 1024 * 1024, 256 * 1024 })
        {
            (_parts, _breaks) = (0, 0);
            var sent = photos.Select(p => (Key: Guid.NewGuid(), p.Bytes)).ToList();
            var watch = Stopwatch.StartNew();
            foreach (var (key, bytes) in sent) await SendAsync(http, key, bytes, part, breaks: true);
            Console.WriteLine($"{Photos} photos of {Bytes / 1024 / 1024} MB in parts of {part / 1024} KB: {watch.Elapsed.TotalSeconds:0.0} s, {_parts} parts, {_breaks} broken off; {Stored(folder)} files");
            watch.Restart();
            foreach (var (key, bytes) in sent) await SendAsync(http, key, bytes, part, breaks: false);
            Console.WriteLine($"the same photos again with the same keys: {watch.Elapsed.TotalSeconds:0.0} s; {Stored(folder)} files");
        }
        portal.Process.Refresh();
        Console.WriteLine($"working set {portal.Process.WorkingSet64 / 1024 / 1024} MB; expected {Photos + 1} files, each once: {(Stored(folder) == Photos + 1 ? "yes" : "NO")}");
    }

    /// <summary>Every file in the folder of photos, so that a part left behind would be counted too.</summary>
    private static int Stored(string folder) => Directory.EnumerateFiles(Path.Combine(folder, "photos"), "*", SearchOption.AllDirectories).Count();

    private static async Task SendAsync(HttpClient http, Guid key, byte[] photo, int part, bool breaks)
    {
        var state = await AskAsync(http, key, photo.Length);
        while (!state.Done)
        {
            var from = state.Received;
            var length = Math.Min(part, photo.Length - from);
            var isBroken = breaks && ++_parts % BreaksEvery == 0;
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Put, $"/uploads/{key}") { Content = isBroken ? new BreakingOff(photo, from, length) : new ByteArrayContent(photo, from, length) };
                request.Headers.Add("Upload-Offset", from.ToString(CultureInfo.InvariantCulture));
                request.Headers.Add("Upload-Length", photo.Length.ToString(CultureInfo.InvariantCulture));
                request.Headers.Add("Upload-Name", "photo.jpg");
                state = await ReadAsync(await http.SendAsync(request));
            }
            catch (HttpRequestException)
            {
                _breaks++;
                state = await AskAsync(http, key, photo.Length);
            }
        }
    }

    private static async Task<State> AskAsync(HttpClient http, Guid key, int length)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/uploads/{key}");
        request.Headers.Add("Upload-Length", length.ToString(CultureInfo.InvariantCulture));
        return await ReadAsync(await http.SendAsync(request));
    }

    private static async Task<State> ReadAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            if (answer.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.Conflict)) throw new InvalidOperationException($"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
            var json = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync()).RootElement;
            return new State(json.GetProperty("received").GetInt32(), json.GetProperty("done").GetBoolean());
        }
    }

    /// <summary>The frame of a JPEG around noise; what phones write into it is in the tests.</summary>
    private static byte[] Photo(int seed)
    {
        var coded = new byte[Bytes - 700];
        new Random(seed).NextBytes(coded);
        for (var i = 0; i < coded.Length; i++) coded[i] = Math.Min(coded[i], (byte)0xFE);
        return
        [
            0xFF, 0xD8, 0xFF, 0xFE, 0, 34, .. new byte[32], 0xFF, 0xDB, 0, 67, 0, .. new byte[64],
            0xFF, 0xC0, 0, 17, 8, 0x0B, 0xB8, 0x0F, 0xA0, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0, 0xFF, 0xDA, 0, 12, 3, 1, 0, 2, 0, 3, 0, 0, 63, 0, .. coded, 0xFF, 0xD9,
        ];
    }

    private sealed record State(int Received, bool Done);

    /// <summary>Half of a part, and then the line breaks.</summary>
    private sealed class BreakingOff(byte[] photo, int from, int length) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(photo.AsMemory(from, length / 2));
            await stream.FlushAsync();
            throw new IOException("The line broke.");
        }

        protected override bool TryComputeLength(out long computed)
        {
            computed = length;
            return true;
        }
    }
}

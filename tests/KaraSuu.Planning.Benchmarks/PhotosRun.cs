using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using SkiaSharp;

namespace KaraSuu.Planning.Benchmarks;

/// <summary>
/// Sends twenty photos of 12 million pixels to the running portal in parts, as a phone without script's shrinking would, over a line that breaks
/// in the middle of every fifth part; then sends all of them again, and once more by four senders at once. Each must lie on the disk once, with its
/// thumbnail, and the portal must not grow by more than is aimed at.
/// </summary>
internal static class PhotosRun
{
    private const int Photos = 20;
    private const int Width = 4000;
    private const int Height = 3000;
    private const int BreaksEvery = 5;
    private const int Senders = 4;

    /// <summary>Megabytes above what the portal holds at rest.</summary>
    private const int Aim = 150;

    private static int _parts;
    private static int _breaks;

    public static async Task MeasureAsync(string address = "http://127.0.0.1:5099")
    {
        var folder = Directory.CreateTempSubdirectory("karasuu-photos-").FullName;
        using var portal = await PortalRun.StartAsync(folder, address);
        using var http = await PortalRun.SignInAsync(address);
        http.DefaultRequestHeaders.Add("RequestVerificationToken", PortalRun.Tokens().Match(await http.GetStringAsync("/accounts/me")).Groups[1].Value);
        var photos = Enumerable.Range(0, Photos).Select(Photo).ToList();
        Console.WriteLine($"{Photos} photos of {Width} × {Height} pixels, {photos.Average(p => p.Length) / 1024 / 1024:0.0} MB each");
        await SendAsync(http, Guid.NewGuid(), Photo(Photos), 1024 * 1024, breaks: false);
        using var memory = new Watched(portal.Process);

        foreach (var part in new[] { 1024 * 1024, 256 * 1024 })
        {
            (_parts, _breaks) = (0, 0);
            var sent = photos.Select(p => (Key: Guid.NewGuid(), Bytes: p)).ToList();
            var watch = Stopwatch.StartNew();
            foreach (var (key, bytes) in sent) await SendAsync(http, key, bytes, part, breaks: true);
            Console.WriteLine($"in parts of {part / 1024} KB: {watch.Elapsed.TotalSeconds:0.0} s, {_parts} parts, {_breaks} broken off; {Stored(folder)} files; {memory}");
            watch.Restart();
            foreach (var (key, bytes) in sent) await SendAsync(http, key, bytes, part, breaks: false);
            Console.WriteLine($"the same photos again with the same keys: {watch.Elapsed.TotalSeconds:0.0} s; {Stored(folder)} files");
        }

        var together = Stopwatch.StartNew();
        await Parallel.ForEachAsync(photos, new ParallelOptions { MaxDegreeOfParallelism = Senders },
            async (bytes, _) => await SendAsync(http, Guid.NewGuid(), bytes, 1024 * 1024, breaks: false));
        Console.WriteLine($"by {Senders} senders at once: {together.Elapsed.TotalSeconds:0.0} s; {memory}");
        var expected = 2 * (Photos + 1);
        Console.WriteLine($"expected {expected} files, each photo and its thumbnail once: {(Stored(folder) == expected ? "yes" : "NO")}; "
            + $"at most {Aim} MB above rest: {(memory.Above <= Aim ? "yes" : "NO")}");
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
                using var request = new HttpRequestMessage(HttpMethod.Put, $"/uploads/{key}")
                {
                    Content = isBroken
                    ? new BreakingOff(photo, from, length) : new ByteArrayContent(photo, from, length)
                };
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
            if (answer.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.Conflict))
            {
                throw new InvalidOperationException($"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
            }
            var json = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync()).RootElement;
            return new State(json.GetProperty("received").GetInt32(), json.GetProperty("done").GetBoolean());
        }
    }

    /// <summary>Patches of many colours, as busy as a photo.</summary>
    private static byte[] Photo(int seed)
    {
        var chance = new Random(seed);
        using var pixels = new SKBitmap(Width, Height);
        using var canvas = new SKCanvas(pixels);
        using var paint = new SKPaint();
        canvas.Clear(SKColors.White);
        for (var patch = 0; patch < 20_000; patch++)
        {
            paint.Color = new SKColor((uint)chance.Next() | 0xFF000000);
            canvas.DrawRect(chance.Next(Width), chance.Next(Height), chance.Next(5, 60), chance.Next(5, 60), paint);
        }
        canvas.Flush();
        using var coded = pixels.Encode(SKEncodedImageFormat.Jpeg, 93);
        return coded.ToArray();
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

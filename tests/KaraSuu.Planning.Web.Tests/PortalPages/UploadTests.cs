using System.Globalization;
using System.Net;
using System.Security.Claims;
using KaraSuu.Planning.Domain.Photos;
using KaraSuu.Planning.Web.Photos;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Tests.People;
using KaraSuu.Planning.Web.Tests.Photos;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KaraSuu.Planning.Web.Tests.PortalPages;

/// <summary>Photos sent in parts: resumed, repeated, refused, stored once and shown only to whom they belong.</summary>
public sealed class UploadTests(Portal portal) : PortalTests(portal)
{
    private const int Half = 300;

    [Fact]
    public async Task A_photo_goes_on_after_a_lost_line()
    {
        var sender = await SenderAsync("ulgu.specialist");
        var (key, photo) = (Guid.NewGuid(), Made.Jpeg(seed: 11, segments: [Made.Exif(6, true)]));

        Assert.Equal(0, Received(await sender.AskAsync(key, photo.Length)));
        Assert.Equal((200, Half), Seen(await sender.PutAsync(key, photo[..Half], 0, photo.Length)));
        Assert.Equal(Half, Received(await sender.AskAsync(key, photo.Length)));
        Assert.Equal((409, Half), Seen(await sender.PutAsync(key, photo[400..], 400, photo.Length)));
        Assert.Equal((200, Half), Seen(await sender.PutAsync(key, photo[..100], 0, photo.Length)));
        Assert.Equal((200, photo.Length), Seen(await sender.PutAsync(key, photo[Half..], Half, photo.Length)));

        var kept = await PhotoAsync(key);
        Assert.Equal(("IMG чатыр.jpg", Photo.Jpeg, 480, 640, PhotoOf.Unattached), (kept!.FileName, kept.ContentType, kept.Width, kept.Height, kept.Of));
        Assert.Equal(kept.Length, new FileInfo(Store.PathOf(kept.Sha256)).Length);
        var stored = await File.ReadAllBytesAsync(Store.PathOf(kept.Sha256));
        Assert.Equal((480, 640), Made.Size(stored));
        Assert.False(stored.Holds(Made.Place));
    }

    [Fact]
    public async Task A_thumbnail_is_made_from_the_photo_and_never_taken_from_the_sender()
    {
        var sender = await SenderAsync("ulgu.specialist");
        var key = await sender.SendAsync(Made.Jpeg(2000, 1000, seed: 24));
        var small = await (await Portal.SignedInAsync("ulgu.chair")).GetAsync($"/photos/{key}/small");
        Assert.Equal((320, 160), Made.Size(small.Bytes));

        Assert.Contains((await sender.PutSmallAsync(key, Made.Jpeg(320, 240, seed: 25))).Status, new[] { 404, 405 });
        Assert.Equal(small.Bytes, (await (await Portal.SignedInAsync("ulgu.chair")).GetAsync($"/photos/{key}/small")).Bytes);
    }

    [Fact]
    public async Task Any_step_may_be_repeated()
    {
        var sender = await SenderAsync("ulgu.specialist");
        var (key, photo) = (Guid.NewGuid(), Made.Jpeg(seed: 12));
        for (var turn = 0; turn < 3; turn++) Assert.Equal((200, photo.Length), Seen(await sender.PutAsync(key, photo, 0, photo.Length)));

        var state = await sender.AskAsync(key, photo.Length);
        Assert.True(state.Json.GetProperty("done").GetBoolean());
        Assert.Equal(1, await Portal.WithDbAsync(db => db.Photos.CountAsync(p => p.Key == key)));
        Assert.Equal(["Insert"], await Portal.WithDbAsync(async db =>
        {
            var id = (await db.Photos.SingleAsync(p => p.Key == key)).Id.ToString(CultureInfo.InvariantCulture);
            return await db.JournalEntries.Where(e => e.RecordKind == "Photo" && e.RecordId == id).OrderBy(e => e.Id).Select(e => e.Action.ToString())
                .ToListAsync();
        }));
    }

    [Fact]
    public async Task Two_requests_that_finish_at_once_keep_one_photo()
    {
        var sender = await SenderAsync("ulgu.specialist");
        var (key, photo) = (Guid.NewGuid(), Made.Jpeg(seed: 13));
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => sender.PutAsync(key, photo, 0, photo.Length)));
        Assert.All(answers, a => Assert.Contains(a.Status, new[] { 200, 409 }));
        Assert.Contains(answers, a => a.Status == 200);
        Assert.NotNull(await PhotoAsync(key));
    }

    [Fact]
    public async Task The_same_photo_lies_on_the_disk_once()
    {
        var sender = await SenderAsync("ulgu.specialist");
        var photo = Made.Jpeg(seed: 14);
        var keys = new[] { Guid.NewGuid(), Guid.NewGuid() };
        foreach (var key in keys) await sender.PutAsync(key, photo, 0, photo.Length);

        var hashes = await Portal.WithDbAsync(db => db.Photos.Where(p => keys.Contains(p.Key)).Select(p => p.Sha256).ToListAsync());
        Assert.Equal(2, hashes.Count);
        Assert.Single(hashes.Distinct());
        Assert.Single(Directory.EnumerateFiles(Store.Folder, hashes[0], SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_key_of_somebody_else_is_not_found()
    {
        var (mine, theirs) = (await SenderAsync("ulgu.specialist"), await SenderAsync("ulgu.head"));
        var (key, photo) = (Guid.NewGuid(), Made.Jpeg(seed: 15));
        await mine.PutAsync(key, photo[..Half], 0, photo.Length);
        Assert.Equal(0, Received(await theirs.AskAsync(key, photo.Length)));
        await mine.PutAsync(key, photo[Half..], Half, photo.Length);

        Assert.Equal(404, (await theirs.AskAsync(key, photo.Length)).Status);
        Assert.Equal(404, (await theirs.PutAsync(key, photo, 0, photo.Length)).Status);
    }

    [Fact]
    public async Task A_photo_is_shown_to_its_own_aimak_as_a_picture_and_nothing_else()
    {
        var sender = await SenderAsync("ulgu.specialist");
        var key = await sender.SendAsync(Made.Jpeg(seed: 16));
        var colleague = await Portal.SignedInAsync("ulgu.chair");
        using var answer = await colleague.Http.GetAsync($"/photos/{key}");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("image/jpeg", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("inline", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("sandbox", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl is { Private: true, NoCache: true });
        using var again = new HttpRequestMessage(HttpMethod.Get, $"/photos/{key}") { Headers = { IfNoneMatch = { answer.Headers.ETag! } } };
        Assert.Equal(HttpStatusCode.NotModified, (await colleague.Http.SendAsync(again)).StatusCode);
        Assert.True((await colleague.GetAsync($"/photos/{key}/small")).Bytes.Length < (await answer.Content.ReadAsByteArrayAsync()).Length + 1);
        Assert.Equal(404, (await (await Portal.SignedInAsync("kara-suu.specialist")).GetAsync($"/photos/{key}")).Status);
        Assert.Equal(404, (await (await Portal.SignedInAsync("kara-suu.specialist")).GetAsync($"/photos/{key}/small")).Status);
        Assert.Equal(302, (await Portal.Visitor().GetAsync($"/photos/{key}")).Status);
    }

    [Fact]
    public async Task Everybody_sees_only_what_was_published()
    {
        var key = await (await SenderAsync("ulgu.specialist")).SendAsync(Made.Png(40, 30));
        var visitor = Portal.Visitor();
        async Task SeenAsync(int status)
        {
            Assert.Equal(status, (await visitor.GetAsync($"/public/photos/{key}")).Status);
            Assert.Equal(status, (await visitor.GetAsync($"/public/photos/{key}/small")).Status);
        }

        await SeenAsync(404);
        await ChangeAsync(key, (photo, work) => photo.Attach(PhotoOf.Progress, 1, work));
        await SeenAsync(404);
        await ChangeAsync(key, (photo, _) => photo.Publish(new Domain.Stamp("Айгүл", DateTime.UtcNow)));
        await SeenAsync(200);
        await ChangeAsync(key, (photo, _) => photo.Hide(new Domain.Stamp("Айгүл", DateTime.UtcNow)));
        await SeenAsync(404);
    }

    [Fact]
    public async Task What_is_never_attached_is_cleared_away_after_a_week()
    {
        var sender = await SenderAsync("ulgu.specialist");
        var photos = new[] { Made.Jpeg(seed: 21), Made.Jpeg(seed: 22), Made.Jpeg(seed: 23) };
        var keys = new List<Guid>();
        foreach (var photo in photos) keys.Add(await sender.SendAsync(photo));
        var unfinished = Guid.NewGuid();
        await sender.PutAsync(unfinished, photos[0][..Half], 0, 5000);
        await ChangeAsync(keys[1], (photo, work) => photo.Attach(PhotoOf.Act, 1, work));
        var paths = (await Task.WhenAll(keys.Select(PhotoAsync))).Select(p => Store.PathOf(p!.Sha256)).ToList();
        var old = DateTime.UtcNow.AddDays(-8);
        await Portal.WithDbAsync(db => db.Photos.Where(p => p.Key == keys[0] || p.Key == keys[1])
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.UploadedAtUtc, old)));
        foreach (var file in Directory.EnumerateFiles(Store.Folder, "*", SearchOption.AllDirectories)) File.SetLastWriteTimeUtc(file, old);
        await Portal.Services.GetRequiredService<PhotoSweep>().SweepAsync(CancellationToken.None);

        Assert.Null(await PhotoAsync(keys[0]));
        Assert.NotNull(await PhotoAsync(keys[1]));
        Assert.NotNull(await PhotoAsync(keys[2]));
        Assert.Equal([false, true, true], paths.Select(File.Exists));
        Assert.Equal(0, Received(await sender.AskAsync(unfinished, 5000)));
    }

    [Fact]
    public async Task The_same_photo_finished_by_many_at_once_is_kept_once_and_is_no_error()
    {
        var (key, photo, user) = (Guid.NewGuid(), Made.Jpeg(seed: 26), await Portal.UserIdAsync("ulgu.specialist"));
        var aimak = await Portal.WithDbAsync(db => db.AiylAimaks.Where(a => a.Slug == "ulgu").Select(a => a.Id).SingleAsync());
        var person = new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, $"{user}"), new(Person.AimakClaim, $"{aimak}")], "test"));
        var before = (await LogOfTests.LinesAsync(Portal)).Length;

        var kept = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(async () =>
        {
            await using var scope = Portal.Services.CreateAsyncScope();
            using var sent = new MemoryStream(photo);
            return (await scope.ServiceProvider.GetRequiredService<PhotoIntake>().StoreAsync(key, sent, "чатыр.jpg", person, CancellationToken.None)).Photo?.Id;
        })));

        Assert.NotNull(kept[0]);
        Assert.Single(kept.Distinct());
        Assert.DoesNotContain((await LogOfTests.LinesAsync(Portal)).Skip(before - 1), line => line.Contains(" ERR ", StringComparison.Ordinal));
    }

    private PhotoStore Store => Portal.Services.GetRequiredService<PhotoStore>();

    private Task<Sender> SenderAsync(string person) => Sender.OfAsync(Portal, person);

    private Task<Photo?> PhotoAsync(Guid key) => Portal.WithDbAsync(db => db.Photos.AsNoTracking().SingleOrDefaultAsync(p => p.Key == key));

    private Task<int> ChangeAsync(Guid key, Action<Photo, int> change) => Portal.WithDbAsync(async db =>
    {
        var photo = await db.Photos.SingleAsync(p => p.Key == key);
        change(photo, await db.Works.Where(w => w.AiylAimakId == photo.AiylAimakId).Select(w => w.Id).FirstAsync());
        return await db.SaveChangesAsync();
    });

    private static int Received(Sent sent) => sent.Received;

    private static (int Status, int Received) Seen(Sent sent) => (sent.Status, Received(sent));
}

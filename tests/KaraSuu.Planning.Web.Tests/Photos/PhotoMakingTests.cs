using System.Text;
using KaraSuu.Planning.Web.Photos;
using KaraSuu.Planning.Web.Texts;
using SkiaSharp;

namespace KaraSuu.Planning.Web.Tests.Photos;

/// <summary>What is taken as a photo, and what becomes of it.</summary>
public sealed class PhotoMakingTests
{
    [Theory]
    [InlineData(1, "rgbw")]
    [InlineData(2, "grwb")]
    [InlineData(3, "wbgr")]
    [InlineData(4, "bwrg")]
    [InlineData(5, "rbgw")]
    [InlineData(6, "brwg")]
    [InlineData(7, "wgbr")]
    [InlineData(8, "gwrb")]
    public async Task A_photo_stands_upright_however_its_camera_was_held(int orientation, string corners)
    {
        foreach (var isLittle in new[] { true, false })
        {
            var made = await MadeAsync(Made.Corners(640, 480, Made.Exif(orientation, isLittle)));
            Assert.Equal(orientation >= 5 ? (480, 640) : (640, 480), (made.Width, made.Height));
            Assert.Equal((made.Width, made.Height), Made.Size(made.Bytes));
            Assert.Equal(corners, Made.CornersOf(made.Bytes));
            Assert.Equal(corners, Made.CornersOf(made.Thumbnail));
        }
    }

    [Fact]
    public async Task Nothing_is_left_of_what_was_said_about_a_photo()
    {
        var made = await MadeAsync(Made.Jpeg(segments:
        [
            Made.Exif(6, true), Made.Segment(0xE0, "JFXX\0" + Made.Place), Made.Segment(0xE1, Made.Xmp), Made.Segment(0xED, "Photoshop 3.0\0" + Made.Place),
                Made.Segment(0xFE, Made.Place),
            Made.Segment(0xE2, "MPF\0" + Made.Place), Made.Segment(0xE5, Made.Place), Made.Segment(0xE2, "ICC_PROFILE\0" + Made.Place),
        ]).Concat("ftypmp42 a film behind the photo "u8.ToArray()).ToArray());
        foreach (var kept in new[] { made.Bytes, made.Thumbnail })
        {
            Assert.False(kept.Holds(Made.Place));
            Assert.False(kept.Holds("Exif"));
            Assert.False(kept.Holds("film"));
            Assert.All(Segments(kept), marker => Assert.Contains(marker, new byte[] { 0xE0, 0xDB, 0xC0, 0xC2, 0xC4, 0xDA, 0xDD }));
        }
    }

    [Theory]
    [InlineData(4000, 3000, 1600, 1200)]
    [InlineData(3000, 4000, 1200, 1600)]
    [InlineData(1601, 801, 1600, 800)]
    [InlineData(1600, 1200, 1600, 1200)]
    [InlineData(300, 200, 300, 200)]
    [InlineData(5000, 3, 1600, 1)]
    public async Task A_large_photo_is_shrunk_and_a_small_one_is_not_blown_up(int width, int height, int keptWidth, int keptHeight)
    {
        var made = await MadeAsync(Made.Jpeg(width, height));
        Assert.Equal((keptWidth, keptHeight), Made.Size(made.Bytes));
        var (small, low) = Made.Size(made.Thumbnail);
        Assert.Equal(Math.Min(320, Math.Max(keptWidth, keptHeight)), Math.Max(small, low));
        Assert.True(made.Thumbnail.Length < 256 * 1024);
    }

    [Fact]
    public async Task The_same_photo_is_made_the_same_and_one_made_already_stays_as_large()
    {
        var (first, second) = (await MadeAsync(Made.Jpeg(seed: 3)), await MadeAsync(Made.Jpeg(seed: 3)));
        Assert.Equal(first.Bytes, second.Bytes);
        var again = await MadeAsync(first.Bytes);
        Assert.Equal((first.Width, first.Height), (again.Width, again.Height));
    }

    [Fact]
    public async Task A_PNG_becomes_a_JPEG_on_white()
    {
        using var pixels = new SKBitmap(40, 20);
        pixels.Erase(SKColors.Transparent);
        var made = await MadeAsync(pixels.Encode(SKEncodedImageFormat.Png, 100).ToArray());
        Assert.Equal("wwww", Made.CornersOf(made.Bytes));
        Assert.Equal<byte>([0xFF, 0xD8, 0xFF], made.Bytes[..3]);
    }

    [Theory]
    [InlineData("", PhotoProblem.NotAPhoto)]
    [InlineData("<!DOCTYPE html><script>alert(1)</script>", PhotoProblem.NotAPhoto)]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", PhotoProblem.NotAPhoto)]
    [InlineData("PK\u0003\u0004archive", PhotoProblem.NotAPhoto)]
    [InlineData("GIF89a\u0001\0\u0001\0 and so on", PhotoProblem.NotAPhoto)]
    [InlineData("BM and so on and on", PhotoProblem.NotAPhoto)]
    [InlineData("\u00FF\u00D8", PhotoProblem.NotAPhoto)]
    [InlineData("RIFF\u0010\0\0\0WEBPVP8 ", PhotoProblem.WebP)]
    [InlineData("RIFF\u0010\0\0\0AVI LIST", PhotoProblem.Film)]
    [InlineData("%PDF-1.7", PhotoProblem.Pdf)]
    [InlineData("\0\0\0\u0018ftypheic\0\0\0\0mif1heic", PhotoProblem.Heic)]
    [InlineData("\0\0\0\u0018ftypmif1\0\0\0\0mif1heic", PhotoProblem.Heic)]
    [InlineData("\0\0\0\u0018ftypmp42\0\0\0\0isom", PhotoProblem.Film)]
    public async Task A_file_that_is_something_else_is_refused_by_its_name(string content, PhotoProblem problem) =>
        Assert.Equal(problem, await ProblemAsync(Encoding.Latin1.GetBytes(content)));

    [Fact]
    public void Each_refusal_has_its_sentence() =>
        Assert.All(Enum.GetValues<PhotoProblem>()
            .Where(p => p != PhotoProblem.None), problem => Assert.True(Text.Has("photos.error." + problem), $"{problem}"));

    [Fact]
    public async Task A_page_behind_the_first_bytes_of_a_photo_is_refused()
    {
        Assert.Equal(PhotoProblem.Damaged, await ProblemAsync([0xFF, 0xD8, 0xFF, .. "<!DOCTYPE html><script>alert(1)</script>"u8]));
        Assert.Equal(PhotoProblem.Damaged, await ProblemAsync([.. Made.Png()[..8], .. "<!DOCTYPE html><script>alert(1)</script>"u8]));
    }

    [Fact]
    public async Task A_photo_without_all_its_pixels_is_refused()
    {
        var (jpeg, png) = (Made.Jpeg(320, 240, segments: [Made.Exif(6, true)]), Made.Png(200, 100));
        for (var part = 0; part < 40; part++)
        {
            Assert.NotEqual(PhotoProblem.None, await ProblemAsync(jpeg[..(jpeg.Length * part / 40)]));
            Assert.NotEqual(PhotoProblem.None, await ProblemAsync(png[..(png.Length * part / 60)]));
        }
        Assert.NotEqual(PhotoProblem.None, await ProblemAsync(jpeg[..^1]));
        Assert.Equal(PhotoProblem.Damaged, await ProblemAsync(Made.Png(3000, 3000, rows: 0)));
        Assert.Equal(PhotoProblem.Damaged, await ProblemAsync(Made.Png(300, 300, rows: 150)));
    }

    [Fact]
    public async Task A_huge_picture_is_refused_by_what_its_head_says()
    {
        var bomb = Made.Png(10_900, 10_900, rows: 0);
        Assert.True(bomb.Length < 100);
        Assert.Equal(PhotoProblem.TooManyPixels, await ProblemAsync(bomb));
        Assert.Equal(PhotoProblem.TooManyPixels, await ProblemAsync(Head(Made.Jpeg(64, 64), 65_000, 65_000)));
        Assert.Equal(PhotoProblem.TooManyPixels, await ProblemAsync(Head(Made.Jpeg(64, 64), 7_100, 7_100)));
    }

    [Theory]
    [InlineData(10, PhotoProblem.None)]
    [InlineData(1000, PhotoProblem.Damaged)]
    public async Task A_photo_that_goes_over_its_pixels_without_end_is_refused(int scans, PhotoProblem problem) =>
        Assert.Equal(problem, await ProblemAsync(Made.Progressive(scans)));

    [Fact]
    public async Task A_packed_colour_profile_is_not_kept()
    {
        var (problem, made) = await MakeAsync(Made.Png(200, 100, chunks: Made.Profile(50_000_000)));
        if (problem == PhotoProblem.Damaged) return;
        Assert.Equal((200, 100), Made.Size(made!.Bytes));
        Assert.True(made.Bytes.Length < 10_000);
    }

    [Fact]
    public async Task A_file_larger_than_a_photo_may_be_is_refused_unread() =>
        Assert.Equal(PhotoProblem.TooLarge, await ProblemAsync(new byte[Domain.Photos.Photo.MaxBytes + 1]));

    [Fact]
    public async Task No_more_are_drawn_at_once_than_memory_holds_and_those_who_wait_are_not_read()
    {
        using var hold = new ManualResetEventSlim();
        var held = Enumerable.Range(0, PhotoThreads.Count).Select(_ => PhotoThreads.RunAsync(() => hold.Wait(TimeSpan.FromSeconds(30)), CancellationToken.None))
            .ToList();
        using var sent = new MemoryStream(Made.Png());
        var waiting = PhotoMaking.MakeAsync(sent, CancellationToken.None);
        await Task.Delay(200);
        Assert.False(waiting.IsCompleted);
        Assert.Equal(0, sent.Position);
        hold.Set();
        Assert.Equal(PhotoProblem.None, (await waiting).Problem);
        await Task.WhenAll(held);
    }

    [Fact]
    public async Task One_that_breaks_or_is_not_waited_for_does_not_stop_the_others()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => PhotoThreads.RunAsync<int>(() => throw new InvalidOperationException(),
            CancellationToken.None));
        await Assert.ThrowsAsync<OperationCanceledException>(() => PhotoThreads.RunAsync(() => 1, new CancellationToken(canceled: true)));
        var threads = await Task.WhenAll(Enumerable.Range(0, 20)
            .Select(_ => PhotoThreads.RunAsync(() => Environment.CurrentManagedThreadId, CancellationToken.None)));
        Assert.InRange(threads.Distinct().Count(), 1, PhotoThreads.Count);
    }

    [Fact]
    public async Task No_bytes_at_all_break_the_making()
    {
        var chance = new Random(2026);
        byte[][] photos = [Made.Jpeg(64, 48, segments: [Made.Exif(6, true), Made.Segment(0xE1, Made.Xmp)]), Made.Jpeg(48, 64, segments: [Made.Exif(3, false)]),
            Made.Png(20, 10, chunks: Made.Chunk("tEXt", [1, 2, 3]))];
        for (var turn = 0; turn < 6_000; turn++)
        {
            var photo = (byte[])photos[turn % photos.Length].Clone();
            for (var change = chance.Next(1, 12); change > 0; change--)
            {
                photo[chance.Next(turn % 2 == 0 ? photo.Length : Math.Min(260, photo.Length))] = (byte)chance.Next(256);
            }
            var (problem, made) = await MakeAsync(photo);
            if (problem == PhotoProblem.None) Assert.Equal((made!.Width, made.Height), Made.Size(made.Bytes));
        }
    }

    [Fact]
    public async Task A_photo_kept_before_is_turned_for_paper_and_one_of_today_goes_in_as_it_is()
    {
        var lying = Made.Corners(640, 480, Made.Exif(6, true));
        var turned = await PhotoMaking.ForPaperAsync(lying, CancellationToken.None);
        Assert.Equal((480, 640), Made.Size(turned));
        Assert.Equal("brwg", Made.CornersOf(turned));
        var drawn = await PhotoMaking.ForPaperAsync(Made.Png(), CancellationToken.None);
        Assert.Equal<byte>([0xFF, 0xD8, 0xFF], drawn[..3]);

        var today = (await MadeAsync(lying)).Bytes;
        Assert.Same(today, await PhotoMaking.ForPaperAsync(today, CancellationToken.None));
        byte[] broken = [1, 2, 3];
        Assert.Same(broken, await PhotoMaking.ForPaperAsync(broken, CancellationToken.None));
    }

    [Theory]
    [InlineData(null, "photo.jpg")]
    [InlineData("../../etc/passwd", "passwd.jpg")]
    [InlineData("C:\\DCIM\\IMG_1.HEIC", "IMG_1.jpg")]
    [InlineData("Скриншот.png", "Скриншот.jpg")]
    [InlineData("\u202Egpj.exe", "gpj.jpg")]
    [InlineData("чатыр \u0000<b>.jpeg", "чатыр b.jpg")]
    [InlineData("...", "photo.jpg")]
    public void A_name_is_made_safe(string? name, string expected) => Assert.Equal(expected, PhotoName.Of(name));

    private static async Task<MadePhoto> MadeAsync(byte[] bytes)
    {
        var (problem, made) = await MakeAsync(bytes);
        Assert.Equal(PhotoProblem.None, problem);
        return made!;
    }

    private static async Task<(PhotoProblem Problem, MadePhoto? Made)> MakeAsync(byte[] bytes)
    {
        using var sent = new MemoryStream(bytes);
        return await PhotoMaking.MakeAsync(sent, CancellationToken.None);
    }

    private static async Task<PhotoProblem> ProblemAsync(byte[] bytes) => (await MakeAsync(bytes)).Problem;

    /// <summary>The same JPEG whose head says another size.</summary>
    private static byte[] Head(byte[] jpeg, int width, int height)
    {
        var at = jpeg.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]) + 5;
        (jpeg[at], jpeg[at + 1], jpeg[at + 2], jpeg[at + 3]) = ((byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width);
        return jpeg;
    }

    /// <summary>The markers of a JPEG up to its coded pixels.</summary>
    private static IEnumerable<byte> Segments(byte[] jpeg)
    {
        for (var at = 2; jpeg[at] == 0xFF; at += 2 + (jpeg[at + 2] << 8) + jpeg[at + 3])
        {
            yield return jpeg[at + 1];
            if (jpeg[at + 1] == 0xDA) yield break;
        }
    }
}

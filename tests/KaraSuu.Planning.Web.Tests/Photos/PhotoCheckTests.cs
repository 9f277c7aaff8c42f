using System.Text;
using KaraSuu.Planning.Web.Photos;

namespace KaraSuu.Planning.Web.Tests.Photos;

/// <summary>What is taken as a photo, and what is left in it.</summary>
public sealed class PhotoCheckTests
{
    [Theory]
    [InlineData(1, true)]
    [InlineData(1, false)]
    [InlineData(3, true)]
    [InlineData(3, false)]
    [InlineData(6, true)]
    [InlineData(6, false)]
    [InlineData(8, true)]
    [InlineData(8, false)]
    public void The_place_goes_and_the_orientation_stays(int orientation, bool isLittle)
    {
        var photo = Made.Jpeg(640, 480, segments: [Made.Exif(orientation, isLittle)]);
        Assert.True(photo.Holds(Made.Place));

        var clean = Clean(photo);
        Assert.False(clean.Bytes.Holds(Made.Place));
        Assert.False(clean.Bytes.Holds([0x88, 0x25]));
        Assert.False(clean.Bytes.Holds([0x25, 0x88]));
        Assert.Equal(orientation > 1, clean.Bytes.Holds("Exif"));
        if (orientation > 1) Assert.True(clean.Bytes.Holds([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation]));
        Assert.Equal(orientation >= 5 ? (480, 640) : (640, 480), (clean.Width, clean.Height));
        Assert.Equal(clean.Bytes, Clean(clean.Bytes).Bytes);
    }

    [Fact]
    public void Everything_said_about_a_photo_goes_and_its_colours_stay()
    {
        var clean = Clean(Made.Jpeg(segments:
        [
            Made.Segment(0xE0, [.. "JFIF\0"u8, 1, 2, 1, 0, 72, 0, 72, 1, 1, 9, 9, 9]),
            Made.Segment(0xE0, "JFXX\0" + Made.Place), Made.Segment(0xE1, Made.Xmp), Made.Segment(0xED, "Photoshop 3.0\0" + Made.Place), Made.Segment(0xFE, Made.Place),
            Made.Segment(0xE2, "MPF\0" + Made.Place), Made.Segment(0xE5, Made.Place), Made.Segment(0xE2, "ICC_PROFILE\0" + "the-colours"), Made.Segment(0xEE, "Adobe\0d\0\0\0\0\u0001"),
        ]));
        Assert.False(clean.Bytes.Holds(Made.Place));
        Assert.False(clean.Bytes.Holds([9, 9, 9]));
        Assert.True(clean.Bytes.Holds("the-colours"));
        Assert.True(clean.Bytes.Holds("Adobe"));
        Assert.Equal<byte>([0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF\0"u8, 1, 2, 1, 0, 72, 0, 72, 0, 0], clean.Bytes[..20]);
    }

    [Fact]
    public void The_film_behind_a_photo_goes()
    {
        byte[][] photos = [Made.Jpeg(), Made.Png()];
        Assert.All(photos, photo => Assert.Equal(photo, Clean([.. photo, .. "ftypmp42 film "u8, .. Made.Jpeg()]).Bytes));
    }

    [Fact]
    public void Texts_and_times_of_a_PNG_go()
    {
        string[] gone = ["tEXt", "iTXt", "zTXt", "eXIf", "tIME", "acTL", "prVt"];
        var clean = Clean(Made.Png(20, 10, [.. gone.Select(type => Made.Chunk(type, Encoding.Latin1.GetBytes(Made.Place))), Made.Chunk("gAMA", [0, 0, 0xB1, 0x8F])]));
        Assert.False(clean.Bytes.Holds(Made.Place));
        Assert.True(clean.Bytes.Holds("gAMA"));
        Assert.Equal((20, 10), (clean.Width, clean.Height));
        Assert.Equal(Made.Png(20, 10, Made.Chunk("gAMA", [0, 0, 0xB1, 0x8F])), clean.Bytes);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<!DOCTYPE html><script>alert(1)</script>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")]
    [InlineData("PK\u0003\u0004archive")]
    [InlineData("GIF89a\u0001\0\u0001\0")]
    [InlineData("RIFF\0\0\0\0WEBPVP8 ")]
    [InlineData("\u00FF\u00D8")]
    [InlineData("%PDF-1.7")]
    public void A_file_that_only_calls_itself_a_photo_is_refused(string content) =>
        Assert.Equal(PhotoProblem.NotAPhoto, PhotoCheck.Read(Encoding.Latin1.GetBytes(content), out _));

    [Fact]
    public void A_page_behind_the_first_bytes_of_a_photo_is_refused() =>
        Assert.Equal(PhotoProblem.Damaged, PhotoCheck.Read([0xFF, 0xD8, 0xFF, .. "<!DOCTYPE html><script>alert(1)</script>"u8], out _));

    [Fact]
    public void A_cut_off_photo_is_refused_wherever_it_was_cut()
    {
        byte[][] photos = [Made.Jpeg(segments: [Made.Exif(6, true)]), Made.Png(20, 10, Made.Chunk("tEXt", [1, 2, 3]))];
        foreach (var photo in photos)
        {
            for (var length = 0; length < photo.Length; length++) Assert.NotEqual(PhotoProblem.None, PhotoCheck.Read(photo[..length], out _));
        }
    }

    [Fact]
    public void No_bytes_at_all_break_the_check()
    {
        var chance = new Random(2026);
        byte[][] photos = [Made.Jpeg(segments: [Made.Exif(6, true), Made.Segment(0xE1, Made.Xmp)]), Made.Jpeg(segments: [Made.Exif(3, false)]), Made.Png(20, 10, Made.Chunk("tEXt", [1, 2, 3]))];
        for (var turn = 0; turn < 30_000; turn++)
        {
            var photo = (byte[])photos[turn % photos.Length].Clone();
            for (var change = chance.Next(1, 12); change > 0; change--) photo[chance.Next(turn % 2 == 0 ? photo.Length : Math.Min(260, photo.Length))] = (byte)chance.Next(256);
            if (PhotoCheck.Read(photo, out var clean) != PhotoProblem.None) continue;
            Assert.True(clean!.Width > 0 && clean.Height > 0 && clean.Bytes.Length <= photo.Length + 64);
            Assert.Equal(PhotoProblem.None, PhotoCheck.Read(clean.Bytes, out var again));
            Assert.Equal(clean.Bytes, again!.Bytes);
        }
    }

    [Fact]
    public void A_picture_that_would_fill_a_readers_memory_is_refused() => Assert.Equal(PhotoProblem.TooLarge, PhotoCheck.Read(Made.Jpeg(20_000, 20_000), out _));

    [Fact]
    public void A_file_of_many_empty_segments_is_refused_quickly()
    {
        var many = Enumerable.Range(0, 500_000).SelectMany(_ => Made.Segment(0xDB, []));
        Assert.Equal(PhotoProblem.Damaged, PhotoCheck.Read([0xFF, 0xD8, .. many], out _));
    }

    [Theory]
    [InlineData(null, "photo.jpg")]
    [InlineData("../../etc/passwd", "passwd.jpg")]
    [InlineData("C:\\DCIM\\IMG_1.HEIC", "IMG_1.jpg")]
    [InlineData("\u202Egpj.exe", "gpj.jpg")]
    [InlineData("чатыр \u0000<b>.jpeg", "чатыр b.jpg")]
    [InlineData("...", "photo.jpg")]
    public void A_name_is_made_safe(string? name, string expected) => Assert.Equal(expected, PhotoName.Of(name, Domain.Photos.Photo.Jpeg));

    private static CleanPhoto Clean(byte[] bytes)
    {
        Assert.Equal(PhotoProblem.None, PhotoCheck.Read(bytes, out var clean));
        return clean!;
    }
}

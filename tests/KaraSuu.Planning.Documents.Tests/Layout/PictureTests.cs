using System.Buffers.Binary;
using KaraSuu.Planning.Documents.Layout;
using KaraSuu.Planning.Documents.Tests.Monitoring;

namespace KaraSuu.Planning.Documents.Tests.Layout;

public sealed class PictureTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(3, 2)]
    [InlineData(6, 1)]
    [InlineData(8, 3)]
    [InlineData(200, 0)]
    public void A_photo_stands_as_its_camera_was_held(byte orientation, int turns)
    {
        var picture = Picture.Read(SamplePhotos.Held(orientation));

        Assert.Equal(turns, picture?.QuarterTurns);
        Assert.Equal(turns % 2 == 0 ? 0.75 : 1 / 0.75, picture!.Ratio, 3);
    }

    [Fact]
    public void A_png_is_a_picture() => Assert.Equal(0.5, Picture.Read(SamplePhotos.Png(20, 10))!.Ratio);

    [Theory]
    [InlineData(2000, 1500, true)]
    [InlineData(2000, 1501, false)]
    [InlineData(int.MaxValue, 1, false)]
    [InlineData(int.MaxValue, int.MaxValue, false)]
    [InlineData(0, 10, false)]
    public void A_png_too_large_to_unpack_is_left_out(int width, int height, bool drawn)
    {
        var png = SamplePhotos.Png(drawn ? width : 1, drawn ? height : 1);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), height);

        Assert.Equal(drawn, Picture.Read(png) is not null);
    }

    [Fact]
    public void Damaged_files_are_no_pictures_and_break_nothing()
    {
        byte[][] whole = [SamplePhotos.Held(6), SamplePhotos.Png(30, 20)];
        foreach (var bytes in whole)
        {
            for (var length = 0; length < 60; length++) Assert.Null(Picture.Read(bytes.AsMemory(0, length)));
        }
    }

    [Fact]
    public void Strange_words_in_a_photo_change_nothing()
    {
        var bytes = SamplePhotos.Held(6);
        for (var at = 12; at < 38; at++)
        {
            var strange = bytes.ToArray();
            strange[at] = 0xFF;
            Picture.Read(strange);
        }
    }
}

using KaraSuu.Planning.Documents.Layout;
using KaraSuu.Planning.Documents.Tests.Monitoring;

namespace KaraSuu.Planning.Documents.Tests.Layout;

public sealed class PictureTests
{
    [Fact]
    public void A_jpeg_is_a_picture() => Assert.Equal(0.75, Picture.Read(SamplePhotos.Jpeg)!.Ratio);

    [Fact]
    public void Damaged_files_are_no_pictures_and_break_nothing()
    {
        for (var length = 0; length < 60; length++) Assert.Null(Picture.Read(SamplePhotos.Jpeg.AsMemory(0, length)));
    }

    [Fact]
    public void Strange_words_in_a_photo_change_nothing()
    {
        for (var at = 3; at < SamplePhotos.Jpeg.Length; at++)
        {
            var strange = SamplePhotos.Jpeg.ToArray();
            strange[at] = 0xFF;
            Picture.Read(strange);
        }
    }
}

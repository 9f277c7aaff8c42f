using KaraSuu.Planning.Domain.Photos;
using SkiaSharp;

namespace KaraSuu.Planning.Web.Photos;

/// <summary>A photo as it is kept: a JPEG drawn from the pixels, upright, with its thumbnail. Nothing else of what was sent is in it.</summary>
internal sealed record MadePhoto(byte[] Bytes, int Width, int Height, byte[] Thumbnail);

/// <summary>
/// Draws anew what was sent: decoded, turned upright, shrunk, on white, in sRGB. What a picture needs is known from its head,
/// and bounded, before any pixel is decoded, and two are drawn at once (<see cref="PhotoThreads"/>), so a village server's memory holds them.
/// </summary>
internal static class PhotoMaking
{
    /// <summary>Pixels on the longer side of what is kept; enough to see a crack in a kerb, and a sheet's print.</summary>
    public const int LongestSide = 1600;

    public const int ThumbnailSide = 320;

    /// <summary>A JPEG is decoded at a reduced scale; a phone's largest has 50 million.</summary>
    public const long MostJpegPixels = 50_000_000;

    /// <summary>A PNG is decoded whole, with four bytes each.</summary>
    public const long MostPngPixels = 25_000_000;

    private const int Quality = 82;
    private const int ThumbnailQuality = 75;

    /// <summary>Scales a JPEG can be decoded at, in eighths of its size.</summary>
    private const int Eighths = 8;

    /// <param name="sent">is read when its turn comes, so that those who wait hold no memory</param>
    public static Task<(PhotoProblem Problem, MadePhoto? Made)> MakeAsync(Stream sent, CancellationToken ct) => PhotoThreads.RunAsync(
        () =>
        {
            if (sent.Length > Photo.MaxBytes) return (PhotoProblem.TooLarge, null);
            var bytes = new byte[sent.Length];
            sent.ReadExactly(bytes);
            return Make(bytes);
        },
        ct);

    /// <summary>A kept photo for a printed paper. Those kept before photos were drawn anew may lie on their side or be a PNG: they are drawn now.</summary>
    public static Task<byte[]> ForPaperAsync(byte[] kept, CancellationToken ct) =>
        PhotoThreads.RunAsync(() => IsMadeHere(kept) ? kept : Make(kept).Made?.Bytes ?? kept, ct);

    private static bool IsMadeHere(byte[] kept)
    {
        using var stream = new SKMemoryStream(kept);
        using var codec = SKCodec.Create(stream);
        return codec is { EncodedFormat: SKEncodedImageFormat.Jpeg, EncodedOrigin: SKEncodedOrigin.TopLeft }
            && Math.Max(codec.Info.Width, codec.Info.Height) <= LongestSide;
    }

    private static (PhotoProblem Problem, MadePhoto? Made) Make(byte[] bytes)
    {
        if (PhotoKind.Of(bytes) is not PhotoProblem.None and var other) return (other, null);
        using var stream = new SKMemoryStream(bytes);
        using var codec = SKCodec.Create(stream);
        if (codec is not { EncodedFormat: SKEncodedImageFormat.Jpeg or SKEncodedImageFormat.Png, Info: { Width: > 0, Height: > 0 } })
        {
            return (PhotoProblem.Damaged, null);
        }
        var most = codec.EncodedFormat == SKEncodedImageFormat.Jpeg ? MostJpegPixels : MostPngPixels;
        if ((long)codec.Info.Width * codec.Info.Height > most) return (PhotoProblem.TooManyPixels, null);
        using var decoded = Decoded(codec);
        if (decoded is null) return (PhotoProblem.Damaged, null);
        var (held, sent) = (codec.EncodedOrigin, codec.Info.Size);
        using var upright = Drawn(decoded, held, Shrunk(held >= SKEncodedOrigin.LeftTop ? new SKSizeI(sent.Height, sent.Width) : sent, LongestSide));
        using var small = Drawn(upright, SKEncodedOrigin.TopLeft, Shrunk(upright.Info.Size, ThumbnailSide));
        return (PhotoProblem.None, new MadePhoto(Jpeg(upright, Quality), upright.Width, upright.Height, Jpeg(small, ThumbnailQuality)));
    }

    /// <returns>null when not all pixels are there</returns>
    private static SKBitmap? Decoded(SKCodec codec)
    {
        var (size, longest) = (codec.Info.Size, Math.Max(codec.Info.Width, codec.Info.Height));
        for (var eighths = 1; eighths < Eighths && longest > LongestSide && size == codec.Info.Size; eighths++)
        {
            var reduced = codec.GetScaledDimensions((float)eighths / Eighths);
            if (Math.Max(reduced.Width, reduced.Height) >= LongestSide) size = reduced;
        }
        var alpha = codec.Info.IsOpaque ? SKAlphaType.Opaque : SKAlphaType.Premul;
        using var colours = SKColorSpace.CreateSrgb();
        var pixels = new SKBitmap();
        if (pixels.TryAllocPixels(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, alpha, colours))
            && codec.GetPixels(pixels.Info, pixels.GetPixels()) == SKCodecResult.Success)
        {
            pixels.SetImmutable();
            return pixels;
        }
        pixels.Dispose();
        return null;
    }

    /// <summary>The same shape with at most so many pixels on its longer side.</summary>
    private static SKSizeI Shrunk(SKSizeI size, int side)
    {
        var scale = Math.Min(1, (double)side / Math.Max(size.Width, size.Height));
        return new SKSizeI(Math.Max(1, (int)Math.Round(size.Width * scale)), Math.Max(1, (int)Math.Round(size.Height * scale)));
    }

    /// <summary>Draws a picture on white, turned upright, in a size.</summary>
    private static SKBitmap Drawn(SKBitmap picture, SKEncodedOrigin held, SKSizeI size)
    {
        var (width, height) = held >= SKEncodedOrigin.LeftTop ? (picture.Height, picture.Width) : (picture.Width, picture.Height);
        var (across, down) = ((float)size.Width / width, (float)size.Height / height);
        var drawn = new SKBitmap(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Opaque);
        using var canvas = new SKCanvas(drawn);
        using var image = SKImage.FromBitmap(picture);
        canvas.Clear(SKColors.White);
        canvas.Scale(across, down);
        canvas.Concat(Turned(held, picture.Width, picture.Height));
        canvas.DrawImage(image, 0, 0, across < 0.5
            ? new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear) : new SKSamplingOptions(SKCubicResampler.Mitchell));
        canvas.Flush();
        drawn.SetImmutable();
        return drawn;
    }

    /// <summary>Where a point of the stored pixels stands in the upright picture (EXIF 2.32, 4.6.4 A, tag 0x0112).</summary>
    private static SKMatrix Turned(SKEncodedOrigin held, int width, int height) => held switch
    {
        SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, width, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, width, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new SKMatrix(0, -1, height, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, height, -1, 0, width, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, width, 0, 0, 1),
        _ => SKMatrix.Identity,
    };

    private static byte[] Jpeg(SKBitmap picture, int quality)
    {
        using var coded = picture.Encode(SKEncodedImageFormat.Jpeg, quality);
        return coded.ToArray();
    }
}

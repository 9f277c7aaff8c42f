using KaraSuu.Planning.Domain.Photos;

namespace KaraSuu.Planning.Web.Photos;

/// <summary>A photo as it may be stored and shown: of a known kind, whole, without data about place, camera, time and people.</summary>
/// <param name="Width">pixels as looked at, turned by the orientation</param>
/// <param name="Height">pixels as looked at</param>
internal sealed record CleanPhoto(string ContentType, int Width, int Height, byte[] Bytes);

/// <summary>Why bytes are not taken as a photo; the sentence is «photos.error.» and the name.</summary>
public enum PhotoProblem
{
    None,
    NotAPhoto,
    Damaged,
    TooLarge,
    TooMany,
    NoAimak,
}

/// <summary>Decides by the content alone whether bytes are a JPEG or PNG photo, and cleans them.</summary>
internal static class PhotoCheck
{
    /// <summary>More would take a reader's browser over half a gigabyte.</summary>
    private const long MaxPixels = 120_000_000;

    public static PhotoProblem Read(byte[] bytes, out CleanPhoto? clean)
    {
        clean = null;
        if (bytes.Length > Photo.MaxBytes) return PhotoProblem.TooLarge;
        var isJpeg = JpegMetadata.IsJpeg(bytes);
        if (!isJpeg && !PngMetadata.IsPng(bytes)) return PhotoProblem.NotAPhoto;
        var read = isJpeg ? JpegMetadata.Clean(bytes) : PngMetadata.Clean(bytes);
        if (read is null) return PhotoProblem.Damaged;
        if (Math.Max(read.Width, read.Height) > Photo.MaxSide || (long)read.Width * read.Height > MaxPixels || read.Bytes.Length > Photo.MaxBytes) return PhotoProblem.TooLarge;
        clean = read;
        return PhotoProblem.None;
    }
}

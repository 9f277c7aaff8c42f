namespace KaraSuu.Planning.Web.Photos;

/// <summary>Why bytes are not taken as a photo; the sentence is «photos.error.» and the name, and says the way out.</summary>
public enum PhotoProblem
{
    None,
    NotAPhoto,
    Heic,
    WebP,
    Pdf,
    Film,
    Damaged,
    TooLarge,
    TooManyPixels,
    TooMany,
    NoAimak,
}

/// <summary>Recognises by the first bytes what a file is, whatever its name says.</summary>
internal static class PhotoKind
{
    /// <summary>Brands of HEIF and AVIF (ISO 23008-12, B.4), which phones and browsers write; other brands of the same container are films.</summary>
    private static readonly string[] HeicBrands = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif", "avis"];

    /// <returns>none for a JPEG or PNG, which is all that is taken</returns>
    public static PhotoProblem Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFF, 0xD8, 0xFF, ..] || bytes.StartsWith((ReadOnlySpan<byte>)[0x89, .. "PNG\r\n\u001A\n"u8])) return PhotoProblem.None;
        if (bytes.StartsWith("%PDF"u8)) return PhotoProblem.Pdf;
        if (bytes.Length < 12) return PhotoProblem.NotAPhoto;
        if (bytes.StartsWith("RIFF"u8)) return bytes[8..].StartsWith("WEBP"u8) ? PhotoProblem.WebP : PhotoProblem.Film;
        if (bytes[4..].StartsWith("ftyp"u8))
        {
            return HeicBrands.Contains(System.Text.Encoding.Latin1.GetString(bytes[8..12])) ? PhotoProblem.Heic : PhotoProblem.Film;
        }
        return bytes.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3]) ? PhotoProblem.Film : PhotoProblem.NotAPhoto;
    }
}

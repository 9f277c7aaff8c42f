using System.Security.Cryptography;

namespace KaraSuu.Planning.Web.Photos;

/// <summary>
/// Files of photos and of scanned papers of meetings in the data folder, each named by the hash of its bytes («photos/ab/abcd…»), so that the same
/// file lies there once.
/// A file is written beside, flushed to the disk and then moved into place: it is there whole or not at all.
/// </summary>
public sealed class PhotoStore(string folder)
{
    private const int SharedLetters = 2;

    /// <summary>A file younger than this may belong to a photo that is being saved right now.</summary>
    private static readonly TimeSpan Young = TimeSpan.FromHours(1);

    public string Folder { get; } = folder;

    public string PathOf(string sha256) => Path.Combine(Folder, sha256[..SharedLetters], sha256);

    public bool Has(string sha256) => File.Exists(PathOf(sha256));

    /// <summary>The file is there and its bytes are those its name says.</summary>
    public async Task<bool> IsWholeAsync(string sha256, CancellationToken ct)
    {
        if (!Has(sha256)) return false;
        await using var file = File.OpenRead(PathOf(sha256));
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, ct)) == sha256;
    }

    /// <returns>the hash the file is found by</returns>
    public async Task<string> SaveAsync(byte[] bytes, CancellationToken ct)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var path = PathOf(hash);
        if (await IsWholeAsync(hash, ct))
        {
            File.SetLastWriteTimeUtc(path, DateTime.UtcNow);
            return hash;
        }
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var beside = Path.Combine(Folder, $"{Guid.NewGuid():N}.new");
        await using (var file = new FileStream(beside, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0))
        {
            await file.WriteAsync(bytes, ct);
            file.Flush(flushToDisk: true);
        }
        File.Move(beside, path, overwrite: true);
        return hash;
    }

    /// <summary>Removes a file that no photo names any more.</summary>
    public void Remove(string sha256)
    {
        if (File.Exists(PathOf(sha256)) && DateTime.UtcNow - File.GetLastWriteTimeUtc(PathOf(sha256)) > Young) File.Delete(PathOf(sha256));
    }

    /// <summary>Deletes a file whose photo was taken back, however young it is. One that somebody is reading just now is left to the sweep.</summary>
    public void Delete(string sha256)
    {
        try
        {
            File.Delete(PathOf(sha256));
        }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException)
        {
            // Of the data folder the portal may remove anything; only an open file hinders, on Windows.
        }
    }

    /// <summary>Files left by a writing that was cut off.</summary>
    public void RemoveCutOff()
    {
        if (!Directory.Exists(Folder)) return;
        foreach (var path in Directory.EnumerateFiles(Folder, "*.new").Where(p => DateTime.UtcNow - File.GetLastWriteTimeUtc(p) > Young)) File.Delete(path);
    }
}

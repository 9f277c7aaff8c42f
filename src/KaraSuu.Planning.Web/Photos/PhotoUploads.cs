using System.Globalization;
using KaraSuu.Planning.Domain.Photos;

namespace KaraSuu.Planning.Web.Photos;

/// <summary>
/// Photos that have arrived in part: one file per person, key and length. The file is the whole bookkeeping: how long it is says what
/// has arrived, so it survives a restart and needs no table.
/// </summary>
public sealed class PhotoUploads(string folder)
{
    /// <summary>The most that one request may bring.</summary>
    public const int MaxChunk = 1024 * 1024;

    private readonly string _folder = Path.Combine(folder, "unfinished");

    /// <summary>How much of it has arrived, in bytes.</summary>
    public int Received(int userId, Guid key, int total) =>
        new FileInfo(PathOf(userId, key, total)) is { Exists: true } file ? (int)Math.Min(file.Length, total) : 0;

    public int CountOf(int userId) => Directory.Exists(FolderOf(userId)) ? Directory.EnumerateFiles(FolderOf(userId)).Count() : 0;

    /// <summary>
    /// Writes what a request brings at its place; what arrived before a cut connection stays. A part sent again lands where it was.
    /// </summary>
    /// <returns>false when the part does not join what is there, or another request is still writing; nothing is written then</returns>
    /// <exception cref="IOException">when the connection is lost</exception>
    public async Task<bool> WriteAsync(int userId, Guid key, int offset, int total, Stream part, CancellationToken ct)
    {
        Directory.CreateDirectory(FolderOf(userId));
        if (Open(PathOf(userId, key, total)) is not { } opened) return false;
        await using var file = opened;
        if (offset > file.Length) return false;
        file.Position = offset;
        var buffer = new byte[64 * 1024];
        for (var left = Math.Min(MaxChunk, total - offset); left > 0;)
        {
            var read = await part.ReadAsync(buffer.AsMemory(0, Math.Min(buffer.Length, left)), ct);
            if (read == 0) break;
            await file.WriteAsync(buffer.AsMemory(0, read), CancellationToken.None);
            left -= read;
        }
        return true;
    }

    /// <summary>All that arrived; null when another request has finished it meanwhile.</summary>
    public FileStream? Whole(int userId, Guid key, int total)
    {
        try
        {
            return new FileStream(PathOf(userId, key, total), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    public void Forget(int userId, Guid key, int total)
    {
        try
        {
            File.Delete(PathOf(userId, key, total));
        }
        catch (IOException)
        {
            // Somebody still reads it, which hinders on Windows; the sweep removes it.
        }
    }

    public void RemoveOlderThan(DateTime utc)
    {
        if (!Directory.Exists(_folder)) return;
        foreach (var path in Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).Where(p => File.GetLastWriteTimeUtc(p) < utc))
        {
            File.Delete(path);
        }
    }

    private static FileStream? Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private string FolderOf(int userId) => Path.Combine(_folder, userId.ToString(CultureInfo.InvariantCulture));

    private string PathOf(int userId, Guid key, int total) =>
        Path.Combine(FolderOf(userId), string.Create(CultureInfo.InvariantCulture, $"{key:N}.{Math.Min(total, Photo.MaxBytes)}"));
}

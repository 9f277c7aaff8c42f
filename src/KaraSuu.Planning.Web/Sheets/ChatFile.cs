using System.IO.Compression;
using KaraSuu.Planning.Web.Texts;

namespace KaraSuu.Planning.Web.Sheets;

/// <summary>The text of a chat exported by a messenger: the text itself, or the packed file it lies in. What cannot be read is said in a sentence.</summary>
internal static class ChatFile
{
    /// <summary>The text of a chat of many years; in bytes.</summary>
    private const int MaxUnpacked = 16 * 1024 * 1024;

    /// <returns>the text, or why there is none</returns>
    public static (string Text, string? Wrong) Read(byte[] file)
    {
        if (file.LongLength > SheetFile.MaxBytes) return ("", Text.Of("chats.too-large", SheetFile.MaxMegabytes));
        if (file.Length == 0) return ("", Text.Of("sheets.empty-file"));
        try
        {
            if (!file.AsSpan().StartsWith(SheetFile.Zip)) return Plain(file);
            using var zip = new ZipArchive(new MemoryStream(file));
            var texts = zip.Entries.Where(e => e.Name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase)).ToList();
            var chat = texts.Find(e => e.Name.Equals("_chat.txt", StringComparison.OrdinalIgnoreCase))
                ?? texts.Find(e => e.Name.Contains("WhatsApp", StringComparison.OrdinalIgnoreCase)) ?? (texts.Count == 1 ? texts[0] : null);
            if (chat is null) return ("", Text.Of("chats.no-chat"));
            return Unpacked(chat) is { } text ? Plain(text) : ("", Text.Of("chats.too-long"));
        }
        catch (Exception damaged) when (damaged is InvalidDataException or NotSupportedException or IOException)
        {
            return ("", Text.Of("chats.no-chat"));
        }
    }

    private static (string Text, string? Wrong) Plain(byte[] text) =>
        SheetFile.TextOf(text) is var read && read.Contains('\0', StringComparison.Ordinal) ? ("", Text.Of("chats.no-chat")) : (read, null);

    /// <summary>Given up before it is held in memory when it unpacks to more than a chat holds, whatever its head says.</summary>
    private static byte[]? Unpacked(ZipArchiveEntry part)
    {
        if (part.Length > MaxUnpacked) return null;
        using var content = part.Open();
        using var memory = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = content.Read(buffer)) > 0;)
        {
            if (memory.Length + read > MaxUnpacked) return null;
            memory.Write(buffer, 0, read);
        }
        return memory.ToArray();
    }
}

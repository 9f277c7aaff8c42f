using System.Buffers.Binary;
using System.Buffers.Text;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace KaraSuu.Planning.Documents.Layout;

/// <summary>
/// Packs the plain file PDFsharp writes: compresses streams, gathers small objects in object streams (PDF 1.7, 7.5.7)
/// and replaces what chance gave: tags of font subsets, the XMP packet. PDFsharp 6.5 itself leaves compressed streams
/// without their end and XMP text unescaped.
/// </summary>
internal sealed class PdfPacking
{
    private const int ObjectsPerStream = 400;
    private const int EntryLength = 7;
    private const string Flate = "/Filter/FlateDecode";

    private readonly MemoryStream _file;
    private readonly PdfFacts _facts;
    private readonly List<byte[]> _entries = [];
    private readonly List<(int Number, ReadOnlyMemory<byte> Body)> _small = [];
    private readonly Dictionary<string, string> _fontTags = [];

    private PdfPacking(MemoryStream file, PdfFacts facts) => (_file, _facts) = (file, facts);

    public static byte[] Pack(ReadOnlySpan<byte> plain, PdfFacts facts)
    {
        using var file = new MemoryStream();
        var packing = new PdfPacking(file, facts);
        file.Write("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n"u8);
        var table = ReadNumber(plain, plain.LastIndexOf("startxref"u8) + "startxref"u8.Length);
        var offsets = ReadOffsets(plain, table);
        packing.ReadObjects(plain, offsets, table);
        packing.WriteSmallObjects();
        packing.WriteReferences(Trailer(plain, table));
        return file.ToArray();
    }

    private static int[] ReadOffsets(ReadOnlySpan<byte> plain, int table)
    {
        var section = plain[table..];
        var firstEntry = section.IndexOf("0000000000 65535 f"u8);
        var header = Encoding.ASCII.GetString(section[..firstEntry]).Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var offsets = new int[int.Parse(header[^1], CultureInfo.InvariantCulture)];
        for (var i = 1; i < offsets.Length; i++) offsets[i] = ReadNumber(section, firstEntry + i * 20);
        return offsets;
    }

    private static string Trailer(ReadOnlySpan<byte> plain, int table)
    {
        var rest = plain[table..];
        rest = rest[(rest.IndexOf("trailer"u8) + "trailer"u8.Length)..rest.LastIndexOf("startxref"u8)];
        var text = Encoding.Latin1.GetString(rest[(rest.IndexOf("<<"u8) + 2)..rest.LastIndexOf(">>"u8)]);
        var size = text.IndexOf("/Size", StringComparison.Ordinal);
        var end = size + "/Size ".Length;
        while (end < text.Length && char.IsDigit(text[end])) end++;
        return text.Remove(size, end - size);
    }

    private void ReadObjects(ReadOnlySpan<byte> plain, int[] offsets, int table)
    {
        for (var i = 0; i < offsets.Length; i++) _entries.Add(Entry(0, 0, 0));
        var order = Enumerable.Range(1, offsets.Length - 1).OrderBy(number => offsets[number]).ToArray();
        for (var i = 0; i < order.Length; i++)
        {
            var end = i + 1 < order.Length ? offsets[order[i + 1]] : table;
            var text = plain[offsets[order[i]]..end];
            text = text[(text.IndexOf(" obj"u8) + " obj"u8.Length)..text.LastIndexOf("endobj"u8)].Trim("\r\n "u8);
            if (text.EndsWith("endstream"u8)) PackStream(order[i], text);
            else _small.Add((order[i], RetagFonts(text.ToArray())));
        }
    }

    private void PackStream(int number, ReadOnlySpan<byte> text)
    {
        var keyword = text.IndexOf("stream"u8);
        var facts = Encoding.Latin1.GetString(text[..keyword]);
        var at = facts.IndexOf("/Length ", StringComparison.Ordinal);
        var length = ReadNumber(text, at + "/Length ".Length);
        var data = text[(keyword + "stream"u8.Length)..];
        data = data[(data[0] == '\r' ? 2 : 1)..][..length];

        if (facts.Contains("/DCTDecode", StringComparison.Ordinal))
        {
            WriteStream(number, Encoding.Latin1.GetBytes(facts.Trim()), data);
            return;
        }

        var readable = facts.Contains("/Metadata", StringComparison.Ordinal);
        var compressed = facts.Contains(Flate, StringComparison.Ordinal);
        var bytes = readable ? XmpPacket.Of(_facts) : Compress(compressed ? Expand(data) : data);
        facts = facts
            .Replace("/Length " + length.ToString(CultureInfo.InvariantCulture), $"/Length {bytes.Length}", StringComparison.Ordinal)
            .Replace(Flate, "", StringComparison.Ordinal)
            .Trim();
        WriteStream(number, Encoding.Latin1.GetBytes(readable ? facts : facts[..^2] + Flate + ">>"), bytes);
    }

    private static byte[] Expand(ReadOnlySpan<byte> packed)
    {
        using var source = new MemoryStream(packed.ToArray());
        using var zip = new ZLibStream(source, CompressionMode.Decompress);
        using var plain = new MemoryStream();
        zip.CopyTo(plain);
        return plain.ToArray();
    }

    private void WriteSmallObjects()
    {
        foreach (var chunk in _small.Chunk(ObjectsPerStream))
        {
            var number = _entries.Count;
            using var bodies = new MemoryStream();
            var heads = new StringBuilder();
            for (var i = 0; i < chunk.Length; i++)
            {
                heads.Append(CultureInfo.InvariantCulture, $"{chunk[i].Number} {bodies.Length} ");
                bodies.Write(chunk[i].Body.Span);
                bodies.WriteByte((byte)'\n');
                _entries[chunk[i].Number] = Entry(2, number, i);
            }

            var first = Encoding.ASCII.GetBytes(heads.ToString());
            var packed = Compress([.. first, .. bodies.ToArray()]);
            _entries.Add(Entry(0, 0, 0));
            WriteStream(number, Encoding.ASCII.GetBytes($"<</Type/ObjStm/N {chunk.Length}/First {first.Length}/Filter/FlateDecode/Length {packed.Length}>>"),
                packed);
        }
    }

    private void WriteReferences(string trailer)
    {
        var start = (int)_file.Length;
        var number = _entries.Count;
        _entries[0] = Entry(0, 0, 0xFFFF);
        _entries.Add(Entry(1, start, 0));
        var packed = Compress([.. _entries.SelectMany(entry => entry)]);
        WriteStream(number, Encoding.Latin1.GetBytes($"<</Type/XRef/W[1 4 2]/Size {_entries.Count}{trailer}/Filter/FlateDecode/Length {packed.Length}>>"),
            packed);
        _file.Write(Encoding.ASCII.GetBytes($"startxref\n{start}\n%%EOF\n"));
    }

    private void WriteStream(int number, byte[] facts, ReadOnlySpan<byte> bytes)
    {
        if (number < _entries.Count) _entries[number] = Entry(1, (int)_file.Length, 0);
        _file.Write(Encoding.ASCII.GetBytes($"{number} 0 obj\n"));
        _file.Write(facts);
        _file.Write("\nstream\n"u8);
        _file.Write(bytes);
        _file.Write("\nendstream\nendobj\n"u8);
    }

    private byte[] RetagFonts(byte[] body)
    {
        if (body.AsSpan().IndexOf("/BaseFont"u8) < 0 && body.AsSpan().IndexOf("/FontName"u8) < 0) return body;

        for (var plus = IndexOfPlus(body, 0); plus >= 0; plus = IndexOfPlus(body, plus + 1))
        {
            if (plus < 7 || body[plus - 7] != '/' || body.AsSpan(plus - 6, 6).ContainsAnyExceptInRange((byte)'A', (byte)'Z')) continue;

            var tag = Encoding.ASCII.GetString(body, plus - 6, 6);
            if (!_fontTags.TryGetValue(tag, out var fixedTag))
                _fontTags[tag] = fixedTag = "KARAS" + (char)('A' + _fontTags.Count);
            Encoding.ASCII.GetBytes(fixedTag, body.AsSpan(plus - 6));
        }

        return body;
    }

    private static int IndexOfPlus(byte[] body, int from) => Array.IndexOf(body, (byte)'+', from);

    private static byte[] Compress(ReadOnlySpan<byte> data)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zip.Write(data);
        return packed.ToArray();
    }

    private static byte[] Entry(byte type, int second, int third)
    {
        var entry = new byte[EntryLength];
        entry[0] = type;
        BinaryPrimitives.WriteInt32BigEndian(entry.AsSpan(1), second);
        BinaryPrimitives.WriteUInt16BigEndian(entry.AsSpan(5), (ushort)third);
        return entry;
    }

    private static int ReadNumber(ReadOnlySpan<byte> text, int at)
    {
        while (char.IsWhiteSpace((char)text[at])) at++;
        return Utf8Parser.TryParse(text[at..], out int number, out _) ? number : throw new InvalidDataException("A number is missing in the PDF.");
    }
}

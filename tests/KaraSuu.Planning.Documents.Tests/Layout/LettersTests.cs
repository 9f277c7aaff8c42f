using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using KaraSuu.Planning.Documents.Layout;
using KaraSuu.Planning.Domain;

namespace KaraSuu.Planning.Documents.Tests.Layout;

/// <summary>What the domain takes in, the font prints: the list of <see cref="Letters"/> is that of the font files.</summary>
public sealed class LettersTests
{
    private const int PrivateUse = 0xE000;
    private const int Hebrew = 0x0590;
    private const int AfterHebrew = 0x0600;

    /// <summary>It only shows where a mark would stand.</summary>
    private const int DottedCircle = 0x25CC;

    public static TheoryData<FontFace> Faces => [.. Enum.GetValues<FontFace>()];

    [Theory]
    [MemberData(nameof(Faces))]
    public void Every_letter_that_is_taken_in_has_its_glyph_in_every_cut(FontFace face)
    {
        var glyphs = GlyphsOf(face);
        var without = Enumerable.Range(0x20, 0xFFFF - 0x20).Where(Rune.IsValid).Select(n => new Rune(n))
            .Where(s => Letters.CanPrint(s) && !glyphs.Contains(s.Value));

        Assert.Empty(without);
    }

    [Theory]
    [MemberData(nameof(Faces))]
    public void Every_glyph_of_every_cut_is_taken_in_but_marks_and_what_runs_from_right_to_left(FontFace face)
    {
        var refused = GlyphsOf(face).Where(n => n < PrivateUse && n is < Hebrew or >= AfterHebrew).Select(n => new Rune(n))
            .Where(s => !Letters.CanPrint(s) && s.Value != DottedCircle
                && Rune.GetUnicodeCategory(s) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
                or UnicodeCategory.Format or UnicodeCategory.Control));

        Assert.Empty(refused);
    }

    [Fact]
    public void The_letters_of_the_country_are_among_them() =>
        Assert.Empty(Letters.Missing("АаБбВвГгДдЕеЁёЖжЗзИиЙйКкЛлМмНнҢңОоӨөПпРрСсТтУуҮүФфХхЦцЧчШшЩщЪъЫыЬьЭэЮюЯя №«»—–…"));

    /// <summary>The code points of the font's own table («cmap», format 4).</summary>
    private static HashSet<int> GlyphsOf(FontFace face)
    {
        // Asking for a font sets the resolver: it comes first, whichever test is the first to run.
        _ = SerifFonts.Of(face, 10);
        var font = PdfSharp.Fonts.GlobalFontSettings.FontResolver!.GetFont($"LiberationSerif-{face}")!;
        int Short(int at) => BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(at));
        int Long(int at) => BinaryPrimitives.ReadInt32BigEndian(font.AsSpan(at));

        var cmap = Enumerable.Range(0, Short(4)).Select(i => 12 + (16 * i)).Where(at => Encoding.ASCII.GetString(font, at, 4) == "cmap")
            .Select(at => Long(at + 8)).Single();
        var table = Enumerable.Range(0, Short(cmap + 2)).Select(i => cmap + 4 + (8 * i)).Where(at => Short(at) == 3 && Short(at + 2) == 1)
            .Select(at => cmap + Long(at + 4)).Single();
        Assert.Equal(4, Short(table));
        var segments = Short(table + 6) / 2;
        var glyphs = new HashSet<int>();
        for (var segment = 0; segment < segments; segment++)
        {
            var (end, start) = (Short(table + 14 + (2 * segment)), Short(table + 16 + (2 * segments) + (2 * segment)));
            var (delta, offsetAt) = (Short(table + 16 + (4 * segments) + (2 * segment)), table + 16 + (6 * segments) + (2 * segment));
            for (var code = start; code <= end && code != 0xFFFF; code++)
            {
                var offset = Short(offsetAt);
                var glyph = offset == 0 ? code + delta : Short(offsetAt + offset + (2 * (code - start))) is > 0 and var found ? found + delta : 0;
                if ((glyph & 0xFFFF) != 0) glyphs.Add(code);
            }
        }
        return glyphs;
    }
}

using System.Globalization;
using System.Security;
using System.Text;

namespace KaraSuu.Planning.Documents.Layout;

/// <summary>The file's facts in XMP, as readers and archives look for them.</summary>
internal static class XmpPacket
{
    public static byte[] Of(PdfFacts facts)
    {
        var created = facts.CreatedUtc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return Encoding.UTF8.GetBytes($"""
            <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{Escape(facts.Title)}</rdf:li></rdf:Alt></dc:title>
            <dc:creator><rdf:Seq><rdf:li>{Escape(facts.Author)}</rdf:li></rdf:Seq></dc:creator>
            <dc:language><rdf:Bag><rdf:li>{Escape(facts.Language)}</rdf:li></rdf:Bag></dc:language>
            <xmp:CreateDate>{created}</xmp:CreateDate>
            <xmp:ModifyDate>{created}</xmp:ModifyDate>
            <xmpMM:DocumentID>uuid:{facts.Id}</xmpMM:DocumentID>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            <?xpacket end="r"?>
            """);
    }

    private static string Escape(string? text) =>
        SecurityElement.Escape(string.Concat((text ?? "").Where(character => !char.IsControl(character))));
}

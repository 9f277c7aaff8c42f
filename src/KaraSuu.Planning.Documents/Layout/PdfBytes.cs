using System.Text;
using PdfSharp.Pdf;

namespace KaraSuu.Planning.Documents.Layout;

/// <summary>Writes a document so that the same content gives the same bytes: nothing of the clock or of chance remains.</summary>
internal static class PdfBytes
{
    public static byte[] Save(PdfDocument pdf, PdfFacts facts)
    {
        var id = Encoding.Latin1.GetString(facts.Id.ToByteArray());
        pdf.Options.NoCompression = true;
        pdf.Options.CompressContentStreams = false;
        pdf.Info.CreationDate = facts.CreatedUtc;
        pdf.Info.ModificationDate = facts.CreatedUtc;
        pdf.Internals.FirstDocumentID = id;
        pdf.Internals.SecondDocumentID = id;

        using var file = new MemoryStream();
        pdf.Save(file);
        return PdfPacking.Pack(file.GetBuffer().AsSpan(0, (int)file.Length), facts);
    }
}

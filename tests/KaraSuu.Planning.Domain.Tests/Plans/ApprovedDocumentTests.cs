using KaraSuu.Planning.Domain.Plans;

namespace KaraSuu.Planning.Domain.Tests.Plans;

public sealed class ApprovedDocumentTests
{
    [Fact]
    public void A_document_is_whole_while_its_bytes_are_those_that_were_issued()
    {
        byte[] bytes = [37, 80, 68, 70];
        var document = new ApprovedDocument(1, 1, bytes, new DateTime(2026, 5, 4, 6, 0, 0, DateTimeKind.Utc));
        Assert.True(document.IsWhole);

        bytes[3] ^= 1;

        Assert.False(document.IsWhole);
    }
}

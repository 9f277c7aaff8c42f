namespace KaraSuu.Planning.Web.Tests.Operations;

/// <summary>A backup of approved plans is whole when each has the bytes its hash was made of.</summary>
public sealed class KeptDocumentsTests(Portal portal) : PortalTests(portal)
{
    [Fact]
    public async Task An_approved_document_with_other_bytes_is_found_in_a_backup()
    {
        if (Portal.OnSqlServer) return;
        using var data = new Folder();
        var file = data.In("backup.db");
        (string, string)[] settings = [("Data__Folder", Portal.Folder)];
        Assert.Equal(0, (await PortalProcess.RunAsync(["backup", file], settings)).Code);
        Assert.NotEqual(0L, data.Ask("SELECT COUNT(*) FROM ApprovedDocuments", file));
        Assert.Equal(0, (await PortalProcess.RunAsync(["check-backup", file], settings)).Code);

        data.Ask("UPDATE ApprovedDocuments SET Bytes = Bytes || X'20' WHERE Id = (SELECT MIN(Id) FROM ApprovedDocuments)", file);

        (await PortalProcess.RunAsync(["check-backup", file], settings)).AssertRefused("backup.damaged", "ApprovedDocuments");
    }
}

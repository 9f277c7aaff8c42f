using System.Security.Cryptography;
using System.Text.Json;
using KaraSuu.Planning.Domain;

namespace KaraSuu.Planning.Web.Forms;

/// <summary>A form about one part of a record; knows what that part looked like when the form was opened.</summary>
public interface IPart : IRevised
{
    string? Version { get; set; }
}

/// <summary>Tells whether somebody changed the same part of a record, not merely the record.</summary>
internal static class Parts
{
    /// <summary>Marks a form just filled from its part.</summary>
    public static TForm Marked<TForm>(this TForm form)
        where TForm : class, IPart
    {
        form.Version = null;
        var revision = form.Revision;
        form.Revision = 0;
        form.Version = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(form)))[..16];
        form.Revision = revision;
        return form;
    }

    /// <summary>Takes the record's newer revision when the part itself is as it was.</summary>
    public static void FollowUnlessChanged<TForm>(this TForm mine, Record record, TForm theirs)
        where TForm : class, IPart
    {
        if (mine.Version == theirs.Version) mine.Revision = record.Revision;
        else mine.Version = theirs.Version;
    }
}

using Microsoft.AspNetCore.Mvc;

namespace KaraSuu.Planning.Web.Forms;

/// <summary>
/// A page that is shown once, such as a password the portal made. Sent again, the form is answered by the page at <paramref name="url"/>,
/// which says so and leads on: the portal keeps nothing it could show a second time.
/// </summary>
internal sealed class ShownOnceResult(string url, string said) : ViewResult
{
    public string Url { get; } = url;

    public string Said { get; } = said;
}

/// <summary>The same as a paper: handed out this once and kept nowhere.</summary>
internal sealed class PaperOnceResult : FileContentResult
{
    public PaperOnceResult(byte[] pdf, string fileName, string url, string said)
        : base(pdf, "application/pdf")
    {
        (FileDownloadName, Url, Said) = (fileName, url, said);
    }

    public string Url { get; }

    public string Said { get; }
}

using KaraSuu.Planning.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KaraSuu.Planning.Web.Features.Portal.Errors;

/// <summary>The page behind every refused or failed request; it needs neither sign-in nor database, and loses nothing that was typed.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken, ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ErrorsController : PortalController
{
    private static readonly int[] Worded = [400, 403, 404, 413, 500];

    [Route("error/{status:int}")]
    public IActionResult Index(int status)
    {
        var shown = Worded.Contains(status) ? status : status >= 500 ? 500 : 400;
        Response.StatusCode = status is >= 400 and < 600 ? status : 404;
        if (KeptTyping.Of(HttpContext) is { } kept) return View("Kept", KeptPage.Of(HttpContext, kept, status));
        return View("Index", new ErrorPage(shown, HttpContext.TraceIdentifier));
    }
}

public sealed record ErrorPage(int Status, string RequestId);

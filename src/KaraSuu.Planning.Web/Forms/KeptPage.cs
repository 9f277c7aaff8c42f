using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace KaraSuu.Planning.Web.Forms;

/// <summary>Why a form did not get through.</summary>
internal enum NotDone
{
    /// <summary>The page's token is no longer good: signed in anew, or its cookie is gone.</summary>
    Outdated,

    /// <summary>It needed signing in, which has happened by now.</summary>
    SignedInAgain,

    /// <summary>A password given by an administrator must be changed first.</summary>
    PasswordFirst,

    Forbidden,

    /// <summary>The record or the address is no longer there.</summary>
    Gone,

    NotUnderstood,

    TooLarge,

    /// <summary>The same form was carried out before, with something else in it.</summary>
    SavedBefore,

    Broken,
}

/// <summary>Says why a form did not get through, keeps everything typed, and sends it again where that can help.</summary>
/// <param name="Send">the words of the button that sends it again; null where that would change nothing</param>
/// <param name="RequestId">what an administrator is told of a mistake of the portal</param>
public sealed record KeptPage(string Title, string Sentence, KeptTyping? Kept, string? Send)
{
    public string? RequestId { get; init; }

    /// <summary>Where the first sending of the form led.</summary>
    public string? FirstUrl { get; init; }

    /// <summary>Whether a password must be changed before the form is sent again.</summary>
    public bool PasswordFirst { get; init; }

    /// <summary>Whether something failed, and not merely remains to be done.</summary>
    public bool IsFailure { get; init; } = true;

    /// <summary>Whether the page may look into the database for its frame.</summary>
    public bool HasFrame { get; init; }

    /// <summary>The page of a request that ended in this status.</summary>
    internal static KeptPage Of(HttpContext http, KeptTyping kept, int status) => Of(http, kept, http.Items[typeof(NotDone)] as NotDone? ?? status switch
    {
        StatusCodes.Status403Forbidden => NotDone.Forbidden,
        StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed or StatusCodes.Status410Gone => NotDone.Gone,
        StatusCodes.Status413PayloadTooLarge => NotDone.TooLarge,
        >= 500 => NotDone.Broken,
        _ => NotDone.NotUnderstood,
    });

    internal static KeptPage Of(HttpContext http, KeptTyping? kept, NotDone why)
    {
        var send = why switch
        {
            NotDone.Outdated or NotDone.SignedInAgain or NotDone.PasswordFirst or NotDone.Broken => Text.Of("kept.send"),
            NotDone.TooLarge when kept?.LostFiles == true => Text.Of("kept.send"),
            NotDone.SavedBefore => Text.Of("kept.save-again"),
            _ => null,
        };
        return new KeptPage(Text.Of($"kept.{why}.title"), Text.Of($"kept.{why}.text"), kept, send)
        {
            RequestId = why is NotDone.Broken ? http.TraceIdentifier : null,
            PasswordFirst = why is NotDone.PasswordFirst,
            IsFailure = why is not (NotDone.SignedInAgain or NotDone.PasswordFirst or NotDone.SavedBefore),
        };
    }

    /// <summary>The page as the answer to the form itself.</summary>
    internal ViewResult ToResult(IModelMetadataProvider metadata, int status) => new()
    {
        ViewName = "Kept",
        StatusCode = status,
        ViewData = new ViewDataDictionary<KeptPage>(metadata, new ModelStateDictionary()) { Model = this with { HasFrame = true } },
    };
}

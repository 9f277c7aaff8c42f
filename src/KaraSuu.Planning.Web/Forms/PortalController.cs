using System.Globalization;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace KaraSuu.Planning.Web.Forms;

/// <summary>What every controller says the same way: who and when, a rule that refused, two people saving, what was saved.</summary>
public abstract class PortalController : Controller
{
    public const string SavedKey = "Saved";
    public const string CompareKey = "Compare";
    public const string ObstacleKey = "Obstacle";

    private const int MostNamed = 5;

    protected DateOnly Today => HttpContext.RequestServices.GetRequiredService<TimeProvider>().Today();

    protected Stamp Stamp => new(User.FullName(), HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);

    /// <summary>The address stands in a header of the answer, which takes no letters but Latin ones; others are written as in links.</summary>
    public override LocalRedirectResult LocalRedirect(string localUrl) =>
        base.LocalRedirect(InLatin(localUrl));

    /// <summary>Runs a verb; a broken rule becomes false and a sentence at the field it names.</summary>
    /// <param name="field">where the sentence goes when the form has no such field; the error summary by itself</param>
    protected bool Try(Action verb, string field = "")
    {
        try
        {
            verb();
            return true;
        }
        catch (RuleBroken rule)
        {
            ModelState.AddModelError(FieldNames.KeyOf(ControllerContext.ActionDescriptor, rule.Field) ?? field, BrokenRules.Words.Of(rule));
            return false;
        }
    }

    /// <summary>Asks a rule before its button is offered: what would be refused is said on the page, which has no button for it then.</summary>
    /// <param name="rule">the rule the button will ask; nothing it does is saved</param>
    protected void AskBefore(Action rule)
    {
        try
        {
            rule();
        }
        catch (RuleBroken broken)
        {
            ViewData[ObstacleKey] = BrokenRules.Words.Of(broken);
        }
        HttpContext.RequestServices.GetRequiredService<PlanningDb>().ChangeTracker.Clear();
    }

    /// <summary>Puts «please choose» at a field whose value is none of the choices (another aimak's record, a made-up id).</summary>
    protected void RequireChoice(string field, int? value, IEnumerable<Choice> choices)
    {
        if (value is { } id && choices.All(c => c.Value != Choice.Of(id, "").Value)) ModelState.AddModelError(field, Text.Of("error.choose"));
    }

    /// <summary>Finds what was typed by its number or some of its words; a message at the field when that is none of the choices, or several.</summary>
    protected int? RequireNamed(string field, string? typed, IReadOnlyList<Choice> choices)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        var found = Choice.Named(choices, typed);
        if (found.Count == 1) return int.Parse(found[0].Value, CultureInfo.InvariantCulture);
        ModelState.AddModelError(field, found.Count == 0 ? Text.Of("error.named-none")
            : Text.Of("error.named-several", string.Join("; ", found.Take(MostNamed).Select(c => c.Label))));
        return null;
    }

    /// <summary>
    /// True when somebody saved the record since this form was opened and the two differ: the page then shows both versions,
    /// keeps everything typed, and the next save is taken.
    /// </summary>
    protected bool IsStale<TForm>(Record current, TForm mine, TForm theirs)
        where TForm : class, IRevised
    {
        if (mine.Revision == current.Revision) return false;
        mine.Revision = current.Revision;
        return Differ(mine, theirs);
    }

    /// <summary>True when two versions of a form differ: the page then shows both.</summary>
    protected bool Differ<TForm>(TForm mine, TForm theirs)
        where TForm : class
    {
        var differences = Difference.Between(mine, theirs, ChoiceLabels.Wanted(HttpContext));
        if (differences.Count == 0) return false;
        ViewData[CompareKey] = differences;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return true;
    }

    /// <summary>The same for a form about a part of a record: what others changed elsewhere in the record does not matter.</summary>
    protected bool IsPartStale<TForm>(Record current, TForm mine, TForm theirs)
        where TForm : class, IPart
    {
        mine.FollowUnlessChanged(current, theirs);
        return IsStale(current, mine, theirs);
    }

    /// <summary>Goes on to a page and says there, at its top, what happened.</summary>
    protected LocalRedirectResult Saved(string url, string key, params object?[] details) => new SavedResult(InLatin(url), Text.Of(key, details));

    /// <summary>A page shown this once; the form sent again, or its answer lost, leads to <paramref name="url"/>, which says how to go on.</summary>
    private protected ShownOnceResult ShownOnce(string view, object page, string url, string key) =>
        new(url, Text.Of(key)) { ViewName = view, ViewData = new ViewDataDictionary(ViewData) { Model = page }, TempData = TempData };

    /// <summary>A view of a form that was not accepted: the status says so too.</summary>
    protected ViewResult Again(string view, object page)
    {
        if (Response.StatusCode == StatusCodes.Status200OK) Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(view, page);
    }

    private static string InLatin(string url) =>
        string.Concat(url.EnumerateRunes().Select(sign => sign.IsAscii ? sign.ToString() : Uri.EscapeDataString(sign.ToString())));
}

/// <summary>A form that knows which revision of its record it was opened on.</summary>
public interface IRevised
{
    int Revision { get; set; }
}

using System.Globalization;
using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Razor;

namespace KaraSuu.Planning.Web.Pages;

/// <summary>What every view may say in one word.</summary>
public abstract class PortalView<TModel> : RazorPage<TModel>
{
    private bool _isInAttribute;

    /// <summary>A text as it was typed: its lines stay lines, on every page, as they do on paper.</summary>
    public override void Write(string? value)
    {
        if (_isInAttribute || value is null || !value.Contains('\n', StringComparison.Ordinal))
        {
            base.Write(value);
            return;
        }
        WriteLiteral("<span class=\"lines\">");
        base.Write(value);
        WriteLiteral("</span>");
    }

    public override void BeginWriteAttribute(
        string name, string prefix, int prefixOffset, string suffix, int suffixOffset, int attributeValuesCount)
    {
        _isInAttribute = true;
        base.BeginWriteAttribute(name, prefix, prefixOffset, suffix, suffixOffset, attributeValuesCount);
    }

    public override void EndWriteAttribute()
    {
        base.EndWriteAttribute();
        _isInAttribute = false;
    }

    /// <summary>A text where no element may stand: in a text area.</summary>
    protected void WritePlain(string? value) => base.Write(value);

    /// <summary>A text of the reader's language.</summary>
    protected static string T(string key, params object?[] details) => Text.Of(key, details);

    /// <summary>The word of a status with its sign; «unknown» without one where it is not known.</summary>
    /// <param name="words">what is said in place of the status's own word</param>
    protected static IHtmlContent Status(Enum? status, string? words = null) => Said(Signs.Of(status), words ?? Show.Any(status));

    /// <summary>A text that says how something stands, with its sign.</summary>
    protected static IHtmlContent Mark(string key, params object?[] details) => Said(Signs.Of(key), Text.Of(key, details));

    /// <summary>How much a check asks for, until it is explained.</summary>
    protected static IHtmlContent MarkOf(Check check, bool isExplained) => isExplained ? Mark("checks.is-explained") : Status(check.Severity);

    /// <summary>Words about something due in so many days, with the sign of its haste.</summary>
    protected static IHtmlContent Due(int days, string words) => Said(Signs.Due(days), words);

    /// <summary>Words about so many things that wait for somebody.</summary>
    protected static IHtmlContent Waiting(int count, string words) => Said(count == 0 ? Sign.Done : Sign.Attention, words);

    /// <summary>Words about something that asks for attention until a person confirms it, and is a note after that.</summary>
    protected static IHtmlContent Confirmed(DateTime? atUtc, string words) => Said(atUtc is null ? Sign.Attention : Sign.Info, words);

    /// <summary>What people wrote, or a name, with the language it is in where that is not the page's; nothing where it is not known.</summary>
    protected static IHtmlContent Own(object? value) => value is null ? HtmlString.Empty : Any(value);

    /// <summary>The same, or «unknown».</summary>
    protected static IHtmlContent Any(object? value)
    {
        var html = new HtmlContentBuilder();
        var words = Show.Any(value);
        var lines = words.Contains('\n', StringComparison.Ordinal) ? " class=\"lines\"" : "";
        var other = Language.OtherOf(value) is { } language ? $" lang=\"{language}\"" : "";
        return lines.Length + other.Length > 0 ? html.AppendHtml($"<span{lines}{other}>").Append(words).AppendHtml("</span>") : html.Append(words);
    }

    /// <summary>A text of which is known that it is in this language; marked where that is not the page's.</summary>
    protected static IHtmlContent In(string language, string text) => language == Language.Current
        ? new HtmlContentBuilder().Append(text)
        : new HtmlContentBuilder().AppendHtml($"<span lang=\"{language}\">").Append(text).AppendHtml("</span>");

    protected bool May(string permission) => User.May(permission);

    /// <summary>Title of the page and the crumbs above it: (text, address) pairs, the page itself last without an address.</summary>
    protected void Head(string title, params (string Text, string? Url)[] crumbs)
    {
        ViewData["Title"] = title;
        ViewData["Crumbs"] = crumbs;
        ViewData["Page"] = ViewContext.ViewData.Model;
    }

    private static HtmlContentBuilder Said(Sign sign, string words)
    {
        var html = new HtmlContentBuilder();
        html.AppendHtml($"<span class=\"{Signs.ClassOf(sign)}\">").Append(words).AppendHtml("</span>");
        return html;
    }

    /// <summary>&lt;time&gt; of a day, or «unknown».</summary>
    protected static IHtmlContent Day(DateOnly? day) => day is null
        ? new HtmlString($"<span class=\"muted\">{Show.Unknown}</span>")
        : new HtmlString($"<time datetime=\"{Show.Iso(day.Value)}\">{Show.Date(day)}</time>");

    /// <summary>«01.03.2026 – 05.03.2026», and a single day once.</summary>
    /// <param name="open">what is said when there is no last day; «unknown» when nothing is</param>
    protected static IHtmlContent Days(DateOnly? from, DateOnly? to, string? open = null) => from is not null && from == to
        ? Day(from)
        : new HtmlContentBuilder().AppendHtml(Day(from)).Append(" – ")
            .AppendHtml(to is null && open is not null ? new HtmlContentBuilder().Append(open) : Day(to));

    protected static IHtmlContent Moment(DateTime? utc) => utc is null
        ? new HtmlString($"<span class=\"muted\">{Show.Unknown}</span>")
        : new HtmlString($"<time datetime=\"{utc.Value.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)}\">{Show.Time(utc)}</time>");
}

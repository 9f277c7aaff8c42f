using System.Collections;
using System.Reflection;
using System.Text.Encodings.Web;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Html;

namespace KaraSuu.Planning.Web.Forms;

/// <summary>One field two people filled differently.</summary>
public sealed record Difference(string Label, IHtmlContent Mine, IHtmlContent Theirs)
{
    /// <summary>What of two versions of a form differs; only properties with a label are compared.</summary>
    public static IReadOnlyList<Difference> Between<TForm>(TForm mine, TForm theirs, ChoiceLabels labels)
        where TForm : class =>
    [
        .. from property in typeof(TForm).GetProperties(BindingFlags.Public | BindingFlags.Instance)
           where property.Name != nameof(IRevised.Revision) && property.GetIndexParameters().Length == 0
           let key = $"{typeof(TForm).Name}.{property.Name}"
           where Text.Has(key)
           let one = property.GetValue(mine)
           let other = property.GetValue(theirs)
           where Words(key, one, null) != Words(key, other, null)
           select new Difference(Text.Of(key), new Value(key, one, labels), new Value(key, other, labels)),
    ];

    private static string Words(string key, object? value, ChoiceLabels? labels) => value switch
    {
        null or "" => "",
        string text => labels?.Of(key, text) ?? text.Trim(),
        PhotosForm => "", // what one person adds takes nothing from another
        Quantity quantity => Show.Quantity(quantity.Thousandths),
        IEnumerable rows => string.Join("; ", rows.Cast<object?>().Select(row => Words(key, row, labels)).Where(t => t.Length > 0)),
        _ when value.GetType() is var type && type.Assembly == typeof(Difference).Assembly && !type.IsEnum =>
            string.Join(", ", type.GetProperties().Select(p => Words($"{type.Name}.{p.Name}", p.GetValue(value), labels)).Where(t => t.Length > 0)),
        _ => labels?.Of(key, FieldTagHelper.Typed(value)) ?? Show.Any(value),
    };

    /// <summary>Finds its words when the whole page is written: by then the fields below have told what their choices are called.</summary>
    private sealed class Value(string key, object? value, ChoiceLabels labels) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            var words = Words(key, value, labels);
            writer.Write("<span class=\"lines\">");
            encoder.Encode(writer, words.Length > 0 ? words : Text.Of("empty-value"));
            writer.Write("</span>");
        }
    }
}

/// <summary>What the choices of a page's fields are called; gathered only while a page compares two versions.</summary>
public sealed class ChoiceLabels
{
    private readonly Dictionary<(string Key, string Value), string> _labels = [];

    private ChoiceLabels()
    {
    }

    /// <summary>From now on the fields of this page tell their choices.</summary>
    public static ChoiceLabels Wanted(HttpContext http)
    {
        var labels = new ChoiceLabels();
        http.Items[typeof(ChoiceLabels)] = labels;
        return labels;
    }

    /// <param name="key">the field's text: «ProposalForm.VillageId»</param>
    public static void Tell(HttpContext http, string key, IEnumerable<Choice> choices)
    {
        if (http.Items[typeof(ChoiceLabels)] is not ChoiceLabels labels) return;
        foreach (var choice in choices) labels._labels[(key, choice.Value)] = choice.Label;
    }

    public string? Of(string key, string value) => _labels.GetValueOrDefault((key, value));
}

using System.Globalization;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace KaraSuu.Planning.Web.Forms;

/// <summary>
/// &lt;field for="Form.Place" /&gt;: label, hint, error and input of one property. The label's text is «MeetingForm.Place», the hint's
/// «MeetingForm.Place.hint» where it exists; what is required and how long it may be comes from the form's validator.
/// </summary>
[HtmlTargetElement("field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldTagHelper(FormRules rules) : TagHelper
{
    /// <summary>
    /// A browser cuts what is pasted at «maxlength» without a word, before letters of two signs become one and what nobody sees goes. It has room for all
    /// that; what is really too long is said by the portal.
    /// </summary>
    private const int Room = 2;

    [HtmlAttributeName("for")]
    public ModelExpression For { get; set; } = null!;

    /// <summary>Makes it a select.</summary>
    public IEnumerable<Choice>? Choices { get; set; }

    /// <summary>Makes it a line to type in, with the choices of the datalist of this id offered as one types.</summary>
    public string? List { get; set; }

    /// <summary>Lines of a text area; 0 for one line.</summary>
    public int Lines { get; set; }

    /// <summary>Shows choices as radio buttons.</summary>
    public bool Radio { get; set; }

    /// <summary>For passwords and codes: the input's type and autocomplete.</summary>
    public string? Type { get; set; }

    public string? Autocomplete { get; set; }

    /// <summary>The column this input is summed in (data-col) inside an entry table.</summary>
    public string? Column { get; set; }

    /// <summary>Only label and input, for cells of entry tables.</summary>
    public bool Cell { get; set; }

    /// <summary>Needed here although the form may do without it elsewhere.</summary>
    public bool Needed { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    private string Name => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
    private string Id => TagBuilder.CreateSanitizedId(Name, "_");
    private Type ValueType => Nullable.GetUnderlyingType(For.ModelExplorer.ModelType) ?? For.ModelExplorer.ModelType;
    private string Key => $"{For.Metadata.ContainerType!.Name}.{For.Metadata.PropertyName}";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Choices is not null) ChoiceLabels.Tell(ViewContext.HttpContext, Key, Choices);
        output.TagMode = TagMode.StartTagAndEndTag;
        output.TagName = Cell ? null : Radio ? "fieldset" : "div";
        var state = ViewContext.ViewData.ModelState.TryGetValue(Name, out var entry) ? entry : null;
        var error = state?.Errors.FirstOrDefault()?.ErrorMessage;
        var (required, maxLength) = rules.Of(For.Metadata.ContainerType!, For.Metadata.PropertyName!);
        required |= Needed;
        var hint = Text.Has(Key + ".hint") ? Text.Of(Key + ".hint") : ValueType == typeof(DateOnly) && !Cell ? Text.Of("hint.date") : null;
        output.Attributes.SetAttribute("class", error is null ? "field" : "field wrong");

        var label = new HtmlContentBuilder().Append(Text.Of(Key));
        if (!required && ValueType != typeof(bool) && !Cell)
            label.AppendHtml(" <span class=\"optional\">").Append(Text.Of("optional")).AppendHtml("</span>");
        var described = string.Join(' ', new[] { hint is null ? null : Id + "-hint", error is null ? null : Id + "-error" }.OfType<string>());

        if (ValueType == typeof(bool)) { Checkbox(output, label, state); return; }
        output.Content.AppendHtml(Radio ? "<legend>" : $"<label for=\"{Id}\">").AppendHtml(label).AppendHtml(Radio ? "</legend>" : "</label>");
        if (hint is not null && !Cell) output.Content.AppendHtml($"<p class=\"hint\" id=\"{Id}-hint\">").Append(hint).AppendHtml("</p>");
        if (error is not null) output.Content.AppendHtml($"<p class=\"error\" id=\"{Id}-error\">").Append(error).AppendHtml("</p>");
        if (OldFontFields.Offers(ViewContext.HttpContext).Contains(Name))
        {
            output.Content.AppendHtml($"<label class=\"choice\"><input type=\"checkbox\" name=\"{OldFontFields.ConvertField}\" value=\"{Name}\"> ")
                .Append(Text.Of("old-font.convert")).AppendHtml("</label>");
        }
        var value = state?.AttemptedValue ?? Typed(For.Model);
        if (Radio) Radios(output, value);
        else output.Content.AppendHtml(Input(value, maxLength, required, described, error is not null));
    }

    /// <summary>A value as a person would type it.</summary>
    public static string Typed(object? value) => value switch
    {
        null => "",
        DateOnly date => Show.Date(date),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        Money sum => Show.Typed(sum.Tyiyn / 100m, NumberKind.Money),
        Quantity quantity => Show.Typed(quantity.Thousandths / 1000m, NumberKind.Quantity),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private TagBuilder Input(string value, int? maxLength, bool required, string described, bool wrong)
    {
        var input = new TagBuilder(Choices is not null ? "select" : Lines > 0 ? "textarea" : "input");
        input.Attributes["id"] = Id;
        input.Attributes["name"] = Name;
        if (described.Length > 0) input.Attributes["aria-describedby"] = described;
        if (wrong) input.Attributes["aria-invalid"] = "true";
        if (Column is not null) input.Attributes["data-col"] = Column;
        if (Language.OtherOfProperty(For.Metadata.PropertyName!) is { } language) input.Attributes["lang"] = language;
        if (Choices is not null) AddOptions(input, value);
        else if (Lines > 0)
        {
            input.Attributes["rows"] = Lines.ToString(CultureInfo.InvariantCulture);
            if (maxLength is { } most) input.Attributes["maxlength"] = (Room * most).ToString(CultureInfo.InvariantCulture);
            input.InnerHtml.AppendHtml("\n").Append(value);
        }
        else
        {
            input.TagRenderMode = TagRenderMode.SelfClosing;
            if (Type != "password") input.Attributes["value"] = value;
            AddKind(input, maxLength);
            if (List is not null) input.Attributes["list"] = List;
        }
        if (required && !Cell) input.Attributes["aria-required"] = "true";
        return input;
    }

    private void AddOptions(TagBuilder select, string value)
    {
        var chosen = Choices!.Any(c => c.Value == value);
        if (!chosen || For.Metadata.IsReferenceOrNullableType)
            select.InnerHtml.AppendHtml(chosen ? "<option value=\"\">" : "<option value=\"\" selected>").Append(Text.Of("choose")).AppendHtml("</option>");
        foreach (var choice in Choices!)
        {
            var option = new TagBuilder("option");
            option.Attributes["value"] = choice.Value;
            if (choice.Value == value) option.Attributes["selected"] = "selected";
            if (Language.OtherOf(choice.Label) is { } language) option.Attributes["lang"] = language;
            option.InnerHtml.Append(choice.Label);
            select.InnerHtml.AppendHtml(option);
        }
    }

    private void AddKind(TagBuilder input, int? maxLength)
    {
        if (Type is not null) input.Attributes["type"] = Type;
        if (Autocomplete is not null) input.Attributes["autocomplete"] = Autocomplete;
        if (ValueType == typeof(string))
        {
            if (maxLength is { } most) input.Attributes["maxlength"] = (Room * most).ToString(CultureInfo.InvariantCulture);
            return;
        }
        input.AddCssClass(ValueType == typeof(Money) || ValueType == typeof(Quantity) || ValueType == typeof(int) ? "short num" : "short");
        input.Attributes["autocomplete"] = "off";
        input.Attributes["inputmode"] = ValueType == typeof(Money) || ValueType == typeof(Quantity) ? "decimal" : "numeric";
        if (ValueType == typeof(Money)) input.Attributes["data-money"] = "";
        if (ValueType == typeof(Quantity)) input.Attributes["data-quantity"] = "";
        if (ValueType == typeof(int)) input.Attributes["data-count"] = For.Metadata.DataTypeName == TypedValues.Percent ? "percent" : "";
        if (ValueType == typeof(DateOnly)) (input.Attributes["data-date"], input.Attributes["data-pick"]) = ("", Text.Of("pick-a-date"));
        if (ValueType == typeof(TimeOnly)) (input.Attributes["data-time"], input.Attributes["data-pick"]) = ("", Text.Of("pick-a-time"));
    }

    private void Checkbox(TagHelperOutput output, IHtmlContent label, ModelStateEntry? state)
    {
        output.TagName = "label";
        output.Attributes.SetAttribute("class", "choice");
        var isOn = state?.AttemptedValue is { } tried ? tried.StartsWith("true", StringComparison.OrdinalIgnoreCase) : For.Model is true;
        output.Content.AppendHtml($"<input type=\"checkbox\" id=\"{Id}\" name=\"{Name}\" value=\"true\"{(isOn ? " checked" : "")}> ").AppendHtml(label);
    }

    private void Radios(TagHelperOutput output, string value)
    {
        var first = true;
        foreach (var choice in Choices!)
        {
            output.Content.AppendHtml(
                $"<label class=\"choice\"><input type=\"radio\" name=\"{Name}\"{(first ? $" id=\"{Id}\"" : "")}"
                + $" value=\"{choice.Value}\"{(choice.Value == value ? " checked" : "")}> ")
                .Append(choice.Label).AppendHtml("</label>");
            first = false;
        }
    }
}

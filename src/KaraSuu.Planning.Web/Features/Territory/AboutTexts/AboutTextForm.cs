using FluentValidation;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Territory;
using KaraSuu.Planning.Web.Forms;

namespace KaraSuu.Planning.Web.Features.Territory.AboutTexts;

/// <summary>A paragraph the aimak writes of itself, with where it comes from.</summary>
public sealed class AboutTextForm : IRevised
{
    public int Revision { get; set; }
    public AboutTopic? Topic { get; set; }
    public ParagraphForm Text { get; set; } = new();
    public string? Source { get; set; }
    public int? Position { get; set; }
    public bool IsPublic { get; set; }

    internal AboutTextFacts Facts() => new(Topic!.Value, Text.ToText(), Source, Position!.Value, IsPublic);

    internal static AboutTextForm From(AboutText text) => new()
    {
        Revision = text.Revision,
        Topic = text.Topic,
        Text = ParagraphForm.From(text.Text),
        Source = text.Source,
        Position = text.Position,
        IsPublic = text.IsPublic,
    };

    internal sealed class Validator : AbstractValidator<AboutTextForm>
    {
        public Validator()
        {
            RuleFor(f => f.Topic).Needed().Known();
            RuleFor(f => f.Text).SetValidator(new ParagraphForm.Validator());
            RuleFor(f => f.Source).AtMost(AboutText.SourceMaxLength);
            RuleFor(f => f.Position).NotNull().WithMessage(_ => Texts.Text.Of("error.needed")).Between(1, AboutText.MaxPosition);
        }
    }
}

/// <summary>One paragraph in the three languages; only the Kyrgyz one is required.</summary>
public sealed class ParagraphForm
{
    public string? Ky { get; set; }
    public string? Ru { get; set; }
    public string? En { get; set; }

    internal LocalText ToText() => LocalText.OfLines(Ky, Ru, En);

    internal static ParagraphForm From(LocalText text) => new() { Ky = text.Ky, Ru = text.Ru, En = text.En };

    internal sealed class Validator : AbstractValidator<ParagraphForm>
    {
        public Validator()
        {
            RuleFor(f => f.Ky).Needed().AtMost(AboutText.TextMaxLength);
            RuleFor(f => f.Ru).AtMost(AboutText.TextMaxLength);
            RuleFor(f => f.En).AtMost(AboutText.TextMaxLength);
        }
    }
}

using FluentValidation;
using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Web.Forms;

namespace KaraSuu.Planning.Web.Features.Council.Sessions;

/// <summary>When, where and as which session the kenesh meets.</summary>
public sealed class SessionForm : IRevised
{
    public int Revision { get; set; }
    public string? Number { get; set; }
    public SessionKind Kind { get; set; }
    public string? Convocation { get; set; }
    public DateOnly? HeldOn { get; set; }
    public string? Place { get; set; }

    /// <summary>Call it on a valid form.</summary>
    internal SessionFacts Facts() => new(Number, Kind, Convocation, HeldOn!.Value, Place);

    internal static SessionForm From(KeneshSession s) => new()
    {
        Revision = s.Revision,
        Number = s.Number,
        Kind = s.Kind,
        Convocation = s.Convocation,
        HeldOn = s.HeldOn,
        Place = s.Place,
    };

    internal sealed class Validator : AbstractValidator<SessionForm>
    {
        public Validator()
        {
            RuleFor(f => f.Number).Needed().AtMost(KeneshSession.NumberMaxLength);
            RuleFor(f => f.Kind).IsInEnum().WithMessage(_ => Texts.Text.Of("error.choose"));
            RuleFor(f => f.Convocation).AtMost(KeneshSession.ConvocationMaxLength);
            RuleFor(f => f.HeldOn).Needed();
            RuleFor(f => f.Place).AtMost(KeneshSession.PlaceMaxLength);
        }
    }
}

/// <summary>The deputies ticked as present.</summary>
public sealed class PresenceForm : IRevised
{
    public int Revision { get; set; }
    public List<int> Present { get; set; } = [];

    internal static PresenceForm From(KeneshSession s) => new() { Revision = s.Revision, Present = [.. s.Present.Select(p => p.DeputyId)] };
}

/// <summary>Those ticked as present by name, so that two lists can be compared.</summary>
internal sealed class PresentNames : IRevised
{
    public int Revision { get; set; }
    public required IReadOnlyList<string> Names { get; init; }

    public static PresentNames Of(PresenceForm form, IEnumerable<Deputy> deputies) =>
        new() { Revision = form.Revision, Names = [.. deputies.Where(d => form.Present.Contains(d.Id)).Select(d => d.FullName)] };
}

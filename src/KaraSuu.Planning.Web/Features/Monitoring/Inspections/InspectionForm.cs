using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Texts;

namespace KaraSuu.Planning.Web.Features.Monitoring.Inspections;

/// <summary>What is written down at the object: who was there, what was checked and measured, what was found.</summary>
public sealed class InspectionForm : IRevised
{
    public int Revision { get; set; }
    public InspectionKind? Kind { get; set; }
    public DateOnly? HeldOn { get; set; }

    /// <summary>Memberships of those present; compared in words.</summary>
    public List<int> Present { get; set; } = [];

    public string PresentInWords { get; private set; } = "";
    public string? Stage { get; set; }
    public string? AoRepresentative { get; set; }
    public string? ContractorRepresentative { get; set; }
    public string? Checked { get; set; }
    public List<MeasurementRow> Measurements { get; set; } = [];
    public string MeasurementsInWords => string.Join("; ", Measured.Select(m => m.InWords));
    public MonitoringOutcome? Outcome { get; set; }
    public string? OutcomeText { get; set; }

    /// <summary>Where the group stands: two numbers in degrees, which the device or a person writes.</summary>
    public string? Spot { get; set; }

    public PhotosForm Photos { get; set; } = new();

    private IEnumerable<MeasurementRow> Measured => Measurements.Where(m => !m.IsEmpty);

    internal InspectionFacts Facts() => new(
        Kind!.Value, HeldOn!.Value, Present, Stage, AoRepresentative, ContractorRepresentative, Checked, Outcome, OutcomeText,
        [.. Measurements.Select(m => m.Facts())]);

    /// <summary>Says who is present by name, for comparing two versions.</summary>
    internal InspectionForm Named(JmeGroup group)
    {
        PresentInWords = string.Join(", ", group.Members.Where(m => Present.Contains(m.Id))
            .OrderBy(m => m.SortKey, StringComparer.Ordinal).ThenBy(m => m.Id).Select(m => m.Name));
        return this;
    }

    /// <summary>A form for today with what was planned as rows to be measured.</summary>
    internal static InspectionForm For(Work work, InspectionKind kind, DateOnly today) => new()
    {
        Kind = kind,
        HeldOn = today,
        Measurements =
        [
            .. work.Segments.OrderBy(s => s.Id)
                .Select(s => new MeasurementRow { Name = s.Name, Planned = new Quantity(s.Metres * 1000L), Unit = Text.Of("inspections.metre") }),
            .. work.Quantity.Thousandths is { } quantity
                ? [new MeasurementRow { Name = Text.Of("inspections.whole"), Planned = new Quantity(quantity), Unit = work.Quantity.Unit }]
                : Array.Empty<MeasurementRow>(),
            new MeasurementRow(),
        ],
    };

    internal static InspectionForm From(Inspection inspection, InspectionSpot? spot) => new()
    {
        Spot = spot?.Spot.Typed,
        Revision = inspection.Revision,
        Kind = inspection.Kind,
        HeldOn = inspection.HeldOn,
        Present = [.. inspection.Present.Select(p => p.MembershipId)],
        Stage = inspection.Stage,
        AoRepresentative = inspection.AoRepresentative,
        ContractorRepresentative = inspection.ContractorRepresentative,
        Checked = inspection.Checked,
        Measurements =
        [
            .. inspection.Measurements.OrderBy(m => m.Id).Select(m => new MeasurementRow
            {
                Name = m.Name,
                Planned = Quantity.Of(m.PlannedThousandths),
                Actual = Quantity.Of(m.ActualThousandths),
                Unit = m.Unit,
                TolerancePercent = m.TolerancePercent,
            }),
            new MeasurementRow(),
        ],
        Outcome = inspection.Outcome,
        OutcomeText = inspection.OutcomeText,
    };

    internal sealed class Validator : AbstractValidator<InspectionForm>
    {
        public Validator(IValidator<MeasurementRow> row, IValidator<PhotosForm> photos)
        {
            RuleFor(f => f.Kind).Needed().Known();
            RuleFor(f => f.HeldOn).Needed();
            RuleFor(f => f.Stage).AtMost(Inspection.StageMaxLength);
            RuleFor(f => f.AoRepresentative).AtMost(Inspection.PersonMaxLength);
            RuleFor(f => f.ContractorRepresentative).AtMost(Inspection.PersonMaxLength);
            RuleFor(f => f.Checked).AtMost(Inspection.TextMaxLength);
            RuleForEach(f => f.Measurements).Where(r => !r.IsEmpty).SetValidator(row);
            RuleFor(f => f.Outcome).Known();
            RuleFor(f => f.OutcomeText).AtMost(Inspection.TextMaxLength);
            RuleFor(f => f.Spot).AtMost(Domain.Works.Spot.TypedMaxLength);
            RuleFor(f => f.Photos).SetValidator(photos);
        }
    }
}

/// <summary>One thing measured; a wholly empty row is not saved.</summary>
public sealed class MeasurementRow
{
    public string? Name { get; set; }
    public Quantity? Planned { get; set; }
    public Quantity? Actual { get; set; }
    public string? Unit { get; set; }
    [DataType(TypedValues.Percent)]
    public int? TolerancePercent { get; set; }

    internal bool IsEmpty =>
        string.IsNullOrWhiteSpace(Name) && Planned is null && Actual is null && string.IsNullOrWhiteSpace(Unit) && TolerancePercent is null;

    internal MeasurementFacts? Facts() => IsEmpty ? null : new(Name, Planned?.Thousandths, Actual?.Thousandths, Unit, TolerancePercent);

    internal string InWords => string.Join(' ', new[]
    {
        Name?.Trim() + ":", Show.Quantity(Planned?.Thousandths), "/", Show.Quantity(Actual?.Thousandths), Unit?.Trim(), TolerancePercent is { } percent
            ? $"±{Show.Percent(percent)}" : null,
    }.OfType<string>());

    internal sealed class Validator : AbstractValidator<MeasurementRow>
    {
        public Validator()
        {
            RuleFor(r => r.Name).Needed().AtMost(Measurement.NameMaxLength);
            RuleFor(r => r.Unit).Needed().AtMost(Measurement.UnitMaxLength);
        }
    }
}

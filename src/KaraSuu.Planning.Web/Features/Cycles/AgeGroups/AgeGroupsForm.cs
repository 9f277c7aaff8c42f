using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Web.Forms;

namespace KaraSuu.Planning.Web.Features.Cycles.AgeGroups;

/// <summary>How a cycle counts participants: the women's share aimed at and the age bands.</summary>
public sealed class AgeGroupsForm : IPart
{
    public int Revision { get; set; }
    public string? Version { get; set; }
    [DataType(TypedValues.Percent)]
    public int? WomenShareNorm { get; set; }
    public List<BandRow> Bands { get; set; } = [];

    /// <param name="isInUse">whether meetings count people by the present bands; they are then left alone unless others were typed</param>
    internal void SetIn(PlanningCycle cycle, bool isInUse)
    {
        cycle.SetWomenShareNorm(WomenShareNorm!.Value);
        var present = cycle.AgeBandList.OrderBy(b => b.FromAge).Select(b => (b.FromAge, b.ToAge));
        var written = Bands.ConvertAll(b => b.Ages());
        if (!present.SequenceEqual(written.OfType<(int From, int? To)>().OrderBy(b => b.From))) cycle.SetAgeBands(written, isInUse);
    }

    internal static AgeGroupsForm From(PlanningCycle cycle) => new AgeGroupsForm
    {
        Revision = cycle.Revision,
        WomenShareNorm = cycle.WomenShareNorm,
        Bands = [.. cycle.AgeBandList.OrderBy(b => b.FromAge).Select(b => new BandRow { From = b.FromAge, To = b.ToAge })],
    }.Marked();

    internal sealed class Validator : AbstractValidator<AgeGroupsForm>
    {
        public Validator()
        {
            RuleFor(f => f.WomenShareNorm).NotNull().WithMessage(_ => Texts.Text.Of("error.needed"));
            RuleForEach(f => f.Bands).SetValidator(new BandRow.Validator());
        }
    }
}

/// <summary>One age band; a row with nothing in it is not a band.</summary>
public sealed class BandRow
{
    public int? From { get; set; }
    public int? To { get; set; }

    internal (int From, int? To)? Ages() => From is { } from ? (from, To) : null;

    internal sealed class Validator : AbstractValidator<BandRow>
    {
        public Validator() => RuleFor(f => f.From).NotNull().When(row => row.To is not null).WithMessage(_ => Texts.Text.Of("error.needed"));
    }
}

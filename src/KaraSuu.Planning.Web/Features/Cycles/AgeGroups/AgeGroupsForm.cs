using FluentValidation;
using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Web.Forms;

namespace KaraSuu.Planning.Web.Features.Cycles.AgeGroups;

/// <summary>How a cycle counts participants: the women's share aimed at and the age bands.</summary>
public sealed class AgeGroupsForm : IPart
{
    public int Revision { get; set; }
    public string? Version { get; set; }
    public int? WomenShareNorm { get; set; }
    public List<BandRow> Rows { get; set; } = [];

    internal IReadOnlyList<(int From, int? To)> Bands() => [.. Rows.Where(r => r.From is not null).Select(r => (r.From!.Value, r.To))];

    /// <param name="isInUse">whether meetings count people by the present bands; they are then left alone unless others were typed</param>
    internal void SetIn(PlanningCycle cycle, bool isInUse)
    {
        cycle.SetWomenShareNorm(WomenShareNorm!.Value);
        var present = cycle.AgeBandList.OrderBy(b => b.FromAge).Select(b => (b.FromAge, b.ToAge));
        if (!present.SequenceEqual(Bands().OrderBy(b => b.From))) cycle.SetAgeBands(Bands(), isInUse);
    }

    internal static AgeGroupsForm From(PlanningCycle cycle) => new AgeGroupsForm
    {
        Revision = cycle.Revision,
        WomenShareNorm = cycle.WomenShareNorm,
        Rows = [.. cycle.AgeBandList.OrderBy(b => b.FromAge).Select(b => new BandRow { From = b.FromAge, To = b.ToAge })],
    }.Marked();

    internal sealed class Validator : AbstractValidator<AgeGroupsForm>
    {
        private const int Whole = 100;

        public Validator()
        {
            RuleFor(f => f.WomenShareNorm).NotNull().WithMessage(_ => Texts.Text.Of("error.needed")).Between(0, Whole);
            RuleForEach(f => f.Rows).SetValidator(new BandRow.Validator());
        }
    }
}

/// <summary>One age band; a row with nothing in it is not a band.</summary>
public sealed class BandRow
{
    public int? From { get; set; }
    public int? To { get; set; }

    internal sealed class Validator : AbstractValidator<BandRow>
    {
        public Validator()
        {
            RuleFor(f => f.From).Between(0, AgeBands.Oldest);
            RuleFor(f => f.To).Between(0, AgeBands.Oldest);
            RuleFor(f => f.From).Must((row, from) => from is not null || row.To is null).WithMessage(_ => Texts.Text.Of("error.needed"));
        }
    }
}

using FluentValidation;
using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Texts;

namespace KaraSuu.Planning.Web.Features.VotingRules;

/// <summary>How a share is measured: the number must be exceeded, or reached.</summary>
public enum Measure
{
    MoreThan,
    AtLeast,
}

/// <summary>Quorum and majority from a day on, with the words they rest on.</summary>
public sealed class VotingRuleForm : IRevised
{
    private const int MostParts = 100;

    public int Revision { get; set; }
    public DateOnly? ValidFrom { get; set; }
    public CountedOf? QuorumOf { get; set; }
    public Measure? QuorumMeasure { get; set; }
    public int? QuorumNumerator { get; set; }
    public int? QuorumDenominator { get; set; }
    public CountedOf? MajorityOf { get; set; }
    public Measure? MajorityMeasure { get; set; }
    public int? MajorityNumerator { get; set; }
    public int? MajorityDenominator { get; set; }
    public string? Basis { get; set; }

    /// <summary>Call it on a valid form.</summary>
    internal VotingRuleFacts Facts() => new(
        ValidFrom!.Value,
        new Share(QuorumOf!.Value, QuorumNumerator!.Value, QuorumDenominator!.Value, QuorumMeasure == Measure.MoreThan),
        new Share(MajorityOf!.Value, MajorityNumerator!.Value, MajorityDenominator!.Value, MajorityMeasure == Measure.MoreThan),
        Basis);

    internal static VotingRuleForm From(VotingRule r) => new()
    {
        Revision = r.Revision,
        ValidFrom = r.ValidFrom,
        QuorumOf = r.Quorum.Of,
        QuorumMeasure = r.Quorum.MoreThan ? Measure.MoreThan : Measure.AtLeast,
        QuorumNumerator = r.Quorum.Numerator,
        QuorumDenominator = r.Quorum.Denominator,
        MajorityOf = r.Majority.Of,
        MajorityMeasure = r.Majority.MoreThan ? Measure.MoreThan : Measure.AtLeast,
        MajorityNumerator = r.Majority.Numerator,
        MajorityDenominator = r.Majority.Denominator,
        Basis = r.Basis,
    };

    internal sealed class Validator : AbstractValidator<VotingRuleForm>
    {
        public Validator()
        {
            RuleFor(f => f.ValidFrom).Needed();
            RuleFor(f => f.QuorumOf).Needed().Known().NotEqual(CountedOf.Present).WithMessage(_ => Text.Of("voting-rules.quorum-of-present"));
            RuleFor(f => f.QuorumMeasure).Needed().Known();
            RuleFor(f => f.QuorumNumerator).Needed().Between(1, MostParts);
            RuleFor(f => f.QuorumDenominator).Needed().Between(1, MostParts);
            RuleFor(f => f.MajorityOf).Needed().Known();
            RuleFor(f => f.MajorityMeasure).Needed().Known();
            RuleFor(f => f.MajorityNumerator).Needed().Between(1, MostParts);
            RuleFor(f => f.MajorityDenominator).Needed().Between(1, MostParts);
            RuleFor(f => f.Basis).Needed().AtMost(VotingRule.BasisMaxLength);
        }
    }
}

using FluentValidation;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Texts;

namespace KaraSuu.Planning.Web.Features.Council.VotingRules;

/// <summary>How a share is measured: the number must be exceeded, or reached.</summary>
public enum Measure
{
    MoreThan,
    AtLeast,
}

/// <summary>Quorum and majority from a day on, with the words they rest on.</summary>
public sealed class VotingRuleForm : IRevised
{
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
    /// <exception cref="RuleBroken">with its field, when the numbers are no share</exception>
    internal VotingRuleFacts Facts() => new(
        ValidFrom!.Value,
        Rule.Within("Quorum", () => ShareOf(QuorumOf, QuorumMeasure, QuorumNumerator, QuorumDenominator)),
        Rule.Within("Majority", () => ShareOf(MajorityOf, MajorityMeasure, MajorityNumerator, MajorityDenominator)),
        Basis);

    private static Share ShareOf(CountedOf? of, Measure? measure, int? numerator, int? denominator) =>
        new(of!.Value, numerator!.Value, denominator!.Value, measure == Measure.MoreThan);

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
            RuleFor(f => f.QuorumOf).Needed().Known();
            RuleFor(f => f.QuorumMeasure).Needed().Known();
            RuleFor(f => f.QuorumNumerator).Needed().Between(1, Share.MaxParts);
            RuleFor(f => f.QuorumDenominator).Needed().Between(1, Share.MaxParts);
            RuleFor(f => f.MajorityOf).Needed().Known();
            RuleFor(f => f.MajorityMeasure).Needed().Known();
            RuleFor(f => f.MajorityNumerator).Needed().Between(1, Share.MaxParts);
            RuleFor(f => f.MajorityDenominator).Needed().Between(1, Share.MaxParts);
            RuleFor(f => f.Basis).Needed().AtMost(VotingRule.BasisMaxLength);
        }
    }
}

using FluentValidation;
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
    internal VotingRuleFacts Facts() => new(ValidFrom!.Value, Quorum!, Majority!, Basis);

    private Share? Quorum => ShareOf(QuorumOf, QuorumMeasure, QuorumNumerator, QuorumDenominator);

    private Share? Majority => ShareOf(MajorityOf, MajorityMeasure, MajorityNumerator, MajorityDenominator);

    /// <summary>Null while a part is missing or the numbers are no share.</summary>
    private static Share? ShareOf(CountedOf? of, Measure? measure, int? numerator, int? denominator) =>
        of is { } counted && measure is not null && numerator is { } n && denominator is { } d && Share.IsShare(n, d, measure == Measure.MoreThan)
            ? new Share(counted, n, d, measure == Measure.MoreThan) : null;

    private static bool IsNoShare(Measure? measure, int? numerator, int? denominator) =>
        measure is not null && numerator is { } n and >= 1 and <= MostParts && denominator is { } d and >= 1 and <= MostParts
            && !Share.IsShare(n, d, measure == Measure.MoreThan);

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
            RuleFor(f => f.QuorumOf).Needed().Known().NotEqual(CountedOf.Present).WithMessage(_ => Text.Of("rule." + CouncilRules.QuorumOfPresent));
            RuleFor(f => f.QuorumMeasure).Needed().Known();
            RuleFor(f => f.QuorumNumerator).Needed().Between(1, MostParts)
                .Must((f, _) => !IsNoShare(f.QuorumMeasure, f.QuorumNumerator, f.QuorumDenominator)).WithMessage(_ => Text.Of("rule." + CouncilRules.BadShare))
                .Must((f, _) => f.Quorum?.IsHalfOrMore != false).WithMessage(_ => Text.Of("rule." + CouncilRules.QuorumUnderHalf));
            RuleFor(f => f.QuorumDenominator).Needed().Between(1, MostParts);
            RuleFor(f => f.MajorityOf).Needed().Known();
            RuleFor(f => f.MajorityMeasure).Needed().Known();
            RuleFor(f => f.MajorityNumerator).Needed().Between(1, MostParts)
                .Must((f, _) => !IsNoShare(f.MajorityMeasure, f.MajorityNumerator, f.MajorityDenominator))
                    .WithMessage(_ => Text.Of("rule." + CouncilRules.BadShare))
                .Must((f, _) => f.Majority?.IsMoreThanHalf != false).WithMessage(_ => Text.Of("rule." + CouncilRules.MajorityUnderHalf));
            RuleFor(f => f.MajorityDenominator).Needed().Between(1, MostParts);
            RuleFor(f => f.Basis).Needed().AtMost(VotingRule.BasisMaxLength);
        }
    }
}

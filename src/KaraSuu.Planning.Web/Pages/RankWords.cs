using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Web.Texts;

namespace KaraSuu.Planning.Web.Pages;

/// <summary>A place and a score in words.</summary>
public static class RankWords
{
    /// <summary>«53,3 %», «7,5», «0,72»: as the method counts; «unknown» where no vote is known.</summary>
    public static string Score(RankingMethod method, decimal? score) => method switch
    {
        RankingMethod.ShareOfGroups => Show.Percent(score),
        RankingMethod.DotsPerParticipant => score is { } dots ? Show.Quantity((long)Math.Round(dots * 100) * 10) : Show.Unknown,
        _ => Show.Decimal(score),
    };

    /// <summary>«2», «2 (тең)», or a dash where it has no place.</summary>
    public static string Place(RankedWish wish) => wish.Place is not { } place ? "—"
        : wish.IsTied ? Text.Of("ranking.shared-place", place) : Show.Number(place);
}

namespace KaraSuu.Planning.Domain.Checks;

/// <summary>Checks on people counted by age, where the ages of a village are known.</summary>
public static class AgeChecks
{
    public const string MoreOfAgeThanVillage = "more-of-age-than-village";
    public const string MoreWomenOfAgeThanVillage = "more-women-of-age-than-village";
    public const string MoreMenOfAgeThanVillage = "more-men-of-age-than-village";

    /// <summary>More of an age than live in the village cannot have come from it: the count, the village or its population is wrong.</summary>
    /// <param name="came">who came by the cycle's age bands</param>
    public static IEnumerable<Check> MeetingAges(int meetingId, IEnumerable<AgedPeople> came, PopulationSummary? village)
    {
        if (village is null || village.Ages.Count == 0) yield break;
        foreach (var (from, to, people) in came)
        {
            Check Of(string code, int? here, int? live) =>
                new(code, Severity.Error, from, to is null ? "+" : to.Value, here!.Value, live!.Value) { Subject = $"meeting-{meetingId}" };

            var live = village.MostAged(from, to);
            if (people.AtLeast > live.Total) yield return Of(MoreOfAgeThanVillage, people.AtLeast, live.Total);
            if (people.Women > live.Women) yield return Of(MoreWomenOfAgeThanVillage, people.Women, live.Women);
            if (people.Men > live.Men) yield return Of(MoreMenOfAgeThanVillage, people.Men, live.Men);
        }
    }
}

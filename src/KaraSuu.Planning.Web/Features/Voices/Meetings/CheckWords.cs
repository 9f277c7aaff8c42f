using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Web.Texts;

namespace KaraSuu.Planning.Web.Features.Voices.Meetings;

/// <summary>The sentence of a participation check.</summary>
internal static class CheckWords
{
    public static string Of(Check check) => Text.Of("meetings.check." + check.Code, check.Code switch
    {
        ParticipationChecks.GroupWithoutVoice => [Ages(check), Text.Of(check.Details[2] is Domain.Sex.Women ? "women" : "men")],
        ParticipationChecks.AgeBandGap => [Ages(check)],
        AgeChecks.MoreOfAgeThanVillage or AgeChecks.MoreWomenOfAgeThanVillage or AgeChecks.MoreMenOfAgeThanVillage =>
            [Ages(check), check.Details[2], check.Details[3]],
        _ => [.. check.Details],
    });

    private static string Ages(Check check) => Show.Ages((int)check.Details[0], check.Details[1] as int?);
}

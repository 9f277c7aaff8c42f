using System.Globalization;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Web.Operations;

namespace KaraSuu.Planning.Web.Photos;

/// <summary>How large a scanned paper may be, and how many papers and photos a meeting may have, as whoever runs the portal set it.</summary>
public sealed record PaperLimits(int Megabytes, int OfAMeeting, int PhotosOfAMeeting)
{
    public const string MegabytesSetting = "Papers:MaxMegabytes";
    public const string OfAMeetingSetting = "Papers:MostOfAMeeting";
    public const string PhotosSetting = "Papers:MostPhotosOfAMeeting";

    private const int MostMegabytes = 25;
    private const int MostFiles = 100;
    private const int UsualFiles = 20;

    /// <exception cref="CannotStart">names the setting that is no number within its bounds</exception>
    public static PaperLimits Of(IConfiguration settings) => new(
        Number(settings, MegabytesSetting, PaperFile.UsualMegabytes, MostMegabytes),
        Number(settings, OfAMeetingSetting, UsualFiles, MostFiles), Number(settings, PhotosSetting, UsualFiles, MostFiles));

    private static int Number(IConfiguration settings, string setting, int usual, int most) =>
        settings[setting] is not { Length: > 0 } set ? usual
        : int.TryParse(set, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most ? number
        : throw new CannotStart("start.bad-number", setting, set, most);
}

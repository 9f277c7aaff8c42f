namespace KaraSuu.Planning.Domain.Territory;

/// <summary>
/// An issue of local importance (жергиликтүү маанидеги маселе, ЖММ) of one dated version of the law's list.
/// Only numbers 2 (Kara-Suu 2021) and 6 (Zhazy 2018) have been seen in published plans; the rest is marked unverified.
/// </summary>
public sealed class LocalIssue
{
    public const int TitleMaxLength = 300;
    public const int LawVersionMaxLength = 100;

    public LocalIssue(int number, LocalText title, string lawVersion, DateOnly? validFrom, bool isVerified)
    {
        Number = number;
        LawVersion = Words.OneLine(lawVersion, LawVersionMaxLength);
        Correct(title, validFrom, isVerified);
    }

    private LocalIssue()
    {
    }

    public int Id { get; private set; }
    public int Number { get; private set; }
    public LocalText Title { get; private set; } = new("");
    public string LawVersion { get; private set; } = "";
    public DateOnly? ValidFrom { get; private set; }
    public bool IsVerified { get; private set; }

    public void Correct(LocalText title, DateOnly? validFrom, bool isVerified) =>
        (Title, ValidFrom, IsVerified) = (LocalText.UpTo(title, TitleMaxLength), validFrom, isVerified);
}

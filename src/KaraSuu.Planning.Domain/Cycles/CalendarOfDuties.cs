namespace KaraSuu.Planning.Domain.Cycles;

/// <summary>
/// The calendar a new cycle starts with; every date can be changed. Only 1 June comes from a source
/// (the Kara-Suu deck on the Budget Code: programme and priorities approved by 1 June of the preceding year);
/// the other dates are spread before and after it as a suggestion.
/// </summary>
public static class CalendarOfDuties
{
    public const string FirstOfJuneCode = "first-of-june";

    public static DateOnly FirstOfJuneDate(int budgetYear) => new(budgetYear - 1, 6, 1);

    public static Duty FirstOfJune(int budgetYear) =>
        new(FirstOfJuneCode, null, FirstOfJuneDate(budgetYear), Post.HeadOfAo, null);

    /// <param name="throughYear">the last year of a cycle of several years</param>
    public static DateOnly UsualDate(StageKind kind, int budgetYear, int? throughYear = null) => kind switch
    {
        StageKind.WorkingGroup => new DateOnly(budgetYear - 1, 1, 31),
        StageKind.Meetings => new DateOnly(budgetYear - 1, 3, 31),
        StageKind.Priorities => new DateOnly(budgetYear - 1, 4, 15),
        StageKind.Draft => new DateOnly(budgetYear - 1, 4, 30),
        StageKind.Hearing => new DateOnly(budgetYear - 1, 5, 15),
        StageKind.Kenesh => FirstOfJuneDate(budgetYear),
        StageKind.Implementation => new DateOnly(throughYear ?? budgetYear, 12, 31),
        _ => new DateOnly((throughYear ?? budgetYear) + 1, 2, 28),
    };

    public static Post UsualPost(StageKind kind) => kind switch
    {
        StageKind.Meetings or StageKind.Priorities or StageKind.Draft => Post.AoSpecialist,
        StageKind.Kenesh => Post.KeneshChair,
        _ => Post.HeadOfAo,
    };
}

/// <summary>Something to be done by a date within a cycle.</summary>
public sealed class Duty
{
    public const int TitleMaxLength = 300;
    public const int NoteMaxLength = 1000;

    internal Duty(string? code, string? title, DateOnly dueOn, Post post, string? note)
    {
        Code = code;
        Title = title;
        DueOn = dueOn;
        Post = post;
        Note = Words.UpTo(note, NoteMaxLength);
    }

    private Duty()
    {
    }

    public int Id { get; private set; }

    /// <summary>Names a standard duty whose title the portal's texts hold; null for one typed by people.</summary>
    public string? Code { get; private init; }

    public string? Title { get; private set; }
    public DateOnly DueOn { get; private set; }
    public Post Post { get; private set; }
    public string? Note { get; private set; }
    public DateOnly? DoneOn { get; private set; }
    public string? DoneBy { get; private set; }

    internal void Change(string? title, DateOnly dueOn, Post post, string? note)
    {
        if (Code is null) Title = Words.Needed(title, TitleMaxLength, CycleRules.DutyNeedsATitle);
        (DueOn, Post, Note) = (dueOn, post, Words.UpTo(note, NoteMaxLength));
    }

    internal void Complete(DateOnly doneOn, Stamp stamp) => (DoneOn, DoneBy) = (doneOn, stamp.By);
}

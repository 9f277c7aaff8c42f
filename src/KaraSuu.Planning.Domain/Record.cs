using System.Runtime.CompilerServices;

namespace KaraSuu.Planning.Domain;

/// <summary>A record that is loaded and saved as a whole, with everything that belongs to it.</summary>
public abstract class Record
{
    public int Id { get; private set; }

    /// <summary>Grows with every change; two people saving the same revision are told apart by it.</summary>
    public int Revision { get; private set; } = 1;

    protected void Touch() => Revision++;
}

/// <summary>A record of one aiyl aimak; nobody of another aimak sees or changes it unless it is public.</summary>
public abstract class AimakRecord : Record, IOfAimak
{
    public int AiylAimakId { get; protected init; }
}

/// <summary>Belongs to one aiyl aimak.</summary>
public interface IOfAimak
{
    int AiylAimakId { get; }
}

/// <summary>Found by typing a few letters; the text is folded as <see cref="Folded"/> says.</summary>
public interface ISearched
{
    string SearchText { get; }
}

/// <summary>Who did something and when (UTC); the name as it was that day.</summary>
public sealed record Stamp(string By, DateTime AtUtc)
{
    public const int ByMaxLength = 200;

    /// <summary>A term of a deputy lasts five years, a large work some more; nothing here is agreed for longer than two terms.</summary>
    public const int MostYearsAhead = 10;

    public string By { get; } = Words.OneLine(By);

    /// <summary>The day it was in Kyrgyzstan.</summary>
    public DateOnly Today => LocalDay.Of(AtUtc);

    /// <summary>What is written down as done has happened: nothing is done tomorrow.</summary>
    /// <param name="field">what the day is called where it is read</param>
    /// <exception cref="RuleBroken">with the field when the day has not come yet</exception>
    public void RequireHappened(DateOnly? day, [CallerArgumentExpression(nameof(day))] string field = "") =>
        Rule.RequireOf(Rule.NameOf(field), day is null || day <= Today, RecordRules.InTheFuture);

    /// <summary>What is called for a day to come is called for one within a year: 2062 is a slip for 2026.</summary>
    /// <inheritdoc cref="RequireHappened"/>
    public void RequireSoon(DateOnly? day, [CallerArgumentExpression(nameof(day))] string field = "") =>
        Rule.RequireOf(Rule.NameOf(field), day is null || day <= Today.AddYears(1), RecordRules.FarAhead);

    /// <summary>What is to last or to be done until a day ends within <see cref="MostYearsAhead"/> years: 2062 is a slip for 2026.</summary>
    /// <inheritdoc cref="RequireHappened"/>
    public void RequireWithinReach(DateOnly? day, [CallerArgumentExpression(nameof(day))] string field = "") =>
        Rule.RequireOf(Rule.NameOf(field), day is null || day <= Today.AddYears(MostYearsAhead), RecordRules.OutOfReach, MostYearsAhead);
}

/// <summary>Kyrgyz time all year round; the country has no summer time.</summary>
public static class LocalDay
{
    public static readonly TimeSpan AheadOfUtc = TimeSpan.FromHours(6);

    public static DateOnly Of(DateTime utc) => DateOnly.FromDateTime(utc + AheadOfUtc);
}

/// <summary>Sex as asked on attendance sheets.</summary>
public enum Sex
{
    Women,
    Men,
}

/// <summary>A post in the planning process, for saying whose duty a step is.</summary>
public enum Post
{
    AoSpecialist,
    HeadOfAo,
    KeneshChair,
    Deputy,
    JmeMember,
    TechnicalSupervisor,
}

namespace KaraSuu.Planning.Domain.Checks;

/// <summary>A record as the list of its kind knows it.</summary>
/// <param name="Called">what it is called where it is read</param>
/// <param name="Same">what it would share with itself written down again, each a sign of its own; null where it is not known</param>
public sealed record WrittenRecord(int Id, string Called, params object?[] Same);

/// <summary>The same thing written down twice, in whatever spelling: the later record is doubted and names the earlier.</summary>
public static class TwiceChecks
{
    public const string Contractor = "contractor-twice";
    public const string Deputy = "deputy-twice";
    public const string Session = "session-twice";
    public const string Hearing = "hearing-twice";
    public const string Work = "work-twice";
    public const string Contract = "contract-twice";
    public const string PlanItem = "plan-item-twice";
    public const string Activity = "activity-twice";
    public const string Remark = "remark-twice";
    public const string Priority = "priority-twice";
    public const string VoicedIssue = "voiced-issue-twice";
    public const string GroupMember = "group-member-twice";
    public const string Duty = "duty-twice";
    public const string AgendaItem = "agenda-item-twice";
    public const string JmeMember = "jme-member-twice";
    public const string Visit = "visit-twice";
    public const string Inspection = "inspection-twice";
    public const string Act = "act-twice";
    public const string Population = "population-twice";

    /// <param name="kind">what the subject of a check begins with: «contractor»</param>
    public static IEnumerable<(WrittenRecord Record, Check Check)> Of(string code, string kind, IEnumerable<WrittenRecord> records)
    {
        var known = new Dictionary<(int Sign, object Same), string>();
        foreach (var record in records.OrderBy(r => r.Id))
        {
            var signs = record.Same.Select((same, at) => (Sign: at, Same: same)).Where(s => s.Same is not null).Select(s => (s.Sign, Same: s.Same!)).ToList();
            if (signs.Where(known.ContainsKey).Select(s => known[s]).FirstOrDefault() is { } earlier)
                yield return (record, new Check(code, Severity.Warning, earlier) { Subject = $"{kind}-{record.Id}" });
            foreach (var sign in signs) known.TryAdd(sign, record.Called);
        }
    }

    /// <summary>By the tax number, or by the name without the words for a kind of company: «ЖЧК «Жол»», «Жол ОсОО».</summary>
    public static WrittenRecord ContractorOf(int id, string name, string? taxNumber)
    {
        var signs = Works.Contractor.SignsOf(name, taxNumber);
        return new(id, name, signs.TaxNumber, signs.Name);
    }

    /// <summary>A person elected again has another term, not another record.</summary>
    public static WrittenRecord DeputyOf(int id, string fullName) => new(id, fullName, Folded.NameOf(fullName));

    /// <summary>By its number in the convocation, or in the year where that is not written; or by the day.</summary>
    public static WrittenRecord SessionOf(int id, string number, string? convocation, DateOnly heldOn) =>
        new(id, $"№ {number}", (Folded.NameOf(number), convocation is null ? $"{heldOn.Year}" : Folded.NameOf(convocation)), heldOn);

    public static WrittenRecord HearingOf(int id, int planId, DateOnly heldOn, string called) => new(id, called, (planId, heldOn));

    /// <summary>By what is done, where, and from when.</summary>
    public static WrittenRecord WorkOf(int id, string title, string? place, int? fromYear, IEnumerable<int> villages) =>
        new(id, title, (Folded.NameOf(title), Folded.NameOf(place), fromYear, string.Join(' ', villages.Order())));

    /// <summary>Something that has a name within a record: an item of a plan, an activity of an item, a matter of an agenda, an issue of a meeting.</summary>
    /// <param name="within">the record it stands in</param>
    public static WrittenRecord NamedWithin(int id, int within, string name) => new(id, name, (within, Folded.NameOf(name)));

    /// <summary>A duty has one day; the same thing may be due on two.</summary>
    public static WrittenRecord DutyOf(int id, int cycleId, string title, DateOnly dueOn) => new(id, title, (cycleId, Folded.NameOf(title), dueOn));

    /// <summary>A membership of a group; who left and joined again has two.</summary>
    public static WrittenRecord JmeMemberOf(int id, int groupId, string name, DateOnly? leftOn) =>
        new(id, name, leftOn is null ? (groupId, Folded.NameOf(name)) : null);

    /// <summary>A work is visited once a day: planned, or inspected in one way.</summary>
    public static WrittenRecord VisitOf<TKind>(int id, int workId, DateOnly? on, TKind kind, string called) =>
        new(id, called, on is { } day ? (workId, day, kind) : null);

    /// <summary>One source counts a place once a day.</summary>
    public static WrittenRecord PopulationOf(int id, int? villageId, DateOnly? asOf, string? source, string called) =>
        new(id, called, asOf is { } day ? (villageId, day, Folded.NameOf(source)) : null);

    /// <summary>A contract stands for one work: the same number with the same contractor stands for two.</summary>
    public static WrittenRecord ContractOf(int workId, string title, int? contractorId, string? number, DateOnly? signedOn) =>
        new(workId, title, contractorId is null || number is null ? null : (contractorId, Folded.NameOf(number), signedOn?.Year));
}

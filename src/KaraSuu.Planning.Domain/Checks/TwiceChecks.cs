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

    private static readonly HashSet<string> LegalForms =
        [.. Folded.WordsOf("ЖЧК ОсОО ЖАК ЗАО ААК ОАО ЖИ ИП"), .. Folded.WordsOf("ЧП жеке ишкер МИ МП")];

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
        var figures = string.Concat((taxNumber ?? "").Where(char.IsAsciiDigit));
        var own = string.Concat(Folded.WordsOf(name).Where(word => !LegalForms.Contains(word)));
        return new(id, name, figures.Length > 0 ? figures : null, own.Length > 0 ? own : Folded.NameOf(name));
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

    /// <summary>A contract stands for one work: the same number with the same contractor stands for two.</summary>
    public static WrittenRecord ContractOf(int workId, string title, int? contractorId, string? number, DateOnly? signedOn) =>
        new(workId, title, contractorId is null || number is null ? null : (contractorId, Folded.NameOf(number), signedOn?.Year));
}

using System.Globalization;
using System.Text;
using KaraSuu.Planning.Web.Commands.Samples;
using KaraSuu.Planning.Web.Operations;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Samples;

/// <summary>A file is a door like a form: what cannot be is refused with file, line and field, and texts are cleaned alike.</summary>
public sealed class FaultyFileTests : SampleDatabase
{
    private const string Line = "\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("karasuu-files-").FullName;

    /// <summary>A real aimak's file: the piece given stands on the fourth line.</summary>
    private static string Aimak(string piece, string villages = "") =>
        $$"""
        { "recordedBy": "Асанов",
          "aimak": { "slug": "synoo", "name": {{Name("Сыноо")}}, "oblast": {{Name("Ош облусу")}}, "rayon": {{Name("Кара-Суу району")}},
            "about": {{Name("Сыноо")}}, "source": "Сыноо", "villages": [{ "name": {{Name("Мантыш")}} } {{villages}}] },
          {{piece}}
        }
        """.ReplaceLineEndings(Line);

    private static string Name(string ky) => $$"""{ "ky": "{{ky}}", "ru": "", "en": "" }""";

    private static string Cycle(string parts, int year = 2026) => $$"""{ "budgetYear": {{year}}, "source": "Сыноо", {{parts}} }""";

    private static string Cycles(string parts) => $$"""  "cycles": [{{Cycle(parts)}}]""";

    public static TheoryData<string, string, string> Faults => new()
    {
        // Numbers
        { """ "populations": [{ "source": "с", "publishedTotal": 1.500 }]""", "populations[0].publishedTotal", "start.data.unreadable" },
        { """ "populations": [{ "source": "с", "publishedTotal": "1 500" }]""", "populations[0].publishedTotal", "start.data.unreadable" },
        { """ "populations": [{ "source": "с", "women": -3 }]""", "populations[0]", "rule.territory.negative-people" },
        { """ "works": [{ "title": "Жол", "source": "с", "funding": [{ "kind": "localBudget", "som": 150.500 }] }]""", "works[0].funding[0].som",
            "start.data.unreadable" },

        // Unknown is not zero: nothing is written by leaving it out, and not by an empty text
        { """ "populations": [{ "source": "с", "women": "" }]""", "populations[0].women", "start.data.unreadable" },
        { """ "populations": [{ "source": "с" }]""", "populations[0]", "rule.territory.nothing-counted" },
        { Cycles(""" "meetings": [{ "village": "Мантыш", "heldOn": "2026-02-30" }]"""), "cycles[0].meetings[0].heldOn", "start.data.unreadable" },

        // After today
        { Cycles(""" "meetings": [{ "village": "Мантыш", "heldOn": "2062-02-03" }]"""), "cycles[0].meetings[0].heldOn", "rule.record.in-the-future" },
        { Cycles(""" "proposals": [{ "text": "Жол", "group": "women", "receivedOn": "2062-02-03" }]"""), "cycles[0].proposals[0].receivedOn",
            "rule.record.in-the-future" },
        { """ "populations": [{ "source": "с", "women": 5, "asOf": "2062-01-01" }]""", "populations[0].asOf", "rule.record.in-the-future" },

        // More than all
        { Cycles(""" "meetings": [{ "village": "Мантыш", "heldOn": "2026-02-03", "total": 20, "women": 21 }]"""), "cycles[0].meetings[0].women",
            "rule.people.more-women-than-all" },
        { Cycles(""" "meetings": [{ "village": "Мантыш", "heldOn": "2026-02-03", "total": 20, "women": 5, "men": 5 }]"""), "cycles[0].meetings[0].total",
            "rule.people.does-not-add-up" },

        // Twice
        { """ "populations": [{ "source": "с", "women": 5, "women": 7 }]""", "populations[0].women", "start.data.twice" },
        { $$""" "cycles": [{{Cycle("\"stages\": []")}}, {{Cycle("\"stages\": []")}}]""", "cycles[1]", "start.data.twice" },
        { """ "recordedBy": "Бегалиев" """, "recordedBy", "start.data.twice" },

        // Letters
        { """ "works": [{ "title": "Жол ☐", "source": "с" }]""", "works[0].title", "rule.record.no-such-letter" },
        { """ "deputies": [{ "name": "Асанов 👍", "from": "2025-04-01" }]""", "deputies[0].fullName", "rule.record.no-such-letter" },
        { Cycles(""" "priorities": [{ "title": "о\u0306ң" }]"""), "cycles[0].priorities[0].title", "rule.record.no-such-letter" },
        { """ "works": [{ "title": "\u200b", "source": "с" }]""", "works[0]", "" },

        // Fields
        { """ "populationz": []""", "populationz", "start.data.unknown-field" },
        { """ "works": [{ "title": "Жол" }]""", "works[0].source", "start.data.lacks" },
        { """ "works": [{ "title": "Жол", "source": """, "works[0]", "start.data.unwritten" },
        { Cycles(""" "meetings": [{ "village": "Жок", "heldOn": "2026-02-03" }]"""), "cycles[0].meetings[0]", "start.data.nothing" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task What_cannot_be_is_refused_with_file_line_and_field(string piece, string place, string why)
    {
        var refused = await Assert.ThrowsAsync<CannotStart>(() => LoadAsync(Aimak(piece)));
        Assert.Matches($@"^{File}, line [45], {System.Text.RegularExpressions.Regex.Escape(place)}", refused.Message);
        if (why.Length > 0) Assert.Contains(Beginning(why), refused.Message, StringComparison.Ordinal);
        Assert.Same(refused, CannotStart.Of(refused));

        var said = new StringWriter(CultureInfo.InvariantCulture);
        var before = Console.Error;
        Console.SetError(said);
        try { Assert.Equal(1, refused.Say()); }
        finally { Console.SetError(before); }
        Assert.Equal(2, said.ToString().TrimEnd().Split('\n').Length);
        Assert.DoesNotMatch(@"System|KaraSuu\.Planning|   at ", said.ToString());
        await using var db = Open();
        Assert.Equal(0, await db.AiylAimaks.CountAsync());
    }

    public static TheoryData<string, string, string, string> FaultsOfWorks => new()
    {
        // what is written, what in its place, where it is wrong, why
        { "\"steps\":", "\"steps\": [], \"stepz\":", "stepz", "start.data.unknown-field" },
        { "\"slug\": \"ulgu\",", "\"slug\": \"ulgu\", \"evaluations\": [null],", "evaluations[0]", "start.data.lacks" },
        { "\"planYear\": 2026", "\"planYear\": 2031", "planYear", "start.data.nothing" },
        { "\"activity\": \"", "\"activity\": \"Жок ", "works[0].activity", "start.data.nothing" },
        { "\"work\": \"", "\"work\": \"жок-", "monitoringPlan.visits[0].work", "start.data.nothing" },
        { "\"contractor\": \"", "\"contractor\": \"Жок ", "contract.contractor", "start.data.nothing" },
        { "\"account\": \"", "\"account\": \"жок-", ".account", "start.data.nothing" },
    };

    [Theory]
    [MemberData(nameof(FaultsOfWorks))]
    public async Task What_a_file_of_works_lacks_is_said_with_file_line_and_field(string written, string instead, string place, string why)
    {
        await LoadYearAsync(isWithWorks: false);
        var text = await System.IO.File.ReadAllTextAsync(DataFiles.Sample(DataFiles.TrainingWorks));
        var at = text.IndexOf(written, StringComparison.Ordinal);
        Assert.True(at >= 0, written);
        var path = Path.Combine(_folder, DataFiles.TrainingWorks);
        await System.IO.File.WriteAllTextAsync(path, text[..at] + instead + text[(at + written.Length)..]);

        await using var db = Open();
        var refused = await Assert.ThrowsAsync<CannotStart>(
            () => SampleData.LoadWorksAsync(new WorksLoader(db), path, DataFiles.Sample(DataFiles.Training), default));

        Assert.StartsWith(path + ", line ", refused.Message, StringComparison.Ordinal);
        Assert.Contains(place, refused.Message, StringComparison.Ordinal);
        Assert.Contains(Beginning(why), refused.Message, StringComparison.Ordinal);
        await using var after = Open();
        Assert.Equal(0, await after.MonitoringPlans.CountAsync());
    }

    [Fact]
    public async Task A_file_of_works_without_steps_is_refused()
    {
        await LoadYearAsync(isWithWorks: false);
        var path = Path.Combine(_folder, DataFiles.TrainingWorks);
        await System.IO.File.WriteAllTextAsync(path, """{ "slug": "ulgu", "planYear": 2026, "monitoringPlan": { "year": 2026, "visits": [] } }""");
        await using var db = Open();
        var refused = await Assert.ThrowsAsync<CannotStart>(
            () => SampleData.LoadWorksAsync(new WorksLoader(db), path, DataFiles.Sample(DataFiles.Training), default));
        Assert.Contains("steps: " + Beginning("start.data.lacks"), refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_village_written_twice_is_refused_however_it_is_spelled()
    {
        var refused = await Assert.ThrowsAsync<CannotStart>(() => LoadAsync(Aimak(""" "works": []""", $$""", { "name": {{Name("мантыш айылы")}} }""")));
        Assert.Contains("line 3, aimak.villages[1]", refused.Message, StringComparison.Ordinal);
    }

    /// <summary>й of two signs, a soft hyphen, what nobody sees, a ligature, «№ №», «облусу» and line ends, as a form cleans them.</summary>
    [Fact]
    public async Task Texts_of_a_file_are_cleaned_as_those_of_a_form()
    {
        Assert.True(await LoadAsync(Aimak(
            """
            "works": [{ "title": "  Ичүүчү\u00ad суу\u200b, и\u0306ол, o\ufb01s ", "source": "Сыноо", "villages": ["Ман\u00adтыш айылы"] }],
            "jmeGroup": { "establishedOn": "2020-02-03", "resolutionNumber": "№ №34-7-1", "source": "Сыноо" },
            "cycles": [{ "budgetYear": 2026, "source": "Сыноо", "meetings": [{ "village": " Мантыш", "heldOn": "2026-02-03", "notes": "Бир\r\nЭки" }] }]
            """)));
        await using var db = Open();
        Assert.Equal("Ичүүчү суу, йол, ofis", (await db.Works.SingleAsync()).Title);
        Assert.Equal("34-7-1", (await db.JmeGroups.SingleAsync()).ResolutionNumber);
        var aimak = await db.AiylAimaks.SingleAsync();
        Assert.Equal(("Ош", "Кара-Суу"), (aimak.Oblast.Ky, aimak.Rayon.Ky));
        var meeting = await db.Meetings.SingleAsync();
        Assert.Equal(("Бир\nЭки", null, null), (meeting.Notes, meeting.Came.Women, meeting.Came.Total));
    }

    [Theory]
    [InlineData("1.000,Жол,,,2011,,true", 2, "number", "start.data.two-ways")]
    [InlineData("0x10,Жол,,,2011,,true", 2, "number", "start.data.unreadable")]
    [InlineData(",Жол,,,2011,,true", 2, "number", "start.data.unreadable")]
    [InlineData("1,Жол,,,2011,31.02.2011,true", 2, "valid_from", "start.data.unreadable")]
    [InlineData("1,Жол,,,2011,,балким", 2, "verified", "start.data.unreadable")]
    [InlineData("1,,Дорога,,2011,,true", 2, "ky", "start.data.empty")]
    [InlineData("1,\u200b,Дорога,,2011,,true", 2, "ky", "start.data.empty")]
    [InlineData("1,Жол ☐,,,2011,,true", 2, "ky", "rule.record.no-such-letter")]
    [InlineData("1,Жол,,,2011,,true\n1,Суу,,, 2011,,true", 3, "", "start.data.twice")]
    public async Task A_row_of_a_list_that_cannot_be_is_refused_with_its_line_and_field(string rows, int line, string field, string why)
    {
        var path = Path.Combine(_folder, ReferenceLists.LocalIssuesFile);
        await WriteListsAsync(rows);
        await using var db = Open();
        var refused = await Assert.ThrowsAsync<CannotStart>(() => ReferenceLists.LoadAsync(db, _folder, default));
        Assert.StartsWith($"{path}, line {line}, {field}: {Beginning(why)}", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_is_read_as_a_form_is_and_again_without_doubling()
    {
        await WriteListsAsync("901,Ичүүчү\u00ad суу,,, 2026 ,05.11.2026,true");
        for (var again = 0; again < 2; again++)
        {
            await using var load = Open();
            await ReferenceLists.LoadAsync(load, _folder, default);
        }
        await using var db = Open();
        var issue = await db.LocalIssues.SingleAsync(i => i.Number == 901);
        Assert.Equal(("Ичүүчү суу", "2026", new DateOnly(2026, 11, 5)), (issue.Title.Ky, issue.LawVersion, issue.ValidFrom));
    }

    [Fact]
    public async Task A_list_in_another_alphabet_or_without_a_column_is_refused()
    {
        await WriteListsAsync("1,Жол,,,2011,,true", "number,ky,ru,en,law_version,verified");
        await using var db = Open();
        var lacks = await Assert.ThrowsAsync<CannotStart>(() => ReferenceLists.LoadAsync(db, _folder, default));
        Assert.Contains("line 1, valid_from: ", lacks.Message, StringComparison.Ordinal);
        await System.IO.File.WriteAllBytesAsync(Path.Combine(_folder, ReferenceLists.LocalIssuesFile), [.. "number,ky\n1,"u8, 0xC6, 0xEE, 0xEB]);
        var lost = await Assert.ThrowsAsync<CannotStart>(() => ReferenceLists.LoadAsync(db, _folder, default));
        Assert.Contains(Beginning("start.data.unwritten"), lost.Message, StringComparison.Ordinal);
    }

    private string File => Path.Combine(_folder, "synoo.json");

    private async Task<bool> LoadAsync(string json)
    {
        await System.IO.File.WriteAllTextAsync(File, json);
        await using var db = Open();
        return await SampleData.LoadAsync(new SampleLoader(db, TimeProvider.System), File, default);
    }

    private async Task WriteListsAsync(string rows, string heads = "number,ky,ru,en,law_version,valid_from,verified")
    {
        await System.IO.File.WriteAllTextAsync(Path.Combine(_folder, ReferenceLists.LocalIssuesFile), $"{heads}\n{rows}\n", Encoding.UTF8);
        System.IO.File.Copy(Path.Combine(DataFiles.Reference, ReferenceLists.VulnerableGroupsFile),
            Path.Combine(_folder, ReferenceLists.VulnerableGroupsFile), overwrite: true);
    }

    /// <summary>The sentence as far as nothing is filled in.</summary>
    private static string Beginning(string key) => Texts.Text.In("en", key).Split('{')[0];
}

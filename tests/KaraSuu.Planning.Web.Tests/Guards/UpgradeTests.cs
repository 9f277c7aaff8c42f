using System.Globalization;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Web.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace KaraSuu.Planning.Web.Tests.Guards;

/// <summary>A database of an earlier version is brought up to date without losing what it says.</summary>
public sealed class UpgradeTests : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    public UpgradeTests() => _connection.Open();

    public void Dispose() => _connection.Dispose();

    [Fact]
    public async Task What_the_group_found_before_there_were_inspections_becomes_one()
    {
        await using var db = Open();
        await db.GetService<IMigrator>().MigrateAsync("First");
        Run("PRAGMA foreign_keys = 0");
        Insert("AiylAimaks", ("Id", 1), ("Slug", "bir"));
        Insert("JmeGroups", ("Id", 1), ("AiylAimakId", 1), ("EstablishedOn", "2016-02-19"));
        Insert("Works", ("Id", 1), ("AiylAimakId", 1), ("Title", "Тротуар"), ("Outcome", "Violations"), ("OutcomeText", "Бордюр жок"),
            ("Source", "Презентация"));
        Insert("Works", ("Id", 2), ("AiylAimakId", 1), ("Title", "Көпүрө"));
        Run("PRAGMA foreign_keys = 1");

        await db.Database.MigrateAsync();

        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        var inspection = Assert.Single(await db.Inspections.AsNoTracking().ToListAsync());
        Assert.Equal((1, "Бордюр жок", "Презентация"), (inspection.WorkId, inspection.OutcomeText, inspection.Source));
        Assert.Equal(["Тротуар", "Көпүрө"], await db.Works.OrderBy(w => w.Id).Select(w => w.Title).ToListAsync());
    }

    [Fact]
    public async Task Search_texts_and_sort_keys_of_earlier_rows_are_written_by_the_rules_of_today_and_nothing_else_is()
    {
        await using var db = Open();
        await db.GetService<IMigrator>().MigrateAsync("Stages");
        Run("PRAGMA foreign_keys = 0");
        Insert("AiylAimaks", ("Id", 1), ("Slug", "bir"), ("Name_Ky", "Өмүр"));
        Insert("Deputies", ("Id", 1), ("AiylAimakId", 1), ("FullName", "Cагын Кара-Суу"), ("InOfficeFrom", "2024-01-01"),
            ("SearchText", "ЭСКИ"), ("Revision", 3));
        Insert("Contractors", ("Id", 1), ("AiylAimakId", 1), ("Name", "Өрүк 2"), ("FoldedName", "ОРУК 2"), ("Revision", 2));

        await db.Database.MigrateAsync();
        await Derived.BringUpToDateAsync(db, default);
        await Derived.BringUpToDateAsync(db, default);

        Assert.Equal([1], await db.Deputies.Matching("сагын").Matching("карасуу").Select(d => d.Id).ToListAsync());
        string Stored(string column, string table)
        {
            using var command = _connection.CreateCommand();
            command.CommandText = $"SELECT {column} FROM {table} WHERE Id = 1";
            return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture)!;
        }
        Assert.Equal(Domain.Sorted.KeyOf("Сагын Кара-Суу"), Stored("SortKey", "Deputies"));
        Assert.Equal(Domain.Sorted.KeyOf("Өрүк 2"), Stored("SortKey", "Contractors"));
        Assert.Equal(Domain.Sorted.KeyOf("Өмүр"), Stored("SortKey", "AiylAimaks"));
        Assert.Equal(("3", "2"), (Stored("Revision", "Deputies"), Stored("Revision", "Contractors")));
        Assert.Empty(await db.JournalEntries.ToListAsync());
    }

    [Fact]
    public async Task Numbers_and_names_of_places_kept_as_they_were_typed_are_tidied_once_and_the_journal_says_so()
    {
        await using var db = Open();
        await db.GetService<IMigrator>().MigrateAsync("LettersAndSorting");
        Run("PRAGMA foreign_keys = 0");
        Insert("AiylAimaks", ("Id", 1), ("Slug", "bir"), ("Name_Ky", "Ош айыл аймагы"), ("Oblast_Ky", "Ош облусу"), ("Oblast_Ru", "Ошская область"),
            ("Rayon_Ky", "Алай району"), ("Revision", 3));
        Insert("AiylAimaks", ("Id", 2), ("Slug", "eki"), ("Name_Ky", "Өмүр"), ("Oblast_Ky", "Нарын"), ("Rayon_Ky", "Кочкор"), ("Revision", 1));
        Insert("Plans", ("Id", 1), ("AiylAimakId", 1), ("Status", "Approved"), ("Resolution_Number", "№ №34-7-1"), ("Resolution_IsRecorded", 1),
            ("FromYear", 2021), ("ToYear", 2021), ("VersionNumber", 1), ("Revision", 5));
        Insert("JmeGroups", ("Id", 1), ("AiylAimakId", 1), ("EstablishedOn", "2016-02-19"), ("ResolutionNumber", "12/3"));
        Insert("Villages", ("Id", 1), ("AiylAimakId", 1), ("Name_Ky", "Мантыш айылы"), ("Name_Ru", "с. Мантыш"));
        Insert("Villages", ("Id", 2), ("AiylAimakId", 1), ("Name_Ky", "Орток айылы"));
        Insert("Villages", ("Id", 3), ("AiylAimakId", 1), ("Name_Ky", "Орток"));
        Insert("Villages", ("Id", 4), ("AiylAimakId", 2), ("Name_Ky", "Биринчи айыл"));

        await db.Database.MigrateAsync();
        await Derived.BringUpToDateAsync(db, default);
        await Derived.BringUpToDateAsync(db, default);

        // Two that would be called the same stay as they are: which is which only people can say.
        Assert.Equal(["Мантыш/Мантыш", "Орток айылы/", "Орток/", "Биринчи айыл/"],
            await db.Villages.AsNoTracking().OrderBy(v => v.Id).Select(v => v.Name.Ky + "/" + v.Name.Ru).ToListAsync());

        var aimak = await db.AiylAimaks.AsNoTracking().SingleAsync(a => a.Id == 1);
        Assert.Equal(("Ош", "Ош", "Ошская", "Алай", 3), (aimak.Name.Ky, aimak.Oblast.Ky, aimak.Oblast.Ru, aimak.Rayon.Ky, aimak.Revision));
        var plan = await db.Plans.AsNoTracking().SingleAsync();
        Assert.Equal(("34-7-1", 5), (plan.Resolution!.Number, plan.Revision));
        var journal = await db.JournalEntries.OrderBy(e => e.RecordKind).ToListAsync();
        Assert.Equal([("AiylAimak", Who.CommandLine), ("JointActionPlan", Who.CommandLine), ("Village", Who.CommandLine)],
            journal.Select(e => (e.RecordKind, e.UserName)));
        Assert.Contains("Ош облусу", journal[0].Before, StringComparison.Ordinal);
        Assert.Contains("34-7-1", journal[1].After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counts_stay_as_they_were_when_numbers_may_be_unknown()
    {
        await using var db = Open();
        await db.GetService<IMigrator>().MigrateAsync("LettersAndSorting");
        Run("PRAGMA foreign_keys = 0");
        Insert("Meetings", ("Id", 1), ("HeldOn", "2026-03-01"), ("Revision", 2));
        Insert("Meetings", ("Id", 2), ("HeldOn", "2026-03-02"));
        Insert("Attendance", ("Id", 1), ("PraMeetingId", 1), ("AgeBandId", 1), ("Sex", "Women"), ("People", 12));
        Insert("Attendance", ("Id", 2), ("PraMeetingId", 1), ("AgeBandId", 2), ("Sex", "Women"), ("People", 3));
        Insert("VoicedIssues", ("Id", 1), ("PraMeetingId", 1), ("Text", "Жол"), ("WomenVotes", 9), ("MenVotes", 0));
        Insert("Hearings", ("Id", 1), ("HeldOn", "2026-05-12"));
        Insert("Hearings", ("Id", 2), ("HeldOn", "2026-05-13"));
        Insert("HearingAttendance", ("Id", 1), ("PublicHearingId", 1), ("Category", "Residents"), ("Women", 34), ("Men", 29));
        Insert("HearingAttendance", ("Id", 2), ("PublicHearingId", 1), ("Category", "Deputies"), ("Women", 0), ("Men", 7));

        await db.Database.MigrateAsync();

        var meetings = await db.Meetings.AsNoTracking().OrderBy(m => m.Id).ToListAsync();
        Assert.Equal([(15, 15, 0), (null, null, null)], meetings.Select(m => (m.Total, m.Women, m.Men)));
        Assert.Equal(2, meetings[0].Revision);
        var issue = await db.VoicedIssues.AsNoTracking().SingleAsync();
        Assert.Equal((9, 9, 0), (issue.Votes, issue.WomenVotes, issue.MenVotes));
        var hearings = await db.Hearings.AsNoTracking().Include(h => h.Attendance).OrderBy(h => h.Id).ToListAsync();
        Assert.Equal([(70, 34, 36), (null, null, null)], hearings.Select(h => (h.Total, h.Women, h.Men)));
        Assert.Equal([(63, 34, 29), (7, 0, 7)], hearings[0].Attendance.OrderBy(a => a.Id).Select(a => (a.Total, a.Women, a.Men)));
    }

    [Fact]
    public async Task A_rule_from_before_it_was_known_who_set_it_is_not_confirmed_and_its_votes_stay()
    {
        await using var db = Open();
        await db.GetService<IMigrator>().MigrateAsync("Photos");
        (string, object)[] half =
        [
            ("Quorum_Of", "Seats"), ("Quorum_Numerator", 1), ("Quorum_Denominator", 100), ("Majority_Of", "Present"), ("Majority_Numerator", 1),
                ("Majority_Denominator", 100),
            ("Basis", "Эски регламент"), ("AiylAimakId", 1), ("Id", 1), ("Revision", 1),
        ];
        Run("PRAGMA foreign_keys = 0");
        Insert("AiylAimaks", ("Id", 1), ("Slug", "bir"));
        Insert("Deputies", ("Id", 1), ("AiylAimakId", 1), ("FullName", "Депутат"), ("InOfficeFrom", "2024-01-01"));
        Insert("VotingRules", [.. half, ("ValidFrom", "2024-01-01"), ("ConfirmedBy", "Мурунку төрага"), ("ConfirmedAtUtc", "2024-01-01 00:00:00")]);
        Insert("Votes", [.. half, ("SessionDate", "2026-05-01"), ("OpenedBy", "Мурунку төрага"), ("OpenedAtUtc", "2026-05-01 05:00:00"),
            ("ClosedAtUtc", "2026-05-01 06:00:00"), ("RuleWasConfirmed", 1), ("Seats", 11), ("InOffice", 11), ("Present", 1)]);
        Insert("Ballot", ("Id", 1), ("PlanVoteId", 1), ("DeputyId", 1), ("Sequence", 1), ("Choice", "For"), ("Receipt", "К-1"),
            ("CastAtUtc", "2026-05-01 05:30:00"));

        await db.Database.MigrateAsync();

        var rule = await db.VotingRules.AsNoTracking().SingleAsync();
        Assert.False(rule.IsConfirmed);
        Assert.True(rule.IsDayFixed);
        var vote = await db.Votes.AsNoTracking().Include(v => v.Ballots).Include(v => v.Ways).SingleAsync();
        Assert.Equal([(1, BallotWay.Portal)], vote.Ways.Select(w => (w.DeputyId, w.Way)));
        Assert.Equal(BallotWay.Portal, vote.Ballots.Single().Way);
        Assert.Equal((true, true, "Эски регламент", null), (vote.Result!.Passed, vote.RuleWasConfirmed, vote.Basis, vote.RuleSetBy));
    }

    [Fact]
    public async Task A_stage_that_was_marked_as_done_stays_marked_by_whom_and_when()
    {
        await using var db = Open();
        await db.GetService<IMigrator>().MigrateAsync("VoteAccess");
        Run("PRAGMA foreign_keys = 0");
        Insert("Cycles", ("Id", 1), ("AiylAimakId", 1), ("BudgetYear", 2019), ("Revision", 4));
        Insert("CycleStage", ("Id", 1), ("PlanningCycleId", 1), ("Kind", "Hearing"), ("Post", "HeadOfAo"), ("IsDone", 1),
            ("DoneOn", "2018-05-12"), ("MarkedBy", "Башчы"), ("MarkedAtUtc", "2018-05-13 04:00:00"));
        Insert("CycleStage", ("Id", 2), ("PlanningCycleId", 1), ("Kind", "Report"), ("Post", "HeadOfAo"));

        await db.Database.MigrateAsync();

        var cycle = await db.Cycles.AsNoTracking().Include(c => c.Stages).SingleAsync();
        Assert.Equal(4, cycle.Revision);
        Assert.Equal(new StageWord(true, new DateOnly(2018, 5, 12), "Башчы", new DateTime(2018, 5, 13, 4, 0, 0, DateTimeKind.Utc), null),
            cycle.Stage(StageKind.Hearing).Word);
        Assert.Null(cycle.Stage(StageKind.Report).Word);
    }

    [Fact]
    public async Task Sums_quantities_and_terms_are_read_as_they_were_written_before_they_had_types_of_their_own()
    {
        await using var db = Open();
        await db.GetService<IMigrator>().MigrateAsync("LettersAndSorting");
        Run("PRAGMA foreign_keys = 0");
        Insert("AiylAimaks", ("Id", 1), ("Slug", "bir"));
        Insert("JmeGroups", ("Id", 1), ("AiylAimakId", 1), ("EstablishedOn", "2016-02-19"));
        Insert("JmeRegulation", ("Id", 1), ("JmeGroupId", 1), ("Title", "Жобо"), ("ValidFrom", "2019-09-05"), ("ValidTo", "2020-01-01"));
        Insert("FundingLine", ("Id", 1), ("ActivityId", 1), ("Kind", "LocalBudget"), ("AmountTyiyn", 99));
        Insert("Works", ("Id", 1), ("AiylAimakId", 1), ("Title", "Көпүрө"), ("Status", "InProgress"), ("StatedTotalTyiyn", 0),
            ("QuantityThousandths", 264_000), ("Unit", "м"));
        Insert("Works", ("Id", 2), ("AiylAimakId", 1), ("Title", "Жол"), ("Status", "Recorded"), ("Unit", "км"));
        Insert("WorkFunding", ("Id", 1), ("WorkId", 1), ("Kind", "LocalBudget"), ("AmountTyiyn", 30_000_001));
        Insert("Payment", ("Id", 1), ("WorkId", 1), ("FundingId", 1), ("PaidOn", "2026-05-01"), ("AmountTyiyn", -5), ("AtUtc", "2026-05-01 05:00:00"));
        Insert("Contract", ("Id", 1), ("WorkId", 1), ("FirstSumTyiyn", 100), ("SumTyiyn", 120));
        Insert("Contract", ("Id", 2), ("WorkId", 2));
        Insert("Amendment", ("Id", 1), ("ContractId", 1), ("SignedOn", "2026-05-01"), ("SumTyiyn", 120));
        Insert("Amendment", ("Id", 2), ("ContractId", 1), ("SignedOn", "2026-05-02"), ("EndsOn", "2026-09-01"));
        Insert("Acceptances", ("Id", 1), ("AiylAimakId", 1), ("WorkId", 1), ("Status", "Signing"), ("On", "2026-05-01"), ("CostTyiyn", 7),
            ("AtUtc", "2026-05-01 05:00:00"));
        Insert("Acceptances", ("Id", 2), ("AiylAimakId", 1), ("WorkId", 2), ("Status", "Signing"), ("On", "2026-05-01"), ("AtUtc", "2026-05-01 05:00:00"));
        string[] tables =
            ["JmeRegulation", "FundingLine", "Works", "WorkFunding", "Payment", "Contract", "Amendment", "Acceptances"];
        var before = tables.Select(Written).ToList();

        await db.GetService<IMigrator>().MigrateAsync("ValueTypes");

        Assert.Equal(before, tables.Select(Written));
        await db.Database.MigrateAsync();
        var regulation = await db.Set<JmeRegulation>().AsNoTracking().SingleAsync();
        Assert.Equal(new Period(new(2019, 9, 5), new(2020, 1, 1)), regulation.InForce);
        Assert.Equal(new Money(99), (await db.Set<FundingLine>().AsNoTracking().SingleAsync()).Amount);
        var works = await db.Works.AsNoTracking().Whole().OrderBy(w => w.Id).ToListAsync();
        Assert.Equal([(Money.Zero, new Quantity(264_000, "м")), (null, new Quantity(null, "км"))], works.Select(w => (w.StatedTotal, w.Quantity)));
        Assert.Equal((new Money(30_000_001), new Money(-5)), (works[0].Funding.Single().Amount, works[0].Payments.Single().Amount));
        Assert.Equal([(new Money(100), new Money(120)), (null, null)], works.Select(w => (w.Contract!.FirstSum, w.Contract.Sum)));
        Assert.Equal([new Money(120), null], works[0].Contract!.Amendments.OrderBy(a => a.Id).Select(a => a.Sum));
        Assert.Equal([new Money(7), null], (await db.Acceptances.AsNoTracking().OrderBy(a => a.Id).ToListAsync()).Select(a => a.Cost));
    }

    [Fact]
    public async Task The_one_term_of_each_deputy_is_kept_and_plans_known_from_their_scan_are_told_from_published_ones()
    {
        await using var db = Open();
        await db.GetService<IMigrator>().MigrateAsync("LettersAndSorting");
        Run("PRAGMA foreign_keys = 0");
        Insert("AiylAimaks", ("Id", 1), ("Slug", "bir"));
        Insert("Deputies", ("Id", 7), ("AiylAimakId", 1), ("FullName", "Үсөнов"), ("InOfficeFrom", "2016-03-01"),
            ("InOfficeTo", "2020-12-31"), ("Revision", 4));
        Insert("Deputies", ("Id", 9), ("AiylAimakId", 1), ("FullName", "Асанов"), ("InOfficeFrom", "2024-11-17"), ("Revision", 1));
        Insert("Plans", ("Id", 1), ("AiylAimakId", 1), ("CycleId", 1), ("VersionNumber", 1), ("Status", "Approved"), ("DecidedOnPaper", 1));
        Insert("Plans", ("Id", 2), ("AiylAimakId", 1), ("CycleId", 2), ("VersionNumber", 1), ("Status", "Approved"), ("DecidedOnPaper", 1));
        Insert("Plans", ("Id", 3), ("AiylAimakId", 1), ("CycleId", 3), ("VersionNumber", 1), ("Status", "Approved"));
        Insert("PaperScans", ("Id", 1), ("AiylAimakId", 1), ("PlanId", 2));
        Run("PRAGMA foreign_keys = 1");

        await db.Database.MigrateAsync();

        var deputies = await db.Deputies.AsNoTracking().OrderBy(d => d.Id).ToListAsync();
        Assert.Equal([(7, "Үсөнов", 4), (9, "Асанов", 1)], deputies.Select(d => (d.Id, d.FullName, d.Revision)));
        Assert.Equal([(new DateOnly(2016, 3, 1), new DateOnly(2020, 12, 31)), (new DateOnly(2024, 11, 17), null)],
            deputies.Select(d => Assert.Single(d.Terms)).Select(t => (t.InOfficeFrom, t.InOfficeTo)));
        Assert.Equal([true, false, false], await db.Plans.OrderBy(p => p.Id).Select(p => p.IsFromPublication).ToListAsync());
    }

    [Fact]
    public async Task A_work_stays_in_its_village_and_a_cycle_gets_the_years_of_its_plan_where_no_other_cycle_has_them()
    {
        await using var db = Open();
        await db.GetService<IMigrator>().MigrateAsync("LettersAndSorting");
        Run("PRAGMA foreign_keys = 0");
        Insert("AiylAimaks", ("Id", 1), ("Slug", "bir"));
        Insert("Villages", ("Id", 5), ("AiylAimakId", 1), ("Name_Ky", "Мантыш"));
        Insert("Works", ("Id", 1), ("AiylAimakId", 1), ("Title", "Мектеп"), ("VillageId", 5), ("Revision", 3));
        Insert("Works", ("Id", 2), ("AiylAimakId", 1), ("Title", "Көпүрө"), ("Revision", 1));
        foreach (var (id, year, through) in new[] { (1, 2018, 2019), (2, 2021, 2023), (3, 2022, 2022) })
        {
            Insert("Cycles", ("Id", id), ("AiylAimakId", 1), ("BudgetYear", year), ("Revision", 4));
            Insert("Plans", ("Id", id), ("AiylAimakId", 1), ("CycleId", id), ("VersionNumber", 1), ("FromYear", year), ("ToYear", through));
        }
        Insert("Cycles", ("Id", 4), ("AiylAimakId", 1), ("BudgetYear", 2025), ("Revision", 4));

        await db.Database.MigrateAsync();

        Assert.Equal([(1, 5)], (await db.Works.SelectMany(w => w.Villages, (w, v) => new { w.Id, v.VillageId }).ToListAsync())
            .Select(v => (v.Id, v.VillageId)));
        Assert.Equal([3, 1], await db.Works.OrderBy(w => w.Id).Select(w => w.Revision).ToListAsync());
        Assert.Equal([(2018, 2019), (2021, 2021), (2022, 2022), (2025, 2025)],
            (await db.Cycles.AsNoTracking().OrderBy(c => c.BudgetYear).Select(c => new { c.BudgetYear, c.ThroughYear }).ToListAsync())
                .Select(c => (c.BudgetYear, c.ThroughYear)));
    }

    /// <summary>Every value of a table, by its column.</summary>
    private string Written(string table)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {table} ORDER BY Id";
        using var row = command.ExecuteReader();
        var rows = new List<string>();
        while (row.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, row.FieldCount).OrderBy(row.GetName)
                .Select(i => $"{row.GetName(i)}={Convert.ToString(row.GetValue(i), CultureInfo.InvariantCulture)}")));
        }
        return string.Join('\n', rows);
    }

    /// <summary>A row with the given values; what must not be null and is not given is empty or zero.</summary>
    private void Insert(string table, params (string Column, object Value)[] given)
    {
        var values = given.ToDictionary(g => g.Column, g => g.Value);
        using (var info = _connection.CreateCommand())
        {
            info.CommandText = $"SELECT name, type FROM pragma_table_info('{table}') WHERE \"notnull\" = 1 AND pk = 0 AND dflt_value IS NULL";
            using var columns = info.ExecuteReader();
            while (columns.Read()) values.TryAdd(columns.GetString(0), columns.GetString(1) == "INTEGER" ? 0 : "");
        }
        using var insert = _connection.CreateCommand();
        insert.CommandText = $"INSERT INTO {table} ({string.Join(", ", values.Keys.Select(c => $"\"{c}\""))}) "
            + $"VALUES ({string.Join(", ", values.Keys.Select((_, i) => "$p" + i.ToString(CultureInfo.InvariantCulture)))})";
        foreach (var (i, value) in values.Values.Index()) insert.Parameters.AddWithValue("$p" + i.ToString(CultureInfo.InvariantCulture), value);
        insert.ExecuteNonQuery();
    }

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private SqlitePlanningDb Open() =>
        new(new DbContextOptionsBuilder<SqlitePlanningDb>()
            .UseSqlite(_connection).Options, new Journal(new Who(new HttpContextAccessor()), TimeProvider.System));
}

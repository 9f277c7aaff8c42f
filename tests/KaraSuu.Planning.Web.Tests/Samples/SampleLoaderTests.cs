using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Commands.Samples;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace KaraSuu.Planning.Web.Tests.Samples;

/// <summary>Loading the sample files into a real, empty database.</summary>
public sealed class SampleLoaderTests : IAsyncLifetime
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:;Foreign Keys=True");

    public async Task InitializeAsync()
    {
        await _connection.OpenAsync();
        await using var db = Open();
        await db.Database.EnsureCreatedAsync();
        await ReferenceLists.LoadAsync(db, DataFiles.Reference, default);
    }

    public async Task DisposeAsync() => await _connection.DisposeAsync();

    [Fact]
    public async Task All_three_are_loaded_once()
    {
        Assert.All(await LoadAllAsync(), Assert.True);
        Assert.All(await LoadAllAsync(), Assert.False);

        await using var db = Open();
        Assert.Equal(["alexandrov", "kara-suu", "ulgu"], await db.AiylAimaks.Select(a => a.Slug).Order().ToListAsync());
        Assert.Equal(16, await db.Works.CountAsync());
        Assert.Equal(6, await db.Cycles.CountAsync());
    }

    [Fact]
    public async Task Reference_lists_are_loaded_again_without_doubling()
    {
        await using var db = Open();
        await ReferenceLists.LoadAsync(db, DataFiles.Reference, default);

        Assert.Equal((22, 7), (await db.LocalIssues.CountAsync(), await db.VulnerableGroups.CountAsync()));
    }

    [Fact]
    public async Task The_plan_of_Kara_Suu_is_approved_on_paper_with_an_unknown_decision()
    {
        await LoadAllAsync();
        await using var db = Open();
        var aimak = await db.AiylAimaks.SingleAsync(a => a.Slug == "kara-suu");
        var plan = await db.Plans.SingleAsync(p => p.AiylAimakId == aimak.Id);

        Assert.Equal(PlanStatus.Approved, plan.Status);
        Assert.True(plan.DecidedOnPaper);
        Assert.Equal(new Resolution(null, null, null), plan.Resolution);
    }

    [Fact]
    public async Task The_training_plan_was_voted_seven_to_one_with_one_abstention_and_one_correction()
    {
        await LoadAllAsync();
        await using var db = Open();
        var aimak = await db.AiylAimaks.SingleAsync(a => a.IsTraining);
        var plan = await db.Plans.Include(p => p.Items).ThenInclude(i => i.Activities).ThenInclude(a => a.Funding)
            .SingleAsync(p => p.AiylAimakId == aimak.Id && p.FromYear == 2027);
        var vote = await db.Votes.Include(v => v.Ballots).SingleAsync(v => v.PlanId == plan.Id);

        Assert.Equal(PlanStatus.Approved, plan.Status);
        Assert.Equal(7_600_000, plan.Total.Som);
        Assert.Equal((7, 1, 1, 0), (vote.Result!.For, vote.Result.Against, vote.Result.Abstained, vote.Result.NotVoted));
        Assert.Equal((9, 6, 6), (vote.Result.Present, vote.Result.QuorumNeeded, vote.Result.MajorityNeeded));
        Assert.Equal(10, vote.Ballots.Count);
        Assert.Equal("4/1", plan.Resolution!.Number);
    }

    [Fact]
    public async Task Every_issue_and_proposal_of_the_training_aimak_leads_to_a_priority()
    {
        await LoadAllAsync();
        await using var db = Open();

        Assert.Equal(26, await db.VoicedIssues.CountAsync(i => i.PriorityIssueId != null));
        Assert.Equal(8, await db.Proposals.CountAsync(p => p.PriorityIssueId != null));
        Assert.Equal(0, await db.VoicedIssues.CountAsync(i => i.PriorityIssueId == null));
    }

    [Fact]
    public async Task A_file_that_refers_to_nothing_leaves_nothing_behind()
    {
        var file = SampleFile.Read(DataFiles.Sample("training.json"));
        var wrong = file with { Cycles = [file.Cycles[0] with { Meetings = [file.Cycles[0].Meetings[0] with { Village = "Жок айыл" }] }] };

        await using (var db = Open())
        {
            var refused = await Assert.ThrowsAsync<InvalidDataException>(() => new SampleLoader(db, TimeProvider.System).LoadAsync(wrong, default));
            Assert.Contains("Жок айыл", refused.Message, StringComparison.Ordinal);
        }

        await using var after = Open();
        Assert.Equal(0, await after.AiylAimaks.CountAsync());
    }

    [Fact]
    public async Task Alexandrov_keeps_the_regulation_the_deck_names_and_what_its_group_found()
    {
        await LoadAllAsync();
        await using var db = Open();
        var aimak = await db.AiylAimaks.SingleAsync(a => a.Slug == "alexandrov");
        var group = await db.JmeGroups.Include(g => g.Regulations).SingleAsync(g => g.AiylAimakId == aimak.Id);
        var inspections = await db.Inspections.Where(i => i.AiylAimakId == aimak.Id).ToListAsync();
        var acts = await db.Acts.Where(a => a.AiylAimakId == aimak.Id).ToListAsync();

        var regulation = Assert.Single(group.Regulations);
        Assert.Equal(("01-18/84", new DateOnly(2019, 9, 5), false), (regulation.Number, regulation.InForce.From, regulation.IsConfirmed));
        Assert.Null(group.RegulationOn(group.EstablishedOn));
        Assert.Equal(Enum.GetValues<MonitoringOutcome>(), inspections.Select(i => i.Outcome!.Value).Order());
        Assert.All(inspections, i => Assert.Null(i.HeldOn));
        Assert.Equal(2, acts.Count);
        Assert.All(acts, a => Assert.Equal((ActStatus.Recorded, null), (a.Status, a.RegisterNumber)));
    }

    [Fact]
    public async Task Without_sign_ins_nobody_signs_and_no_work_is_loaded()
    {
        await LoadAllAsync();

        Assert.False(await LoadWorksAsync());
        await using var db = Open();
        Assert.Equal(0, await db.Acceptances.CountAsync());
    }

    [Fact]
    public async Task The_training_year_shows_every_state_of_works_acts_and_acceptances()
    {
        await LoadYearAsync();
        await using var db = Open();
        var aimak = Training(db);

        Assert.Equal(Enum.GetValues<WorkStatus>(), (await db.Works.Where(w => w.AiylAimakId == aimak).Select(w => w.Status).Distinct().ToListAsync()).Order());
        Assert.Equal(Enum.GetValues<ActStatus>(), (await db.Acts.Where(a => a.AiylAimakId == aimak).Select(a => a.Status).Distinct().ToListAsync()).Order());
        Assert.Equal(Enum.GetValues<AcceptanceStatus>(), (await db.Acceptances.Select(a => a.Status).Distinct().ToListAsync()).Order());
        Assert.Equal(Enum.GetValues<MonitoringOutcome>(),
            (await db.Inspections.Where(i => i.AiylAimakId == aimak).Select(i => i.Outcome!.Value).Distinct().ToListAsync()).Order());
        Assert.Equal(Enum.GetValues<InspectionKind>(), (await db.Inspections.Select(i => i.Kind).Distinct().ToListAsync()).Order());
        Assert.Equal(Enum.GetValues<FindingSeverity>(), (await db.Acts.Where(a => a.Severity != null).Select(a => a.Severity!.Value).Distinct().ToListAsync())
            .Order());
    }

    [Fact]
    public async Task The_register_of_acts_is_numbered_in_the_order_of_days()
    {
        await LoadYearAsync();
        await using var db = Open();
        var acts = await db.Acts.Where(a => a.RegisterNumber != null).OrderBy(a => a.RegisterNumber).ToListAsync();

        Assert.Equal(Enumerable.Range(1, acts.Count), acts.Select(a => a.RegisterNumber!.Value));
        Assert.Equal(acts.Select(a => a.DrawnUpOn).Order(), acts.Select(a => a.DrawnUpOn));
    }

    [Fact]
    public async Task Acceptances_are_signed_by_the_sample_accounts_for_their_sides()
    {
        await LoadYearAsync();
        await using var db = Open();
        var acceptances = await db.Acceptances.Include(a => a.Signatures).ToListAsync();
        var users = await db.Users.ToDictionaryAsync(u => u.Id, u => u.UserName);

        var signing = acceptances.Single(a => a.Status == AcceptanceStatus.Signing);
        Assert.Equal([AcceptanceSide.Ao, AcceptanceSide.JmeGroup], signing.Signatures.Select(s => s.Side).Order());
        var accepted = acceptances.Single(a => a.Status == AcceptanceStatus.Accepted);
        Assert.Equal(["ulgu.head", "ulgu.jme", "ulgu.supervisor"], accepted.Signatures.Select(s => users[s.UserId]).Order());
        Assert.Equal(accepted.Signatures.Max(s => DateOnly.FromDateTime(s.AtUtc))
            .AddMonths(12), (await db.Works.SingleAsync(w => w.Id == accepted.WorkId)).WarrantyUntil);
        var overridden = acceptances.Single(a => a.Status == AcceptanceStatus.Overridden);
        Assert.Equal(1, overridden.OverriddenFindings);
        Assert.Equal(ActStatus.NotEliminated, (await db.Acts.SingleAsync(a => a.WorkId == overridden.WorkId)).Status);
    }

    [Fact]
    public async Task The_group_has_nine_members_of_every_side_a_chair_a_secretary_and_one_account()
    {
        await LoadYearAsync();
        await using var db = Open();
        var aimak = Training(db);
        var group = await db.JmeGroups.Include(g => g.Members).Include(g => g.Changes).SingleAsync(g => g.AiylAimakId == aimak);
        var changed = Assert.Single(group.Changes);
        var members = group.MembersOn(changed.ChangedOn).ToList();

        Assert.Equal((9, 9, 10), (members.Count, group.MembersOn(group.EstablishedOn).Count(), group.Members.Count));
        Assert.Equal(Enum.GetValues<JmeSide>(), members.Select(m => m.Side).Distinct().Order());
        Assert.Equal(Enum.GetValues<JmeOffice>(), members.Select(m => m.Office).Distinct().Order());
        var account = members.Single(m => m.UserId is not null).UserId;
        Assert.Equal("ulgu.jme", (await db.Users.SingleAsync(u => u.Id == account)).UserName);
        Assert.Equal(new JmeNorms(50, 14, 3), group.Norms);
    }

    [Fact]
    public async Task The_year_of_monitoring_has_visits_done_missed_and_called_off()
    {
        await LoadYearAsync();
        await using var db = Open();
        var plan = await db.MonitoringPlans.Include(p => p.Visits).SingleAsync();
        var done = await db.Inspections.Where(i => i.VisitId != null).Select(i => i.VisitId!.Value).ToListAsync();
        var latest = await db.Inspections.MaxAsync(i => i.HeldOn);

        Assert.Single(plan.Visits, v => v.CalledOffBecause is not null);
        Assert.Contains(plan.Visits, v => v.CalledOffBecause is null && v.On < latest && !done.Contains(v.Id));
        Assert.Contains(plan.Visits, v => v.On > latest);
        Assert.Equal(5, done.Count);
    }

    [Fact]
    public async Task A_payment_written_twice_is_taken_back_and_the_books_are_right()
    {
        await LoadYearAsync();
        await using var db = Open();
        var work = await db.Works.Include(w => w.Payments).Include(w => w.Delays).Include(w => w.Contract)
            .SingleAsync(w => w.Payments.Any(p => p.ReversesId != null));

        Assert.Equal((4, 430_000), (work.Payments.Count, work.Payments.Sum(p => p.Amount.Som)));
        Assert.Equal(new DateOnly(2026, 6, 15), work.Contract!.EndsOn);
        Assert.Single(work.Contract.Amendments);
        Assert.Single(work.Delays);
    }

    [Fact]
    public async Task Three_sides_rated_the_plan_and_two_of_them_differ_by_two_grades()
    {
        await LoadYearAsync();
        await using var db = Open();
        var evaluations = await db.Evaluations.Include(e => e.Ratings).OrderBy(e => e.Id).ToListAsync();

        Assert.Equal(Enum.GetValues<EvaluationSide>(), evaluations.Select(e => e.Side));
        Assert.All(evaluations, e => Assert.True(e.IsFinished));
        var gaps = evaluations[0].Ratings.Join(evaluations[1].Ratings, r => r.PlanItemId, r => r.PlanItemId,
            (ao, group) => Math.Abs((int)ao.Achievement - (int)group.Achievement));
        Assert.Single(gaps, gap => gap == 2);
        Assert.Equal(57, evaluations[2].Women + evaluations[2].Men);
    }

    [Fact]
    public async Task The_year_is_loaded_once_whatever_was_added_to_it()
    {
        await LoadYearAsync();
        await using var before = Open();
        var aimak = Training(before);
        before.Add(new Domain.Monitoring.JmeGroup(aimak, new DateOnly(2027, 1, 5), null, null, null,
            new Domain.Stamp("Адис", new DateTime(2027, 1, 6, 4, 0, 0, DateTimeKind.Utc))));
        await before.SaveChangesAsync();
        var entries = await before.JournalEntries.CountAsync();

        Assert.False(await LoadWorksAsync());
        Assert.Equal(entries, await before.JournalEntries.CountAsync());
    }

    [Fact]
    public async Task No_text_is_longer_than_its_column()
    {
        await LoadYearAsync();
        await using var db = Open();
        var (measured, tooLong) = (0, new List<string>());
        foreach (var type in db.Model.GetEntityTypes())
        {
            var table = StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value;
            var columns = type.GetProperties().Concat(type.GetComplexProperties().SelectMany(c => c.ComplexType.GetProperties()))
                .Where(p => p.ClrType == typeof(string) && p.GetMaxLength() is not null)
                .Select(p => (Name: p.GetColumnName(table), Max: p.GetMaxLength()!.Value));
            foreach (var (name, max) in columns)
            {
                await using var command = _connection.CreateCommand();
                command.CommandText = $"SELECT COALESCE(MAX(LENGTH(\"{name}\")), 0) FROM \"{table.Name}\"";
                var longest = (long)(await command.ExecuteScalarAsync())!;
                if (longest > 0) measured++;
                if (longest > max) tooLong.Add($"{table.Name}.{name}: {longest} > {max}");
            }
        }

        Assert.Empty(tooLong);
        Assert.True(measured > 50, $"{measured} columns hold text");
    }

    private async Task<List<bool>> LoadAllAsync()
    {
        var loaded = new List<bool>();
        foreach (var name in DataFiles.Samples)
        {
            await using var db = Open();
            loaded.Add(await new SampleLoader(db, TimeProvider.System).LoadAsync(SampleFile.Read(DataFiles.Sample(name)), default));
        }
        return loaded;
    }

    private async Task LoadYearAsync()
    {
        await LoadAllAsync();
        await using (var db = Open())
        {
            var aimak = await db.AiylAimaks.SingleAsync(a => a.IsTraining);
            db.Users.AddRange(new[] { "head", "jme", "supervisor" }.Select(account =>
                new PortalUser { UserName = $"ulgu.{account}", FullName = $"Үлгү: {account}", AiylAimakId = aimak.Id }));
            await db.SaveChangesAsync();
        }
        Assert.True(await LoadWorksAsync());
    }

    private async Task<bool> LoadWorksAsync()
    {
        await using var db = Open();
        var (works, members) = (DataFiles.Sample(DataFiles.TrainingWorks), DataFiles.Sample(DataFiles.Training));
        return await new WorksLoader(db).LoadAsync(SampleFile.Read<WorksFile>(works), SampleFile.Read(members), default);
    }

    private static int Training(PlanningDb db) => db.AiylAimaks.Single(a => a.IsTraining).Id;

    private SqlitePlanningDb Open() =>
        new(new DbContextOptionsBuilder<SqlitePlanningDb>()
            .UseSqlite(_connection).Options, new Journal(new Who(new HttpContextAccessor()), TimeProvider.System));
}

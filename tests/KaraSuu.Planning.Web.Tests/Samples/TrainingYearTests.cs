using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Works;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace KaraSuu.Planning.Web.Tests.Samples;

/// <summary>The training aimak's year of works and monitoring, loaded into a real database.</summary>
public sealed class TrainingYearTests : SampleDatabase
{
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
                await using var command = Connection.CreateCommand();
                command.CommandText = $"SELECT COALESCE(MAX(LENGTH(\"{name}\")), 0) FROM \"{table.Name}\"";
                var longest = (long)(await command.ExecuteScalarAsync())!;
                if (longest > 0) measured++;
                if (longest > max) tooLong.Add($"{table.Name}.{name}: {longest} > {max}");
            }
        }

        Assert.Empty(tooLong);
        Assert.True(measured > 50, $"{measured} columns hold text");
    }
}

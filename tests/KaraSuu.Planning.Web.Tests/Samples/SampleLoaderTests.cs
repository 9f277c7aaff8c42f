using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Web.Commands.Samples;
using KaraSuu.Planning.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Samples;

/// <summary>Loading the sample files into a real, empty database.</summary>
public sealed class SampleLoaderTests : SampleDatabase
{
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
            var refused = await Assert.ThrowsAsync<FileFault>(() => new SampleLoader(db, TimeProvider.System).LoadAsync(wrong, default));
            Assert.Equal("cycles[0].meetings[0]", refused.Place);
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
}

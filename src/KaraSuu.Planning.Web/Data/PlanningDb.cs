using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Photos;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Territory;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Data;

/// <summary>The portal's database; every save writes its journal entries in the same transaction.</summary>
public abstract class PlanningDb(DbContextOptions options, Journal journal) : IdentityDbContext<PortalUser, IdentityRole<int>, int>(options)
{
    public DbSet<AiylAimak> AiylAimaks => Set<AiylAimak>();
    public DbSet<Village> Villages => Set<Village>();
    public DbSet<PopulationCount> Populations => Set<PopulationCount>();
    public DbSet<AboutText> AboutTexts => Set<AboutText>();
    public DbSet<LocalIssue> LocalIssues => Set<LocalIssue>();
    public DbSet<VulnerableGroup> VulnerableGroups => Set<VulnerableGroup>();
    public DbSet<PlanningCycle> Cycles => Set<PlanningCycle>();
    public DbSet<PraMeeting> Meetings => Set<PraMeeting>();
    public DbSet<MeetingPaper> MeetingPapers => Set<MeetingPaper>();
    public DbSet<VoicedIssue> VoicedIssues => Set<VoicedIssue>();
    public DbSet<Proposal> Proposals => Set<Proposal>();
    public DbSet<PriorityIssue> Priorities => Set<PriorityIssue>();
    public DbSet<Regrouping> Regroupings => Set<Regrouping>();
    public DbSet<JointActionPlan> Plans => Set<JointActionPlan>();
    public DbSet<ApprovedDocument> ApprovedDocuments => Set<ApprovedDocument>();
    public DbSet<PaperScan> PaperScans => Set<PaperScan>();
    public DbSet<PublicHearing> Hearings => Set<PublicHearing>();
    public DbSet<Deputy> Deputies => Set<Deputy>();
    public DbSet<KeneshSession> Sessions => Set<KeneshSession>();
    public DbSet<VotingRule> VotingRules => Set<VotingRule>();
    public DbSet<PlanVote> Votes => Set<PlanVote>();
    public DbSet<Work> Works => Set<Work>();
    public DbSet<Contractor> Contractors => Set<Contractor>();
    public DbSet<JmeGroup> JmeGroups => Set<JmeGroup>();
    public DbSet<MonitoringPlan> MonitoringPlans => Set<MonitoringPlan>();
    public DbSet<Inspection> Inspections => Set<Inspection>();
    public DbSet<InspectionSpot> InspectionSpots => Set<InspectionSpot>();
    public DbSet<ResidentAnswer> ResidentAnswers => Set<ResidentAnswer>();
    public DbSet<Act> Acts => Set<Act>();
    public DbSet<Acceptance> Acceptances => Set<Acceptance>();
    public DbSet<PlanEvaluation> Evaluations => Set<PlanEvaluation>();
    public DbSet<Photo> Photos => Set<Photo>();
    public DbSet<CheckExplanation> Explanations => Set<CheckExplanation>();
    public DbSet<JournalEntry> JournalEntries => Set<JournalEntry>();
    public DbSet<Draft> Drafts => Set<Draft>();
    public DbSet<FormReceipt> FormReceipts => Set<FormReceipt>();
    public DbSet<SheetImport> SheetImports => Set<SheetImport>();
    public DbSet<UserSession> UserSessions => Set<UserSession>();
    public DbSet<AccessNotice> AccessNotices => Set<AccessNotice>();
    public DbSet<OneTimeCode> OneTimeCodes => Set<OneTimeCode>();
    public DbSet<DerivedMark> DerivedMarks => Set<DerivedMark>();
    public DbSet<HealthMark> HealthMarks => Set<HealthMark>();

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeTracker.DetectChanges();
        var detects = ChangeTracker.AutoDetectChangesEnabled;

        // Found once: otherwise every look at what is tracked would look for changes anew, and fold the texts of every record for it.
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            return await SaveDetectedAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = detects;
        }
    }

    private async Task<int> SaveDetectedAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken)
    {
        ChangeTracker.RequireWhole();
        await this.GiveCodesAsync(cancellationToken);
        await this.RequireOwnReferencesAsync(cancellationToken);
        var changes = journal.Changes(ChangeTracker);
        if (changes.Count == 0) return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);

        if (Database.CurrentTransaction is not null) return await SaveWithJournalAsync(changes, acceptAllChangesOnSuccess, cancellationToken);
        return await Database.InOneGoAsync(async () =>
        {
            await using var own = await Database.BeginTransactionAsync(cancellationToken);
            var saved = await SaveWithJournalAsync(changes, acceptAllChangesOnSuccess, cancellationToken);
            await own.CommitAsync(cancellationToken);
            return saved;
        });
    }

    private async Task<int> SaveWithJournalAsync(List<Change> changes, bool acceptAllChangesOnSuccess, CancellationToken ct)
    {
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, ct);
        JournalEntries.AddRange(journal.Entries(changes));
        await base.SaveChangesAsync(acceptAllChangesOnSuccess, ct);
        return saved;
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("The portal saves asynchronously; SaveChangesAsync writes the journal.");

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(120);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTime>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PlanningDb).Assembly);
        Maps.Common.Apply(builder);
    }
}

/// <summary>The embedded database.</summary>
public sealed class SqlitePlanningDb(DbContextOptions<SqlitePlanningDb> options, Journal journal) : PlanningDb(options, journal);

/// <summary>The production database.</summary>
public sealed class SqlServerPlanningDb(DbContextOptions<SqlServerPlanningDb> options, Journal journal) : PlanningDb(options, journal);

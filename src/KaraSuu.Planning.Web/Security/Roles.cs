using KaraSuu.Planning.Domain;

namespace KaraSuu.Planning.Web.Security;

/// <summary>The roles of the portal and what each may do: the one table of permissions (docs/roles.md is checked against it).</summary>
public static class Roles
{
    public const string AoSpecialist = "AoSpecialist";
    public const string HeadOfAo = "HeadOfAo";
    public const string Deputy = "Deputy";
    public const string KeneshChair = "KeneshChair";
    public const string JmeMember = "JmeMember";
    public const string TechnicalSupervisor = "TechnicalSupervisor";
    public const string Observer = "Observer";
    public const string AimakAdministrator = "AimakAdministrator";
    public const string InstallationAdministrator = "InstallationAdministrator";

    /// <summary>Roles whose people belong to no aimak and see all of them.</summary>
    public static readonly IReadOnlySet<string> OfAllAimaks = new HashSet<string> { Observer, InstallationAdministrator };

    /// <summary>Roles that only an administrator of the installation gives and takes: who hands out accounts is not made by one of them.</summary>
    public static readonly IReadOnlySet<string> OfInstallationToGive = new HashSet<string> { Observer, InstallationAdministrator, AimakAdministrator };

    private static readonly string[] OfVoting = [Permissions.Vote, Permissions.RunVotes, Permissions.ConfirmVotingRules];

    private static readonly string[] OfAo =
    [
        Permissions.ReadPlanning, Permissions.ManageTerritory, Permissions.ManageCycles, Permissions.RecordMeetings,
        Permissions.RecordProposals, Permissions.SetPriorities, Permissions.PreparePlans, Permissions.RecordHearings,
        Permissions.ManageCouncil, Permissions.ExplainChecks, Permissions.ManageWorks, Permissions.RecordProgress, Permissions.AnswerActs,
        Permissions.ManageJmeGroup, Permissions.EvaluatePlans, Permissions.AddPhotos, Permissions.ConfirmHandBallots,
    ];

    public static readonly IReadOnlyDictionary<string, IReadOnlySet<string>> Table = new Dictionary<string, IReadOnlySet<string>>
    {
        [AoSpecialist] = Set(OfAo),
        [HeadOfAo] = Set([.. OfAo, Permissions.RecordPaperApprovals, Permissions.ConfirmVotingRules, Permissions.ReadJournal,
            Permissions.SignAcceptance, Permissions.OverrideAcceptance]),
        [Deputy] = Set([Permissions.ReadPlanning, Permissions.Vote, Permissions.ConfirmVotingRules, Permissions.ConfirmHandBallots]),
        [KeneshChair] = Set([Permissions.ReadPlanning, Permissions.Vote, Permissions.ManageCouncil, Permissions.RunVotes, Permissions.DecidePlans,
            Permissions.RecordPaperApprovals, Permissions.ManageJmeGroup, Permissions.ConfirmHandBallots]),
        [JmeMember] = Set([Permissions.ReadPlanning, Permissions.Inspect, Permissions.SignAcceptance, Permissions.EvaluatePlans, Permissions.AddPhotos]),
        [TechnicalSupervisor] = Set([Permissions.ReadPlanning, Permissions.RecordProgress, Permissions.SignAcceptance, Permissions.AddPhotos]),
        [Observer] = Set([Permissions.ReadPlanning, Permissions.ReadJournal]),
        [AimakAdministrator] = Set([Permissions.ReadPlanning, Permissions.ReadJournal, Permissions.ManageUsers, Permissions.ManageTerritory]),
        [InstallationAdministrator] = Set([Permissions.ReadPlanning, Permissions.ReadJournal, Permissions.ManageUsers, Permissions.ManageTerritory,
            Permissions.ManageInstallation]),
    };

    public static IReadOnlyList<string> All { get; } = [.. Table.Keys];

    /// <summary>The post in the process whose duties a role sees as its own.</summary>
    public static Post? PostOf(string role) => Enum.TryParse<Post>(role, out var post) ? post : null;

    /// <summary>Whether a role votes, or sets or confirms the rule of voting: giving it is told to the person and stands beside what is done with it.</summary>
    public static bool IsOfWeight(string role) => Table.TryGetValue(role, out var may) && may.Overlaps(OfVoting);

    private static HashSet<string> Set(string[] permissions) => [.. permissions];
}

/// <summary>What a person may be allowed to do; each is an authorization policy of the same name.</summary>
public static class Permissions
{
    public const string ReadPlanning = nameof(ReadPlanning);
    public const string ManageTerritory = nameof(ManageTerritory);
    public const string ManageCycles = nameof(ManageCycles);
    public const string RecordMeetings = nameof(RecordMeetings);
    public const string RecordProposals = nameof(RecordProposals);
    public const string SetPriorities = nameof(SetPriorities);
    public const string PreparePlans = nameof(PreparePlans);
    public const string RecordHearings = nameof(RecordHearings);
    public const string ManageCouncil = nameof(ManageCouncil);
    public const string RunVotes = nameof(RunVotes);
    public const string ConfirmVotingRules = nameof(ConfirmVotingRules);
    public const string ConfirmHandBallots = nameof(ConfirmHandBallots);
    public const string Vote = nameof(Vote);
    public const string DecidePlans = nameof(DecidePlans);
    public const string RecordPaperApprovals = nameof(RecordPaperApprovals);
    public const string ExplainChecks = nameof(ExplainChecks);
    public const string ManageWorks = nameof(ManageWorks);
    public const string RecordProgress = nameof(RecordProgress);
    public const string Inspect = nameof(Inspect);
    public const string AnswerActs = nameof(AnswerActs);
    public const string ManageJmeGroup = nameof(ManageJmeGroup);
    public const string SignAcceptance = nameof(SignAcceptance);
    public const string OverrideAcceptance = nameof(OverrideAcceptance);
    public const string EvaluatePlans = nameof(EvaluatePlans);
    public const string AddPhotos = nameof(AddPhotos);
    public const string ReadJournal = nameof(ReadJournal);
    public const string ManageUsers = nameof(ManageUsers);
    public const string ManageInstallation = nameof(ManageInstallation);

    /// <summary>One's own account: every signed-in person.</summary>
    public const string OwnAccount = nameof(OwnAccount);

    public static IReadOnlyList<string> All { get; } =
    [
        ReadPlanning, ManageTerritory, ManageCycles, RecordMeetings, RecordProposals, SetPriorities, PreparePlans, RecordHearings,
        ManageCouncil, RunVotes, ConfirmVotingRules, ConfirmHandBallots, Vote, DecidePlans, RecordPaperApprovals, ExplainChecks, ManageWorks,
        RecordProgress, Inspect,
        AnswerActs, ManageJmeGroup, SignAcceptance, OverrideAcceptance, EvaluatePlans, AddPhotos, ReadJournal, ManageUsers, ManageInstallation, OwnAccount,
    ];
}

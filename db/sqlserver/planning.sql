SET QUOTED_IDENTIFIER ON;
SET XACT_ABORT ON;
GO

IF OBJECT_ID(N'[__EFMigrationsHistory]') IS NULL
BEGIN
    CREATE TABLE [__EFMigrationsHistory] (
        [MigrationId] nvarchar(150) NOT NULL,
        [ProductVersion] nvarchar(32) NOT NULL,
        CONSTRAINT [PK___EFMigrationsHistory] PRIMARY KEY ([MigrationId])
    );
END;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE TABLE [AiylAimaks] (
        [Id] int NOT NULL IDENTITY,
        [Slug] nvarchar(60) NOT NULL,
        [Soate] nvarchar(14) NULL,
        [KeneshSeats] int NULL,
        [HeadName] nvarchar(200) NULL,
        [KeneshChairName] nvarchar(200) NULL,
        [Phone] nvarchar(200) NULL,
        [Website] nvarchar(200) NULL,
        [IsTraining] bit NOT NULL,
        [About_En] nvarchar(4000) NOT NULL,
        [About_Ky] nvarchar(4000) NOT NULL,
        [About_Ru] nvarchar(4000) NOT NULL,
        [Name_En] nvarchar(150) NOT NULL,
        [Name_Ky] nvarchar(150) NOT NULL,
        [Name_Ru] nvarchar(150) NOT NULL,
        [Oblast_En] nvarchar(150) NOT NULL,
        [Oblast_Ky] nvarchar(150) NOT NULL,
        [Oblast_Ru] nvarchar(150) NOT NULL,
        [Rayon_En] nvarchar(150) NOT NULL,
        [Rayon_Ky] nvarchar(150) NOT NULL,
        [Rayon_Ru] nvarchar(150) NOT NULL,
        [Wording_Approval] nvarchar(300) NOT NULL,
        [Wording_Approver] nvarchar(300) NOT NULL,
        [Wording_Chair] nvarchar(300) NOT NULL,
        [Wording_PlanLeadIn] nvarchar(300) NOT NULL,
        [Wording_PlanTitle] nvarchar(300) NOT NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_AiylAimaks] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE TABLE [AspNetRoles] (
        [Id] int NOT NULL IDENTITY,
        [Name] nvarchar(256) NULL,
        [NormalizedName] nvarchar(256) NULL,
        [ConcurrencyStamp] nvarchar(max) NULL,
        CONSTRAINT [PK_AspNetRoles] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE TABLE [FormReceipts] (
        [Key] uniqueidentifier NOT NULL,
        [UserId] int NULL,
        [AtUtc] datetime2 NOT NULL,
        [ResultUrl] nvarchar(2000) NULL,
        CONSTRAINT [PK_FormReceipts] PRIMARY KEY ([Key])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE TABLE [JournalEntries] (
        [Id] bigint NOT NULL IDENTITY,
        [AtUtc] datetime2 NOT NULL,
        [UserId] int NULL,
        [UserName] nvarchar(200) NOT NULL,
        [AiylAimakId] int NULL,
        [RecordKind] nvarchar(60) NOT NULL,
        [RecordId] nvarchar(60) NOT NULL,
        [Action] nvarchar(120) NOT NULL,
        [Before] nvarchar(max) NULL,
        [After] nvarchar(max) NULL,
        [RequestId] nvarchar(60) NULL,
        CONSTRAINT [PK_JournalEntries] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE TABLE [LocalIssues] (
        [Id] int NOT NULL IDENTITY,
        [Number] int NOT NULL,
        [LawVersion] nvarchar(100) NOT NULL,
        [ValidFrom] date NULL,
        [IsVerified] bit NOT NULL,
        [Title_En] nvarchar(300) NOT NULL,
        [Title_Ky] nvarchar(300) NOT NULL,
        [Title_Ru] nvarchar(300) NOT NULL,
        CONSTRAINT [PK_LocalIssues] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE TABLE [VulnerableGroups] (
        [Id] int NOT NULL IDENTITY,
        [Code] nvarchar(50) NOT NULL,
        [Name_En] nvarchar(150) NOT NULL,
        [Name_Ky] nvarchar(150) NOT NULL,
        [Name_Ru] nvarchar(150) NOT NULL,
        CONSTRAINT [PK_VulnerableGroups] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE TABLE [Cycles] (
        [Id] int NOT NULL IDENTITY,
        [BudgetYear] int NOT NULL,
        [WomenShareNorm] int NOT NULL,
        [PublishedTotals_AgeBands] nvarchar(500) NULL,
        [PublishedTotals_Meetings] int NULL,
        [PublishedTotals_Participants] int NULL,
        [PublishedTotals_Source] nvarchar(500) NULL,
        [PublishedTotals_Women] int NULL,
        [Revision] int NOT NULL,
        [AiylAimakId] int NOT NULL,
        CONSTRAINT [PK_Cycles] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Cycles_AiylAimaks_AiylAimakId] FOREIGN KEY ([AiylAimakId]) REFERENCES [AiylAimaks] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE TABLE [Deputies] (
        [Id] int NOT NULL IDENTITY,
        [FullName] nvarchar(200) NOT NULL,
        [Sex] nvarchar(120) NULL,
        [InOfficeFrom] date NOT NULL,
        [InOfficeTo] date NULL,
        [SearchText] nvarchar(max) NOT NULL,
        [Revision] int NOT NULL,
        [AiylAimakId] int NOT NULL,
        CONSTRAINT [PK_Deputies] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Deputies_AiylAimaks_AiylAimakId] FOREIGN KEY ([AiylAimakId]) REFERENCES [AiylAimaks] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE TABLE [Explanations] (
        [Id] int NOT NULL IDENTITY,
        [Code] nvarchar(100) NOT NULL,
        [Subject] nvarchar(100) NOT NULL,
        [Text] nvarchar(1000) NOT NULL,
        [By] nvarchar(200) NOT NULL,
        [AtUtc] datetime2 NOT NULL,
        [Revision] int NOT NULL,
        [AiylAimakId] int NOT NULL,
        CONSTRAINT [PK_Explanations] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Explanations_AiylAimaks_AiylAimakId] FOREIGN KEY ([AiylAimakId]) REFERENCES [AiylAimaks] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE TABLE [JmeGroups] (
        [Id] int NOT NULL IDENTITY,
        [EstablishedOn] date NOT NULL,
        [ResolutionNumber] nvarchar(50) NULL,
        [LegalBasis] nvarchar(4000) NULL,
        [Source] nvarchar(500) NULL,
        [Revision] int NOT NULL,
        [AiylAimakId] int NOT NULL,
        CONSTRAINT [PK_JmeGroups] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_JmeGroups_AiylAimaks_AiylAimakId] FOREIGN KEY ([AiylAimakId]) REFERENCES [AiylAimaks] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE TABLE [Sessions] (
        [Id] int NOT NULL IDENTITY,
        [Number] nvarchar(30) NOT NULL,
        [Kind] nvarchar(120) NOT NULL,
        [Convocation] nvarchar(30) NULL,
        [HeldOn] date NOT NULL,
        [Place] nvarchar(300) NULL,
        [SearchText] nvarchar(max) NOT NULL,
        [Revision] int NOT NULL,
        [AiylAimakId] int NOT NULL,
        CONSTRAINT [PK_Sessions] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Sessions_AiylAimaks_AiylAimakId] FOREIGN KEY ([AiylAimakId]) REFERENCES [AiylAimaks] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE TABLE [Villages] (
        [Id] int NOT NULL IDENTITY,
        [AiylAimakId] int NOT NULL,
        [Soate] nvarchar(14) NULL,
        [Name_En] nvarchar(150) NOT NULL,
        [Name_Ky] nvarchar(150) NOT NULL,
        [Name_Ru] nvarchar(150) NOT NULL,
        CONSTRAINT [PK_Villages] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Villages_AiylAimaks_AiylAimakId] FOREIGN KEY ([AiylAimakId]) REFERENCES [AiylAimaks] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE TABLE [VotingRules] (
        [Id] int NOT NULL IDENTITY,
        [ValidFrom] date NOT NULL,
        [Basis] nvarchar(1000) NOT NULL,
        [ConfirmedBy] nvarchar(200) NULL,
        [ConfirmedAtUtc] datetime2 NULL,
        [Majority_Denominator] int NOT NULL,
        [Majority_MoreThan] bit NOT NULL,
        [Majority_Numerator] int NOT NULL,
        [Majority_Of] nvarchar(120) NOT NULL,
        [Quorum_Denominator] int NOT NULL,
        [Quorum_MoreThan] bit NOT NULL,
        [Quorum_Numerator] int NOT NULL,
        [Quorum_Of] nvarchar(120) NOT NULL,
        [Revision] int NOT NULL,
        [AiylAimakId] int NOT NULL,
        CONSTRAINT [PK_VotingRules] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_VotingRules_AiylAimaks_AiylAimakId] FOREIGN KEY ([AiylAimakId]) REFERENCES [AiylAimaks] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE TABLE [Works] (
        [Id] int NOT NULL IDENTITY,
        [Title] nvarchar(500) NOT NULL,
        [Place] nvarchar(300) NULL,
        [FromYear] int NULL,
        [ToYear] int NULL,
        [StatedTotalTyiyn] bigint NULL,
        [Source] nvarchar(500) NULL,
        [Outcome] nvarchar(120) NULL,
        [OutcomeText] nvarchar(1000) NULL,
        [SearchText] nvarchar(max) NOT NULL,
        [Revision] int NOT NULL,
        [AiylAimakId] int NOT NULL,
        CONSTRAINT [PK_Works] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Works_AiylAimaks_AiylAimakId] FOREIGN KEY ([AiylAimakId]) REFERENCES [AiylAimaks] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE TABLE [AspNetRoleClaims] (
        [Id] int NOT NULL IDENTITY,
        [RoleId] int NOT NULL,
        [ClaimType] nvarchar(max) NULL,
        [ClaimValue] nvarchar(max) NULL,
        CONSTRAINT [PK_AspNetRoleClaims] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AspNetRoleClaims_AspNetRoles_RoleId] FOREIGN KEY ([RoleId]) REFERENCES [AspNetRoles] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE TABLE [AgeBand] (
        [Id] int NOT NULL IDENTITY,
        [FromAge] int NOT NULL,
        [ToAge] int NULL,
        [PlanningCycleId] int NOT NULL,
        CONSTRAINT [PK_AgeBand] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AgeBand_Cycles_PlanningCycleId] FOREIGN KEY ([PlanningCycleId]) REFERENCES [Cycles] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE TABLE [CycleStage] (
        [Id] int NOT NULL IDENTITY,
        [Kind] nvarchar(120) NOT NULL,
        [PlannedFor] date NULL,
        [Post] nvarchar(120) NOT NULL,
        [IsDone] bit NOT NULL,
        [DoneOn] date NULL,
        [MarkedBy] nvarchar(200) NULL,
        [MarkedAtUtc] datetime2 NULL,
        [PlanningCycleId] int NOT NULL,
        CONSTRAINT [PK_CycleStage] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_CycleStage_Cycles_PlanningCycleId] FOREIGN KEY ([PlanningCycleId]) REFERENCES [Cycles] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE TABLE [Duty] (
        [Id] int NOT NULL IDENTITY,
        [Code] nvarchar(50) NULL,
        [Title] nvarchar(300) NULL,
        [DueOn] date NOT NULL,
        [Post] nvarchar(120) NOT NULL,
        [Note] nvarchar(1000) NULL,
        [DoneOn] date NULL,
        [DoneBy] nvarchar(200) NULL,
        [PlanningCycleId] int NOT NULL,
        CONSTRAINT [PK_Duty] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Duty_Cycles_PlanningCycleId] FOREIGN KEY ([PlanningCycleId]) REFERENCES [Cycles] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE TABLE [Plans] (
        [Id] int NOT NULL IDENTITY,
        [CycleId] int NOT NULL,
        [VersionNumber] int NOT NULL,
        [FromYear] int NOT NULL,
        [ToYear] int NOT NULL,
        [Status] nvarchar(120) NOT NULL,
        [DecidedOnPaper] bit NOT NULL,
        [ReturnReasons] nvarchar(4000) NULL,
        [Resolution_ChairName] nvarchar(200) NULL,
        [Resolution_ChairPost] nvarchar(200) NULL,
        [Resolution_Date] date NULL,
        [Resolution_IsRecorded] bit NULL,
        [Resolution_Number] nvarchar(50) NULL,
        [Revision] int NOT NULL,
        [AiylAimakId] int NOT NULL,
        CONSTRAINT [PK_Plans] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Plans_AiylAimaks_AiylAimakId] FOREIGN KEY ([AiylAimakId]) REFERENCES [AiylAimaks] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Plans_Cycles_CycleId] FOREIGN KEY ([CycleId]) REFERENCES [Cycles] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE TABLE [Priorities] (
        [Id] int NOT NULL IDENTITY,
        [CycleId] int NOT NULL,
        [Position] int NOT NULL,
        [Title] nvarchar(300) NOT NULL,
        [Description] nvarchar(4000) NULL,
        [LocalIssueId] int NULL,
        [Source] nvarchar(500) NULL,
        [Inclusion] nvarchar(120) NOT NULL,
        [InclusionReason] nvarchar(2000) NULL,
        [DecidedBy] nvarchar(200) NULL,
        [DecidedAtUtc] datetime2 NULL,
        [SearchText] nvarchar(max) NOT NULL,
        [Revision] int NOT NULL,
        [AiylAimakId] int NOT NULL,
        CONSTRAINT [PK_Priorities] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Priorities_AiylAimaks_AiylAimakId] FOREIGN KEY ([AiylAimakId]) REFERENCES [AiylAimaks] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Priorities_Cycles_CycleId] FOREIGN KEY ([CycleId]) REFERENCES [Cycles] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Priorities_LocalIssues_LocalIssueId] FOREIGN KEY ([LocalIssueId]) REFERENCES [LocalIssues] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE TABLE [WorkingGroup] (
        [Id] int NOT NULL IDENTITY,
        [OrderNumber] nvarchar(50) NULL,
        [OrderDate] date NULL,
        [PlanningCycleId] int NOT NULL,
        [Norm_Ao] int NOT NULL,
        [Norm_CommunityFrom] int NOT NULL,
        [Norm_CommunityTo] int NOT NULL,
        [Norm_Kenesh] int NOT NULL,
        CONSTRAINT [PK_WorkingGroup] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_WorkingGroup_Cycles_PlanningCycleId] FOREIGN KEY ([PlanningCycleId]) REFERENCES [Cycles] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE TABLE [AspNetUsers] (
        [Id] int NOT NULL IDENTITY,
        [FullName] nvarchar(200) NOT NULL,
        [AiylAimakId] int NULL,
        [DeputyId] int NULL,
        [Language] nvarchar(2) NOT NULL,
        [IsClosed] bit NOT NULL,
        [UserName] nvarchar(256) NULL,
        [NormalizedUserName] nvarchar(256) NULL,
        [Email] nvarchar(256) NULL,
        [NormalizedEmail] nvarchar(256) NULL,
        [EmailConfirmed] bit NOT NULL,
        [PasswordHash] nvarchar(max) NULL,
        [SecurityStamp] nvarchar(max) NULL,
        [ConcurrencyStamp] nvarchar(max) NULL,
        [PhoneNumber] nvarchar(max) NULL,
        [PhoneNumberConfirmed] bit NOT NULL,
        [TwoFactorEnabled] bit NOT NULL,
        [LockoutEnd] datetimeoffset NULL,
        [LockoutEnabled] bit NOT NULL,
        [AccessFailedCount] int NOT NULL,
        CONSTRAINT [PK_AspNetUsers] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AspNetUsers_AiylAimaks_AiylAimakId] FOREIGN KEY ([AiylAimakId]) REFERENCES [AiylAimaks] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_AspNetUsers_Deputies_DeputyId] FOREIGN KEY ([DeputyId]) REFERENCES [Deputies] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE TABLE [CompositionChange] (
        [Id] int NOT NULL IDENTITY,
        [ChangedOn] date NOT NULL,
        [ResolutionNumber] nvarchar(50) NULL,
        [Members] int NULL,
        [Composition] nvarchar(4000) NULL,
        [JmeGroupId] int NOT NULL,
        CONSTRAINT [PK_CompositionChange] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_CompositionChange_JmeGroups_JmeGroupId] FOREIGN KEY ([JmeGroupId]) REFERENCES [JmeGroups] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE TABLE [Presence] (
        [Id] int NOT NULL IDENTITY,
        [DeputyId] int NOT NULL,
        [KeneshSessionId] int NOT NULL,
        CONSTRAINT [PK_Presence] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Presence_Deputies_DeputyId] FOREIGN KEY ([DeputyId]) REFERENCES [Deputies] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Presence_Sessions_KeneshSessionId] FOREIGN KEY ([KeneshSessionId]) REFERENCES [Sessions] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE TABLE [Populations] (
        [Id] int NOT NULL IDENTITY,
        [VillageId] int NULL,
        [AsOf] date NULL,
        [Women] int NULL,
        [Men] int NULL,
        [PublishedTotal] int NULL,
        [Households] int NULL,
        [Source] nvarchar(500) NULL,
        [Explanation] nvarchar(500) NULL,
        [Revision] int NOT NULL,
        [AiylAimakId] int NOT NULL,
        CONSTRAINT [PK_Populations] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Populations_AiylAimaks_AiylAimakId] FOREIGN KEY ([AiylAimakId]) REFERENCES [AiylAimaks] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Populations_Villages_VillageId] FOREIGN KEY ([VillageId]) REFERENCES [Villages] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE TABLE [WorkFunding] (
        [Id] int NOT NULL IDENTITY,
        [Kind] nvarchar(120) NOT NULL,
        [Source] nvarchar(200) NULL,
        [AmountTyiyn] bigint NOT NULL,
        [WorkId] int NOT NULL,
        CONSTRAINT [PK_WorkFunding] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_WorkFunding_Works_WorkId] FOREIGN KEY ([WorkId]) REFERENCES [Works] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE TABLE [WorkSegment] (
        [Id] int NOT NULL IDENTITY,
        [Name] nvarchar(200) NOT NULL,
        [Metres] int NOT NULL,
        [WorkId] int NOT NULL,
        CONSTRAINT [PK_WorkSegment] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_WorkSegment_Works_WorkId] FOREIGN KEY ([WorkId]) REFERENCES [Works] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE TABLE [Meetings] (
        [Id] int NOT NULL IDENTITY,
        [CycleId] int NOT NULL,
        [VillageId] int NOT NULL,
        [HeldOn] date NOT NULL,
        [StartsAt] time NULL,
        [EndsAt] time NULL,
        [Place] nvarchar(300) NOT NULL,
        [Facilitator] nvarchar(200) NOT NULL,
        [Recorder] nvarchar(200) NOT NULL,
        [FocusAgeBandId] int NULL,
        [FocusSex] nvarchar(120) NULL,
        [Notes] nvarchar(4000) NULL,
        [SearchText] nvarchar(max) NOT NULL,
        [Revision] int NOT NULL,
        [AiylAimakId] int NOT NULL,
        CONSTRAINT [PK_Meetings] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Meetings_AgeBand_FocusAgeBandId] FOREIGN KEY ([FocusAgeBandId]) REFERENCES [AgeBand] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Meetings_AiylAimaks_AiylAimakId] FOREIGN KEY ([AiylAimakId]) REFERENCES [AiylAimaks] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Meetings_Cycles_CycleId] FOREIGN KEY ([CycleId]) REFERENCES [Cycles] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Meetings_Villages_VillageId] FOREIGN KEY ([VillageId]) REFERENCES [Villages] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE TABLE [AgendaItem] (
        [Id] int NOT NULL IDENTITY,
        [KeneshSessionId] int NOT NULL,
        [Number] int NOT NULL,
        [Title] nvarchar(500) NOT NULL,
        [PlanId] int NULL,
        CONSTRAINT [PK_AgendaItem] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AgendaItem_Plans_PlanId] FOREIGN KEY ([PlanId]) REFERENCES [Plans] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_AgendaItem_Sessions_KeneshSessionId] FOREIGN KEY ([KeneshSessionId]) REFERENCES [Sessions] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE TABLE [ApprovedDocuments] (
        [Id] int NOT NULL IDENTITY,
        [PlanId] int NOT NULL,
        [Sha256] nvarchar(64) NOT NULL,
        [IssuedAtUtc] datetime2 NOT NULL,
        [Bytes] varbinary(max) NOT NULL,
        [Revision] int NOT NULL,
        [AiylAimakId] int NOT NULL,
        CONSTRAINT [PK_ApprovedDocuments] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ApprovedDocuments_AiylAimaks_AiylAimakId] FOREIGN KEY ([AiylAimakId]) REFERENCES [AiylAimaks] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ApprovedDocuments_Plans_PlanId] FOREIGN KEY ([PlanId]) REFERENCES [Plans] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE TABLE [Hearings] (
        [Id] int NOT NULL IDENTITY,
        [CycleId] int NOT NULL,
        [PlanId] int NOT NULL,
        [HeldOn] date NOT NULL,
        [Place] nvarchar(300) NOT NULL,
        [ChairedBy] nvarchar(200) NULL,
        [Secretary] nvarchar(200) NULL,
        [AnnouncedOn] date NULL,
        [AnnouncedBy] nvarchar(120) NOT NULL,
        [AnnouncementNote] nvarchar(1000) NULL,
        [SearchText] nvarchar(max) NOT NULL,
        [Revision] int NOT NULL,
        [AiylAimakId] int NOT NULL,
        CONSTRAINT [PK_Hearings] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Hearings_AiylAimaks_AiylAimakId] FOREIGN KEY ([AiylAimakId]) REFERENCES [AiylAimaks] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Hearings_Cycles_CycleId] FOREIGN KEY ([CycleId]) REFERENCES [Cycles] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Hearings_Plans_PlanId] FOREIGN KEY ([PlanId]) REFERENCES [Plans] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE TABLE [PlanStatusChange] (
        [Id] int NOT NULL IDENTITY,
        [From] nvarchar(120) NOT NULL,
        [To] nvarchar(120) NOT NULL,
        [By] nvarchar(200) NOT NULL,
        [AtUtc] datetime2 NOT NULL,
        [Note] nvarchar(4000) NULL,
        [JointActionPlanId] int NOT NULL,
        CONSTRAINT [PK_PlanStatusChange] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_PlanStatusChange_Plans_JointActionPlanId] FOREIGN KEY ([JointActionPlanId]) REFERENCES [Plans] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE TABLE [PlanItem] (
        [Id] int NOT NULL IDENTITY,
        [JointActionPlanId] int NOT NULL,
        [Number] int NOT NULL,
        [LocalIssueId] int NULL,
        [Direction] nvarchar(300) NULL,
        [PriorityIssueId] int NULL,
        [ProblemName] nvarchar(500) NOT NULL,
        [ProblemDescription] nvarchar(max) NULL,
        [Beneficiaries] nvarchar(500) NULL,
        [BeneficiariesTotal] int NULL,
        [BeneficiariesWomen] int NULL,
        [BeneficiariesMen] int NULL,
        CONSTRAINT [PK_PlanItem] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_PlanItem_LocalIssues_LocalIssueId] FOREIGN KEY ([LocalIssueId]) REFERENCES [LocalIssues] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_PlanItem_Plans_JointActionPlanId] FOREIGN KEY ([JointActionPlanId]) REFERENCES [Plans] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_PlanItem_Priorities_PriorityIssueId] FOREIGN KEY ([PriorityIssueId]) REFERENCES [Priorities] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE TABLE [Proposals] (
        [Id] int NOT NULL IDENTITY,
        [CycleId] int NOT NULL,
        [Channel] nvarchar(120) NULL,
        [ReceivedOn] date NULL,
        [VillageId] int NULL,
        [Group] nvarchar(120) NOT NULL,
        [Text] nvarchar(2000) NOT NULL,
        [LocalIssueId] int NULL,
        [PriorityIssueId] int NULL,
        [SearchText] nvarchar(max) NOT NULL,
        [Revision] int NOT NULL,
        [AiylAimakId] int NOT NULL,
        CONSTRAINT [PK_Proposals] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Proposals_AiylAimaks_AiylAimakId] FOREIGN KEY ([AiylAimakId]) REFERENCES [AiylAimaks] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Proposals_Cycles_CycleId] FOREIGN KEY ([CycleId]) REFERENCES [Cycles] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Proposals_LocalIssues_LocalIssueId] FOREIGN KEY ([LocalIssueId]) REFERENCES [LocalIssues] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Proposals_Priorities_PriorityIssueId] FOREIGN KEY ([PriorityIssueId]) REFERENCES [Priorities] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Proposals_Villages_VillageId] FOREIGN KEY ([VillageId]) REFERENCES [Villages] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE TABLE [GroupMember] (
        [Id] int NOT NULL IDENTITY,
        [Name] nvarchar(200) NOT NULL,
        [Sex] nvarchar(120) NULL,
        [Side] nvarchar(120) NOT NULL,
        [Post] nvarchar(200) NULL,
        [WorkingGroupId] int NOT NULL,
        CONSTRAINT [PK_GroupMember] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_GroupMember_WorkingGroup_WorkingGroupId] FOREIGN KEY ([WorkingGroupId]) REFERENCES [WorkingGroup] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE TABLE [AspNetUserClaims] (
        [Id] int NOT NULL IDENTITY,
        [UserId] int NOT NULL,
        [ClaimType] nvarchar(max) NULL,
        [ClaimValue] nvarchar(max) NULL,
        CONSTRAINT [PK_AspNetUserClaims] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AspNetUserClaims_AspNetUsers_UserId] FOREIGN KEY ([UserId]) REFERENCES [AspNetUsers] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE TABLE [AspNetUserLogins] (
        [LoginProvider] nvarchar(450) NOT NULL,
        [ProviderKey] nvarchar(450) NOT NULL,
        [ProviderDisplayName] nvarchar(max) NULL,
        [UserId] int NOT NULL,
        CONSTRAINT [PK_AspNetUserLogins] PRIMARY KEY ([LoginProvider], [ProviderKey]),
        CONSTRAINT [FK_AspNetUserLogins_AspNetUsers_UserId] FOREIGN KEY ([UserId]) REFERENCES [AspNetUsers] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE TABLE [AspNetUserRoles] (
        [UserId] int NOT NULL,
        [RoleId] int NOT NULL,
        CONSTRAINT [PK_AspNetUserRoles] PRIMARY KEY ([UserId], [RoleId]),
        CONSTRAINT [FK_AspNetUserRoles_AspNetRoles_RoleId] FOREIGN KEY ([RoleId]) REFERENCES [AspNetRoles] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_AspNetUserRoles_AspNetUsers_UserId] FOREIGN KEY ([UserId]) REFERENCES [AspNetUsers] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE TABLE [AspNetUserTokens] (
        [UserId] int NOT NULL,
        [LoginProvider] nvarchar(450) NOT NULL,
        [Name] nvarchar(450) NOT NULL,
        [Value] nvarchar(max) NULL,
        CONSTRAINT [PK_AspNetUserTokens] PRIMARY KEY ([UserId], [LoginProvider], [Name]),
        CONSTRAINT [FK_AspNetUserTokens_AspNetUsers_UserId] FOREIGN KEY ([UserId]) REFERENCES [AspNetUsers] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE TABLE [Attendance] (
        [Id] int NOT NULL IDENTITY,
        [PraMeetingId] int NOT NULL,
        [AgeBandId] int NOT NULL,
        [Sex] nvarchar(120) NOT NULL,
        [People] int NOT NULL,
        CONSTRAINT [PK_Attendance] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Attendance_AgeBand_AgeBandId] FOREIGN KEY ([AgeBandId]) REFERENCES [AgeBand] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Attendance_Meetings_PraMeetingId] FOREIGN KEY ([PraMeetingId]) REFERENCES [Meetings] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE TABLE [VoicedIssues] (
        [Id] int NOT NULL IDENTITY,
        [AiylAimakId] int NOT NULL,
        [PraMeetingId] int NOT NULL,
        [Text] nvarchar(1000) NOT NULL,
        [Solution] nvarchar(1000) NULL,
        [LocalIssueId] int NULL,
        [WomenVotes] int NOT NULL,
        [MenVotes] int NOT NULL,
        [PriorityIssueId] int NULL,
        [SearchText] nvarchar(max) NOT NULL,
        CONSTRAINT [PK_VoicedIssues] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_VoicedIssues_AiylAimaks_AiylAimakId] FOREIGN KEY ([AiylAimakId]) REFERENCES [AiylAimaks] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_VoicedIssues_LocalIssues_LocalIssueId] FOREIGN KEY ([LocalIssueId]) REFERENCES [LocalIssues] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_VoicedIssues_Meetings_PraMeetingId] FOREIGN KEY ([PraMeetingId]) REFERENCES [Meetings] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_VoicedIssues_Priorities_PriorityIssueId] FOREIGN KEY ([PriorityIssueId]) REFERENCES [Priorities] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE TABLE [VulnerableCount] (
        [Id] int NOT NULL IDENTITY,
        [VulnerableGroupId] int NOT NULL,
        [People] int NOT NULL,
        [PraMeetingId] int NOT NULL,
        CONSTRAINT [PK_VulnerableCount] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_VulnerableCount_Meetings_PraMeetingId] FOREIGN KEY ([PraMeetingId]) REFERENCES [Meetings] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_VulnerableCount_VulnerableGroups_VulnerableGroupId] FOREIGN KEY ([VulnerableGroupId]) REFERENCES [VulnerableGroups] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE TABLE [Votes] (
        [Id] int NOT NULL IDENTITY,
        [KeneshSessionId] int NOT NULL,
        [AgendaItemId] int NOT NULL,
        [PlanId] int NOT NULL,
        [SessionDate] date NOT NULL,
        [Basis] nvarchar(1000) NOT NULL,
        [RuleWasConfirmed] bit NOT NULL,
        [Seats] int NOT NULL,
        [InOffice] int NOT NULL,
        [Present] int NOT NULL,
        [OpenedBy] nvarchar(200) NOT NULL,
        [OpenedAtUtc] datetime2 NOT NULL,
        [ClosedBy] nvarchar(200) NULL,
        [ClosedAtUtc] datetime2 NULL,
        [Majority_Denominator] int NOT NULL,
        [Majority_MoreThan] bit NOT NULL,
        [Majority_Numerator] int NOT NULL,
        [Majority_Of] nvarchar(120) NOT NULL,
        [Quorum_Denominator] int NOT NULL,
        [Quorum_MoreThan] bit NOT NULL,
        [Quorum_Numerator] int NOT NULL,
        [Quorum_Of] nvarchar(120) NOT NULL,
        [Revision] int NOT NULL,
        [AiylAimakId] int NOT NULL,
        CONSTRAINT [PK_Votes] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Votes_AgendaItem_AgendaItemId] FOREIGN KEY ([AgendaItemId]) REFERENCES [AgendaItem] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Votes_AiylAimaks_AiylAimakId] FOREIGN KEY ([AiylAimakId]) REFERENCES [AiylAimaks] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Votes_Plans_PlanId] FOREIGN KEY ([PlanId]) REFERENCES [Plans] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Votes_Sessions_KeneshSessionId] FOREIGN KEY ([KeneshSessionId]) REFERENCES [Sessions] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE TABLE [HearingAttendance] (
        [Id] int NOT NULL IDENTITY,
        [Category] nvarchar(120) NOT NULL,
        [Women] int NOT NULL,
        [Men] int NOT NULL,
        [PublicHearingId] int NOT NULL,
        CONSTRAINT [PK_HearingAttendance] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_HearingAttendance_Hearings_PublicHearingId] FOREIGN KEY ([PublicHearingId]) REFERENCES [Hearings] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE TABLE [Activity] (
        [Id] int NOT NULL IDENTITY,
        [PlanItemId] int NOT NULL,
        [Number] int NOT NULL,
        [Title] nvarchar(1000) NOT NULL,
        [Term] nvarchar(200) NULL,
        [DueOn] date NULL,
        [Responsible] nvarchar(300) NULL,
        [ExpectedResult] nvarchar(1000) NULL,
        CONSTRAINT [PK_Activity] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Activity_PlanItem_PlanItemId] FOREIGN KEY ([PlanItemId]) REFERENCES [PlanItem] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE TABLE [Remark] (
        [Id] int NOT NULL IDENTITY,
        [Number] int NOT NULL,
        [Text] nvarchar(2000) NOT NULL,
        [VillageId] int NULL,
        [Answer] nvarchar(2000) NULL,
        [Decision] nvarchar(120) NOT NULL,
        [Reason] nvarchar(2000) NULL,
        [PlanItemId] int NULL,
        [PublicHearingId] int NOT NULL,
        CONSTRAINT [PK_Remark] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Remark_Hearings_PublicHearingId] FOREIGN KEY ([PublicHearingId]) REFERENCES [Hearings] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_Remark_PlanItem_PlanItemId] FOREIGN KEY ([PlanItemId]) REFERENCES [PlanItem] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Remark_Villages_VillageId] FOREIGN KEY ([VillageId]) REFERENCES [Villages] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE TABLE [Ballot] (
        [Id] int NOT NULL IDENTITY,
        [DeputyId] int NOT NULL,
        [Sequence] int NOT NULL,
        [Choice] nvarchar(120) NOT NULL,
        [Receipt] nvarchar(20) NOT NULL,
        [CastAtUtc] datetime2 NOT NULL,
        [PlanVoteId] int NOT NULL,
        CONSTRAINT [PK_Ballot] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Ballot_Deputies_DeputyId] FOREIGN KEY ([DeputyId]) REFERENCES [Deputies] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Ballot_Votes_PlanVoteId] FOREIGN KEY ([PlanVoteId]) REFERENCES [Votes] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE TABLE [Entitlement] (
        [Id] int NOT NULL IDENTITY,
        [DeputyId] int NOT NULL,
        [DeputyName] nvarchar(200) NOT NULL,
        [PlanVoteId] int NOT NULL,
        CONSTRAINT [PK_Entitlement] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Entitlement_Deputies_DeputyId] FOREIGN KEY ([DeputyId]) REFERENCES [Deputies] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Entitlement_Votes_PlanVoteId] FOREIGN KEY ([PlanVoteId]) REFERENCES [Votes] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE TABLE [FundingLine] (
        [Id] int NOT NULL IDENTITY,
        [Kind] nvarchar(120) NOT NULL,
        [Source] nvarchar(200) NULL,
        [AmountTyiyn] bigint NOT NULL,
        [ActivityId] int NOT NULL,
        CONSTRAINT [PK_FundingLine] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_FundingLine_Activity_ActivityId] FOREIGN KEY ([ActivityId]) REFERENCES [Activity] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE INDEX [IX_Activity_PlanItemId] ON [Activity] ([PlanItemId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE INDEX [IX_AgeBand_PlanningCycleId] ON [AgeBand] ([PlanningCycleId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE INDEX [IX_AgendaItem_KeneshSessionId] ON [AgendaItem] ([KeneshSessionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE INDEX [IX_AgendaItem_PlanId] ON [AgendaItem] ([PlanId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE UNIQUE INDEX [IX_AiylAimaks_Slug] ON [AiylAimaks] ([Slug]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_AiylAimaks_Soate] ON [AiylAimaks] ([Soate]) WHERE [Soate] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE INDEX [IX_ApprovedDocuments_AiylAimakId] ON [ApprovedDocuments] ([AiylAimakId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ApprovedDocuments_PlanId] ON [ApprovedDocuments] ([PlanId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE INDEX [IX_AspNetRoleClaims_RoleId] ON [AspNetRoleClaims] ([RoleId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [RoleNameIndex] ON [AspNetRoles] ([NormalizedName]) WHERE [NormalizedName] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE INDEX [IX_AspNetUserClaims_UserId] ON [AspNetUserClaims] ([UserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE INDEX [IX_AspNetUserLogins_UserId] ON [AspNetUserLogins] ([UserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE INDEX [IX_AspNetUserRoles_RoleId] ON [AspNetUserRoles] ([RoleId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE INDEX [EmailIndex] ON [AspNetUsers] ([NormalizedEmail]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE INDEX [IX_AspNetUsers_AiylAimakId] ON [AspNetUsers] ([AiylAimakId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE INDEX [IX_AspNetUsers_DeputyId] ON [AspNetUsers] ([DeputyId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [UserNameIndex] ON [AspNetUsers] ([NormalizedUserName]) WHERE [NormalizedUserName] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE INDEX [IX_Attendance_AgeBandId] ON [Attendance] ([AgeBandId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Attendance_PraMeetingId_AgeBandId_Sex] ON [Attendance] ([PraMeetingId], [AgeBandId], [Sex]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE INDEX [IX_Ballot_DeputyId] ON [Ballot] ([DeputyId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Ballot_PlanVoteId_DeputyId_Sequence] ON [Ballot] ([PlanVoteId], [DeputyId], [Sequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE INDEX [IX_CompositionChange_JmeGroupId] ON [CompositionChange] ([JmeGroupId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Cycles_AiylAimakId_BudgetYear] ON [Cycles] ([AiylAimakId], [BudgetYear]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE INDEX [IX_CycleStage_PlanningCycleId] ON [CycleStage] ([PlanningCycleId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE INDEX [IX_Deputies_AiylAimakId] ON [Deputies] ([AiylAimakId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE INDEX [IX_Duty_PlanningCycleId] ON [Duty] ([PlanningCycleId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE INDEX [IX_Entitlement_DeputyId] ON [Entitlement] ([DeputyId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE INDEX [IX_Entitlement_PlanVoteId] ON [Entitlement] ([PlanVoteId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Explanations_AiylAimakId_Code_Subject] ON [Explanations] ([AiylAimakId], [Code], [Subject]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE INDEX [IX_FundingLine_ActivityId] ON [FundingLine] ([ActivityId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE INDEX [IX_GroupMember_WorkingGroupId] ON [GroupMember] ([WorkingGroupId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE INDEX [IX_HearingAttendance_PublicHearingId] ON [HearingAttendance] ([PublicHearingId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE INDEX [IX_Hearings_AiylAimakId] ON [Hearings] ([AiylAimakId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE INDEX [IX_Hearings_CycleId] ON [Hearings] ([CycleId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE INDEX [IX_Hearings_PlanId] ON [Hearings] ([PlanId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE INDEX [IX_JmeGroups_AiylAimakId] ON [JmeGroups] ([AiylAimakId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE INDEX [IX_JournalEntries_AiylAimakId_AtUtc] ON [JournalEntries] ([AiylAimakId], [AtUtc]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE INDEX [IX_JournalEntries_RecordKind_RecordId] ON [JournalEntries] ([RecordKind], [RecordId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE UNIQUE INDEX [IX_LocalIssues_LawVersion_Number] ON [LocalIssues] ([LawVersion], [Number]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE INDEX [IX_Meetings_AiylAimakId] ON [Meetings] ([AiylAimakId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE INDEX [IX_Meetings_CycleId] ON [Meetings] ([CycleId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE INDEX [IX_Meetings_FocusAgeBandId] ON [Meetings] ([FocusAgeBandId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE INDEX [IX_Meetings_VillageId] ON [Meetings] ([VillageId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE INDEX [IX_PlanItem_JointActionPlanId] ON [PlanItem] ([JointActionPlanId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE INDEX [IX_PlanItem_LocalIssueId] ON [PlanItem] ([LocalIssueId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE INDEX [IX_PlanItem_PriorityIssueId] ON [PlanItem] ([PriorityIssueId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE INDEX [IX_Plans_AiylAimakId] ON [Plans] ([AiylAimakId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Plans_CycleId_VersionNumber] ON [Plans] ([CycleId], [VersionNumber]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE INDEX [IX_PlanStatusChange_JointActionPlanId] ON [PlanStatusChange] ([JointActionPlanId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE INDEX [IX_Populations_AiylAimakId] ON [Populations] ([AiylAimakId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE INDEX [IX_Populations_VillageId] ON [Populations] ([VillageId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE INDEX [IX_Presence_DeputyId] ON [Presence] ([DeputyId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE INDEX [IX_Presence_KeneshSessionId] ON [Presence] ([KeneshSessionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE INDEX [IX_Priorities_AiylAimakId] ON [Priorities] ([AiylAimakId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE INDEX [IX_Priorities_CycleId] ON [Priorities] ([CycleId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE INDEX [IX_Priorities_LocalIssueId] ON [Priorities] ([LocalIssueId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE INDEX [IX_Proposals_AiylAimakId] ON [Proposals] ([AiylAimakId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE INDEX [IX_Proposals_CycleId] ON [Proposals] ([CycleId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE INDEX [IX_Proposals_LocalIssueId] ON [Proposals] ([LocalIssueId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE INDEX [IX_Proposals_PriorityIssueId] ON [Proposals] ([PriorityIssueId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE INDEX [IX_Proposals_VillageId] ON [Proposals] ([VillageId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE INDEX [IX_Remark_PlanItemId] ON [Remark] ([PlanItemId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE INDEX [IX_Remark_PublicHearingId] ON [Remark] ([PublicHearingId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE INDEX [IX_Remark_VillageId] ON [Remark] ([VillageId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE INDEX [IX_Sessions_AiylAimakId] ON [Sessions] ([AiylAimakId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE INDEX [IX_Villages_AiylAimakId] ON [Villages] ([AiylAimakId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_Villages_Soate] ON [Villages] ([Soate]) WHERE [Soate] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE INDEX [IX_VoicedIssues_AiylAimakId] ON [VoicedIssues] ([AiylAimakId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE INDEX [IX_VoicedIssues_LocalIssueId] ON [VoicedIssues] ([LocalIssueId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE INDEX [IX_VoicedIssues_PraMeetingId] ON [VoicedIssues] ([PraMeetingId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE INDEX [IX_VoicedIssues_PriorityIssueId] ON [VoicedIssues] ([PriorityIssueId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Votes_AgendaItemId] ON [Votes] ([AgendaItemId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE INDEX [IX_Votes_AiylAimakId] ON [Votes] ([AiylAimakId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE INDEX [IX_Votes_KeneshSessionId] ON [Votes] ([KeneshSessionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE INDEX [IX_Votes_PlanId] ON [Votes] ([PlanId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE UNIQUE INDEX [IX_VotingRules_AiylAimakId_ValidFrom] ON [VotingRules] ([AiylAimakId], [ValidFrom]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE INDEX [IX_VulnerableCount_PraMeetingId] ON [VulnerableCount] ([PraMeetingId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE INDEX [IX_VulnerableCount_VulnerableGroupId] ON [VulnerableCount] ([VulnerableGroupId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE UNIQUE INDEX [IX_VulnerableGroups_Code] ON [VulnerableGroups] ([Code]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE INDEX [IX_WorkFunding_WorkId] ON [WorkFunding] ([WorkId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE UNIQUE INDEX [IX_WorkingGroup_PlanningCycleId] ON [WorkingGroup] ([PlanningCycleId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE INDEX [IX_Works_AiylAimakId] ON [Works] ([AiylAimakId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    CREATE INDEX [IX_WorkSegment_WorkId] ON [WorkSegment] ([WorkId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122030458_First'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261122030458_First', N'10.0.15');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    DROP INDEX [IX_Works_AiylAimakId] ON [Works];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    ALTER TABLE [Works] ADD [AcceptedOn] date NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    ALTER TABLE [Works] ADD [ActivityId] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    ALTER TABLE [Works] ADD [Department] nvarchar(200) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    ALTER TABLE [Works] ADD [QuantityThousandths] bigint NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    ALTER TABLE [Works] ADD [Status] nvarchar(120) NOT NULL DEFAULT N'Recorded';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    ALTER TABLE [Works] ADD [Supervisor] nvarchar(200) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    ALTER TABLE [Works] ADD [Unit] nvarchar(50) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    ALTER TABLE [Works] ADD [VillageId] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    ALTER TABLE [Works] ADD [WarrantyUntil] date NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    ALTER TABLE [JmeGroups] ADD [NominatedAt] nvarchar(300) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    ALTER TABLE [JmeGroups] ADD [NominatedOn] date NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    ALTER TABLE [JmeGroups] ADD [NominationNote] nvarchar(4000) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    ALTER TABLE [JmeGroups] ADD [Norms_MaxOfficialsPercent] int NOT NULL DEFAULT 50;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    ALTER TABLE [JmeGroups] ADD [Norms_MinPresent] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    ALTER TABLE [JmeGroups] ADD [Norms_ReplyDays] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE TABLE [Acceptances] (
        [Id] int NOT NULL IDENTITY,
        [WorkId] int NOT NULL,
        [Status] nvarchar(120) NOT NULL,
        [Number] nvarchar(50) NULL,
        [On] date NOT NULL,
        [Place] nvarchar(300) NULL,
        [Documents] nvarchar(4000) NULL,
        [Volume] nvarchar(4000) NULL,
        [CostTyiyn] bigint NULL,
        [ContractorRepresentative] nvarchar(200) NULL,
        [By] nvarchar(200) NOT NULL,
        [AtUtc] datetime2 NOT NULL,
        [OverrideReason] nvarchar(4000) NULL,
        [OverriddenBy] nvarchar(200) NULL,
        [OverriddenAtUtc] datetime2 NULL,
        [OverriddenFindings] int NULL,
        [Revision] int NOT NULL,
        [AiylAimakId] int NOT NULL,
        CONSTRAINT [PK_Acceptances] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Acceptances_AiylAimaks_AiylAimakId] FOREIGN KEY ([AiylAimakId]) REFERENCES [AiylAimaks] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Acceptances_Works_WorkId] FOREIGN KEY ([WorkId]) REFERENCES [Works] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE TABLE [Contractors] (
        [Id] int NOT NULL IDENTITY,
        [Name] nvarchar(300) NOT NULL,
        [FoldedName] nvarchar(300) NOT NULL,
        [TaxNumber] nvarchar(20) NULL,
        [Phone] nvarchar(100) NULL,
        [Note] nvarchar(1000) NULL,
        [SearchText] nvarchar(max) NOT NULL,
        [Revision] int NOT NULL,
        [AiylAimakId] int NOT NULL,
        CONSTRAINT [PK_Contractors] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Contractors_AiylAimaks_AiylAimakId] FOREIGN KEY ([AiylAimakId]) REFERENCES [AiylAimaks] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE TABLE [Delay] (
        [Id] int NOT NULL IDENTITY,
        [NotedOn] date NOT NULL,
        [Until] date NULL,
        [Reason] nvarchar(1000) NOT NULL,
        [By] nvarchar(200) NOT NULL,
        [AtUtc] datetime2 NOT NULL,
        [WorkId] int NOT NULL,
        CONSTRAINT [PK_Delay] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Delay_Works_WorkId] FOREIGN KEY ([WorkId]) REFERENCES [Works] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE TABLE [Evaluations] (
        [Id] int NOT NULL IDENTITY,
        [PlanId] int NOT NULL,
        [Side] nvarchar(120) NOT NULL,
        [HeldOn] date NULL,
        [Place] nvarchar(300) NULL,
        [Women] int NULL,
        [Men] int NULL,
        [Conclusion] nvarchar(4000) NULL,
        [FinishedBy] nvarchar(200) NULL,
        [FinishedAtUtc] datetime2 NULL,
        [Revision] int NOT NULL,
        [AiylAimakId] int NOT NULL,
        CONSTRAINT [PK_Evaluations] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Evaluations_AiylAimaks_AiylAimakId] FOREIGN KEY ([AiylAimakId]) REFERENCES [AiylAimaks] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Evaluations_Plans_PlanId] FOREIGN KEY ([PlanId]) REFERENCES [Plans] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE TABLE [JmeMembership] (
        [Id] int NOT NULL IDENTITY,
        [Name] nvarchar(200) NOT NULL,
        [Side] nvarchar(120) NOT NULL,
        [Post] nvarchar(200) NULL,
        [Department] nvarchar(200) NULL,
        [VillageId] int NULL,
        [Sex] nvarchar(120) NULL,
        [Office] nvarchar(120) NOT NULL,
        [UserId] int NULL,
        [JoinedOn] date NOT NULL,
        [LeftOn] date NULL,
        [JmeGroupId] int NOT NULL,
        CONSTRAINT [PK_JmeMembership] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_JmeMembership_AspNetUsers_UserId] FOREIGN KEY ([UserId]) REFERENCES [AspNetUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_JmeMembership_JmeGroups_JmeGroupId] FOREIGN KEY ([JmeGroupId]) REFERENCES [JmeGroups] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_JmeMembership_Villages_VillageId] FOREIGN KEY ([VillageId]) REFERENCES [Villages] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE TABLE [JmeRegulation] (
        [Id] int NOT NULL IDENTITY,
        [Title] nvarchar(1000) NOT NULL,
        [AdoptedBy] nvarchar(1000) NULL,
        [Number] nvarchar(50) NULL,
        [ValidFrom] date NOT NULL,
        [ValidTo] date NULL,
        [IsConfirmed] bit NOT NULL,
        [JmeGroupId] int NOT NULL,
        CONSTRAINT [PK_JmeRegulation] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_JmeRegulation_JmeGroups_JmeGroupId] FOREIGN KEY ([JmeGroupId]) REFERENCES [JmeGroups] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE TABLE [MonitoringPlans] (
        [Id] int NOT NULL IDENTITY,
        [GroupId] int NOT NULL,
        [Year] int NOT NULL,
        [Revision] int NOT NULL,
        [AiylAimakId] int NOT NULL,
        CONSTRAINT [PK_MonitoringPlans] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_MonitoringPlans_AiylAimaks_AiylAimakId] FOREIGN KEY ([AiylAimakId]) REFERENCES [AiylAimaks] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_MonitoringPlans_JmeGroups_GroupId] FOREIGN KEY ([GroupId]) REFERENCES [JmeGroups] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE TABLE [Payment] (
        [Id] int NOT NULL IDENTITY,
        [PaidOn] date NOT NULL,
        [AmountTyiyn] bigint NOT NULL,
        [FundingId] int NOT NULL,
        [Document] nvarchar(200) NULL,
        [Note] nvarchar(1000) NULL,
        [ReversesId] int NULL,
        [By] nvarchar(200) NOT NULL,
        [AtUtc] datetime2 NOT NULL,
        [WorkId] int NOT NULL,
        CONSTRAINT [PK_Payment] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Payment_Payment_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [Payment] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Payment_WorkFunding_FundingId] FOREIGN KEY ([FundingId]) REFERENCES [WorkFunding] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Payment_Works_WorkId] FOREIGN KEY ([WorkId]) REFERENCES [Works] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE TABLE [ProgressEntry] (
        [Id] int NOT NULL IDENTITY,
        [On] date NOT NULL,
        [Stage] nvarchar(200) NULL,
        [Percent] int NULL,
        [Text] nvarchar(2000) NOT NULL,
        [By] nvarchar(200) NOT NULL,
        [AtUtc] datetime2 NOT NULL,
        [WorkId] int NOT NULL,
        CONSTRAINT [PK_ProgressEntry] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ProgressEntry_Works_WorkId] FOREIGN KEY ([WorkId]) REFERENCES [Works] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE TABLE [WorkStep] (
        [Id] int NOT NULL IDENTITY,
        [From] nvarchar(120) NOT NULL,
        [To] nvarchar(120) NOT NULL,
        [On] date NOT NULL,
        [By] nvarchar(200) NOT NULL,
        [AtUtc] datetime2 NOT NULL,
        [Note] nvarchar(1000) NULL,
        [WorkId] int NOT NULL,
        CONSTRAINT [PK_WorkStep] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_WorkStep_Works_WorkId] FOREIGN KEY ([WorkId]) REFERENCES [Works] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE TABLE [AcceptanceSignature] (
        [Id] int NOT NULL IDENTITY,
        [Side] nvarchar(120) NOT NULL,
        [UserId] int NOT NULL,
        [By] nvarchar(200) NOT NULL,
        [AtUtc] datetime2 NOT NULL,
        [PostTitle] nvarchar(200) NOT NULL,
        [Refusal] nvarchar(4000) NULL,
        [AcceptanceId] int NOT NULL,
        CONSTRAINT [PK_AcceptanceSignature] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AcceptanceSignature_Acceptances_AcceptanceId] FOREIGN KEY ([AcceptanceId]) REFERENCES [Acceptances] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_AcceptanceSignature_AspNetUsers_UserId] FOREIGN KEY ([UserId]) REFERENCES [AspNetUsers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE TABLE [Contract] (
        [Id] int NOT NULL IDENTITY,
        [ContractorId] int NULL,
        [Number] nvarchar(50) NULL,
        [SignedOn] date NULL,
        [FirstSumTyiyn] bigint NULL,
        [StartsOn] date NULL,
        [FirstEndsOn] date NULL,
        [WarrantyMonths] int NULL,
        [SumTyiyn] bigint NULL,
        [EndsOn] date NULL,
        [WorkId] int NOT NULL,
        CONSTRAINT [PK_Contract] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Contract_Contractors_ContractorId] FOREIGN KEY ([ContractorId]) REFERENCES [Contractors] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Contract_Works_WorkId] FOREIGN KEY ([WorkId]) REFERENCES [Works] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE TABLE [ItemRating] (
        [Id] int NOT NULL IDENTITY,
        [PlanItemId] int NOT NULL,
        [Achievement] nvarchar(120) NOT NULL,
        [Actual] nvarchar(4000) NULL,
        [Comment] nvarchar(4000) NULL,
        [PlanEvaluationId] int NOT NULL,
        CONSTRAINT [PK_ItemRating] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ItemRating_Evaluations_PlanEvaluationId] FOREIGN KEY ([PlanEvaluationId]) REFERENCES [Evaluations] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_ItemRating_PlanItem_PlanItemId] FOREIGN KEY ([PlanItemId]) REFERENCES [PlanItem] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE TABLE [PlannedVisit] (
        [Id] int NOT NULL IDENTITY,
        [WorkId] int NOT NULL,
        [On] date NOT NULL,
        [Transport] nvarchar(300) NULL,
        [Note] nvarchar(1000) NULL,
        [CalledOffBecause] nvarchar(1000) NULL,
        [MonitoringPlanId] int NOT NULL,
        CONSTRAINT [PK_PlannedVisit] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_PlannedVisit_MonitoringPlans_MonitoringPlanId] FOREIGN KEY ([MonitoringPlanId]) REFERENCES [MonitoringPlans] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_PlannedVisit_Works_WorkId] FOREIGN KEY ([WorkId]) REFERENCES [Works] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE TABLE [Amendment] (
        [Id] int NOT NULL IDENTITY,
        [SignedOn] date NOT NULL,
        [Number] nvarchar(50) NULL,
        [SumTyiyn] bigint NULL,
        [EndsOn] date NULL,
        [Reason] nvarchar(1000) NOT NULL,
        [ContractId] int NOT NULL,
        CONSTRAINT [PK_Amendment] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Amendment_Contract_ContractId] FOREIGN KEY ([ContractId]) REFERENCES [Contract] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE TABLE [Inspections] (
        [Id] int NOT NULL IDENTITY,
        [WorkId] int NOT NULL,
        [GroupId] int NOT NULL,
        [VisitId] int NULL,
        [Kind] nvarchar(120) NOT NULL,
        [HeldOn] date NULL,
        [Stage] nvarchar(200) NULL,
        [AoRepresentative] nvarchar(200) NULL,
        [ContractorRepresentative] nvarchar(200) NULL,
        [Checked] nvarchar(4000) NULL,
        [Outcome] nvarchar(120) NULL,
        [OutcomeText] nvarchar(4000) NULL,
        [Source] nvarchar(500) NULL,
        [By] nvarchar(200) NOT NULL,
        [AtUtc] datetime2 NOT NULL,
        [FinishedBy] nvarchar(200) NULL,
        [FinishedAtUtc] datetime2 NULL,
        [SearchText] nvarchar(max) NOT NULL,
        [Revision] int NOT NULL,
        [AiylAimakId] int NOT NULL,
        CONSTRAINT [PK_Inspections] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Inspections_AiylAimaks_AiylAimakId] FOREIGN KEY ([AiylAimakId]) REFERENCES [AiylAimaks] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Inspections_JmeGroups_GroupId] FOREIGN KEY ([GroupId]) REFERENCES [JmeGroups] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Inspections_PlannedVisit_VisitId] FOREIGN KEY ([VisitId]) REFERENCES [PlannedVisit] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Inspections_Works_WorkId] FOREIGN KEY ([WorkId]) REFERENCES [Works] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE TABLE [VisitMember] (
        [Id] int NOT NULL IDENTITY,
        [MembershipId] int NOT NULL,
        [PlannedVisitId] int NOT NULL,
        CONSTRAINT [PK_VisitMember] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_VisitMember_JmeMembership_MembershipId] FOREIGN KEY ([MembershipId]) REFERENCES [JmeMembership] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_VisitMember_PlannedVisit_PlannedVisitId] FOREIGN KEY ([PlannedVisitId]) REFERENCES [PlannedVisit] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE TABLE [Acts] (
        [Id] int NOT NULL IDENTITY,
        [WorkId] int NOT NULL,
        [InspectionId] int NOT NULL,
        [Status] nvarchar(120) NOT NULL,
        [RegisterYear] int NULL,
        [RegisterNumber] int NULL,
        [DrawnUpOn] date NULL,
        [Description] nvarchar(2000) NOT NULL,
        [Clause] nvarchar(500) NULL,
        [Severity] nvarchar(120) NULL,
        [Recommendation] nvarchar(2000) NULL,
        [ProposedDeadline] date NULL,
        [Source] nvarchar(500) NULL,
        [By] nvarchar(200) NOT NULL,
        [AtUtc] datetime2 NOT NULL,
        [HandoverNumber] nvarchar(50) NULL,
        [HandedOverOn] date NULL,
        [Receiver] nvarchar(200) NULL,
        [ReplyDueOn] date NULL,
        [AnsweredOn] date NULL,
        [DueOn] date NULL,
        [ClosedOn] date NULL,
        [EscalatedTo] nvarchar(120) NULL,
        [EscalatedOn] date NULL,
        [SearchText] nvarchar(max) NOT NULL,
        [Revision] int NOT NULL,
        [AiylAimakId] int NOT NULL,
        CONSTRAINT [PK_Acts] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Acts_AiylAimaks_AiylAimakId] FOREIGN KEY ([AiylAimakId]) REFERENCES [AiylAimaks] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Acts_Inspections_InspectionId] FOREIGN KEY ([InspectionId]) REFERENCES [Inspections] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Acts_Works_WorkId] FOREIGN KEY ([WorkId]) REFERENCES [Works] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE TABLE [InspectionMember] (
        [Id] int NOT NULL IDENTITY,
        [MembershipId] int NOT NULL,
        [InspectionId] int NOT NULL,
        CONSTRAINT [PK_InspectionMember] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_InspectionMember_Inspections_InspectionId] FOREIGN KEY ([InspectionId]) REFERENCES [Inspections] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_InspectionMember_JmeMembership_MembershipId] FOREIGN KEY ([MembershipId]) REFERENCES [JmeMembership] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE TABLE [Measurement] (
        [Id] int NOT NULL IDENTITY,
        [Name] nvarchar(200) NOT NULL,
        [Unit] nvarchar(50) NOT NULL,
        [PlannedThousandths] bigint NULL,
        [ActualThousandths] bigint NULL,
        [TolerancePercent] int NULL,
        [InspectionId] int NOT NULL,
        CONSTRAINT [PK_Measurement] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Measurement_Inspections_InspectionId] FOREIGN KEY ([InspectionId]) REFERENCES [Inspections] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE TABLE [ActStep] (
        [Id] int NOT NULL IDENTITY,
        [From] nvarchar(120) NOT NULL,
        [To] nvarchar(120) NOT NULL,
        [On] date NOT NULL,
        [By] nvarchar(200) NOT NULL,
        [AtUtc] datetime2 NOT NULL,
        [Note] nvarchar(2000) NULL,
        [EscalatedTo] nvarchar(120) NULL,
        [ActId] int NOT NULL,
        CONSTRAINT [PK_ActStep] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ActStep_Acts_ActId] FOREIGN KEY ([ActId]) REFERENCES [Acts] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE TABLE [Elimination] (
        [Id] int NOT NULL IDENTITY,
        [ReportedOn] date NOT NULL,
        [Text] nvarchar(2000) NOT NULL,
        [By] nvarchar(200) NOT NULL,
        [AtUtc] datetime2 NOT NULL,
        [InspectionId] int NULL,
        [IsEliminated] bit NULL,
        [Note] nvarchar(2000) NULL,
        [ActId] int NOT NULL,
        CONSTRAINT [PK_Elimination] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Elimination_Acts_ActId] FOREIGN KEY ([ActId]) REFERENCES [Acts] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_Elimination_Inspections_InspectionId] FOREIGN KEY ([InspectionId]) REFERENCES [Inspections] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE TABLE [Response] (
        [Id] int NOT NULL IDENTITY,
        [Kind] nvarchar(120) NOT NULL,
        [On] date NOT NULL,
        [LetterNumber] nvarchar(50) NULL,
        [Reason] nvarchar(2000) NULL,
        [Instruction] nvarchar(2000) NULL,
        [Responsible] nvarchar(200) NULL,
        [Deadline] date NULL,
        [By] nvarchar(200) NOT NULL,
        [AtUtc] datetime2 NOT NULL,
        [ActId] int NOT NULL,
        CONSTRAINT [PK_Response] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Response_Acts_ActId] FOREIGN KEY ([ActId]) REFERENCES [Acts] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE INDEX [IX_Works_ActivityId] ON [Works] ([ActivityId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE INDEX [IX_Works_AiylAimakId_FromYear] ON [Works] ([AiylAimakId], [FromYear]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE INDEX [IX_Works_AiylAimakId_Status] ON [Works] ([AiylAimakId], [Status]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE INDEX [IX_Works_VillageId] ON [Works] ([VillageId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE INDEX [IX_Acceptances_AiylAimakId] ON [Acceptances] ([AiylAimakId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE INDEX [IX_Acceptances_WorkId] ON [Acceptances] ([WorkId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE INDEX [IX_AcceptanceSignature_AcceptanceId] ON [AcceptanceSignature] ([AcceptanceId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE INDEX [IX_AcceptanceSignature_UserId] ON [AcceptanceSignature] ([UserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_Acts_AiylAimakId_RegisterYear_RegisterNumber] ON [Acts] ([AiylAimakId], [RegisterYear], [RegisterNumber]) WHERE [RegisterYear] IS NOT NULL AND [RegisterNumber] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE INDEX [IX_Acts_AiylAimakId_Status] ON [Acts] ([AiylAimakId], [Status]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE INDEX [IX_Acts_InspectionId] ON [Acts] ([InspectionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE INDEX [IX_Acts_WorkId] ON [Acts] ([WorkId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE INDEX [IX_ActStep_ActId] ON [ActStep] ([ActId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE INDEX [IX_Amendment_ContractId] ON [Amendment] ([ContractId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE INDEX [IX_Contract_ContractorId] ON [Contract] ([ContractorId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Contract_WorkId] ON [Contract] ([WorkId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Contractors_AiylAimakId_FoldedName] ON [Contractors] ([AiylAimakId], [FoldedName]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE INDEX [IX_Delay_WorkId] ON [Delay] ([WorkId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE INDEX [IX_Elimination_ActId] ON [Elimination] ([ActId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE INDEX [IX_Elimination_InspectionId] ON [Elimination] ([InspectionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE INDEX [IX_Evaluations_AiylAimakId] ON [Evaluations] ([AiylAimakId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Evaluations_PlanId_Side] ON [Evaluations] ([PlanId], [Side]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE INDEX [IX_InspectionMember_InspectionId] ON [InspectionMember] ([InspectionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE INDEX [IX_InspectionMember_MembershipId] ON [InspectionMember] ([MembershipId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE INDEX [IX_Inspections_AiylAimakId_HeldOn] ON [Inspections] ([AiylAimakId], [HeldOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE INDEX [IX_Inspections_GroupId] ON [Inspections] ([GroupId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE INDEX [IX_Inspections_VisitId] ON [Inspections] ([VisitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE INDEX [IX_Inspections_WorkId] ON [Inspections] ([WorkId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE INDEX [IX_ItemRating_PlanEvaluationId] ON [ItemRating] ([PlanEvaluationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE INDEX [IX_ItemRating_PlanItemId] ON [ItemRating] ([PlanItemId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE INDEX [IX_JmeMembership_JmeGroupId] ON [JmeMembership] ([JmeGroupId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE INDEX [IX_JmeMembership_UserId] ON [JmeMembership] ([UserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE INDEX [IX_JmeMembership_VillageId] ON [JmeMembership] ([VillageId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE INDEX [IX_JmeRegulation_JmeGroupId] ON [JmeRegulation] ([JmeGroupId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE INDEX [IX_Measurement_InspectionId] ON [Measurement] ([InspectionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE INDEX [IX_MonitoringPlans_AiylAimakId] ON [MonitoringPlans] ([AiylAimakId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE UNIQUE INDEX [IX_MonitoringPlans_GroupId_Year] ON [MonitoringPlans] ([GroupId], [Year]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE INDEX [IX_Payment_FundingId] ON [Payment] ([FundingId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_Payment_ReversesId] ON [Payment] ([ReversesId]) WHERE [ReversesId] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE INDEX [IX_Payment_WorkId] ON [Payment] ([WorkId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE INDEX [IX_PlannedVisit_MonitoringPlanId] ON [PlannedVisit] ([MonitoringPlanId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE INDEX [IX_PlannedVisit_On] ON [PlannedVisit] ([On]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE INDEX [IX_PlannedVisit_WorkId] ON [PlannedVisit] ([WorkId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE INDEX [IX_ProgressEntry_WorkId] ON [ProgressEntry] ([WorkId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE INDEX [IX_Response_ActId] ON [Response] ([ActId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE INDEX [IX_VisitMember_MembershipId] ON [VisitMember] ([MembershipId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE INDEX [IX_VisitMember_PlannedVisitId] ON [VisitMember] ([PlannedVisitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    CREATE INDEX [IX_WorkStep_WorkId] ON [WorkStep] ([WorkId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    ALTER TABLE [Works] ADD CONSTRAINT [FK_Works_Activity_ActivityId] FOREIGN KEY ([ActivityId]) REFERENCES [Activity] ([Id]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    ALTER TABLE [Works] ADD CONSTRAINT [FK_Works_Villages_VillageId] FOREIGN KEY ([VillageId]) REFERENCES [Villages] ([Id]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    EXEC(N'INSERT INTO [Inspections] ([AiylAimakId], [WorkId], [GroupId], [Kind], [Outcome], [OutcomeText], [Source], [By], [AtUtc], [FinishedBy], [FinishedAtUtc], [SearchText], [Revision])
    SELECT w.[AiylAimakId], w.[Id], MAX(g.[Id]), ''Regular'', w.[Outcome], w.[OutcomeText], w.[Source], ''migration'', SYSUTCDATETIME(), ''migration'', SYSUTCDATETIME(), '''', 1
    FROM [Works] AS w INNER JOIN [JmeGroups] AS g ON g.[AiylAimakId] = w.[AiylAimakId]
    WHERE w.[Outcome] IS NOT NULL
    GROUP BY w.[AiylAimakId], w.[Id], w.[Outcome], w.[OutcomeText], w.[Source]');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    DECLARE @var nvarchar(max);
    SELECT @var = QUOTENAME([d].[name])
    FROM [sys].[default_constraints] [d]
    INNER JOIN [sys].[columns] [c] ON [d].[parent_column_id] = [c].[column_id] AND [d].[parent_object_id] = [c].[object_id]
    WHERE ([d].[parent_object_id] = OBJECT_ID(N'[Works]') AND [c].[name] = N'Outcome');
    IF @var IS NOT NULL EXEC(N'ALTER TABLE [Works] DROP CONSTRAINT ' + @var + ';');
    ALTER TABLE [Works] DROP COLUMN [Outcome];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    DECLARE @var1 nvarchar(max);
    SELECT @var1 = QUOTENAME([d].[name])
    FROM [sys].[default_constraints] [d]
    INNER JOIN [sys].[columns] [c] ON [d].[parent_column_id] = [c].[column_id] AND [d].[parent_object_id] = [c].[object_id]
    WHERE ([d].[parent_object_id] = OBJECT_ID(N'[Works]') AND [c].[name] = N'OutcomeText');
    IF @var1 IS NOT NULL EXEC(N'ALTER TABLE [Works] DROP CONSTRAINT ' + @var1 + ';');
    ALTER TABLE [Works] DROP COLUMN [OutcomeText];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123222557_Monitoring'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261123222557_Monitoring', N'10.0.15');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123231201_Photos'
)
BEGIN
    CREATE TABLE [Photos] (
        [Id] int NOT NULL IDENTITY,
        [Key] uniqueidentifier NOT NULL,
        [Of] nvarchar(120) NOT NULL,
        [OfId] int NULL,
        [WorkId] int NULL,
        [FileName] nvarchar(200) NOT NULL,
        [ContentType] nvarchar(20) NOT NULL,
        [Length] int NOT NULL,
        [Sha256] nvarchar(64) NOT NULL,
        [Width] int NOT NULL,
        [Height] int NOT NULL,
        [ThumbnailSha256] nvarchar(64) NULL,
        [ThumbnailLength] int NULL,
        [UserId] int NOT NULL,
        [UploadedBy] nvarchar(200) NOT NULL,
        [UploadedAtUtc] datetime2 NOT NULL,
        [IsPublic] bit NOT NULL,
        [ShownBy] nvarchar(200) NULL,
        [ShownAtUtc] datetime2 NULL,
        [Revision] int NOT NULL,
        [AiylAimakId] int NOT NULL,
        CONSTRAINT [PK_Photos] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Photos_AiylAimaks_AiylAimakId] FOREIGN KEY ([AiylAimakId]) REFERENCES [AiylAimaks] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Photos_AspNetUsers_UserId] FOREIGN KEY ([UserId]) REFERENCES [AspNetUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Photos_Works_WorkId] FOREIGN KEY ([WorkId]) REFERENCES [Works] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123231201_Photos'
)
BEGIN
    CREATE INDEX [IX_Photos_AiylAimakId] ON [Photos] ([AiylAimakId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123231201_Photos'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Photos_Key] ON [Photos] ([Key]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123231201_Photos'
)
BEGIN
    CREATE INDEX [IX_Photos_Of_OfId] ON [Photos] ([Of], [OfId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123231201_Photos'
)
BEGIN
    CREATE INDEX [IX_Photos_Sha256] ON [Photos] ([Sha256]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123231201_Photos'
)
BEGIN
    CREATE INDEX [IX_Photos_ThumbnailSha256] ON [Photos] ([ThumbnailSha256]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123231201_Photos'
)
BEGIN
    CREATE INDEX [IX_Photos_UserId] ON [Photos] ([UserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123231201_Photos'
)
BEGIN
    CREATE INDEX [IX_Photos_WorkId] ON [Photos] ([WorkId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123231201_Photos'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261123231201_Photos', N'10.0.15');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126153942_Door'
)
BEGIN
    ALTER TABLE [VotingRules] ADD [ConfirmedByUserId] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126153942_Door'
)
BEGIN
    ALTER TABLE [VotingRules] ADD [SetAtUtc] datetime2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126153942_Door'
)
BEGIN
    ALTER TABLE [VotingRules] ADD [SetBy] nvarchar(200) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126153942_Door'
)
BEGIN
    ALTER TABLE [VotingRules] ADD [SetByDeputyId] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126153942_Door'
)
BEGIN
    ALTER TABLE [VotingRules] ADD [SetByUserId] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126153942_Door'
)
BEGIN
    ALTER TABLE [VotingRules] ADD [WasEverConfirmed] bit NOT NULL DEFAULT CAST(0 AS bit);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126153942_Door'
)
BEGIN
    ALTER TABLE [Votes] ADD [AgainBecause] nvarchar(1000) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126153942_Door'
)
BEGIN
    ALTER TABLE [Votes] ADD [RuleConfirmedAtUtc] datetime2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126153942_Door'
)
BEGIN
    ALTER TABLE [Votes] ADD [RuleConfirmedBy] nvarchar(200) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126153942_Door'
)
BEGIN
    ALTER TABLE [Votes] ADD [RuleSetAtUtc] datetime2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126153942_Door'
)
BEGIN
    ALTER TABLE [Votes] ADD [RuleSetBy] nvarchar(200) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126153942_Door'
)
BEGIN
    ALTER TABLE [FormReceipts] ADD [Said] nvarchar(2000) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126153942_Door'
)
BEGIN
    ALTER TABLE [AspNetUsers] ADD [LastTotpStep] bigint NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126153942_Door'
)
BEGIN
    CREATE TABLE [AccessNotices] (
        [Id] int NOT NULL IDENTITY,
        [UserId] int NOT NULL,
        [Change] nvarchar(120) NOT NULL,
        [ByUserId] int NULL,
        [By] nvarchar(200) NOT NULL,
        [AtUtc] datetime2 NOT NULL,
        [ConfirmedAtUtc] datetime2 NULL,
        CONSTRAINT [PK_AccessNotices] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AccessNotices_AspNetUsers_UserId] FOREIGN KEY ([UserId]) REFERENCES [AspNetUsers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126153942_Door'
)
BEGIN
    CREATE TABLE [HealthMarks] (
        [Id] int NOT NULL,
        [AtUtc] datetime2 NOT NULL,
        CONSTRAINT [PK_HealthMarks] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126153942_Door'
)
BEGIN
    CREATE TABLE [UserSessions] (
        [Id] uniqueidentifier NOT NULL,
        [UserId] int NOT NULL,
        [StartedAtUtc] datetime2 NOT NULL,
        [SeenAtUtc] datetime2 NOT NULL,
        CONSTRAINT [PK_UserSessions] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_UserSessions_AspNetUsers_UserId] FOREIGN KEY ([UserId]) REFERENCES [AspNetUsers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126153942_Door'
)
BEGIN
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Id', N'AtUtc') AND [object_id] = OBJECT_ID(N'[HealthMarks]'))
        SET IDENTITY_INSERT [HealthMarks] ON;
    EXEC(N'INSERT INTO [HealthMarks] ([Id], [AtUtc])
    VALUES (1, ''1970-01-01T00:00:00.0000000Z'')');
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Id', N'AtUtc') AND [object_id] = OBJECT_ID(N'[HealthMarks]'))
        SET IDENTITY_INSERT [HealthMarks] OFF;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126153942_Door'
)
BEGIN
    CREATE INDEX [IX_VotingRules_ConfirmedByUserId] ON [VotingRules] ([ConfirmedByUserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126153942_Door'
)
BEGIN
    CREATE INDEX [IX_VotingRules_SetByDeputyId] ON [VotingRules] ([SetByDeputyId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126153942_Door'
)
BEGIN
    CREATE INDEX [IX_VotingRules_SetByUserId] ON [VotingRules] ([SetByUserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126153942_Door'
)
BEGIN
    CREATE INDEX [IX_FormReceipts_AtUtc] ON [FormReceipts] ([AtUtc]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126153942_Door'
)
BEGIN
    CREATE INDEX [IX_AccessNotices_UserId] ON [AccessNotices] ([UserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126153942_Door'
)
BEGIN
    CREATE INDEX [IX_UserSessions_SeenAtUtc] ON [UserSessions] ([SeenAtUtc]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126153942_Door'
)
BEGIN
    CREATE INDEX [IX_UserSessions_UserId] ON [UserSessions] ([UserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126153942_Door'
)
BEGIN
    ALTER TABLE [VotingRules] ADD CONSTRAINT [FK_VotingRules_AspNetUsers_ConfirmedByUserId] FOREIGN KEY ([ConfirmedByUserId]) REFERENCES [AspNetUsers] ([Id]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126153942_Door'
)
BEGIN
    ALTER TABLE [VotingRules] ADD CONSTRAINT [FK_VotingRules_AspNetUsers_SetByUserId] FOREIGN KEY ([SetByUserId]) REFERENCES [AspNetUsers] ([Id]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126153942_Door'
)
BEGIN
    ALTER TABLE [VotingRules] ADD CONSTRAINT [FK_VotingRules_Deputies_SetByDeputyId] FOREIGN KEY ([SetByDeputyId]) REFERENCES [Deputies] ([Id]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126153942_Door'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261126153942_Door', N'10.0.15');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126191424_Receipts'
)
BEGIN
    ALTER TABLE [FormReceipts] ADD [ContentSha256] nvarchar(64) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126191424_Receipts'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261126191424_Receipts', N'10.0.15');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126210540_VoteAccess'
)
BEGIN
    ALTER TABLE [Votes] ADD [RuleConfirmedByUserId] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126210540_VoteAccess'
)
BEGIN
    ALTER TABLE [Votes] ADD [RuleSetByUserId] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126210540_VoteAccess'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261126210540_VoteAccess', N'10.0.15');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127073045_Stages'
)
BEGIN
    ALTER TABLE [CycleStage] ADD [Reason] nvarchar(1000) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127073045_Stages'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261127073045_Stages', N'10.0.15');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127121410_PaperScans'
)
BEGIN
    CREATE TABLE [PaperScans] (
        [Id] int NOT NULL IDENTITY,
        [PlanId] int NOT NULL,
        [FileName] nvarchar(200) NOT NULL,
        [ContentType] nvarchar(20) NOT NULL,
        [Length] int NOT NULL,
        [Sha256] nvarchar(64) NOT NULL,
        [AddedBy] nvarchar(200) NOT NULL,
        [AddedAtUtc] datetime2 NOT NULL,
        [Bytes] varbinary(max) NOT NULL,
        [Revision] int NOT NULL,
        [AiylAimakId] int NOT NULL,
        CONSTRAINT [PK_PaperScans] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_PaperScans_AiylAimaks_AiylAimakId] FOREIGN KEY ([AiylAimakId]) REFERENCES [AiylAimaks] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_PaperScans_Plans_PlanId] FOREIGN KEY ([PlanId]) REFERENCES [Plans] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127121410_PaperScans'
)
BEGIN
    CREATE INDEX [IX_PaperScans_AiylAimakId] ON [PaperScans] ([AiylAimakId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127121410_PaperScans'
)
BEGIN
    CREATE INDEX [IX_PaperScans_PlanId] ON [PaperScans] ([PlanId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127121410_PaperScans'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261127121410_PaperScans', N'10.0.15');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127130844_PapersMayLack'
)
BEGIN
    DECLARE @var2 nvarchar(max);
    SELECT @var2 = QUOTENAME([d].[name])
    FROM [sys].[default_constraints] [d]
    INNER JOIN [sys].[columns] [c] ON [d].[parent_column_id] = [c].[column_id] AND [d].[parent_object_id] = [c].[object_id]
    WHERE ([d].[parent_object_id] = OBJECT_ID(N'[Meetings]') AND [c].[name] = N'Recorder');
    IF @var2 IS NOT NULL EXEC(N'ALTER TABLE [Meetings] DROP CONSTRAINT ' + @var2 + ';');
    ALTER TABLE [Meetings] ALTER COLUMN [Recorder] nvarchar(200) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127130844_PapersMayLack'
)
BEGIN
    DECLARE @var3 nvarchar(max);
    SELECT @var3 = QUOTENAME([d].[name])
    FROM [sys].[default_constraints] [d]
    INNER JOIN [sys].[columns] [c] ON [d].[parent_column_id] = [c].[column_id] AND [d].[parent_object_id] = [c].[object_id]
    WHERE ([d].[parent_object_id] = OBJECT_ID(N'[Meetings]') AND [c].[name] = N'Place');
    IF @var3 IS NOT NULL EXEC(N'ALTER TABLE [Meetings] DROP CONSTRAINT ' + @var3 + ';');
    ALTER TABLE [Meetings] ALTER COLUMN [Place] nvarchar(300) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127130844_PapersMayLack'
)
BEGIN
    DECLARE @var4 nvarchar(max);
    SELECT @var4 = QUOTENAME([d].[name])
    FROM [sys].[default_constraints] [d]
    INNER JOIN [sys].[columns] [c] ON [d].[parent_column_id] = [c].[column_id] AND [d].[parent_object_id] = [c].[object_id]
    WHERE ([d].[parent_object_id] = OBJECT_ID(N'[Meetings]') AND [c].[name] = N'Facilitator');
    IF @var4 IS NOT NULL EXEC(N'ALTER TABLE [Meetings] DROP CONSTRAINT ' + @var4 + ';');
    ALTER TABLE [Meetings] ALTER COLUMN [Facilitator] nvarchar(200) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127130844_PapersMayLack'
)
BEGIN
    DECLARE @var5 nvarchar(max);
    SELECT @var5 = QUOTENAME([d].[name])
    FROM [sys].[default_constraints] [d]
    INNER JOIN [sys].[columns] [c] ON [d].[parent_column_id] = [c].[column_id] AND [d].[parent_object_id] = [c].[object_id]
    WHERE ([d].[parent_object_id] = OBJECT_ID(N'[Hearings]') AND [c].[name] = N'Place');
    IF @var5 IS NOT NULL EXEC(N'ALTER TABLE [Hearings] DROP CONSTRAINT ' + @var5 + ';');
    ALTER TABLE [Hearings] ALTER COLUMN [Place] nvarchar(300) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127130844_PapersMayLack'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261127130844_PapersMayLack', N'10.0.15');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127132146_LettersAndSorting'
)
BEGIN
    ALTER TABLE [Works] ADD [SortKey] nvarchar(300) NOT NULL DEFAULT N'';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127132146_LettersAndSorting'
)
BEGIN
    ALTER TABLE [Villages] ADD [SortKey] nvarchar(300) NOT NULL DEFAULT N'';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127132146_LettersAndSorting'
)
BEGIN
    ALTER TABLE [Sessions] ADD [PlaceSortKey] nvarchar(300) NOT NULL DEFAULT N'';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127132146_LettersAndSorting'
)
BEGIN
    ALTER TABLE [Sessions] ADD [SortKey] nvarchar(300) NOT NULL DEFAULT N'';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127132146_LettersAndSorting'
)
BEGIN
    ALTER TABLE [Proposals] ADD [SortKey] nvarchar(300) NOT NULL DEFAULT N'';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127132146_LettersAndSorting'
)
BEGIN
    ALTER TABLE [Meetings] ADD [SortKey] nvarchar(300) NOT NULL DEFAULT N'';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127132146_LettersAndSorting'
)
BEGIN
    ALTER TABLE [JmeMembership] ADD [SortKey] nvarchar(300) NOT NULL DEFAULT N'';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127132146_LettersAndSorting'
)
BEGIN
    ALTER TABLE [Hearings] ADD [SortKey] nvarchar(300) NOT NULL DEFAULT N'';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127132146_LettersAndSorting'
)
BEGIN
    ALTER TABLE [Deputies] ADD [SortKey] nvarchar(300) NOT NULL DEFAULT N'';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127132146_LettersAndSorting'
)
BEGIN
    ALTER TABLE [Contractors] ADD [SortKey] nvarchar(300) NOT NULL DEFAULT N'';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127132146_LettersAndSorting'
)
BEGIN
    ALTER TABLE [AspNetUsers] ADD [SortKey] nvarchar(300) NOT NULL DEFAULT N'';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127132146_LettersAndSorting'
)
BEGIN
    ALTER TABLE [AiylAimaks] ADD [SortKey] nvarchar(300) NOT NULL DEFAULT N'';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127132146_LettersAndSorting'
)
BEGIN
    CREATE TABLE [DerivedMarks] (
        [Id] int NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_DerivedMarks] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127132146_LettersAndSorting'
)
BEGIN
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Id', N'Version') AND [object_id] = OBJECT_ID(N'[DerivedMarks]'))
        SET IDENTITY_INSERT [DerivedMarks] ON;
    EXEC(N'INSERT INTO [DerivedMarks] ([Id], [Version])
    VALUES (1, 0)');
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Id', N'Version') AND [object_id] = OBJECT_ID(N'[DerivedMarks]'))
        SET IDENTITY_INSERT [DerivedMarks] OFF;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127132146_LettersAndSorting'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261127132146_LettersAndSorting', N'10.0.15');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127175431_ValueTypes'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261127175431_ValueTypes', N'10.0.15');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127183021_VoicesYearsAndTerms'
)
BEGIN
    DROP INDEX [IX_Votes_AgendaItemId] ON [Votes];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127183021_VoicesYearsAndTerms'
)
BEGIN
    ALTER TABLE [WorkFunding] ADD [Donor] nvarchar(200) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127183021_VoicesYearsAndTerms'
)
BEGIN
    ALTER TABLE [Votes] ADD [CalledOffAtUtc] datetime2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127183021_VoicesYearsAndTerms'
)
BEGIN
    ALTER TABLE [Votes] ADD [CalledOffBecause] nvarchar(1000) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127183021_VoicesYearsAndTerms'
)
BEGIN
    ALTER TABLE [Votes] ADD [CalledOffBy] nvarchar(200) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127183021_VoicesYearsAndTerms'
)
BEGIN
    ALTER TABLE [VoicedIssues] ADD [Votes] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127183021_VoicesYearsAndTerms'
)
BEGIN
    ALTER TABLE [ProgressEntry] ADD [WithdrawnAtUtc] datetime2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127183021_VoicesYearsAndTerms'
)
BEGIN
    ALTER TABLE [ProgressEntry] ADD [WithdrawnBecause] nvarchar(1000) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127183021_VoicesYearsAndTerms'
)
BEGIN
    ALTER TABLE [ProgressEntry] ADD [WithdrawnBy] nvarchar(200) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127183021_VoicesYearsAndTerms'
)
BEGIN
    ALTER TABLE [Plans] ADD [IsFromPublication] bit NOT NULL DEFAULT CAST(0 AS bit);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127183021_VoicesYearsAndTerms'
)
BEGIN
    ALTER TABLE [Photos] ADD [WithdrawnAtUtc] datetime2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127183021_VoicesYearsAndTerms'
)
BEGIN
    ALTER TABLE [Photos] ADD [WithdrawnBecause] nvarchar(500) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127183021_VoicesYearsAndTerms'
)
BEGIN
    ALTER TABLE [Photos] ADD [WithdrawnBy] nvarchar(200) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127183021_VoicesYearsAndTerms'
)
BEGIN
    ALTER TABLE [Meetings] ADD [Men] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127183021_VoicesYearsAndTerms'
)
BEGIN
    ALTER TABLE [Meetings] ADD [Total] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127183021_VoicesYearsAndTerms'
)
BEGIN
    ALTER TABLE [Meetings] ADD [Women] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127183021_VoicesYearsAndTerms'
)
BEGIN
    ALTER TABLE [JmeGroups] ADD [Qualities] nvarchar(4000) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127183021_VoicesYearsAndTerms'
)
BEGIN
    ALTER TABLE [Hearings] ADD [Men] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127183021_VoicesYearsAndTerms'
)
BEGIN
    ALTER TABLE [Hearings] ADD [Total] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127183021_VoicesYearsAndTerms'
)
BEGIN
    ALTER TABLE [Hearings] ADD [Women] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127183021_VoicesYearsAndTerms'
)
BEGIN
    ALTER TABLE [HearingAttendance] ADD [Total] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127183021_VoicesYearsAndTerms'
)
BEGIN
    ALTER TABLE [FundingLine] ADD [Donor] nvarchar(200) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127183021_VoicesYearsAndTerms'
)
BEGIN
    ALTER TABLE [FundingLine] ADD [Year] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127183021_VoicesYearsAndTerms'
)
BEGIN
    ALTER TABLE [Cycles] ADD [ThroughYear] int NOT NULL DEFAULT 0;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127183021_VoicesYearsAndTerms'
)
BEGIN
    ALTER TABLE [Ballot] ADD [Way] nvarchar(120) NOT NULL DEFAULT N'Portal';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127183021_VoicesYearsAndTerms'
)
BEGIN
    CREATE TABLE [AboutTexts] (
        [Id] int NOT NULL IDENTITY,
        [Topic] nvarchar(120) NOT NULL,
        [Source] nvarchar(500) NULL,
        [Position] int NOT NULL,
        [IsPublic] bit NOT NULL,
        [Text_En] nvarchar(2000) NOT NULL,
        [Text_Ky] nvarchar(2000) NOT NULL,
        [Text_Ru] nvarchar(2000) NOT NULL,
        [Revision] int NOT NULL,
        [AiylAimakId] int NOT NULL,
        CONSTRAINT [PK_AboutTexts] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AboutTexts_AiylAimaks_AiylAimakId] FOREIGN KEY ([AiylAimakId]) REFERENCES [AiylAimaks] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127183021_VoicesYearsAndTerms'
)
BEGIN
    CREATE TABLE [DeputyTerm] (
        [Id] int NOT NULL IDENTITY,
        [InOfficeFrom] date NOT NULL,
        [InOfficeTo] date NULL,
        [DeputyId] int NOT NULL,
        CONSTRAINT [PK_DeputyTerm] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_DeputyTerm_Deputies_DeputyId] FOREIGN KEY ([DeputyId]) REFERENCES [Deputies] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127183021_VoicesYearsAndTerms'
)
BEGIN
    CREATE TABLE [DeputyWay] (
        [Id] int NOT NULL IDENTITY,
        [PlanVoteId] int NOT NULL,
        [DeputyId] int NOT NULL,
        [Way] nvarchar(120) NOT NULL,
        CONSTRAINT [PK_DeputyWay] PRIMARY KEY ([Id]),
        CONSTRAINT [AK_DeputyWay_PlanVoteId_DeputyId_Way] UNIQUE ([PlanVoteId], [DeputyId], [Way]),
        CONSTRAINT [FK_DeputyWay_Deputies_DeputyId] FOREIGN KEY ([DeputyId]) REFERENCES [Deputies] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_DeputyWay_Votes_PlanVoteId] FOREIGN KEY ([PlanVoteId]) REFERENCES [Votes] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127183021_VoicesYearsAndTerms'
)
BEGIN
    CREATE TABLE [HandBallot] (
        [Id] int NOT NULL IDENTITY,
        [DeputyId] int NOT NULL,
        [Choice] nvarchar(120) NOT NULL,
        [Way] nvarchar(120) NOT NULL,
        [Because] nvarchar(120) NOT NULL,
        [EnteredBy] nvarchar(200) NOT NULL,
        [EnteredAtUtc] datetime2 NOT NULL,
        [EnteredByUserId] int NULL,
        [ConfirmedBy] nvarchar(200) NULL,
        [ConfirmedAtUtc] datetime2 NULL,
        [ConfirmedByUserId] int NULL,
        [WithdrawnBy] nvarchar(200) NULL,
        [WithdrawnAtUtc] datetime2 NULL,
        [WithdrawnBecause] nvarchar(1000) NULL,
        [PlanVoteId] int NOT NULL,
        CONSTRAINT [PK_HandBallot] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_HandBallot_AspNetUsers_ConfirmedByUserId] FOREIGN KEY ([ConfirmedByUserId]) REFERENCES [AspNetUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_HandBallot_AspNetUsers_EnteredByUserId] FOREIGN KEY ([EnteredByUserId]) REFERENCES [AspNetUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_HandBallot_Deputies_DeputyId] FOREIGN KEY ([DeputyId]) REFERENCES [Deputies] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_HandBallot_Votes_PlanVoteId] FOREIGN KEY ([PlanVoteId]) REFERENCES [Votes] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127183021_VoicesYearsAndTerms'
)
BEGIN
    CREATE TABLE [OneTimeCodes] (
        [Id] int NOT NULL IDENTITY,
        [UserId] int NOT NULL,
        [Hash] nvarchar(200) NOT NULL,
        [MadeAtUtc] datetime2 NOT NULL,
        [GoodUntilUtc] datetime2 NOT NULL,
        CONSTRAINT [PK_OneTimeCodes] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_OneTimeCodes_AspNetUsers_UserId] FOREIGN KEY ([UserId]) REFERENCES [AspNetUsers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127183021_VoicesYearsAndTerms'
)
BEGIN
    CREATE TABLE [WorkVillage] (
        [Id] int NOT NULL IDENTITY,
        [VillageId] int NOT NULL,
        [WorkId] int NOT NULL,
        CONSTRAINT [PK_WorkVillage] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_WorkVillage_Villages_VillageId] FOREIGN KEY ([VillageId]) REFERENCES [Villages] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_WorkVillage_Works_WorkId] FOREIGN KEY ([WorkId]) REFERENCES [Works] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127183021_VoicesYearsAndTerms'
)
BEGIN
    EXEC(N'INSERT INTO DeputyTerm (InOfficeFrom, InOfficeTo, DeputyId) SELECT InOfficeFrom, InOfficeTo, Id FROM Deputies ORDER BY Id');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127183021_VoicesYearsAndTerms'
)
BEGIN
    EXEC(N'UPDATE Plans SET IsFromPublication = 1 WHERE DecidedOnPaper = 1 AND Id NOT IN (SELECT PlanId FROM PaperScans)');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127183021_VoicesYearsAndTerms'
)
BEGIN
    EXEC(N'INSERT INTO DeputyWay (PlanVoteId, DeputyId, Way) SELECT DISTINCT PlanVoteId, DeputyId, ''Portal'' FROM Ballot');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127183021_VoicesYearsAndTerms'
)
BEGIN
    EXEC(N'INSERT INTO WorkVillage (WorkId, VillageId) SELECT Id, VillageId FROM Works WHERE VillageId IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127183021_VoicesYearsAndTerms'
)
BEGIN
    EXEC(N'UPDATE Cycles SET ThroughYear = BudgetYear');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127183021_VoicesYearsAndTerms'
)
BEGIN
    EXEC(N'UPDATE Cycles SET ThroughYear = (SELECT MAX(p.ToYear) FROM Plans AS p WHERE p.CycleId = Cycles.Id)
    WHERE EXISTS (SELECT 1 FROM Plans AS p WHERE p.CycleId = Cycles.Id AND p.ToYear > Cycles.BudgetYear)
    AND NOT EXISTS (SELECT 1 FROM Cycles AS o WHERE o.AiylAimakId = Cycles.AiylAimakId AND o.BudgetYear > Cycles.BudgetYear
    AND o.BudgetYear <= (SELECT MAX(p.ToYear) FROM Plans AS p WHERE p.CycleId = Cycles.Id))');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127183021_VoicesYearsAndTerms'
)
BEGIN
    EXEC(N'UPDATE HearingAttendance SET Total = Women + Men');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127183021_VoicesYearsAndTerms'
)
BEGIN
    EXEC(N'UPDATE Hearings SET
        Women = (SELECT SUM(a.Women) FROM HearingAttendance a WHERE a.PublicHearingId = Hearings.Id),
        Men = (SELECT SUM(a.Men) FROM HearingAttendance a WHERE a.PublicHearingId = Hearings.Id),
        Total = (SELECT SUM(a.Women + a.Men) FROM HearingAttendance a WHERE a.PublicHearingId = Hearings.Id)');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127183021_VoicesYearsAndTerms'
)
BEGIN
    EXEC(N'UPDATE Meetings SET
        Women = (SELECT SUM(CASE WHEN a.Sex = ''Women'' THEN a.People ELSE 0 END) FROM Attendance a WHERE a.PraMeetingId = Meetings.Id),
        Men = (SELECT SUM(CASE WHEN a.Sex = ''Men'' THEN a.People ELSE 0 END) FROM Attendance a WHERE a.PraMeetingId = Meetings.Id),
        Total = (SELECT SUM(a.People) FROM Attendance a WHERE a.PraMeetingId = Meetings.Id)');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127183021_VoicesYearsAndTerms'
)
BEGIN
    EXEC(N'UPDATE VoicedIssues SET Votes = WomenVotes + MenVotes');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127183021_VoicesYearsAndTerms'
)
BEGIN
    ALTER TABLE [Works] DROP CONSTRAINT [FK_Works_Villages_VillageId];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127183021_VoicesYearsAndTerms'
)
BEGIN
    DROP INDEX [IX_Works_VillageId] ON [Works];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127183021_VoicesYearsAndTerms'
)
BEGIN
    DECLARE @var6 nvarchar(max);
    SELECT @var6 = QUOTENAME([d].[name])
    FROM [sys].[default_constraints] [d]
    INNER JOIN [sys].[columns] [c] ON [d].[parent_column_id] = [c].[column_id] AND [d].[parent_object_id] = [c].[object_id]
    WHERE ([d].[parent_object_id] = OBJECT_ID(N'[Works]') AND [c].[name] = N'VillageId');
    IF @var6 IS NOT NULL EXEC(N'ALTER TABLE [Works] DROP CONSTRAINT ' + @var6 + ';');
    ALTER TABLE [Works] DROP COLUMN [VillageId];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127183021_VoicesYearsAndTerms'
)
BEGIN
    DECLARE @var7 nvarchar(max);
    SELECT @var7 = QUOTENAME([d].[name])
    FROM [sys].[default_constraints] [d]
    INNER JOIN [sys].[columns] [c] ON [d].[parent_column_id] = [c].[column_id] AND [d].[parent_object_id] = [c].[object_id]
    WHERE ([d].[parent_object_id] = OBJECT_ID(N'[Deputies]') AND [c].[name] = N'InOfficeFrom');
    IF @var7 IS NOT NULL EXEC(N'ALTER TABLE [Deputies] DROP CONSTRAINT ' + @var7 + ';');
    ALTER TABLE [Deputies] DROP COLUMN [InOfficeFrom];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127183021_VoicesYearsAndTerms'
)
BEGIN
    DECLARE @var8 nvarchar(max);
    SELECT @var8 = QUOTENAME([d].[name])
    FROM [sys].[default_constraints] [d]
    INNER JOIN [sys].[columns] [c] ON [d].[parent_column_id] = [c].[column_id] AND [d].[parent_object_id] = [c].[object_id]
    WHERE ([d].[parent_object_id] = OBJECT_ID(N'[Deputies]') AND [c].[name] = N'InOfficeTo');
    IF @var8 IS NOT NULL EXEC(N'ALTER TABLE [Deputies] DROP CONSTRAINT ' + @var8 + ';');
    ALTER TABLE [Deputies] DROP COLUMN [InOfficeTo];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127183021_VoicesYearsAndTerms'
)
BEGIN
    DECLARE @var9 nvarchar(max);
    SELECT @var9 = QUOTENAME([d].[name])
    FROM [sys].[default_constraints] [d]
    INNER JOIN [sys].[columns] [c] ON [d].[parent_column_id] = [c].[column_id] AND [d].[parent_object_id] = [c].[object_id]
    WHERE ([d].[parent_object_id] = OBJECT_ID(N'[VoicedIssues]') AND [c].[name] = N'WomenVotes');
    IF @var9 IS NOT NULL EXEC(N'ALTER TABLE [VoicedIssues] DROP CONSTRAINT ' + @var9 + ';');
    ALTER TABLE [VoicedIssues] ALTER COLUMN [WomenVotes] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127183021_VoicesYearsAndTerms'
)
BEGIN
    DECLARE @var10 nvarchar(max);
    SELECT @var10 = QUOTENAME([d].[name])
    FROM [sys].[default_constraints] [d]
    INNER JOIN [sys].[columns] [c] ON [d].[parent_column_id] = [c].[column_id] AND [d].[parent_object_id] = [c].[object_id]
    WHERE ([d].[parent_object_id] = OBJECT_ID(N'[VoicedIssues]') AND [c].[name] = N'MenVotes');
    IF @var10 IS NOT NULL EXEC(N'ALTER TABLE [VoicedIssues] DROP CONSTRAINT ' + @var10 + ';');
    ALTER TABLE [VoicedIssues] ALTER COLUMN [MenVotes] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127183021_VoicesYearsAndTerms'
)
BEGIN
    DECLARE @var11 nvarchar(max);
    SELECT @var11 = QUOTENAME([d].[name])
    FROM [sys].[default_constraints] [d]
    INNER JOIN [sys].[columns] [c] ON [d].[parent_column_id] = [c].[column_id] AND [d].[parent_object_id] = [c].[object_id]
    WHERE ([d].[parent_object_id] = OBJECT_ID(N'[HearingAttendance]') AND [c].[name] = N'Women');
    IF @var11 IS NOT NULL EXEC(N'ALTER TABLE [HearingAttendance] DROP CONSTRAINT ' + @var11 + ';');
    ALTER TABLE [HearingAttendance] ALTER COLUMN [Women] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127183021_VoicesYearsAndTerms'
)
BEGIN
    DECLARE @var12 nvarchar(max);
    SELECT @var12 = QUOTENAME([d].[name])
    FROM [sys].[default_constraints] [d]
    INNER JOIN [sys].[columns] [c] ON [d].[parent_column_id] = [c].[column_id] AND [d].[parent_object_id] = [c].[object_id]
    WHERE ([d].[parent_object_id] = OBJECT_ID(N'[HearingAttendance]') AND [c].[name] = N'Men');
    IF @var12 IS NOT NULL EXEC(N'ALTER TABLE [HearingAttendance] DROP CONSTRAINT ' + @var12 + ';');
    ALTER TABLE [HearingAttendance] ALTER COLUMN [Men] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127183021_VoicesYearsAndTerms'
)
BEGIN
    CREATE INDEX [IX_Votes_AgendaItemId] ON [Votes] ([AgendaItemId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127183021_VoicesYearsAndTerms'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_Votes_OneForAnItem] ON [Votes] ([AgendaItemId]) WHERE [CalledOffAtUtc] IS NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127183021_VoicesYearsAndTerms'
)
BEGIN
    CREATE INDEX [IX_Ballot_PlanVoteId_DeputyId_Way] ON [Ballot] ([PlanVoteId], [DeputyId], [Way]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127183021_VoicesYearsAndTerms'
)
BEGIN
    CREATE INDEX [IX_AboutTexts_AiylAimakId] ON [AboutTexts] ([AiylAimakId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127183021_VoicesYearsAndTerms'
)
BEGIN
    CREATE INDEX [IX_DeputyTerm_DeputyId] ON [DeputyTerm] ([DeputyId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127183021_VoicesYearsAndTerms'
)
BEGIN
    CREATE INDEX [IX_DeputyWay_DeputyId] ON [DeputyWay] ([DeputyId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127183021_VoicesYearsAndTerms'
)
BEGIN
    CREATE UNIQUE INDEX [IX_DeputyWay_PlanVoteId_DeputyId] ON [DeputyWay] ([PlanVoteId], [DeputyId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127183021_VoicesYearsAndTerms'
)
BEGIN
    CREATE INDEX [IX_HandBallot_ConfirmedByUserId] ON [HandBallot] ([ConfirmedByUserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127183021_VoicesYearsAndTerms'
)
BEGIN
    CREATE INDEX [IX_HandBallot_DeputyId] ON [HandBallot] ([DeputyId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127183021_VoicesYearsAndTerms'
)
BEGIN
    CREATE INDEX [IX_HandBallot_EnteredByUserId] ON [HandBallot] ([EnteredByUserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127183021_VoicesYearsAndTerms'
)
BEGIN
    CREATE INDEX [IX_HandBallot_PlanVoteId] ON [HandBallot] ([PlanVoteId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127183021_VoicesYearsAndTerms'
)
BEGIN
    CREATE UNIQUE INDEX [IX_OneTimeCodes_UserId] ON [OneTimeCodes] ([UserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127183021_VoicesYearsAndTerms'
)
BEGIN
    CREATE INDEX [IX_WorkVillage_VillageId] ON [WorkVillage] ([VillageId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127183021_VoicesYearsAndTerms'
)
BEGIN
    CREATE UNIQUE INDEX [IX_WorkVillage_WorkId_VillageId] ON [WorkVillage] ([WorkId], [VillageId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127183021_VoicesYearsAndTerms'
)
BEGIN
    ALTER TABLE [Ballot] ADD CONSTRAINT [FK_Ballot_DeputyWay_PlanVoteId_DeputyId_Way] FOREIGN KEY ([PlanVoteId], [DeputyId], [Way]) REFERENCES [DeputyWay] ([PlanVoteId], [DeputyId], [Way]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127183021_VoicesYearsAndTerms'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261127183021_VoicesYearsAndTerms', N'10.0.15');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127221458_PopulationAges'
)
BEGIN
    CREATE TABLE [PopulationAge] (
        [Id] int NOT NULL IDENTITY,
        [FromAge] int NOT NULL,
        [ToAge] int NULL,
        [Total] int NULL,
        [Women] int NULL,
        [Men] int NULL,
        [PopulationCountId] int NOT NULL,
        CONSTRAINT [PK_PopulationAge] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_PopulationAge_Populations_PopulationCountId] FOREIGN KEY ([PopulationCountId]) REFERENCES [Populations] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127221458_PopulationAges'
)
BEGIN
    CREATE INDEX [IX_PopulationAge_PopulationCountId] ON [PopulationAge] ([PopulationCountId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127221458_PopulationAges'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261127221458_PopulationAges', N'10.0.15');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261128032157_SheetImports'
)
BEGIN
    CREATE TABLE [SheetImports] (
        [Id] int NOT NULL IDENTITY,
        [AiylAimakId] int NOT NULL,
        [UserId] int NOT NULL,
        [By] nvarchar(200) NOT NULL,
        [List] nvarchar(40) NOT NULL,
        [ScopeId] int NOT NULL,
        [FileName] nvarchar(200) NOT NULL,
        [AtUtc] datetime2 NOT NULL,
        [IsConverted] bit NOT NULL,
        [Content] varbinary(max) NULL,
        [DoneAtUtc] datetime2 NULL,
        [Added] int NOT NULL,
        [Made] varbinary(max) NULL,
        [UndoneAtUtc] datetime2 NULL,
        [UndoneBy] nvarchar(200) NULL,
        CONSTRAINT [PK_SheetImports] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_SheetImports_AiylAimaks_AiylAimakId] FOREIGN KEY ([AiylAimakId]) REFERENCES [AiylAimaks] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261128032157_SheetImports'
)
BEGIN
    CREATE INDEX [IX_SheetImports_AiylAimakId_List_ScopeId] ON [SheetImports] ([AiylAimakId], [List], [ScopeId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261128032157_SheetImports'
)
BEGIN
    CREATE INDEX [IX_SheetImports_AtUtc] ON [SheetImports] ([AtUtc]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261128032157_SheetImports'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261128032157_SheetImports', N'10.0.15');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261128082339_RankingAndDrafts'
)
BEGIN
    ALTER TABLE [Cycles] ADD [RankingBasis] nvarchar(500) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261128082339_RankingAndDrafts'
)
BEGIN
    ALTER TABLE [Cycles] ADD [RankingMethod] nvarchar(120) NOT NULL DEFAULT N'VotesSummed';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261128082339_RankingAndDrafts'
)
BEGIN
    ALTER TABLE [Cycles] ADD [RankingSetAtUtc] datetime2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261128082339_RankingAndDrafts'
)
BEGIN
    ALTER TABLE [Cycles] ADD [RankingSetBy] nvarchar(200) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261128082339_RankingAndDrafts'
)
BEGIN
    ALTER TABLE [Cycles] ADD [TieRule] nvarchar(120) NOT NULL DEFAULT N'Stays';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261128082339_RankingAndDrafts'
)
BEGIN
    CREATE TABLE [Drafts] (
        [Id] int NOT NULL IDENTITY,
        [UserId] int NOT NULL,
        [AiylAimakId] int NULL,
        [By] nvarchar(200) NOT NULL,
        [Path] nvarchar(100) NOT NULL,
        [Device] uniqueidentifier NOT NULL,
        [AtUtc] datetime2 NOT NULL,
        [Typed] nvarchar(max) NOT NULL,
        CONSTRAINT [PK_Drafts] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Drafts_AspNetUsers_UserId] FOREIGN KEY ([UserId]) REFERENCES [AspNetUsers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261128082339_RankingAndDrafts'
)
BEGIN
    CREATE TABLE [Regroupings] (
        [Id] int NOT NULL IDENTITY,
        [CycleId] int NOT NULL,
        [Kind] nvarchar(120) NOT NULL,
        [Reason] nvarchar(1000) NULL,
        [By] nvarchar(200) NOT NULL,
        [AtUtc] datetime2 NOT NULL,
        [UndoneBy] nvarchar(200) NULL,
        [UndoneAtUtc] datetime2 NULL,
        [Revision] int NOT NULL,
        [AiylAimakId] int NOT NULL,
        CONSTRAINT [PK_Regroupings] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Regroupings_AiylAimaks_AiylAimakId] FOREIGN KEY ([AiylAimakId]) REFERENCES [AiylAimaks] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Regroupings_Cycles_CycleId] FOREIGN KEY ([CycleId]) REFERENCES [Cycles] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261128082339_RankingAndDrafts'
)
BEGIN
    CREATE TABLE [RegroupedSource] (
        [Id] int NOT NULL IDENTITY,
        [RegroupingId] int NOT NULL,
        [IsProposal] bit NOT NULL,
        [Source] int NOT NULL,
        [Text] nvarchar(2000) NOT NULL,
        [FromPriority] int NULL,
        [FromTitle] nvarchar(300) NULL,
        [ToPriority] int NULL,
        [ToTitle] nvarchar(300) NULL,
        CONSTRAINT [PK_RegroupedSource] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_RegroupedSource_Regroupings_RegroupingId] FOREIGN KEY ([RegroupingId]) REFERENCES [Regroupings] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261128082339_RankingAndDrafts'
)
BEGIN
    CREATE INDEX [IX_FormReceipts_UserId_AtUtc] ON [FormReceipts] ([UserId], [AtUtc]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261128082339_RankingAndDrafts'
)
BEGIN
    CREATE INDEX [IX_Drafts_AtUtc] ON [Drafts] ([AtUtc]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261128082339_RankingAndDrafts'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Drafts_Path_UserId_Device] ON [Drafts] ([Path], [UserId], [Device]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261128082339_RankingAndDrafts'
)
BEGIN
    CREATE INDEX [IX_Drafts_UserId] ON [Drafts] ([UserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261128082339_RankingAndDrafts'
)
BEGIN
    CREATE INDEX [IX_RegroupedSource_RegroupingId] ON [RegroupedSource] ([RegroupingId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261128082339_RankingAndDrafts'
)
BEGIN
    CREATE INDEX [IX_Regroupings_AiylAimakId] ON [Regroupings] ([AiylAimakId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261128082339_RankingAndDrafts'
)
BEGIN
    CREATE INDEX [IX_Regroupings_CycleId] ON [Regroupings] ([CycleId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261128082339_RankingAndDrafts'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261128082339_RankingAndDrafts', N'10.0.15');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261128121730_PassportsAndPapers'
)
BEGIN
    ALTER TABLE [Works] ADD [Code] nvarchar(6) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261128121730_PassportsAndPapers'
)
BEGIN
    ALTER TABLE [Works] ADD [Latitude] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261128121730_PassportsAndPapers'
)
BEGIN
    ALTER TABLE [Works] ADD [Longitude] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261128121730_PassportsAndPapers'
)
BEGIN
    CREATE TABLE [InspectionSpots] (
        [Id] int NOT NULL IDENTITY,
        [InspectionId] int NOT NULL,
        [Latitude] int NOT NULL,
        [Longitude] int NOT NULL,
        [By] nvarchar(200) NOT NULL,
        [AtUtc] datetime2 NOT NULL,
        [IsPublic] bit NOT NULL,
        [ShownBy] nvarchar(200) NULL,
        [ShownAtUtc] datetime2 NULL,
        [Revision] int NOT NULL,
        [AiylAimakId] int NOT NULL,
        CONSTRAINT [PK_InspectionSpots] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_InspectionSpots_AiylAimaks_AiylAimakId] FOREIGN KEY ([AiylAimakId]) REFERENCES [AiylAimaks] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_InspectionSpots_Inspections_InspectionId] FOREIGN KEY ([InspectionId]) REFERENCES [Inspections] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261128121730_PassportsAndPapers'
)
BEGIN
    CREATE TABLE [MeetingPapers] (
        [Id] int NOT NULL IDENTITY,
        [MeetingId] int NOT NULL,
        [Kind] nvarchar(120) NOT NULL,
        [FileName] nvarchar(200) NOT NULL,
        [ContentType] nvarchar(20) NOT NULL,
        [Length] int NOT NULL,
        [Sha256] nvarchar(64) NOT NULL,
        [AddedBy] nvarchar(200) NOT NULL,
        [AddedAtUtc] datetime2 NOT NULL,
        [WithdrawnBy] nvarchar(200) NULL,
        [WithdrawnAtUtc] datetime2 NULL,
        [WithdrawnBecause] nvarchar(500) NULL,
        [Revision] int NOT NULL,
        [AiylAimakId] int NOT NULL,
        CONSTRAINT [PK_MeetingPapers] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_MeetingPapers_AiylAimaks_AiylAimakId] FOREIGN KEY ([AiylAimakId]) REFERENCES [AiylAimaks] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_MeetingPapers_Meetings_MeetingId] FOREIGN KEY ([MeetingId]) REFERENCES [Meetings] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261128121730_PassportsAndPapers'
)
BEGIN
    CREATE TABLE [ResidentAnswers] (
        [Id] int NOT NULL IDENTITY,
        [WorkId] int NOT NULL,
        [Key] uniqueidentifier NOT NULL,
        [Question] nvarchar(120) NOT NULL,
        [Says] nvarchar(120) NOT NULL,
        [Line] nvarchar(300) NULL,
        [Standing] nvarchar(120) NOT NULL,
        [AtUtc] datetime2 NOT NULL,
        [On] date NOT NULL,
        [DecidedBy] nvarchar(200) NULL,
        [DecidedAtUtc] datetime2 NULL,
        [Revision] int NOT NULL,
        [AiylAimakId] int NOT NULL,
        CONSTRAINT [PK_ResidentAnswers] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ResidentAnswers_AiylAimaks_AiylAimakId] FOREIGN KEY ([AiylAimakId]) REFERENCES [AiylAimaks] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ResidentAnswers_Works_WorkId] FOREIGN KEY ([WorkId]) REFERENCES [Works] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261128121730_PassportsAndPapers'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_Works_Code] ON [Works] ([Code]) WHERE [Code] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261128121730_PassportsAndPapers'
)
BEGIN
    CREATE INDEX [IX_InspectionSpots_AiylAimakId] ON [InspectionSpots] ([AiylAimakId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261128121730_PassportsAndPapers'
)
BEGIN
    CREATE UNIQUE INDEX [IX_InspectionSpots_InspectionId] ON [InspectionSpots] ([InspectionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261128121730_PassportsAndPapers'
)
BEGIN
    CREATE INDEX [IX_MeetingPapers_AiylAimakId] ON [MeetingPapers] ([AiylAimakId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261128121730_PassportsAndPapers'
)
BEGIN
    CREATE INDEX [IX_MeetingPapers_MeetingId] ON [MeetingPapers] ([MeetingId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261128121730_PassportsAndPapers'
)
BEGIN
    CREATE INDEX [IX_MeetingPapers_Sha256] ON [MeetingPapers] ([Sha256]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261128121730_PassportsAndPapers'
)
BEGIN
    CREATE INDEX [IX_ResidentAnswers_AiylAimakId_Standing] ON [ResidentAnswers] ([AiylAimakId], [Standing]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261128121730_PassportsAndPapers'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ResidentAnswers_Key] ON [ResidentAnswers] ([Key]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261128121730_PassportsAndPapers'
)
BEGIN
    CREATE INDEX [IX_ResidentAnswers_WorkId] ON [ResidentAnswers] ([WorkId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261128121730_PassportsAndPapers'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261128121730_PassportsAndPapers', N'10.0.15');
END;

COMMIT;
GO


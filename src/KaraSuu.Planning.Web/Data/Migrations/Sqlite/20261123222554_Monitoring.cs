using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KaraSuu.Planning.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Monitoring : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Works_AiylAimakId",
                table: "Works");

            migrationBuilder.AddColumn<DateOnly>(
                name: "AcceptedOn",
                table: "Works",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ActivityId",
                table: "Works",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Department",
                table: "Works",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "QuantityThousandths",
                table: "Works",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Status",
                table: "Works",
                type: "TEXT",
                maxLength: 120,
                nullable: false,
                defaultValue: "Recorded");

            migrationBuilder.AddColumn<string>(
                name: "Supervisor",
                table: "Works",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Unit",
                table: "Works",
                type: "TEXT",
                maxLength: 50,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "VillageId",
                table: "Works",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "WarrantyUntil",
                table: "Works",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NominatedAt",
                table: "JmeGroups",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "NominatedOn",
                table: "JmeGroups",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NominationNote",
                table: "JmeGroups",
                type: "TEXT",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Norms_MaxOfficialsPercent",
                table: "JmeGroups",
                type: "INTEGER",
                nullable: false,
                defaultValue: 50);

            migrationBuilder.AddColumn<int>(
                name: "Norms_MinPresent",
                table: "JmeGroups",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Norms_ReplyDays",
                table: "JmeGroups",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Acceptances",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    WorkId = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Documents = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Volume = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    CostTyiyn = table.Column<long>(type: "INTEGER", nullable: true),
                    ContractorRepresentative = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    OverrideReason = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    OverriddenBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    OverriddenAtUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    OverriddenFindings = table.Column<int>(type: "INTEGER", nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    AiylAimakId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Acceptances", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Acceptances_AiylAimaks_AiylAimakId",
                        column: x => x.AiylAimakId,
                        principalTable: "AiylAimaks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Acceptances_Works_WorkId",
                        column: x => x.WorkId,
                        principalTable: "Works",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Contractors",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    FoldedName = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    TaxNumber = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    SearchText = table.Column<string>(type: "TEXT", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    AiylAimakId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Contractors", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Contractors_AiylAimaks_AiylAimakId",
                        column: x => x.AiylAimakId,
                        principalTable: "AiylAimaks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Delay",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    NotedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    WorkId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Delay", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Delay_Works_WorkId",
                        column: x => x.WorkId,
                        principalTable: "Works",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Evaluations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PlanId = table.Column<int>(type: "INTEGER", nullable: false),
                    Side = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    HeldOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Place = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Women = table.Column<int>(type: "INTEGER", nullable: true),
                    Men = table.Column<int>(type: "INTEGER", nullable: true),
                    Conclusion = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    FinishedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    FinishedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    AiylAimakId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Evaluations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Evaluations_AiylAimaks_AiylAimakId",
                        column: x => x.AiylAimakId,
                        principalTable: "AiylAimaks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Evaluations_Plans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "Plans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "JmeMembership",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Side = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Post = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Department = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    VillageId = table.Column<int>(type: "INTEGER", nullable: true),
                    Sex = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Office = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    UserId = table.Column<int>(type: "INTEGER", nullable: true),
                    JoinedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LeftOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    JmeGroupId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JmeMembership", x => x.Id);
                    table.ForeignKey(
                        name: "FK_JmeMembership_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_JmeMembership_JmeGroups_JmeGroupId",
                        column: x => x.JmeGroupId,
                        principalTable: "JmeGroups",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_JmeMembership_Villages_VillageId",
                        column: x => x.VillageId,
                        principalTable: "Villages",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "JmeRegulation",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Title = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    AdoptedBy = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Number = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    IsConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    JmeGroupId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JmeRegulation", x => x.Id);
                    table.ForeignKey(
                        name: "FK_JmeRegulation_JmeGroups_JmeGroupId",
                        column: x => x.JmeGroupId,
                        principalTable: "JmeGroups",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MonitoringPlans",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    GroupId = table.Column<int>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    AiylAimakId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MonitoringPlans", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MonitoringPlans_AiylAimaks_AiylAimakId",
                        column: x => x.AiylAimakId,
                        principalTable: "AiylAimaks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MonitoringPlans_JmeGroups_GroupId",
                        column: x => x.GroupId,
                        principalTable: "JmeGroups",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Payment",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PaidOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AmountTyiyn = table.Column<long>(type: "INTEGER", nullable: false),
                    FundingId = table.Column<int>(type: "INTEGER", nullable: false),
                    Document = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    ReversesId = table.Column<int>(type: "INTEGER", nullable: true),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    WorkId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Payment", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Payment_Payment_ReversesId",
                        column: x => x.ReversesId,
                        principalTable: "Payment",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Payment_WorkFunding_FundingId",
                        column: x => x.FundingId,
                        principalTable: "WorkFunding",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Payment_Works_WorkId",
                        column: x => x.WorkId,
                        principalTable: "Works",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ProgressEntry",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Stage = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Percent = table.Column<int>(type: "INTEGER", nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    WorkId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProgressEntry", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ProgressEntry_Works_WorkId",
                        column: x => x.WorkId,
                        principalTable: "Works",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "WorkStep",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    From = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    To = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    WorkId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkStep", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WorkStep_Works_WorkId",
                        column: x => x.WorkId,
                        principalTable: "Works",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AcceptanceSignature",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Side = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    UserId = table.Column<int>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PostTitle = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Refusal = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    AcceptanceId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AcceptanceSignature", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AcceptanceSignature_Acceptances_AcceptanceId",
                        column: x => x.AcceptanceId,
                        principalTable: "Acceptances",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AcceptanceSignature_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Contract",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ContractorId = table.Column<int>(type: "INTEGER", nullable: true),
                    Number = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    SignedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    FirstSumTyiyn = table.Column<long>(type: "INTEGER", nullable: true),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    FirstEndsOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    WarrantyMonths = table.Column<int>(type: "INTEGER", nullable: true),
                    SumTyiyn = table.Column<long>(type: "INTEGER", nullable: true),
                    EndsOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    WorkId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Contract", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Contract_Contractors_ContractorId",
                        column: x => x.ContractorId,
                        principalTable: "Contractors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Contract_Works_WorkId",
                        column: x => x.WorkId,
                        principalTable: "Works",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ItemRating",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PlanItemId = table.Column<int>(type: "INTEGER", nullable: false),
                    Achievement = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Actual = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Comment = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    PlanEvaluationId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ItemRating", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ItemRating_Evaluations_PlanEvaluationId",
                        column: x => x.PlanEvaluationId,
                        principalTable: "Evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ItemRating_PlanItem_PlanItemId",
                        column: x => x.PlanItemId,
                        principalTable: "PlanItem",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlannedVisit",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    WorkId = table.Column<int>(type: "INTEGER", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Transport = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    CalledOffBecause = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    MonitoringPlanId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlannedVisit", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlannedVisit_MonitoringPlans_MonitoringPlanId",
                        column: x => x.MonitoringPlanId,
                        principalTable: "MonitoringPlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_PlannedVisit_Works_WorkId",
                        column: x => x.WorkId,
                        principalTable: "Works",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Amendment",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SignedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    SumTyiyn = table.Column<long>(type: "INTEGER", nullable: true),
                    EndsOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    ContractId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Amendment", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Amendment_Contract_ContractId",
                        column: x => x.ContractId,
                        principalTable: "Contract",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Inspections",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    WorkId = table.Column<int>(type: "INTEGER", nullable: false),
                    GroupId = table.Column<int>(type: "INTEGER", nullable: false),
                    VisitId = table.Column<int>(type: "INTEGER", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    HeldOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Stage = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    AoRepresentative = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ContractorRepresentative = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Checked = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    OutcomeText = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FinishedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    FinishedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SearchText = table.Column<string>(type: "TEXT", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    AiylAimakId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Inspections", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Inspections_AiylAimaks_AiylAimakId",
                        column: x => x.AiylAimakId,
                        principalTable: "AiylAimaks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Inspections_JmeGroups_GroupId",
                        column: x => x.GroupId,
                        principalTable: "JmeGroups",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Inspections_PlannedVisit_VisitId",
                        column: x => x.VisitId,
                        principalTable: "PlannedVisit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Inspections_Works_WorkId",
                        column: x => x.WorkId,
                        principalTable: "Works",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "VisitMember",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MembershipId = table.Column<int>(type: "INTEGER", nullable: false),
                    PlannedVisitId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VisitMember", x => x.Id);
                    table.ForeignKey(
                        name: "FK_VisitMember_JmeMembership_MembershipId",
                        column: x => x.MembershipId,
                        principalTable: "JmeMembership",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_VisitMember_PlannedVisit_PlannedVisitId",
                        column: x => x.PlannedVisitId,
                        principalTable: "PlannedVisit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Acts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    WorkId = table.Column<int>(type: "INTEGER", nullable: false),
                    InspectionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    RegisterYear = table.Column<int>(type: "INTEGER", nullable: true),
                    RegisterNumber = table.Column<int>(type: "INTEGER", nullable: true),
                    DrawnUpOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Description = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Clause = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Severity = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Recommendation = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    ProposedDeadline = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    HandoverNumber = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    HandedOverOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Receiver = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ReplyDueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AnsweredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EscalatedTo = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    EscalatedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SearchText = table.Column<string>(type: "TEXT", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    AiylAimakId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Acts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Acts_AiylAimaks_AiylAimakId",
                        column: x => x.AiylAimakId,
                        principalTable: "AiylAimaks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Acts_Inspections_InspectionId",
                        column: x => x.InspectionId,
                        principalTable: "Inspections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Acts_Works_WorkId",
                        column: x => x.WorkId,
                        principalTable: "Works",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "InspectionMember",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MembershipId = table.Column<int>(type: "INTEGER", nullable: false),
                    InspectionId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InspectionMember", x => x.Id);
                    table.ForeignKey(
                        name: "FK_InspectionMember_Inspections_InspectionId",
                        column: x => x.InspectionId,
                        principalTable: "Inspections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_InspectionMember_JmeMembership_MembershipId",
                        column: x => x.MembershipId,
                        principalTable: "JmeMembership",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Measurement",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    PlannedThousandths = table.Column<long>(type: "INTEGER", nullable: true),
                    ActualThousandths = table.Column<long>(type: "INTEGER", nullable: true),
                    TolerancePercent = table.Column<int>(type: "INTEGER", nullable: true),
                    InspectionId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Measurement", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Measurement_Inspections_InspectionId",
                        column: x => x.InspectionId,
                        principalTable: "Inspections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ActStep",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    From = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    To = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    EscalatedTo = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    ActId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ActStep", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ActStep_Acts_ActId",
                        column: x => x.ActId,
                        principalTable: "Acts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Elimination",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ReportedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    InspectionId = table.Column<int>(type: "INTEGER", nullable: true),
                    IsEliminated = table.Column<bool>(type: "INTEGER", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    ActId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Elimination", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Elimination_Acts_ActId",
                        column: x => x.ActId,
                        principalTable: "Acts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Elimination_Inspections_InspectionId",
                        column: x => x.InspectionId,
                        principalTable: "Inspections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Response",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LetterNumber = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Instruction = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Responsible = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Deadline = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ActId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Response", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Response_Acts_ActId",
                        column: x => x.ActId,
                        principalTable: "Acts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Works_ActivityId",
                table: "Works",
                column: "ActivityId");

            migrationBuilder.CreateIndex(
                name: "IX_Works_AiylAimakId_FromYear",
                table: "Works",
                columns: new[] { "AiylAimakId", "FromYear" });

            migrationBuilder.CreateIndex(
                name: "IX_Works_AiylAimakId_Status",
                table: "Works",
                columns: new[] { "AiylAimakId", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_Works_VillageId",
                table: "Works",
                column: "VillageId");

            migrationBuilder.CreateIndex(
                name: "IX_Acceptances_AiylAimakId",
                table: "Acceptances",
                column: "AiylAimakId");

            migrationBuilder.CreateIndex(
                name: "IX_Acceptances_WorkId",
                table: "Acceptances",
                column: "WorkId");

            migrationBuilder.CreateIndex(
                name: "IX_AcceptanceSignature_AcceptanceId",
                table: "AcceptanceSignature",
                column: "AcceptanceId");

            migrationBuilder.CreateIndex(
                name: "IX_AcceptanceSignature_UserId",
                table: "AcceptanceSignature",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_Acts_AiylAimakId_RegisterYear_RegisterNumber",
                table: "Acts",
                columns: new[] { "AiylAimakId", "RegisterYear", "RegisterNumber" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Acts_AiylAimakId_Status",
                table: "Acts",
                columns: new[] { "AiylAimakId", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_Acts_InspectionId",
                table: "Acts",
                column: "InspectionId");

            migrationBuilder.CreateIndex(
                name: "IX_Acts_WorkId",
                table: "Acts",
                column: "WorkId");

            migrationBuilder.CreateIndex(
                name: "IX_ActStep_ActId",
                table: "ActStep",
                column: "ActId");

            migrationBuilder.CreateIndex(
                name: "IX_Amendment_ContractId",
                table: "Amendment",
                column: "ContractId");

            migrationBuilder.CreateIndex(
                name: "IX_Contract_ContractorId",
                table: "Contract",
                column: "ContractorId");

            migrationBuilder.CreateIndex(
                name: "IX_Contract_WorkId",
                table: "Contract",
                column: "WorkId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Contractors_AiylAimakId_FoldedName",
                table: "Contractors",
                columns: new[] { "AiylAimakId", "FoldedName" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Delay_WorkId",
                table: "Delay",
                column: "WorkId");

            migrationBuilder.CreateIndex(
                name: "IX_Elimination_ActId",
                table: "Elimination",
                column: "ActId");

            migrationBuilder.CreateIndex(
                name: "IX_Elimination_InspectionId",
                table: "Elimination",
                column: "InspectionId");

            migrationBuilder.CreateIndex(
                name: "IX_Evaluations_AiylAimakId",
                table: "Evaluations",
                column: "AiylAimakId");

            migrationBuilder.CreateIndex(
                name: "IX_Evaluations_PlanId_Side",
                table: "Evaluations",
                columns: new[] { "PlanId", "Side" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_InspectionMember_InspectionId",
                table: "InspectionMember",
                column: "InspectionId");

            migrationBuilder.CreateIndex(
                name: "IX_InspectionMember_MembershipId",
                table: "InspectionMember",
                column: "MembershipId");

            migrationBuilder.CreateIndex(
                name: "IX_Inspections_AiylAimakId_HeldOn",
                table: "Inspections",
                columns: new[] { "AiylAimakId", "HeldOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Inspections_GroupId",
                table: "Inspections",
                column: "GroupId");

            migrationBuilder.CreateIndex(
                name: "IX_Inspections_VisitId",
                table: "Inspections",
                column: "VisitId");

            migrationBuilder.CreateIndex(
                name: "IX_Inspections_WorkId",
                table: "Inspections",
                column: "WorkId");

            migrationBuilder.CreateIndex(
                name: "IX_ItemRating_PlanEvaluationId",
                table: "ItemRating",
                column: "PlanEvaluationId");

            migrationBuilder.CreateIndex(
                name: "IX_ItemRating_PlanItemId",
                table: "ItemRating",
                column: "PlanItemId");

            migrationBuilder.CreateIndex(
                name: "IX_JmeMembership_JmeGroupId",
                table: "JmeMembership",
                column: "JmeGroupId");

            migrationBuilder.CreateIndex(
                name: "IX_JmeMembership_UserId",
                table: "JmeMembership",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_JmeMembership_VillageId",
                table: "JmeMembership",
                column: "VillageId");

            migrationBuilder.CreateIndex(
                name: "IX_JmeRegulation_JmeGroupId",
                table: "JmeRegulation",
                column: "JmeGroupId");

            migrationBuilder.CreateIndex(
                name: "IX_Measurement_InspectionId",
                table: "Measurement",
                column: "InspectionId");

            migrationBuilder.CreateIndex(
                name: "IX_MonitoringPlans_AiylAimakId",
                table: "MonitoringPlans",
                column: "AiylAimakId");

            migrationBuilder.CreateIndex(
                name: "IX_MonitoringPlans_GroupId_Year",
                table: "MonitoringPlans",
                columns: new[] { "GroupId", "Year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Payment_FundingId",
                table: "Payment",
                column: "FundingId");

            migrationBuilder.CreateIndex(
                name: "IX_Payment_ReversesId",
                table: "Payment",
                column: "ReversesId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Payment_WorkId",
                table: "Payment",
                column: "WorkId");

            migrationBuilder.CreateIndex(
                name: "IX_PlannedVisit_MonitoringPlanId",
                table: "PlannedVisit",
                column: "MonitoringPlanId");

            migrationBuilder.CreateIndex(
                name: "IX_PlannedVisit_On",
                table: "PlannedVisit",
                column: "On");

            migrationBuilder.CreateIndex(
                name: "IX_PlannedVisit_WorkId",
                table: "PlannedVisit",
                column: "WorkId");

            migrationBuilder.CreateIndex(
                name: "IX_ProgressEntry_WorkId",
                table: "ProgressEntry",
                column: "WorkId");

            migrationBuilder.CreateIndex(
                name: "IX_Response_ActId",
                table: "Response",
                column: "ActId");

            migrationBuilder.CreateIndex(
                name: "IX_VisitMember_MembershipId",
                table: "VisitMember",
                column: "MembershipId");

            migrationBuilder.CreateIndex(
                name: "IX_VisitMember_PlannedVisitId",
                table: "VisitMember",
                column: "PlannedVisitId");

            migrationBuilder.CreateIndex(
                name: "IX_WorkStep_WorkId",
                table: "WorkStep",
                column: "WorkId");

            // What the group found was written on the work; it becomes an inspection that only a source tells of.
            migrationBuilder.Sql("""
                INSERT INTO [Inspections] ([AiylAimakId], [WorkId], [GroupId], [Kind], [Outcome], [OutcomeText], [Source], [By], [AtUtc], [FinishedBy], [FinishedAtUtc], [SearchText], [Revision])
                SELECT w.[AiylAimakId], w.[Id], MAX(g.[Id]), 'Regular', w.[Outcome], w.[OutcomeText], w.[Source], 'migration', strftime('%Y-%m-%d %H:%M:%S', 'now'), 'migration', strftime('%Y-%m-%d %H:%M:%S', 'now'), '', 1
                FROM [Works] AS w INNER JOIN [JmeGroups] AS g ON g.[AiylAimakId] = w.[AiylAimakId]
                WHERE w.[Outcome] IS NOT NULL
                GROUP BY w.[AiylAimakId], w.[Id], w.[Outcome], w.[OutcomeText], w.[Source];
                """);

            migrationBuilder.AddForeignKey(
                name: "FK_Works_Activity_ActivityId",
                table: "Works",
                column: "ActivityId",
                principalTable: "Activity",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Works_Villages_VillageId",
                table: "Works",
                column: "VillageId",
                principalTable: "Villages",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.DropColumn(
                name: "Outcome",
                table: "Works");

            migrationBuilder.DropColumn(
                name: "OutcomeText",
                table: "Works");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Works_Activity_ActivityId",
                table: "Works");

            migrationBuilder.DropForeignKey(
                name: "FK_Works_Villages_VillageId",
                table: "Works");

            migrationBuilder.DropTable(
                name: "AcceptanceSignature");

            migrationBuilder.DropTable(
                name: "ActStep");

            migrationBuilder.DropTable(
                name: "Amendment");

            migrationBuilder.DropTable(
                name: "Delay");

            migrationBuilder.DropTable(
                name: "Elimination");

            migrationBuilder.DropTable(
                name: "InspectionMember");

            migrationBuilder.DropTable(
                name: "ItemRating");

            migrationBuilder.DropTable(
                name: "JmeRegulation");

            migrationBuilder.DropTable(
                name: "Measurement");

            migrationBuilder.DropTable(
                name: "Payment");

            migrationBuilder.DropTable(
                name: "ProgressEntry");

            migrationBuilder.DropTable(
                name: "Response");

            migrationBuilder.DropTable(
                name: "VisitMember");

            migrationBuilder.DropTable(
                name: "WorkStep");

            migrationBuilder.DropTable(
                name: "Acceptances");

            migrationBuilder.DropTable(
                name: "Contract");

            migrationBuilder.DropTable(
                name: "Evaluations");

            migrationBuilder.DropTable(
                name: "Acts");

            migrationBuilder.DropTable(
                name: "JmeMembership");

            migrationBuilder.DropTable(
                name: "Contractors");

            migrationBuilder.DropTable(
                name: "Inspections");

            migrationBuilder.DropTable(
                name: "PlannedVisit");

            migrationBuilder.DropTable(
                name: "MonitoringPlans");

            migrationBuilder.DropIndex(
                name: "IX_Works_ActivityId",
                table: "Works");

            migrationBuilder.DropIndex(
                name: "IX_Works_AiylAimakId_FromYear",
                table: "Works");

            migrationBuilder.DropIndex(
                name: "IX_Works_AiylAimakId_Status",
                table: "Works");

            migrationBuilder.DropIndex(
                name: "IX_Works_VillageId",
                table: "Works");

            migrationBuilder.DropColumn(
                name: "AcceptedOn",
                table: "Works");

            migrationBuilder.DropColumn(
                name: "ActivityId",
                table: "Works");

            migrationBuilder.DropColumn(
                name: "Department",
                table: "Works");

            migrationBuilder.DropColumn(
                name: "QuantityThousandths",
                table: "Works");

            migrationBuilder.DropColumn(
                name: "Status",
                table: "Works");

            migrationBuilder.DropColumn(
                name: "Supervisor",
                table: "Works");

            migrationBuilder.DropColumn(
                name: "Unit",
                table: "Works");

            migrationBuilder.DropColumn(
                name: "VillageId",
                table: "Works");

            migrationBuilder.DropColumn(
                name: "WarrantyUntil",
                table: "Works");

            migrationBuilder.DropColumn(
                name: "NominatedAt",
                table: "JmeGroups");

            migrationBuilder.DropColumn(
                name: "NominatedOn",
                table: "JmeGroups");

            migrationBuilder.DropColumn(
                name: "NominationNote",
                table: "JmeGroups");

            migrationBuilder.DropColumn(
                name: "Norms_MaxOfficialsPercent",
                table: "JmeGroups");

            migrationBuilder.DropColumn(
                name: "Norms_MinPresent",
                table: "JmeGroups");

            migrationBuilder.DropColumn(
                name: "Norms_ReplyDays",
                table: "JmeGroups");

            migrationBuilder.AddColumn<string>(
                name: "Outcome",
                table: "Works",
                type: "TEXT",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OutcomeText",
                table: "Works",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Works_AiylAimakId",
                table: "Works",
                column: "AiylAimakId");
        }
    }
}

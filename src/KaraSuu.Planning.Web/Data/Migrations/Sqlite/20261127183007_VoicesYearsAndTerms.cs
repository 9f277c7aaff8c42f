using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KaraSuu.Planning.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class VoicesYearsAndTerms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Votes_AgendaItemId",
                table: "Votes");

            migrationBuilder.AddColumn<string>(
                name: "Donor",
                table: "WorkFunding",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "CalledOffAtUtc",
                table: "Votes",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CalledOffBecause",
                table: "Votes",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CalledOffBy",
                table: "Votes",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Votes",
                table: "VoicedIssues",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "WithdrawnAtUtc",
                table: "ProgressEntry",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WithdrawnBecause",
                table: "ProgressEntry",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WithdrawnBy",
                table: "ProgressEntry",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsFromPublication",
                table: "Plans",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "WithdrawnAtUtc",
                table: "Photos",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WithdrawnBecause",
                table: "Photos",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WithdrawnBy",
                table: "Photos",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Men",
                table: "Meetings",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Total",
                table: "Meetings",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Women",
                table: "Meetings",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Qualities",
                table: "JmeGroups",
                type: "TEXT",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Men",
                table: "Hearings",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Total",
                table: "Hearings",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Women",
                table: "Hearings",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Total",
                table: "HearingAttendance",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Donor",
                table: "FundingLine",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Year",
                table: "FundingLine",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ThroughYear",
                table: "Cycles",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Way",
                table: "Ballot",
                type: "TEXT",
                maxLength: 120,
                nullable: false,
                defaultValue: "Portal");

            migrationBuilder.CreateTable(
                name: "AboutTexts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Topic = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    IsPublic = table.Column<bool>(type: "INTEGER", nullable: false),
                    Text_En = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Text_Ky = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Text_Ru = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    AiylAimakId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AboutTexts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AboutTexts_AiylAimaks_AiylAimakId",
                        column: x => x.AiylAimakId,
                        principalTable: "AiylAimaks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DeputyTerm",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    InOfficeFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    InOfficeTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DeputyId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeputyTerm", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DeputyTerm_Deputies_DeputyId",
                        column: x => x.DeputyId,
                        principalTable: "Deputies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DeputyWay",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PlanVoteId = table.Column<int>(type: "INTEGER", nullable: false),
                    DeputyId = table.Column<int>(type: "INTEGER", nullable: false),
                    Way = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeputyWay", x => x.Id);
                    table.UniqueConstraint("AK_DeputyWay_PlanVoteId_DeputyId_Way", x => new { x.PlanVoteId, x.DeputyId, x.Way });
                    table.ForeignKey(
                        name: "FK_DeputyWay_Deputies_DeputyId",
                        column: x => x.DeputyId,
                        principalTable: "Deputies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DeputyWay_Votes_PlanVoteId",
                        column: x => x.PlanVoteId,
                        principalTable: "Votes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "HandBallot",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DeputyId = table.Column<int>(type: "INTEGER", nullable: false),
                    Choice = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Way = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Because = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    EnteredBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    EnteredAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EnteredByUserId = table.Column<int>(type: "INTEGER", nullable: true),
                    ConfirmedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ConfirmedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ConfirmedByUserId = table.Column<int>(type: "INTEGER", nullable: true),
                    WithdrawnBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    WithdrawnAtUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WithdrawnBecause = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    PlanVoteId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HandBallot", x => x.Id);
                    table.ForeignKey(
                        name: "FK_HandBallot_AspNetUsers_ConfirmedByUserId",
                        column: x => x.ConfirmedByUserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_HandBallot_AspNetUsers_EnteredByUserId",
                        column: x => x.EnteredByUserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_HandBallot_Deputies_DeputyId",
                        column: x => x.DeputyId,
                        principalTable: "Deputies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_HandBallot_Votes_PlanVoteId",
                        column: x => x.PlanVoteId,
                        principalTable: "Votes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OneTimeCodes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UserId = table.Column<int>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    MadeAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    GoodUntilUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OneTimeCodes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OneTimeCodes_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "WorkVillage",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    VillageId = table.Column<int>(type: "INTEGER", nullable: false),
                    WorkId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkVillage", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WorkVillage_Villages_VillageId",
                        column: x => x.VillageId,
                        principalTable: "Villages",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_WorkVillage_Works_WorkId",
                        column: x => x.WorkId,
                        principalTable: "Works",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            // The one term of each deputy becomes the first of its terms.
            migrationBuilder.Sql("INSERT INTO DeputyTerm (InOfficeFrom, InOfficeTo, DeputyId) SELECT InOfficeFrom, InOfficeTo, Id FROM Deputies ORDER BY Id;");

            // A plan approved on paper through the portal has its scan; one taken from a publication has none.
            migrationBuilder.Sql("UPDATE Plans SET IsFromPublication = 1 WHERE DecidedOnPaper = 1 AND Id NOT IN (SELECT PlanId FROM PaperScans);");

            // Every ballot so far was cast in the portal.
            migrationBuilder.Sql("INSERT INTO DeputyWay (PlanVoteId, DeputyId, Way) SELECT DISTINCT PlanVoteId, DeputyId, 'Portal' FROM Ballot;");

            // The village of each work, and the years of a plan where no other cycle has them.
            migrationBuilder.Sql("INSERT INTO WorkVillage (WorkId, VillageId) SELECT Id, VillageId FROM Works WHERE VillageId IS NOT NULL;");
            migrationBuilder.Sql("UPDATE Cycles SET ThroughYear = BudgetYear;");
            migrationBuilder.Sql("""
                UPDATE Cycles SET ThroughYear = (SELECT MAX(p.ToYear) FROM Plans AS p WHERE p.CycleId = Cycles.Id)
                WHERE EXISTS (SELECT 1 FROM Plans AS p WHERE p.CycleId = Cycles.Id AND p.ToYear > Cycles.BudgetYear)
                AND NOT EXISTS (SELECT 1 FROM Cycles AS o WHERE o.AiylAimakId = Cycles.AiylAimakId AND o.BudgetYear > Cycles.BudgetYear
                AND o.BudgetYear <= (SELECT MAX(p.ToYear) FROM Plans AS p WHERE p.CycleId = Cycles.Id));
                """);

            // What the grids and categories said so far is what all of them said; a nought that stood for something unknown cannot be told from a real one.
            migrationBuilder.Sql("UPDATE HearingAttendance SET Total = Women + Men;");
            migrationBuilder.Sql("""
                UPDATE Hearings SET
                    Women = (SELECT SUM(a.Women) FROM HearingAttendance a WHERE a.PublicHearingId = Hearings.Id),
                    Men = (SELECT SUM(a.Men) FROM HearingAttendance a WHERE a.PublicHearingId = Hearings.Id),
                    Total = (SELECT SUM(a.Women + a.Men) FROM HearingAttendance a WHERE a.PublicHearingId = Hearings.Id);
                """);
            migrationBuilder.Sql("""
                UPDATE Meetings SET
                    Women = (SELECT SUM(CASE WHEN a.Sex = 'Women' THEN a.People ELSE 0 END) FROM Attendance a WHERE a.PraMeetingId = Meetings.Id),
                    Men = (SELECT SUM(CASE WHEN a.Sex = 'Men' THEN a.People ELSE 0 END) FROM Attendance a WHERE a.PraMeetingId = Meetings.Id),
                    Total = (SELECT SUM(a.People) FROM Attendance a WHERE a.PraMeetingId = Meetings.Id);
                """);
            migrationBuilder.Sql("UPDATE VoicedIssues SET Votes = WomenVotes + MenVotes;");

            migrationBuilder.DropForeignKey(
                name: "FK_Works_Villages_VillageId",
                table: "Works");

            migrationBuilder.DropIndex(
                name: "IX_Works_VillageId",
                table: "Works");

            migrationBuilder.DropColumn(
                name: "VillageId",
                table: "Works");

            migrationBuilder.DropColumn(
                name: "InOfficeFrom",
                table: "Deputies");

            migrationBuilder.DropColumn(
                name: "InOfficeTo",
                table: "Deputies");

            migrationBuilder.AlterColumn<int>(
                name: "WomenVotes",
                table: "VoicedIssues",
                type: "INTEGER",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "INTEGER");

            migrationBuilder.AlterColumn<int>(
                name: "MenVotes",
                table: "VoicedIssues",
                type: "INTEGER",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "INTEGER");

            migrationBuilder.AlterColumn<int>(
                name: "Women",
                table: "HearingAttendance",
                type: "INTEGER",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "INTEGER");

            migrationBuilder.AlterColumn<int>(
                name: "Men",
                table: "HearingAttendance",
                type: "INTEGER",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "INTEGER");

            migrationBuilder.CreateIndex(
                name: "IX_Votes_AgendaItemId",
                table: "Votes",
                column: "AgendaItemId");

            migrationBuilder.CreateIndex(
                name: "IX_Votes_OneForAnItem",
                table: "Votes",
                column: "AgendaItemId",
                unique: true,
                filter: "[CalledOffAtUtc] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Ballot_PlanVoteId_DeputyId_Way",
                table: "Ballot",
                columns: new[] { "PlanVoteId", "DeputyId", "Way" });

            migrationBuilder.CreateIndex(
                name: "IX_AboutTexts_AiylAimakId",
                table: "AboutTexts",
                column: "AiylAimakId");

            migrationBuilder.CreateIndex(
                name: "IX_DeputyTerm_DeputyId",
                table: "DeputyTerm",
                column: "DeputyId");

            migrationBuilder.CreateIndex(
                name: "IX_DeputyWay_DeputyId",
                table: "DeputyWay",
                column: "DeputyId");

            migrationBuilder.CreateIndex(
                name: "IX_DeputyWay_PlanVoteId_DeputyId",
                table: "DeputyWay",
                columns: new[] { "PlanVoteId", "DeputyId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_HandBallot_ConfirmedByUserId",
                table: "HandBallot",
                column: "ConfirmedByUserId");

            migrationBuilder.CreateIndex(
                name: "IX_HandBallot_DeputyId",
                table: "HandBallot",
                column: "DeputyId");

            migrationBuilder.CreateIndex(
                name: "IX_HandBallot_EnteredByUserId",
                table: "HandBallot",
                column: "EnteredByUserId");

            migrationBuilder.CreateIndex(
                name: "IX_HandBallot_PlanVoteId",
                table: "HandBallot",
                column: "PlanVoteId");

            migrationBuilder.CreateIndex(
                name: "IX_OneTimeCodes_UserId",
                table: "OneTimeCodes",
                column: "UserId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_WorkVillage_VillageId",
                table: "WorkVillage",
                column: "VillageId");

            migrationBuilder.CreateIndex(
                name: "IX_WorkVillage_WorkId_VillageId",
                table: "WorkVillage",
                columns: new[] { "WorkId", "VillageId" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_Ballot_DeputyWay_PlanVoteId_DeputyId_Way",
                table: "Ballot",
                columns: new[] { "PlanVoteId", "DeputyId", "Way" },
                principalTable: "DeputyWay",
                principalColumns: new[] { "PlanVoteId", "DeputyId", "Way" },
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Ballot_DeputyWay_PlanVoteId_DeputyId_Way",
                table: "Ballot");

            migrationBuilder.DropTable(
                name: "AboutTexts");

            migrationBuilder.DropTable(
                name: "DeputyTerm");

            migrationBuilder.DropTable(
                name: "DeputyWay");

            migrationBuilder.DropTable(
                name: "HandBallot");

            migrationBuilder.DropTable(
                name: "OneTimeCodes");

            migrationBuilder.DropTable(
                name: "WorkVillage");

            migrationBuilder.DropIndex(
                name: "IX_Votes_AgendaItemId",
                table: "Votes");

            migrationBuilder.DropIndex(
                name: "IX_Votes_OneForAnItem",
                table: "Votes");

            migrationBuilder.DropIndex(
                name: "IX_Ballot_PlanVoteId_DeputyId_Way",
                table: "Ballot");

            migrationBuilder.DropColumn(
                name: "Donor",
                table: "WorkFunding");

            migrationBuilder.DropColumn(
                name: "CalledOffAtUtc",
                table: "Votes");

            migrationBuilder.DropColumn(
                name: "CalledOffBecause",
                table: "Votes");

            migrationBuilder.DropColumn(
                name: "CalledOffBy",
                table: "Votes");

            migrationBuilder.DropColumn(
                name: "Votes",
                table: "VoicedIssues");

            migrationBuilder.DropColumn(
                name: "WithdrawnAtUtc",
                table: "ProgressEntry");

            migrationBuilder.DropColumn(
                name: "WithdrawnBecause",
                table: "ProgressEntry");

            migrationBuilder.DropColumn(
                name: "WithdrawnBy",
                table: "ProgressEntry");

            migrationBuilder.DropColumn(
                name: "IsFromPublication",
                table: "Plans");

            migrationBuilder.DropColumn(
                name: "WithdrawnAtUtc",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "WithdrawnBecause",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "WithdrawnBy",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "Men",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "Total",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "Women",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "Qualities",
                table: "JmeGroups");

            migrationBuilder.DropColumn(
                name: "Men",
                table: "Hearings");

            migrationBuilder.DropColumn(
                name: "Total",
                table: "Hearings");

            migrationBuilder.DropColumn(
                name: "Women",
                table: "Hearings");

            migrationBuilder.DropColumn(
                name: "Total",
                table: "HearingAttendance");

            migrationBuilder.DropColumn(
                name: "Donor",
                table: "FundingLine");

            migrationBuilder.DropColumn(
                name: "Year",
                table: "FundingLine");

            migrationBuilder.DropColumn(
                name: "ThroughYear",
                table: "Cycles");

            migrationBuilder.DropColumn(
                name: "Way",
                table: "Ballot");

            migrationBuilder.AddColumn<int>(
                name: "VillageId",
                table: "Works",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AlterColumn<int>(
                name: "WomenVotes",
                table: "VoicedIssues",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "INTEGER",
                oldNullable: true);

            migrationBuilder.AlterColumn<int>(
                name: "MenVotes",
                table: "VoicedIssues",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "INTEGER",
                oldNullable: true);

            migrationBuilder.AlterColumn<int>(
                name: "Women",
                table: "HearingAttendance",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "INTEGER",
                oldNullable: true);

            migrationBuilder.AlterColumn<int>(
                name: "Men",
                table: "HearingAttendance",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "INTEGER",
                oldNullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "InOfficeFrom",
                table: "Deputies",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<DateOnly>(
                name: "InOfficeTo",
                table: "Deputies",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Works_VillageId",
                table: "Works",
                column: "VillageId");

            migrationBuilder.CreateIndex(
                name: "IX_Votes_AgendaItemId",
                table: "Votes",
                column: "AgendaItemId",
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_Works_Villages_VillageId",
                table: "Works",
                column: "VillageId",
                principalTable: "Villages",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }
    }
}

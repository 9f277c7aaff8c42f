using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KaraSuu.Planning.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class HandBallots : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Votes_AgendaItemId",
                table: "Votes");

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

            migrationBuilder.AddColumn<string>(
                name: "Way",
                table: "Ballot",
                type: "TEXT",
                maxLength: 120,
                nullable: false,
                defaultValue: "Portal");

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

            // Every ballot so far was cast in the portal.
            migrationBuilder.Sql("INSERT INTO DeputyWay (PlanVoteId, DeputyId, Way) SELECT DISTINCT PlanVoteId, DeputyId, 'Portal' FROM Ballot");

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
                name: "DeputyWay");

            migrationBuilder.DropTable(
                name: "HandBallot");

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
                name: "CalledOffAtUtc",
                table: "Votes");

            migrationBuilder.DropColumn(
                name: "CalledOffBecause",
                table: "Votes");

            migrationBuilder.DropColumn(
                name: "CalledOffBy",
                table: "Votes");

            migrationBuilder.DropColumn(
                name: "Way",
                table: "Ballot");

            migrationBuilder.CreateIndex(
                name: "IX_Votes_AgendaItemId",
                table: "Votes",
                column: "AgendaItemId",
                unique: true);
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KaraSuu.Planning.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Door : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "ConfirmedByUserId",
                table: "VotingRules",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "SetAtUtc",
                table: "VotingRules",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SetBy",
                table: "VotingRules",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SetByDeputyId",
                table: "VotingRules",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SetByUserId",
                table: "VotingRules",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "WasEverConfirmed",
                table: "VotingRules",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "AgainBecause",
                table: "Votes",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "RuleConfirmedAtUtc",
                table: "Votes",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RuleConfirmedBy",
                table: "Votes",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "RuleSetAtUtc",
                table: "Votes",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RuleSetBy",
                table: "Votes",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Said",
                table: "FormReceipts",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "LastTotpStep",
                table: "AspNetUsers",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AccessNotices",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UserId = table.Column<int>(type: "INTEGER", nullable: false),
                    Change = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    ByUserId = table.Column<int>(type: "INTEGER", nullable: true),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ConfirmedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccessNotices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AccessNotices_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "HealthMarks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HealthMarks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "UserSessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<int>(type: "INTEGER", nullable: false),
                    StartedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SeenAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UserSessions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_UserSessions_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                table: "HealthMarks",
                columns: new[] { "Id", "AtUtc" },
                values: new object[] { 1, new DateTime(1970, 1, 1, 0, 0, 0, 0, DateTimeKind.Utc) });

            migrationBuilder.CreateIndex(
                name: "IX_VotingRules_ConfirmedByUserId",
                table: "VotingRules",
                column: "ConfirmedByUserId");

            migrationBuilder.CreateIndex(
                name: "IX_VotingRules_SetByDeputyId",
                table: "VotingRules",
                column: "SetByDeputyId");

            migrationBuilder.CreateIndex(
                name: "IX_VotingRules_SetByUserId",
                table: "VotingRules",
                column: "SetByUserId");

            migrationBuilder.CreateIndex(
                name: "IX_FormReceipts_AtUtc",
                table: "FormReceipts",
                column: "AtUtc");

            migrationBuilder.CreateIndex(
                name: "IX_AccessNotices_UserId",
                table: "AccessNotices",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_UserSessions_SeenAtUtc",
                table: "UserSessions",
                column: "SeenAtUtc");

            migrationBuilder.CreateIndex(
                name: "IX_UserSessions_UserId",
                table: "UserSessions",
                column: "UserId");

            migrationBuilder.AddForeignKey(
                name: "FK_VotingRules_AspNetUsers_ConfirmedByUserId",
                table: "VotingRules",
                column: "ConfirmedByUserId",
                principalTable: "AspNetUsers",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_VotingRules_AspNetUsers_SetByUserId",
                table: "VotingRules",
                column: "SetByUserId",
                principalTable: "AspNetUsers",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_VotingRules_Deputies_SetByDeputyId",
                table: "VotingRules",
                column: "SetByDeputyId",
                principalTable: "Deputies",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_VotingRules_AspNetUsers_ConfirmedByUserId",
                table: "VotingRules");

            migrationBuilder.DropForeignKey(
                name: "FK_VotingRules_AspNetUsers_SetByUserId",
                table: "VotingRules");

            migrationBuilder.DropForeignKey(
                name: "FK_VotingRules_Deputies_SetByDeputyId",
                table: "VotingRules");

            migrationBuilder.DropTable(
                name: "AccessNotices");

            migrationBuilder.DropTable(
                name: "HealthMarks");

            migrationBuilder.DropTable(
                name: "UserSessions");

            migrationBuilder.DropIndex(
                name: "IX_VotingRules_ConfirmedByUserId",
                table: "VotingRules");

            migrationBuilder.DropIndex(
                name: "IX_VotingRules_SetByDeputyId",
                table: "VotingRules");

            migrationBuilder.DropIndex(
                name: "IX_VotingRules_SetByUserId",
                table: "VotingRules");

            migrationBuilder.DropIndex(
                name: "IX_FormReceipts_AtUtc",
                table: "FormReceipts");

            migrationBuilder.DropColumn(
                name: "ConfirmedByUserId",
                table: "VotingRules");

            migrationBuilder.DropColumn(
                name: "SetAtUtc",
                table: "VotingRules");

            migrationBuilder.DropColumn(
                name: "SetBy",
                table: "VotingRules");

            migrationBuilder.DropColumn(
                name: "SetByDeputyId",
                table: "VotingRules");

            migrationBuilder.DropColumn(
                name: "SetByUserId",
                table: "VotingRules");

            migrationBuilder.DropColumn(
                name: "WasEverConfirmed",
                table: "VotingRules");

            migrationBuilder.DropColumn(
                name: "AgainBecause",
                table: "Votes");

            migrationBuilder.DropColumn(
                name: "RuleConfirmedAtUtc",
                table: "Votes");

            migrationBuilder.DropColumn(
                name: "RuleConfirmedBy",
                table: "Votes");

            migrationBuilder.DropColumn(
                name: "RuleSetAtUtc",
                table: "Votes");

            migrationBuilder.DropColumn(
                name: "RuleSetBy",
                table: "Votes");

            migrationBuilder.DropColumn(
                name: "Said",
                table: "FormReceipts");

            migrationBuilder.DropColumn(
                name: "LastTotpStep",
                table: "AspNetUsers");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KaraSuu.Planning.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PassportsAndPapers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Code",
                table: "Works",
                type: "TEXT",
                maxLength: 6,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Latitude",
                table: "Works",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Longitude",
                table: "Works",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "InspectionSpots",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    InspectionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Latitude = table.Column<int>(type: "INTEGER", nullable: false),
                    Longitude = table.Column<int>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsPublic = table.Column<bool>(type: "INTEGER", nullable: false),
                    ShownBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ShownAtUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    AiylAimakId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InspectionSpots", x => x.Id);
                    table.ForeignKey(
                        name: "FK_InspectionSpots_AiylAimaks_AiylAimakId",
                        column: x => x.AiylAimakId,
                        principalTable: "AiylAimaks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_InspectionSpots_Inspections_InspectionId",
                        column: x => x.InspectionId,
                        principalTable: "Inspections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MeetingPapers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MeetingId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Length = table.Column<int>(type: "INTEGER", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    AddedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AddedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    WithdrawnBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    WithdrawnAtUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WithdrawnBecause = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    AiylAimakId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeetingPapers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MeetingPapers_AiylAimaks_AiylAimakId",
                        column: x => x.AiylAimakId,
                        principalTable: "AiylAimaks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MeetingPapers_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ResidentAnswers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    WorkId = table.Column<int>(type: "INTEGER", nullable: false),
                    Key = table.Column<Guid>(type: "TEXT", nullable: false),
                    Question = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Says = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Line = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Standing = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DecidedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    DecidedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    AiylAimakId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ResidentAnswers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ResidentAnswers_AiylAimaks_AiylAimakId",
                        column: x => x.AiylAimakId,
                        principalTable: "AiylAimaks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ResidentAnswers_Works_WorkId",
                        column: x => x.WorkId,
                        principalTable: "Works",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Works_Code",
                table: "Works",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_InspectionSpots_AiylAimakId",
                table: "InspectionSpots",
                column: "AiylAimakId");

            migrationBuilder.CreateIndex(
                name: "IX_InspectionSpots_InspectionId",
                table: "InspectionSpots",
                column: "InspectionId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MeetingPapers_AiylAimakId",
                table: "MeetingPapers",
                column: "AiylAimakId");

            migrationBuilder.CreateIndex(
                name: "IX_MeetingPapers_MeetingId",
                table: "MeetingPapers",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_MeetingPapers_Sha256",
                table: "MeetingPapers",
                column: "Sha256");

            migrationBuilder.CreateIndex(
                name: "IX_ResidentAnswers_AiylAimakId_Standing",
                table: "ResidentAnswers",
                columns: new[] { "AiylAimakId", "Standing" });

            migrationBuilder.CreateIndex(
                name: "IX_ResidentAnswers_Key",
                table: "ResidentAnswers",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ResidentAnswers_WorkId",
                table: "ResidentAnswers",
                column: "WorkId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "InspectionSpots");

            migrationBuilder.DropTable(
                name: "MeetingPapers");

            migrationBuilder.DropTable(
                name: "ResidentAnswers");

            migrationBuilder.DropIndex(
                name: "IX_Works_Code",
                table: "Works");

            migrationBuilder.DropColumn(
                name: "Code",
                table: "Works");

            migrationBuilder.DropColumn(
                name: "Latitude",
                table: "Works");

            migrationBuilder.DropColumn(
                name: "Longitude",
                table: "Works");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KaraSuu.Planning.Web.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class RankingAndDrafts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "RankingBasis",
                table: "Cycles",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RankingMethod",
                table: "Cycles",
                type: "nvarchar(120)",
                maxLength: 120,
                nullable: false,
                defaultValue: "VotesSummed");

            migrationBuilder.AddColumn<DateTime>(
                name: "RankingSetAtUtc",
                table: "Cycles",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RankingSetBy",
                table: "Cycles",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TieRule",
                table: "Cycles",
                type: "nvarchar(120)",
                maxLength: 120,
                nullable: false,
                defaultValue: "Stays");

            migrationBuilder.CreateTable(
                name: "Drafts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    UserId = table.Column<int>(type: "int", nullable: false),
                    AiylAimakId = table.Column<int>(type: "int", nullable: true),
                    By = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Path = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Device = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Typed = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Drafts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Drafts_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Regroupings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    CycleId = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    By = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UndoneBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    UndoneAtUtc = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Revision = table.Column<int>(type: "int", nullable: false),
                    AiylAimakId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Regroupings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Regroupings_AiylAimaks_AiylAimakId",
                        column: x => x.AiylAimakId,
                        principalTable: "AiylAimaks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Regroupings_Cycles_CycleId",
                        column: x => x.CycleId,
                        principalTable: "Cycles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RegroupedSource",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    RegroupingId = table.Column<int>(type: "int", nullable: false),
                    IsProposal = table.Column<bool>(type: "bit", nullable: false),
                    Source = table.Column<int>(type: "int", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    FromPriority = table.Column<int>(type: "int", nullable: true),
                    FromTitle = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    ToPriority = table.Column<int>(type: "int", nullable: true),
                    ToTitle = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegroupedSource", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RegroupedSource_Regroupings_RegroupingId",
                        column: x => x.RegroupingId,
                        principalTable: "Regroupings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_FormReceipts_UserId_AtUtc",
                table: "FormReceipts",
                columns: new[] { "UserId", "AtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_Drafts_AtUtc",
                table: "Drafts",
                column: "AtUtc");

            migrationBuilder.CreateIndex(
                name: "IX_Drafts_Path_UserId_Device",
                table: "Drafts",
                columns: new[] { "Path", "UserId", "Device" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Drafts_UserId",
                table: "Drafts",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_RegroupedSource_RegroupingId",
                table: "RegroupedSource",
                column: "RegroupingId");

            migrationBuilder.CreateIndex(
                name: "IX_Regroupings_AiylAimakId",
                table: "Regroupings",
                column: "AiylAimakId");

            migrationBuilder.CreateIndex(
                name: "IX_Regroupings_CycleId",
                table: "Regroupings",
                column: "CycleId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Drafts");

            migrationBuilder.DropTable(
                name: "RegroupedSource");

            migrationBuilder.DropTable(
                name: "Regroupings");

            migrationBuilder.DropIndex(
                name: "IX_FormReceipts_UserId_AtUtc",
                table: "FormReceipts");

            migrationBuilder.DropColumn(
                name: "RankingBasis",
                table: "Cycles");

            migrationBuilder.DropColumn(
                name: "RankingMethod",
                table: "Cycles");

            migrationBuilder.DropColumn(
                name: "RankingSetAtUtc",
                table: "Cycles");

            migrationBuilder.DropColumn(
                name: "RankingSetBy",
                table: "Cycles");

            migrationBuilder.DropColumn(
                name: "TieRule",
                table: "Cycles");
        }
    }
}

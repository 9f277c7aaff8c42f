using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KaraSuu.Planning.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Undo : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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

            migrationBuilder.CreateIndex(
                name: "IX_DeputyTerm_DeputyId",
                table: "DeputyTerm",
                column: "DeputyId");

            // The one term of each deputy becomes the first of its terms.
            migrationBuilder.Sql("INSERT INTO DeputyTerm (InOfficeFrom, InOfficeTo, DeputyId) SELECT InOfficeFrom, InOfficeTo, Id FROM Deputies ORDER BY Id;");

            // A plan approved on paper through the portal has its scan; one taken from a publication has none.
            migrationBuilder.Sql("UPDATE Plans SET IsFromPublication = 1 WHERE DecidedOnPaper = 1 AND Id NOT IN (SELECT PlanId FROM PaperScans);");

            migrationBuilder.DropColumn(
                name: "InOfficeFrom",
                table: "Deputies");

            migrationBuilder.DropColumn(
                name: "InOfficeTo",
                table: "Deputies");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DeputyTerm");

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
        }
    }
}

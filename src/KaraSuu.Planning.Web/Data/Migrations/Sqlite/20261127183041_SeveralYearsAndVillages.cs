using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KaraSuu.Planning.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SeveralYearsAndVillages : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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

            migrationBuilder.CreateIndex(
                name: "IX_WorkVillage_VillageId",
                table: "WorkVillage",
                column: "VillageId");

            migrationBuilder.CreateIndex(
                name: "IX_WorkVillage_WorkId_VillageId",
                table: "WorkVillage",
                columns: new[] { "WorkId", "VillageId" },
                unique: true);

            // The village of each work, and the years of a plan where no other cycle has them, before the columns they stood in go.
            migrationBuilder.Sql("""
                INSERT INTO "WorkVillage" ("WorkId", "VillageId") SELECT "Id", "VillageId" FROM "Works" WHERE "VillageId" IS NOT NULL;
                """);

            migrationBuilder.Sql("""
                UPDATE "Cycles" SET "ThroughYear" = "BudgetYear";
                """);

            migrationBuilder.Sql("""
                UPDATE "Cycles" SET "ThroughYear" = (SELECT MAX(p."ToYear") FROM "Plans" AS p WHERE p."CycleId" = "Cycles"."Id")
                WHERE EXISTS (SELECT 1 FROM "Plans" AS p WHERE p."CycleId" = "Cycles"."Id" AND p."ToYear" > "Cycles"."BudgetYear")
                AND NOT EXISTS (SELECT 1 FROM "Cycles" AS o WHERE o."AiylAimakId" = "Cycles"."AiylAimakId" AND o."BudgetYear" > "Cycles"."BudgetYear"
                AND o."BudgetYear" <= (SELECT MAX(p."ToYear") FROM "Plans" AS p WHERE p."CycleId" = "Cycles"."Id"));
                """);

            migrationBuilder.DropForeignKey(
                name: "FK_Works_Villages_VillageId",
                table: "Works");

            migrationBuilder.DropIndex(
                name: "IX_Works_VillageId",
                table: "Works");

            migrationBuilder.DropColumn(
                name: "VillageId",
                table: "Works");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "WorkVillage");

            migrationBuilder.DropColumn(
                name: "Year",
                table: "FundingLine");

            migrationBuilder.DropColumn(
                name: "ThroughYear",
                table: "Cycles");

            migrationBuilder.AddColumn<int>(
                name: "VillageId",
                table: "Works",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Works_VillageId",
                table: "Works",
                column: "VillageId");

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

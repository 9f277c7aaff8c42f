using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KaraSuu.Planning.Web.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class ReceiptsAndHealth : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "HealthMarks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HealthMarks", x => x.Id);
                });

            migrationBuilder.InsertData(
                table: "HealthMarks",
                columns: new[] { "Id", "AtUtc" },
                values: new object[] { 1, new DateTime(1970, 1, 1, 0, 0, 0, 0, DateTimeKind.Utc) });

            migrationBuilder.CreateIndex(
                name: "IX_FormReceipts_AtUtc",
                table: "FormReceipts",
                column: "AtUtc");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "HealthMarks");

            migrationBuilder.DropIndex(
                name: "IX_FormReceipts_AtUtc",
                table: "FormReceipts");
        }
    }
}

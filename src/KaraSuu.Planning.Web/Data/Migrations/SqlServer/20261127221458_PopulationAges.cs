using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KaraSuu.Planning.Web.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class PopulationAges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "PopulationAge",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    FromAge = table.Column<int>(type: "int", nullable: false),
                    ToAge = table.Column<int>(type: "int", nullable: true),
                    Total = table.Column<int>(type: "int", nullable: true),
                    Women = table.Column<int>(type: "int", nullable: true),
                    Men = table.Column<int>(type: "int", nullable: true),
                    PopulationCountId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PopulationAge", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PopulationAge_Populations_PopulationCountId",
                        column: x => x.PopulationCountId,
                        principalTable: "Populations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_PopulationAge_PopulationCountId",
                table: "PopulationAge",
                column: "PopulationCountId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PopulationAge");
        }
    }
}

using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KaraSuu.Planning.Web.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class AboutTexts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Donor",
                table: "WorkFunding",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Qualities",
                table: "JmeGroups",
                type: "nvarchar(4000)",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Donor",
                table: "FundingLine",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AboutTexts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Topic = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Source = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Position = table.Column<int>(type: "int", nullable: false),
                    IsPublic = table.Column<bool>(type: "bit", nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false),
                    AiylAimakId = table.Column<int>(type: "int", nullable: false),
                    Text_En = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Text_Ky = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Text_Ru = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false)
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

            migrationBuilder.CreateIndex(
                name: "IX_AboutTexts_AiylAimakId",
                table: "AboutTexts",
                column: "AiylAimakId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AboutTexts");

            migrationBuilder.DropColumn(
                name: "Donor",
                table: "WorkFunding");

            migrationBuilder.DropColumn(
                name: "Qualities",
                table: "JmeGroups");

            migrationBuilder.DropColumn(
                name: "Donor",
                table: "FundingLine");
        }
    }
}

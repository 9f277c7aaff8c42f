using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KaraSuu.Planning.Web.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class LettersAndSorting : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "SortKey",
                table: "Works",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "SortKey",
                table: "Villages",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "PlaceSortKey",
                table: "Sessions",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "SortKey",
                table: "Sessions",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "SortKey",
                table: "Proposals",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "SortKey",
                table: "Meetings",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "SortKey",
                table: "JmeMembership",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "SortKey",
                table: "Hearings",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "SortKey",
                table: "Deputies",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "SortKey",
                table: "Contractors",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "SortKey",
                table: "AspNetUsers",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "SortKey",
                table: "AiylAimaks",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "DerivedMarks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DerivedMarks", x => x.Id);
                });

            migrationBuilder.InsertData(
                table: "DerivedMarks",
                columns: new[] { "Id", "Version" },
                values: new object[] { 1, 0 });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DerivedMarks");

            migrationBuilder.DropColumn(
                name: "SortKey",
                table: "Works");

            migrationBuilder.DropColumn(
                name: "SortKey",
                table: "Villages");

            migrationBuilder.DropColumn(
                name: "PlaceSortKey",
                table: "Sessions");

            migrationBuilder.DropColumn(
                name: "SortKey",
                table: "Sessions");

            migrationBuilder.DropColumn(
                name: "SortKey",
                table: "Proposals");

            migrationBuilder.DropColumn(
                name: "SortKey",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "SortKey",
                table: "JmeMembership");

            migrationBuilder.DropColumn(
                name: "SortKey",
                table: "Hearings");

            migrationBuilder.DropColumn(
                name: "SortKey",
                table: "Deputies");

            migrationBuilder.DropColumn(
                name: "SortKey",
                table: "Contractors");

            migrationBuilder.DropColumn(
                name: "SortKey",
                table: "AspNetUsers");

            migrationBuilder.DropColumn(
                name: "SortKey",
                table: "AiylAimaks");
        }
    }
}

using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KaraSuu.Planning.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ValueTypes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {

        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {

        }
    }
}

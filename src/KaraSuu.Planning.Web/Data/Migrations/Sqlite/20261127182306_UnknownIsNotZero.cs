using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KaraSuu.Planning.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class UnknownIsNotZero : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Votes",
                table: "VoicedIssues",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Men",
                table: "Meetings",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Total",
                table: "Meetings",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Women",
                table: "Meetings",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Men",
                table: "Hearings",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Total",
                table: "Hearings",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Women",
                table: "Hearings",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Total",
                table: "HearingAttendance",
                type: "INTEGER",
                nullable: true);

            // What the grids and categories said so far is what all of them said; a nought that stood for something unknown cannot be told from a real one.
            migrationBuilder.Sql("UPDATE HearingAttendance SET Total = Women + Men;");
            migrationBuilder.Sql("""
                UPDATE Hearings SET
                    Women = (SELECT SUM(a.Women) FROM HearingAttendance a WHERE a.PublicHearingId = Hearings.Id),
                    Men = (SELECT SUM(a.Men) FROM HearingAttendance a WHERE a.PublicHearingId = Hearings.Id),
                    Total = (SELECT SUM(a.Women + a.Men) FROM HearingAttendance a WHERE a.PublicHearingId = Hearings.Id);
                """);
            migrationBuilder.Sql("""
                UPDATE Meetings SET
                    Women = (SELECT SUM(CASE WHEN a.Sex = 'Women' THEN a.People ELSE 0 END) FROM Attendance a WHERE a.PraMeetingId = Meetings.Id),
                    Men = (SELECT SUM(CASE WHEN a.Sex = 'Men' THEN a.People ELSE 0 END) FROM Attendance a WHERE a.PraMeetingId = Meetings.Id),
                    Total = (SELECT SUM(a.People) FROM Attendance a WHERE a.PraMeetingId = Meetings.Id);
                """);
            migrationBuilder.Sql("UPDATE VoicedIssues SET Votes = WomenVotes + MenVotes;");

            migrationBuilder.AlterColumn<int>(
                name: "WomenVotes",
                table: "VoicedIssues",
                type: "INTEGER",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "INTEGER");

            migrationBuilder.AlterColumn<int>(
                name: "MenVotes",
                table: "VoicedIssues",
                type: "INTEGER",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "INTEGER");

            migrationBuilder.AlterColumn<int>(
                name: "Women",
                table: "HearingAttendance",
                type: "INTEGER",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "INTEGER");

            migrationBuilder.AlterColumn<int>(
                name: "Men",
                table: "HearingAttendance",
                type: "INTEGER",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "INTEGER");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Votes",
                table: "VoicedIssues");

            migrationBuilder.DropColumn(
                name: "Men",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "Total",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "Women",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "Men",
                table: "Hearings");

            migrationBuilder.DropColumn(
                name: "Total",
                table: "Hearings");

            migrationBuilder.DropColumn(
                name: "Women",
                table: "Hearings");

            migrationBuilder.DropColumn(
                name: "Total",
                table: "HearingAttendance");

            migrationBuilder.AlterColumn<int>(
                name: "WomenVotes",
                table: "VoicedIssues",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "INTEGER",
                oldNullable: true);

            migrationBuilder.AlterColumn<int>(
                name: "MenVotes",
                table: "VoicedIssues",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "INTEGER",
                oldNullable: true);

            migrationBuilder.AlterColumn<int>(
                name: "Women",
                table: "HearingAttendance",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "INTEGER",
                oldNullable: true);

            migrationBuilder.AlterColumn<int>(
                name: "Men",
                table: "HearingAttendance",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "INTEGER",
                oldNullable: true);
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KaraSuu.Planning.Web.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class TwoPeopleBehindARule : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "ConfirmedByUserId",
                table: "VotingRules",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "SetAtUtc",
                table: "VotingRules",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SetBy",
                table: "VotingRules",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SetByDeputyId",
                table: "VotingRules",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SetByUserId",
                table: "VotingRules",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "WasEverConfirmed",
                table: "VotingRules",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "AgainBecause",
                table: "Votes",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "RuleConfirmedAtUtc",
                table: "Votes",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RuleConfirmedBy",
                table: "Votes",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "RuleSetAtUtc",
                table: "Votes",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RuleSetBy",
                table: "Votes",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_VotingRules_ConfirmedByUserId",
                table: "VotingRules",
                column: "ConfirmedByUserId");

            migrationBuilder.CreateIndex(
                name: "IX_VotingRules_SetByDeputyId",
                table: "VotingRules",
                column: "SetByDeputyId");

            migrationBuilder.CreateIndex(
                name: "IX_VotingRules_SetByUserId",
                table: "VotingRules",
                column: "SetByUserId");

            migrationBuilder.AddForeignKey(
                name: "FK_VotingRules_AspNetUsers_ConfirmedByUserId",
                table: "VotingRules",
                column: "ConfirmedByUserId",
                principalTable: "AspNetUsers",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_VotingRules_AspNetUsers_SetByUserId",
                table: "VotingRules",
                column: "SetByUserId",
                principalTable: "AspNetUsers",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_VotingRules_Deputies_SetByDeputyId",
                table: "VotingRules",
                column: "SetByDeputyId",
                principalTable: "Deputies",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_VotingRules_AspNetUsers_ConfirmedByUserId",
                table: "VotingRules");

            migrationBuilder.DropForeignKey(
                name: "FK_VotingRules_AspNetUsers_SetByUserId",
                table: "VotingRules");

            migrationBuilder.DropForeignKey(
                name: "FK_VotingRules_Deputies_SetByDeputyId",
                table: "VotingRules");

            migrationBuilder.DropIndex(
                name: "IX_VotingRules_ConfirmedByUserId",
                table: "VotingRules");

            migrationBuilder.DropIndex(
                name: "IX_VotingRules_SetByDeputyId",
                table: "VotingRules");

            migrationBuilder.DropIndex(
                name: "IX_VotingRules_SetByUserId",
                table: "VotingRules");

            migrationBuilder.DropColumn(
                name: "ConfirmedByUserId",
                table: "VotingRules");

            migrationBuilder.DropColumn(
                name: "SetAtUtc",
                table: "VotingRules");

            migrationBuilder.DropColumn(
                name: "SetBy",
                table: "VotingRules");

            migrationBuilder.DropColumn(
                name: "SetByDeputyId",
                table: "VotingRules");

            migrationBuilder.DropColumn(
                name: "SetByUserId",
                table: "VotingRules");

            migrationBuilder.DropColumn(
                name: "WasEverConfirmed",
                table: "VotingRules");

            migrationBuilder.DropColumn(
                name: "AgainBecause",
                table: "Votes");

            migrationBuilder.DropColumn(
                name: "RuleConfirmedAtUtc",
                table: "Votes");

            migrationBuilder.DropColumn(
                name: "RuleConfirmedBy",
                table: "Votes");

            migrationBuilder.DropColumn(
                name: "RuleSetAtUtc",
                table: "Votes");

            migrationBuilder.DropColumn(
                name: "RuleSetBy",
                table: "Votes");
        }
    }
}

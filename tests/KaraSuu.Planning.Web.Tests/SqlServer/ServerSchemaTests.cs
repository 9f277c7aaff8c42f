using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace KaraSuu.Planning.Web.Tests.SqlServer;

/// <summary>What SQL Server refuses of tables and indexes, and SQLite takes.</summary>
public sealed class ServerSchemaTests
{
    /// <summary>Bytes of the columns of a key.</summary>
    private const int MostOfIndex = 1700;
    private const int MostOfClustered = 900;

    /// <summary>Of the framework's own tables: only a row of over 900 bytes is refused, and the portal writes short names of providers there.</summary>
    private static readonly string[] OfIdentity = ["PK_AspNetUserLogins", "PK_AspNetUserTokens"];

    /// <summary>1785: from one table to another rows may be deleted along with their owner by one path alone.</summary>
    [Fact]
    public void Rows_are_deleted_with_their_owner_along_one_path_alone()
    {
        using var db = Databases.OnSqlServer();
        var owned = db.Model.GetRelationalModel().Tables.SelectMany(t => t.ForeignKeyConstraints)
            .Where(f => f.OnDeleteAction is ReferentialAction.Cascade or ReferentialAction.SetNull or ReferentialAction.SetDefault)
            .ToLookup(f => f.PrincipalTable.Name, f => f.Table.Name);
        Assert.True(owned.Count > 10);
        var twice = owned.SelectMany(from => Reached(owned, from.Key).GroupBy(to => to).Where(paths => paths.Skip(1).Any())
            .Select(paths => $"{from.Key} to {paths.Key}: {paths.Count()} paths")).ToList();
        Assert.Empty(twice);
    }

    /// <summary>1944 and 1919: keys are no longer than the server keeps, and none is a text without end.</summary>
    [Fact]
    public void No_key_is_longer_than_the_server_takes()
    {
        using var db = Databases.OnSqlServer();
        var tables = db.Model.GetRelationalModel().Tables.ToList();
        var keys = tables.SelectMany(t => t.Indexes.Select(i => (i.Name, i.Columns, Most: MostOfIndex))
            .Concat(t.UniqueConstraints.Select(u => (u.Name, u.Columns, Most: u.GetIsPrimaryKey() ? MostOfClustered : MostOfIndex)))).ToList();
        Assert.True(keys.Count > 100);
        Assert.Empty(keys.Where(k => !OfIdentity.Contains(k.Name) && k.Columns.Sum(Bytes) > k.Most).Select(k => $"{k.Name}: {k.Columns.Sum(Bytes)} bytes"));
    }

    private static IEnumerable<string> Reached(ILookup<string, string> owned, string from) =>
        owned[from].SelectMany(to => to == from ? [to, to] : Reached(owned, to).Prepend(to));

    private static int Bytes(IColumnBase column) => column.StoreType switch
    {
        "bit" => 1,
        "date" => 3,
        "int" => 4,
        "bigint" or "datetime2" => 8,
        "datetimeoffset" => 10,
        "uniqueidentifier" => 16,
        var text when text.StartsWith("nvarchar(", StringComparison.Ordinal) =>
            text == "nvarchar(max)" ? int.MaxValue / 100 : 2 * int.Parse(text[9..^1], System.Globalization.CultureInfo.InvariantCulture),
        var other => throw new NotSupportedException(other),
    };
}

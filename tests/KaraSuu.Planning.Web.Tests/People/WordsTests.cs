using System.Globalization;
using System.Text.Json;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Features.People.Journal;
using KaraSuu.Planning.Web.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace KaraSuu.Planning.Web.Tests.People;

/// <summary>Whatever the journal may hold is told in words: kinds of records, their fields, and the fields of the values they hold.</summary>
public sealed class WordsTests(Portal portal) : PortalTests(portal)
{
    private static readonly Type[] Unjournalled =
        [
            typeof(JournalEntry), typeof(FormReceipt), typeof(Draft), typeof(SheetImport), typeof(UserSession), typeof(AccessNotice), typeof(OneTimeCode),
            typeof(HealthMark), typeof(DerivedMark),
        ];

    /// <summary>Never shown: the number of the record itself stands beside its kind, the others are secrets or derived and are not written down.</summary>
    private static readonly string[] Unshown =
    [
        "Id", "SearchText", "SortKey", "PlaceSortKey", "FoldedName", "Revision", "_bytes", "PasswordHash", "SecurityStamp", "ConcurrencyStamp",
        "NormalizedUserName", "NormalizedEmail", "Value", "LastTotpStep",
    ];

    [Fact]
    public async Task Every_kind_of_record_and_every_field_has_a_name_in_Kyrgyz()
    {
        var culture = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = new CultureInfo("ky-KG");
        try
        {
            var model = await Portal.WithDbAsync(db => Task.FromResult(db.Model));
            var words = new RecordWords(model);
            var raw = new List<string>();
            foreach (var type in model.GetEntityTypes().Where(t => !Unjournalled.Contains(t.ClrType)))
            {
                var kind = type.ClrType.Name.Split('`')[0];
                if (RecordWords.Kind(kind) == kind) raw.Add(kind);
                foreach (var name in Fields(type))
                {
                    var change = Assert.Single(words.Changes(kind, null, JsonSerializer.Serialize(new Dictionary<string, string> { [name] = "x" })));
                    if (change.Field.Split(": ").Intersect(name.Split('.')).Any()) raw.Add($"{kind}: {change.Field}");
                }
            }
            Assert.Empty(raw);
        }
        finally
        {
            CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public async Task A_majority_is_told_in_words()
    {
        var rule = await Portal.WithDbAsync(db => db.VotingRules.Select(r => r.Id).FirstAsync());
        var journal = await (await Portal.SignedInAsync("observer")).GetAsync($"/journal?kind=VotingRule&record={rule}&action=Insert");
        Assert.Contains("Көпчүлүк: Эмнеден эсептелет кеңештеги бардык мандаттардан", journal.Text, StringComparison.Ordinal);
        Assert.Contains("Көпчүлүк: Бөлчөктүн бөлүмү 2", journal.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Denominator", journal.Text, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Fields(IEntityType type) =>
        type.GetProperties().Select(p => p.Name)
            .Concat(type.GetComplexProperties().SelectMany(c => c.ComplexType.GetProperties().Select(Data.Journal.NameOf)))
            .Where(name => !Unshown.Contains(name.Split('.')[^1]));
}

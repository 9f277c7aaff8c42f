using System.Buffers;
using System.Text.RegularExpressions;
using KaraSuu.Planning.Documents.Layout;
using KaraSuu.Planning.Documents.Monitoring;
using KaraSuu.Planning.Domain.Territory;

namespace KaraSuu.Planning.Documents.Tests.Layout;

/// <summary>The fixed words of documents: each in both languages, with the same facts in it, and none that no document says.</summary>
public sealed partial class LabelTests
{
    internal static readonly SearchValues<char> KyrgyzLetters = SearchValues.Create("өүңӨҮҢ");

    private static readonly string Documents = string.Join('\n', Sources("KaraSuu.Planning.Documents"));
    private static readonly string Everywhere = string.Join('\n', Sources("KaraSuu.Planning.Web").Prepend(Documents));

    [Fact]
    public void All_words_are_written_in_Kyrgyz_and_in_Russian() =>
        Assert.Empty(Labels.All.Values.Where(w => string.IsNullOrWhiteSpace(w.ky) || string.IsNullOrWhiteSpace(w.ru)).Select(w => w.key));

    [Fact]
    public void They_name_the_same_facts_in_both_languages() =>
        Assert.Empty(Labels.All.Values.Where(w => Places(w.ky) != Places(w.ru)).Select(w => w.key));

    [Fact]
    public void No_brace_in_them_is_loose() =>
        Assert.Empty(Labels.All.Values.Where(w => Place().Replace(w.ky + w.ru, "").IndexOfAny(['{', '}']) >= 0).Select(w => w.key));

    /// <summary>Russian has none of these letters, so words that were copied from one column into the other are seen.</summary>
    [Fact]
    public void Russian_words_hold_no_Kyrgyz_letter() =>
        Assert.Empty(Labels.All.Values.Where(w => w.ru.AsSpan().ContainsAny(KyrgyzLetters)).Select(w => w.key));

    [Fact]
    public void All_words_a_document_asks_for_exist() =>
        Assert.Empty(
            from key in Key().Matches(Documents).Select(m => m.Groups[1].Value).Concat(Asked().Matches(Everywhere).Select(m => m.Groups[1].Value)).Distinct()
            where IsOfDocuments(key) && !Labels.All.ContainsKey(key)
            select key);

    [Fact]
    public void All_values_that_choose_their_words_have_them() =>
        Assert.Empty(((string[])
        [
            .. Enum.GetNames<ActResult>().Select(name => $"act.result.{name}"),
            .. Enum.GetNames<ResponseAnswer>().Select(name => $"letter.answer.{name}"),
            .. Enumerable.Range(1, 12).SelectMany(month => new[] { $"paper.month.{month}", $"paper.month-of.{month}", $"paper.month-until.{month}" }),
        ]).Except(Labels.All.Keys));

    [Theory]
    [InlineData(1, "2027-жылдын 5-январына чейин", "до 5 января 2027 года")]
    [InlineData(4, "2027-жылдын 5-апрелине чейин", "до 5 апреля 2027 года")]
    [InlineData(6, "2027-жылдын 5-июнуна чейин", "до 5 июня 2027 года")]
    [InlineData(8, "2027-жылдын 5-августуна чейин", "до 5 августа 2027 года")]
    public void A_day_up_to_which_something_lasts_has_the_ending_of_its_month(int month, string kyrgyz, string russian) =>
        Assert.Equal((kyrgyz, russian), (Labels.Kyrgyz.Until(new DateOnly(2027, month, 5)), Labels.Russian.Until(new DateOnly(2027, month, 5))));

    [Fact]
    public void No_words_are_kept_that_no_document_says()
    {
        var families = Family().Matches(Everywhere).Select(m => m.Groups[1].Value).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(5, families.Count(f => Labels.All.Keys.Any(key => key.StartsWith(f, StringComparison.Ordinal))));
        Assert.DoesNotContain(Labels.All.Keys, key =>
            !Everywhere.Contains($"\"{key}\"", StringComparison.Ordinal) && !families.Any(f => key.StartsWith(f, StringComparison.Ordinal)));
    }

    /// <summary>The Kyrgyz column stands beside the Russian for whoever corrects it; on paper the aimak's own words are said.</summary>
    [Fact]
    public void The_Kyrgyz_of_what_is_translated_for_an_aimak_is_its_usual_wording()
    {
        var usual = DocumentWording.Usual("{0}", "{1}", "{2}");
        var years = Labels.Kyrgyz.Fill("plan.years", "{3}");

        Assert.Equal(
            (usual.Approval, usual.Approver, usual.Chair + ":", usual.PlanLeadIn.Replace(DocumentWording.YearsMark, years, StringComparison.Ordinal),
                usual.PlanTitle),
            (Labels.Kyrgyz["plan.approval"], Labels.Kyrgyz["plan.approver"], Labels.Kyrgyz["plan.chair"], Labels.Kyrgyz["plan.lead-in"],
                Labels.Kyrgyz["plan.title"]));
        Assert.Equal(Labels.Kyrgyz["plan.approver"], Labels.Kyrgyz["resolution.kenesh"]);
    }

    [Fact]
    public void Words_that_do_not_exist_are_no_blank_on_paper() => Assert.Throws<KeyNotFoundException>(() => Labels.Kyrgyz["plan.no-such-words"]);

    private static bool IsOfDocuments(string key) =>
        Labels.All.Keys.Any(known => known.StartsWith(key[..(key.IndexOf('.', StringComparison.Ordinal) + 1)], StringComparison.Ordinal));

    private static string Places(string words) => string.Join(',', Place().Matches(words).Select(m => m.Value).Distinct().Order());

    private static IEnumerable<string> Sources(string project)
    {
        var src = Path.Combine(FolderWithSolution(AppContext.BaseDirectory), "src", project);
        var built = Path.Combine(src, "obj") + Path.DirectorySeparatorChar;
        return from file in Directory.EnumerateFiles(src, "*.cs*", SearchOption.AllDirectories)
               where Path.GetExtension(file) is ".cs" or ".cshtml" && !file.StartsWith(built, StringComparison.Ordinal)
               select File.ReadAllText(file);
    }

    private static string FolderWithSolution(string folder) =>
        File.Exists(Path.Combine(folder, "KaraSuu.Planning.sln")) ? folder : FolderWithSolution(Path.GetDirectoryName(folder)!);

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();

    [GeneratedRegex("\"([a-z]+\\.[a-z][a-z.-]*)\"")]
    private static partial Regex Key();

    [GeneratedRegex(@"[Ll]abels(?:\.\w+)?(?:\[|\.Fill\()""([^""]+)""")]
    private static partial Regex Asked();

    /// <summary>«act.result.» of $"act.result.{result}".</summary>
    [GeneratedRegex("\\$\"([a-z]+\\.[a-z.-]*\\.)\\{")]
    private static partial Regex Family();
}

using System.Globalization;
using System.Text.RegularExpressions;
using CsvHelper;
using CsvHelper.Configuration;
using KaraSuu.Planning.Web.Texts;

namespace KaraSuu.Planning.Web.Tests.Guards;

/// <summary>Pages, papers and manuals call one thing by one word, that of the glossary, and put no ending behind what is filled in.</summary>
public sealed partial class WordingTests
{
    /// <summary>«2027-жылдын 5-июнуна чейин», «кол көтөрүү менен берилген»: what is put in has its ending.</summary>
    private static readonly string[] EndThemselves = ["paper.until", "plan.by-hand"];

    private static readonly string[][] Rows =
        [.. Repository.TextOf("docs", "glossary.md").Split('\n').Where(l => l.StartsWith("| ", StringComparison.Ordinal))
            .Select(l => l.Trim().Trim('|').Split('|').Select(cell => cell.Trim()).ToArray())];

    private static readonly IReadOnlyList<(string Key, string Ky, string Ru)> Said = Read();

    [Fact]
    public void No_text_says_a_word_that_is_not_used()
    {
        var refused = Rows.Where(r => r.Length == 4 && r[2] is "ky" or "ru").ToList();

        Assert.True(refused.Count > 40);
        Assert.Empty(
            from row in refused
            let word = Wanted(row[0])
            let kept = row[3].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            from said in Said
            where word.IsMatch(row[2] == "ky" ? said.Ky : said.Ru) && !kept.Any(k => IsOf(said.Key, k))
            select $"{said.Key} says «{row[0]}», the glossary «{row[1]}»");
    }

    [Fact]
    public void What_pages_call_a_thing_shares_a_word_with_the_glossary() =>
        Assert.Empty(
            from row in Rows
            where row.Length == 5
            from Match name in CodeName().Matches(row[4])
            let code = name.Groups["name"].Value
            from key in name.Groups["member"].Success ? new[] { code, "Field." + name.Groups["member"].Value } : ["Record." + code]
            where Text.Has(key)
            from said in new[] { (Glossary: row[1], Page: Text.All[key].ky), (Glossary: row[2], Page: Text.All[key].ru) }
            where !Words(said.Glossary).Any(w => Words(said.Page).Any(p => Same(w, p)))
            select $"{key} is called «{said.Page}», in the glossary «{said.Glossary}»");

    [Fact]
    public void No_ending_is_put_behind_what_is_filled_in() =>
        Assert.Empty(Said.Where(said => !EndThemselves.Contains(said.Key) && IsWrong(said.Ky)).Select(said => $"{said.Key}: {said.Ky}"));

    [Theory]
    [InlineData("{0}га чейин")]
    [InlineData("1ден {2}ге чейинки сан")]
    [InlineData("{0}-дан кем эмес")]
    [InlineData("План {0} чейин бекитилиши керек")]
    [InlineData("Норма: {0} % кем эмес")]
    [InlineData("калктын {2} %ы")]
    [InlineData("топтун {0} %ын түзөт")]
    [InlineData("{0} аялдар, {1} эркектер")]
    [InlineData("{1} ичинен {0}")]
    [InlineData("Топ {0} түзүлгөн")]
    [InlineData("План {0} жылга түзүлгөн")]
    [InlineData("Цикл {0} – {1} жылдарды камтыйт")]
    [InlineData("мөөнөтү {0} бүткөн")]
    [InlineData("{0} ырасталган")]
    public void Such_texts_are_found(string text) => Assert.True(IsWrong(text));

    [Theory]
    [InlineData("{0} аял, {1} эркек")]
    [InlineData("{0} күнүнө чейин")]
    [InlineData("Ченем: {0} пайыздан кем эмес")]
    [InlineData("{0}-жылдын планы, {1}-версия, {2}-пункт: {3}")]
    [InlineData("Аялдар: {0}. Эркектер: {1}")]
    [InlineData("Аялдардын үлүшү {0} %, ченем {1} %")]
    [InlineData("{0} жазуунун ичинен {1}–{2}")]
    [InlineData("0дөн 100гө чейин")]
    [InlineData("План {0}–{1}-жылдарга түзүлгөн, циклде эң көп дегенде {2} жыл")]
    public void Such_texts_are_right(string text) => Assert.False(IsWrong(text));

    [Theory]
    [InlineData("nav.works", "Иштер", "Работы")]
    [InlineData("error.500.title", "Порталда ката кетти", null)]
    [InlineData("public.households", "Кожолук", null)]
    [InlineData("acts.withdraw", "Актыны кайра чакырып алуу", null)]
    [InlineData("plans.add-item", "Пункт кошуу", "Добавить пункт")]
    [InlineData("contractors.record", null, "История работ")]
    public void Corrected_texts_stay_corrected(string key, string? ky, string? ru)
    {
        if (ky is not null) Assert.Equal(ky, Text.In("ky", key));
        if (ru is not null) Assert.Equal(ru, Text.In("ru", key));
    }

    /// <summary>«айылного аймака Александровский»: a name put in cannot be declined; it stands in quotes or behind the word in its first case.</summary>
    [Fact]
    public void No_Russian_text_asks_a_name_that_is_put_in_for_an_ending()
    {
        Assert.Empty(Said.Where(said => UndeclinedName().IsMatch(said.Ru)).Select(said => $"{said.Key}: {said.Ru}"));
        Assert.Matches(UndeclinedName(), "Собрания айылного аймака {0}");
        Assert.Matches(UndeclinedName(), "сессии айылного кенеша {1}");
        Assert.DoesNotMatch(UndeclinedName(), "группы айылного аймака «{0}»; Айылный аймак {0}: работы");
    }

    [Theory]
    [InlineData("Аты", "Аты:")]
    [InlineData("Аты (1-сап)", "Аты (1-сап):")]
    [InlineData("Бул ким?", "Бул ким?")]
    [InlineData("Кеткен!", "Кеткен!")]
    [InlineData("Дагы…", "Дагы…")]
    [InlineData("Кеңеш:", "Кеңеш:")]
    public void A_label_that_ends_in_a_sign_takes_no_colon(string label, string shown) => Assert.Equal(shown, Text.Before(label));

    [Fact]
    public void What_views_put_before_a_colon_ends_in_no_sign_of_its_own()
    {
        var found = Repository.Web.SelectMany(file => BeforeAColon().Matches(file.Text).Select(m => (file.Path, Key: m.Groups["key"].Value))).ToList();

        Assert.True(found.Count > 40);
        Assert.Empty(
            from at in found
            where Text.Has(at.Key)
            from said in new[] { Text.All[at.Key].ky, Text.All[at.Key].ru, Text.All[at.Key].en }
            where Text.Before(said) == said
            select $"{at.Path}: {at.Key} says «{said}» before a colon");
    }

    [Fact]
    public void Numbers_are_written_as_they_are_read()
    {
        Assert.DoesNotContain(Said, said => WrongNumber().IsMatch(said.Ky));
        Assert.Matches(WrongNumber(), "0ден 100ге чейин");
        Assert.Matches(WrongNumber(), "1дан кем болбойт");
    }

    /// <summary>«act.» stands for all keys that begin so.</summary>
    private static bool IsOf(string key, string kept) => kept.EndsWith('.') ? key.StartsWith(kept, StringComparison.Ordinal) : key == kept;

    private static bool IsWrong(string text) =>
        EndingOfPlace().IsMatch(text) || BarePlace().IsMatch(text) || PercentWithEnding().IsMatch(text) || PluralAfterNumber().IsMatch(text);

    /// <summary>«объектт-» with any ending, «акты» as it stands.</summary>
    private static Regex Wanted(string word)
    {
        var stem = Regex.Escape(word.TrimEnd('-'));
        return new Regex($@"(?<!\p{{L}}){stem}{(word.EndsWith('-') ? "" : @"(?!\p{L})")}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    private static IEnumerable<string> Words(string text) => Word().Matches(text.ToLowerInvariant()).Select(m => m.Value);

    /// <summary>The same stem, whatever the ending.</summary>
    private static bool Same(string one, string other)
    {
        var length = Math.Min(4, Math.Min(one.Length, other.Length));
        return string.CompareOrdinal(one, 0, other, 0, length) == 0;
    }

    private static List<(string Key, string Ky, string Ru)> Read()
    {
        var said = new List<(string, string, string)>();
        var source = Path.Combine(Repository.Root, "src");
        foreach (var file in Directory.EnumerateFiles(source, "*.csv", SearchOption.AllDirectories).Order())
        {
            if (Path.GetRelativePath(source, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj")) continue;
            using var reader = new StreamReader(file);
            using var csv = new CsvReader(reader, new CsvConfiguration(CultureInfo.InvariantCulture) { MissingFieldFound = null });
            if (!csv.Read() || !csv.ReadHeader() || !csv.HeaderRecord!.Contains("ky")) continue;
            while (csv.Read()) said.Add((csv.GetField("key")!, Read(csv, "ky"), Read(csv, "ru")));
        }
        said.Add(("manual", Repository.TextOf("docs", "manual", "ky.md"), Repository.TextOf("docs", "manual", "ru.md")));
        return said;
    }

    private static string Read(CsvReader csv, string language) => csv.GetField(language)!.Replace(":year}", "}", StringComparison.Ordinal);

    [GeneratedRegex(@"`(?<name>[A-Z][A-Za-z]+(?:\.(?<member>[A-Z][A-Za-z]+))?)`")]
    private static partial Regex CodeName();

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Word();

    [GeneratedRegex(@"айылн(?:ого|ому|ом|ым) (?:аймак|кенеш)\w* \{")]
    private static partial Regex UndeclinedName();

    /// <summary>«@T("threads.reason"): », «&lt;strong&gt;@T("…")&lt;/strong&gt;:», «{Text.Of("…")}: ».</summary>
    [GeneratedRegex(@"\b(?:T|Of)\(""(?<key>[A-Za-z0-9.-]+)""[^()""]*\)(?:</\w+>)?(?:\)?\}|</\w+>)?:")]
    private static partial Regex BeforeAColon();

    /// <summary>«{0}га», «{0}-дан»: the ending would have to follow the sound of what is filled in.</summary>
    [GeneratedRegex(@"\{\d+\}-?(?:[гк][аеоө]|[дт][аеоө]н?|[нндт][ыиуү]н?|с?[ыиуү]н?|[лдт][аеоө]р)(?!\p{L})")]
    private static partial Regex EndingOfPlace();

    /// <summary>«{0} чейин»: the word asks for a case that what is filled in cannot have.</summary>
    [GeneratedRegex(@"\{\d+\} (?:чейин|карата|тартып|баштап|кийин|мурун|мурда|бери|кем|ашык|көп|ичинен|бүткөн|өткөн|жылы|жыл(?:га|да|дын|дар\p{L}+)|\p{L}{3,}[аеоөыиуүэ][лн]г[аеоө]н)(?!\p{L})")]
    private static partial Regex BarePlace();

    [GeneratedRegex(@"%(?:-?\p{L}| (?:кем|ашык|көп|аз|чейин))")]
    private static partial Regex PercentWithEnding();

    [GeneratedRegex(@"(?:\{\d+\}|\d) (?:аялдар|эркектер|адамдар|депутаттар|мүчөлөр|айылдар|иштер|актылар|күндөр|жылдар|пункттар|добуштар)(?!\p{L})")]
    private static partial Regex PluralAfterNumber();

    /// <summary>0 and 100 take back rounded endings (нөлдөн, жүзгө), 1 front unrounded ones (бирден).</summary>
    [GeneratedRegex(@"(?<!\d)(?:(?:0|100|1000)(?!дөн|гө|дө|дүн|дү)[дгкнт][аеоыиуү]н?|1(?!ден|ге|де|дин|ди)[дгкнт][аоөыуү]н?)(?!\p{L})")]
    private static partial Regex WrongNumber();
}

using System.Text.Json;
using KaraSuu.Planning.Domain.Voices;

namespace KaraSuu.Planning.Domain.Tests.Voices;

public sealed class PastedIssuesTests
{
    /// <summary>The browser is held to the same table (ProtocolTests of the browser).</summary>
    [Fact]
    public void A_pasted_list_is_read_as_the_table_of_cases_says()
    {
        var cases = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root(AppContext.BaseDirectory), "tests", "pasted-cases.json"))).RootElement;
        Assert.True(cases.GetArrayLength() > 10);
        foreach (var one in cases.EnumerateArray())
        {
            var pasted = one.GetProperty("pasted").GetString();
            var read = PastedIssues.Read(pasted).Select(i => $"{i.Text}|{i.WomenVotes}|{i.MenVotes}|{i.Votes}|{i.Solution}");
            Assert.Equal((pasted, string.Join("\n", one.GetProperty("read").EnumerateArray().Select(r => r.GetString()))), (pasted, string.Join("\n", read)));
        }
    }

    [Fact]
    public void A_list_that_is_too_long_is_seen_to_be_so()
    {
        var lines = string.Join('\n', Enumerable.Range(0, 5000).Select(n => $"Көйгөй {n}"));
        Assert.Equal(PastedIssues.MostLines + 1, PastedIssues.Read(lines).Count);
    }

    [Theory]
    [InlineData("Айыл ичиндеги жолдорду оңдоо", "Айылдын ички жолун оңдоо керек", true)]
    [InlineData("Таза суу", "Ичүүчү таза суу жок", true)]
    [InlineData("Cуу түтүгү", "Суу түтүктөрүн алмаштыруу", true)] // the first letter is Latin
    [InlineData("Таза суу", "Мектептин чатыры", false)]
    [InlineData("Мектептин чатырын жана терезесин алмаштыруу", "Мектептин короосу", true)]
    [InlineData("Көчөгө жарык", "Көпүрө салуу", false)]
    [InlineData("12 34", "12 34", false)]
    public void Issues_are_alike_by_the_beginnings_of_their_words(string typed, string other, bool alike) =>
        Assert.Equal(alike, Likeness.Of(Likeness.StemsOf(typed), other) > 0);

    [Fact]
    public void The_more_words_are_shared_the_liker()
    {
        var stems = Likeness.StemsOf("Айылдын ички жолдорун оңдоо");
        Assert.True(Likeness.Of(stems, "Ички жолдорду оңдоо") > Likeness.Of(stems, "Ички жолдор"));
    }

    private static string Root(string folder) => File.Exists(Path.Combine(folder, "KaraSuu.Planning.sln")) ? folder : Root(Path.GetDirectoryName(folder)!);
}

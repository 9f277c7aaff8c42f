using FsCheck;
using FsCheck.Fluent;

namespace KaraSuu.Planning.Domain.Tests;

public sealed class WordsTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\n")]
    public void Nothing_typed_is_unknown(string? typed)
    {
        Assert.Null(Words.OrNull(typed));
        Broken.By("some.code", () => Words.Needed(typed, 20, "some.code"));
    }

    [Fact]
    public void Typed_text_is_trimmed()
    {
        Assert.Equal("Мантыш", Words.OrNull(" Мантыш "));
        Assert.Equal("Мантыш", Words.Needed(" Мантыш ", 6, "some.code"));
    }

    [Theory]
    [InlineData("Ман\0тыш")]
    [InlineData("Ман\u0001ты\u007Fш\u0085")]
    [InlineData("\uFFFEМантыш\uFFFF")]
    [InlineData("Ман\uFDD0тыш\uFDEF")]
    [InlineData("Мант\uD83F\uDFFEыш")]
    [InlineData("\u202EМан\u2066тыш\u2069\u202C")]
    public void What_is_no_text_is_not_kept(string typed)
    {
        Assert.False(Words.IsText(typed));
        Assert.Equal("Мантыш", Words.OrNull(typed));
        Assert.Equal("Мантыш", Words.Needed(typed, 20, "some.code"));
        Assert.Equal("Мантыш", Words.OneLine(typed));
    }

    [Fact]
    public void Half_a_surrogate_pair_is_not_kept()
    {
        Assert.False(Words.IsText("Ман\uD83Dтыш"));
        Assert.Equal("Мантыш", Words.OrNull("Ман\uD83Dт\uDE00ыш\uD83D"));
    }

    [Theory]
    [InlineData("Биринчи сап\nэкинчи\tсап")]
    [InlineData("Ыр ✍ 🌾 «Ала-Тоо»")]
    public void Lines_and_whole_signs_are_kept(string typed)
    {
        Assert.True(Words.IsText(typed));
        Assert.Equal(typed, Words.OrNull(typed));
    }

    [Fact]
    public void Letters_typed_as_two_signs_are_kept_as_one() => Assert.Equal("йё", Words.OrNull("и\u0306е\u0308"));

    [Theory]
    [InlineData("\u200B\uFEFF")]
    [InlineData(" \u00AD ")]
    [InlineData("\uFFFE\0")]
    [InlineData("\u3164")]
    [InlineData("\u115F\u1160 \u2800")]
    [InlineData("\uFFA0\u034F")]
    [InlineData("\uE000\u0378")]
    public void A_text_nobody_sees_is_nothing(string typed)
    {
        Assert.Null(Words.OrNull(typed));
        Broken.By("some.code", () => Words.Needed(typed, 20, "some.code"));
    }

    [Fact]
    public void A_name_stands_in_one_line() => Assert.Equal("Кара Суу", Words.OneLine(" Кара\r\n\tСуу\n"));

    [Fact]
    public void Cleaning_never_fails_and_cleans_once() =>
        Prop.ForAll(Gen.Choose(0, char.MaxValue).Select(number => (char)number).ArrayOf().Select(signs => new string(signs)).ToArbitrary(), text =>
            Words.Clean(text) is var kept && Words.IsText(kept) && Words.Clean(kept) == kept && Folded.Of(text) is not null).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_door_to_a_kept_text_cleans_it()
    {
        const string typed = "Ман\0т\uFFFEы\u202Eш";
        var stamp = new Stamp(typed, DateTime.UnixEpoch);
        var wording = new Domain.Territory.DocumentWording(typed, typed, typed, typed, typed);
        var totals = new Domain.Cycles.PublishedTotals(null, null, null, typed, typed);
        var name = new LocalText(typed, typed, typed);
        Assert.All([stamp.By, wording.Approval, wording.Approver, wording.Chair, wording.PlanLeadIn, wording.PlanTitle, totals.AgeBands!, totals.Source,
            name.Ky, name.Ru, name.En], kept => Assert.Equal("Мантыш", kept));
    }

    [Fact]
    public void A_refusal_carries_its_numbers_in_order()
    {
        var refusal = Broken.By("some.code", () => Rule.Require(false, "some.code", 7, 8));

        Assert.Equal([7, 8], refusal.Details);
    }

    [Fact]
    public void A_text_that_is_too_long_is_refused_by_its_name_and_never_cut()
    {
        var facts = new { Place = "Мантыш", reason = " Мантыш " };

        Assert.Equal("Мантыш", Words.UpTo(facts.Place, 6));
        Assert.Equal("Мантыш", Words.Needed(facts.reason, 6, "some.code"));
        Assert.Equal("Мантыш", Words.OneLine("\nМантыш", 6));
        Assert.Equal(("Place", 5), Named(Broken.By(RecordRules.TooLong, () => Words.UpTo(facts.Place, 5))));
        Assert.Equal(("Reason", 5), Named(Broken.By(RecordRules.TooLong, () => Words.Needed(facts.reason, 5, "some.code"))));
        Assert.Equal(("Place", 5), Named(Broken.By(RecordRules.TooLong, () => Words.OneLine(facts.Place, 5))));
    }

    [Fact]
    public void A_refusal_names_what_was_written_wrong_and_its_row()
    {
        var row = new { Name = " " };

        Assert.Equal("Name", Broken.By("some.code", () => Words.Needed(row.Name, 20, "some.code")).Field);
        Assert.Equal("Rows[2].Name", Broken.By("some.code", () => Rule.InRow("Rows", 2, () => Words.Needed(row.Name, 20, "some.code"))).Field);
        Assert.Equal("EndsOn", Broken.By("some.code", () => Rule.RequireOf("EndsOn", false, "some.code")).Field);
        Assert.Null(Broken.By("some.code", () => Rule.InRow("Rows", 2, () => Rule.Require(false, "some.code"))).Field);
        Assert.Equal([7], Broken.By("some.code", () => Rule.InRow("Rows", 2, () => Rule.RequireOf("Name", false, "some.code", 7))).Details);
    }

    [Theory]
    [InlineData(17, 59, 20)]
    [InlineData(18, 0, 21)]
    [InlineData(23, 59, 21)]
    public void A_stamp_carries_the_day_it_is_in_Kyrgyzstan(int hour, int minute, int day) =>
        Assert.Equal(new DateOnly(2026, 5, day), new Stamp("Айгүл", new DateTime(2026, 5, 20, hour, minute, 59, DateTimeKind.Utc)).Today);

    [Theory]
    [InlineData('\u202A')]
    [InlineData('\u202E')]
    [InlineData('\u2066')]
    [InlineData('\u2069')]
    public void Nothing_turns_the_direction_of_what_follows(char turn) => Assert.Equal("Мантыш", Words.OrNull($"Ман{turn}тыш"));

    [Fact]
    public void A_name_nobody_typed_is_the_empty_text() => Assert.Equal("", Words.OneLine(" \n", 5));

    [Fact]
    public void A_step_of_one_row_is_done()
    {
        var done = new List<int>();

        Rule.InRow("Rows", 2, () => done.Add(7));

        Assert.Equal([7], done);
    }

    private static (string?, object) Named(RuleBroken refusal) => (refusal.Field, refusal.Details[0]);

    [Theory]
    [InlineData("мектеп", 3, "мек", "теп")]
    [InlineData("мектеп", 6, "мектеп", "мектеп")]
    [InlineData("🏫🏫", 3, "🏫", "🏫")]
    [InlineData("а🏫", 2, "а", "🏫")]
    [InlineData("🏫а", 2, "🏫", "а")]
    public void A_text_is_cut_between_signs(string text, int max, string start, string end) =>
        Assert.Equal((start, end), (Words.Start(text, max), Words.End(text, max)));

    [Fact]
    public void A_rule_that_holds_refuses_nothing() => Assert.Null(Xunit.Record.Exception(() => Rule.Require(true, "some.code")));
}

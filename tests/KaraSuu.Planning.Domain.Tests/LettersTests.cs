using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Domain.Territory;

namespace KaraSuu.Planning.Domain.Tests;

/// <summary>The gate of texts: what is typed or pasted, as it is kept (decision 0025).</summary>
public sealed class LettersTests
{
    [Theory]
    [InlineData("биринчи\r\nэкинчи\rүчүнчү", "биринчи\nэкинчи\nүчүнчү")]
    [InlineData("биринчи\u2028экинчи\u000Bүчүнчү", "биринчи\nэкинчи\nүчүнчү")]
    [InlineData("Кара\u00ADсуу", "Карасуу")]
    [InlineData("Ман\u200Bтыш\uFEFF \u200E\u2060Орток", "Мантыш Орток")]
    [InlineData("7\u00A0037\u202Fсом\u3000", "7 037 сом")]
    [InlineData("Кара\u2011Суу", "Кара-Суу")]
    [InlineData("ﬁnance ﬂ ﬀ ﬃ", "finance fl ff ffi")]
    [InlineData("ＪＡＰ ２０２６：（ок）", "JAP 2026:(ок)")]
    [InlineData("120 ㎡, 5 ㎞, 3 ㎥", "120 m², 5 km, 3 m³")]
    [InlineData("Ⅶ чакырылыш, ⅻ", "VII чакырылыш, xii")]
    [InlineData("\uF0B7 биринчи", "• биринчи")]
    [InlineData("и\u0306уң\u0301", "йуң\u0301")]
    public void What_programs_leave_in_copied_text_is_written_as_a_person_would(string pasted, string kept) => Assert.Equal(kept, Words.Clean(pasted).Trim());

    [Theory]
    [InlineData("Өмүралиев Үсөн, Жаңы-Жол, ҮЙ ӨҢ")]
    [InlineData("№ 34-7-1, ½ га, 120 м², 3 м³, ±2 °C, 30 % … «сөз» “сөз” — – −")]
    [InlineData("ЁёЙйЪъЫыЭэ Ққ Ғғ Әә Ұұ Іі")]
    [InlineData("naïve façade Øre ªº")]
    public void What_a_person_means_stays(string typed)
    {
        Assert.Equal(typed, Words.Clean(typed));
        Assert.Empty(Letters.Missing(typed));
    }

    [Fact]
    public void A_line_end_is_one_sign_of_a_text()
    {
        var typed = string.Join("\r\n", Enumerable.Repeat(new string('а', 49), 20));

        Assert.Equal(999, Words.UpTo(typed, 999)!.Length);
        Assert.Equal(999, Words.Needed(typed + "\r\n ", 1000, "some.code").Length);
        Broken.By(RecordRules.TooLong, () => Words.UpTo(typed, 998));
    }

    [Theory]
    [InlineData("Мектеп ☐ чатыр", "☐")]
    [InlineData("Макул 👍🏽 👩‍🌾 макул 👍🏽", "👍🏽, 👩, 🌾")]
    [InlineData("за\u0301мок ы\u0306", "а\u0301, ы\u0306")]
    [InlineData("学校 ✓", "学, 校, ✓")]
    [InlineData("ﷺ", "ص, ل, ى")]
    public void A_sign_no_document_prints_is_refused_by_its_field_and_itself(string typed, string signs)
    {
        var facts = new { Place = typed };
        foreach (var door in new Action[] { () => Words.UpTo(facts.Place, 500), () => Words.Needed(facts.Place, 500, "some.code"),
            () => Words.OneLine(facts.Place, 500), () => Words.Number(facts.Place, 500) })
        {
            var refusal = Broken.By(RecordRules.NoSuchLetter, door);
            Assert.Equal("Place", refusal.Field);
            Assert.StartsWith(signs, Assert.Single(refusal.Details).ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Names_in_three_languages_are_asked_in_each()
    {
        var refusal = Broken.By(RecordRules.NoSuchLetter, () => Some.AiylAimak().AddVillage(new LocalText("Мантыш", "Манты\u30C4")));

        Assert.Equal(("Name.Ru", "\u30C4"), (refusal.Field, refusal.Details[0]));
    }

    [Fact]
    public void Of_many_signs_the_first_few_are_named() => Assert.Equal("☐, ☑, ☒, ✓, ✔ …", Letters.InWords(Letters.Missing("☐☑☒✓✔✕✖")));

    [Theory]
    [InlineData("34-7-1", "34-7-1")]
    [InlineData("№34-7-1", "34-7-1")]
    [InlineData("№ №34-7-1", "34-7-1")]
    [InlineData(" №\u00A0 № 5/3", "5/3")]
    [InlineData("No. 34", "34")]
    [InlineData("No34", "34")]
    [InlineData("N 19/91", "19/91")]
    [InlineData("n° 7", "7")]
    [InlineData("№АБ-12", "АБ-12")]
    [InlineData("№ N 12", "12")]
    [InlineData("NOR-12", "NOR-12")]
    [InlineData("Номерсиз", "Номерсиз")]
    [InlineData("N-АБ", "N-АБ")]
    [InlineData("Токтом № 34-7-1", "34-7-1")]
    [InlineData("постановление №34", "34")]
    [InlineData("Номери 34", "34")]
    [InlineData("номер: №34", "34")]
    [InlineData("#34", "34")]
    [InlineData("34 №", "34")]
    [InlineData("34-7-1 токтом", "34-7-1")]
    [InlineData("№34-токтому", "34")]
    [InlineData("Токтом 34", "Токтом 34")]
    [InlineData("Приказ-12", "Приказ-12")]
    [InlineData("Кат № 5", "Кат № 5")]
    public void The_number_of_a_paper_is_kept_without_its_sign(string typed, string kept)
    {
        Assert.Equal(kept, Words.Number(typed, 40));
        Assert.Equal(kept, new Resolution(typed, new DateOnly(2026, 5, 20), null, null).Number);
    }

    [Theory]
    [InlineData("№")]
    [InlineData(" № № ")]
    [InlineData("\u2116\u00A0")]
    public void A_sign_without_a_number_is_no_number(string typed)
    {
        Assert.Null(Words.Number(typed, 40));
        Broken.By("some.code", () => Words.NeededNumber(typed, 40, "some.code"));
    }

    [Theory]
    [InlineData("Мөлтүр айылы", "Мөлтүр")]
    [InlineData("с. Мөлтүр", "Мөлтүр")]
    [InlineData("село Мөлтүр", "Мөлтүр")]
    [InlineData("Мөлтүр кыштагы,", "Мөлтүр")]
    [InlineData("Биринчи айыл", "Биринчи айыл")]
    [InlineData("Селонное", "Селонное")]
    [InlineData("Айылы", "Айылы")]
    public void A_village_is_named_without_the_word_for_what_it_is(string typed, string kept) =>
        Assert.Equal(kept, Some.AiylAimak().AddVillage(new LocalText(typed)).Name.Ky);

    [Theory]
    [InlineData("Кара-Суу", "Кара Суу")]
    [InlineData("Кара-Суу", "карасуу айылы")]
    [InlineData("Мөлтүр", "Mолтур")]
    [InlineData("«Өрүктү»", "Орукту")]
    public void A_village_is_not_written_down_twice(string one, string other)
    {
        var aimak = Some.AiylAimak();
        aimak.AddVillage(new LocalText(one));

        Broken.By(TerritoryRules.VillageExists, () => aimak.AddVillage(new LocalText(other)));
    }

    [Theory]
    [InlineData("Ош облусу", "Кара-Суу району", "Кара-Суу айыл аймагы", "Ош", "Кара-Суу", "Кара-Суу")]
    [InlineData("ОШ ОБЛУСУ", "Өзгөн р-ну", "Жазы айыл өкмөтү", "ОШ", "Өзгөн", "Жазы")]
    [InlineData("Ош облусунун", "Кочкор районунун", "«Жазы» айылдык аймагы", "Ош", "Кочкор", "Жазы")]
    [InlineData("Ошская область", "Кочкорский район", "Кара-Сууйский айыльный аймак", "Ошская", "Кочкорский", "Кара-Сууйский")]
    [InlineData("область Ошская", "район Кочкор", "Айылный аймак Кара-Суу", "Ошская", "Кочкор", "Кара-Суу")]
    [InlineData("Osh oblast", "Kochkor district", "Kara-Suu aiyl aimak", "Osh", "Kochkor", "Kara-Suu")]
    [InlineData("обл. Нарын", "р-н Кочкор", "Айыл аймагы Ак-Жол", "Нарын", "Кочкор", "Ак-Жол")]
    [InlineData("Нарын облусу,", "Кочкор району.", "Ак-Жол а/а", "Нарын", "Кочкор", "Ак-Жол")]
    [InlineData("Нарын  облусу", "Кочкор р.", "Айыл өкмөтү «Ак-Жол»", "Нарын", "Кочкор", "Ак-Жол")]
    [InlineData("Чүй обл.", "Район", "Кара-Суу АА", "Чүй", "Район", "Кара-Суу")]
    public void Names_of_places_are_kept_without_the_word_for_what_they_are(
        string oblast, string rayon, string aimak, string keptOblast, string keptRayon, string keptAimak)
    {
        var made = new AiylAimak("kara-suu", new LocalText(aimak, aimak, aimak), new LocalText(oblast, oblast, oblast), new LocalText(rayon, rayon, rayon));

        Assert.Equal((keptOblast, keptRayon, keptAimak), (made.Oblast.Ky, made.Rayon.Ky, made.Name.Ky));
        Assert.Equal((keptOblast, keptRayon, keptAimak), (made.Oblast.Ru, made.Rayon.En, made.Name.En));
        Assert.StartsWith($"{keptOblast} облусунун {keptRayon} районунун {keptAimak} айыл өкмөтү", made.Wording.PlanLeadIn, StringComparison.Ordinal);
    }

    [Fact]
    public void Secrets_keep_their_signs() => Assert.Equal("ﬁ ２ \u00A0Ⅶ", Words.Bare("ﬁ ２ \u00A0Ⅶ\0"));
}

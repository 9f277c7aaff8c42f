using KaraSuu.Planning.Domain.Voices;

namespace KaraSuu.Planning.Domain.Tests.Voices;

public sealed class WhatsAppChatTests
{
    private static readonly DateOnly Today = new(2026, 11, 28);

    [Theory]
    [InlineData("05.11.26, 21:15 - Асан: Таза суу керек")]
    [InlineData("05.11.2026, 21:15 - Асан: Таза суу керек")]
    [InlineData("5/11/26, 21:15 - Асан: Таза суу керек\n28/11/26, 21:15 - Асан: Жол")]
    [InlineData("11/5/26, 9:15 PM - Asan: Таза суу керек\n11/28/26, 9:15 PM - Asan: Жол")]
    [InlineData("11/5/26, 9:15\u202FPM - Asan: Таза суу керек")]
    [InlineData("2026-11-05, 21:15 - Асан: Таза суу керек")]
    [InlineData("2026-11-05, 9:15 тк - Асан: Таза суу керек")]
    [InlineData("[05.11.2026, 21:15:03] Асан: Таза суу керек")]
    [InlineData("\u200E[05.11.26, 21:15:03] ~\u00A0Асан: Таза суу керек")]
    [InlineData("[11/5/26, 9:15:03 PM] Asan: Таза суу керек")]
    [InlineData("\uFEFF[05.11.2026, 21:15:03] +996 700 123 456: Таза суу керек")]
    [InlineData("05.11.2026 в 21:15 - Асан: Таза суу керек")]
    public void A_message_gives_its_day_and_text_however_the_phone_writes_it(string chat) =>
        Assert.Equal((new DateOnly(2026, 11, 5), "Таза суу керек"), First(chat));

    [Fact]
    public void Lines_beneath_a_message_belong_to_it_and_the_systems_lines_and_media_are_left()
    {
        var reading = WhatsAppChat.Read(
            """
            01.03.26, 09:00 - Сообщения и звонки защищены сквозным шифрованием.
            01.03.26, 09:01 - Асан создал(а) группу "Айыл: жол"
            01.03.26, 09:02 - Асан: Мектептин чатыры
            агып жатат.
            Баш тарабы: ооба
            01.03.26, 09:03 - Бермет: <Без медиафайлов>
            01.03.26, 09:04 - Бермет: <Media omitted>
            01.03.26, 09:05 - Бермет: IMG-20260301-WA0001.jpg (файл добавлен)
            Ушул жол
            01.03.26, 09:06 - Бермет: Данное сообщение удалено
            01.03.26, 09:07 - Бермет: 👍👍
            01.03.26, 09:08 - Бермет: Көчө жарыгы 💡 керек <Сообщение изменено>
            """, withNames: false, Today);

        Assert.Equal(["Мектептин чатыры\nагып жатат.\nБаш тарабы: ооба", "Ушул жол", "Көчө жарыгы керек"], reading.Messages.Select(m => m.Text));
        Assert.Equal((9, 6), (reading.Heads, reading.Left));
    }

    [Fact]
    public void What_ios_marks_as_its_own_is_left()
    {
        var reading = WhatsAppChat.Read(
            "[01.03.26, 09:00:00] Айыл: \u200EMessages and calls are end-to-end encrypted.\n\u200E[01.03.26, 09:01:00] Асан: \u200Eimage omitted\n"
            + "[01.03.26, 09:02:00] Асан: \u200E<attached: 00000012-PHOTO.jpg>\nАрык тазалоо", withNames: false, Today);

        Assert.Equal(["Арык тазалоо"], reading.Messages.Select(m => m.Text));
    }

    [Theory]
    [InlineData("Чалыңыз: +996 700 12-34-56 же 0555 123456", "Чалыңыз: […] же […]")]
    [InlineData("+996700123456", null)]
    [InlineData("@996700123456 сууну караңыз", "[…] сууну караңыз")]
    [InlineData("@\u2068Асан Үсөнов\u2069 сууну караңыз", "[…] сууну караңыз")]
    [InlineData("2026-жылы 12 500 000 сом, 3-мектеп", "2026-жылы 12 500 000 сом, 3-мектеп")]
    public void Numbers_and_people_in_a_text_are_masked_unless_they_are_asked_for(string said, string? kept)
    {
        var chat = $"05.11.26, 21:15 - Асан: {said}";
        Assert.Equal(kept, WhatsAppChat.Read(chat, withNames: false, Today).Messages.SingleOrDefault()?.Text);
    }

    [Fact]
    public void Names_and_numbers_are_kept_when_they_are_asked_for() => Assert.Equal(
        "Асан: +996 700 123 456га чалыңыз",
        Assert.Single(WhatsAppChat.Read("05.11.26, 21:15 - Асан: +996 700 123 456га чалыңыз", withNames: true, Today).Messages).Text);

    [Fact]
    public void Where_the_chat_does_not_tell_the_order_of_day_and_month_that_is_said()
    {
        Assert.False(WhatsAppChat.Read("5/6/26, 21:15 - Асан: Суу", false, Today).IsSure);
        Assert.True(WhatsAppChat.Read("5.6.26, 21:15 - Асан: Суу", false, Today).IsSure);
        Assert.Equal(new DateOnly(2026, 5, 6), First("5/6/26, 9:15 pm - Asan: Суу").On);
        Assert.Equal(new DateOnly(2026, 6, 5), First("5/6/26, 21:15 - Асан: Суу").On);
        Assert.Equal(new DateOnly(2026, 10, 12), First("10/12/26, 21:15 - Асан: Суу").On);
        Assert.Null(First("45.13.26, 21:15 - Асан: Суу").On);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Айыл;Сунуш\nАк-Терек;Жол")]
    [InlineData("PK\u0003\u0004")]
    public void What_is_no_chat_has_no_messages(string? text)
    {
        var reading = WhatsAppChat.Read(text, withNames: false, Today);
        Assert.Equal((0, 0), (reading.Heads, reading.Messages.Count));
    }

    private static (DateOnly? On, string Text) First(string chat)
    {
        var message = WhatsAppChat.Read(chat, withNames: false, Today).Messages[0];
        return (message.On, message.Text);
    }
}

using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Tests.Voices;
using KaraSuu.Planning.Web.Tests.Works;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Forms;

/// <summary>What is typed into the real forms as a sum, a quantity, a number of people, a day or a time is kept as it was meant, or asked for again.</summary>
public sealed class TypedValueTests(Portal portal) : WorkTests(portal)
{
    [Theory]
    [InlineData("310.000", "310 сом", "310 000 сом")]
    [InlineData("310,000", "310 сом", "310 000 сом")]
    [InlineData("1.500", "1,50 сом", "1 500 сом")]
    [InlineData("2.459 миң", "2 459 сом", "2 459 000 сом")]
    public async Task A_contract_that_could_be_either_sum_is_not_saved_and_says_both(string typed, string one, string other)
    {
        var id = await WorkAsync();
        var reader = await ReaderOfAsync("ky");
        var refused = await reader.SubmitAsync(await reader.GetAsync($"/works/{id}/contract"), ("Form.Sum", typed));

        Assert.Equal((422, typed), (refused.Status, refused.ValueOf("Form_Sum")));
        Assert.StartsWith($"Муну эки башкача окууга болот: {one} же {other}.", Spaced(refused.ErrorAt("Form_Sum")), StringComparison.Ordinal);
        Assert.Null((await ReadAsync(id)).Contract);
        Assert.Equal(302, (await reader.SubmitAsync(refused, ("Form.Sum", other))).Status);
        var form = await reader.GetAsync($"/works/{id}/contract");
        Assert.Equal(other, Spaced(form.ValueOf("Form_Sum")) + " сом");
    }

    [Theory]
    [InlineData("1,5 млн", 1_500_000_00, "1 500 000 сом")]
    [InlineData("150 миң сом", 150_000_00, "150 000 сом")]
    [InlineData("миң сом", 1_000_00, "1 000 сом")]
    [InlineData("4'230'082", 4_230_082_00, "4 230 082 сом")]
    [InlineData("1.234.567,50", 1_234_567_50, "1 234 567,50 сом")]
    [InlineData("746\u00a0485 сом", 746_485_00, "746 485 сом")]
    [InlineData("150 000 сом 50 тыйын", 150_000_50, "150 000,50 сом")]
    [InlineData("KGS 310 000", 310_000_00, "310 000 сом")]
    [InlineData("\u202a2\u00a0459\u00a0000\u202c", 2_459_000_00, "2 459 000 сом")]
    public async Task A_contract_is_kept_as_it_was_meant_and_shown_as_read(string typed, long tyiyn, string shown)
    {
        var id = await WorkAsync();
        var reader = await ReaderOfAsync("ky");
        var page = await reader.FollowAsync(await reader.SubmitAsync(await reader.GetAsync($"/works/{id}/contract"), ("Form.Sum", typed)));

        Assert.Equal(tyiyn, (await ReadAsync(id)).Contract!.FirstSum?.Tyiyn);
        Assert.Contains(shown, Spaced(page.Text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("100.000", "Муну эки башкача окууга болот")]
    [InlineData("-5000", "Сумманы сан менен")]
    [InlineData("1500,505", "Үтүрдөн кийин тыйындын")]
    [InlineData("999999 млрд", "Сан өтө чоң")]
    public async Task A_payment_nobody_can_be_sure_of_is_refused_at_its_field(string typed, string sentence)
    {
        var id = await WorkAsync(WorkStatus.InProgress);
        var reader = await ReaderOfAsync("ky");
        var refused = await reader.SubmitAsync(
            await reader.GetAsync($"/works/{id}/payments/new"), ("Form.PaidOn", "05.05.2026"), ("Form.Amount", typed));

        Assert.Equal(422, refused.Status);
        Assert.StartsWith(sentence, refused.ErrorAt("Form_Amount"), StringComparison.Ordinal);
        Assert.Empty((await ReadAsync(id)).Payments);
    }

    [Theory]
    [InlineData("ky", "Муну эки башкача окууга болот: 150 сом же 150 000 сом.")]
    [InlineData("ru", "Это можно прочитать двояко: 150 сом или 150 000 сом.")]
    [InlineData("en", "This can be read in two ways: 150 som or 150 000 som.")]
    public async Task Both_readings_are_said_in_the_readers_language(string language, string sentence)
    {
        var id = await WorkAsync();
        var reader = await ReaderOfAsync(language);
        var refused = await reader.SubmitAsync(
            await reader.GetAsync($"/works/{id}/funding/new"), ("Form.Kind", "DonorProject"), ("Form.Source", "Долбоор"), ("Form.Amount", "150,000"));
        Assert.StartsWith(sentence, Spaced(refused.ErrorAt("Form_Amount")), StringComparison.Ordinal);
    }

    /// <summary>A page never writes into a field what it would not read there.</summary>
    [Theory]
    [InlineData("ky", "150 000", "12,1250")]
    [InlineData("en", "150 000", "12.1250")]
    public async Task A_form_opened_and_saved_unchanged_changes_nothing(string language, string sum, string quantity)
    {
        var id = await WorkAsync(with: w => w.Fund(Domain.Plans.FundingKind.DonorProject, "Долбоор", Money.FromSom(150_000)));
        var reader = await ReaderOfAsync(language);
        var work = await reader.GetAsync($"/works/{id}/edit");
        Assert.Equal(302, (await reader.SubmitAsync(work, ("Form.Quantity", "12,1250"), ("Form.Unit", "км"))).Status);
        Assert.Equal(302, (await reader.SubmitAsync(work = await reader.GetAsync($"/works/{id}/edit"))).Status);
        var line = (await ReadAsync(id)).Funding.Single(f => f.Source == "Долбоор").Id;
        var funding = await reader.GetAsync($"/works/{id}/funding/{line}");
        Assert.Equal(302, (await reader.SubmitAsync(funding)).Status);

        Assert.Equal((sum, quantity), (Spaced(funding.ValueOf("Form_Amount")), work.ValueOf("Form_Quantity")));
        var saved = await ReadAsync(id);
        Assert.Equal((150_000_00, 12_125), (saved.Funding.Single(f => f.Id == line).Amount.Tyiyn, saved.Quantity.Thousandths));
    }

    [Theory]
    [InlineData("1.500", "1,5", "1 500")]
    [InlineData("12,125", "12,1250", "12 125")]
    [InlineData("264.000", "264", "264 000")]
    public async Task A_quantity_that_could_be_either_is_refused_with_both_as_one_writes_them(string typed, string one, string other)
    {
        var reader = await ReaderOfAsync("ky");
        var form = await reader.GetAsync($"/aimaks/{await AimakAsync()}/works/new");
        var refused = await reader.SubmitAsync(form, ("Form.Title", "Көпүрө"), ("Form.Quantity", typed), ("Form.Unit", "м"));
        Assert.StartsWith($"Муну эки башкача окууга болот: {one} же {other}.", Spaced(refused.ErrorAt("Form_Quantity")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("9.000", "Муну эки башкача окууга болот: 9 же 9 000.")]
    [InlineData("12,5", "Санды цифра менен жазыңыз")]
    [InlineData("-3", "0 менен 10")]
    public async Task People_of_a_meeting_are_counted_whole_and_in_one_way(string typed, string sentence)
    {
        var refused = await MeetingAsync(("Form.Attendance[0].Women", typed));
        Assert.Equal(422, refused.Status);
        Assert.StartsWith(sentence, Spaced(refused.ErrorAt("Form_Attendance_0__Women")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("05032026", "1430", "15.45")]
    [InlineData("5.3.26", "14.30", "1545")]
    [InlineData("2026-03-05", "14 30", "15-45")]
    public async Task A_day_and_a_time_are_typed_on_a_phone_without_marks(string day, string from, string to)
    {
        var saved = await MeetingAsync(("Form.HeldOn", day), ("Form.StartsAt", from), ("Form.EndsAt", to));
        Assert.True(saved.Status == 302, saved.Html);
        var id = int.Parse(saved.Location!.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
        var meeting = await Portal.WithDbAsync(db => db.Meetings.AsNoTracking().SingleAsync(m => m.Id == id));
        Assert.Equal((new DateOnly(2026, 3, 5), new TimeOnly(14, 30), new TimeOnly(15, 45)), (meeting.HeldOn, meeting.StartsAt, meeting.EndsAt));
    }

    [Theory]
    [InlineData("31.02.2026", "Мындай күн жок")]
    [InlineData("31022026", "Мындай күн жок")]
    [InlineData("1112026", "Күндү мындай жазыңыз")]
    public async Task A_day_no_calendar_has_is_refused_at_its_field(string typed, string sentence)
    {
        var refused = await MeetingAsync(("Form.HeldOn", typed), ("Form.StartsAt", "2460"));
        Assert.Equal((422, typed), (refused.Status, refused.ValueOf("Form_HeldOn")));
        Assert.StartsWith(sentence, refused.ErrorAt("Form_HeldOn"), StringComparison.Ordinal);
        Assert.StartsWith("Мындай убакыт жок", refused.ErrorAt("Form_StartsAt"), StringComparison.Ordinal);
    }

    /// <summary>The specialist, who reads the portal in this language from now on.</summary>
    private async Task<Reader> ReaderOfAsync(string language)
    {
        var reader = await SpecialistAsync();
        await reader.SubmitAsync(await reader.GetAsync("/accounts/me"), "header form[action='/language']", ("to", language));
        return reader;
    }

    private async Task<Answer> MeetingAsync(params (string Name, string Value)[] filled)
    {
        var reader = await ReaderOfAsync("ky");
        var form = await reader.GetAsync($"/cycles/{await Portal.CycleAsync()}/meetings/new");
        (string Name, string Value)[] usual = [("Form.VillageId", $"{await Portal.VillageAsync()}"), ("Form.HeldOn", "4.3.2026"), ("Form.Place", "Мектеп"),
            ("Form.Facilitator", "Асанова Г."), ("Form.Recorder", "Токтоев Б.")];
        return await reader.SubmitAsync(form, [.. usual.ExceptBy(filled.Select(f => f.Name), u => u.Name), .. filled]);
    }

    private static string? Spaced(string? text) => text?.Replace('\u00a0', ' ');

    /// <summary>«40 %» is understood wherever a percent is asked.</summary>
    [Fact]
    public void Every_percent_of_a_form_takes_its_sign()
    {
        var percents = typeof(Program).Assembly.GetTypes()
            .Where(t => t.Name.EndsWith("Form", StringComparison.Ordinal) || t.Name.EndsWith("Row", StringComparison.Ordinal))
            .SelectMany(t => t.GetProperties()).Where(p => p.PropertyType == typeof(int?) && p.CanWrite
                && (p.Name.EndsWith("Percent", StringComparison.Ordinal) || p.Name.EndsWith("ShareNorm", StringComparison.Ordinal)))
            .Where(p => p.DeclaringType!.GetConstructor([]) is not null).ToList();
        Assert.True(percents.Count > 3);
        Assert.All(percents, p => Assert.Contains(p.CustomAttributes, a => a.AttributeType == typeof(System.ComponentModel.DataAnnotations.DataTypeAttribute)));
    }
}

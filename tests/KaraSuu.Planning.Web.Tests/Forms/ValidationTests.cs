using FluentValidation;
using KaraSuu.Planning.Web.Tests.Guards;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KaraSuu.Planning.Web.Tests.Forms;

/// <summary>What a form that is not accepted says, whoever runs its validator.</summary>
public sealed class ValidationTests(Portal portal) : PortalTests(portal)
{
    [Fact]
    public async Task A_form_of_which_nothing_was_sent_says_so_at_its_fields()
    {
        var (reader, address) = await MeetingAsync();
        var answer = await reader.PostAsync(address, [KeyValuePair.Create("__form", await Routes.TokenAsync(reader))]);
        Assert.Equal(422, answer.Status);
        Assert.Equal("Бул жерди толтуруңуз", answer.ErrorAt("Form_HeldOn"));
    }

    [Theory]
    [InlineData("кечээ", "Күндү мындай жазыңыз")]
    [InlineData("", "Бул жерди толтуруңуз")]
    public async Task A_field_has_one_sentence(string typed, string sentence)
    {
        var (reader, address) = await MeetingAsync();
        var answer = await reader.SubmitAsync(await reader.GetAsync(address), ("Form.HeldOn", typed));
        Assert.StartsWith(sentence, answer.ErrorAt("Form_HeldOn"), StringComparison.Ordinal);
        Assert.Single(answer.Document.QuerySelectorAll(".errors a[href='#Form_HeldOn']"));
        Assert.Equal(typed, answer.ValueOf("Form_HeldOn"));
    }

    [Fact]
    public async Task Sentences_are_in_the_readers_language()
    {
        var (reader, address) = await MeetingAsync();
        await reader.SubmitAsync(await reader.GetAsync("/accounts/me"), "main form[action='/language']", ("to", "ru"));
        var answer = await reader.SubmitAsync(await reader.GetAsync(address), ("Form.HeldOn", ""));
        Assert.Equal("Заполните это поле", answer.ErrorAt("Form_HeldOn"));
    }

    [Theory]
    [InlineData("ky", "Өткөн күнү: Бул жерди толтуруңуз")]
    [InlineData("ru", "Дата проведения: Заполните это поле")]
    [InlineData("en", "Held on: Please fill this in")]
    public async Task The_summary_of_errors_names_the_field_and_leads_to_it(string language, string line)
    {
        var (reader, address) = await MeetingAsync();
        await reader.SubmitAsync(await reader.GetAsync("/accounts/me"), "main form[action='/language']", ("to", language));
        var answer = await reader.SubmitAsync(await reader.GetAsync(address), ("Form.HeldOn", ""));
        Assert.Contains(line, answer.ErrorLines);
        Assert.All(answer.Document.QuerySelectorAll(".errors a"), link => Assert.NotNull(answer.Document.QuerySelector(link.GetAttribute("href")!)));
    }

    [Fact]
    public async Task A_row_of_which_nothing_was_sent_is_dropped()
    {
        var (reader, address) = await MeetingAsync();
        var answer = await reader.PostAsync(address,
            [KeyValuePair.Create("__form", await Routes.TokenAsync(reader)), KeyValuePair.Create("Form.Attendance[0]", ""),
            KeyValuePair.Create("Form.Attendance[1].Nothing", "x")]);
        Assert.Equal(422, answer.Status);
    }

    [Fact]
    public void Every_validator_of_the_portal_is_found()
    {
        var forms = typeof(Program).Assembly.GetTypes().Where(t => t is { IsAbstract: false, IsGenericType: false } && t.IsAssignableTo(typeof(IValidator)))
            .Select(v => v.GetInterfaces().Single(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IValidator<>)).GetGenericArguments()[0])
                .ToList();
        Assert.NotEmpty(forms);
        Assert.All(forms, form => Assert.NotNull(Portal.Services.GetService(typeof(IValidator<>).MakeGenericType(form))));
    }

    [Fact]
    public async Task Each_line_of_the_sign_in_that_is_empty_is_named_once()
    {
        var reader = Portal.Visitor();
        var answer = await reader.SubmitAsync(await reader.GetAsync("/accounts/sign-in"), "form[data-keep-all]", ("UserName", ""), ("Password", ""));
        Assert.Equal(422, answer.Status);
        Assert.Equal(2, answer.Errors.Count);
    }

    private async Task<(Reader Reader, string Address)> MeetingAsync()
    {
        var cycle = await Portal.WithDbAsync(async db =>
        {
            var aimak = await db.AiylAimaks.Where(a => a.Slug == "ulgu").Select(a => a.Id).SingleAsync();
            return await db.Cycles.Where(c => c.AiylAimakId == aimak).Select(c => c.Id).FirstAsync();
        });
        return (await Portal.SignedInAsync("ulgu.specialist"), $"/cycles/{cycle}/meetings/new");
    }
}

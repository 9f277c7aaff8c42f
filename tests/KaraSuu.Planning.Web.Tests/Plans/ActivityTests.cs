using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Plans;

namespace KaraSuu.Planning.Web.Tests.Plans;

public sealed class ActivityTests(Portal portal) : PlanTests(portal)
{
    [Fact]
    public async Task An_activity_is_paid_from_several_sources_and_the_total_is_computed()
    {
        var (reader, id, item) = await OneAsync();
        var form = await reader.GetAsync($"/plans/{id}/items/{item}/activities/new");
        var more = await reader.SubmitAsync(form, ("add", "1"), ("Form.Title", "Суу түтүгү"), ("Form.Funding[0].Kind", "LocalBudget"),
            ("Form.Funding[0].Amount", "миллион"));
        Assert.Equal(200, more.Status);
        Assert.Empty(more.Errors);
        Assert.Equal("миллион", more.ValueOf("Form_Funding_0__Amount"));
        Assert.Equal(2, more.Document.QuerySelectorAll("#funding tbody tr").Length);

        var saved = await reader.SubmitAsync(more, ("Form.Funding[0].Amount", "600 000"),
            ("Form.Funding[1].Kind", "Community"), ("Form.Funding[1].Source", "Айыл тургундары"), ("Form.Funding[1].Amount", "90000,50"));
        var page = await reader.FollowAsync(saved);

        Assert.Contains("Айыл тургундары: 90 000,50", page.Text);
        Assert.Contains("690 000,50", page.Text);
        var activity = (await ReadAsync(id)).Items[0].Activities.Single(a => a.Title == "Суу түтүгү");
        Assert.Equal(new Money(69_000_050), activity.Total);
    }

    [Fact]
    public async Task Every_wrong_row_says_so_at_its_place_and_keeps_what_was_typed()
    {
        var (reader, id, item) = await OneAsync();
        var form = await reader.GetAsync($"/plans/{id}/items/{item}/activities/new");

        var again = await reader.SubmitAsync(form,
            ("Form.Title", ""), ("Form.DueOn", "жазында"), ("Form.Funding.Index", "0"), ("Form.Funding.Index", "1"), ("Form.Funding.Index", "2"),
                ("Form.Funding.Index", "3"),
            ("Form.Funding[0].Kind", "DonorProject"), ("Form.Funding[0].Source", ""), ("Form.Funding[0].Amount", "5 000"),
            ("Form.Funding[1].Kind", ""), ("Form.Funding[1].Source", "Кимдир бирөө"), ("Form.Funding[1].Amount", "көп"),
            ("Form.Funding[2].Kind", "LocalBudget"), ("Form.Funding[2].Source", ""), ("Form.Funding[2].Amount", "0"),
            ("Form.Funding[3].Kind", ""), ("Form.Funding[3].Source", ""), ("Form.Funding[3].Amount", ""));

        Assert.Equal(422, again.Status);
        Assert.Equal("Бул жерди толтуруңуз", again.ErrorAt("Form_Title"));
        Assert.StartsWith("Күндү мындай", again.ErrorAt("Form_DueOn"), StringComparison.Ordinal);
        Assert.Equal("Бул жерди толтуруңуз", again.ErrorAt("Form_Funding_1__Kind"));
        Assert.StartsWith("Сумманы сан менен", again.ErrorAt("Form_Funding_1__Amount"), StringComparison.Ordinal);
        Assert.Null(again.ErrorAt("Form_Funding_3__Kind"));
        Assert.Equal(("DonorProject", "5 000"), (again.ValueOf("Form_Funding_0__Kind"), again.ValueOf("Form_Funding_0__Amount")));
        Assert.Equal(("Кимдир бирөө", "көп"), (again.ValueOf("Form_Funding_1__Source"), again.ValueOf("Form_Funding_1__Amount")));

        (string, string)[] corrected = [("Form.Title", "Чатыр"), ("Form.DueOn", ""), ("Form.Funding[1].Source", ""), ("Form.Funding[1].Amount", "")];
        again = await reader.SubmitAsync(again, corrected);
        Assert.Equal("Бул түрдөгү булактын атын жазыңыз", again.ErrorAt("Form_Funding_0__Source"));
        again = await reader.SubmitAsync(again, ("Form.Funding[0].Source", "Долбоор"));
        Assert.Equal("Сумма нөлдөн чоң болушу керек", again.ErrorAt("Form_Funding_2__Amount"));
    }

    [Fact]
    public async Task Empty_rows_are_not_saved_and_a_made_up_kind_is_refused()
    {
        var (reader, id, item) = await OneAsync();
        var form = await reader.GetAsync($"/plans/{id}/items/{item}/activities/new");
        var wrong = await reader.SubmitAsync(form, ("Form.Title", "Каржысыз иш"), ("Form.Funding[0].Kind", "77"), ("Form.Funding[0].Amount", "5"));
        Assert.Equal(422, wrong.Status);
        Assert.Equal(302, (await reader.SubmitAsync(form, ("Form.Title", "Каржысыз иш"))).Status);
        Assert.Empty((await ReadAsync(id)).Items[0].Activities.Single(a => a.Title == "Каржысыз иш").Funding);
    }

    [Fact]
    public async Task Two_people_editing_one_activity_see_both_versions()
    {
        var (reader, id, _) = await OneAsync();
        var path = $"/plans/{id}/activities/{(await ReadAsync(id)).Items[0].Activities[0].Id}";
        var mine = await reader.GetAsync(path);
        Assert.Equal(302, (await reader.SubmitAsync(await reader.GetAsync(path), ("Form.Funding[0].Amount", "2 500"))).Status);

        var stale = await reader.SubmitAsync(mine, ("Form.Funding[0].Amount", "3 500"));

        Assert.Equal(409, stale.Status);
        Assert.Contains("2 500", stale.Document.QuerySelector("table.compare")!.TextContent.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Equal("3 500", stale.ValueOf("Form_Funding_0__Amount"));
        Assert.Equal(302, (await reader.SubmitAsync(stale)).Status);
        Assert.Equal(Money.FromSom(3500), (await ReadAsync(id)).Total);
    }

    [Fact]
    public async Task Pressing_twice_adds_one_activity_and_removing_asks_first()
    {
        var (reader, id, item) = await OneAsync();
        var form = await reader.GetAsync($"/plans/{id}/items/{item}/activities/new");
        await reader.SubmitAsync(form, ("Form.Title", "Бир жолу"));
        await reader.SubmitAsync(form, ("Form.Title", "Бир жолу"));
        var activity = Assert.Single((await ReadAsync(id)).Items[0].Activities, a => a.Title == "Бир жолу").Id;

        var ask = await reader.GetAsync($"/plans/{id}/activities/{activity}/remove");
        Assert.Contains("Бир жолу", ask.Text);
        Assert.Equal(302, (await reader.SubmitAsync(ask)).Status);
        Assert.DoesNotContain((await ReadAsync(id)).Items[0].Activities, a => a.Id == activity);
    }

    [Fact]
    public async Task An_activity_belongs_to_its_plan_and_a_frozen_plan_keeps_it()
    {
        var (reader, id, item) = await OneAsync();
        var other = await PlanAsync();
        var activity = (await ReadAsync(id)).Items[0].Activities[0].Id;
        Assert.Equal(404, (await reader.GetAsync($"/plans/{other}/activities/{activity}")).Status);
        Assert.Equal(404, (await reader.GetAsync($"/plans/{other}/items/{item}/activities/new")).Status);
        Assert.Equal(404, (await PostAsync(reader, $"/plans/{other}/activities/{activity}/remove")).Status);
        Assert.Equal(404, (await (await Portal.SignedInAsync("kara-suu.specialist")).GetAsync($"/plans/{id}/activities/{activity}")).Status);

        var frozen = await ReadAsync(await PlanAsync(PlanStatus.Submitted));
        AssertFrozen(await reader.GetAsync($"/plans/{frozen.Id}/activities/{frozen.Items[0].Activities[0].Id}"));
        AssertFrozen(await PostAsync(reader, $"/plans/{frozen.Id}/activities/{frozen.Items[0].Activities[0].Id}/remove"));
    }

    private async Task<(Reader Reader, int Plan, int Item)> OneAsync()
    {
        var id = await PlanAsync();
        return (await SpecialistAsync(), id, (await ReadAsync(id)).Items[0].Id);
    }
}

using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Features.Works;
using KaraSuu.Planning.Web.Tests.Monitoring;

namespace KaraSuu.Planning.Web.Tests.Works;

/// <summary>Every status × every verb × every role.</summary>
public sealed class StepTests(Portal portal) : WorkTests(portal)
{
    private static readonly string[] Readers = ["ulgu.chair", "ulgu.jme", "ulgu.supervisor", "ulgu.admin", "observer"];

    public static TheoryData<WorkStatus> Statuses => [.. Enum.GetValues<WorkStatus>()];

    [Theory, MemberData(nameof(Statuses))]
    public async Task A_page_offers_and_the_portal_takes_the_steps_the_domain_allows(WorkStatus status)
    {
        foreach (var person in new[] { "ulgu.specialist", "ulgu.head" })
        {
            var reader = await Portal.SignedInAsync(person);
            foreach (var verb in WorkVerbs.All)
            {
                var id = await WorkAsync(status);
                var offered = (await reader.GetAsync($"/works/{id}")).Document.QuerySelector($"a[href='/works/{id}/{verb}']") is not null;
                Assert.Equal(WorkVerbs.Of(status).Contains(verb), Allows(await ReadAsync(id), verb));
                Assert.Equal(WorkVerbs.Of(status).Contains(verb), offered);
                var question = await reader.GetAsync($"/works/{id}/{verb}");
                if (!WorkVerbs.Of(status).Contains(verb))
                {
                    Assert.Equal(409, question.Status);
                    Assert.Equal(422, (await PostAsync(reader, $"/works/{id}/{verb}")).Status);
                    Assert.Equal(status, (await ReadAsync(id)).Status);
                    continue;
                }
                var page = await reader.FollowAsync(await reader.SubmitAsync(question, ("Form.On", "04.05.2026"), ("Form.Reason", "Кырдаал өзгөрдү")));
                Assert.Equal(200, page.Status);
                var step = (await ReadAsync(id)).History[^1];
                Assert.Equal((status, new DateOnly(2026, 5, 4)), (step.From, step.On));
                Assert.Contains(step.By, page.Text);
            }
        }
    }

    [Fact]
    public async Task A_work_is_not_finished_before_it_was_started()
    {
        var id = await WorkAsync(WorkStatus.InProgress);
        var reader = await SpecialistAsync();
        var early = await reader.SubmitAsync(await reader.GetAsync($"/works/{id}/finish"), ("Form.On", "03.05.2026"));
        Assert.Equal(422, early.Status);
        Assert.Equal(WorkStatus.InProgress, (await ReadAsync(id)).Status);
    }

    [Fact]
    public async Task Nobody_else_takes_a_step()
    {
        var id = await WorkAsync(WorkStatus.InProgress);
        foreach (var person in Readers)
        {
            var reader = await Portal.SignedInAsync(person);
            foreach (var verb in WorkVerbs.All)
            {
                Assert.Equal(403, (await reader.GetAsync($"/works/{id}/{verb}")).Outcome());
                Assert.Equal(403, (await PostAsync(reader, $"/works/{id}/{verb}")).Outcome());
            }
        }
        var stranger = await Portal.SignedInAsync("kara-suu.specialist");
        Assert.Equal(404, (await stranger.GetAsync($"/works/{id}/finish")).Status);
        Assert.Equal(404, (await PostAsync(stranger, $"/works/{id}/finish")).Status);
    }

    [Fact]
    public async Task A_step_back_needs_its_reason_and_no_step_is_in_the_future()
    {
        var id = await WorkAsync(WorkStatus.Finished);
        var reader = await SpecialistAsync();
        var question = await reader.GetAsync($"/works/{id}/reopen");
        var again = await reader.SubmitAsync(question, ("Form.On", "01.01.2199"), ("Form.Reason", " "));
        Assert.Equal(422, again.Status);
        Assert.Equal("Бүгүндөн кийинки күндү жазууга болбойт", again.ErrorAt("Form_On"));
        Assert.NotNull((await reader.SubmitAsync(again, ("Form.On", "04.05.2026"))).ErrorAt("Form_Reason"));
        Assert.NotNull((await reader.SubmitAsync(again, ("Form.On", "03.05.2026"), ("Form.Reason", "Дубал"))).ErrorAt("Form_On"));
        Assert.Equal(WorkStatus.Finished, (await ReadAsync(id)).Status);
    }

    private static bool Allows(Work work, string verb)
    {
        try
        {
            work.Take(verb, Day, "Себеп", Stamp);
            return true;
        }
        catch (RuleBroken)
        {
            return false;
        }
    }

    private static async Task<Answer> PostAsync(Reader reader, string path)
    {
        var token = await Guards.Routes.TokenAsync(reader);
        return await reader.PostAsync(path, new Dictionary<string, string> { ["Form.On"] = "04.05.2026", ["Form.Reason"] = "Себеп", ["__form"] = token });
    }
}

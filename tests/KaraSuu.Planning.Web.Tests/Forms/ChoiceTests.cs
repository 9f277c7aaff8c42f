using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Tests.Council;
using KaraSuu.Planning.Web.Tests.Guards;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;
using Choice = KaraSuu.Planning.Domain.Council.Choice;

namespace KaraSuu.Planning.Web.Tests.Forms;

/// <summary>A choice is sent by its name, and once: a number or two answers at once say nothing.</summary>
public sealed class ChoiceTests(Portal portal) : PortalTests(portal)
{
    [Fact]
    public async Task A_ballot_that_says_a_number_or_two_things_is_no_ballot()
    {
        var vote = await Portal.OpenVoteAsync(await Portal.SignedInAsync("ulgu.chair"), await Portal.SubmittedPlanAsync());
        var deputy = await Portal.SignedInAsync("ulgu.deputy2");
        var page = await deputy.GetAsync($"/votes/{vote}");
        foreach (var number in new[] { "0", "1", "2", "-1", "99", "0x0", "For,Against", "Макул" })
        {
            var refused = await deputy.BallotAsync(page, number);
            Assert.Equal((number, 422), (number, refused.Status));
            Assert.Equal(["Тизмеден тандаңыз"], refused.Errors);
        }

        var both = await deputy.BallotAsync(page, "Against", "For");

        Assert.Equal(["Бул жерге эки башка маани жөнөтүлдү. Бирөөнү гана тандаңыз."], both.Errors);
        Assert.Empty(await Portal.BallotsAsync(vote));
        Assert.Equal(302, (await deputy.BallotAsync(page, "against", "against")).Status);
        Assert.Equal(Choice.Against, Assert.Single(await Portal.BallotsAsync(vote)).Choice);
    }

    [Fact]
    public async Task Every_choice_an_action_may_be_asked_with_is_read_by_its_name()
    {
        var routes = await Routes.LoadAsync(Portal, "ulgu");
        var (metadata, factory) = (Portal.Services.GetRequiredService<IModelMetadataProvider>(), Portal.Services.GetRequiredService<IModelBinderFactory>());
        var choices = routes.All.SelectMany(r => r.Action.Parameters).Select(p => metadata.GetMetadataForType(p.ParameterType))
            .SelectMany(m => Reached(m, 0)).Where(m => m.IsEnum).DistinctBy(m => m.ModelType).ToList();

        Assert.Contains(choices, c => c.ModelType == typeof(Choice?));
        Assert.All(choices, c => Assert.IsType<TypedValues>(factory.CreateBinder(new ModelBinderFactoryContext { Metadata = c, CacheToken = c })));
    }

    private static IEnumerable<ModelMetadata> Reached(ModelMetadata from, int depth) =>
        depth > 4 ? [] : (from.ElementMetadata is { } row ? Reached(row, depth + 1) : from.Properties.SelectMany(p => Reached(p, depth + 1))).Prepend(from);
}

using System.Text.RegularExpressions;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace KaraSuu.Planning.Web.Tests.Guards;

/// <summary>Permissions are a table: every action names one, and the document for people says the same as the code.</summary>
public sealed partial class RolesTests(Portal portal) : PortalTests(portal)
{
    [Fact]
    public void Every_action_asks_for_a_permission_or_says_that_it_is_public()
    {
        var actions = Portal.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<ControllerActionDescriptor>()
            .ToList();

        Assert.NotEmpty(actions);
        Assert.Empty(actions.Where(a => !IsPublic(a)
            && !a.EndpointMetadata.OfType<IAuthorizeData>().Any(d => d.Policy is { } policy && Permissions.All.Contains(policy))).Select(a => a.DisplayName));
    }

    [Fact]
    public void An_action_has_an_address_of_its_own() =>
        Assert.Empty(Portal.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.Where(a => a.AttributeRouteInfo is null)
            .Select(a => a.DisplayName));

    [Fact]
    public void The_table_for_people_is_the_table_of_the_code()
    {
        var lines = Repository.TextOf("docs", "roles.md").Split('\n').Where(l => l.StartsWith('|'))
            .Select(l => l.Trim().Trim('|').Split('|').Select(c => c.Trim().Trim('`')).ToArray()).ToList();
        var head = lines.Find(l => l[0] == "Permission")!;
        var rows = lines.Where(l => l.Length == head.Length && Permissions.All.Contains(l[0])).ToDictionary(l => l[0]);

        Assert.Equal(Roles.All, head.Skip(1));
        Assert.Equal(Permissions.All.Where(p => p != Permissions.OwnAccount).Order(), rows.Keys.Order());
        foreach (var (role, column) in head.Skip(1).Select((r, i) => (r, i + 1)))
            Assert.Equal((role, string.Join(", ", Roles.Table[role].Order())),
                (role, string.Join(", ", rows.Values.Where(r => r[column] == "yes").Select(r => r[0]).Order())));
    }

    [Fact]
    public void Every_role_and_permission_is_described_in_a_sentence()
    {
        var described = Described().Matches(Repository.TextOf("docs", "roles.md")).Select(m => m.Groups[1].Value).ToHashSet();

        Assert.Subset(described, Roles.All.Concat(Permissions.All).ToHashSet());
    }

    [Fact]
    public void Every_role_has_a_name_in_words() => Assert.All(Roles.All, role => Assert.True(Text.Has("Role." + role), role));

    [Fact]
    public void Every_role_may_only_what_exists() => Assert.All(Roles.Table, role => Assert.Subset(Permissions.All.ToHashSet(), role.Value.ToHashSet()));

    private static bool IsPublic(ControllerActionDescriptor action) => action.EndpointMetadata.Any(m => m is IAllowAnonymous);

    [GeneratedRegex(@"^- `(\w+)`: \S.*\.$", RegexOptions.Multiline)]
    private static partial Regex Described();
}

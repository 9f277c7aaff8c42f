using System.Globalization;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Tests.Guards;

namespace KaraSuu.Planning.Web.Tests.Monitoring;

/// <summary>Every status of an act, every verb, every role: done (302), not allowed to the person (403), or not as the act stands (422).</summary>
public sealed class ActTableTests(Portal portal) : ActTests(portal)
{
    private static readonly (string Role, string Person)[] People =
    [
        (Roles.AoSpecialist, "ulgu.specialist"), (Roles.HeadOfAo, "ulgu.head"), (Roles.Deputy, "ulgu.deputy2"), (Roles.KeneshChair, "ulgu.chair"),
            (Roles.JmeMember, "ulgu.jme"),
        (Roles.TechnicalSupervisor, "ulgu.supervisor"), (Roles.Observer, "observer"), (Roles.AimakAdministrator, "ulgu.admin"),
            (Roles.InstallationAdministrator, "admin"),
    ];

    private static readonly string[] Group = [Roles.JmeMember];
    private static readonly string[] Okmotu = [Roles.AoSpecialist, Roles.HeadOfAo];

    private static readonly Verb[] Verbs =
    [
        new("edit", Group, [ActStatus.Draft], _ =>
            [("Form.DrawnUpOn", Typed(-39)), ("Form.Description", "Бордюр жок"), ("Form.Severity", "Minor")]),
        new("hand-over", Group, [ActStatus.Draft], _ =>
            [("Form.On", Typed(-38)), ("Form.Number", "14"), ("Form.Receiver", "Катчы")]),
        new("answer", Okmotu, [ActStatus.HandedOver], _ =>
            [("Form.Kind", "Accepted"), ("Form.On", Typed(-36)), ("Form.Instruction", "Оңдолсун"), ("Form.Responsible", "Прораб"),
                ("Form.Deadline", Typed(10))]),
        new("insist", Group, [ActStatus.Rejected], _ => [("Form.Reason", "Макул эмеспиз")]),
        new("eliminations/new", Okmotu, [ActStatus.Answered, ActStatus.NotEliminated], _ => [("Form.On", Typed(-1)), ("Form.Text", "Бекитилди")]),
        new("reinspect", Group, [ActStatus.Reported],
            inspection => [("Form.InspectionId", inspection.ToString(CultureInfo.InvariantCulture)), ("Form.Result", "Eliminated")]),
        new("withdraw", Group, [ActStatus.Recorded, ActStatus.Draft, ActStatus.HandedOver, ActStatus.Answered, ActStatus.Rejected, ActStatus.Reported,
            ActStatus.NotEliminated], _ =>
            [("Form.Reason", "Жаңылыш")]),
        new("escalate", Group, [ActStatus.HandedOver, ActStatus.Answered, ActStatus.Rejected, ActStatus.NotEliminated], _ => [("Form.To", "KeneshChair")]),
    ];

    public static TheoryData<ActStatus> Statuses => [.. Enum.GetValues<ActStatus>()];

    [Fact]
    public void The_table_knows_every_role() => Assert.Equal(Roles.All.Order(), People.Select(p => p.Role).Order());

    [Theory, MemberData(nameof(Statuses))]
    public async Task Only_the_right_people_do_only_what_the_act_allows(ActStatus status)
    {
        var (inspection, seen) = await InspectedAsync();
        var untouched = await ActAsync(inspection, status);
        var wrong = new List<string>();
        foreach (var (role, person) in People)
        {
            var reader = await Portal.SignedInAsync(person);
            var token = await Routes.TokenAsync(reader);
            foreach (var verb in Verbs)
            {
                var may = verb.By.Contains(role);
                var expected = !may ? 403 : verb.From.Contains(status) ? 302 : 422;
                var act = may ? await ActAsync(inspection, status) : untouched;
                var answer = await PostAsync(reader, $"/acts/{act}/{verb.Path}", [.. verb.Fields(seen), ("Form.Revision", await RevisionAsync(act))], token);
                if (answer.Outcome() != expected) wrong.Add($"{status}, {verb.Path}, {role}: {answer.Outcome()} instead of {expected}");
                if (expected == 422 && (await ReadAsync(act)).Status != status) wrong.Add($"{status}, {verb.Path}, {role}: changed though refused");
            }
        }
        Assert.Empty(wrong);
        Assert.Equal(status, (await ReadAsync(untouched)).Status);
    }

    [Theory, MemberData(nameof(Statuses))]
    public async Task The_page_offers_exactly_what_is_taken(ActStatus status)
    {
        var (inspection, _) = await InspectedAsync();
        var act = await ActAsync(inspection, status);
        foreach (var (role, person) in People)
        {
            var reader = await Portal.SignedInAsync(person);
            var page = await reader.GetAsync($"/acts/{act}");
            Assert.Equal(200, page.Status);
            var offered = Verbs.Select(v => v.Path).Where(path => page.Document.QuerySelector($"main a[href='/acts/{act}/{path}']") is not null);
            Assert.Equal(Verbs.Where(v => v.By.Contains(role) && v.From.Contains(status)).Select(v => v.Path), offered);
            foreach (var verb in Verbs.Where(v => v.By.Contains(role)))
                Assert.Equal((verb.Path, verb.From.Contains(status) ? 200 : 409), (verb.Path, (await reader.GetAsync($"/acts/{act}/{verb.Path}")).Status));
        }
    }

    [Fact]
    public async Task A_stranger_is_sent_to_sign_in()
    {
        var (inspection, _) = await InspectedAsync();
        var act = await ActAsync(inspection);
        var visitor = Portal.Visitor();
        var token = await Routes.TokenAsync(visitor);
        foreach (var verb in Verbs)
        {
            Assert.Contains("/accounts/sign-in", (await visitor.GetAsync($"/acts/{act}/{verb.Path}")).Location, StringComparison.Ordinal);
            Assert.Contains("/accounts/sign-in", (await PostAsync(visitor, $"/acts/{act}/{verb.Path}", [("Form.Revision", "1")], token)).Location,
                StringComparison.Ordinal);
        }
        Assert.Equal(ActStatus.Draft, (await ReadAsync(act)).Status);
    }

    /// <summary>An inspection with acts, and a later one of the same work to look again at.</summary>
    private async Task<(int Inspection, int Seen)> InspectedAsync()
    {
        var (group, work) = (await GroupAsync(), await WorkAsync());
        return (await InspectionAsync(work, group), await InspectionAsync(work, group, -10, null));
    }

    private async Task<string> RevisionAsync(int act) => (await ReadAsync(act)).Revision.ToString(CultureInfo.InvariantCulture);

    private sealed record Verb(string Path, string[] By, ActStatus[] From, Func<int, (string Name, string Value)[]> Fields);
}

using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Monitoring;

/// <summary>Every status of an acceptance × verb × role.</summary>
public sealed class AcceptanceTableTests(Portal portal) : PortalTests(portal)
{
    private static readonly string[] People = ["specialist", "head", "chair", "jme", "supervisor", "admin"];

    /// <summary>Verb, who may press it (403 for others), and for whom it goes through while the act is being signed.</summary>
    private static readonly (string Verb, string[] May, string[] Succeeds)[] Verbs =
    [
        ("sign/Ao", ["head", "jme", "supervisor"], ["head"]),
        ("sign/JmeGroup", ["head", "jme", "supervisor"], ["jme"]),
        ("sign/TechnicalSupervision", ["head", "jme", "supervisor"], ["supervisor"]),
        ("refuse/Ao", ["head", "jme", "supervisor"], ["head"]),
        ("refuse/JmeGroup", ["head", "jme", "supervisor"], ["jme"]),
        ("refuse/TechnicalSupervision", ["head", "jme", "supervisor"], ["supervisor"]),
        ("override", ["head"], ["head"]),
        ("edit", ["specialist", "head"], ["specialist", "head"]),
    ];

    [Theory]
    [InlineData(AcceptanceStatus.Signing)]
    [InlineData(AcceptanceStatus.Accepted)]
    [InlineData(AcceptanceStatus.Refused)]
    [InlineData(AcceptanceStatus.Overridden)]
    public async Task A_verb_works_for_its_people_while_the_act_is_being_signed_and_for_nobody_afterwards(AcceptanceStatus status)
    {
        await Portal.GroupAsync("Асан");
        var readers = new Dictionary<string, Reader>();
        foreach (var person in People) readers[person] = await Portal.SignedInAsync($"ulgu.{person}");
        var decided = status == AcceptanceStatus.Signing ? 0 : await InStatusAsync(status);
        var wrong = new List<string>();
        foreach (var (verb, may, succeeds) in Verbs)
        {
            foreach (var person in People)
            {
                var expected = !may.Contains(person) ? 403 : status == AcceptanceStatus.Signing && succeeds.Contains(person) ? 302 : 422;
                var id = status == AcceptanceStatus.Signing ? await InStatusAsync(status) : decided;
                var answer = await readers[person]
                    .PressAsync($"/acceptances/{id}/{verb}", ("Form.Reason", "себеби"), ("Form.On", "01.05.2026"), ("Form.Revision", "1"));
                var got = answer.Status == 409 && verb == "edit" ? 422 : answer.Outcome();
                if (got != expected) wrong.Add($"{status} {verb} {person}: {got}, not {expected}");
            }
        }
        Assert.Empty(wrong);
    }

    private async Task<int> InStatusAsync(AcceptanceStatus status)
    {
        var (id, workId) = await Portal.AcceptanceAsync();
        if (status == AcceptanceStatus.Signing) return id;
        var jme = await Portal.UserIdAsync("ulgu.jme");
        await Portal.WithDbAsync(async db =>
        {
            var acceptance = await db.Acceptances.Whole().SingleAsync(a => a.Id == id);
            var work = await db.Works.Whole().SingleAsync(w => w.Id == workId);
            Signer Of(int user, Post post) => new(user, Groups.Stamp, "кызматы", [post]);
            var (head, supervisor) = (await Portal.UserIdAsync("ulgu.head"), await Portal.UserIdAsync("ulgu.supervisor"));
            if (status == AcceptanceStatus.Overridden) acceptance.Override(work, [], Of(head, Post.HeadOfAo), "себеби");
            if (status == AcceptanceStatus.Refused) acceptance.Refuse(work, AcceptanceSide.Ao, Of(head, Post.HeadOfAo), "себеби", null);
            if (status == AcceptanceStatus.Accepted)
            {
                var group = await db.JmeGroups.AsNoTracking().Whole().Where(g => g.Members.Any(m => m.UserId == jme)).FirstAsync();
                acceptance.Sign(work, [], AcceptanceSide.Ao, Of(head, Post.HeadOfAo), group);
                acceptance.Sign(work, [], AcceptanceSide.TechnicalSupervision, Of(supervisor, Post.TechnicalSupervisor), group);
                acceptance.Sign(work, [], AcceptanceSide.JmeGroup, Of(jme, Post.JmeMember), group);
            }
            return await db.SaveChangesAsync();
        });
        return id;
    }
}

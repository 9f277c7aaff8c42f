using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KaraSuu.Planning.Web.Tests.Monitoring;

/// <summary>Acceptance against a new finding at the same moment: one wins, the other is told, nothing is lost.</summary>
public sealed class AcceptanceRaceTests(Portal portal) : PortalTests(portal)
{
    [Fact]
    public async Task A_signature_that_did_not_see_the_new_act_is_told_and_signs_nothing()
    {
        var group = await Portal.GroupAsync("Асан");
        var (acceptance, work) = await Portal.AcceptanceAsync();
        var head = await Portal.SignedInAsync("ulgu.head");
        await using var scope = Portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlanningDb>();
        var signing = await db.Database.InOneGoAsync(async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await Groups.ActAsync(db, work, group);
            var pressed = Task.Run(() => head.PressAsync($"/acceptances/{acceptance}/sign/Ao"));
            await Task.Delay(2000);
            await transaction.CommitAsync();
            return new { Answer = pressed };
        });

        var told = await signing.Answer;
        Assert.Contains(told.Status, new[] { 409, 422 });
        Assert.Equal(0, await Portal.WithDbAsync(d => d.Acceptances.Where(a => a.Id == acceptance).SelectMany(a => a.Signatures).CountAsync()));
        Assert.Equal(1, await Portal.WithDbAsync(d => d.Acts.CountAsync(a => a.WorkId == work)));
        var again = await head.PressAsync($"/acceptances/{acceptance}/sign/Ao");
        Assert.Equal(422, again.Status);
        Assert.Contains("/acts/", again.Html);
    }

    [Fact]
    public async Task An_act_that_did_not_see_the_last_signature_is_not_written_over_the_accepted_work()
    {
        var group = await Portal.GroupAsync("Асан");
        var (acceptanceId, workId) = await Portal.AcceptanceAsync();
        await using var scope = Portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlanningDb>();
        var work = await db.Works.Whole().SingleAsync(w => w.Id == workId);
        Assert.Equal(302, (await (await Portal.SignedInAsync("ulgu.head"))
            .PressAsync($"/acceptances/{acceptanceId}/override", ("Form.Reason", "Шашылыш"))).Status);

        Assert.Equal(WorkStatus.Finished, work.Status);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => Groups.ActAsync(db, workId, group));
        Assert.Equal(0, await Portal.WithDbAsync(d => d.Acts.CountAsync(a => a.WorkId == workId)));
    }

    [Fact]
    public async Task Two_acts_of_acceptance_of_one_work_begun_at_once_are_one()
    {
        var workId = await Portal.FinishedWorkAsync();
        await using var scope = Portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlanningDb>();
        var work = await db.Works.Whole().SingleAsync(w => w.Id == workId);
        var specialist = await Portal.SignedInAsync("ulgu.specialist");
        Assert.Equal(302, (await specialist.SubmitAsync(await specialist.GetAsync($"/works/{workId}/acceptances/new"))).Status);
        db.Add(new Acceptance(work, new AcceptanceFacts(Groups.Today, null, null, null, null, null, null), Groups.Stamp));
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync());
        Assert.Equal(1, await Portal.WithDbAsync(d => d.Acceptances.CountAsync(a => a.WorkId == workId)));
    }

    [Fact]
    public async Task The_three_sides_pressing_at_once_are_all_counted_or_told()
    {
        await Portal.GroupAsync("Асан");
        var (acceptance, work) = await Portal.AcceptanceAsync();
        (string Person, AcceptanceSide Side)[] sides = [("ulgu.head", AcceptanceSide.Ao), ("ulgu.jme", AcceptanceSide.JmeGroup),
            ("ulgu.supervisor", AcceptanceSide.TechnicalSupervision)];
        var readers = new List<(Reader Reader, AcceptanceSide Side)>();
        foreach (var (person, side) in sides) readers.Add((await Portal.SignedInAsync(person), side));

        var answers = await Task.WhenAll(readers.Select(r => Task.Run(() => r.Reader.PressAsync($"/acceptances/{acceptance}/sign/{r.Side}"))));
        Assert.All(answers, a => Assert.Contains(a.Status, new[] { 302, 409 }));
        foreach (var (told, i) in answers.Select((a, i) => (a, i)).Where(p => p.a.Status == 409))
            Assert.Equal(302, (await readers[i].Reader.PressAsync($"/acceptances/{acceptance}/sign/{readers[i].Side}")).Status);

        Assert.Equal(WorkStatus.Accepted, await Portal.WithDbAsync(d => d.Works.Where(w => w.Id == work).Select(w => w.Status).SingleAsync()));
        Assert.Equal(3, await Portal.WithDbAsync(d => d.Acceptances.Where(a => a.Id == acceptance).SelectMany(a => a.Signatures).CountAsync()));
    }
}

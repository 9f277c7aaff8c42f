using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Territory;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Tests.Council;
using KaraSuu.Planning.Web.Tests.Monitoring;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Undo;

/// <summary>What was written down by mistake is removed where nothing depends on it; the journal keeps what it was.</summary>
public sealed class RemovalTests(Portal portal) : PlanTests(portal)
{
    [Fact]
    public async Task A_village_is_removed_after_a_question_and_one_that_is_used_is_not()
    {
        var aimak = await Portal.AimakAsync();
        var id = await Portal.WithDbAsync(async db =>
        {
            var found = await db.AiylAimaks.Whole().SingleAsync(a => a.Id == aimak);
            var village = found.AddVillage(new LocalText("Жаңылыш-Айыл"));
            await db.SaveChangesAsync();
            return village.Id;
        });
        var address = $"/aimaks/{aimak}/villages/{id}/remove";
        await RemoveAsync($"/aimaks/{aimak}/villages/{id}/edit", address, nameof(Village), id, "Жаңылыш-Айыл");
        Assert.False(await Portal.WithDbAsync(db => db.Villages.AnyAsync(v => v.Id == id)));

        var used = await Portal.WithDbAsync(db => db.Villages.Where(v => v.AiylAimakId == aimak && db.Meetings.Any(m => m.VillageId == v.Id))
            .Select(v => v.Id).FirstAsync());
        var said = await RefusedAsync($"/aimaks/{aimak}/villages/{used}/remove");
        Assert.Contains("ЭКБА жыйыны (", said, StringComparison.Ordinal);
        Assert.Contains("калктын саны (", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deputy_is_removed_but_not_one_who_was_present_or_signs_in()
    {
        var aimak = await Portal.AimakAsync();
        var id = await MadeAsync(new Deputy(aimak, new DeputyFacts("Жаңылыш Депутат", null, new DateOnly(2025, 1, 1), null), Stamp));
        await RemoveAsync($"/deputies/{id}", $"/deputies/{id}/remove", nameof(Deputy), id, "Жаңылыш Депутат");

        await Portal.SessionAsync(await Portal.SubmittedPlanAsync(), 1);
        var present = await Portal.WithDbAsync(db => db.Deputies.Where(d => d.AiylAimakId == aimak).OrderBy(d => d.Id).Select(d => d.Id).FirstAsync());
        var said = await RefusedAsync($"/deputies/{present}/remove");
        Assert.Contains("сессияга катышуу (", said, StringComparison.Ordinal);
        Assert.Contains("колдонуучу (1)", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_is_removed_with_its_presence_but_not_with_an_agenda_or_a_vote()
    {
        var aimak = await Portal.AimakAsync();
        var made = new KeneshSession(aimak, new SessionFacts("Жаңылыш-1", SessionKind.Ordinary, null, new DateOnly(2026, 4, 30), null), Stamp);
        made.MarkPresent(await Portal.WithDbAsync(db => db.Deputies.Where(d => d.AiylAimakId == aimak).OrderBy(d => d.Id).Take(2).ToListAsync()), false, Stamp);
        var id = await MadeAsync(made);
        await RemoveAsync($"/sessions/{id}/edit", $"/sessions/{id}/remove", nameof(KeneshSession), id, "Жаңылыш-1");
        Assert.Equal(2, await Portal.WithDbAsync(db => db.JournalEntries
            .CountAsync(e => e.RecordKind == nameof(Presence) && e.Action == JournalAction.Delete)));

        var (session, _) = await Portal.SessionAsync(await Portal.SubmittedPlanAsync(), 8);
        Assert.Contains("күн тартибинде маселелер бар: 1", await RefusedAsync($"/sessions/{session}/remove"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hearing_is_removed_while_its_plan_is_discussed_and_nothing_was_said()
    {
        var plan = await PlanAsync(PlanStatus.UnderDiscussion);
        var id = await HearingAsync(plan);
        await RemoveAsync($"/hearings/{id}/edit", $"/hearings/{id}/remove", nameof(PublicHearing), id, "Жаңылыш зал");

        var said = await HearingAsync(plan, remark: "Жол качан?");
        Assert.Contains("анда айтылган пикирлер бар: 1", await RefusedAsync($"/hearings/{said}/remove"), StringComparison.Ordinal);

        var gone = await HearingAsync(await Portal.SubmittedPlanAsync());
        Assert.Contains("кеңешке сунушталган же бекитилген", await RefusedAsync($"/hearings/{gone}/remove"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contractor_is_removed_but_not_one_with_a_contract()
    {
        var aimak = await Portal.AimakAsync();
        var id = await MadeAsync(new Contractor(aimak, new ContractorFacts("«Жаңылыш» ЖЧК", null, null, null)));
        await RemoveAsync($"/contractors/{id}/edit", $"/contractors/{id}/remove", nameof(Contractor), id, "«Жаңылыш» ЖЧК");

        var work = await Portal.WorkAsync();
        var used = await Portal.WithDbAsync(db => db.Works.Where(w => w.Id == work).Select(w => w.Contract!.ContractorId!.Value).SingleAsync());
        Assert.Contains("иштин келишими (", await RefusedAsync($"/contractors/{used}/remove"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_refers_to_a_record_is_named_in_the_journals_words()
    {
        var kinds = await Portal.WithDbAsync(db => Task.FromResult(
            new[] { typeof(Village), typeof(Deputy), typeof(KeneshSession), typeof(PublicHearing), typeof(Contractor) }
            .SelectMany(type => db.Model.FindEntityType(type)!.GetReferencingForeignKeys().Where(k => k.PrincipalToDependent is null))
            .Select(k => k.DeclaringEntityType.ClrType.Name).Distinct().ToList()));

        Assert.NotEmpty(kinds);
        Assert.All(kinds, kind => Assert.True(Texts.Text.Has("Record." + kind), kind));
    }

    /// <summary>From the page of the record through the question; pressed twice, asked for by strangers, kept in the journal.</summary>
    private async Task RemoveAsync(string page, string address, string kind, int id, string name)
    {
        var reader = await SpecialistAsync();
        Assert.NotNull((await reader.GetAsync(page)).Document.QuerySelector($"main a[href='{address}']"));
        var stranger = await Portal.SignedInAsync("kara-suu.specialist");
        Assert.Equal(404, (await stranger.GetAsync(address)).Status);
        Assert.Equal(404, (await PostAsync(stranger, address)).Status);
        Assert.Equal(403, (await (await Portal.SignedInAsync("ulgu.jme")).GetAsync(address)).Outcome());

        var question = await reader.GetAsync(address);
        Assert.Contains(name, question.Text, StringComparison.Ordinal);
        var removed = await reader.SubmitAsync(question);
        Assert.Equal(302, removed.Status);
        Assert.Equal(removed.Location, (await reader.SubmitAsync(question)).Location);
        var list = await reader.FollowAsync(removed);
        Assert.Contains("өчүрүлдү", list.Text, StringComparison.Ordinal);
        Assert.Equal(404, (await reader.GetAsync(address)).Status);

        var number = id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var kept = await Portal.WithDbAsync(db => db.JournalEntries.AsNoTracking()
            .SingleAsync(e => e.RecordKind == kind && e.RecordId == number && e.Action == JournalAction.Delete));
        Assert.Contains(name, kept.Before, StringComparison.Ordinal);
    }

    private async Task<string> RefusedAsync(string address) => await (await SpecialistAsync()).RefusedAsync(address);

    private Task<int> MadeAsync<T>(T record)
        where T : Domain.Record => Portal.WithDbAsync(async db =>
    {
        db.Add(record);
        await db.SaveChangesAsync();
        return record.Id;
    });

    private async Task<int> HearingAsync(int planId, string? remark = null)
    {
        var plan = await ReadAsync(planId);
        var hearing = new PublicHearing(plan.AiylAimakId, plan.CycleId, planId, new HearingFacts(new DateOnly(2026, 5, 2), "Жаңылыш зал"), Stamp);
        if (remark is not null) hearing.AddRemark(new RemarkFacts(remark, null, RemarkDecision.Pending, null), Stamp);
        return await MadeAsync(hearing);
    }
}

using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Works;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Monitoring;

/// <summary>No paper of the group is frozen with a letter missing, though its texts were written before letters were asked for.</summary>
public sealed class LettersOfPapersTests(Portal portal) : ActTests(portal)
{
    private const string Sign = "☐";

    [Fact]
    public async Task An_act_is_not_handed_over_before_its_letters_can_be_printed()
    {
        var act = await ActAsync(await InspectionAsync(await WorkAsync(), await GroupAsync()), ActStatus.Draft);
        await Portal.WithDbAsync(db => db.Acts.Where(a => a.Id == act).ExecuteUpdateAsync(s => s.SetProperty(a => a.Description, $"Бордюр {Sign} кыйшык")));
        var member = await Portal.SignedInAsync("ulgu.jme");
        var form = await member.GetAsync($"/acts/{act}/hand-over");

        var refused = await member.SubmitAsync(form, ("Form.Number", "К-9"), ("Form.Receiver", "Үлгү Адис"));

        Assert.Equal(422, refused.Status);
        Assert.Contains(refused.Errors, e => e.Contains(Sign, StringComparison.Ordinal) && e.Contains("мониторингдин актысы: ", StringComparison.Ordinal));
        Assert.Equal("К-9", refused.ValueOf("Form_Number"));
        Assert.Equal(ActStatus.Draft, (await ReadAsync(act)).Status);
        await Portal.WithDbAsync(db => db.Acts.Where(a => a.Id == act).ExecuteUpdateAsync(s => s.SetProperty(a => a.Description, "Бордюр кыйшык")));
        Assert.Equal(302, (await member.SubmitAsync(refused)).Status);
    }

    [Fact]
    public async Task An_act_names_the_work_whose_title_cannot_be_printed()
    {
        var work = await WorkAsync();
        var act = await ActAsync(await InspectionAsync(work, await GroupAsync()), ActStatus.Draft);
        await Portal.WithDbAsync(db => db.Works.Where(w => w.Id == work.Id).ExecuteUpdateAsync(s => s.SetProperty(w => w.Title, $"Көпүрө {Sign}")));
        var member = await Portal.SignedInAsync("ulgu.jme");

        var refused = await member.SubmitAsync(await member.GetAsync($"/acts/{act}/hand-over"), ("Form.Number", "К-9"), ("Form.Receiver", "Үлгү Адис"));

        Assert.Equal(422, refused.Status);
        Assert.Contains(refused.Errors, e => e.Contains($"«Көпүрө {Sign}»", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_inspection_is_not_finished_with_a_sign_its_acts_cannot_print()
    {
        var visit = await InspectionAsync(await WorkAsync(), await GroupAsync(), outcome: MonitoringOutcome.NoRemarks);
        await Portal.WithDbAsync(db => db.Inspections.Where(i => i.Id == visit).ExecuteUpdateAsync(s => s.SetProperty(i => i.Checked, $"Чатыр {Sign}")));
        var member = await Portal.SignedInAsync("ulgu.jme");
        var form = await member.GetAsync($"/inspections/{visit}/finish");

        var refused = await member.SubmitAsync(form);

        Assert.Equal(422, refused.Status);
        Assert.Contains(refused.Errors, e => e.Contains(Sign, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("sign/Ao")]
    [InlineData("refuse/Ao")]
    [InlineData("override")]
    public async Task Nobody_speaks_first_on_an_acceptance_that_cannot_be_printed(string word)
    {
        var (acceptance, _) = await Portal.AcceptanceAsync();
        await Portal.WithDbAsync(db => db.Acceptances.Where(a => a.Id == acceptance)
            .ExecuteUpdateAsync(s => s.SetProperty(a => a.Documents, $"Смета {Sign}")));
        var head = await Portal.SignedInAsync("ulgu.head");
        var form = await head.GetAsync($"/acceptances/{acceptance}/{word}");

        var refused = await head.SubmitAsync(form, ("Form.Reason", "Себеби жазылган"));

        Assert.Equal(422, refused.Status);
        Assert.Contains(refused.Errors, e => e.Contains(Sign, StringComparison.Ordinal) && e.Contains("Смета", StringComparison.Ordinal));
        var kept = await Portal.WithDbAsync(db => db.Acceptances.AsNoTracking().Include(a => a.Signatures).SingleAsync(a => a.Id == acceptance));
        Assert.Equal((AcceptanceStatus.Signing, 0), (kept.Status, kept.Signatures.Count));
        Assert.NotEqual(WorkStatus.Accepted, await Portal.WithDbAsync(db => db.Works.Where(w => w.Id == kept.WorkId).Select(w => w.Status).SingleAsync()));
    }
}

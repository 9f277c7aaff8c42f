using System.Globalization;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Territory;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Sheets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KaraSuu.Planning.Web.Tests.Sheets;

/// <summary>The lists of a whole aimak out to Excel and in from it.</summary>
public sealed class WholeYearTests(Portal portal) : PortalTests(portal)
{
    [Theory]
    [InlineData("villages")]
    [InlineData("working-group")]
    [InlineData("deputies")]
    [InlineData("jme-members")]
    [InlineData("works")]
    [InlineData("payments")]
    public async Task What_was_given_out_changes_nothing_when_it_comes_in(string list)
    {
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var at = await AtAsync("ulgu", 2027, list);
        Assert.Equal(200, (await reader.GetAsync(at + "/template.xlsx")).Status);
        var preview = await reader.FileAsync(at, (await reader.GetAsync(at + "/rows.xlsx")).Bytes);
        Assert.Empty(preview.Wrong());
        var counts = preview.Counts().Split(' ');
        Assert.Equal(("0", "0", "0"), (counts[0], counts[2], counts[3]));
        Assert.True(int.Parse(counts[1], CultureInfo.InvariantCulture) > 1, counts[1]);
        Assert.Null(preview.Document.QuerySelector("main form[method=post]"));
    }

    [Fact]
    public async Task The_lists_of_an_aimak_make_an_empty_one_say_the_same_and_are_taken_back_again()
    {
        var (from, to) = (await Portal.SignedInAsync("ulgu.specialist"), await EmptyAimakAsync("bosh-aimak"));
        var done = new Dictionary<string, Answer>();
        foreach (var list in new[] { "villages", "working-group", "deputies", "jme-members", "works", "payments" })
        {
            var (full, empty) = (await AtAsync("ulgu", 2027, list), await AtAsync("bosh-aimak", 2027, list));
            var file = (await from.GetAsync(full + "/rows.xlsx")).Bytes;
            var preview = await to.FileAsync(empty, file);
            Assert.True(preview.Wrong().Count == 0, $"{list}: {string.Join('\n', preview.Wrong())}");
            Assert.True(preview.Counts() is ['1' or '2' or '3' or '4' or '5' or '6' or '7' or '8' or '9', ..], $"{list}: {preview.Counts()}");
            var also = preview.Document.QuerySelectorAll("input[name='Form.Also']").Select(i => ("Form.Also", i.GetAttribute("value")!)).ToArray();
            var taken = await to.SubmitAsync(preview, also);
            Assert.True(taken.Status == 302, $"{list}: {taken.Status}");
            done[list] = await to.FollowAsync(taken);
            Assert.Equal((list, Rows(file)), (list, Rows((await to.GetAsync(empty + "/rows.xlsx")).Bytes)));
        }
        Assert.Equal(422, (await to.SubmitAsync(done["works"])).Status);
        Assert.Equal(422, (await to.SubmitAsync(done["villages"])).Status);
        Assert.Equal(302, (await to.SubmitAsync(done["payments"])).Status);
        var sums = await Portal.WithDbAsync(db => db.Works.AsNoTracking().Where(w => db.AiylAimaks.Any(a => a.Id == w.AiylAimakId && a.Slug == "bosh-aimak"))
            .Select(w => new { Count = w.Payments.Count, Paid = w.Payments.Select(p => p.Amount).ToList() }).ToListAsync());
        Assert.True(sums.Sum(s => s.Count) > 1);
        Assert.All(sums, s => Assert.Equal(0, s.Paid.Sum(p => p.Tyiyn)));
        Assert.Equal("1", Rows((await to.GetAsync(await AtAsync("bosh-aimak", 2027, "payments") + "/rows.xlsx")).Bytes).Split('\n').Length
            .ToString(CultureInfo.InvariantCulture));
        foreach (var list in new[] { "jme-members", "deputies", "working-group" }) Assert.Equal((list, 302), (list, (await to.SubmitAsync(done[list])).Status));
        Assert.Equal(0, await Portal.WithDbAsync(db => db.Deputies.CountAsync(d => db.AiylAimaks.Any(a => a.Id == d.AiylAimakId && a.Slug == "bosh-aimak"))));
    }

    [Fact]
    public async Task Works_and_villages_nothing_stands_on_are_taken_back()
    {
        var (from, to) = (await Portal.SignedInAsync("ulgu.specialist"), await EmptyAimakAsync("kaytarma"));
        var done = new List<Answer>();
        foreach (var list in new[] { "villages", "works" })
        {
            var file = (await from.GetAsync(await AtAsync("ulgu", 2027, list) + "/rows.xlsx")).Bytes;
            var preview = await to.FileAsync(await AtAsync("kaytarma", 2027, list), file);
            done.Add(await to.FollowAsync(await to.SubmitAsync(preview)));
        }
        foreach (var import in Enumerable.Reverse(done)) Assert.Equal(302, (await to.SubmitAsync(import)).Status);
        Assert.Equal((0, 0, 0), await Portal.WithDbAsync(async db =>
        {
            var aimak = await db.AiylAimaks.Where(a => a.Slug == "kaytarma").Select(a => a.Id).SingleAsync();
            return (await db.Villages.CountAsync(v => v.AiylAimakId == aimak), await db.Populations.CountAsync(p => p.AiylAimakId == aimak),
                await db.Works.CountAsync(w => w.AiylAimakId == aimak));
        }));
    }

    [Fact]
    public async Task A_village_that_is_known_gets_a_count_and_no_other_name()
    {
        var reader = await EmptyAimakAsync("eki-sanak");
        var at = await AtAsync("eki-sanak", 2027, "villages");
        var heads = Heads("CountForm.VillageId", "sheets.village.ru", "CountForm.AsOf", "CountForm.Women", "CountForm.PublishedTotal");
        Assert.Equal(302, (await reader.SubmitAsync(await reader.PasteAsync(at, $"{heads}\nКеңеш айылы\tКенеш\t1.1.2025\t10\t20"))).Status);
        var preview = await reader.PasteAsync(at, $"{heads}\nкеңеш\t\t1.1.2026\t11\t22\nКеңеш\t\t\t\t\nКеңеш\t\t1.1.2025\t12\t20");
        Assert.Equal("1 1 1 0", preview.Counts());
        Assert.Equal(302, (await reader.SubmitAsync(preview)).Status);
        var wrong = await reader.PasteAsync(at, $"{heads}\nКеңеш\tСовет\t1.1.2024\t-3\t\nЖаңы\t\t1.1.2999\t1\t\nБош\t\t\t9999999\t\nКеңеш\tСовет\t\t\t");
        Assert.Equal(["D2", "C3", "D4", "B5"], wrong.Wrong().Select(w => w[..2]));
        Assert.Equal([10, 11], await Portal.WithDbAsync(db => db.Populations.Where(p => db.Villages.Any(v => v.Id == p.VillageId && v.Name.Ru == "Кенеш"))
            .OrderBy(p => p.AsOf).Select(p => p.Women!.Value).ToListAsync()));
    }

    [Fact]
    public async Task A_code_of_another_aimaks_village_is_refused_at_its_cell()
    {
        const string Code = "41706999999999";
        var reader = await EmptyAimakAsync("kod");
        var heads = Heads("CountForm.VillageId", "VillageForm.Soate");
        var other = await EmptyAimakAsync("kod-eki");
        var theirs = await other.PasteAsync(await AtAsync("kod-eki", 2027, "villages"), $"{heads}\nКоддуу айыл\t{Code}");
        Assert.Equal(302, (await other.SubmitAsync(theirs)).Status);
        var preview = await reader.PasteAsync(await AtAsync("kod", 2027, "villages"), $"{heads}\nБашка\t{Code}\nҮчүнчү\t123");
        Assert.Equal(["B2", "B3"], preview.Wrong().Select(w => w[..2]));
    }

    [Fact]
    public async Task A_namesake_joins_only_when_somebody_says_it_is_another()
    {
        var reader = await EmptyAimakAsync("attash");
        var at = await AtAsync("attash", 2027, "working-group");
        var (heads, ao) = (Heads("MemberForm.Name", "MemberForm.Side"), Texts.Text.In("ky", "GroupSide.Ao"));
        var preview = await reader.PasteAsync(at, $"{heads}\nАсанов Болот\t{ao}\nАсанов Б.\t{ao}\nӨмүрова Гүл\tбелгисиз тарап");
        Assert.Equal("B4", Assert.Single(preview.Wrong())[..2]);
        preview = await reader.PasteAsync(at, $"{heads}\nАсанов Болот\t{ao}\nАсанов Б.\t{ao}");
        Assert.Equal("1 0 1 0", preview.Counts());
        Assert.Equal(302, (await reader.SubmitAsync(preview, ("Form.Also", "3"))).Status);
        Assert.Equal("0 2 0 0", (await reader.PasteAsync(at, $"{heads}\nАсанов Болот\t{ao}\nАсанов Б.\t{ao}")).Counts());
    }

    [Fact]
    public async Task Deputies_get_their_sign_ins_and_slips_in_the_same_step()
    {
        var reader = await EmptyAimakAsync("keneshtuu", Roles.AimakAdministrator);
        var at = await AtAsync("keneshtuu", 2027, "deputies");
        var table = $"{Heads("DeputyForm.FullName", "DeputyForm.InOfficeFrom", "DeputyForm.InOfficeTo")}\n"
            + "Жапаров Улан\t1.2.2022\t\nСооронова Аида\t1.2.2017\t31.1.2022\n\t1.2.2022\t\n";
        var preview = await reader.PasteAsync(at, table);
        Assert.Equal("2 0 0 0", preview.Counts());
        var slips = await reader.SubmitAsync(preview, ("Form.WithCodes", "true"));
        Assert.Equal((200, "application/pdf"), (slips.Status, slips.ContentType));
        var words = await PdfWords.OfAsync(slips.Bytes);
        var made = await Portal.WithDbAsync(db => db.Deputies.Where(d => d.FullName == "Жапаров Улан" || d.FullName == "Сооронова Аида")
            .OrderBy(d => d.FullName).Select(d => new { d.Terms.Count, Name = db.Users.Where(u => u.DeputyId == d.Id).Select(u => u.UserName).Single() })
            .ToListAsync());
        Assert.Equal([1, 2], made.Select(m => m.Count));
        Assert.All(made, m => Assert.Contains(m.Name!, words, StringComparison.Ordinal));
        Assert.Equal(302, (await reader.SubmitAsync(preview, ("Form.WithCodes", "true"))).Status);

        var council = await Portal.SignedInAsync("ulgu.specialist");
        Assert.Null((await council.PasteAsync(await AtAsync("ulgu", 2027, "deputies"), table)).Document.QuerySelector("#with-codes"));
    }

    [Fact]
    public async Task A_payment_names_a_source_of_its_work()
    {
        var reader = await EmptyAimakAsync("tolomduu");
        var works = $"{Heads("WorkForm.Title", "WorkFundingForm.Kind", "WorkFundingForm.Source", "WorkFundingForm.Amount")}\n"
            + $"Жол оңдоо\t{Texts.Text.In("ky", "FundingKind.LocalBudget")}\t\t150 000\n\tГрант жок\tАРИС\t5\n";
        var at = await AtAsync("tolomduu", 2027, "works");
        Assert.Equal("B3", Assert.Single((await reader.PasteAsync(at, works)).Wrong())[..2]);
        works = works.Replace("Грант жок", Texts.Text.In("ru", "FundingKind.StimulatingGrant"), StringComparison.Ordinal);
        Assert.Equal(302, (await reader.SubmitAsync(await reader.PasteAsync(at, works))).Status);

        at = await AtAsync("tolomduu", 2027, "payments");
        var heads = Heads("sheets.payments.work", "PaymentForm.PaidOn", "PaymentForm.Amount", "PaymentForm.FundingId");
        var wrong = await reader.PasteAsync(at, $"{heads}\nЖол оңдоо\t1.3.2026\t10\tКазына\nКөпүрө\t1.3.2026\t10\tАРИС\nЖол оңдоо\t1.3.2999\t10\tАРИС");
        Assert.Equal(["D2", "A3", "B4"], wrong.Wrong().Select(w => w[..2]).OrderBy(c => c[1]));
        Assert.Contains("АРИС", wrong.Wrong()[0] + wrong.Wrong()[1], StringComparison.Ordinal);
        Assert.Equal(302, (await reader.SubmitAsync(await reader.PasteAsync(at, $"{heads}\nЖол оңдоо\t1.3.2026\t10 сом\tарис"))).Status);
        Assert.Equal("0 1 0 0", (await reader.PasteAsync(at, $"{heads}\nЖол оңдоо\t1.3.2026\t10\tАРИС")).Counts());
    }

    private static string Heads(params string[] keys) => string.Join('\t', keys.Select(k => Texts.Text.In("ky", k)));

    /// <summary>What a file says, a line a row, without the empty cells at the end.</summary>
    private static string Rows(byte[] file) => string.Join('\n',
        SheetFile.Read(file).Tables[0].Rows.Select(r => string.Join('|', r.Cells.Select(c => c.Text)).TrimEnd('|')));

    private Task<string> AtAsync(string slug, int year, string list) => Portal.WithDbAsync(async db =>
    {
        var aimak = await db.AiylAimaks.Where(a => a.Slug == slug).Select(a => a.Id).SingleAsync();
        var cycle = await db.Cycles.Where(c => c.AiylAimakId == aimak && c.BudgetYear == year).Select(c => c.Id).SingleAsync();
        var group = await db.JmeGroups.Where(g => g.AiylAimakId == aimak).Select(g => g.Id).SingleAsync();
        return list switch
        {
            "working-group" => string.Create(CultureInfo.InvariantCulture, $"/cycles/{cycle}/working-group/excel"),
            "jme-members" => string.Create(CultureInfo.InvariantCulture, $"/jme-groups/{group}/excel"),
            _ => string.Create(CultureInfo.InvariantCulture, $"/aimaks/{aimak}/{list}/excel"),
        };
    });

    /// <summary>A specialist of an aimak that has a cycle of 2027 and the resolutions about its monitoring group, and nothing else.</summary>
    private async Task<Reader> EmptyAimakAsync(string slug, params string[] more)
    {
        var id = await Portal.WithDbAsync(async db =>
        {
            var aimak = new AiylAimak(slug, new LocalText(slug), new LocalText("Ош"), new LocalText("Өзгөн"), isTraining: true);
            db.Add(aimak);
            await db.SaveChangesAsync();
            var stamp = new Stamp("Тест", DateTime.UtcNow);
            var known = await db.JmeGroups.AsNoTracking().Include(g => g.Changes)
                .SingleAsync(g => db.AiylAimaks.Any(a => a.Id == g.AiylAimakId && a.Slug == "ulgu"));
            var group = new JmeGroup(aimak.Id, known.EstablishedOn, known.ResolutionNumber, known.LegalBasis, null, stamp);
            foreach (var change in known.Changes) group.ChangeComposition(change.ChangedOn, change.ResolutionNumber, change.Members, change.Composition, stamp);
            db.Add(new PlanningCycle(aimak.Id, 2027));
            db.Add(group);
            await db.SaveChangesAsync();
            return aimak.Id;
        });
        await using var scope = Portal.Services.CreateAsyncScope();
        var added = await scope.ServiceProvider.GetRequiredService<PortalUsers>().AddAsync(
            new PortalUser { UserName = slug, FullName = "Бош Айыл Адиси", AiylAimakId = id }, Portal.Password, [Roles.AoSpecialist, .. more]);
        Assert.True(added.Succeeded);
        return await Portal.SignedInAsync(slug);
    }
}

using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.People;

public sealed class JournalTests(Portal portal) : PortalTests(portal)
{
    [Fact]
    public async Task A_change_is_read_in_words_with_what_was_before()
    {
        var specialist = await Portal.SignedInAsync("ulgu.specialist");
        var (id, _) = await AddAsync("Мурдагы сөз");
        await specialist.SubmitAsync(await specialist.GetAsync($"/proposals/{id}"), ("Form.Text", "Кийинки сөз"), ("Form.Channel", "Phone"));
        var journal = await (await Portal.SignedInAsync("ulgu.head")).GetAsync($"/journal?kind=Proposal&record={id}&action=Change");
        Assert.Contains("Өзгөртүлдү: сунуш", journal.Text, StringComparison.Ordinal);
        Assert.Contains("Тексти Мурдагы сөз Кийинки сөз", journal.Text, StringComparison.Ordinal);
        Assert.Contains("Кагаз түрүндө Телефон аркылуу", journal.Text, StringComparison.Ordinal);
        Assert.Contains("Адис", journal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_language_is_called_by_its_name_and_where_nothing_changed_nothing_is_announced()
    {
        var specialist = await Portal.SignedInAsync("ulgu.specialist");
        await specialist.SubmitAsync(await specialist.GetAsync("/"), "#languages", ("to", "ru"));
        await specialist.SubmitAsync(await specialist.GetAsync("/"), "#languages", ("to", "ky"));

        var journal = await (await Portal.SignedInAsync("ulgu.head")).GetAsync("/journal?kind=PortalUser");
        Assert.Contains("Тил Русский Кыргызча", journal.Text, StringComparison.Ordinal);
        Assert.All(journal.Document.QuerySelectorAll("td[data-label]"), cell => Assert.NotEqual("", cell.TextContent.Trim()));
    }

    [Fact]
    public async Task The_journal_is_filtered_by_person_and_day()
    {
        var specialist = await Portal.SignedInAsync("ulgu.specialist");
        var cycle = await Portal.WithDbAsync(db => db.Cycles.Where(c => c.BudgetYear == 2028).Select(c => c.Id).SingleAsync());
        await specialist.SubmitAsync(await specialist.GetAsync($"/cycles/{cycle}/proposals/new"), ("Form.Text", "Күн боюнча издөө"));
        var person = await Portal.WithDbAsync(db => db.Users.Where(u => u.UserName == "ulgu.specialist").Select(u => u.Id).SingleAsync());
        var head = await Portal.SignedInAsync("ulgu.head");
        var today = Texts.Show.Date(Texts.Show.DayOf(DateTime.UtcNow));
        Assert.Contains("Күн боюнча издөө", (await head.GetAsync($"/journal?person={person}&from={today}&to={today}")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Күн боюнча издөө", (await head.GetAsync($"/journal?person={person}&to=01.01.2020")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Күн боюнча издөө", (await head.GetAsync("/journal?person=1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_reads_the_journal_of_ones_own_aimak_and_observers_read_all()
    {
        await AddAsync("Үлгүнүн сунушу");
        Assert.DoesNotContain("Үлгүнүн сунушу", (await (await Portal.SignedInAsync("kara-suu.head")).GetAsync("/journal?kind=Proposal")).Text,
            StringComparison.Ordinal);
        Assert.Contains("Үлгүнүн сунушу", (await (await Portal.SignedInAsync("observer")).GetAsync("/journal?kind=Proposal")).Text, StringComparison.Ordinal);
        Assert.NotEqual(200, (await (await Portal.SignedInAsync("ulgu.specialist")).GetAsync("/journal")).Status);
    }

    [Fact]
    public async Task The_journal_is_taken_away_as_a_file()
    {
        await AddAsync("Файлдагы сунуш");
        var file = await (await Portal.SignedInAsync("ulgu.head")).GetAsync("/journal.csv?kind=Proposal");
        Assert.StartsWith("text/csv", file.ContentType, StringComparison.Ordinal);
        Assert.Contains("Файлдагы сунуш", System.Text.Encoding.UTF8.GetString(file.Bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_long_changes_stays_small_and_each_entry_is_read_whole_on_its_own()
    {
        for (var i = 0; i < 40; i++) await AddAsync($"Узун сунуш {i}: {new string('ө', 900)}");
        var head = await Portal.SignedInAsync("ulgu.head");
        var list = await head.GetAsync("/journal?kind=Proposal&action=Insert");
        Assert.InRange(list.Bytes.Length, 1000, 60 * 1024);
        Assert.Contains("Узун сунуш 39", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Узун сунуш 10:", list.Text, StringComparison.Ordinal);
        var entry = list.Document.QuerySelectorAll("main table tbody tr")[35].QuerySelector("td a")!.GetAttribute("href")!;
        Assert.Contains("Узун сунуш", (await head.GetAsync(entry)).Text, StringComparison.Ordinal);
        Assert.Equal(404, (await (await Portal.SignedInAsync("kara-suu.head")).GetAsync(entry)).Status);
        Assert.Equal(404, (await head.GetAsync("/journal/9999999999")).Status);
    }

    [Fact]
    public async Task Passwords_and_stamps_are_nowhere_in_the_journal()
    {
        var journal = string.Concat(await Portal.WithDbAsync(db => db.JournalEntries.Where(e => e.RecordKind == "PortalUser").Select(e => e.Before + e.After)
            .ToListAsync()));
        Assert.NotEmpty(journal);
        Assert.DoesNotContain("PasswordHash", journal, StringComparison.Ordinal);
        Assert.DoesNotContain("Stamp", journal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_save_that_fails_leaves_neither_record_nor_entry()
    {
        var before = await CountsAsync();
        await Portal.WithDbAsync(async db =>
        {
            var aimak = await db.AiylAimaks.FirstAsync(a => a.Slug == "ulgu");
            db.Add(new Proposal(aimak.Id, 999_999, new ProposalFacts("Цикли жок сунуш", Channel.Paper, null, null, ProposalGroup.Women),
                new("Адис", DateTime.UtcNow)));
            Assert.Equal("CycleId", (await Assert.ThrowsAsync<Domain.RuleBroken>(() => db.SaveChangesAsync())).Field);
            return 0;
        });
        Assert.Equal(before, await CountsAsync());
    }

    [Fact]
    public async Task An_entry_that_cannot_be_written_takes_the_record_back_with_it()
    {
        var before = await CountsAsync();
        await Portal.WithDbAsync(async db =>
        {
            await db.Database.OpenConnectionAsync();
            var cycle = await db.Cycles.FirstAsync(c => c.BudgetYear == 2028);
            db.Add(new Proposal(cycle.AiylAimakId, cycle.Id, new ProposalFacts("Журналсыз сунуш", Channel.Paper, null, null, ProposalGroup.Women),
                new("Адис", DateTime.UtcNow)));
            db.SavingChanges += (_, _) =>
            {
                if (db.ChangeTracker.Entries<JournalEntry>().Any()) throw new InvalidOperationException("No journal today.");
            };
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
            return 0;
        });
        Assert.Equal(before, await CountsAsync());
    }

    [Fact]
    public async Task Every_save_has_its_entry_with_person_and_request()
    {
        var (id, _) = await AddAsync("Журналда бар");
        var entry = await Portal.WithDbAsync(db => db.JournalEntries.SingleAsync(e => e.RecordKind == "Proposal" && e.RecordId == $"{id}"));
        Assert.Equal(JournalAction.Insert, entry.Action);
        Assert.Null(entry.Before);
        Assert.Contains("Журналда бар", entry.After, StringComparison.Ordinal);
        Assert.True(DateTime.UtcNow - entry.AtUtc < TimeSpan.FromMinutes(5));
    }

    [Theory]
    [InlineData(EntityState.Modified)]
    [InlineData(EntityState.Deleted)]
    public async Task Ballots_approved_documents_and_entries_are_only_ever_added(EntityState state)
    {
        await RefuseAsync<Ballot>(state);
        await RefuseAsync<Entitlement>(state);
        await RefuseAsync<JournalEntry>(state);
        await Portal.WithDbAsync(async db =>
        {
            var plan = await db.Plans.FirstAsync();
            db.Entry(new ApprovedDocument(plan.AiylAimakId, plan.Id, [1], DateTime.UtcNow)).State = state;
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
            return 0;
        });
    }

    private Task<int> RefuseAsync<T>(EntityState state)
        where T : class => Portal.WithDbAsync(async db =>
        {
            db.Entry(await db.Set<T>().FirstAsync()).State = state;
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
            return 0;
        });

    private Task<(int, int)> CountsAsync() =>
        Portal.WithDbAsync(async db => (await db.Proposals.CountAsync(), await db.JournalEntries.CountAsync(e => e.RecordKind == "Proposal")));

    private Task<(int Id, int Cycle)> AddAsync(string text) => Portal.WithDbAsync(async db =>
    {
        var cycle = await db.Cycles.SingleAsync(c => c.BudgetYear == 2028);
        var proposal = new Proposal(cycle.AiylAimakId, cycle.Id, new ProposalFacts(text, Channel.Paper, null, null, ProposalGroup.Women),
            new("Адис", DateTime.UtcNow));
        db.Add(proposal);
        await db.SaveChangesAsync();
        return (proposal.Id, cycle.Id);
    });
}

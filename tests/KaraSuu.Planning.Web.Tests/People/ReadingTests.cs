namespace KaraSuu.Planning.Web.Tests.People;

/// <summary>Reading keeps a session alive with one write an hour, and goes on where nothing can be written.</summary>
public sealed class ReadingTests(Portal portal) : PortalTests(portal)
{
    [Fact]
    public async Task Who_is_signed_in_reads_on_while_the_database_refuses_every_write()
    {
        if (Portal.OnSqlServer) return;
        var (clock, writes) = (new Clock(), new Writes());
        await using var portal = writes.In(Portal, clock);
        var reader = await new Door(portal).SignedInAsync("ulgu.specialist");
        writes.AreRefused = true;

        for (var hour = 1; hour <= 12; hour++)
        {
            clock.Pass(TimeSpan.FromHours(1.5));
            Assert.Equal((hour, 200), (hour, (await reader.GetAsync("/accounts/me")).Status));
            Assert.Equal((hour, 200), (hour, (await reader.GetAsync("/")).Status));
        }
        var warnings = (await LogOfTests.LinesAsync(Portal)).Where(l => l.Contains(" WRN ", StringComparison.Ordinal));
        Assert.Contains(warnings, l => l.Contains("was seen could not be written", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Twenty_pages_within_an_hour_write_nothing_and_the_next_one_writes_once()
    {
        var (clock, writes) = (new Clock(), new Writes());
        await using var portal = writes.In(Portal, clock);
        var reader = await new Door(portal).SignedInAsync("ulgu.deputy3");
        var before = writes.Heard.Count;
        for (var page = 1; page <= 20; page++)
        {
            clock.Pass(TimeSpan.FromSeconds(170));
            Assert.Equal(200, (await reader.GetAsync("/accounts/me")).Status);
        }
        Assert.Equal([], writes.Heard.Skip(before));

        for (var page = 1; page <= 5; page++)
        {
            clock.Pass(TimeSpan.FromMinutes(6));
            Assert.Equal(200, (await reader.GetAsync("/accounts/me")).Status);
        }
        Assert.Contains("UserSessions", Assert.Single(writes.Heard.Skip(before)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_ends_ten_hours_after_the_last_page_neither_much_earlier_nor_later()
    {
        var clock = new Clock();
        var door = Door.With(Portal, clock);
        var (early, late) = (await door.SignedInAsync("ulgu.deputy4"), await door.SignedInAsync("ulgu.deputy5"));
        clock.Pass(TimeSpan.FromMinutes(59));
        foreach (var reader in new[] { early, late }) Assert.Equal(200, (await reader.GetAsync("/accounts/me")).Status);

        clock.Pass(TimeSpan.FromHours(10) - TimeSpan.FromMinutes(1));
        await door.SignedInAsync("ulgu.deputy6");
        Assert.Equal(200, (await early.GetAsync("/accounts/me")).Status);
        clock.Pass(TimeSpan.FromMinutes(2));
        Assert.Equal(302, (await late.GetAsync("/accounts/me")).Status);
    }
}

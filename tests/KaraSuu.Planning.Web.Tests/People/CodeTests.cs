namespace KaraSuu.Planning.Web.Tests.People;

/// <summary>A code of the app is good once, for one step before and after its own.</summary>
public sealed class CodeTests(Portal portal) : PortalTests(portal)
{
    private readonly Clock _clock = new();

    private Door Door => Door.With(Portal, _clock);

    [Fact]
    public async Task A_code_lets_in_once_and_no_earlier_one_after_it()
    {
        var door = Door;
        var (_, key, _) = await door.SetUpAsync("ulgu.deputy2", _clock);
        _clock.Pass(TimeSpan.FromMinutes(5));
        var (code, before) = (Totp.Code(key, 0, _clock), Totp.Code(key, -1, _clock));
        Assert.Equal("/", (await door.CodeAsync("ulgu.deputy2", code)).Location);
        Assert.Equal(422, (await door.CodeAsync("ulgu.deputy2", code)).Status);
        Assert.Equal(422, (await door.CodeAsync("ulgu.deputy2", before)).Status);
        _clock.Pass(TimeSpan.FromSeconds(30));
        Assert.Equal(422, (await door.CodeAsync("ulgu.deputy2", code)).Status);
        Assert.Equal("/", (await door.CodeAsync("ulgu.deputy2", Totp.Code(key, 0, _clock))).Location);
    }

    [Fact]
    public async Task The_code_that_turned_it_on_lets_nobody_in()
    {
        var door = Door;
        var (_, key, _) = await door.SetUpAsync("ulgu.deputy3", _clock);
        Assert.Equal(422, (await door.CodeAsync("ulgu.deputy3", Totp.Code(key, 0, _clock))).Status);
        Assert.Equal("/", (await door.CodeAsync("ulgu.deputy3", Totp.Code(key, 1, _clock))).Location);
    }

    [Fact]
    public async Task A_telephones_clock_may_be_one_step_off_and_not_two()
    {
        var door = Door;
        var (_, key, _) = await door.SetUpAsync("ulgu.deputy4", _clock);
        _clock.Pass(TimeSpan.FromMinutes(5));
        Assert.Equal(422, (await door.CodeAsync("ulgu.deputy4", Totp.Code(key, -2, _clock))).Status);
        Assert.Equal(422, (await door.CodeAsync("ulgu.deputy4", Totp.Code(key, 2, _clock))).Status);
        foreach (var steps in new[] { -1, 0, 1 }) Assert.Equal("/", (await door.CodeAsync("ulgu.deputy4", Totp.Code(key, steps, _clock))).Location);
    }

    [Fact]
    public async Task Of_four_requests_with_one_code_at_the_same_moment_one_is_let_in()
    {
        var door = Door;
        var (_, key, _) = await door.SetUpAsync("ulgu.deputy5", _clock);
        _clock.Pass(TimeSpan.FromMinutes(5));
        var steps = new List<(Reader Reader, Answer Page)>();
        foreach (var _ in Enumerable.Range(0, 4)) steps.Add(await door.SecondStepAsync("ulgu.deputy5"));

        var answers = await Task.WhenAll(steps.Select(s => Task.Run(() => s.Reader.SubmitAsync(s.Page, ("Form.Code", Totp.Code(key, 0, _clock))))));

        Assert.Equal([302, 422, 422, 422], answers.Select(a => a.Status).Order());
    }

    [Fact]
    public async Task Of_four_requests_with_one_recovery_code_at_the_same_moment_one_is_let_in()
    {
        var door = Door;
        var (_, _, codes) = await door.SetUpAsync("ulgu.deputy6", _clock);
        var steps = new List<(Reader Reader, Answer Page)>();
        foreach (var _ in Enumerable.Range(0, 4)) steps.Add(await door.SecondStepAsync("ulgu.deputy6"));

        var answers = await Task.WhenAll(steps.Select(s => Task.Run(() => s.Reader.SubmitAsync(s.Page, ("Form.Code", codes[0])))));

        Assert.Equal([302, 422, 422, 422], answers.Select(a => a.Status).Order());
    }

    [Fact]
    public async Task A_second_step_begun_before_the_password_was_reset_leads_nowhere()
    {
        var door = Door;
        var (_, key, _) = await door.SetUpAsync("ulgu.deputy7", _clock);
        _clock.Pass(TimeSpan.FromMinutes(5));
        var (reader, page) = await door.SecondStepAsync("ulgu.deputy7");
        var admin = await door.SignedInAsync("ulgu.admin");
        Assert.Equal(200, (await admin.SubmitAsync(await admin.GetAsync($"/users/{await Portal.UserIdAsync("ulgu.deputy7")}/password"))).Status);
        Assert.Equal("/accounts/sign-in", (await reader.SubmitAsync(page, ("Form.Code", Totp.Code(key, 0, _clock)))).Location);
        Assert.Equal(302, (await reader.GetAsync("/accounts/me")).Status);
    }
}

namespace KaraSuu.Planning.Web.Tests.People;

public sealed class SecondFactorTests(Portal portal) : PortalTests(portal)
{
    [Fact]
    public async Task The_second_step_is_asked_for_once_it_is_set_up()
    {
        var (_, key, codes) = await SetUpAsync("ulgu.deputy8");
        Assert.Equal(10, codes.Count);

        var reader = Portal.Visitor();
        var step = await PasswordAsync(reader, "ulgu.deputy8");
        Assert.StartsWith("/accounts/second-step", step.Location, StringComparison.OrdinalIgnoreCase);
        var page = await reader.FollowAsync(step);
        Assert.Equal(302, (await reader.GetAsync("/accounts/me")).Status);

        var wrong = await reader.SubmitAsync(page, ("Form.Code", "000000"));
        Assert.Equal("Код туура эмес же мөөнөтү өтүп кеткен", wrong.ErrorAt("Form_Code"));
        Assert.Equal("/", (await reader.SubmitAsync(wrong, ("Form.Code", Totp.Code(key, 1)))).Location);
        Assert.Equal(200, (await reader.GetAsync("/accounts/me")).Status);
    }

    [Fact]
    public async Task Turned_on_twice_it_says_that_the_codes_were_shown_and_how_to_get_others()
    {
        var (reader, page, key) = await new Door(Portal).KeyAsync("ulgu.deputy7");
        (string, string)[] typed = [("Form.Code", Totp.Code(key, 0)), ("Form.Password", Portal.Password)];
        Assert.Equal(200, (await reader.SubmitAsync(page, typed)).Status);
        var told = await reader.FollowAsync(await reader.SubmitAsync(page, typed));
        var notice = told.Document.QuerySelector(".notice[role=status]")!.TextContent;
        Assert.Contains("Калыбына келтирүүчү коддор бир гана жолу көрсөтүлөт", notice, StringComparison.Ordinal);
        Assert.NotNull(told.Document.QuerySelector("main a[href='/accounts/second-factor/codes']"));
    }

    [Fact]
    public async Task A_recovery_code_lets_in_once()
    {
        var (_, _, codes) = await SetUpAsync("ulgu.deputy9");
        Assert.Equal(302, (await SecondStepAsync("ulgu.deputy9", codes[0].ToLowerInvariant())).Status);
        Assert.Equal(422, (await SecondStepAsync("ulgu.deputy9", codes[0])).Status);
        Assert.Equal(302, (await SecondStepAsync("ulgu.deputy9", codes[1].Replace("-", " ", StringComparison.Ordinal))).Status);
    }

    [Fact]
    public async Task A_wrong_code_turns_nothing_on()
    {
        var reader = await Portal.SignedInAsync("ulgu.deputy10");
        await reader.SubmitAsync(await reader.GetAsync("/accounts/second-factor"));
        var answer = await reader.SubmitAsync(await reader.GetAsync("/accounts/second-factor"), ("Form.Code", "12345"), ("Form.Password", Portal.Password));
        Assert.Equal(422, answer.Status);
        Assert.Equal("/", (await PasswordAsync(Portal.Visitor(), "ulgu.deputy10")).Location);
    }

    [Fact]
    public async Task Turned_off_the_password_is_enough_again()
    {
        var (reader, _, _) = await SetUpAsync("ulgu.deputy11");
        var removed = await reader.SubmitAsync(await reader.GetAsync("/accounts/second-factor/remove"), ("Form.Password", Portal.Password));
        Assert.Equal("/accounts/me", removed.Location);
        Assert.Equal("/", (await PasswordAsync(Portal.Visitor(), "ulgu.deputy11")).Location);
    }

    [Fact]
    public async Task New_recovery_codes_replace_the_old_ones()
    {
        var (reader, _, codes) = await SetUpAsync("ulgu.jme");
        var shown = await reader.SubmitAsync(await reader.GetAsync("/accounts/second-factor/codes"), ("Form.Password", Portal.Password));
        var fresh = shown.Document.QuerySelectorAll("main ol code").Select(c => c.TextContent).ToList();
        Assert.Equal(10, fresh.Count);
        Assert.Equal(422, (await SecondStepAsync("ulgu.jme", codes[0])).Status);
        Assert.Equal(302, (await SecondStepAsync("ulgu.jme", fresh[0])).Status);
    }

    [Fact]
    public async Task A_second_step_of_a_second_tab_leads_on_when_the_first_has_signed_in()
    {
        var (_, key, _) = await SetUpAsync("ulgu.supervisor");
        var reader = Portal.Visitor();
        var step = await reader.FollowAsync(await PasswordAsync(reader, "ulgu.supervisor"));
        var second = await reader.GetAsync("/accounts/second-step?returnUrl=/accounts/me/password");
        Assert.Equal(302, (await reader.SubmitAsync(step, ("Form.Code", Totp.Code(key, 1)))).Status);
        Assert.Equal("/accounts/me/password", (await reader.SubmitAsync(second, ("Form.Code", Totp.Code(key, 1)))).Location);
        Assert.Equal("/accounts/me/password", (await reader.GetAsync("/accounts/second-step?returnUrl=/accounts/me/password")).Location);
    }

    [Fact]
    public async Task Without_the_first_step_there_is_no_second()
    {
        Assert.Equal("/accounts/sign-in", (await Portal.Visitor().GetAsync("/accounts/second-step")).Location);
    }

    [Fact]
    public async Task Keys_and_codes_are_not_in_the_journal()
    {
        var (_, key, codes) = await SetUpAsync("ulgu.head");
        var journal = string.Concat(await Portal.WithDbAsync(db => Task.FromResult(db.JournalEntries.Select(e => e.Before + e.After).ToList())));
        Assert.DoesNotContain(key.Replace(" ", "", StringComparison.Ordinal), journal, StringComparison.OrdinalIgnoreCase);
        Assert.All(codes, code => Assert.DoesNotContain(code, journal, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("AQAAAA", journal, StringComparison.Ordinal);
    }

    private async Task<(Reader Reader, string Key, IReadOnlyList<string> Codes)> SetUpAsync(string userName)
    {
        var reader = await Portal.SignedInAsync(userName);
        await reader.SubmitAsync(await reader.GetAsync("/accounts/second-factor"));
        var page = await reader.GetAsync("/accounts/second-factor");
        Assert.StartsWith("data:image/svg+xml;base64,", page.Document.QuerySelector("main img")!.GetAttribute("src"), StringComparison.Ordinal);
        var key = page.Document.QuerySelector("main code")!.TextContent;
        var codes = await reader.SubmitAsync(page, ("Form.Code", Totp.Code(key)), ("Form.Password", Portal.Password));
        Assert.Equal(200, codes.Status);
        return (reader, key, [.. codes.Document.QuerySelectorAll("main ol code").Select(c => c.TextContent)]);
    }

    private async Task<Answer> SecondStepAsync(string userName, string code)
    {
        var reader = Portal.Visitor();
        return await reader.SubmitAsync(await reader.FollowAsync(await PasswordAsync(reader, userName)), ("Form.Code", code));
    }

    private static async Task<Answer> PasswordAsync(Reader reader, string userName) =>
        await reader.SubmitAsync(await reader.GetAsync("/accounts/sign-in"), "form[data-keep-all]", ("UserName", userName), ("Password", Portal.Password));
}

using System.Diagnostics;
using System.Text.Json;
using Microsoft.Playwright;

namespace KaraSuu.Planning.Browser.Tests.Typing;

/// <summary>Protocols where there is no network: written down on the device, sent when the line is back, each exactly once.</summary>
public sealed class OfflineTests(Portal portal, Browser browser) : Journey(portal, browser)
{
    private const int Rounds = 200;
    private const string Save = "main form[data-offline] .actions button.button:not(.secondary)";
    private const string Waiting = "#waiting li p.actions";

    /// <summary>How many copies of a page the device keeps.</summary>
    private const string Kept =
        "await Promise.all((await caches.keys()).map(async name => (await caches.open(name)).match(path))).then(found => found.filter(it => it).length)";

    private readonly Browser _browser = browser;

    [Fact]
    public Task Two_protocols_wait_without_a_network_and_go_by_themselves_when_it_is_back() => OnLineAsync(
        async (visit, line, form) =>
        {
            var page = visit.Page;
            line.Set(Fault.Cut);
            var places = new List<string>();
            for (var day = 1; day <= 2; day++)
            {
                await visit.GoAsync(form);
                await Assertions.Expect(page.Locator("main .notice").Filter(new() { HasText = "байланышсыз иштейт" })).ToBeVisibleAsync();
                places.Add(await FillAsync(page, new DateOnly(2026, 2, day)));
                if (day == 1) await Axe.CheckAsync(visit);
                await visit.FollowAsync(page.Locator(Save));
                await Assertions.Expect(page.Locator(Waiting)).ToHaveCountAsync(day);
            }
            await Axe.CheckAsync(visit);

            line.Set(Fault.None);
            await page.Locator("#waiting .button:not(.secondary)").ClickAsync();
            await Assertions.Expect(page.Locator(Waiting)).ToHaveCountAsync(0);
            await Assertions.Expect(page.Locator(".notice.done a")).ToHaveCountAsync(2);
            await visit.GoAsync("/outbox");
            await Axe.CheckAsync(visit);
            Assert.True(await page.Locator("table.list tbody tr").CountAsync() >= places.Count);
            await AssertOnceAsync(page, form, places);
        });

    [Fact]
    public Task Nobody_else_sees_what_waits_and_whoever_leaves_is_asked() => OnLineAsync(
        async (visit, line, form) =>
        {
            visit.Expect(401);
            visit.Expect(500);
            var page = visit.Page;
            line.Set(Fault.Cut);
            await visit.GoAsync(form);
            var place = await FillAsync(page, new DateOnly(2026, 2, 10));
            await visit.FollowAsync(page.Locator(Save));
            line.Set(Fault.None);

            // Whoever leaves with something unsent is asked.
            await visit.GoAsync("/accounts/me");
            var asked = new List<string>();
            page.Dialog += (_, dialog) =>
            {
                asked.Add(dialog.Message);
                _ = asked.Count == 1 ? dialog.DismissAsync() : dialog.AcceptAsync();
            };
            line.Set(Fault.Broken);
            await page.Locator("header.top details.drop:has(form) > summary").ClickAsync();
            await page.Locator("form[action='/accounts/sign-out'] button").ClickAsync();
            Assert.Contains("Жөнөтүлө турган жазуулар: 1", Assert.Single(asked), StringComparison.Ordinal);

            // Somebody else at the same device sees nothing of it, and no form of the first person is left there.
            await page.Context.ClearCookiesAsync(new() { Name = "karasuu" });
            line.Set(Fault.None);
            await visit.SignInAsync("kara-suu.head", Portal.SamplePassword);
            await visit.GoAsync("/outbox");
            await Assertions.Expect(page.Locator("#waiting h2").First).ToBeVisibleAsync();
            Assert.Equal(0, await page.Locator(Waiting).CountAsync());
            Assert.DoesNotContain(place, await page.ContentAsync(), StringComparison.Ordinal);
            await UntilAsync(page, $"async path => ({Kept}) === 0", form);

            await page.Context.ClearCookiesAsync(new() { Name = "karasuu" });
            await visit.SignInAsync("kara-suu.specialist", Portal.SamplePassword);
            await visit.GoAsync("/outbox");
            await Assertions.Expect(page.Locator("#waiting h2").First).ToBeVisibleAsync();
            await Assertions.Expect(page.Locator(Waiting)).ToHaveCountAsync(0);
            await AssertOnceAsync(page, form, [place]);
        });

    /// <summary>At the object there is no line: the visit is written down with its photo, and both go when it is back.</summary>
    [Fact]
    public Task An_inspection_with_its_photo_waits_too() => OnLineAsync(
        async (visit, line, form) =>
        {
            var (page, said) = (visit.Page, $"Аралык {Guid.NewGuid():N}");
            line.Set(Fault.Cut);
            await visit.GoAsync(form);
            await page.FillAsync("#Form_HeldOn", "27.11.2026");
            await page.FillAsync("#Form_Stage", said);
            await page.FillAsync("#Form_Checked", "Тротуар менен бордюрлар");
            var members = page.Locator("input[name='Form.Present']");
            for (var i = 0; i < await members.CountAsync(); i++) await members.Nth(i).CheckAsync();
            await page.Locator("input[name='Form.Outcome']").First.CheckAsync();
            await page.FillAsync("#Form_OutcomeText", said);
            var photo = await page.EvaluateAsync<string>(
                "() => Object.assign(document.createElement('canvas'), { width: 640, height: 480 }).toDataURL('image/jpeg').split(',')[1]");
            await page.SetInputFilesAsync("input[type=file]", new FilePayload
            {
                Name = "IMG_1.jpg",
                MimeType = "image/jpeg",
                Buffer = Convert.FromBase64String(photo),
            });
            await visit.FollowAsync(page.Locator(Save));
            await Assertions.Expect(page.Locator(Waiting)).ToHaveCountAsync(1);
            line.Set(Fault.None);
            await page.Locator("#waiting .button:not(.secondary)").ClickAsync();
            await Assertions.Expect(page.Locator(Waiting)).ToHaveCountAsync(0);
            await visit.FollowAsync(page.Locator(".notice.done a"));
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync(said);
            await Assertions.Expect(page.Locator("main img").First).ToBeVisibleAsync();
        },
        "ulgu.jme",
        async visit =>
        {
            await visit.GoAsync("/");
            await visit.GoAsync((await visit.Page.Locator("nav.sections a[href$='/works']").First.GetAttributeAsync("href"))!);
            var works = await visit.Page.Locator("main a[href^='/works/']").EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href'))");
            foreach (var work in works.Distinct())
            {
                await visit.GoAsync(work);
                if (await visit.Page.Locator("main a[href$='/inspections/new']").CountAsync() > 0) return work + "/inspections/new";
            }
            throw new VisitFailedException("no work may be inspected");
        });

    /// <summary>Whatever breaks, nothing that was saved is lost or doubled, and every form has its receipt.</summary>
    [Fact]
    public Task Two_hundred_protocols_over_a_line_that_breaks_arrive_once_each() => OnLineAsync(
        async (visit, line, form) =>
        {
            visit.Expect(401);
            visit.Expect(500);
            var (page, chance) = (visit.Page, new Random(20261128));
            var (places, keys) = (new List<string>(), new List<string>());
            for (var round = 0; round < Rounds; round++)
            {
                var (opening, sending) = (chance.Next(10) < 3 ? Fault.Cut : Fault.None, (Fault)chance.Next(4));
                line.Set(opening);
                await visit.GoAsync(form);
                places.Add(await FillAsync(page, new DateOnly(2026, 1, 1).AddDays(round)));
                keys.Add(await page.Locator("main form[data-offline] [name=__once]").InputValueAsync());
                line.Set(sending);
                await page.EvaluateAsync($"document.querySelector('{Save}').click()");
                await page.WaitForFunctionAsync($"key => document.querySelector('main form[data-offline] [name=__once]')?.value !== key", keys[^1]);
                if (round % 66 == 33)
                {
                    Portal.Stop();
                    await Portal.StartAgainAsync();
                }
                if (round % 50 == 25)
                {
                    // The sign-in runs out while something may be waiting.
                    line.Set(Fault.None);
                    await page.Context.ClearCookiesAsync(new() { Name = "karasuu" });
                    await visit.SignInAsync("kara-suu.specialist", Portal.SamplePassword);
                }
            }
            line.Set(Fault.None);
            await visit.GoAsync("/outbox");
            await Assertions.Expect(page.Locator("#waiting h2").First).ToBeVisibleAsync();
            await Assertions.Expect(page.Locator(Waiting)).ToHaveCountAsync(0);
            await AssertOnceAsync(page, form, places);
            foreach (var some in keys.Chunk(50))
            {
                var said = JsonDocument.Parse(await TextOfAsync(page, "/outbox/state?keys=" + string.Join(',', some)));
                Assert.Equal(some.Length, said.RootElement.GetProperty("receipts").GetArrayLength());
            }
        });

    /// <summary>Opens a form, that of a new protocol unless another is found, once, with a network, until a copy of it is kept.</summary>
    private async Task OnLineAsync(
        Func<Visit, Line, string, Task> journey, string person = "kara-suu.specialist", Func<Visit, Task<string>>? find = null)
    {
        using var line = new Line(Portal.Address);
        await _browser.VisitAsync(
            line.Address,
            async visit =>
            {
                visit.ExpectLostLine();
                await visit.SignInAsync(person, Portal.SamplePassword);
                var form = find is not null ? await find(visit)
                    : (await visit.Page.Locator("nav.sections a[href$='/meetings']").First.GetAttributeAsync("href"))! + "/new";
                await visit.GoAsync(form);
                await UntilAsync(visit.Page, $"async path => ({Kept}) > 0", "/outbox");
                await journey(visit, line, form);
            },
            Screen.Phone);
    }

    private static async Task<string> FillAsync(IPage page, DateOnly day)
    {
        var place = $"Клуб {Guid.NewGuid():N}";
        await page.Locator("#Form_VillageId").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.FillAsync("#Form_HeldOn", $"{day:dd.MM.yyyy}");
        await page.FillAsync("#Form_Place", place);
        await page.FillAsync("[name='Form.Attendance[0].Women']", "3");
        return place;
    }

    /// <summary>Asks until it is so; a page's own waiting takes a promise for a yes.</summary>
    private static async Task UntilAsync(IPage page, string isSo, object? about = null)
    {
        for (var waiting = Stopwatch.StartNew(); !await page.EvaluateAsync<bool>(isSo, about); await Task.Delay(50))
            if (waiting.Elapsed > Visit.Patience) throw new VisitFailedException(isSo);
    }

    private static Task<string> TextOfAsync(IPage page, string path) =>
        page.EvaluateAsync<string>("async path => { try { return await (await fetch(path)).text(); } catch { return ''; } }", path);

    private static async Task AssertOnceAsync(IPage page, string form, IReadOnlyCollection<string> places)
    {
        var table = await TextOfAsync(page, form.Replace("/new", ".csv", StringComparison.Ordinal));
        Assert.All(places, place => Assert.Equal(2, table.Split(place).Length));
    }
}

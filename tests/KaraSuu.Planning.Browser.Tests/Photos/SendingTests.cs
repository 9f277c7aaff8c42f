using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace KaraSuu.Planning.Browser.Tests.Photos;

/// <summary>Photos of a form at an object with a bad line: photos.js against the running portal, on a page with nothing but such a form.</summary>
public sealed partial class SendingTests(Portal portal, Browser browser) : Journey(portal, browser)
{
    private const string Form = "/photos-of-a-form";
    private const string Sent = "li[data-key] input[type=hidden]";

    [Fact]
    public Task Nothing_chosen_is_lost_by_a_cut_line_a_reload_or_an_expired_sign_in() => VisitAsync(
        async visit =>
        {
            visit.ExpectLostLine();
            visit.Expect(401);
            var page = visit.Page;
            string? posted = null;
            await ShowFormAsync(page, body => posted = body);
            await visit.GoAsync(Form);

            await ChooseAsync(page, 1, 2);
            await Assertions.Expect(page.Locator(Sent)).ToHaveCountAsync(2);
            Assert.Equal("1600 1067", await SizeAsync(page, "/photos/"));
            Assert.Equal("320 213", await SizeAsync(page, "/small"));

            await page.Context.SetOfflineAsync(true);
            await ChooseAsync(page, 3);
            await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("OFFLINE");
            await page.ClickAsync("button[type=submit]");
            await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("HOLD");
            Assert.Null(posted);
            await page.ReloadWhenAsync(() => page.Context.SetOfflineAsync(false));
            await Assertions.Expect(page.Locator(Sent)).ToHaveCountAsync(3);

            await page.Context.ClearCookiesAsync(new() { Name = "karasuu" });
            await ChooseAsync(page, 4);
            var signIn = page.Locator("a[href='/accounts/sign-in'][target=_blank]");
            await Assertions.Expect(signIn).ToBeVisibleAsync();
            await page.ClickAsync("button[type=submit]");
            var other = await page.RunAndWaitForPopupAsync(() => signIn.ClickAsync());
            await other.FillAsync("input[name=UserName]", "alexandrov.jme");
            await other.FillAsync("input[name=Password]", Portal.SamplePassword);
            await other.ClickAsync("form:has(input[name=Password]) [type=submit]");
            await other.WaitForURLAsync(url => !url.Contains("sign-in", StringComparison.Ordinal));
            await other.CloseAsync();
            await page.EvaluateAsync("dispatchEvent(new Event('focus'))");

            // The form was pressed before and goes by itself, with keys and without files.
            await page.WaitForURLAsync("**/accounts/me?saved");
            Assert.Equal(4, Keys().Matches(posted!).Select(m => m.Value).Distinct().Count());
            Assert.DoesNotContain("JFIF", posted, StringComparison.Ordinal);
        },
        "alexandrov.jme",
        Screen.Phone,
        worker: false);

    /// <summary>Serves a page with a form of photos from the portal's own address, under the portal's own content policy.</summary>
    private static async Task ShowFormAsync(IPage page, Action<string> posted)
    {
        var own = await page.GotoAsync("/accounts/me");
        var token = await page.Locator("main input[name=__form], input[name=__form]").First.GetAttributeAsync("value");
        var policy = (await own!.AllHeadersAsync())["content-security-policy"];
        await page.RouteAsync($"**{Form}*", async route =>
        {
            if (route.Request.Method == "POST")
            {
                posted(System.Text.Encoding.Latin1.GetString(route.Request.PostDataBuffer ?? []));
                await route.FulfillAsync(new() { Status = 302, Headers = [KeyValuePair.Create("Location", "/accounts/me?saved")] });
                return;
            }
            await route.FulfillAsync(new()
            {
                Headers = [KeyValuePair.Create("Content-Type", "text/html; charset=utf-8"), KeyValuePair.Create("Content-Security-Policy", policy)],
                Body = $"""
                    <!DOCTYPE html><html lang="ky"><title>Сүрөттөр</title><link rel="icon" href="/favicon.svg"><script type="module" src="/site.js"></script>
                    <main><form method="post" enctype="multipart/form-data" data-keep="tried"><input type="hidden" name="__form" value="{token}">
                    <div data-photos="Form.Photos" data-user="1" data-camera="CAMERA" data-preparing="PREPARING" data-sending="SENDING" data-sent="SENT" data-failed="FAILED"
                      data-unreadable="UNREADABLE" data-offline="OFFLINE" data-signed-out="SIGNED OUT" data-sign-in="SIGN IN" data-remove="REMOVE" data-count="{"{0}/{1}"}" data-hold="HOLD">
                    <label for="files">Сүрөттөр</label><input type="file" id="files" name="Form.Photos.Files" multiple accept="image/jpeg,image/png"><p role="status"></p><ul></ul></div>
                    <script type="module" src="/photos.js"></script><button type="submit">Сактоо</button></form></main></html>
                    """,
            });
        });
    }

    private static async Task ChooseAsync(IPage page, params int[] numbers)
    {
        var files = new List<FilePayload>();
        foreach (var number in numbers)
        {
            var drawn = await page.EvaluateAsync<string>(
                """
                number => {
                  const canvas = Object.assign(document.createElement('canvas'), { width: 3000, height: 2000 });
                  const pen = canvas.getContext('2d');
                  for (let i = 0; i < 4000; i++) {
                    pen.fillStyle = `hsl(${(i * 37 + number * 90) % 360} 70% 50%)`;
                    pen.fillRect((i * 7919) % 3000, (i * 104729) % 2000, 60, 60);
                  }
                  return canvas.toDataURL('image/jpeg', 0.95).split(',')[1];
                }
                """,
                number);
            files.Add(new FilePayload { Name = $"IMG_{number}.jpg", MimeType = "image/jpeg", Buffer = Convert.FromBase64String(drawn) });
        }
        await page.SetInputFilesAsync("#files", files);
    }

    /// <summary>Width and height of the first photo as the portal serves it.</summary>
    private static Task<string> SizeAsync(IPage page, string which) => page.EvaluateAsync<string>(
        """
        async which => {
          const key = document.querySelector('li[data-key]').dataset.key;
          const answer = await fetch(which === '/small' ? `/photos/${key}/small` : `/photos/${key}`);
          const picture = await createImageBitmap(await answer.blob());
          return `${picture.width} ${picture.height}`;
        }
        """,
        which);

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex Keys();
}

internal static class Lines
{
    /// <summary>Reloads the page once something has happened.</summary>
    public static async Task ReloadWhenAsync(this IPage page, Func<Task> happens)
    {
        await happens();
        await page.ReloadAsync();
    }
}

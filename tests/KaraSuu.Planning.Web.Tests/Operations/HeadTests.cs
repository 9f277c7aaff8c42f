using KaraSuu.Planning.Domain.Photos;
using KaraSuu.Planning.Web.Photos;
using KaraSuu.Planning.Web.Tests.Photos;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KaraSuu.Planning.Web.Tests.Operations;

/// <summary>HEAD answers as GET does, without the body; tried on the real server, which has its own mind about bodies.</summary>
public sealed class HeadTests : PortalTests, IDisposable
{
    private static readonly string[] OfTheirOwn = ["Date", "Set-Cookie", "Transfer-Encoding", "Connection"];

    private readonly WebApplicationFactory<Program> _served;

    public HeadTests(Portal portal)
        : base(portal)
    {
        _served = portal.WithWebHostBuilder(_ => { });
        _served.UseKestrel(0);
        _served.StartServer();
    }

    public void Dispose() => _served.Dispose();

    [Theory]
    [InlineData("/public", 200)]
    [InlineData("/public/kara-suu/plans/2021.pdf", 200)]
    [InlineData("/accounts/sign-in", 200)]
    [InlineData("/site.css", 200)]
    [InlineData("/health/live", 200)]
    [InlineData("/health/ready", 200)]
    [InlineData("/users", 302)]
    [InlineData("/there-is-no-such-page", 404)]
    [InlineData("/public/nowhere", 404)]
    [InlineData("/error/500", 500)]
    public Task Anybody_may_ask_for_the_head_alone(string path, int status) => AssertSameAsync(Visitor(), path, status);

    [Theory]
    [InlineData("/users")]
    [InlineData("/aimaks")]
    [InlineData("/accounts/me")]
    public async Task So_may_who_is_signed_in(string path)
    {
        var reader = Visitor();
        var page = await reader.GetAsync("/accounts/sign-in");
        await reader.SubmitAsync(page, "form[data-keep-all]", ("UserName", "admin"), ("Password", Portal.Password));
        await AssertSameAsync(reader, path, 200);
    }

    [Fact]
    public async Task A_photo_has_a_head_with_its_length()
    {
        var key = await PhotoAsync();
        await AssertSameAsync(Visitor(), $"/public/photos/{key}", 200);
        using var head = await Visitor().Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, $"/public/photos/{key}"));
        Assert.Equal(await Portal.WithDbAsync(db => db.Photos.Where(p => p.Key == key).Select(p => (long?)p.Length).SingleAsync()),
            head.Content.Headers.ContentLength);
    }

    [Fact]
    public async Task An_approved_plan_known_already_is_not_sent_again()
    {
        var reader = Visitor();
        using var first = await reader.Http.GetAsync("/public/ulgu/plans/2027.pdf");
        using var request = new HttpRequestMessage(HttpMethod.Head, "/public/ulgu/plans/2027.pdf");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await reader.Http.SendAsync(request);
        Assert.Equal(304, (int)second.StatusCode);
    }

    private Reader Visitor() => new(new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = _served.ClientOptions.BaseAddress });

    /// <summary>The first answer brings cookies and what goes with them; the two that are compared do not.</summary>
    private static async Task AssertSameAsync(Reader reader, string path, int status)
    {
        await reader.GetAsync(path);
        using var get = await reader.Http.GetAsync(path);
        using var head = await reader.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));

        Assert.Equal(status, (int)head.StatusCode);
        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        Assert.Equal(Headers(get), Headers(head));
    }

    /// <summary>As the server sent them; that nothing follows need not be said twice.</summary>
    private static string Headers(HttpResponseMessage answer) =>
        string.Join('\n', answer.Headers.Concat(answer.Content.Headers.NonValidated.Select(h =>
            KeyValuePair.Create(h.Key, (IEnumerable<string>)[h.Value.ToString()])))
            .Where(h => !OfTheirOwn.Contains(h.Key, StringComparer.OrdinalIgnoreCase)).Select(h => $"{h.Key}: {string.Join(", ", h.Value)}")
            .Where(h => h != "Content-Length: 0").Order());

    private async Task<Guid> PhotoAsync()
    {
        var (bytes, key) = (Made.Jpeg(seed: 71), Guid.NewGuid());
        var hash = await Portal.Services.GetRequiredService<PhotoStore>().SaveAsync(bytes, CancellationToken.None);
        await Portal.WithDbAsync(async db =>
        {
            var work = await db.Works.Select(w => new { w.Id, w.AiylAimakId }).FirstAsync();
            var photo = new Photo(work.AiylAimakId, key, 1, new PhotoFacts("чатыр.jpg", Photo.Jpeg, bytes.Length, hash, 640, 480),
                new Domain.Stamp("Айгүл", DateTime.UtcNow));
            photo.Attach(PhotoOf.Progress, 1, work.Id);
            photo.Publish(new Domain.Stamp("Айгүл", DateTime.UtcNow));
            db.Add(photo);
            return await db.SaveChangesAsync();
        });
        return key;
    }
}

using System.Net;
using System.Text;

namespace KaraSuu.Planning.Web.Tests.Guards;

/// <summary>Bodies beyond the limit are refused by the real server, before anything reads them.</summary>
public sealed class BodySizeTests : IAsyncLifetime
{
    private readonly Portal _portal = new();

    public async Task InitializeAsync()
    {
        _portal.UseKestrel(0);
        await _portal.InitializeAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_oversized_body_is_413(bool chunked)
    {
        using var http = _portal.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post,
            "/accounts/sign-in")
        { Content = new ByteArrayContent(Encoding.ASCII.GetBytes("UserName=" + new string('x', 3 * 1024 * 1024))) };
        request.Content.Headers.ContentType = new System.Net.Http.Headers.MediaTypeHeaderValue("application/x-www-form-urlencoded");
        request.Headers.TransferEncodingChunked = chunked;
        using var answer = await http.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("<h1>", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_real_server_says_nothing_of_itself()
    {
        using var http = _portal.CreateClient();
        using var answer = await http.GetAsync("/accounts/sign-in");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Server"));
    }

    public Task DisposeAsync() => ((IAsyncLifetime)_portal).DisposeAsync();
}

using System.Globalization;
using System.Text.Json;
using KaraSuu.Planning.Web.Tests.Guards;

namespace KaraSuu.Planning.Web.Tests.PortalPages;

/// <summary>Sends as the browser's script does.</summary>
internal sealed record Sender(HttpClient Http, string Token)
{
    public static async Task<Sender> OfAsync(Portal portal, string person)
    {
        var reader = await portal.SignedInAsync(person);
        return new Sender(reader.Http, await Routes.TokenAsync(reader));
    }

    public Task<Sent> AskAsync(Guid key, int length) =>
        SendAsync(HttpMethod.Get, $"/uploads/{key}", null, ("Upload-Length", length.ToString(CultureInfo.InvariantCulture)));

    public Task<Sent> PutAsync(Guid key, byte[] part, int offset, int length) =>
        PutAsync(key, part, offset.ToString(CultureInfo.InvariantCulture), length.ToString(CultureInfo.InvariantCulture));

    public Task<Sent> PutAsync(Guid key, byte[] part, string offset, string length) =>
        SendAsync(HttpMethod.Put, $"/uploads/{key}", part, ("Upload-Offset", offset), ("Upload-Length", length),
            ("Upload-Name", Uri.EscapeDataString("IMG чатыр.JPEG")));

    public Task<Sent> PutSmallAsync(Guid key, byte[] small) => SendAsync(HttpMethod.Put, $"/uploads/{key}/small", small);

    public async Task<Guid> SendAsync(byte[] photo)
    {
        var key = Guid.NewGuid();
        Assert.Equal(200, (await PutAsync(key, photo, 0, photo.Length)).Status);
        return key;
    }

    private async Task<Sent> SendAsync(HttpMethod method, string path, byte[]? body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null) request.Content = new ByteArrayContent(body);
        request.Headers.Add("RequestVerificationToken", Token);
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        using var answer = await Http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return new Sent((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType == "application/json"
            ? JsonDocument.Parse(text).RootElement.Clone() : default);
    }
}

/// <summary>What the portal answered to a part of a photo.</summary>
internal sealed record Sent(int Status, JsonElement Json)
{
    /// <summary>How many bytes are there by now.</summary>
    public int Received => Json.GetProperty("received").GetInt32();
}

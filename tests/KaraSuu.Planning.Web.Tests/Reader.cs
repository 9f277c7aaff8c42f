using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace KaraSuu.Planning.Web.Tests;

/// <summary>Reads pages and fills their real forms, with the tokens and keys the page itself carries.</summary>
public sealed class Reader(HttpClient http)
{
    public HttpClient Http { get; } = http;

    public async Task<Answer> GetAsync(string path) => await Answer.ReadAsync(await Http.GetAsync(path), path);

    /// <summary>Fills and sends the page's form; fields not named keep what the page shows.</summary>
    public Task<Answer> SubmitAsync(Answer page, params (string Name, string Value)[] filled) => SubmitAsync(page, "main form[method=post]", filled);

    public async Task<Answer> SubmitAsync(Answer page, string selector, params (string Name, string Value)[] filled)
    {
        var form = page.Document.QuerySelector<IHtmlFormElement>(selector)
            ?? throw new InvalidOperationException($"{page.Path} has no {selector}:\n{page.Html}");
        var fields = Fields(form).Where(f => filled.All(n => !string.Equals(n.Name, f.Key, StringComparison.OrdinalIgnoreCase))).ToList();
        foreach (var (name, value) in filled) fields.Add(KeyValuePair.Create(name, value));
        var action = form.GetAttribute("action") is { Length: > 0 } to ? to : page.Path;
        return await PostAsync(action, fields);
    }

    public async Task<Answer> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        return await Answer.ReadAsync(await Http.PostAsync(path, content), path);
    }

    /// <summary>
    /// A step that would be refused: its page says why and has no button, and pressing all the same is refused with the same words, which are returned.
    /// </summary>
    public async Task<string> RefusedAsync(string address)
    {
        var question = await GetAsync(address);
        Assert.Equal(200, question.Status);
        Assert.Null(question.Document.QuerySelector("main form[method=post]"));
        var token = question.Document.QuerySelector("input[name=__form]")!.GetAttribute("value")!;
        var pressed = await PostAsync(address, [KeyValuePair.Create("__form", token)]);
        Assert.Equal(422, pressed.Status);
        var error = Assert.Single(pressed.Errors);
        Assert.Contains(string.Join(' ', error.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), question.Text, StringComparison.Ordinal);
        return error;
    }

    public Task<Answer> FollowAsync(Answer answer) =>
        GetAsync(answer.Location ?? throw new InvalidOperationException($"{answer.Path} answered {answer.Status}, not a redirect:\n{answer.Html}"));

    /// <summary>What a browser would send for the form as it stands.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Fields(IHtmlFormElement form)
    {
        foreach (var element in form.Elements)
        {
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false }:
                    break;
                case IHtmlInputElement { Name.Length: > 0 } input:
                    yield return KeyValuePair.Create(input.Name!, input.Value);
                    break;
                case IHtmlTextAreaElement { Name.Length: > 0 } area:
                    yield return KeyValuePair.Create(area.Name!, area.Value);
                    break;
                case IHtmlSelectElement { Name.Length: > 0 } select:
                    yield return KeyValuePair.Create(select.Name!, select.Value ?? "");
                    break;
            }
        }
    }
}

/// <summary>What the portal answered.</summary>
public sealed class Answer
{
    private IHtmlDocument? _document;

    public required string Path { get; init; }
    public required int Status { get; init; }
    public required string Html { get; init; }

    /// <summary>The page as it is built; read when it is asked for, since most answers are asked for their status alone.</summary>
    public IHtmlDocument Document => _document ??= new HtmlParser().ParseDocument(Html);

    public required string? Location { get; init; }
    public required byte[] Bytes { get; init; }
    public required string? ContentType { get; init; }

    /// <summary>The readable text of the main part.</summary>
    public string Text => string.Join(' ', (Document.QuerySelector("main")?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The messages of the error summary, without the fields they name.</summary>
    public IReadOnlyList<string> Errors => [.. Document.QuerySelectorAll(".errors li .said").Select(e => e.TextContent.Trim())];

    /// <summary>The lines of the error summary as they are read: field and message.</summary>
    public IReadOnlyList<string> ErrorLines =>
        [.. Document.QuerySelectorAll(".errors li").Select(e => string.Join(' ', e.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];

    /// <summary>The message at a field.</summary>
    public string? ErrorAt(string id) => Document.GetElementById(id + "-error")?.TextContent.Trim();

    public string? ValueOf(string id) => Document.GetElementById(id) switch
    {
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value,
        _ => null,
    };

    public static async Task<Answer> ReadAsync(HttpResponseMessage response, string path)
    {
        using (response)
        {
            var bytes = await response.Content.ReadAsByteArrayAsync();
            // Soft hyphens are places where a word may be parted, and no letters of it; tests of them read the bytes.
            var html = response.Content.Headers.ContentType?.MediaType == "text/html"
                ? System.Text.Encoding.UTF8.GetString(bytes).Replace("\u00ad", "", StringComparison.Ordinal) : "";
            return new Answer
            {
                Path = path,
                Status = (int)response.StatusCode,
                Html = html,
                Bytes = bytes,
                ContentType = response.Content.Headers.ContentType?.ToString(),
                Location = response.StatusCode is HttpStatusCode.Found or HttpStatusCode.SeeOther ? response.Headers.Location?.ToString() : null,
            };
        }
    }
}

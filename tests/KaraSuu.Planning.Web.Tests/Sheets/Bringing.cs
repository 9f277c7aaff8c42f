using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace KaraSuu.Planning.Web.Tests.Sheets;

/// <summary>Brings a table to a list as a browser would.</summary>
internal static class Bringing
{
    public static async Task<Answer> FileAsync(this Reader reader, string excel, byte[] file, string name = "tizme.xlsx")
    {
        var page = await reader.GetAsync(excel);
        using var form = new MultipartFormDataContent();
        foreach (var (field, value) in Reader.Fields(page.Document.QuerySelector<IHtmlFormElement>("main form[method=post]")!).Where(f => f.Key != "Form.File"))
            form.Add(new StringContent(value), field);
        form.Add(new ByteArrayContent(file), "Form.File", name);
        var answer = await Answer.ReadAsync(await reader.Http.PostAsync(excel, form), excel);
        return answer.Status == 302 ? await reader.FollowAsync(answer) : answer;
    }

    public static async Task<Answer> PasteAsync(this Reader reader, string excel, string table)
    {
        var answer = await reader.SubmitAsync(await reader.GetAsync(excel), ("Form.Pasted", table));
        return answer.Status == 302 ? await reader.FollowAsync(answer) : answer;
    }

    /// <summary>The numbers of the preview: new, known, likely known, errors.</summary>
    public static string Counts(this Answer preview) => string.Join(' ', preview.Document.QuerySelectorAll("dl.facts dd").Select(d => d.TextContent.Trim()));

    /// <summary>The errors of the preview: cell and sentence.</summary>
    public static IReadOnlyList<string> Wrong(this Answer preview) =>
        [.. preview.Document.QuerySelectorAll(".notice.wrong tbody tr").Select(r => $"{r.Children[0].TextContent.Trim()}: {r.Children[3].TextContent.Trim()}")];
}

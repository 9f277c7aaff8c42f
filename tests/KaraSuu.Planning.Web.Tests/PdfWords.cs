using System.Diagnostics;
using System.Net.Http.Headers;
using KaraSuu.Planning.Web.Tests.Guards;

namespace KaraSuu.Planning.Web.Tests;

/// <summary>The words of a PDF without the spaces between them: where lines break is not what these tests are about.</summary>
internal static class PdfWords
{
    public static string Packed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    public static async Task<string> OfAsync(byte[] pdf)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, pdf);
            using var tool = Process.Start(new ProcessStartInfo("pdftotext", ["-raw", "-enc", "UTF-8", file, "-"]) { RedirectStandardOutput = true })!;
            return Packed(await tool.StandardOutput.ReadToEndAsync());
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Opens a PDF of the portal and sees every one of the words in it.</summary>
    public static async Task<string> ReadsAsync(this Reader reader, string path, params string[] words)
    {
        var pdf = await reader.GetAsync(path);
        Assert.Equal((200, "application/pdf"), (pdf.Status, pdf.ContentType));
        var text = await OfAsync(pdf.Bytes);
        Assert.All(words, word => Assert.Contains(Packed(word), text, StringComparison.Ordinal));
        return text;
    }

    /// <summary>Sends a form with one photo, as a browser without script does.</summary>
    public static async Task<Answer> SendPhotoAsync(this Reader reader, string path, byte[] photo, params (string Name, string Value)[] fields)
    {
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields.Append(("__form", await Routes.TokenAsync(reader)))) content.Add(new StringContent(value), name);
        var file = new ByteArrayContent(photo);
        file.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        content.Add(file, "Form.Photos.Files", "бордюр.jpg");
        return await Answer.ReadAsync(await reader.Http.PostAsync(path, content), path);
    }
}

using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using KaraSuu.Planning.Domain.Photos;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Photos;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Tests.Guards;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KaraSuu.Planning.Web.Tests.Photos;

/// <summary>A form with photos as a browser without script sends it; nothing chosen is lost, nothing is taken twice.</summary>
public sealed class FormWithPhotosTests : PortalTests, IDisposable
{
    private const string Address = "/tried-photos";

    private readonly WebApplicationFactory<Program> _tried;

    /// <summary>On the real server, since only that one knows limits of bodies.</summary>
    public FormWithPhotosTests(Portal portal)
        : base(portal)
    {
        _tried = portal.WithWebHostBuilder(b => b.ConfigureServices(s => s.AddControllers().AddApplicationPart(typeof(TriedController).Assembly)));
        _tried.UseKestrel(0);
        _tried.StartServer();
    }

    [Fact]
    public async Task A_file_without_a_byte_is_named_and_not_dropped()
    {
        var refused = await SendAsync(await SpecialistAsync(), [("Form.Title", "Чатыр")], [("бош.png", [])]);
        Assert.Equal(422, refused.Status);
        Assert.Contains("бош.png", refused.Document.QuerySelector("#Form_Photos_Files-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Photos_of_a_form_that_is_not_accepted_come_back_with_it()
    {
        var reader = await SpecialistAsync();
        var refused = await SendAsync(reader, [("Form.Title", "")], [("чатыр.jpg", Made.Jpeg(seed: 31)), ("дубал.png", Made.Png())]);
        Assert.Equal(422, refused.Status);
        Assert.Equal(2, refused.Document.QuerySelectorAll("img[src$='/small']").Length);
        Assert.Contains("чатыр.jpg", refused.Html, StringComparison.Ordinal);
        Assert.NotNull(refused.Document.QuerySelector("input[type=file][multiple][name='Form.Photos.Files']"));
        Assert.NotNull(refused.Document.QuerySelector("script[src^='/photos.js?v=']"));
        var keys = Keys(refused);
        Assert.Equal(2, keys.Count);
        var guids = keys.Select(Guid.Parse).ToList();
        Assert.Equal([true, true], await Portal.WithDbAsync(db => db.Photos.Where(p => guids.Contains(p.Key)).Select(p => p.ThumbnailSha256 != null)
            .ToListAsync()));

        var saved = await SendAsync(reader, [("Form.Title", "Чатыр"), .. keys.Select(k => ("Form.Photos.Keys", k)), ("Form.Photos.Removed", keys[1])], []);
        Assert.Equal(302, saved.Status);
        Assert.Equal([PhotoOf.Inspection, PhotoOf.Unattached], await OfAsync(keys));

        var twice = await SendAsync(reader, [("Form.Title", "Чатыр"), ("Form.Photos.Keys", keys[0])], []);
        Assert.Equal(422, twice.Status);
        Assert.NotNull(twice.Document.QuerySelector("#Form_Photos_Files-error"));
    }

    [Fact]
    public async Task A_file_that_is_no_photo_is_named_and_the_others_are_kept()
    {
        var refused = await SendAsync(await SpecialistAsync(), [("Form.Title", "Чатыр")],
            [("page.jpg", "<!DOCTYPE html>"u8.ToArray()), ("чатыр.jpg", Made.Jpeg(seed: 32))]);
        Assert.Equal(422, refused.Status);
        Assert.Contains("page.jpg", refused.Document.QuerySelector("#Form_Photos_Files-error")!.TextContent, StringComparison.Ordinal);
        Assert.Single(Keys(refused));
    }

    [Fact]
    public async Task A_form_sent_twice_takes_its_photos_once()
    {
        var reader = await SpecialistAsync();
        var once = Guid.NewGuid().ToString("N");
        (string, byte[])[] files = [("чатыр.jpg", Made.Jpeg(seed: 33))];
        var before = await CountAsync();
        var first = await SendAsync(reader, [("Form.Title", "Чатыр"), ("__once", once)], files);
        var second = await SendAsync(reader, [("Form.Title", "Чатыр"), ("__once", once)], files);
        Assert.Equal((302, 302), (first.Status, second.Status));
        Assert.Equal(first.Location, second.Location);
        Assert.Equal(before + 1, await CountAsync());
    }

    [Fact]
    public async Task Another_photo_under_the_same_key_is_kept_and_the_same_one_sent_by_its_key_is_recognised()
    {
        var reader = await SpecialistAsync();
        var once = Guid.NewGuid().ToString("N");
        var first = await SendAsync(reader, [("Form.Title", "Чатыр"), ("__once", once)], [("чатыр.jpg", Made.Jpeg(seed: 41))]);
        Assert.Equal(302, first.Status);
        var key = await Portal.WithDbAsync(db => db.Photos.OrderByDescending(p => p.Id).Select(p => p.Key).FirstAsync());

        // A page that kept the form sends the key of the photo taken in.
        var again = await SendAsync(reader, [("Form.Title", "Чатыр"), ("__once", once), ("form.Photos.Keys", $"{key}")], []);
        Assert.Equal((302, first.Location), (again.Status, again.Location));

        var before = await CountAsync();
        var other = await SendAsync(reader, [("Form.Title", "Чатыр"), ("__once", once)], [("чатыр.jpg", Made.Jpeg(seed: 42))]);
        Assert.Equal(409, other.Status);
        Assert.Equal(before + 1, await CountAsync());
        var kept = Assert.Single(Keys(other));
        Assert.NotEqual($"{key}", kept);
        Assert.Equal([PhotoOf.Unattached], await OfAsync([kept]));
        Assert.Equal(302, (await reader.SubmitAsync(other, "form[data-kept-send]")).Status);
        Assert.Equal([PhotoOf.Inspection], await OfAsync([kept]));
    }

    [Theory]
    [InlineData("баракча.pdf", "one", "баракча.pdf", "one", 302)]
    [InlineData("баракча.pdf", "one", "баракча.pdf", "two", 409)]
    [InlineData("баракча.pdf", "one", "тиркеме.pdf", "one", 409)]
    public async Task A_file_that_is_no_photo_is_known_by_its_name_and_what_it_holds(string name, string first, string thenName, string then, int status)
    {
        var reader = await SpecialistAsync();
        var once = Guid.NewGuid().ToString("N");
        async Task<int> WithFileAsync(string called, string holds)
        {
            using var content = await ContentAsync(reader, [("Form.Title", "Чатыр"), ("__once", once)]);
            Add(content, "Form.Paper", called, System.Text.Encoding.UTF8.GetBytes(holds));
            return (await Answer.ReadAsync(await reader.Http.PostAsync(Address, content), Address)).Status;
        }
        Assert.Equal(302, await WithFileAsync(name, first));
        Assert.Equal(status, await WithFileAsync(thenName, then));
    }

    [Fact]
    public async Task Photos_of_rows_belong_to_their_rows()
    {
        var reader = await SpecialistAsync();
        using var content = await ContentAsync(reader, [("Form.Title", "Чатыр"), ("Form.Rows[0].Text", "а"), ("Form.Rows[1].Text", "б")]);
        Add(content, "Form.Rows[1].Photos.Files", "дубал.jpg", Made.Jpeg(seed: 34));
        var answer = await Answer.ReadAsync(await reader.Http.PostAsync(Address + "/rows", content), Address);
        Assert.Equal("0 1", answer.Bytes.Length > 0 ? System.Text.Encoding.UTF8.GetString(answer.Bytes) : "");
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    [InlineData("0d6ba26f-2a55-4a3c-9d60-2f0d3a3f7a11")]
    public async Task A_made_up_key_is_refused_or_passed_over(string key)
    {
        string[] names = ["Form.Photos", "Form.Photos.Keys", "Form.Photos.Keys[0]", "Form.Photos.Removed", "Form.Photos.Files", "Form.Rows[0].Photos.Keys",
            "Form.Rows"];
        var reader = await SpecialistAsync();
        var all = await SendAsync(reader, [("Form.Title", "Чатыр"), .. names.Select(n => (n, key))], []);
        Assert.Contains(all.Status, new[] { 302, 422 });
        foreach (var name in names) Assert.Contains((await SendAsync(reader, [("Form.Title", "Чатыр"), (name, key)], [])).Status, new[] { 302, 422 });
    }

    [Fact]
    public async Task A_record_somebody_saved_at_the_same_moment_keeps_the_photos_too()
    {
        var answer = await SendAsync(await SpecialistAsync(), [("Form.Title", "same moment")], [("чатыр.jpg", Made.Jpeg(seed: 36))]);
        Assert.Equal(409, answer.Status);
        Assert.Single(Keys(answer));
    }

    [Fact]
    public async Task Photos_of_the_record_itself_are_passed_over()
    {
        var reader = await SpecialistAsync();
        var keys = Keys(await SendAsync(reader, [("Form.Title", "")], [("чатыр.jpg", Made.Jpeg(seed: 37))]));
        foreach (var title in new[] { "Чатыр", "again" })
        {
            Assert.Equal(302, (await SendAsync(reader, [("Form.Title", title), ("Form.Photos.Keys", keys[0])], [])).Status);
        }
        Assert.Equal([PhotoOf.Inspection], await OfAsync(keys));
    }

    [Fact]
    public async Task Somebody_elses_photo_is_not_taken()
    {
        var (mine, theirs) = (await SpecialistAsync(), await SignedInAsync("ulgu.head"));
        var keys = Keys(await SendAsync(mine, [("Form.Title", "")], [("чатыр.jpg", Made.Jpeg(seed: 35))]));
        var refused = await SendAsync(theirs, [("Form.Title", "Чатыр"), ("Form.Photos.Keys", keys[0])], []);
        Assert.Equal(422, refused.Status);
        Assert.Empty(Keys(refused));
        Assert.Equal([PhotoOf.Unattached], await OfAsync(keys));
    }

    [Fact]
    public async Task Large_photos_fit_into_one_form_and_a_too_large_one_is_refused()
    {
        var reader = await SpecialistAsync();
        var large = Enumerable.Range(0, 3).Select(i => ($"{i}.jpg", Made.Jpeg(noise: 4_000_000, seed: 100 + i))).ToArray();
        Assert.Equal(302, (await SendAsync(reader, [("Form.Title", "Чатыр")], large)).Status);
        Assert.Equal(422, (await SendAsync(reader, [("Form.Title", "Чатыр")], [("13.jpg", Made.Jpeg(noise: Photo.MaxBytes, seed: 5))])).Status);
    }

    [Fact]
    public async Task A_stranger_is_sent_to_sign_in_and_nothing_is_read()
    {
        var visitor = Visitor();
        var answer = await SendAsync(visitor, [("Form.Title", "Чатыр")], [("чатыр.jpg", Made.Jpeg(noise: 1_000_000))]);
        Assert.Contains("/accounts/sign-in", answer.Location, StringComparison.Ordinal);
    }

    public void Dispose() => _tried.Dispose();

    private Task<Reader> SpecialistAsync() => SignedInAsync("ulgu.specialist");

    private async Task<Reader> SignedInAsync(string person)
    {
        var reader = Visitor();
        var page = await reader.GetAsync("/accounts/sign-in");
        Assert.Equal(302, (await reader.SubmitAsync(page, "form[data-keep-all]", ("UserName", person), ("Password", Portal.Password))).Status);
        return reader;
    }

    private Reader Visitor() => new(new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = _tried.ClientOptions.BaseAddress });

    private Task<int> CountAsync() => Portal.WithDbAsync(db => db.Photos.CountAsync());

    private Task<List<PhotoOf>> OfAsync(IReadOnlyList<string> keys) => Portal.WithDbAsync(async db =>
    {
        var of = await db.Photos.ToDictionaryAsync(p => p.Key, p => p.Of);
        return keys.Select(k => of[Guid.Parse(k)]).ToList();
    });

    private static List<string> Keys(Answer answer) =>
        [.. answer.Document.QuerySelectorAll("input[name='Form.Photos.Keys' i]").Cast<IHtmlInputElement>().Select(i => i.Value)];

    private static async Task<Answer> SendAsync(Reader reader, IEnumerable<(string Name, string Value)> fields, IEnumerable<(string Name, byte[] Bytes)> files)
    {
        using var content = await ContentAsync(reader, fields);
        foreach (var (name, bytes) in files) Add(content, "Form.Photos.Files", name, bytes);
        return await Answer.ReadAsync(await reader.Http.PostAsync(Address, content), Address);
    }

    private static async Task<MultipartFormDataContent> ContentAsync(Reader reader, IEnumerable<(string Name, string Value)> fields)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields.Append(("__form", await Routes.TokenAsync(reader)))) content.Add(new StringContent(value), name);
        return content;
    }

    private static void Add(MultipartFormDataContent content, string field, string name, byte[] bytes)
    {
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        content.Add(file, field, name);
    }
}

/// <summary>A form with photos, as an inspection has them.</summary>
public sealed class TriedForm
{
    public string? Title { get; set; }
    public PhotosForm Photos { get; set; } = new();
    public List<TriedRow> Rows { get; set; } = [];
}

public sealed class TriedRow
{
    public string? Text { get; set; }
    public PhotosForm Photos { get; set; } = new();
}

/// <summary>What a feature does with its photos, in the smallest form.</summary>
public sealed class TriedController(PlanningDb db, PhotoIntake intake) : PortalController
{
    [HttpPost("tried-photos"), Authorize(Permissions.AddPhotos), TakesPhotos]
    public async Task<IActionResult> Save(TriedForm form, CancellationToken ct)
    {
        if (form.Title == "same moment") throw new DbUpdateConcurrencyException();
        var photos = await intake.TakeAsync(form.Photos, "form.Photos", User, ModelState, ct, form.Title == "again" ? (PhotoOf.Inspection, 1) : null);
        if (!ModelState.IsValid || form.Title is null)
        {
            Response.StatusCode = 422;
            return Content(await FieldAsync(form), "text/html");
        }
        var work = await db.Works.EditableBy(User).Select(w => w.Id).FirstAsync(ct);
        foreach (var photo in photos) photo.Attach(PhotoOf.Inspection, 1, work);
        await db.SaveChangesAsync(ct);
        return LocalRedirect("/");
    }

    [HttpPost("tried-photos/rows"), Authorize(Permissions.AddPhotos), TakesPhotos]
    public IActionResult Rows(TriedForm form) => Content(string.Join(' ', form.Rows.Select(r => r.Photos.Keys.Count)));

    private async Task<string> FieldAsync(TriedForm form)
    {
        var services = HttpContext.RequestServices;
        var metadata = services.GetRequiredService<IModelMetadataProvider>();
        var helper = new PhotosTagHelper(db, services.GetRequiredService<IFileVersionProvider>())
        {
            For = new ModelExpression("Form.Photos", new ModelExplorer(metadata, metadata.GetMetadataForProperty(typeof(TriedForm), nameof(TriedForm.Photos)),
                form.Photos)),
            ViewContext = new ViewContext { HttpContext = HttpContext, ViewData = new ViewDataDictionary(metadata, ModelState) },
        };
        var output = new TagHelperOutput("photos", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        await helper.ProcessAsync(new TagHelperContext([], new Dictionary<object, object>(), "one"), output);
        await using var html = new StringWriter();
        output.WriteTo(html, System.Text.Encodings.Web.HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All));
        return html.ToString();
    }
}

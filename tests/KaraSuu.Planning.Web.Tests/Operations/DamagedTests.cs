using KaraSuu.Planning.Domain.Photos;
using KaraSuu.Planning.Web.Photos;
using KaraSuu.Planning.Web.Tests.Photos;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KaraSuu.Planning.Web.Tests.Operations;

/// <summary>Bytes that are not those that were stored are never handed out.</summary>
public sealed class DamagedTests(Portal portal) : PortalTests(portal)
{
    [Theory]
    [InlineData("GET", true)]
    [InlineData("GET", false)]
    [InlineData("HEAD", true)]
    [InlineData("HEAD", false)]
    public async Task An_approved_document_whose_bytes_were_changed_is_refused(string method, bool isSignedIn)
    {
        var (id, plan) = await Portal.WithDbAsync(async db =>
        {
            var document = await (from d in db.ApprovedDocuments
                                  from p in db.Plans
                                  from a in db.AiylAimaks
                                  where p.Id == d.PlanId && a.Id == p.AiylAimakId && a.Slug == "ulgu" && p.FromYear == 2027
                                  select d).AsNoTracking().FirstAsync();
            var bytes = document.Bytes.ToArray();
            bytes[^1] ^= 1;
            if (document.IsWhole)
            {
                await db.ApprovedDocuments.Where(d => d.Id == document.Id).ExecuteUpdateAsync(s => s.SetProperty(d => EF.Property<byte[]>(d, "_bytes"), bytes));
            }
            return (document.Id, document.PlanId);
        });
        var reader = isSignedIn ? await Portal.SignedInAsync("ulgu.specialist") : Portal.Visitor();
        var path = isSignedIn ? $"/plans/{plan}.pdf" : "/public/ulgu/plans/2027.pdf";

        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        var answer = await Answer.ReadAsync(await reader.Http.SendAsync(request), path);

        Assert.Equal((503, "text/html; charset=utf-8"), (answer.Status, answer.ContentType));
        if (method == "HEAD") Assert.Empty(answer.Bytes);
        else Assert.Contains("бузулган", answer.Text, StringComparison.Ordinal);
        Assert.Contains($"ApprovedDocument {id} is damaged", Log(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_documents_are_handed_out_as_before() =>
        Assert.Equal(200, (await Portal.Visitor().GetAsync("/public/kara-suu/plans/2021.pdf")).Status);

    [Fact]
    public async Task A_photo_whose_file_was_changed_is_refused_until_it_is_taken_in_again()
    {
        var (bytes, key) = (Made.Jpeg(seed: 72), Guid.NewGuid());
        var hash = await Store.SaveAsync(bytes, CancellationToken.None);
        var id = await Portal.WithDbAsync(async db =>
        {
            var work = await db.Works.Where(w => db.AiylAimaks.Any(a => a.Id == w.AiylAimakId && a.Slug == "ulgu")).Select(w => new { w.Id, w.AiylAimakId })
                .FirstAsync();
            var photo = new Photo(work.AiylAimakId, key, 1, new PhotoFacts("чатыр.jpg", Photo.Jpeg, bytes.Length, hash, 640, 480),
                new Domain.Stamp("Айгүл", DateTime.UtcNow));
            photo.Attach(PhotoOf.Progress, 1, work.Id);
            db.Add(photo);
            await db.SaveChangesAsync();
            return photo.Id;
        });
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        Assert.Equal(200, (await reader.GetAsync($"/photos/{key}")).Status);
        var changed = bytes.ToArray();
        changed[^3] ^= 1;
        await File.WriteAllBytesAsync(Store.PathOf(hash), changed);

        Assert.Equal(503, (await reader.GetAsync($"/photos/{key}")).Status);
        Assert.Contains($"Photo {id} is damaged", Log(), StringComparison.Ordinal);

        await Store.SaveAsync(bytes, CancellationToken.None);
        Assert.Equal(bytes, (await reader.GetAsync($"/photos/{key}")).Bytes);
    }

    private PhotoStore Store => Portal.Services.GetRequiredService<PhotoStore>();

    private string Log()
    {
        var file = Directory.EnumerateFiles(Path.Combine(Store.Folder, "..", "logs")).Order(StringComparer.Ordinal).Last();
        using var reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd();
    }
}

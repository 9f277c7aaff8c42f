using KaraSuu.Planning.Domain.Photos;
using KaraSuu.Planning.Web.Photos;
using KaraSuu.Planning.Web.Tests.Photos;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.PortalPages;

/// <summary>What is no photo, too much, made up or of nobody who may is refused and not kept.</summary>
public sealed class UploadRefusalTests(Portal portal) : PortalTests(portal)
{
    [Theory]
    [InlineData("\0\0\0\u0018ftypheic\0\0\0\0", "HEIC")]
    [InlineData("RIFF\u0010\0\0\0WEBPVP8 ", "WebP")]
    [InlineData("%PDF-1.7 and more", "PDF")]
    [InlineData("\0\0\0\u0018ftypisom\0\0\0\0", "видео")]
    public async Task What_phones_save_instead_of_a_photo_is_named_with_the_way_out(string content, string named)
    {
        var sender = await SenderAsync("ulgu.specialist");
        var file = System.Text.Encoding.Latin1.GetBytes(content);
        var answer = await sender.PutAsync(Guid.NewGuid(), file, 0, file.Length);
        Assert.Equal(422, answer.Status);
        Assert.Contains(named, answer.Json.GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Contains("тандаңыз", answer.Json.GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_few_bytes_that_claim_a_huge_picture_are_413_and_not_kept()
    {
        var sender = await SenderAsync("ulgu.specialist");
        var (key, bomb) = (Guid.NewGuid(), Made.Png(10_900, 10_900, rows: 0));
        var answer = await sender.PutAsync(key, bomb, 0, bomb.Length);
        Assert.Equal(413, answer.Status);
        Assert.Null(await PhotoAsync(key));
    }

    [Theory]
    [InlineData("<!DOCTYPE html><script>alert(1)</script>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>")]
    [InlineData("PK\u0003\u0004")]
    public async Task What_is_no_photo_is_refused_with_a_sentence_and_not_kept(string content)
    {
        var sender = await SenderAsync("ulgu.specialist");
        var (key, file) = (Guid.NewGuid(), System.Text.Encoding.Latin1.GetBytes(content));
        var answer = await sender.PutAsync(key, file, 0, file.Length);
        Assert.Equal(422, answer.Status);
        Assert.Contains("JPEG", answer.Json.GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Null(await PhotoAsync(key));
        Assert.Equal(0, (await sender.AskAsync(key, file.Length)).Received);
    }

    [Fact]
    public async Task What_is_too_much_is_413()
    {
        var sender = await SenderAsync("ulgu.head");
        var key = Guid.NewGuid();
        Assert.Equal(413, (await sender.PutAsync(key, new byte[10], 0, Photo.MaxBytes + 1)).Status);
        Assert.Equal(413, (await sender.PutAsync(key, new byte[PhotoUploads.MaxChunk + 1], 0, 2 * PhotoUploads.MaxChunk)).Status);
        var sent = await sender.SendAsync(Made.Jpeg(seed: 18));

        await Portal.WithDbAsync(async db =>
        {
            var one = await db.Photos.SingleAsync(p => p.Key == sent);
            for (var more = 1; more < Photo.MaxUnattached; more++)
                db.Add(new Photo(one.AiylAimakId, Guid.NewGuid(), one.UserId, new PhotoFacts("a.jpg", Photo.Jpeg, one.Length, one.Sha256, 1, 1),
                    new Domain.Stamp("А", DateTime.UtcNow)));
            return await db.SaveChangesAsync();
        });
        var photo = Made.Jpeg(seed: 19);
        Assert.Equal(413, (await sender.PutAsync(key, photo, 0, photo.Length)).Status);
    }

    [Theory]
    [InlineData("-1", "100")]
    [InlineData("0", "")]
    [InlineData("0", "0")]
    [InlineData("101", "100")]
    [InlineData("99999999999999", "100")]
    [InlineData("x", "1e3")]
    public async Task Made_up_numbers_are_400(string offset, string length)
    {
        var sender = await SenderAsync("ulgu.specialist");
        Assert.Equal(400, (await sender.PutAsync(Guid.NewGuid(), [1, 2, 3], offset, length)).Status);
    }

    [Fact]
    public async Task A_photo_is_sent_with_the_pages_token_by_somebody_who_may()
    {
        var sender = await SenderAsync("ulgu.specialist");
        var photo = Made.Jpeg(seed: 20);
        Assert.Equal(400, (await (sender with { Token = "" }).PutAsync(Guid.NewGuid(), photo, 0, photo.Length)).Status);
        Assert.Contains((await (await SenderAsync("ulgu.chair")).PutAsync(Guid.NewGuid(), photo, 0, photo.Length)).Status, new[] { 302, 403 });
    }

    private Task<Sender> SenderAsync(string person) => Sender.OfAsync(Portal, person);

    private Task<Photo?> PhotoAsync(Guid key) => Portal.WithDbAsync(db => db.Photos.AsNoTracking().SingleOrDefaultAsync(p => p.Key == key));
}

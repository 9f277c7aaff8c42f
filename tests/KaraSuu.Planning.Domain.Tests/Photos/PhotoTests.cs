using KaraSuu.Planning.Domain.Photos;

namespace KaraSuu.Planning.Domain.Tests.Photos;

public sealed class PhotoTests
{
    private static readonly string Hash = new('a', Photo.HashLength);

    public static TheoryData<PhotoOf> Records => [.. Enum.GetValues<PhotoOf>().Where(of => of != PhotoOf.Unattached)];

    [Fact]
    public void A_photo_is_taken_in_unattached_and_hidden()
    {
        var photo = Made();

        Assert.Equal((PhotoOf.Unattached, null, null, false), (photo.Of, photo.OfId, photo.WorkId, photo.IsPublic));
        Assert.Equal((Some.Stamp().By, Some.Stamp().AtUtc), (photo.UploadedBy, photo.UploadedAtUtc));
        Assert.Equal("чатыр.jpg", photo.FileName);
    }

    [Fact]
    public void A_photo_needs_a_key() => Broken.By(PhotoRules.NeedsAKey, () => new Photo(Some.Aimak, Guid.Empty, 3, Facts(), Some.Stamp()));

    [Fact]
    public void A_photo_needs_a_name() => Broken.By(PhotoRules.NeedsAName, () => Made(Facts(name: " ")));

    [Theory]
    [InlineData("image/svg+xml", 100, 10, 10)]
    [InlineData("image/jpeg", 0, 10, 10)]
    [InlineData("image/jpeg", Photo.MaxBytes + 1, 10, 10)]
    [InlineData("image/png", 100, 0, 10)]
    [InlineData("image/png", 100, 10, Photo.MaxSide + 1)]
    public void Only_a_checked_file_is_a_photo(string type, int length, int width, int height) =>
        Broken.By(PhotoRules.BadFile, () => Made(Facts(type: type, length: length, width: width, height: height)));

    [Theory]
    [InlineData("")]
    [InlineData("../../etc/passwd")]
    public void A_file_is_named_by_its_hash(string hash) => Broken.By(PhotoRules.BadFile, () => Made(Facts(hash: hash)));

    [Theory, MemberData(nameof(Records))]
    public void A_photo_belongs_to_one_record_for_good(PhotoOf of)
    {
        var photo = Made();
        int? work = of is PhotoOf.Meeting ? null : 8;
        photo.Attach(of, 5, work);

        Assert.Equal((of, 5, work), (photo.Of, photo.OfId, photo.WorkId));
        foreach (var other in Enum.GetValues<PhotoOf>()) Broken.By(PhotoRules.AttachedOnce, () => photo.Attach(other, 6, 8));
    }

    [Fact]
    public void A_photo_is_attached_to_something() => Broken.By(PhotoRules.AttachedToNothing, () => Made().Attach(PhotoOf.Unattached, 5, 8));

    [Fact]
    public void A_photo_of_a_meeting_is_of_no_work_and_never_shown_to_the_public()
    {
        Broken.By(PhotoRules.AttachedToNothing, () => Made().Attach(PhotoOf.Meeting, 5, 8));
        Broken.By(PhotoRules.AttachedToNothing, () => Made().Attach(PhotoOf.Act, 5, null));
        var photo = Made();
        photo.Attach(PhotoOf.Meeting, 5, null);

        Broken.By(PhotoRules.NotOfMeetings, () => photo.Publish(Some.Stamp()));
        Assert.False(photo.IsPublic);
    }

    [Fact]
    public void The_first_thumbnail_stays()
    {
        var photo = Made();
        photo.GiveThumbnail(Hash, 900);
        photo.GiveThumbnail(new string('b', Photo.HashLength), 800);

        Assert.Equal((Hash, 900), (photo.ThumbnailSha256, photo.ThumbnailLength));
    }

    [Fact]
    public void A_photo_is_withdrawn_for_good_with_who_and_why_and_nobody_is_shown_it()
    {
        var photo = Made();
        Broken.By(PhotoRules.OnlyAttachedAreWithdrawn, () => photo.Withdraw("Башка иш", Some.Stamp()));
        photo.Attach(PhotoOf.Progress, 5, 8);
        photo.Publish(Some.Stamp(1));
        Assert.Equal("Reason", Broken.By(PhotoRules.WithdrawalNeedsAReason, () => photo.Withdraw(" ", Some.Stamp(2))).Field);

        photo.Withdraw(" Башка иштин сүрөтү ", Some.Stamp(2));

        Assert.Equal((true, false, "Башка иштин сүрөтү"), (photo.IsWithdrawn, photo.IsPublic, photo.WithdrawnBecause));
        Assert.Equal((Some.Stamp(2).By, Some.Stamp(2).AtUtc), (photo.WithdrawnBy, photo.WithdrawnAtUtc));
        Assert.Equal(Hash, photo.Sha256);
        Broken.By(PhotoRules.IsWithdrawn, () => photo.Publish(Some.Stamp(3)));
        Broken.By(PhotoRules.IsWithdrawn, () => photo.Withdraw("Дагы", Some.Stamp(3)));
    }

    [Fact]
    public void A_thumbnail_is_small() => Broken.By(PhotoRules.BadFile, () => Made().GiveThumbnail(Hash, Photo.MaxThumbnailBytes + 1));

    [Fact]
    public void An_attached_photo_is_published_and_hidden_with_the_one_who_did_it()
    {
        var photo = Made();
        photo.Attach(PhotoOf.Inspection, 5, 8);
        photo.Publish(Some.Stamp(1));
        Assert.Equal((true, Some.Stamp(1).AtUtc), (photo.IsPublic, photo.ShownAtUtc));

        photo.Publish(Some.Stamp(2));
        Assert.Equal(Some.Stamp(1).AtUtc, photo.ShownAtUtc);

        photo.Hide(Some.Stamp(3));
        Assert.Equal((false, Some.Stamp(3).By, Some.Stamp(3).AtUtc), (photo.IsPublic, photo.ShownBy, photo.ShownAtUtc));
    }

    [Fact]
    public void An_unattached_photo_is_not_published() => Broken.By(PhotoRules.OnlyAttachedArePublished, () => Made().Publish(Some.Stamp()));

    [Fact]
    public void The_largest_photo_and_its_largest_thumbnail_are_kept()
    {
        var photo = Made(Facts(length: Photo.MaxBytes, width: Photo.MaxSide, height: Photo.MaxSide));
        photo.GiveThumbnail(Hash, Photo.MaxThumbnailBytes);

        Assert.Equal((Photo.MaxBytes, Photo.MaxSide, Photo.MaxSide, Photo.MaxThumbnailBytes), (photo.Length, photo.Width, photo.Height, photo.ThumbnailLength));
    }

    [Fact]
    public void A_photo_or_thumbnail_of_nothing_is_none()
    {
        Broken.By(PhotoRules.BadFile, () => Made(Facts(height: 0)));
        Broken.By(PhotoRules.BadFile, () => Made().GiveThumbnail(Hash, 0));
    }

    [Fact]
    public void A_hash_with_one_foreign_sign_is_none() => Broken.By(PhotoRules.BadFile, () => Made(Facts(hash: Hash[1..] + "/")));

    private static Photo Made(PhotoFacts? facts = null) =>
        new(Some.Aimak, Guid.Parse("0d6ba26f-2a55-4a3c-9d60-2f0d3a3f7a11"), 3, facts ?? Facts(), Some.Stamp());

    private static PhotoFacts Facts(string? name = " чатыр.jpg ", string type = Photo.Jpeg, int length = 1000, string? hash = null, int width = 2000,
        int height = 1500) =>
        new(name, type, length, hash ?? Hash, width, height);
}

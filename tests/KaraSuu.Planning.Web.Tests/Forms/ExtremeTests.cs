using KaraSuu.Planning.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;

namespace KaraSuu.Planning.Web.Tests.Forms;

/// <summary>The largest numbers, rows that were not sent and letters nobody knows: refused, never an error of the portal.</summary>
public sealed class ExtremeTests(Portal portal) : PortalTests(portal)
{
    private const string Largest = "79228162514264337593543950335";

    [Fact]
    public async Task A_quantity_beyond_all_numbers_is_refused_and_the_rest_stays()
    {
        var specialist = await Portal.SignedInAsync("ulgu.specialist");
        var form = await specialist.GetAsync(
            $"/aimaks/{await Portal.WithDbAsync(db => db.AiylAimaks.Where(a => a.Slug == "ulgu").Select(a => a.Id).SingleAsync())}/works/new");
        var refused = await specialist.SubmitAsync(form, ("Form.Title", "Көпүрө"), ("Form.Quantity", Largest));
        Assert.Equal(422, refused.Status);
        Assert.Equal("Көпүрө", refused.ValueOf("Form_Title"));
    }

    /// <summary>«٣» is a digit to a pattern that asks for any, and none to the reader of the number behind it.</summary>
    [Fact]
    public async Task Digits_of_another_script_are_letters_in_a_pasted_list_a_row_and_a_date()
    {
        var specialist = await Portal.SignedInAsync("ulgu.specialist");
        var cycle = await Portal.WithDbAsync(db => db.Cycles.Where(c => db.AiylAimaks.Any(a => a.Id == c.AiylAimakId && a.Slug == "ulgu"))
            .OrderByDescending(c => c.BudgetYear).Select(c => c.Id).FirstAsync());
        var form = await specialist.GetAsync($"/cycles/{cycle}/meetings/new");
        var pasted = await specialist.SubmitAsync(form, ("Form.Pasted", "Таза суу\t٣\n٤. Жол"));
        Assert.Equal((200, "Таза суу", "٣"), (pasted.Status, pasted.ValueOf("Form_Rows_0__Text"), pasted.ValueOf("Form_Rows_0__Solution")));
        var refused = await specialist.SubmitAsync(form, ("Form.Rows.Index", "٣"), ("Form.Rows[٣].WomenVotes", "көп"));
        Assert.Equal(422, refused.Status);
        var basis = Web.Features.Shared.GroupFacts.BasisOf("٠٥.٠٩.2019 мыйзам\n1.٠٩.2019 токтом\n2019-жылдын ٥-сентябры", new DateOnly(2018, 1, 1));
        Assert.All(basis, act => Assert.False(act.IsYounger));
    }

    /// <summary>The public page of another aimak, read by somebody of the training aimak, is not the training aimak's.</summary>
    [Fact]
    public async Task A_public_page_carries_the_banner_of_its_own_aimak_and_no_sum_where_none_is_known()
    {
        var page = await (await Portal.SignedInAsync("ulgu.specialist")).GetAsync("/public/kara-suu/plans/2021");
        Assert.Equal(200, page.Status);
        Assert.Null(page.Document.QuerySelector("aside.training"));
        Assert.Equal("белгисиз", page.Document.QuerySelector(".plan-item .sum")!.TextContent.Trim());
        Assert.NotNull((await Portal.Visitor().GetAsync("/public/ulgu")).Document.QuerySelector("aside.training"));
    }

    [Theory]
    [InlineData("79228162514264337593543950335")]
    [InlineData("-79228162514264337593543950335")]
    [InlineData("1000000000000001")]
    public async Task A_sum_beyond_all_money_is_refused_at_its_field(string sum)
    {
        var specialist = await Portal.SignedInAsync("ulgu.specialist");
        var work = await Portal.WithDbAsync(db =>
            db.Works.Where(w => db.AiylAimaks.Any(a => a.Id == w.AiylAimakId && a.Slug == "ulgu") && w.Status == Domain.Works.WorkStatus.InProgress)
                .Select(w => w.Id).FirstAsync());
        var refused = await specialist.SubmitAsync(await specialist.GetAsync($"/works/{work}/payments/new"), ("Form.Amount", sum));
        Assert.Equal(422, refused.Status);
        Assert.NotNull(refused.ErrorAt("Form_Amount"));
        Assert.Equal(sum, refused.ValueOf("Form_Amount"));
    }

    [Fact]
    public void A_row_that_was_not_sent_is_no_row()
    {
        var sent = new FormCollection(new Dictionary<string, StringValues>
        {
            ["Form.Rows.Index"] = new(["0", "zz", "1"]),
            ["Form.Rows[0].Name"] = "а",
            ["Form.Rows[1].Name"] = "б",
        });
        Assert.Equal("0,1", CleanRequests.Of(sent)["Form.Rows.Index"].ToString());
    }

    [Fact]
    public async Task A_form_in_letters_nobody_knows_is_a_bad_request()
    {
        using var http = Portal.CreateClient();
        foreach (var letters in new[] { "utf-7", "nothing-at-all", "utf-16", "\"" })
        {
            using var body = new ByteArrayContent("a=1"u8.ToArray());
            body.Headers.TryAddWithoutValidation("Content-Type", $"application/x-www-form-urlencoded; charset={letters}");
            using var answer = await http.PostAsync(new Uri("/accounts/sign-in", UriKind.Relative), body);
            Assert.InRange((int)answer.StatusCode, 400, 415);
        }
    }

    [Fact]
    public async Task The_total_of_a_hearing_counts_beyond_an_int()
    {
        var head = await Portal.SignedInAsync("ulgu.specialist");
        var hearing = await Portal.WithDbAsync(db =>
            db.Hearings.Where(h => db.Cycles.Any(c => c.Id == h.CycleId && db.AiylAimaks.Any(a => a.Id == c.AiylAimakId && a.Slug == "ulgu"))).Select(h => h.Id)
                .FirstAsync());
        var form = await head.GetAsync($"/hearings/{hearing}/edit");
        var refused = await head.SubmitAsync(form, ("Form.Counts[0].Women", "2147483647"), ("Form.Counts[1].Women", "2147483647"));
        Assert.Equal(422, refused.Status);
    }
}

using KaraSuu.Planning.Documents.Plans;
using KaraSuu.Planning.Documents.Tests.Plans;

namespace KaraSuu.Planning.Documents.Tests.Layout;

public sealed class PdfPackingTests
{
    [Fact]
    public void A_plan_of_two_hundred_activities_is_a_small_file() =>
        Assert.InRange(PlanPdf.Render(SamplePlans.Made(4, 200)).Length, 20_000, 150_000);

    [Fact]
    public void Properties_keep_signs_that_mean_something_to_a_PDF()
    {
        const string Title = "План (2021) \\ <А & Б> «stream» endobj";

        var pdf = PlanPdf.Render(SamplePlans.KaraSuu2021() with { Title = Title });

        Assert.Equal(Title, Pdf.Info(pdf)["Title"]);
        Assert.Contains("&lt;А &amp; Б&gt;", Pdf.Metadata(pdf), StringComparison.Ordinal);
    }

    [Fact]
    public void Signs_the_font_lacks_do_not_stop_the_printing()
    {
        var plan = SamplePlans.KaraSuu2021() with { LeadIn = "Айыл ☐ ✓ 😀 中 план" };

        Assert.Contains("Айыл", Pdf.Words(PlanPdf.Render(plan)), StringComparison.Ordinal);
    }
}

using KaraSuu.Planning.Documents.Plans;

namespace KaraSuu.Planning.Documents.Tests.Plans;

public class PlanPdfTests
{
    [Fact]
    public void Dump()
    {
        void Out(string n, PlanDocument p) => File.WriteAllBytes($"/tmp/docs/{n}.pdf", PlanPdf.Render(p));
        Out("ks", SamplePlans.KaraSuu2021());
        Out("m200", SamplePlans.Made(4, 200) with { PublicUrl = "https://jashaa.example.kg/public/ulgu/plans/2026", Watermark = "ДОЛБООР", Banner = "ОКУУ ҮЛГҮСҮ" });
        Out("m60", SamplePlans.Made(10, 60));
    }
}

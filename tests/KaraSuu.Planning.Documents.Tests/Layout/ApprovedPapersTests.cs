using KaraSuu.Planning.Documents.Layout;
using KaraSuu.Planning.Documents.Monitoring;
using KaraSuu.Planning.Documents.Plans;
using KaraSuu.Planning.Documents.Tests.Monitoring;
using KaraSuu.Planning.Documents.Tests.Plans;

namespace KaraSuu.Planning.Documents.Tests.Layout;

/// <summary>
/// The sample papers as they were approved: every word, on its page and in its structure, stands in the folder Approved beside this file.
/// Whoever means to change a paper draws them anew (docs/testing.md, «Papers») and shows the difference with the change.
/// </summary>
public sealed class ApprovedPapersTests
{
    /// <summary>Set to 1, the texts are written instead of compared.</summary>
    private const string Anew = "KARASUU_APPROVE_PAPERS";

    private static readonly string Folder = Path.Combine(FolderWithSolution(AppContext.BaseDirectory), "tests", "KaraSuu.Planning.Documents.Tests", "Approved");

    private static readonly Dictionary<string, Func<byte[]>> Papers = new()
    {
        ["plan-kara-suu-2021"] = () => PlanPdf.Render(SamplePlans.KaraSuu2021()),
        ["plan"] = () => PlanPdf.Render(SamplePlans.Made(2, 4)),
        ["plan-in-russian"] = () => PlanPdf.Render(SamplePlans.Made(1, 1) with { Labels = Labels.Russian }),
        ["execution"] = () => ExecutionReportPdf.Render(SampleReports.Made()),
        ["resolution-alexandrov-2017"] = () => JmeResolutionPdf.Render(SamplePapers.Alexandrov2017()),
        ["resolution"] = () => JmeResolutionPdf.Render(SamplePapers.Resolution(9)),
        ["act-krupskoye"] = () => MonitoringActPdf.Render(SamplePapers.Krupskoye()),
        ["act"] = () => MonitoringActPdf.Render(SamplePapers.Act(2) with { Photos = [new ActPhoto(SamplePhotos.Jpeg, "Сүрөт")] }),
        ["letter"] = () => ResponseLetterPdf.Render(SamplePapers.Letter()),
        ["acceptance"] = () => AcceptanceActPdf.Render(SamplePapers.Acceptance()),
        ["acceptance-overridden"] = () => AcceptanceActPdf.Render(SamplePapers.Overridden()),
        ["report"] = () => MonitoringReportPdf.Render(SamplePapers.Report()),
    };

    public static TheoryData<string> Names => [.. Papers.Keys];

    [Theory, MemberData(nameof(Names))]
    public void A_paper_says_what_was_approved(string name)
    {
        var (file, printed) = (Path.Combine(Folder, name + ".txt"), AsText(Papers[name]()));
        if (Environment.GetEnvironmentVariable(Anew) == "1") File.WriteAllText(file, printed);

        Assert.Equal(File.ReadAllText(file), printed);
    }

    [Fact]
    public void Nothing_is_approved_that_no_paper_says() =>
        Assert.Equal(
            Papers.Keys.Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(Folder).Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));

    /// <summary>The words of each page as they follow one another, then the structure a reader for the blind is led by.</summary>
    private static string AsText(byte[] pdf)
    {
        var pages = Pdf.Pages(pdf).Select((page, number) => $"-- {number + 1}\n{Pdf.Squeeze(page)}\n");
        return string.Concat(pages) + "-- structure\n" + Pdf.Structure(pdf).ReplaceLineEndings("\n");
    }

    private static string FolderWithSolution(string folder) =>
        File.Exists(Path.Combine(folder, "KaraSuu.Planning.sln")) ? folder : FolderWithSolution(Path.GetDirectoryName(folder)!);
}

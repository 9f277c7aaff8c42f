using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KaraSuu.Planning.Benchmarks;

/// <summary>What sixty row links of a list cost: written as plain addresses, as the portal does, or generated from the routes.</summary>
[MemoryDiagnoser]
public class RowLinksBenchmarks
{
    private const int Rows = 60;

    private readonly StringBuilder _plain = new();

    private LinkGenerator _links = null!;
    private WebApplication _app = null!;

    [GlobalSetup]
    public async Task RouteAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddRouting();
        builder.Services.AddControllers().AddApplicationPart(typeof(Web.Data.PlanningDb).Assembly);
        _app = builder.Build();
        _app.MapControllers();
        _app.Urls.Add("http://127.0.0.1:0");
        await _app.StartAsync();
        _links = _app.Services.GetRequiredService<LinkGenerator>();
        if (Generated().Contains("proposals", StringComparison.Ordinal) == false) throw new InvalidOperationException("No link was generated.");
    }

    [GlobalCleanup]
    public ValueTask CloseAsync() => _app.DisposeAsync();

    [Benchmark(Baseline = true)]
    public string Plain()
    {
        var html = _plain.Clear();
        for (var id = 1; id <= Rows; id++) html.Append("<a href=\"/proposals/").Append(id.ToString(CultureInfo.InvariantCulture)).Append("\">");
        return html.ToString();
    }

    [Benchmark]
    public string Generated()
    {
        var html = new StringBuilder();
        for (var id = 1; id <= Rows; id++) html.Append("<a href=\"").Append(_links.GetPathByAction("Edit", "Proposals", new { id })).Append("\">");
        return html.ToString();
    }
}

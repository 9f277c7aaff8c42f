using System.Globalization;
using System.Text.RegularExpressions;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Territory;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ActionConstraints;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KaraSuu.Planning.Web.Tests.Guards;

/// <summary>One action of the portal as its route table has it.</summary>
/// <param name="Permission">the policy it asks for; null when it is public</param>
public sealed record Route(string Method, string Template, string? Permission, ControllerActionDescriptor Action)
{
    public override string ToString() => $"{Method} /{Template}";
}

/// <summary>The portal's routes, read from the running portal, with addresses of real records.</summary>
internal sealed partial class Routes
{
    /// <summary>Which record an address speaks of, by the segment before its number, where the name alone does not say.</summary>
    private static readonly Dictionary<string, string> Spoken = new()
    {
        ["aimaks"] = "AiylAimak",
        ["about-texts"] = "AboutText",
        ["cycles"] = "PlanningCycle",
        ["meetings"] = "PraMeeting",
        ["issues"] = "VoicedIssue",
        ["priorities"] = "PriorityIssue",
        ["plans"] = "JointActionPlan",
        ["items"] = "PlanItem",
        ["hearings"] = "PublicHearing",
        ["sessions"] = "KeneshSession",
        ["agenda"] = "AgendaItem",
        ["votes"] = "PlanVote",
        ["rules"] = "VotingRule",
        ["voting-rules"] = "VotingRule",
        ["groups"] = "JmeGroup",
        ["jme-groups"] = "JmeGroup",
        ["monitoring"] = "JmeGroup",
        ["population"] = "PopulationCount",
        ["populations"] = "PopulationCount",
        ["members"] = "GroupMember",
        ["duties"] = "Duty",
        ["stages"] = "CycleStage",
        ["users"] = "PortalUser",
        ["checks"] = "CheckExplanation",
        ["explanations"] = "CheckExplanation",
        ["documents"] = "ApprovedDocument",
        ["funding"] = "WorkFunding",
        ["activities"] = "Activity",
        ["deputies"] = "Deputy",
        ["terms"] = "DeputyTerm",
        ["counts"] = "PopulationCount",
        ["jme-members"] = "JmeMembership",
        ["regulations"] = "JmeRegulation",
        ["changes"] = "CompositionChange",
        ["monitoring-plans"] = "MonitoringPlan",
        ["visits"] = "PlannedVisit",
        ["segments"] = "WorkSegment",
        ["progress"] = "ProgressEntry",
        ["evaluations"] = "PlanEvaluation",
        ["acceptances"] = "Acceptance",
        ["journal"] = "JournalEntry",
        ["excel"] = "SheetImport",
        ["whatsapp"] = "SheetImport",
        ["papers"] = "MeetingPaper",
    };

    /// <summary>Where the aimak has no record of the kind; never a record of somebody else.</summary>
    private const int Nobodys = 999_999;

    private const string NobodysKey = "0d6ba26f-2a55-4a3c-9d60-2f0d3a3f7a11";

    private readonly Dictionary<string, int> _ids;

    private Routes(IReadOnlyList<Route> all, Dictionary<string, int> ids) => (All, _ids) = (all, ids);

    public IReadOnlyList<Route> All { get; }

    /// <summary>Routes with the ids of the aimak's records; where a kind belongs to an aimak only through others, its last record (the training aimak is loaded
    /// last).</summary>
    public static async Task<Routes> LoadAsync(Portal portal, string slug)
    {
        var all = portal.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<ControllerActionDescriptor>()
            .SelectMany(a => Methods(a).Select(m => new Route(m, a.AttributeRouteInfo!.Template!, Permission(a), a)))
            .OrderBy(r => r.Template, StringComparer.Ordinal).ThenBy(r => r.Method, StringComparer.Ordinal).ToList();
        return new Routes(all, await portal.WithDbAsync(db => IdsAsync(db, slug)));
    }

    public static bool HasNumber(Route route) => IsNumber(route.Template);

    /// <summary>The address with real numbers, or with the one given.</summary>
    public string Address(Route route, string? number = null)
    {
        var segments = route.Template.Split('/');
        var made = segments.Select((segment, at) => Parameter().Replace(segment, parameter => Value(segments, at, parameter, number)));
        return "/" + string.Join('/', made);
    }

    /// <summary>The first person of the aimak who has the permission; null when nobody of an aimak has it.</summary>
    public static string? PersonWith(string permission, string slug)
    {
        (string Role, string Suffix)[] people = [(Roles.AoSpecialist, "specialist"), (Roles.KeneshChair, "chair"), (Roles.AimakAdministrator, "admin"),
            (Roles.HeadOfAo, "head"), (Roles.JmeMember, "jme"), (Roles.TechnicalSupervisor, "supervisor")];
        return permission == Permissions.OwnAccount ? $"{slug}.specialist"
            : people.Where(p => Roles.Table[p.Role].Contains(permission)).Select(p => $"{slug}.{p.Suffix}").FirstOrDefault();
    }

    /// <summary>A valid antiforgery token of the reader.</summary>
    public static async Task<string> TokenAsync(Reader reader)
    {
        var page = await reader.GetAsync("/accounts/me");
        if (page.Status != 200) page = await reader.GetAsync("/accounts/sign-in");
        return page.Document.QuerySelector("input[name=__form]")!.GetAttribute("value")!;
    }

    private static bool IsNumber(string template) =>
        template.Contains(":int", StringComparison.Ordinal) || template.Contains(":long", StringComparison.Ordinal);

    private static IEnumerable<string> Methods(ControllerActionDescriptor action) =>
        action.ActionConstraints?.OfType<HttpMethodActionConstraint>().SelectMany(c => c.HttpMethods).Distinct() ?? [];

    private static string? Permission(ControllerActionDescriptor action) =>
        action.EndpointMetadata.Any(m => m is IAllowAnonymous)
            ? null : action.EndpointMetadata.OfType<IAuthorizeData>().LastOrDefault(d => d.Policy is not null)?.Policy ?? "";

    private string Value(string[] segments, int at, Match parameter, string? number)
    {
        if (parameter.Groups[2].Value.StartsWith(":regex", StringComparison.Ordinal)) return Alternative().Match(parameter.Groups[2].Value).Groups[1].Value;
        if (parameter.Groups[2].Value == ":guid") return NobodysKey;
        if (!IsNumber(parameter.Groups[2].Value)) return "x";
        if (number is not null) return number;
        var before = segments.Take(at).LastOrDefault(s => !s.Contains('{', StringComparison.Ordinal)) ?? "";
        return (Spoken.TryGetValue(before, out var kind) && _ids.TryGetValue(kind, out var id) ? id
            : _ids.TryGetValue(Singular(before), out var named) ? named : Nobodys).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>«proposals» is a Proposal, «villages» a Village.</summary>
    private static string Singular(string segment) =>
        string.Concat(segment.TrimEnd('s').Split('-').Where(p => p.Length > 0).Select(p => char.ToUpperInvariant(p[0]) + p[1..]));

    private static async Task<Dictionary<string, int>> IdsAsync(PlanningDb db, string slug)
    {
        var aimak = await db.AiylAimaks.Where(a => a.Slug == slug).Select(a => a.Id).SingleAsync();
        var ids = new Dictionary<string, int> { [nameof(AiylAimak)] = aimak };
        var find = typeof(Routes).GetMethod(nameof(IdAsync), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!;
        foreach (var type in db.Model.GetEntityTypes()
            .Where(t => !t.HasSharedClrType && t.ClrType != typeof(AiylAimak) && t.FindPrimaryKey()?.Properties is [{ Name: "Id" } key]
            && key.ClrType == typeof(int)))
        {
            if (await (Task<int?>)find.MakeGenericMethod(type.ClrType).Invoke(null, [db, aimak])! is { } id) ids[type.ClrType.Name] = id;
        }
        var entry = await db.JournalEntries.Where(e => e.AiylAimakId == aimak).MaxAsync(e => (long?)e.Id);
        if (entry is { } last) ids[nameof(JournalEntry)] = checked((int)last);
        return ids;
    }

    private static Task<int?> IdAsync<T>(PlanningDb db, int aimak)
        where T : class
    {
        var records = db.Set<T>().AsNoTracking();
        if (typeof(IOfAimak).IsAssignableFrom(typeof(T))) records = records.Where(r => EF.Property<int>(r, nameof(IOfAimak.AiylAimakId)) == aimak);
        if (typeof(T) == typeof(PortalUser)) records = records.Where(r => EF.Property<int?>(r, nameof(PortalUser.AiylAimakId)) == aimak);
        return records.MaxAsync(r => (int?)EF.Property<int>(r, "Id"));
    }

    [GeneratedRegex(@"\{(\w+)((?::(?:regex\(.*\)|\w+(?:\([^)]*\))?))*)\}")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"regex\(\^\(([^|)]+)")]
    private static partial Regex Alternative();
}

using FluentValidation;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Web.Forms;

namespace KaraSuu.Planning.Web.Features.Monitoring;

/// <summary>Somebody who joins the group by a resolution; a wholly empty row is not saved.</summary>
public sealed class JoinRow
{
    public string? Name { get; set; }
    public JmeSide? Side { get; set; }
    public JmeOffice? Office { get; set; }
    public Sex? Sex { get; set; }
    public int? VillageId { get; set; }
    public string? Post { get; set; }
    public string? Department { get; set; }

    /// <summary>Asked where a member has the same name: 0 for somebody else.</summary>
    public int? SameAs { get; set; }

    internal bool IsEmpty =>
        string.IsNullOrWhiteSpace(Name) && Side is null && Office is null && Sex is null && VillageId is null
        && string.IsNullOrWhiteSpace(Post) && string.IsNullOrWhiteSpace(Department);

    internal JmeMemberFacts Facts() => new(Name, Side!.Value, Post, Department, VillageId, Sex, Office ?? JmeOffice.Member);

    internal sealed class Validator : AbstractValidator<JoinRow>
    {
        public Validator()
        {
            RuleFor(r => r.Name).Needed().AtMost(JmeMembership.NameMaxLength);
            RuleFor(r => r.Side).Needed().Known();
            RuleFor(r => r.Office).Known();
            RuleFor(r => r.Sex).Known();
            RuleFor(r => r.Post).AtMost(JmeMembership.PostMaxLength);
            RuleFor(r => r.Department).AtMost(JmeMembership.PostMaxLength);
        }
    }
}

/// <summary>A form by which people join the group.</summary>
public interface IJoining
{
    List<JoinRow> Joins { get; }
}

/// <summary>The rows of those who join, with the villages to choose from.</summary>
public sealed record JoinRows(IJoining Form, IReadOnlyList<Choice> Villages)
{
    public const int Most = 50;
    private const int FirstRows = 3;

    /// <summary>Some empty rows to begin with, for readers without script.</summary>
    public static List<JoinRow> Empty() => [.. Enumerable.Range(0, FirstRows).Select(_ => new JoinRow())];

    /// <exception cref="RuleBroken">with its row, when somebody may not join</exception>
    internal static void Join(IJoining form, JmeGroup group, DateOnly on)
    {
        for (var row = 0; row < form.Joins.Count; row++)
        {
            var member = form.Joins[row];
            if (!member.IsEmpty) Rule.InRow(nameof(form.Joins), row, () => Join(group, on, member));
        }
    }

    private static void Join(JmeGroup group, DateOnly on, JoinRow row)
    {
        JmeGroup.RequireTold(group.NamesakeOn(on, row.Name), row.SameAs);
        group.Join(on, row.Facts());
    }
}

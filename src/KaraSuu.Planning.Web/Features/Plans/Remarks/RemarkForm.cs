using FluentValidation;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Web.Forms;

namespace KaraSuu.Planning.Web.Features.Plans.Remarks;

/// <summary>What somebody said at a hearing, and what was answered.</summary>
public sealed class RemarkForm : IPart
{
    public int Revision { get; set; }
    public string? Version { get; set; }
    public string? Text { get; set; }
    public int? VillageId { get; set; }
    public int? PlanItemId { get; set; }
    public string? Answer { get; set; }
    public RemarkDecision? Decision { get; set; } = RemarkDecision.Pending;
    public string? Reason { get; set; }

    internal RemarkFacts Facts() => new(Text, Answer, Decision!.Value, Reason, VillageId, PlanItemId);

    internal static RemarkForm From(Remark remark, int revision) => new RemarkForm
    {
        Revision = revision,
        Text = remark.Text,
        VillageId = remark.VillageId,
        PlanItemId = remark.PlanItemId,
        Answer = remark.Answer,
        Decision = remark.Decision,
        Reason = remark.Reason,
    }.Marked();

    internal sealed class Validator : AbstractValidator<RemarkForm>
    {
        public Validator()
        {
            RuleFor(f => f.Text).Needed().AtMost(Remark.TextMaxLength);
            RuleFor(f => f.Answer).AtMost(Remark.AnswerMaxLength);
            RuleFor(f => f.Decision).Needed().Known();
            RuleFor(f => f.Reason).AtMost(Remark.AnswerMaxLength);
        }
    }
}

using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KaraSuu.Planning.Web.Data.Maps;

internal sealed class PlanEvaluationMap : IEntityTypeConfiguration<PlanEvaluation>
{
    public void Configure(EntityTypeBuilder<PlanEvaluation> evaluation)
    {
        evaluation.HasOne<JointActionPlan>().WithMany().HasForeignKey(e => e.PlanId);
        evaluation.HasIndex(e => new { e.PlanId, e.Side }).IsUnique();
        evaluation.HasMany(e => e.Ratings).WithOne().IsRequired();
        evaluation.Ignore(e => e.IsFinished);
        evaluation.Property(e => e.Place).HasMaxLength(PlanEvaluation.PlaceMaxLength);
        evaluation.Property(e => e.Conclusion).HasMaxLength(PlanEvaluation.TextMaxLength);
        evaluation.Property(e => e.FinishedBy).HasMaxLength(Stamp.ByMaxLength);
    }
}

internal sealed class ItemRatingMap : IEntityTypeConfiguration<ItemRating>
{
    public void Configure(EntityTypeBuilder<ItemRating> rating)
    {
        rating.HasOne<PlanItem>().WithMany().HasForeignKey(r => r.PlanItemId);
        rating.Property(r => r.Actual).HasMaxLength(PlanEvaluation.TextMaxLength);
        rating.Property(r => r.Comment).HasMaxLength(PlanEvaluation.TextMaxLength);
    }
}

using KaraSuu.Planning.Domain.Territory;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KaraSuu.Planning.Web.Data.Maps;

internal sealed class AiylAimakMap : IEntityTypeConfiguration<AiylAimak>
{
    public void Configure(EntityTypeBuilder<AiylAimak> aimak)
    {
        aimak.Property(a => a.Slug).HasMaxLength(AiylAimak.SlugMaxLength);
        aimak.HasIndex(a => a.Slug).IsUnique();
        aimak.Property(a => a.Soate).HasMaxLength(AiylAimak.SoateLength);
        aimak.HasIndex(a => a.Soate).IsUnique();
        aimak.Names(a => a.Name, AiylAimak.NameMaxLength);
        aimak.Names(a => a.Oblast, AiylAimak.NameMaxLength);
        aimak.Names(a => a.Rayon, AiylAimak.NameMaxLength);
        aimak.Names(a => a.About, AiylAimak.AboutMaxLength);
        aimak.Property(a => a.HeadName).HasMaxLength(AiylAimak.PersonNameMaxLength);
        aimak.Property(a => a.KeneshChairName).HasMaxLength(AiylAimak.PersonNameMaxLength);
        aimak.Property(a => a.Phone).HasMaxLength(AiylAimak.ContactMaxLength);
        aimak.Property(a => a.Website).HasMaxLength(AiylAimak.ContactMaxLength);
        aimak.ComplexProperty(a => a.Wording, wording =>
        {
            wording.IsRequired();
            wording.Property(w => w.Approval).HasMaxLength(DocumentWording.MaxLength);
            wording.Property(w => w.Approver).HasMaxLength(DocumentWording.MaxLength);
            wording.Property(w => w.Chair).HasMaxLength(DocumentWording.MaxLength);
            wording.Property(w => w.PlanLeadIn).HasMaxLength(DocumentWording.MaxLength);
            wording.Property(w => w.PlanTitle).HasMaxLength(DocumentWording.MaxLength);
        });
    }
}

internal sealed class VillageMap : IEntityTypeConfiguration<Village>
{
    public void Configure(EntityTypeBuilder<Village> village)
    {
        village.Names(v => v.Name, AiylAimak.NameMaxLength);
        village.Property(v => v.Soate).HasMaxLength(AiylAimak.SoateLength);
        village.HasIndex(v => v.Soate).IsUnique();
    }
}

internal sealed class PopulationCountMap : IEntityTypeConfiguration<PopulationCount>
{
    public void Configure(EntityTypeBuilder<PopulationCount> count)
    {
        count.HasOne<Village>().WithMany().HasForeignKey(c => c.VillageId);
        count.Property(c => c.Source).HasMaxLength(PopulationCount.TextMaxLength);
        count.Property(c => c.Explanation).HasMaxLength(PopulationCount.TextMaxLength);
        count.HasMany(c => c.Ages).WithOne().IsRequired();
    }
}

internal sealed class AboutTextMap : IEntityTypeConfiguration<AboutText>
{
    public void Configure(EntityTypeBuilder<AboutText> text)
    {
        text.Names(t => t.Text, AboutText.TextMaxLength);
        text.Property(t => t.Source).HasMaxLength(AboutText.SourceMaxLength);
    }
}

internal sealed class LocalIssueMap : IEntityTypeConfiguration<LocalIssue>
{
    public void Configure(EntityTypeBuilder<LocalIssue> issue)
    {
        issue.Names(i => i.Title, LocalIssue.TitleMaxLength);
        issue.Property(i => i.LawVersion).HasMaxLength(LocalIssue.LawVersionMaxLength);
        issue.HasIndex(i => new { i.LawVersion, i.Number }).IsUnique();
    }
}

using FluentValidation;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Territory;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Texts;

namespace KaraSuu.Planning.Web.Features.Territory.Aimaks;

/// <summary>An aimak new to the installation.</summary>
public sealed class NewAimakForm
{
    public string? Slug { get; set; }
    public NamesForm Name { get; set; } = new();
    public NamesForm Oblast { get; set; } = new();
    public NamesForm Rayon { get; set; } = new();
    public bool IsTraining { get; set; }

    internal AiylAimak ToAimak() => new(Slug ?? "", Name.ToText(), Oblast.ToText(), Rayon.ToText(), IsTraining);

    internal sealed class Validator : AbstractValidator<NewAimakForm>
    {
        public Validator()
        {
            RuleFor(f => f.Slug).Needed().AtMost(AiylAimak.SlugMaxLength);
            RuleFor(f => f.Name).SetValidator(new NamesForm.Validator());
            RuleFor(f => f.Oblast).SetValidator(new NamesForm.Validator());
            RuleFor(f => f.Rayon).SetValidator(new NamesForm.Validator());
        }
    }
}

/// <summary>What an aimak says about itself: names, code, offices and a description.</summary>
public sealed class AimakForm : IPart
{
    public int Revision { get; set; }
    public string? Version { get; set; }
    public NamesForm Name { get; set; } = new();
    public NamesForm Oblast { get; set; } = new();
    public NamesForm Rayon { get; set; } = new();
    public string? Soate { get; set; }
    public int? KeneshSeats { get; set; }
    public string? HeadName { get; set; }
    public string? KeneshChairName { get; set; }
    public string? Phone { get; set; }
    public string? Website { get; set; }
    public string? AboutKy { get; set; }
    public string? AboutRu { get; set; }
    public string? AboutEn { get; set; }

    internal void Tell(AiylAimak aimak)
    {
        aimak.Describe(Name.ToText(), Oblast.ToText(), Rayon.ToText(), LocalText.OfLines(AboutKy, AboutRu, AboutEn));
        aimak.SetSoate(Words.OrNull(Soate));
        aimak.SetOffices(KeneshSeats, HeadName, KeneshChairName, Phone, Website);
    }

    internal static AimakForm From(AiylAimak a) => new AimakForm
    {
        Revision = a.Revision,
        Name = NamesForm.From(a.Name),
        Oblast = NamesForm.From(a.Oblast),
        Rayon = NamesForm.From(a.Rayon),
        Soate = a.Soate,
        KeneshSeats = a.KeneshSeats,
        HeadName = a.HeadName,
        KeneshChairName = a.KeneshChairName,
        Phone = a.Phone,
        Website = a.Website,
        AboutKy = a.About.Ky,
        AboutRu = a.About.Ru,
        AboutEn = a.About.En,
    }.Marked();

    internal sealed class Validator : AbstractValidator<AimakForm>
    {
        public Validator()
        {
            RuleFor(f => f.Name).SetValidator(new NamesForm.Validator());
            RuleFor(f => f.Oblast).SetValidator(new NamesForm.Validator());
            RuleFor(f => f.Rayon).SetValidator(new NamesForm.Validator());
            RuleFor(f => f.KeneshSeats).Between(1, AiylAimak.MaxSeats);
            RuleFor(f => f.HeadName).AtMost(AiylAimak.PersonNameMaxLength);
            RuleFor(f => f.KeneshChairName).AtMost(AiylAimak.PersonNameMaxLength);
            RuleFor(f => f.Phone).AtMost(AiylAimak.ContactMaxLength);
            RuleFor(f => f.Website).AtMost(AiylAimak.ContactMaxLength);
            RuleFor(f => f.AboutKy).AtMost(AiylAimak.AboutMaxLength);
            RuleFor(f => f.AboutRu).AtMost(AiylAimak.AboutMaxLength);
            RuleFor(f => f.AboutEn).AtMost(AiylAimak.AboutMaxLength);
        }
    }
}

/// <summary>The wording of an aimak's official documents, in Kyrgyz.</summary>
public sealed class WordingForm : IPart
{
    public int Revision { get; set; }
    public string? Version { get; set; }
    public string? Approval { get; set; }
    public string? Approver { get; set; }
    public string? Chair { get; set; }
    public string? PlanLeadIn { get; set; }
    public string? PlanTitle { get; set; }

    internal DocumentWording ToWording() => new(Approval ?? "", Approver ?? "", Chair ?? "", PlanLeadIn ?? "", PlanTitle ?? "");

    internal static WordingForm From(AiylAimak a) => new WordingForm
    {
        Revision = a.Revision,
        Approval = a.Wording.Approval,
        Approver = a.Wording.Approver,
        Chair = a.Wording.Chair,
        PlanLeadIn = a.Wording.PlanLeadIn,
        PlanTitle = a.Wording.PlanTitle,
    }.Marked();

    internal sealed class Validator : AbstractValidator<WordingForm>
    {
        public Validator()
        {
            RuleFor(f => f.Approval).Needed().AtMost(DocumentWording.MaxLength);
            RuleFor(f => f.Approver).Needed().AtMost(DocumentWording.MaxLength);
            RuleFor(f => f.Chair).Needed().AtMost(DocumentWording.MaxLength);
            RuleFor(f => f.PlanLeadIn).Needed().AtMost(DocumentWording.MaxLength);
            RuleFor(f => f.PlanTitle).Needed().AtMost(DocumentWording.MaxLength);
        }
    }
}

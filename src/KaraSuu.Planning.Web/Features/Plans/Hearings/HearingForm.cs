using FluentValidation;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;

namespace KaraSuu.Planning.Web.Features.Plans.Hearings;

/// <summary>The head of a hearing's protocol, how it was announced and who came.</summary>
public sealed class HearingForm : IRevised
{
    public int Revision { get; set; }
    public DateOnly? HeldOn { get; set; }
    public string? Place { get; set; }
    public string? ChairedBy { get; set; }
    public string? Secretary { get; set; }
    public DateOnly? AnnouncedOn { get; set; }
    public bool InformationBoard { get; set; }
    public bool Banner { get; set; }
    public bool Invitation { get; set; }
    public bool Website { get; set; }
    public bool WhatsApp { get; set; }
    public bool Radio { get; set; }
    public bool Other { get; set; }
    public string? AnnouncementNote { get; set; }
    public List<CountRow> Counts { get; set; } = [];
    public int? Women { get; set; }
    public int? Men { get; set; }
    public int? Total { get; set; }

    /// <summary>The categories in words, for comparing two versions.</summary>
    public string Attended => string.Join("; ", Counts.Where(c => c.IsKnown)
        .Select(c => Texts.Text.Of("hearings.cell", c.Category, CountWords.Of(c.Total, c.Women, c.Men))));

    internal HearingFacts Facts() => new(HeldOn!.Value, Place, ChairedBy, Secretary, AnnouncedOn, Channels(), AnnouncementNote);

    internal HearingCount Counted() => new([.. Counts.Select(c => new CategoryCount(c.Category, c.Women, c.Men, c.Total))], Total, Women, Men);

    /// <summary>One row for every category, in order, whatever was sent.</summary>
    internal HearingForm Complete()
    {
        Counts = [.. Enum.GetValues<HearingCategory>().Select(c => Counts.FirstOrDefault(r => r.Category == c) ?? new CountRow { Category = c })];
        return this;
    }

    /// <summary>Women and men are shown where both are known, all where not: what follows from the others is not to be corrected twice.</summary>
    internal static HearingForm From(PublicHearing h) => new HearingForm
    {
        Revision = h.Revision,
        HeldOn = h.HeldOn,
        Place = h.Place,
        ChairedBy = h.ChairedBy,
        Secretary = h.Secretary,
        AnnouncedOn = h.AnnouncedOn,
        InformationBoard = h.AnnouncedBy.HasFlag(AnnouncedBy.InformationBoard),
        Banner = h.AnnouncedBy.HasFlag(AnnouncedBy.Banner),
        Invitation = h.AnnouncedBy.HasFlag(AnnouncedBy.Invitation),
        Website = h.AnnouncedBy.HasFlag(AnnouncedBy.Website),
        WhatsApp = h.AnnouncedBy.HasFlag(AnnouncedBy.WhatsApp),
        Radio = h.AnnouncedBy.HasFlag(AnnouncedBy.Radio),
        Other = h.AnnouncedBy.HasFlag(AnnouncedBy.Other),
        AnnouncementNote = h.AnnouncementNote,
        Counts = [.. h.Attendance.Select(a => new CountRow { Category = a.Category, Women = a.Women, Men = a.Men, Total = AllOf(a.Came) })],
    }.InAll(h).Complete();

    /// <summary>What the protocol says of all, where the categories do not already say it.</summary>
    private HearingForm InAll(PublicHearing h)
    {
        if (h.Came != Headcount.SumOf([.. h.Attendance.Select(a => a.Came)]))
            (Total, Women, Men) = (h.Total, h.Women, h.Total is null || h.Women is null ? h.Men : null);
        return this;
    }

    private static int? AllOf(Headcount came) => came.Women is null || came.Men is null ? came.Total : null;

    private AnnouncedBy Channels() =>
        (InformationBoard ? AnnouncedBy.InformationBoard : 0) | (Banner ? AnnouncedBy.Banner : 0) | (Invitation ? AnnouncedBy.Invitation : 0)
        | (Website ? AnnouncedBy.Website : 0) | (WhatsApp ? AnnouncedBy.WhatsApp : 0) | (Radio ? AnnouncedBy.Radio : 0) | (Other ? AnnouncedBy.Other : 0);

    internal sealed class Validator : AbstractValidator<HearingForm>
    {
        public Validator(IValidator<CountRow> row)
        {
            RuleFor(f => f.HeldOn).Needed();
            RuleFor(f => f.Place).AtMost(PublicHearing.PlaceMaxLength);
            RuleFor(f => f.ChairedBy).AtMost(PublicHearing.PersonMaxLength);
            RuleFor(f => f.Secretary).AtMost(PublicHearing.PersonMaxLength);
            RuleFor(f => f.AnnouncementNote).AtMost(PublicHearing.AnnouncementMaxLength);
            RuleForEach(f => f.Counts).SetValidator(row);
            RuleFor(f => f.Women).Between(0, PublicHearing.MaxInAll);
            RuleFor(f => f.Men).Between(0, PublicHearing.MaxInAll);
            RuleFor(f => f.Total).Between(0, PublicHearing.MaxInAll);
        }
    }
}

/// <summary>People of one category: women, men, or only how many.</summary>
public sealed class CountRow
{
    public HearingCategory Category { get; set; }
    public int? Women { get; set; }
    public int? Men { get; set; }
    public int? Total { get; set; }
    internal bool IsKnown => Women is not null || Men is not null || Total is not null;

    internal sealed class Validator : AbstractValidator<CountRow>
    {
        public Validator()
        {
            RuleFor(r => r.Category).IsInEnum().WithMessage(_ => Texts.Text.Of("error.choose"));
            RuleFor(r => r.Women).Between(0, PublicHearing.MaxPeople);
            RuleFor(r => r.Men).Between(0, PublicHearing.MaxPeople);
            RuleFor(r => r.Total).Between(0, PublicHearing.MaxPeople);
        }
    }
}

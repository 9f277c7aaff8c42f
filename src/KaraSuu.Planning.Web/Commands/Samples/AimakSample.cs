using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Territory;

namespace KaraSuu.Planning.Web.Commands.Samples;

/// <summary>The aimak itself: names, offices, wording of its documents and villages.</summary>
internal sealed record AimakSample
{
    public required string Slug { get; init; }
    public bool IsTraining { get; init; }
    public required Names Name { get; init; }
    public required Names Oblast { get; init; }
    public required Names Rayon { get; init; }
    public string? Soate { get; init; }
    public int? KeneshSeats { get; init; }
    public string? HeadName { get; init; }
    public string? KeneshChairName { get; init; }
    public string? Phone { get; init; }
    public string? Website { get; init; }
    public required Names About { get; init; }
    public required string Source { get; init; }

    /// <summary>Null when the aimak uses the usual wording.</summary>
    public WordingSample? Wording { get; init; }

    public IReadOnlyList<VillageSample> Villages { get; init; } = [];

    public AiylAimak ToAimak()
    {
        var aimak = new AiylAimak(Slug, Name.ToText(), Oblast.ToText(), Rayon.ToText(), IsTraining);
        aimak.Describe(aimak.Name, aimak.Oblast, aimak.Rayon, About.ToLines());
        aimak.SetSoate(Soate);
        aimak.SetOffices(KeneshSeats, HeadName, KeneshChairName, Phone, Website);
        if (Wording is not null) aimak.Word(Wording.ToWording());
        FileFault.Each("villages", Villages, (village, _) => aimak.AddVillage(village.Name.ToText(), village.Soate));
        return aimak;
    }
}

/// <summary>A text in the portal's three languages, all of them written.</summary>
internal sealed record Names(string Ky, string Ru, string En)
{
    public LocalText ToText() => new(Ky, Ru, En);

    public LocalText ToLines() => LocalText.OfLines(Ky, Ru, En);
}

internal sealed record WordingSample(string Approval, string Approver, string Chair, string PlanLeadIn, string PlanTitle, string Source)
{
    public DocumentWording ToWording() => new(Approval, Approver, Chair, PlanLeadIn, PlanTitle);
}

internal sealed record VillageSample(Names Name, string? Soate = null);

/// <summary>A population count; without a village it is of the whole aimak.</summary>
internal sealed record PopulationSample(
    string Source, string? Village = null, DateOnly? AsOf = null, int? Women = null, int? Men = null, int? PublishedTotal = null, int? Households = null)
{
    public PopulationCount ToCount(SampleIds ids, Stamp stamp) =>
        new(ids.AimakId, ids.Village(Village), AsOf, new Inhabitants(Women, Men, PublishedTotal, Households), Source, stamp);
}

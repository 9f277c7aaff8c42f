using KaraSuu.Planning.Documents.Layout;
using KaraSuu.Planning.Documents.Works;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Web.Operations;
using KaraSuu.Planning.Web.Printing;
using KaraSuu.Planning.Web.Texts;

namespace KaraSuu.Planning.Web.Features.Public.Passports;

/// <summary>The poster of a site, made of its public page: what the page does not say does not hang there.</summary>
public sealed class PosterPaper(TimeProvider clock, IConfiguration settings)
{
    /// <param name="isSmall">on A5</param>
    public byte[] Draw(PublicWorkPage page, PaperText text, bool isSmall)
    {
        var (work, labels) = (page.Work, text.Labels);
        var contract = work.Contract;
        string Said(string key, params object?[] details) => text.Of(key, details);
        string? On(DateOnly? day) => day is { } known ? Show.Date(known) : null;
        var (open, unknown) = (page.Acts.Count(a => a.IsOpen), page.Acts.Count(a => a.Status.IsFromASource()));
        return SitePosterPdf.Render(new SitePoster
        {
            Labels = labels,
            Id = Guid.NewGuid(),
            CreatedUtc = clock.GetUtcNow().UtcDateTime,
            Title = $"{labels["poster.heading"]}: {work.Title}",
            OriginalTitle = $"{Labels.Kyrgyz["poster.heading"]}: {work.Title}",
            Author = text.Of(work.Aimak.Name),
            Banner = work.Aimak.IsTraining ? text.Of("paper.training") : null,
            PublicUrl = settings.UrlOf(work.ShortAddress),
            OnA5 = isSmall,
            Of = text.Of("public.aimak", text.Of(work.Aimak.Name)),
            Work = work.Title,
            Status = text.Of($"WorkStatus.{work.Status}"),
            Place = Joined([work.Place, .. work.Villages.Select(text.Of)]),
            ForWhom = Joined([work.Origin?.Beneficiaries, work.Origin?.People is { } people ? Said("public.work.people", people) : null]),
            Quantity = work.Quantity is { } quantity ? $"{PaperWords.Number(quantity)} {work.Unit}" : null,
            Money = [.. work.Money.Select(m => new PaperMoney(m.Source ?? text.Of($"FundingKind.{m.Kind}"), m.Promised))],
            Stated = labels.Sum(work.Stated),
            Contractor = contract?.Contractor,
            Contract = contract is null ? null : Joined([contract.Number is { } number ? $"№ {number}" : null, On(contract.SignedOn)]),
            ContractSum = labels.Sum(contract?.Sum),
            Term = contract is { StartsOn: null, EndsOn: null } or null ? null
                : $"{On(contract.StartsOn) ?? labels["poster.unknown"]} – {On(contract.EndsOn) ?? labels["poster.unknown"]}",
            Acts = string.Join(", ", new[]
            {
                Said("public.work.acts-total", page.Acts.Count),
                unknown < page.Acts.Count || unknown == 0 ? Said("public.work.acts-open", open) : null,
                unknown > 0 ? Said("public.work.acts-unknown", unknown) : null,
            }.OfType<string>()),
            Acceptance = On(work.AcceptedOn) ?? (page.Acceptances.Count > 0 ? text.Of($"AcceptanceStatus.{page.Acceptances[0].Status}")
                : text.Of("public.work.no-acceptance")),
            Warranty = On(work.WarrantyUntil) is { } until ? Said("public.work.until", until)
                : contract?.WarrantyMonths is { } months ? Said("public.work.months", months) : null,
            Question = page.Residents.Asked is { } asked ? text.Of($"ResidentQuestion.{asked}") : null,
            AsOf = clock.Today(),
        });
    }

    private static string? Joined(IEnumerable<string?> parts) =>
        string.Join(", ", parts.Where(p => !string.IsNullOrWhiteSpace(p))) is { Length: > 0 } all ? all : null;
}

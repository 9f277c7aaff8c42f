using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Web.Features.Shared;
using KaraSuu.Planning.Web.Pages;

namespace KaraSuu.Planning.Web.Features.Territory.AboutTexts;

/// <summary>All texts of an aimak, each with its place on the pages.</summary>
public sealed record AboutTextsPage(int AimakId, LocalText Aimak, AboutAimak About) : IInAimak;

public sealed record AboutTextEditPage(int AimakId, LocalText Aimak, int? Id, AboutTextForm Form) : IInAimak;

namespace KaraSuu.Planning.Web.Features.Shared;

/// <summary>
/// A question before a step that is not taken back: its button, and where to go with «no». Where a rule stands in the way, only its sentence.
/// </summary>
public sealed record Question(string Button, string No, string Back);

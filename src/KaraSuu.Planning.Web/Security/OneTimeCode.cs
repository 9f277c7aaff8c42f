namespace KaraSuu.Planning.Web.Security;

/// <summary>
/// A code by which a person comes in once, in place of a password, to set one (docs/adr/0037). Only its hash is kept; an account has one at most, and a
/// used one is gone.
/// </summary>
public sealed class OneTimeCode
{
    public int Id { get; private set; }
    public int UserId { get; init; }
    public string Hash { get; init; } = "";
    public DateTime MadeAtUtc { get; init; }
    public DateTime GoodUntilUtc { get; init; }
}

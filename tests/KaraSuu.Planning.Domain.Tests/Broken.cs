namespace KaraSuu.Planning.Domain.Tests;

/// <summary>The one way tests say «this is refused»; the coverage test looks for it.</summary>
internal static class Broken
{
    /// <returns>what the refusal carries, for asserting on its numbers</returns>
    public static RuleBroken By(string code, Action step)
    {
        var refusal = Assert.Throws<RuleBroken>(step);
        Assert.Equal(code, refusal.Code);
        return refusal;
    }

    /// <summary>For steps that make something, such as a constructor.</summary>
    public static RuleBroken By(string code, Func<object?> step) => By(code, () => { step(); });
}

namespace KaraSuu.Planning.Documents.Tests.Layout;

/// <summary>What a document says, and in which order.</summary>
internal static class Says
{
    public static void InOrder(string text, params string[] parts)
    {
        var at = 0;
        foreach (var part in parts)
        {
            var found = text.IndexOf(part, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"«{part}» is not in its place after: {text[Math.Max(0, at - 80)..at]}");
            at = found + part.Length;
        }
    }
}

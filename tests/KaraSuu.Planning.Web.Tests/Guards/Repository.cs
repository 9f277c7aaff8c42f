namespace KaraSuu.Planning.Web.Tests.Guards;

/// <summary>The portal's own source files, for tests about the code itself.</summary>
internal static class Repository
{
    public static string Root { get; } = FolderWithSolution(AppContext.BaseDirectory);

    /// <summary>Path inside the Web project, with forward slashes, and text.</summary>
    public static IReadOnlyList<(string Path, string Text)> Web { get; } = Read(Path.Combine(Root, "src", "KaraSuu.Planning.Web"));

    /// <summary>Every source file and view of the projects and of their tests, without what tools write; path inside the repository.</summary>
    public static IReadOnlyList<(string Path, string Text)> Code { get; } =
        [.. new[] { "src", "tests" }.SelectMany(top => Read(Path.Combine(Root, top)).Select(f => (Path: $"{top}/{f.Path}", f.Text)))
            .Where(f => !f.Path.Contains("/obj/", StringComparison.Ordinal) && !f.Path.Contains("/bin/", StringComparison.Ordinal))
            .Where(f => !f.Path.Contains("/Data/Migrations/", StringComparison.Ordinal))];

    public static string TextOf(params string[] path) => File.ReadAllText(Path.Combine([Root, .. path]));

    private static List<(string Path, string Text)> Read(string folder) =>
        Directory.EnumerateFiles(folder, "*.cs*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".cshtml", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Where(name => !name.StartsWith("obj/", StringComparison.Ordinal) && !name.StartsWith("bin/", StringComparison.Ordinal))
            .Select(name => (name, File.ReadAllText(Path.Combine(folder, name))))
            .ToList();

    private static string FolderWithSolution(string folder) =>
        File.Exists(Path.Combine(folder, "KaraSuu.Planning.sln")) ? folder : FolderWithSolution(Path.GetDirectoryName(folder)!);
}

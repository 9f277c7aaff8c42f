namespace KaraSuu.Planning.Domain.Tests.Architecture;

/// <summary>The source files of the domain and of its tests, for tests about the code itself.</summary>
internal static class Sources
{
    /// <summary>The folder of the solution, where README.md and docs lie.</summary>
    public static string Root { get; } = FolderWithSolution(AppContext.BaseDirectory);

    public static string DomainProject => Path.Combine(Root, "src", "KaraSuu.Planning.Domain", "KaraSuu.Planning.Domain.csproj");

    public static IReadOnlyList<(string Name, string Text)> Domain { get; } = Read(Path.Combine(Root, "src", "KaraSuu.Planning.Domain"));

    public static IReadOnlyList<(string Name, string Text)> Tests { get; } = Read(Path.Combine(Root, "tests", "KaraSuu.Planning.Domain.Tests"));

    private static List<(string, string)> Read(string folder) =>
        Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Where(name => !name.StartsWith("obj/", StringComparison.Ordinal) && !name.StartsWith("bin/", StringComparison.Ordinal))
            .Select(name => (name, File.ReadAllText(Path.Combine(folder, name))))
            .ToList();

    private static string FolderWithSolution(string folder) =>
        File.Exists(Path.Combine(folder, "KaraSuu.Planning.sln")) ? folder : FolderWithSolution(Path.GetDirectoryName(folder)!);
}

using System.Text;

namespace KaraSuu.Planning.Web.Tests.People;

/// <summary>Reads the log while the portal goes on writing it.</summary>
internal static class LogOfTests
{
    public static async Task<string[]> LinesAsync(Portal portal)
    {
        var text = new StringBuilder();
        foreach (var file in Directory.GetFiles(Path.Combine(portal.Folder, "logs")))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream);
            text.Append(await reader.ReadToEndAsync());
        }
        return text.ToString().Split('\n');
    }
}

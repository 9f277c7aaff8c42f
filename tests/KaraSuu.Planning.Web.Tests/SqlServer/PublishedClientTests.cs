using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace KaraSuu.Planning.Web.Tests.SqlServer;

/// <summary>SQL Server's client and everything it names is in what is installed; no test here connects with it.</summary>
public sealed class PublishedClientTests(PublishedPortal published) : IClassFixture<PublishedPortal>
{
    private const string Client = "Microsoft.Data.SqlClient";

    /// <summary>Loaded by the client as soon as a command has a parameter.</summary>
    private const string Server = "Microsoft.SqlServer.Server";

    [Fact]
    public void The_published_portal_loads_the_client()
    {
        var client = published.Load(Client);
        Assert.StartsWith(published.Folder, client.Location, StringComparison.Ordinal);
        Assert.All(client.GetReferencedAssemblies(), named => Assert.NotNull(published.Load(named.Name!)));
    }

    [Fact]
    public void What_the_client_asks_for_when_a_command_has_a_parameter_is_there()
    {
        Assert.StartsWith(published.Folder, published.Load(Server).Location, StringComparison.Ordinal);
        var client = published.Load(Client);
        var tokens = ReferencesToServer(client.Location);

        Assert.Contains(tokens, token => MetadataTokens.Handle(token).Kind == HandleKind.TypeReference);
        Assert.All(tokens, token => Assert.NotNull(client.ManifestModule.ResolveMember(token)));
    }

    private static List<int> ReferencesToServer(string assemblyFile)
    {
        using var image = new PEReader(File.OpenRead(assemblyFile));
        var metadata = image.GetMetadataReader();
        var types = metadata.TypeReferences
            .Where(handle => metadata.GetTypeReference(handle).ResolutionScope is { Kind: HandleKind.AssemblyReference } scope
                && metadata.StringComparer.Equals(metadata.GetAssemblyReference((AssemblyReferenceHandle)scope).Name, Server))
            .Select(handle => (EntityHandle)handle)
            .ToHashSet();
        var members = metadata.MemberReferences
            .Where(handle => types.Contains(metadata.GetMemberReference(handle).Parent))
            .Select(handle => (EntityHandle)handle);
        return [.. types.Concat(members).Select(MetadataTokens.GetToken)];
    }
}

using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Microsoft.Data.SqlClient;

namespace KaraSuu.Planning.Web.Tests.SqlServer;

/// <summary>SQL Server's client finds everything it asks of Microsoft.SqlServer.Server, here and in what is installed.</summary>
public sealed class StandInTests(PublishedPortal published) : IClassFixture<PublishedPortal>
{
    private const string StandIn = "Microsoft.SqlServer.Server";

    public static TheoryData<string> Types =>
    [
        "IBinarySerialize", "InvalidUdtException", "Format", "DataAccessKind", "SystemDataAccessKind",
        "SqlUserDefinedTypeAttribute", "SqlFacetAttribute", "SqlFunctionAttribute", "SqlMethodAttribute",
        "SqlUserDefinedAggregateAttribute",
    ];

    [Theory, MemberData(nameof(Types))]
    public void A_type_is_found_by_its_assembly_qualified_name(string name) =>
        Assert.NotNull(Type.GetType($"{StandIn}.{name}, {StandIn}"));

    [Theory, MemberData(nameof(Types))]
    public void A_type_is_found_in_the_published_portal(string name)
    {
        var type = published.Load(StandIn).GetType($"{StandIn}.{name}");

        Assert.NotNull(type);
        Assert.StartsWith(published.Folder, type.Assembly.Location, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_reference_of_the_client_resolves() =>
        AssertAllResolve(typeof(SqlConnection).Assembly);

    [Fact]
    public void Every_reference_of_the_published_client_resolves()
    {
        var client = published.Load("Microsoft.Data.SqlClient");

        Assert.StartsWith(published.Folder, client.Location, StringComparison.Ordinal);
        AssertAllResolve(client);
    }

    private static void AssertAllResolve(Assembly client)
    {
        var tokens = ReferencesToStandIn(client.Location);

        Assert.Contains(tokens, token => MetadataTokens.Handle(token).Kind == HandleKind.TypeReference);
        Assert.Contains(tokens, token => MetadataTokens.Handle(token).Kind == HandleKind.MemberReference);
        Assert.All(tokens, token => Assert.NotNull(client.ManifestModule.ResolveMember(token)));
    }

    private static List<int> ReferencesToStandIn(string assemblyFile)
    {
        using var image = new PEReader(File.OpenRead(assemblyFile));
        var metadata = image.GetMetadataReader();
        var types = metadata.TypeReferences
            .Where(handle => metadata.GetTypeReference(handle).ResolutionScope is { Kind: HandleKind.AssemblyReference } scope
                && metadata.StringComparer.Equals(metadata.GetAssemblyReference((AssemblyReferenceHandle)scope).Name, StandIn))
            .Select(handle => (EntityHandle)handle)
            .ToHashSet();
        var members = metadata.MemberReferences
            .Where(handle => types.Contains(metadata.GetMemberReference(handle).Parent))
            .Select(handle => (EntityHandle)handle);
        return [.. types.Concat(members).Select(MetadataTokens.GetToken)];
    }
}

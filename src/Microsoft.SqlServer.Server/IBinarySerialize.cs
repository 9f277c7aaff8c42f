namespace Microsoft.SqlServer.Server;

/// <summary>Lets a user-defined type read and write its own binary form.</summary>
public interface IBinarySerialize
{
    /// <summary>Fills this instance from its binary form.</summary>
    void Read(BinaryReader r);

    /// <summary>Writes the binary form of this instance.</summary>
    void Write(BinaryWriter w);
}

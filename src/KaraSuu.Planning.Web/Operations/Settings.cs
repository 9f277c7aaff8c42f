using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Photos;
using KaraSuu.Planning.Web.Security;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Serilog.Events;

namespace KaraSuu.Planning.Web.Operations;

/// <summary>Refuses settings the portal cannot run with, before anything is made of them.</summary>
internal static class Settings
{
    public const string SourceAddress = "Portal:SourceAddress";

    /// <summary>Whom to ask, in the words of whoever runs the portal; stands on the page of help.</summary>
    public const string HelpContact = "Portal:HelpContact";

    private static readonly string[] Known =
        ["Database:Provider", "Database:WaitSeconds", "Data:Folder", PublicAddress.Setting, SourceAddress, HelpContact, FullRead.Setting, OneTimeCodes.Setting,
        PaperLimits.MegabytesSetting, PaperLimits.OfAMeetingSetting, PaperLimits.PhotosSetting];

    /// <summary>An address stands beside its QR code on papers, and more signs than this make a code that no phone reads.</summary>
    private const int MostOfAddress = 200;

    private const int MostOfContact = 500;

    /// <exception cref="CannotStart">names the first setting that will not do</exception>
    public static void RequireUsableSettings(this WebApplicationBuilder builder)
    {
        RequireKnown(builder.Configuration);
        RequireConnection(builder.Configuration.GetConnectionString("Planning"), builder.UsesSqlServer());
        foreach (var setting in new[] { PublicAddress.Setting, SourceAddress }) RequireAddress(setting, builder.Configuration[setting]);
        RequireContact(builder.Configuration[HelpContact]);
        _ = FullRead.Every(builder.Configuration);
        _ = PaperLimits.Of(builder.Configuration);
        if (OneTimeCodes.DaysOf(builder.Configuration) is null)
            throw new CannotStart("start.bad-days", OneTimeCodes.Setting, builder.Configuration[OneTimeCodes.Setting]!, OneTimeCodes.MostDays);
        RequireLevels(builder.Configuration.GetSection("Serilog:MinimumLevel"));
        RequireWritable(builder.DataFolder());
    }

    /// <summary>A mistyped name would leave the usual value standing in silence.</summary>
    private static void RequireKnown(ConfigurationManager settings)
    {
        foreach (var section in Known.ToLookup(known => known.Split(':')[0]))
        {
            foreach (var (setting, value) in settings.GetSection(section.Key).AsEnumerable())
            {
                if (value is not null && setting.Contains(':') && !section.Contains(setting, StringComparer.OrdinalIgnoreCase))
                    throw new CannotStart("start.unknown-setting", setting, string.Join(", ", section));
            }
        }
    }

    private static void RequireConnection(string? connection, bool isServer)
    {
        if (string.IsNullOrWhiteSpace(connection))
        {
            if (isServer) throw new CannotStart("start.no-connection-string");
            return;
        }
        try
        {
            _ = isServer ? new SqlConnectionStringBuilder(connection).ConnectionString : new SqliteConnectionStringBuilder(connection).ConnectionString;
        }
        catch (Exception refused) when (refused is ArgumentException or FormatException or InvalidCastException)
        {
            throw new CannotStart("start.bad-connection-string");
        }
        if (!isServer) RequireFile(new SqliteConnectionStringBuilder(connection));
    }

    /// <summary>What lies in memory is gone with the portal; there is no encryption to give a password to, and one file system.</summary>
    private static void RequireFile(SqliteConnectionStringBuilder database)
    {
        if (string.IsNullOrWhiteSpace(database.DataSource) || database.Mode == SqliteOpenMode.Memory
            || database.DataSource.Contains(":memory:", StringComparison.OrdinalIgnoreCase)
            || database.Mode == SqliteOpenMode.ReadOnly || database.Password.Length > 0 || !string.IsNullOrEmpty(database.Vfs))
            throw new CannotStart("start.no-database-file");
    }

    /// <summary>Whole as it will be printed and linked to: no blanks, no name and password, nothing that papers have no letter for.</summary>
    private static void RequireAddress(string setting, string? address)
    {
        if (string.IsNullOrEmpty(address)) return;
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.Query.Length > 0 || uri.Fragment.Length > 0
            || uri.UserInfo.Length > 0 || address.Length > MostOfAddress || address.Any(IsForeignToAddresses) || Letters.Missing(address).Count > 0)
            throw new CannotStart("start.bad-address", setting, address);
    }

    private static bool IsForeignToAddresses(char sign) => !char.IsLetterOrDigit(sign) && !"-._~:/%[]".Contains(sign, StringComparison.Ordinal);

    private static void RequireContact(string? contact)
    {
        if (Words.OrNull(contact) is { Length: > MostOfContact }) throw new CannotStart("start.too-long", HelpContact, MostOfContact);
    }

    /// <summary>Every value below is the least level of lines that are written.</summary>
    private static void RequireLevels(IConfigurationSection levels)
    {
        foreach (var (setting, level) in levels.AsEnumerable())
        {
            if (level is not null && !Enum.GetNames<LogEventLevel>().Contains(level, StringComparer.OrdinalIgnoreCase))
                throw new CannotStart("start.bad-level", setting, level, string.Join(", ", Enum.GetNames<LogEventLevel>()));
        }
    }

    private static void RequireWritable(string folder)
    {
        try
        {
            using var file = new FileStream(Path.Combine(folder, $"{Guid.NewGuid():N}.new"), new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                Options = FileOptions.DeleteOnClose,
            });
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new CannotStart("start.data-folder", folder, refused.Message);
        }
    }
}

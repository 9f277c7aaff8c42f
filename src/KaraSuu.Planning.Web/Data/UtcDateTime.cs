using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace KaraSuu.Planning.Web.Data;

/// <summary>Stamps are stored as UTC and read back as UTC, whatever the provider forgets.</summary>
internal sealed class UtcDateTime() : ValueConverter<DateTime, DateTime>(
    time => time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : time,
    time => DateTime.SpecifyKind(time, DateTimeKind.Utc));

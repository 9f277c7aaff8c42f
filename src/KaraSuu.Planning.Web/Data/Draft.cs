namespace KaraSuu.Planning.Web.Data;

/// <summary>What one person has typed into a form on one device and not saved yet. It is no record: nothing reads it but the form it belongs to.</summary>
public sealed class Draft
{
    /// <summary>Older drafts are swept away.</summary>
    public const int KeptDays = 30;

    public const int PathMaxLength = 100;

    /// <summary>Longest typing of one form, in characters of JSON.</summary>
    public const int TypedMaxLength = 200_000;

    public int Id { get; init; }
    public int UserId { get; init; }
    public int? AiylAimakId { get; init; }

    /// <summary>Whose draft it is, as others of the aimak know the person.</summary>
    public required string By { get; set; }

    /// <summary>Address of the form.</summary>
    public required string Path { get; init; }

    /// <summary>A number the browser has given itself.</summary>
    public Guid Device { get; init; }

    public DateTime AtUtc { get; set; }

    /// <summary>Name, place among fields of that name, and value of each field, as the page's script writes and reads it.</summary>
    public required string Typed { get; set; }
}

using KaraSuu.Planning.Documents.Layout;

namespace KaraSuu.Planning.Documents.People;

/// <summary>One-time codes as they are handed out: a list to sign on receipt, and a slip for each person to cut off.</summary>
public sealed record SignInSlips : OfficialPaper
{
    /// <summary>Whose people they are: «Кара-Суу айыл аймагы».</summary>
    public string? Aimak { get; init; }

    /// <summary>The page where one signs in; its QR holds nothing else.</summary>
    public required string Address { get; init; }

    public IReadOnlyList<SignInSlip> Slips { get; init; } = [];
}

/// <param name="Until">the last day the code is good</param>
public sealed record SignInSlip(string FullName, string UserName, string Code, DateOnly Until);

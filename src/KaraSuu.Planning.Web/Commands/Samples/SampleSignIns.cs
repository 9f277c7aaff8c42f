using System.Globalization;
using System.Security.Cryptography;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Operations;
using KaraSuu.Planning.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Commands.Samples;

/// <summary>
/// Sign-ins for trying the portal out, in Development only. They share one password, random for each installation
/// or taken from KARASUU_SAMPLE_PASSWORD. No person is meant by their names.
/// </summary>
internal static class SampleSignIns
{
    public const string PasswordVariable = "KARASUU_SAMPLE_PASSWORD";

    /// <summary>No sample aimak has more, so that a password is checked against all their names.</summary>
    private const int MostDeputies = 40;

    private static readonly (string Suffix, string Name, string Role)[] OfAimak =
    [
        ("specialist", "Адис", Roles.AoSpecialist),
        ("head", "Айыл өкмөтүнүн башчысы", Roles.HeadOfAo),
        ("chair", "Кеңештин төрагасы", Roles.KeneshChair),
        ("jme", "БМБ тобунун мүчөсү", Roles.JmeMember),
        ("supervisor", "Техникалык көзөмөл", Roles.TechnicalSupervisor),
        ("admin", "Аймактын администратору", Roles.AimakAdministrator),
    ];

    /// <summary>Refuses a password before anything is loaded, for every name it would be given to.</summary>
    /// <exception cref="CannotStart">when it is too weak for one of the sign-ins</exception>
    public static async Task RequireGoodAsync(IServiceProvider services, string password)
    {
        var people = services.GetRequiredService<PortalUsers>();
        var aimaks = DataFiles.Samples.Select(name => SampleFile.Read(DataFiles.Sample(name)).Aimak.Slug);
        var deputies = Enumerable.Range(2, MostDeputies).Select(number => string.Create(CultureInfo.InvariantCulture, $"deputy{number}"));
        string[] names = ["admin", "observer", .. OfAimak.Select(a => a.Suffix), .. deputies, .. aimaks];
        foreach (var name in names)
        {
            if (!(await people.CheckPasswordAsync(new PortalUser { UserName = name }, password)).Succeeded)
                throw new CannotStart("start.sample-password", PasswordVariable);
        }
    }

    public static async Task MakeAsync(IServiceProvider services, string password, CancellationToken ct)
    {
        var db = services.GetRequiredService<PlanningDb>();
        var people = services.GetRequiredService<PortalUsers>();
        var known = await db.Users.Select(u => u.UserName!).ToListAsync(ct);

        async Task AddAsync(string userName, string fullName, int? aimakId, int? deputyId, string role)
        {
            if (known.Contains(userName)) return;
            var result = await people.AddAsync(new PortalUser { UserName = userName, FullName = fullName, AiylAimakId = aimakId, DeputyId = deputyId },
                password, [role]);
            if (!result.Succeeded) throw new CannotStart("start.sample-password", PasswordVariable);
        }

        await AddAsync("admin", "Порталдын администратору", null, null, Roles.InstallationAdministrator);
        await AddAsync("observer", "Байкоочу", null, null, Roles.Observer);
        foreach (var aimak in await db.AiylAimaks.AsNoTracking().OrderBy(a => a.Id).ToListAsync(ct))
        {
            var deputies = await db.Deputies.AsNoTracking().Where(d => d.AiylAimakId == aimak.Id).OrderBy(d => d.Id).ToListAsync(ct);
            foreach (var (suffix, name, role) in OfAimak)
            {
                var deputy = role == Roles.KeneshChair ? deputies.FirstOrDefault() : null;
                await AddAsync($"{aimak.Slug}.{suffix}", deputy?.FullName ?? $"{aimak.Name.Ky}: {name}", aimak.Id, deputy?.Id, role);
            }
            foreach (var (deputy, number) in deputies.Skip(1).Select((d, i) => (d, i + 2)))
                await AddAsync($"{aimak.Slug}.deputy{number}", deputy.FullName, aimak.Id, deputy.Id, Roles.Deputy);
        }
    }

    /// <summary>The installation's sample password: from the environment, else made once and kept in the data folder.</summary>
    public static string Password(string dataFolder)
    {
        if (Environment.GetEnvironmentVariable(PasswordVariable) is { Length: > 0 } given) return given;
        var file = Path.Combine(dataFolder, "sample-password.txt");
        if (!File.Exists(file)) File.WriteAllText(file, $"Uy{RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 14)}7");
        return File.ReadAllText(file).Trim();
    }
}

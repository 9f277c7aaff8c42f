using System.Globalization;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Web.Operations;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Identity;

namespace KaraSuu.Planning.Web.Commands;

/// <summary>Makes the first administrator; the password is typed, or read from standard input, never an argument.</summary>
internal static class CreateAdmin
{
    /// <summary>The two languages a command speaks, in the order it speaks them (<see cref="CannotStart"/>).</summary>
    private static readonly string[] Spoken = ["en", Texts.Language.Kyrgyz];

    public static async Task<int> RunAsync(WebApplication app, string userName, string fullName, CancellationToken ct)
    {
        if (Words.OrNull(fullName) is null) throw new CannotStart("start.admin-without-name");
        if (userName.Length > PortalUser.UserNameMaxLength) throw new CannotStart("start.admin-too-long", PortalUser.UserNameMaxLength);
        if (Words.OneLine(fullName).Length > PortalUser.FullNameMaxLength) throw new CannotStart("start.admin-too-long", PortalUser.FullNameMaxLength);
        if (Letters.Missing(Words.OneLine(fullName)) is { Count: > 0 } missing) throw new CannotStart("start.admin-letters", Letters.InWords(missing));
        await using var scope = app.Services.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<PortalUsers>();
        PortalUser Administrator() => new() { UserName = userName, FullName = fullName };

        // The name first: nobody thinks of a password for a name that will not do.
        if (await RefusedAsync(() => people.CheckNameAsync(Administrator()))) return 1;
        CannotStart.Say(Console.Error, "start.admin-password", StrongPassword.FewestSigns, StrongPassword.FewestDifferent);
        var password = Console.IsInputRedirected ? await Console.In.ReadLineAsync(ct) ?? "" : Hidden();
        if (await RefusedAsync(() => people.CheckPasswordAsync(Administrator(), password))) return 1;
        PortalUsers.Require(await people.AddAsync(Administrator(), password, [Roles.InstallationAdministrator]));
        CannotStart.Say(Console.Out, "start.admin-made", userName);
        return 0;
    }

    /// <summary>Says in either language what is refused.</summary>
    private static async Task<bool> RefusedAsync(Func<Task<IdentityResult>> check)
    {
        var isRefused = false;
        foreach (var language in Spoken)
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            foreach (var error in (await check()).Errors)
            {
                await Console.Error.WriteLineAsync(error.Description);
                isRefused = true;
            }
        }
        return isRefused;
    }

    private static string Hidden()
    {
        var typed = new System.Text.StringBuilder();
        for (var key = Console.ReadKey(intercept: true); key.Key != ConsoleKey.Enter; key = Console.ReadKey(intercept: true))
        {
            if (key.Key == ConsoleKey.Backspace) typed.Length = Math.Max(0, typed.Length - 1);
            else typed.Append(key.KeyChar);
        }
        return typed.ToString();
    }
}

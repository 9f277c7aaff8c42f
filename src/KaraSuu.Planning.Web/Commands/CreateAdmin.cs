using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Identity;

namespace KaraSuu.Planning.Web.Commands;

/// <summary>Makes the first administrator; the password is typed, or read from standard input, never an argument.</summary>
internal static class CreateAdmin
{
    public static async Task<int> RunAsync(WebApplication app, string userName, string fullName, CancellationToken ct)
    {
        var asked = $"at least {StrongPassword.FewestSigns} characters, {StrongPassword.FewestDifferent} of them different, in any script; a few words of your own are best";
        await Console.Error.WriteLineAsync($"Password ({asked}):".AsMemory(), ct);
        var password = Console.IsInputRedirected ? await Console.In.ReadLineAsync(ct) ?? "" : Hidden();
        await using var scope = app.Services.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<PortalUsers>();
        var result = await people.AddAsync(new PortalUser { UserName = userName, FullName = fullName }, password, [Roles.InstallationAdministrator]);
        foreach (var error in result.Errors) await Console.Error.WriteLineAsync(error.Description);
        if (result.Succeeded) Console.WriteLine($"{userName} may sign in now.");
        return result.Succeeded ? 0 : 1;
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

using KaraSuu.Planning.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.People;

/// <summary>What an administrator does to accounts through the pages, and what whoever holds the password does next.</summary>
internal sealed class Ways(Portal portal)
{
    private const string Own = "Jaany-Kochot-48";

    private readonly Door _door = new(portal);

    /// <summary>A new account, entered with a password of its own; nothing is confirmed yet.</summary>
    public async Task<Reader> MakeAsync(string administrator, string userName, string fullName, params (string, string)[] fields)
    {
        var admin = await portal.SignedInAsync(administrator);
        var made = await admin.SubmitAsync(await admin.GetAsync("/users/new"), [("Form.UserName", userName), ("Form.FullName", fullName), .. fields]);
        return await EnterAsync(userName, made.Document.QuerySelector("main code")!.TextContent);
    }

    /// <summary>The password reset and changed for an own one; nothing is confirmed yet.</summary>
    public async Task<Reader> ResetAsync(string administrator, string userName)
    {
        var admin = await portal.SignedInAsync(administrator);
        var given = await admin.SubmitAsync(await admin.GetAsync($"/users/{await portal.UserIdAsync(userName)}/password"));
        return await EnterAsync(userName, given.Document.QuerySelector("main code")!.TextContent);
    }

    /// <summary>Presses «I asked for it» until nothing waits.</summary>
    public static async Task ConfirmAsync(Reader reader)
    {
        while (await reader.GetAsync(AccessNotices.Page) is var page && page.Document.QuerySelector("main form[method=post]") is not null)
            Assert.Equal(302, (await reader.SubmitAsync(page)).Status);
    }

    /// <summary>As if everything an administrator did to the account, and its word, were so many days older.</summary>
    public async Task AgeAsync(string userName, int days)
    {
        var id = await portal.UserIdAsync(userName);
        await portal.WithDbAsync(async db =>
        {
            foreach (var notice in await db.AccessNotices.AsNoTracking().Where(n => n.UserId == id).ToListAsync())
            {
                var (at, confirmed) = (notice.AtUtc.AddDays(-days), notice.ConfirmedAtUtc?.AddDays(-days));
                await db.AccessNotices.Where(n => n.Id == notice.Id)
                    .ExecuteUpdateAsync(n => n.SetProperty(x => x.AtUtc, at).SetProperty(x => x.ConfirmedAtUtc, confirmed));
            }
            return days;
        });
    }

    private async Task<Reader> EnterAsync(string userName, string given)
    {
        var reader = await _door.SignedInAsync(userName, given);
        await reader.SubmitAsync(await reader.GetAsync(NewPasswordFirst.Page), ("Form.Current", given), ("Form.New", Own), ("Form.Again", Own));
        return reader;
    }
}

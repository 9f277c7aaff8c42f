using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Tests.Council;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace KaraSuu.Planning.Web.Tests.Forms;

/// <summary>Strangers who send wrong passwords without end keep nobody from saving.</summary>
public sealed class CrowdTests(Portal portal) : PortalTests(portal)
{
    private const int Strangers = 30;

    /// <summary>
    /// Looking at a password takes as long as the test says, so nothing is timed: the save is through while all thirty are still being looked at.
    /// A sign-in that held the database's only lock meanwhile would not let it through.
    /// </summary>
    [Fact]
    public async Task A_specialist_saves_while_thirty_wrong_passwords_are_being_looked_at()
    {
        using var hasher = new WaitingHasher();
        await using var portal = Portal.WithWebHostBuilder(b => b.ConfigureTestServices(s => s.AddSingleton<IPasswordHasher<PortalUser>>(hasher)));
        var specialist = await portal.SignedInAsync("ulgu.specialist");
        var form = await specialist.GetAsync($"/aimaks/{await Portal.AimakAsync()}/sessions/new");
        var doors = new List<(Reader Reader, Answer Page)>();
        for (var stranger = 0; stranger < Strangers; stranger++)
        {
            var visitor = portal.Visitor();
            doors.Add((visitor, await visitor.GetAsync("/accounts/sign-in")));
        }
        ThreadPool.GetMinThreads(out var workers, out var ports);
        ThreadPool.SetMinThreads(workers + 2 * Strangers, ports);
        hasher.Hold();
        try
        {
            var guesses = doors.Select((door, at) => Task.Run(() => GuessAsync(door.Reader, door.Page, at))).ToList();
            await hasher.AllWaitAsync(Strangers);

            var saved = await Task.Run(() => specialist.SubmitAsync(form, ("Form.Number", "71"), ("Form.HeldOn", "1.12.2026")));

            Assert.Equal((302, Strangers), (saved.Status, hasher.Waiting));
            hasher.LetGo();
            Assert.All(await Task.WhenAll(guesses), statuses => Assert.Equal((400, 422), statuses));
        }
        finally
        {
            hasher.LetGo();
            ThreadPool.SetMinThreads(workers, ports);
        }
    }

    /// <summary>Each sends a key first, as one would to have the guess stand in a transaction; half guess at accounts that are there.</summary>
    private static async Task<(int Keyed, int Plain)> GuessAsync(Reader reader, Answer page, int stranger)
    {
        (string, string)[] guess = [("UserName", stranger < 15 ? $"nobody{stranger}" : $"ulgu.deputy{2 + stranger % 5}"), ("Password", "Not-the-password-1")];
        var keyed = await reader.SubmitAsync(page, "form[data-keep-all]", [.. guess, ("__once", Guid.NewGuid().ToString("N"))]);
        return (keyed.Status, (await reader.SubmitAsync(page, "form[data-keep-all]", guess)).Status);
    }

    /// <summary>Goes on looking at a password until it is let go; at most two minutes, lest a failed test never end.</summary>
    private sealed class WaitingHasher : IPasswordHasher<PortalUser>, IDisposable
    {
        private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

        private readonly PasswordHasher<PortalUser> _real = new();
        private readonly ManualResetEventSlim _gate = new(initialState: true);
        private int _waiting;

        public int Waiting => _waiting;

        public void Hold() => _gate.Reset();

        public void LetGo() => _gate.Set();

        public async Task AllWaitAsync(int all)
        {
            using var patience = new CancellationTokenSource(Longest);
            while (_waiting < all) await Task.Delay(20, patience.Token);
        }

        public string HashPassword(PortalUser user, string password) => _real.HashPassword(user, password);

        public PasswordVerificationResult VerifyHashedPassword(PortalUser user, string hashedPassword, string providedPassword)
        {
            Interlocked.Increment(ref _waiting);
            _gate.Wait(Longest);
            Interlocked.Decrement(ref _waiting);
            return _real.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }

        public void Dispose() => _gate.Dispose();
    }
}

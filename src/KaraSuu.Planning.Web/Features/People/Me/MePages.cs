using System.Security.Claims;
using FluentValidation;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.People.Me;

/// <summary>What the portal knows about the person who is signed in.</summary>
public sealed record MePage(string UserName, string FullName, LocalText? Aimak, string? Deputy, bool HasSecondFactor, int RecoveryCodes,
    IReadOnlyList<string> Roles)
{
    internal static async Task<MePage?> LoadAsync(PlanningDb db, ClaimsPrincipal user, CancellationToken ct)
    {
        var id = user.UserId();
        var me = await db.Users.AsNoTracking().Where(u => u.Id == id).Select(u => new
        {
            UserName = u.UserName!,
            u.FullName,
            u.AiylAimakId,
            Deputy = db.Deputies.Where(d => d.Id == u.DeputyId).Select(d => d.FullName).FirstOrDefault(),
            u.TwoFactorEnabled,
            Codes = db.UserTokens.Where(t => t.UserId == u.Id && t.Name == "RecoveryCodes").Select(t => t.Value).FirstOrDefault(),
        }).SingleOrDefaultAsync(ct);
        if (me is null) return null;
        var aimak = await db.AiylAimaks.AsNoTracking().Where(a => a.Id == me.AiylAimakId).Select(a => a.Name).SingleOrDefaultAsync(ct);
        return new MePage(
            me.UserName, me.FullName, aimak, me.Deputy, me.TwoFactorEnabled,
            me.Codes?.Split(';', StringSplitOptions.RemoveEmptyEntries).Length ?? 0, [.. user.Roles()]);
    }
}

/// <summary>The present password and the new one, twice.</summary>
public sealed class PasswordForm
{
    public const int MaxLength = 200;

    [Secret]
    public string? Current { get; set; }

    [Secret]
    public string? New { get; set; }

    [Secret]
    public string? Again { get; set; }

    internal sealed class Validator : AbstractValidator<PasswordForm>
    {
        public Validator()
        {
            RuleFor(f => f.Current).Needed().AtMost(MaxLength);
            RuleFor(f => f.New).Needed().AtMost(MaxLength);
            RuleFor(f => f.Again).Needed().Equal(f => f.New).When(f => !string.IsNullOrEmpty(f.New), ApplyConditionTo.CurrentValidator)
                .WithMessage(_ => Texts.Text.Of("me.password.differ"));
        }
    }
}

/// <summary>Changing the password, because one wants to or because one must.</summary>
/// <param name="IsFirst">there is none yet: the person came in with a one-time code</param>
public sealed record PasswordPage(PasswordForm Form, bool MustChange, bool IsFirst = false);

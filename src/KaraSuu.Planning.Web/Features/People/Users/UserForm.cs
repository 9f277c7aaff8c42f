using FluentValidation;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Security;

namespace KaraSuu.Planning.Web.Features.People.Users;

/// <summary>A person who signs in: name, roles, and whom they vote as.</summary>
public sealed class UserForm
{
    public const int UserNameMaxLength = PortalUser.UserNameMaxLength;

    /// <summary>Identity's mark of the version this form was opened on.</summary>
    public string? Version { get; set; }

    public string? UserName { get; set; }
    public string? FullName { get; set; }
    public int? AimakId { get; set; }
    public List<string> Roles { get; set; } = [];
    public int? DeputyId { get; set; }

    internal static UserForm From(PortalUser user, IEnumerable<string> roles) => new()
    {
        Version = user.ConcurrencyStamp,
        UserName = user.UserName,
        FullName = user.FullName,
        AimakId = user.AiylAimakId,
        Roles = [.. roles.Order(StringComparer.Ordinal)],
        DeputyId = user.DeputyId,
    };

    internal sealed class Validator : AbstractValidator<UserForm>
    {
        public Validator()
        {
            RuleFor(f => f.UserName).Needed().AtMost(UserNameMaxLength);
            RuleFor(f => f.FullName).Needed().AtMost(PortalUser.FullNameMaxLength);
            RuleFor(f => f.Roles).Needed();
            RuleFor(f => f.Version).MaximumLength(100);
        }
    }
}

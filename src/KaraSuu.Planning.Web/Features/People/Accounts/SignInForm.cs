using FluentValidation;
using KaraSuu.Planning.Web.Forms;

namespace KaraSuu.Planning.Web.Features.People.Accounts;

/// <summary>Name and password.</summary>
public sealed class SignInForm
{
    public const int MaxLength = 200;

    public string? UserName { get; set; }
    [Secret]
    public string? Password { get; set; }

    internal sealed class Validator : AbstractValidator<SignInForm>
    {
        public Validator()
        {
            RuleFor(f => f.UserName).Needed().AtMost(MaxLength);
            RuleFor(f => f.Password).Needed().AtMost(MaxLength);
        }
    }
}

/// <summary>The sign-in page.</summary>
public sealed record SignInPage(SignInForm Form, string? ReturnUrl);

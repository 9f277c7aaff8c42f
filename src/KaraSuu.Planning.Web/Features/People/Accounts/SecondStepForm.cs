using FluentValidation;
using KaraSuu.Planning.Web.Forms;

namespace KaraSuu.Planning.Web.Features.People.Accounts;

/// <summary>The code of the telephone's app, or one of the recovery codes.</summary>
public sealed class SecondStepForm
{
    public const int AppCodeLength = 6;
    public const int MaxLength = 30;

    [Secret]
    public string? Code { get; set; }

    internal sealed class Validator : AbstractValidator<SecondStepForm>
    {
        public Validator() => RuleFor(f => f.Code).Needed().AtMost(MaxLength);
    }
}

/// <summary>The second step of signing in.</summary>
public sealed record SecondStepPage(SecondStepForm Form, string? ReturnUrl);

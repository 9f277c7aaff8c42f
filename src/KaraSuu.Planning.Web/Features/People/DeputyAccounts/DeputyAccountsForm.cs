using FluentValidation;
using KaraSuu.Planning.Web.Forms;

namespace KaraSuu.Planning.Web.Features.People.DeputyAccounts;

/// <summary>The deputies who get an account or a new one-time code.</summary>
public sealed class DeputyAccountsForm
{
    public List<int> DeputyIds { get; set; } = [];

    internal sealed class Validator : AbstractValidator<DeputyAccountsForm>
    {
        public Validator() => RuleFor(f => f.DeputyIds).Needed();
    }
}

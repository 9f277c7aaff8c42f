using FluentValidation;
using KaraSuu.Planning.Web.Forms;

namespace KaraSuu.Planning.Web.Sheets;

/// <summary>A table that is brought: a file, or text pasted from one.</summary>
public sealed class SheetForm
{
    public IFormFile? File { get; set; }
    public string? Pasted { get; set; }

    internal sealed class Validator : AbstractValidator<SheetForm>
    {
        public Validator()
        {
            RuleFor(f => f.File).NotNull().When(f => string.IsNullOrWhiteSpace(f.Pasted)).WithMessage(_ => Texts.Text.Of("sheets.choose"));
            RuleFor(f => f.Pasted).AtMost(SheetFile.MaxPasted);
        }
    }
}

/// <summary>The table is taken in: all that is new, and of what is likely known the rows that are ticked.</summary>
public sealed class SheetTakenForm
{
    /// <summary>Numbers of the first rows of likely known records that are wanted all the same.</summary>
    public List<int> Also { get; set; } = [];

    /// <summary>Sign-ins are made for the people who are added, and their codes printed.</summary>
    public bool WithCodes { get; set; }
}

using FluentValidation;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Texts;

namespace KaraSuu.Planning.Web.Features.Voices.Chats;

/// <summary>An exported chat that is brought: a file, or its text.</summary>
public sealed class ChatForm
{
    public IFormFile? File { get; set; }
    public string? Pasted { get; set; }

    /// <summary>The first day whose messages are wanted.</summary>
    public DateOnly? Since { get; set; }

    public bool WithNames { get; set; }

    internal sealed class Validator : AbstractValidator<ChatForm>
    {
        public Validator()
        {
            RuleFor(f => f.File).NotNull().When(f => string.IsNullOrWhiteSpace(f.Pasted)).WithMessage(_ => Text.Of("chats.choose"));
            RuleFor(f => f.Pasted).AtMost(WhatsAppChat.MaxPasted);
        }
    }
}

/// <summary>What is picked on one page of a chat.</summary>
public sealed class PickForm
{
    public int Page { get; set; } = 1;
    public int? VillageId { get; set; }
    public List<PickRow> Rows { get; set; } = [];

    /// <summary>Another page of the chat that is gone on to; what is picked stays picked.</summary>
    public int? GoTo { get; set; }
}

/// <summary>One message: whether it becomes a proposal, and of which village where that is not the one of all.</summary>
public sealed class PickRow
{
    /// <summary>Where it stands in the chat, from 0.</summary>
    public int At { get; set; }

    public bool IsPicked { get; set; }
    public string? Village { get; set; }
}

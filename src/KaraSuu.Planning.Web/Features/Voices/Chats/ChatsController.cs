using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Sheets;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Voices.Chats;

/// <summary>
/// Proposals from a chat exported by WhatsApp: brought, picked from, and handed as a table to the list of proposals, which checks, shows and saves it
/// and takes it back like any other table. Only who brought a chat sees it; after two days it is swept away.
/// </summary>
[Route("cycles/{cycleId:int}/proposals/whatsapp"), Authorize(Permissions.RecordProposals)]
public sealed class ChatsController(PlanningDb db) : PortalController
{
    private const string List = "chats";

    [HttpGet("")]
    public async Task<IActionResult> Index(int cycleId, CancellationToken ct) =>
        await AimakAsync(cycleId, ct) is not null ? View(new ChatStartPage(cycleId, new ChatForm())) : NotFound();

    /// <summary>Reads a chat and keeps what is wanted of it until it is picked from. Sent twice it is kept twice, and swept away.</summary>
    [HttpPost(""), MaySendAgain, TakesAFile]
    public async Task<IActionResult> Index(int cycleId, ChatForm form, CancellationToken ct)
    {
        if (await AimakAsync(cycleId, ct) is not { } aimak) return NotFound();
        if (!ModelState.IsValid) return Again("Index", new ChatStartPage(cycleId, form));
        var (text, wrong) = form.File is { } file ? await ReadAsync(file, ct) : (form.Pasted!, null);
        var reading = WhatsAppChat.Read(text, form.WithNames, Today);
        var wanted = reading.Messages.Where(m => form.Since is not { } since || m.On is null || m.On >= since).ToList();
        wrong ??= reading.Heads == 0 ? Text.Of("chats.no-chat") : wanted.Count == 0 ? Text.Of("chats.no-messages")
            : wanted.Count > KeptChat.MostMessages ? Text.Of("chats.too-many", KeptChat.MostMessages) : null;
        if (wrong is not null)
        {
            ModelState.AddModelError(form.File is null ? "form.Pasted" : "form.File", wrong);
            return Again("Index", new ChatStartPage(cycleId, form));
        }
        var chat = new KeptChat([.. wanted.Select(m => new KeptMessage(m.On, m.Text))], reading.Left, reading.IsSure);
        var import = Kept(cycleId, aimak, List, Words.OneLine(form.File?.FileName), Packed.Of(chat));
        db.Add(import);
        await db.SaveChangesAsync(ct);
        return LocalRedirect($"/cycles/{cycleId}/proposals/whatsapp/{import.Id}");
    }

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Pick(int cycleId, int id, int? page, CancellationToken ct)
    {
        if (await AimakAsync(cycleId, ct) is not { } aimak || await FindAsync(cycleId, id, ct) is not { } import) return NotFound();
        var chat = Packed.Read<KeptChat>(import.Content!);
        return View(await ChatPickPage.LoadAsync(db, import, chat, page ?? 1, null, await Choosing.VillagesAsync(db, aimak, ct), ct));
    }

    /// <summary>Keeps what is picked on the page, and goes on to another, or hands all that is picked to the list of proposals.</summary>
    [HttpPost("{id:int}"), MaySendAgain]
    public async Task<IActionResult> Pick(int cycleId, int id, PickForm form, CancellationToken ct)
    {
        if (await AimakAsync(cycleId, ct) is not { } aimak || await FindAsync(cycleId, id, ct) is not { } import) return NotFound();
        var villages = await Choosing.VillagesAsync(db, aimak, ct);
        var chat = Packed.Read<KeptChat>(import.Content!);
        RequireChoice("form.VillageId", form.VillageId, villages);
        var messages = chat.Messages.ToList();
        for (var i = 0; i < form.Rows.Count; i++)
        {
            var row = form.Rows[i];
            if (row.At < 0 || row.At >= messages.Count) return NotFound();
            var village = RequireNamed($"form.Rows[{i}].Village", row.Village, villages);
            messages[row.At] = messages[row.At] with { IsPicked = row.IsPicked, VillageId = village };
        }
        chat = chat with { Messages = messages, VillageId = form.VillageId };
        var picked = messages.Where(m => m.IsPicked).ToList();
        if (form.GoTo is null && picked.Count == 0) ModelState.AddModelError("", Text.Of("chats.nothing-picked"));
        if (!ModelState.IsValid) return Again("Pick", await ChatPickPage.LoadAsync(db, import, chat, form.Page, form, villages, ct));
        import.Content = Packed.Of(chat);
        var table = form.GoTo is not null ? null
            : Kept(cycleId, aimak, "proposals", import.FileName, Packed.Of(new List<SheetTable> { Table(picked, chat, villages) }));
        if (table is not null) db.Add(table);
        await db.SaveChangesAsync(ct);
        return LocalRedirect(table is null ? $"/cycles/{cycleId}/proposals/whatsapp/{id}?page={form.GoTo}" : $"/cycles/{cycleId}/proposals/excel/{table.Id}");
    }

    /// <summary>The picked messages as the list of proposals reads a table.</summary>
    private static SheetTable Table(List<KeptMessage> picked, KeptChat chat, IReadOnlyList<Choice> villages)
    {
        string[] heads = ["ProposalForm.Text", "ProposalForm.ReceivedOn", "ProposalForm.Channel", "ProposalForm.VillageId"];
        SheetCell NameOf(int? village) =>
            SheetCell.Of(village is { } id ? villages.FirstOrDefault(v => v.Value == Choice.Of(id, "").Value)?.Label : null);
        return new SheetTable("", [
            new SheetRow(1, [.. heads.Select(h => SheetCell.Of(Text.Of(h)))]),
            .. picked.Select((m, at) => new SheetRow(at + 2, [SheetCell.Of(m.Text), m.On is { } day ? SheetCell.Of(day) : SheetCell.Empty,
                SheetCell.Of(Text.Of(Channel.WhatsApp)), NameOf(m.VillageId ?? chat.VillageId)])),
        ], []);
    }

    private static async Task<(string Text, string? Wrong)> ReadAsync(IFormFile file, CancellationToken ct)
    {
        if (file.Length > SheetFile.MaxBytes) return ("", Text.Of("chats.too-large", SheetFile.MaxMegabytes));
        using var memory = new MemoryStream((int)file.Length);
        await file.CopyToAsync(memory, ct);
        return ChatFile.Read(memory.ToArray());
    }

    private SheetImport Kept(int cycleId, int aimakId, string list, string name, byte[] content) => new()
    {
        AiylAimakId = aimakId,
        UserId = User.UserId() ?? 0,
        By = Stamp.By,
        List = list,
        ScopeId = cycleId,
        FileName = Words.Start(name, SheetImport.FileNameMaxLength),
        AtUtc = Stamp.AtUtc,
        Content = content,
    };

    private Task<int?> AimakAsync(int cycleId, CancellationToken ct) =>
        db.Cycles.EditableBy(User).Where(c => c.Id == cycleId).Select(c => (int?)c.AiylAimakId).SingleOrDefaultAsync(ct);

    /// <summary>A chat is seen by who brought it alone.</summary>
    private Task<SheetImport?> FindAsync(int cycleId, int id, CancellationToken ct)
    {
        var user = User.UserId();
        return db.SheetImports.EditableBy(User)
            .SingleOrDefaultAsync(i => i.Id == id && i.List == List && i.ScopeId == cycleId && i.UserId == user && i.Content != null, ct);
    }
}

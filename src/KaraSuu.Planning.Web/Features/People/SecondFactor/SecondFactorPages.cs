using System.Text;
using FluentValidation;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Security;
using QRCoder;

namespace KaraSuu.Planning.Web.Features.People.SecondFactor;

/// <summary>The first code of the app, which proves that it has the key, and the password, which proves who is at the page.</summary>
public sealed class SecondFactorForm
{
    public const int MaxLength = 20;

    [Secret]
    public string? Code { get; set; }
    public string? Password { get; set; }

    internal sealed class Validator : AbstractValidator<SecondFactorForm>
    {
        public Validator()
        {
            RuleFor(f => f.Code).Needed().AtMost(MaxLength);
            RuleFor(f => f.Password).Needed().AtMost(OwnPasswordForm.MaxLength);
        }
    }
}

/// <summary>One's own password once more, before what protects the account is changed.</summary>
public sealed class OwnPasswordForm
{
    public const int MaxLength = 200;

    public string? Password { get; set; }

    internal sealed class Validator : AbstractValidator<OwnPasswordForm>
    {
        public Validator() => RuleFor(f => f.Password).Needed().AtMost(MaxLength);
    }
}

/// <summary>A step that asks for the password.</summary>
public sealed record OwnPasswordPage(OwnPasswordForm Form);

/// <summary>Is the second factor on, or which key has the app to be given.</summary>
/// <param name="Key">the key in groups of four, for typing</param>
/// <param name="Picture">the same as a QR code, a data: address</param>
public sealed record SecondFactorPage(SecondFactorForm Form, bool IsOn, string? Key, string? Picture)
{
    internal static SecondFactorPage Of(SecondFactorForm form, PortalUser user, string? key) =>
        key is null
            ? new SecondFactorPage(form, user.TwoFactorEnabled, null, null)
            : new SecondFactorPage(form, user.TwoFactorEnabled, string.Join(' ', key.Chunk(4).Select(part => new string(part))),
                PictureOf(Address(user.UserName!, key)));

    private static string Address(string userName, string key)
    {
        var portal = Uri.EscapeDataString("KaraSuu.Planning");
        return $"otpauth://totp/{portal}:{Uri.EscapeDataString(userName)}?secret={key}&issuer={portal}&digits=6";
    }

    private static string PictureOf(string address)
    {
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var svg = new SvgQRCode(code);
        return "data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(svg.GetGraphic(4)));
    }
}

/// <summary>Recovery codes, shown this once.</summary>
public sealed record RecoveryCodesPage(IReadOnlyList<string> Codes);

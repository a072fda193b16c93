using Microsoft.Extensions.Options;
using Ovop.Core.Offices;
using Ovop.Functions.Hosting.Letters;
using Ovop.Functions.Notices.Sending;

namespace Ovop.Functions.Notices.Texting;

/// <summary>
/// Brings a letter to an address by mail, and to the mobile number of who has no mail by text message: its subject, and where to read
/// the rest.
/// </summary>
internal sealed class Carrier(IMailer mail, ITexter texter, IOptions<TextOptions> options) : IMailer
{
    public async Task Send(string id, string about, string to, MailBody body, CancellationToken cancel)
    {
        if (!MobileNumber.Is(to))
        {
            await mail.Send(id, about, to, body, cancel);
            return;
        }

        if (!options.Value.IsOn)
            throw new MailRefusedException("no provider of text messages");
        try
        {
            await texter.Send(to, $"OVOP: {body.Subject}\n{body.Link}".Trim(), cancel);
        }
        catch (TextRefusedException refused)
        {
            throw new MailRefusedException(refused.Message, refused);
        }
    }
}

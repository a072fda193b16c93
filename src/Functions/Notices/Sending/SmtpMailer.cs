using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;
using Ovop.Functions.Hosting.Letters;

namespace Ovop.Functions.Notices.Sending;

/// <summary>Mail by SMTP: the local mailbox, or a server of the ministry's own.</summary>
internal sealed class SmtpMailer(IOptions<MailOptions> options) : IMailer
{
    public async Task Send(string id, string about, string to, MailBody body, CancellationToken cancel)
    {
        using var message = new MimeMessage
        {
            MessageId = id,
            Subject = body.Subject,
            Body = new BodyBuilder { HtmlBody = body.Html, TextBody = body.Text }.ToMessageBody(),
        };
        message.From.Add(MailboxAddress.Parse(options.Value.From));
        message.To.Add(MailboxAddress.Parse(to));

        using var server = new SmtpClient();
        try
        {
            await server.ConnectAsync(options.Value.Smtp.Host, options.Value.Smtp.Port, SecureSocketOptions.StartTlsWhenAvailable, cancel);
            await server.SendAsync(message, cancel);
            await server.DisconnectAsync(true, cancel);
        }
        catch (Exception failure) when (failure is IOException or System.Net.Sockets.SocketException or CommandException or ProtocolException)
        {
            throw new MailRefusedException(failure.Message, failure);
        }
    }
}

using System.Net.Sockets;
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
    /// <summary>Below what a sender waits: a server that does not answer at all has taken nothing.</summary>
    private static readonly TimeSpan ConnectingTakes = TimeSpan.FromSeconds(10);

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
        await Connect(server, cancel);
        try
        {
            await server.SendAsync(message, cancel);
        }
        catch (CommandException refused)
        {
            throw new MailRefusedException(refused.Message, refused);
        }
        catch (Exception broken) when (broken is IOException or SocketException or ProtocolException)
        {
            throw new MailUnansweredException(broken.Message, broken);
        }

        await Leave(server, cancel);
    }

    private async Task Connect(SmtpClient server, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(ConnectingTakes);
        try
        {
            var smtp = options.Value.Smtp;
            await server.ConnectAsync(smtp.Host, smtp.Port, SecureSocketOptions.StartTlsWhenAvailable, patience.Token);
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested)
        {
            throw new MailRefusedException(failure.Message, failure);
        }
    }

    /// <summary>The mail is taken; how the server bids farewell does not matter.</summary>
    private static async Task Leave(SmtpClient server, CancellationToken cancel)
    {
        try
        {
            await server.DisconnectAsync(true, cancel);
        }
        catch (Exception rude) when (rude is IOException or SocketException
            or CommandException or ProtocolException or OperationCanceledException)
        {
        }
    }
}

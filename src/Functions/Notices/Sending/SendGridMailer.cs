using System.Net;
using Microsoft.Extensions.Options;
using Ovop.Functions.Hosting.Letters;
using Ovop.Functions.Notices.Delivery;
using SendGrid;
using SendGrid.Helpers.Mail;

namespace Ovop.Functions.Notices.Sending;

/// <summary>Mail through SendGrid.</summary>
internal sealed class SendGridMailer(IOptions<MailOptions> options, ISendGridClient client) : IMailer
{
    public async Task Send(string id, string about, string to, MailBody body, CancellationToken cancel)
    {
        var message = MailHelper.CreateSingleEmail(
            new EmailAddress(options.Value.From), new EmailAddress(to), body.Subject, body.Text, body.Html);
        message.AddHeader("Message-ID", $"<{id}>");
        if (about.Length > 0)
            message.AddCustomArg(DeliveryNews.Argument, about);
        message.SetClickTracking(false, false);
        message.SetOpenTracking(false);

        Response answer;
        try
        {
            answer = await client.SendEmailAsync(message, cancel);
        }
        catch (Exception unreached) when (IsUnreached(unreached) && !cancel.IsCancellationRequested)
        {
            throw new MailRefusedException(unreached.Message, unreached);
        }
        catch (HttpRequestException broken)
        {
            throw new MailUnansweredException(broken.Message, broken);
        }

        if (answer.IsSuccessStatusCode)
            return;

        var words = $"{(int)answer.StatusCode} {await answer.Body.ReadAsStringAsync(cancel)}";
        throw answer.StatusCode is HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout
            ? new MailUnansweredException(words)
            : new MailRefusedException(words);
    }

    /// <summary>A client that tells a connection that does not come from an answer that does not.</summary>
    public static HttpClient Http() => new(new SocketsHttpHandler
    {
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>There was no connection to hand anything over by; one that takes too long ends as a cancellation for the time.</summary>
    private static bool IsUnreached(Exception failure) => failure switch
    {
        TaskCanceledException { InnerException: TimeoutException } => true,
        HttpRequestException { HttpRequestError: var error } => error is HttpRequestError.NameResolutionError
            or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
        _ => false,
    };
}

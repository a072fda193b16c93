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
        var message = MailHelper.CreateSingleEmail(new EmailAddress(options.Value.From), new EmailAddress(to), body.Subject, body.Text, body.Html);
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
        catch (HttpRequestException failure)
        {
            throw new MailRefusedException(failure.Message, failure);
        }

        if (!answer.IsSuccessStatusCode)
            throw new MailRefusedException($"{(int)answer.StatusCode} {await answer.Body.ReadAsStringAsync(cancel)}");
    }
}

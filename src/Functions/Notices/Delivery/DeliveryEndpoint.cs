using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Options;
using Ovop.Core;
using Ovop.Core.Notices;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.Notices.Sending;

namespace Ovop.Functions.Notices.Delivery;

/// <summary>Where SendGrid tells what became of mails; there is no such address until its public key is set.</summary>
internal sealed class DeliveryEndpoint(IOptions<MailOptions> options, CaseDesk desk, IEnumerable<IHearsOfMails> others)
{
    /// <summary>SendGrid's batches are far smaller.</summary>
    private const int Most = 4 * 1024 * 1024;

    private const string Signature = "X-Twilio-Email-Event-Webhook-Signature", Timestamp = "X-Twilio-Email-Event-Webhook-Timestamp";

    [BodyLimit(Most)]
    [Function(nameof(DeliveryEndpoint))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "surat/peristiwa")] HttpRequest request,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel)
    {
        if (options.Value.SendGrid.WebhookKey is not { Length: > 0 } key)
            return new Problem("page.unknown", ProblemKind.NotFound).ToHttp(request.HttpContext);
        if (request.ContentLength is not (> 0 and <= Most and var length))
            return Forms.Malformed.ToHttp(request.HttpContext);

        var body = new byte[length];
        await request.Body.ReadExactlyAsync(body, cancel);
        if (!DeliveryNews.IsSigned(key, request.Headers[Timestamp].ToString(), body, request.Headers[Signature].ToString()))
            return new Problem("delivery.unsigned", ProblemKind.Forbidden).ToHttp(request.HttpContext);

        try
        {
            foreach (var news in DeliveryNews.Read(body))
                if (news.Letter is { } letter)
                    await desk.Act(
                        orchestrations, letter.Number, (dossier, setting) => Deliveries.Note(dossier, letter.Key, news.What, setting),
                        cancel);
                else if (others.FirstOrDefault(each => news.About.StartsWith(each.About, StringComparison.Ordinal)) is { } other)
                    await other.Hear(news.About[other.About.Length..], news.What, cancel);
            return Results.NoContent();
        }
        catch (JsonException)
        {
            return Forms.Malformed.ToHttp(request.HttpContext);
        }
    }
}

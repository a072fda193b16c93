using System.Net;
using Microsoft.Extensions.Options;
using Ovop.Functions.Hosting.Letters;
using Ovop.Functions.Notices.Sending;
using SendGrid;

namespace Ovop.Functions.Tests.Notices;

/// <summary>What SendGrid says of a mail that did not go the right way: refused, so that it is tried again, or unanswered.</summary>
public sealed class MailersTests
{
    public static TheoryData<Exception, Type> Failures => new()
    {
        { new HttpRequestException(HttpRequestError.ConnectionError), typeof(MailRefusedException) },
        { new HttpRequestException(HttpRequestError.NameResolutionError), typeof(MailRefusedException) },
        { new TaskCanceledException("No connection.", new TimeoutException()), typeof(MailRefusedException) },
        { new HttpRequestException(HttpRequestError.ResponseEnded), typeof(MailUnansweredException) },
        { new HttpRequestException(HttpRequestError.Unknown), typeof(MailUnansweredException) },
        { new TaskCanceledException("It took too long."), typeof(MailUnansweredException) },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task SendGrid_has_refused_only_what_never_reached_it(Exception failure, Type what) =>
        (await BySendGrid(() => throw failure)).ShouldBeOfType(what);

    [Theory]
    [InlineData(HttpStatusCode.Accepted, null)]
    [InlineData(HttpStatusCode.BadRequest, typeof(MailRefusedException))]
    [InlineData(HttpStatusCode.TooManyRequests, typeof(MailRefusedException))]
    [InlineData(HttpStatusCode.ServiceUnavailable, typeof(MailRefusedException))]
    [InlineData(HttpStatusCode.GatewayTimeout, typeof(MailUnansweredException))]
    public async Task SendGrids_status_says_whether_it_was_taken(HttpStatusCode status, Type? what) =>
        (await BySendGrid(() => new(status) { Content = new StringContent("") }))?.GetType().ShouldBe(what);

    private static async Task<Exception?> BySendGrid(Func<HttpResponseMessage> answer)
    {
        using var http = new HttpClient(new Answering(answer));
        var options = Options.Create(new MailOptions { From = "ovop@contoh.id" });
        return await Try(new SendGridMailer(options, new SendGridClient(http, "kunci")));
    }

    private static async Task<Exception?> Try(SendGridMailer mailer) =>
        await Record.ExceptionAsync(() =>
            mailer.Send("id@contoh.id", "", "sri@contoh.id",
                new MailBody("Perihal", "<p>Isi</p>", "Isi"), TestContext.Current.CancellationToken));

    private sealed class Answering(Func<HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(answer());
    }
}

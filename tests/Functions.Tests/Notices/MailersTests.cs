using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;
using Ovop.Functions.Hosting.Letters;
using Ovop.Functions.Notices.Sending;
using SendGrid;

namespace Ovop.Functions.Tests.Notices;

/// <summary>What senders say of a mail that did not go the right way: refused, so that it is tried again, or unanswered.</summary>
public sealed class MailersTests
{
    [Fact]
    public async Task A_server_that_is_not_there_has_refused() =>
        (await BySmtp(FreePort())).ShouldBeOfType<MailRefusedException>();

    [Theory]
    [InlineData("MAIL", "451 busy")]
    [InlineData("RCPT", "550 unknown")]
    [InlineData("DATA", "554 no")]
    [InlineData(".", "451 again later")]
    public async Task A_server_that_answers_no_has_refused(string command, string answer)
    {
        using var server = new SmtpServer(command, answer);

        (await BySmtp(server.Port)).ShouldBeOfType<MailRefusedException>();
    }

    [Fact]
    public async Task A_server_that_hangs_up_after_the_mail_has_not_answered()
    {
        using var server = new SmtpServer(".", null);

        (await BySmtp(server.Port)).ShouldBeOfType<MailUnansweredException>();
    }

    [Fact]
    public async Task A_server_that_hangs_up_after_its_answer_has_taken_the_mail()
    {
        using var server = new SmtpServer("QUIT", null);

        (await BySmtp(server.Port)).ShouldBeNull();
    }

    public static TheoryData<Exception, Type> Failures => new()
    {
        { new HttpRequestException(HttpRequestError.ConnectionError), typeof(MailRefusedException) },
        { new HttpRequestException(HttpRequestError.NameResolutionError), typeof(MailRefusedException) },
        { new TaskCanceledException("No connection.", new TimeoutException()), typeof(MailRefusedException) },
        { new HttpRequestException(HttpRequestError.ResponseEnded), typeof(MailUnansweredException) },
        { new HttpRequestException(HttpRequestError.Unknown), typeof(MailUnansweredException) },
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

    private static Task<Exception?> BySmtp(int port) =>
        Try(new SmtpMailer(Options.Create(new MailOptions { From = "ovop@contoh.id", Smtp = new() { Host = "127.0.0.1", Port = port } })));

    private static async Task<Exception?> BySendGrid(Func<HttpResponseMessage> answer)
    {
        using var http = new HttpClient(new Answering(answer));
        var options = Options.Create(new MailOptions { From = "ovop@contoh.id" });
        return await Try(new SendGridMailer(options, new SendGridClient(http, "kunci")));
    }

    private static async Task<Exception?> Try(IMailer mailer) =>
        await Record.ExceptionAsync(() =>
            mailer.Send("id@contoh.id", "", "sri@contoh.id", new MailBody("Perihal", "<p>Isi</p>", "Isi"), TestContext.Current.CancellationToken));

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed class Answering(Func<HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(answer());
    }

    /// <summary>Takes one mail as any server does, but for one command that it answers otherwise, or by hanging up.</summary>
    private sealed class SmtpServer : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly Task _run;

        public SmtpServer(string command, string? answer)
        {
            _listener.Start();
            _run = Task.Run(() => Serve(command, answer));
        }

        public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

        public void Dispose()
        {
            _listener.Stop();
            _run.Wait(TimeSpan.FromSeconds(10));
        }

        private async Task Serve(string command, string? answer)
        {
            using var client = await _listener.AcceptTcpClientAsync();
            using var reader = new StreamReader(client.GetStream());
            await using var writer = new StreamWriter(client.GetStream()) { AutoFlush = true, NewLine = "\r\n" };
            await writer.WriteLineAsync("220 siap");
            for (var isBody = false; await reader.ReadLineAsync() is { } line;)
            {
                var verb = line.Split(' ')[0].ToUpperInvariant();
                if (isBody && line != ".")
                    continue;
                if (verb == command && answer is null)
                    return;

                isBody = verb == "DATA" && command != "DATA";
                await writer.WriteLineAsync(verb == command ? answer : verb == "DATA" ? "354 silakan" : verb == "QUIT" ? "221 sampai jumpa" : "250 baik");
            }
        }
    }
}

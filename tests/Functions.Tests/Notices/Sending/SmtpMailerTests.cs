using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Options;
using MimeKit;
using Ovop.Functions.Hosting.Letters;
using Ovop.Functions.Notices.Sending;

namespace Ovop.Functions.Tests.Notices.Sending;

/// <summary>Servers as they are: whatever they answer instead of taking a mail is a refusal with its reason, and nothing else is thrown.</summary>
public sealed class SmtpMailerTests
{
    [Fact]
    public async Task A_server_that_is_not_there_has_refused() =>
        (await Failure(FreePort())).ShouldBeOfType<MailRefusedException>();

    [Theory]
    [InlineData("MAIL", "451 busy", "busy")]
    [InlineData("MAIL", "552 5.3.4 message size exceeds the limit", "exceeds the limit")]
    [InlineData("RCPT", "451 4.7.1 greylisted, try again", "greylisted")]
    [InlineData("RCPT", "452 4.2.2 mailbox full", "mailbox full")]
    [InlineData("RCPT", "550 unknown", "unknown")]
    [InlineData("DATA", "554 no", "no")]
    [InlineData(".", "451 again later", "again later")]
    [InlineData(".", "552 5.3.4 too large", "too large")]
    [InlineData("AUTH", "535 5.7.8 wrong password", "wrong password")]
    [InlineData("AUTH", SmtpServer.HangsUp, "")]
    [InlineData("EHLO", SmtpServer.HangsUp, "")]
    [InlineData("MAIL", SmtpServer.HangsUp, "")]
    [InlineData("RCPT", SmtpServer.Silence, "No answer came in time")]
    [InlineData("DATA", SmtpServer.Silence, "No answer came in time")]
    [InlineData("DATA", SmtpServer.HangsUp, "")]
    public async Task A_server_that_does_not_take_it_has_refused_and_said_why(string command, string answer, string why)
    {
        using var server = new SmtpServer(command, answer, "", "SIZE 1000000", "AUTH PLAIN LOGIN");

        (await Failure(server.Port, user: "ovop")).ShouldBeOfType<MailRefusedException>().Message.ShouldContain(why);
    }

    [Fact]
    public async Task A_certificate_that_nobody_trusts_is_a_refusal()
    {
        using var server = new SmtpServer("", "", "", "STARTTLS");

        (await Failure(server.Port)).ShouldBeOfType<MailRefusedException>().Message.ShouldContain("certificate");
        server.Mails.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_address_that_is_none_is_a_refusal()
    {
        using var server = new SmtpServer();

        (await Failure(server.Port, to: "sri@@contoh")).ShouldBeOfType<MailRefusedException>();
    }

    [Theory]
    [InlineData(SmtpServer.HangsUp)]
    [InlineData(SmtpServer.Silence)]
    public async Task A_server_that_says_nothing_to_a_whole_mail_has_not_answered(string answer)
    {
        using var server = new SmtpServer(".", answer);

        (await Failure(server.Port, seconds: 2)).ShouldBeOfType<MailUnansweredException>();
    }

    [Theory]
    [InlineData(SmtpServer.HangsUp)]
    [InlineData(SmtpServer.Silence)]
    [InlineData("500 what")]
    public async Task However_a_server_bids_farewell_it_has_taken_the_mail(string farewell)
    {
        using var server = new SmtpServer("QUIT", farewell);

        (await Failure(server.Port, seconds: 5)).ShouldBeNull();
        server.Mails.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("8BITMIME")]
    [InlineData("HELP")]
    public async Task Words_arrive_whole_whether_the_server_takes_eight_bits_or_seven(string offer)
    {
        using var server = new SmtpServer("", "", "", offer);

        (await Failure(server.Port)).ShouldBeNull();
        using var sent = new MemoryStream(Encoding.UTF8.GetBytes(server.Mails.ShouldHaveSingleItem()));
        (await MimeMessage.LoadAsync(sent, TestContext.Current.CancellationToken)).TextBody!.Trim().ShouldBe("Isi — café");
        if (offer == "HELP")
            server.Mails[0].ShouldAllBe(letter => letter < 128);
    }

    [Fact]
    public async Task A_mail_says_that_a_machine_wrote_it_and_who_answers()
    {
        using var server = new SmtpServer();

        (await Failure(server.Port)).ShouldBeNull();
        server.Mails.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            mail => mail.ShouldContain("Auto-Submitted: auto-generated\r\n"),
            mail => mail.ShouldContain("Reply-To: sekretariat@contoh.id\r\n"),
            mail => mail.ShouldContain("Message-Id: <id@contoh.id>\r\n", Case.Insensitive));
    }

    private static async Task<Exception?> Failure(int port, string to = "sri@contoh.id", string user = "", int seconds = 10)
    {
        var options = new MailOptions
        {
            From = "ovop@contoh.id",
            ReplyTo = "sekretariat@contoh.id",
            Smtp = new() { Host = "127.0.0.1", Port = port, User = user, Password = "rahasia" },
        };
        var mailer = new SmtpMailer(Options.Create(options)) { Takes = TimeSpan.FromSeconds(seconds) };
        return await Record.ExceptionAsync(() => mailer.Send(
            "id@contoh.id", "", to, new MailBody("Perihal", "<p>Isi — café</p>", "Isi — café"), TestContext.Current.CancellationToken));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

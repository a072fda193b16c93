using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Ovop.Functions.Tests.Notices.Sending;

/// <summary>Takes mails as any server does, but for one command that it answers otherwise, not at all, or by hanging up.</summary>
internal sealed class SmtpServer : IDisposable
{
    /// <summary>As an answer: says nothing, and hangs up.</summary>
    public const string Silence = "", HangsUp = "-";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Task _run;

    /// <param name="command">"EHLO", "MAIL" …, or "." for the end of a mail.</param>
    /// <param name="answer">What is said to it; more than one line where it holds line breaks.</param>
    /// <param name="only">Only where the line holds this.</param>
    /// <param name="offers">What it can, as the answer to EHLO tells it.</param>
    public SmtpServer(string command = "", string answer = HangsUp, string only = "", params string[] offers)
    {
        _listener.Start();
        _run = Task.Run(async () =>
        {
            while (!_end.IsCancellationRequested)
                await Serve(await _listener.AcceptTcpClientAsync(_end.Token), command, answer, only, offers);
        });
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The mails that came, as they were sent.</summary>
    public List<string> Mails { get; } = [];

    public void Dispose()
    {
        _end.Cancel();
        _listener.Stop();
        ((IAsyncResult)_run).AsyncWaitHandle.WaitOne(TimeSpan.FromSeconds(10));
        _end.Dispose();
    }

    private async Task Serve(TcpClient visitor, string command, string answer, string only, string[] offers)
    {
        using var client = visitor;
        Stream wire = client.GetStream();
        await Say(wire, "220 siap");
        var mail = new StringBuilder();
        for (var isBody = false; await Line(wire) is { } line;)
        {
            if (isBody && line != ".")
            {
                mail.Append(line).Append("\r\n");
                continue;
            }

            var verb = line.Split(' ')[0].ToUpperInvariant();
            var isOther = verb == command && line.Contains(only, StringComparison.Ordinal);
            if (isOther && answer == HangsUp)
                return;
            if (isOther && answer == Silence)
                await Task.Delay(Timeout.Infinite, _end.Token);
            if (verb == "." && !isOther)
                Mails.Add(mail.ToString());

            isBody = verb == "DATA" && !isOther;
            await Say(wire, isOther ? answer : verb switch
            {
                "EHLO" => $"250-siap\r\n{string.Concat(offers.Select(offer => $"250-{offer}\r\n"))}250 HELP",
                "AUTH" => "235 masuk",
                "DATA" => "354 silakan",
                "STARTTLS" => "220 silakan",
                "QUIT" => "221 sampai jumpa",
                _ => "250 baik",
            });
            if (verb == "DATA")
                mail.Clear();
            if (verb == "STARTTLS" && await Encrypted(wire) is { } encrypted)
                wire = encrypted;
            else if (verb == "STARTTLS")
                return;
        }
    }

    /// <summary>By a certificate of its own, which nobody trusts; null when it was not trusted.</summary>
    private static async Task<SslStream?> Encrypted(Stream wire)
    {
        using var key = ECDsa.Create();
        var request = new CertificateRequest("CN=surel.contoh.id", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var encrypted = new SslStream(wire);
        try
        {
            await encrypted.AuthenticateAsServerAsync(certificate);
            return encrypted;
        }
        catch (Exception refused) when (refused is IOException or System.Security.Authentication.AuthenticationException)
        {
            return null;
        }
    }

    /// <summary>The next line; null when the other end has left.</summary>
    private async Task<string?> Line(Stream wire)
    {
        var (line, one) = (new List<byte>(), new byte[1]);
        try
        {
            while (await wire.ReadAsync(one, _end.Token) == 1)
                if (one[0] == '\n')
                    return Encoding.UTF8.GetString([.. line]).TrimEnd('\r');
                else
                    line.Add(one[0]);
        }
        catch (IOException)
        {
        }

        return null;
    }

    private static async Task Say(Stream wire, string words)
    {
        try
        {
            await wire.WriteAsync(Encoding.ASCII.GetBytes($"{words}\r\n"));
        }
        catch (IOException)
        {
        }
    }
}

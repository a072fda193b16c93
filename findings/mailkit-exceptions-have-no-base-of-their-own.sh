#!/usr/bin/env bash
# MailKit 4.18.2, the exceptions by which its SMTP client tells what a server did.
#
# A refused command and a reply that is not SMTP have bases of MailKit's own; a refused password and a failed handshake derive from
# Exception itself; and a send after the server has left is an InvalidOperationException, elsewhere the sign of a mistake in the program.
# So no type short of Exception catches what a server may do: whoever catches the two bases misses the rest, and whoever lets
# InvalidOperationException through as a bug takes a server's farewell for one. The servers below are a few lines on loopback.
# Seen: the output below. Fails when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat > app.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
    <NuGetAudit>false</NuGetAudit>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="MailKit" Version="[4.18.2]" />
  </ItemGroup>
</Project>
PROJECT

cat > Program.cs <<'PROGRAM'
using System.Net;
using System.Net.Sockets;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

var message = new MimeMessage { Body = new TextPart { Text = "text" } };
message.From.Add(MailboxAddress.Parse("from@example.org"));
message.To.Add(MailboxAddress.Parse("to@example.org"));

await Seen("an address refused", "MAIL 550 no", SecureSocketOptions.None, client => client.SendAsync(message));
await Seen("no SMTP spoken", "MAIL hello", SecureSocketOptions.None, client => client.SendAsync(message));
await Seen("a password refused", "AUTH 535 no", SecureSocketOptions.None, client => client.AuthenticateAsync("user", "word"));
await Seen("no TLS spoken", "", SecureSocketOptions.SslOnConnect, _ => Task.CompletedTask);
await Seen("a second send, after 421 to the first", "MAIL 421 closing", SecureSocketOptions.None, async client =>
{
    try { await client.SendAsync(message); }
    catch (SmtpCommandException) { await client.SendAsync(message); }
});

// A server that greets, says yes, and answers one command by the given line, and leaves after 421 (RFC 5321, 3.8).
static async Task Seen(string what, string answer, SecureSocketOptions security, Func<SmtpClient, Task> talk)
{
    using var listener = new TcpListener(IPAddress.Loopback, 0);
    listener.Start();
    var serving = Serve(listener, answer);
    using (var client = new SmtpClient())
        try
        {
            await client.ConnectAsync("127.0.0.1", ((IPEndPoint)listener.LocalEndpoint).Port, security);
            await talk(client);
            Console.WriteLine($"{what}: nothing");
        }
        catch (Exception error)
        {
            var bases = new List<string?>();
            for (var type = error.GetType(); bases.LastOrDefault()?.StartsWith("System.") is not true; type = type!.BaseType)
                bases.Add(type!.FullName);
            Console.WriteLine($"{what}: {string.Join(" : ", bases)}");
        }
    await serving;
}

static async Task Serve(TcpListener listener, string answer)
{
    using var connection = await listener.AcceptTcpClientAsync();
    using var reader = new StreamReader(connection.GetStream());
    using var writer = new StreamWriter(connection.GetStream()) { NewLine = "\r\n", AutoFlush = true };
    try
    {
        await writer.WriteLineAsync("220 ready");
        while (await reader.ReadLineAsync() is { } line)
        {
            var command = line.Split(' ')[0];
            var reply = command == "EHLO" ? "250-yes\r\n250 AUTH PLAIN" : answer.StartsWith($"{command} ") ? answer[5..] : "250 yes";
            await writer.WriteLineAsync(reply);
            if (reply.StartsWith("421"))
                return;
        }
    }
    catch (IOException)
    {
    }
}
PROGRAM
dotnet build -v quiet > build.log 2>&1 || { cat build.log; exit 1; }
dotnet run --no-build > seen

cat > expected <<'EXPECTED'
an address refused: MailKit.Net.Smtp.SmtpCommandException : MailKit.CommandException : System.Exception
no SMTP spoken: MailKit.Net.Smtp.SmtpProtocolException : MailKit.ProtocolException : System.Exception
a password refused: MailKit.Security.AuthenticationException : System.Exception
no TLS spoken: MailKit.Security.SslHandshakeException : System.Exception
a second send, after 421 to the first: MailKit.ServiceNotConnectedException : System.InvalidOperationException
EXPECTED
diff expected seen && cat seen

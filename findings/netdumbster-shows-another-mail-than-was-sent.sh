#!/usr/bin/env bash
# netDumbster 3.1.1 with MailKit 4.18.2, what a mail server for tests says of a mail.
#
# SMTP puts a dot before a line that begins with one, and the server takes it away again (RFC 5321, 4.5.2). netDumbster leaves it, so a line
# ".5 of a point" arrives as "..5 of a point", and a test that compares the text fails for a mail that is right. And ToAddresses holds none
# but those whom the field To names: who was sent a copy, open or blind, is in no list, so that a test that nobody else got the mail passes
# whatever happened. Seen: the output below, of a mail that three were sent. Fails when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > seen.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup>
    <PackageReference Include="MailKit" Version="4.18.2" />
    <PackageReference Include="netDumbster" Version="3.1.1" />
  </ItemGroup>
</Project>
PROJECT
cat > Program.cs <<'PROGRAM'
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using netDumbster.smtp;

using var server = SimpleSmtpServer.Start();
var mail = new MimeMessage { Subject = "Marks", Body = new TextPart { Text = "Taken off:\r\n.5 of a point" } };
mail.From.Add(MailboxAddress.Parse("office@example.org"));
mail.To.Add(MailboxAddress.Parse("ani@example.org"));
mail.Cc.Add(MailboxAddress.Parse("budi@example.org"));
mail.Bcc.Add(MailboxAddress.Parse("archive@example.org"));
using (var client = new SmtpClient())
{
    await client.ConnectAsync("127.0.0.1", server.Configuration.Port, SecureSocketOptions.None);
    await client.SendAsync(mail);
    await client.DisconnectAsync(true);
}

while (server.ReceivedEmailCount == 0)
    await Task.Delay(50);

var shown = server.ReceivedEmail.Single();
Console.WriteLine(shown.MessageParts[0].BodyData.ReplaceLineEndings(" | "));
Console.WriteLine($"to {string.Join(" and ", shown.ToAddresses.Select(address => address.ToString()))}");
PROGRAM
dotnet build -v quiet > build.log 2>&1 || { cat build.log; exit 1; }
timeout 120 dotnet run --no-build > seen

cat > expected <<'EXPECTED'
Taken off: | ..5 of a point
to ani@example.org
EXPECTED
diff expected seen && cat seen

#!/usr/bin/env bash
# smtp4dev 3.15.0 with MailKit 4.18.2, a mail to a group.
#
# A To field may hold a group, a name with its members (RFC 5322, 3.4), and MimeKit writes one. MailKit sends the mail to each member, and
# each can read who the others are. smtp4dev takes for blind copies whom the mail was sent to and no field names; but it does not look into
# groups: its API lists every member as "bcc", beside the one who really is. So a test that panellists do not see each other, which asks for
# "bcc", passes for a mail that names them all. Without the group it tells them apart. Seen: the output below. Fails when that changes.
set -euo pipefail
folder=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server"; rm -rf "$folder"' EXIT
cd "$folder"
dotnet tool install Rnwood.Smtp4dev --version 3.15.0 --tool-path tools > install.log 2>&1 || { cat install.log; exit 1; }
read -r smtp web < <(node -e 'const s = [0, 1].map(() => require("net").createServer().listen(0, "127.0.0.1", () => {
    if (s.every(l => l.listening)) { console.log(s.map(l => l.address().port).join(" ")); s.forEach(l => l.close()); } }))')
tools/smtp4dev --nousersettings --baseappdatapath="$folder" --db= --bindaddress=127.0.0.1 --smtpport="$smtp" --imapport= --pop3port= \
    --urls="http://127.0.0.1:$web" > server.log 2>&1 &
server=$!
cat > seen.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup>
    <PackageReference Include="MailKit" Version="4.18.2" />
  </ItemGroup>
</Project>
PROJECT
cat > Program.cs <<'PROGRAM'
using System.Text.Json.Nodes;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

using var web = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{args[1]}/api/Messages/") };

async Task Send(string subject, params InternetAddress[] to)
{
    var mail = new MimeMessage { Subject = subject, Body = new TextPart { Text = "Monday" } };
    mail.From.Add(MailboxAddress.Parse("office@example.org"));
    mail.To.AddRange(to);
    mail.Bcc.Add(MailboxAddress.Parse("archive@example.org"));
    using var client = new SmtpClient();
    await client.ConnectAsync("127.0.0.1", int.Parse(args[0]), SecureSocketOptions.None);
    await client.SendAsync(mail);
    await client.DisconnectAsync(true);

    while (true)
    {
        var all = JsonNode.Parse(await web.GetStringAsync(""))!["results"]!.AsArray();
        if (all.SingleOrDefault(m => (string?)m!["subject"] == subject) is { } kept)
        {
            var shown = JsonNode.Parse(await web.GetStringAsync((string)kept["id"]!))!;
            string Named(string field) => string.Join(" and ", shown[field]!.AsArray().Select(a => (string?)a));
            Console.WriteLine($"{subject}: to {Named("to")}; bcc {Named("bcc")}");
            return;
        }
        await Task.Delay(100);
    }
}

InternetAddress[] members = [MailboxAddress.Parse("ani@example.org"), MailboxAddress.Parse("budi@example.org")];
await Send("two", members);
await Send("a group of two", new GroupAddress("Panel", members));
PROGRAM
dotnet build -v quiet > build.log 2>&1 || { cat build.log; exit 1; }
until curl -sf "http://127.0.0.1:$web/api/Messages" > /dev/null; do kill -0 "$server"; sleep 1; done
timeout 300 dotnet run --no-build -- "$smtp" "$web" > seen

cat > expected <<'EXPECTED'
two: to ani@example.org and budi@example.org; bcc archive@example.org
a group of two: to Panel: ani@example.org, budi@example.org;; bcc ani@example.org and budi@example.org and archive@example.org
EXPECTED
diff expected seen && cat seen

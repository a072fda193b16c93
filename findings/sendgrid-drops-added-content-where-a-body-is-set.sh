#!/usr/bin/env bash
# SendGrid 9.29.3, the bodies of a message.
#
# A message takes its bodies in two ways: by the properties PlainTextContent and HtmlContent, or by AddContent, which alone can take further
# ones such as an invitation (text/calendar). Where a property is set, all that was added by AddContent is thrown away when the message is
# made into JSON, before or after the property, without an error. Where the same text and HTML come by the package's own helper, which adds
# them too, the invitation stays. Nothing leaves the machine here. Seen: the output below. Fails when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > seen.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup>
    <PackageReference Include="SendGrid" Version="9.29.3" />
  </ItemGroup>
</Project>
PROJECT
cat > Program.cs <<'PROGRAM'
using System.Text.Json;
using SendGrid.Helpers.Mail;

EmailAddress from = new("award@example.org"), to = new("producer@example.org");

string Kinds(SendGridMessage message) => string.Join("+",
    JsonDocument.Parse(message.Serialize()).RootElement.GetProperty("content").EnumerateArray().Select(body => body.GetProperty("type").GetString()![5..]));

SendGridMessage Set(bool first)
{
    var message = new SendGridMessage { From = from, Subject = "Sitting" };
    message.AddTo(to);
    if (first)
        message.HtmlContent = "<p>Monday</p>";
    message.AddContent("text/calendar", "BEGIN:VCALENDAR");
    message.HtmlContent = "<p>Monday</p>";
    return message;
}

var helped = MailHelper.CreateSingleEmail(from, to, "Sitting", "Monday", "<p>Monday</p>");
helped.AddContent("text/calendar", "BEGIN:VCALENDAR");
Console.WriteLine($"set before {Kinds(Set(true))}, set after {Kinds(Set(false))}, by the helper {Kinds(helped)}");
PROGRAM
seen=$(dotnet run --verbosity quiet 2> /dev/null | tail -1)
echo "$seen"
[ "$seen" = "set before html, set after html, by the helper plain+html+calendar" ]

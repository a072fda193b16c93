#!/usr/bin/env bash
# QRCoder 1.8.1 with ZXing.Net 0.16.11, a contact as a MeCard.
#
# A MeCard, as NTT DOCOMO published it, begins with "MECARD:", keeps its fields in one line with a semicolon after each, and ends with one
# more. ContactData with ContactOutputType.MeCard writes "MECARD+" and a line for each field without a semicolon, and the address always, as
# six commas where there is none. A reader that knows MeCards, ZXing's, takes that for plain text: who scans the code is shown the text and
# is offered no contact. The same contact as a vCard, or written as published, is an address book's. Seen: the output below. Fails when that
# changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > seen.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup>
    <PackageReference Include="QRCoder" Version="1.8.1" />
    <PackageReference Include="ZXing.Net" Version="0.16.11" />
  </ItemGroup>
</Project>
PROJECT
cat > Program.cs <<'PROGRAM'
using ZXing;
using ZXing.Client.Result;
using static QRCoder.PayloadGenerator;
using static QRCoder.PayloadGenerator.ContactData;

string Kind(string text) => $"{ResultParser.parseResult(new Result(text, null, null, BarcodeFormat.QR_CODE)).Type}";

string Written(ContactOutputType kind) => new ContactData(kind, "Ayu", "Dewi", phone: "+62361555010").ToString();

var card = Written(ContactOutputType.MeCard);
Console.WriteLine($"QRCoder's MeCard, {card.ReplaceLineEndings(" | ")}: {Kind(card)}");
Console.WriteLine($"QRCoder's vCard: {Kind(Written(ContactOutputType.VCard3))}");
Console.WriteLine($"a MeCard as published: {Kind("MECARD:N:Dewi,Ayu;TEL:+62361555010;;")}");
PROGRAM
dotnet run --verbosity quiet > seen 2> /dev/null

cat > expected <<'EXPECTED'
QRCoder's MeCard, MECARD+ | N:Dewi, Ayu | TEL:+62361555010 | ADR:,,,,,,: TEXT
QRCoder's vCard: ADDRESSBOOK
a MeCard as published: ADDRESSBOOK
EXPECTED
diff expected seen && cat seen

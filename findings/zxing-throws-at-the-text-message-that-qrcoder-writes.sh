#!/usr/bin/env bash
# ZXing.Net 0.16.11, its parser of what a code says, with QRCoder 1.8.1.
#
# ResultParser.ParseResult names what a text is (a link, a number to call, a text message …) and takes what it does not know for plain text.
# A link to a text message carries its words as "body" (RFC 5724, sms:…?body=…); ZXing.Net looks up a "subject" beside it, and where there
# is none, as in every link that QRCoder's SMS and MMS write and in the RFC's own examples, it ends in a KeyNotFoundException. So a reader
# that handles whatever code is held before it fails at this one. Without words, or as SMSTO, the same number is read. Seen: the output
# below. Fails when that changes.
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
using QRCoder;
using ZXing;
using ZXing.Client.Result;
using static QRCoder.PayloadGenerator;

void Read(Payload written)
{
    try
    {
        var read = ResultParser.parseResult(new Result(written.ToString(), null, null, BarcodeFormat.QR_CODE));
        Console.WriteLine($"{written}: {read.Type}, {read.DisplayResult.Replace("\n", ", ")}");
    }
    catch (KeyNotFoundException)
    {
        Console.WriteLine($"{written}: KeyNotFoundException");
    }
}

Read(new SMS("+62361555010"));
Read(new SMS("+62361555010", "Monday"));
Read(new MMS("+62361555010", "Monday"));
Read(new SMS("+62361555010", "Monday", SMS.SMSEncoding.SMSTO));
PROGRAM
dotnet run --verbosity quiet > seen 2> /dev/null

cat > expected <<'EXPECTED'
sms:+62361555010: SMS, +62361555010
sms:+62361555010?body=Monday: KeyNotFoundException
mms:+62361555010?body=Monday: KeyNotFoundException
SMSTO:+62361555010:Monday: SMS, +62361555010, Monday
EXPECTED
diff expected seen && cat seen

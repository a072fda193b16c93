#!/usr/bin/env bash
# PDFsharp 6.2.4, the streams of a document that it packs (/FlateDecode).
#
# Such a stream is zlib's format (ISO 32000-1, 7.4.4.1): two bytes, the packed data, four bytes of Adler-32 over what was packed
# (RFC 1950, 2.2). PDFsharp writes the two bytes and the data and ends there. Lenient readers show the page all the same; a strict one
# takes the stream for cut off. Nothing warns. Node's inflate refuses the stream as it is and reads it once the four bytes stand behind
# it; without the two bytes its raw inflate reads it to the last byte. Seen: the output below. Fails when that changes. Needs Node.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat > app.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <NuGetAudit>false</NuGetAudit>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="PDFsharp" Version="[6.2.4]" />
  </ItemGroup>
</Project>
PROJECT

cat > Program.cs <<'PROGRAM'
using PdfSharp.Drawing;
using PdfSharp.Pdf;

using var document = new PdfDocument();
document.Options.CompressContentStreams = true;
using (var page = XGraphics.FromPdfPage(document.AddPage()))
    page.DrawLine(XPens.Black, 10, 10, 100, 100);
document.Save("page.pdf");
PROGRAM
dotnet build -v quiet > build.log 2>&1 || { cat build.log; exit 1; }
dotnet run --no-build

cat > read.js <<'PROGRAM'
const { readFileSync } = require('fs');
const { deflateSync, inflateSync, inflateRawSync } = require('zlib');

const pdf = readFileSync('page.pdf', 'latin1');
const refusal = bytes => {
    try { inflateSync(bytes); return 'read'; }
    catch (error) { return `refused, ${error.code}, ${error.message}`; }
};
const head = /<<[^<>]*>>\s*stream\r?\n/g;
for (let found; (found = head.exec(pdf)) !== null;) {
    if (!found[0].includes('/FlateDecode'))
        continue;
    const length = Number(/\/Length (\d+)/.exec(found[0])[1]);
    const stream = Buffer.from(pdf.slice(head.lastIndex, head.lastIndex + length), 'latin1');
    const { buffer: unpacked, engine } = inflateRawSync(stream.subarray(2), { info: true });
    const checksum = deflateSync(unpacked).subarray(-4);
    console.log(`zlib's two bytes: ${stream.readUInt16BE(0) % 31 === 0 && (stream[0] & 15) === 8}`);
    console.log(`as it is: ${refusal(stream)}`);
    console.log(`raw, behind the two bytes: read, ${stream.length - 2 - engine.bytesWritten} bytes left for the checksum`);
    console.log(`the line is drawn: ${/ l\s/.test(unpacked.toString('latin1'))}`);
    console.log(`with its checksum: ${refusal(Buffer.concat([stream, checksum]))}`);
}
PROGRAM
node read.js > seen

cat > expected <<'EXPECTED'
zlib's two bytes: true
as it is: refused, Z_BUF_ERROR, unexpected end of file
raw, behind the two bytes: read, 0 bytes left for the checksum
the line is drawn: true
with its checksum: read
EXPECTED
diff expected seen && cat seen

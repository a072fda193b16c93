#!/usr/bin/env bash
# exceljs 4.4.0, on a workbook that DocumentFormat.OpenXml 3.3.0 writes.
#
# The SDK writes the parts of a spreadsheet with a prefix (x:workbook, x:sheet), which means the same as without one, and its own
# validator finds no fault in the file. exceljs compares names with their prefix, so it finds no workbook in the file and says so only
# by a TypeError about 'sheets'. The same workbook without prefixes it opens. Upstream: exceljs issue 1437, open.
# Seen: the output below. Fails when that changes. Needs Node.
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
    <PackageReference Include="DocumentFormat.OpenXml" Version="[3.3.0]" />
  </ItemGroup>
</Project>
PROJECT

cat > Program.cs <<'PROGRAM'
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

using (var document = SpreadsheetDocument.Create("prefixed.xlsx", SpreadsheetDocumentType.Workbook))
{
    var workbook = document.AddWorkbookPart();
    var sheet = workbook.AddNewPart<WorksheetPart>();
    var cell = new Cell { CellReference = "A1", DataType = CellValues.InlineString, InlineString = new InlineString(new Text("text")) };
    sheet.Worksheet = new Worksheet(new SheetData(new Row(cell) { RowIndex = 1 }));
    workbook.Workbook = new Workbook(new Sheets(new Sheet { Id = workbook.GetIdOfPart(sheet), SheetId = 1, Name = "Sheet" }));
}

File.Copy("prefixed.xlsx", "plain.xlsx");
using (var document = SpreadsheetDocument.Open("plain.xlsx", isEditable: true))
    foreach (var part in new OpenXmlPart[] { document.WorkbookPart!, document.WorkbookPart!.WorksheetParts.Single() })
    {
        var text = Read(part).Replace("<x:", "<").Replace("</x:", "</").Replace("xmlns:x=", "xmlns=");
        part.FeedData(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)));
    }

foreach (var name in new[] { "prefixed", "plain" })
{
    using var document = SpreadsheetDocument.Open($"{name}.xlsx", isEditable: false);
    var root = System.Xml.Linq.XElement.Parse(Read(document.WorkbookPart!));
    var prefix = root.GetPrefixOfNamespace(root.Name.Namespace);
    var faults = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Count();
    Console.WriteLine($"{name}: prefix '{prefix}', {faults} faults by the SDK's validator");
}

static string Read(OpenXmlPart part)
{
    using var reader = new StreamReader(part.GetStream());
    return reader.ReadToEnd();
}
PROGRAM
dotnet build -v quiet > build.log 2>&1 || { cat build.log; exit 1; }
dotnet run --no-build > seen

npm install --silent --no-audit --no-fund --ignore-scripts exceljs@4.4.0 > install.log 2>&1 || { cat install.log; exit 1; }
cat > read.js <<'PROGRAM'
const { Workbook } = require('exceljs');

(async () => {
    for (const name of ['prefixed', 'plain']) {
        const workbook = new Workbook();
        await workbook.xlsx.readFile(`${name}.xlsx`).then(
            () => console.log(`${name}: A1 is '${workbook.worksheets[0].getCell('A1').value}'`),
            error => console.log(`${name}: ${error.name}: ${error.message}`));
    }
})();
PROGRAM
node read.js >> seen

cat > expected <<'EXPECTED'
prefixed: prefix 'x', 0 faults by the SDK's validator
plain: prefix '', 0 faults by the SDK's validator
prefixed: TypeError: Cannot read properties of undefined (reading 'sheets')
plain: A1 is 'text'
EXPECTED
diff expected seen && cat seen

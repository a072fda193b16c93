#!/usr/bin/env bash
# DocumentFormat.OpenXml 3.3.0 with ExcelDataReader 3.6.0 and MiniExcel 1.46.0, cells that are true or false.
#
# CellValue has a constructor for a bool. It writes the word "true", which is a truth value of XML Schema, which its own validator passes and
# its own TryGetBoolean reads. Spreadsheet programs write 1, and both readers know nothing else: each gives False, as a Boolean and without an
# error, for a cell that says true. With "1" in its place both give True. So a sheet of yes and no that one package writes and another reads
# comes back as no throughout. Seen: the output below. Fails when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > seen.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup>
    <PackageReference Include="DocumentFormat.OpenXml" Version="3.3.0" />
    <PackageReference Include="ExcelDataReader" Version="3.6.0" />
    <PackageReference Include="MiniExcel" Version="1.46.0" />
  </ItemGroup>
</Project>
PROJECT
cat > Program.cs <<'PROGRAM'
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using ExcelDataReader;
using MiniExcelLibs;

void Read(string what, CellValue value)
{
    var kept = new MemoryStream();
    using (var file = SpreadsheetDocument.Create(kept, SpreadsheetDocumentType.Workbook))
    {
        var book = file.AddWorkbookPart();
        var page = book.AddNewPart<WorksheetPart>();
        var cell = new Cell { CellReference = "A1", DataType = CellValues.Boolean, CellValue = value };
        page.Worksheet = new Worksheet(new SheetData(new Row(cell) { RowIndex = 1 }));
        book.Workbook = new Workbook(new Sheets(new Sheet { Id = book.GetIdOfPart(page), SheetId = 1, Name = "Answers" }));
    }

    var sheet = kept.ToArray();
    using var again = SpreadsheetDocument.Open(new MemoryStream(sheet), false);
    var faults = new OpenXmlValidator().Validate(again).Count();
    var own = again.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<CellValue>().Single().TryGetBoolean(out var yes) && yes;
    using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(sheet));
    reader.Read();
    var row = (IDictionary<string, object>)MiniExcel.Query(new MemoryStream(sheet)).Single();
    Console.WriteLine($"{what}, written {value.Text}, faults {faults}: OpenXml {own}, ExcelDataReader {reader.GetValue(0)}, MiniExcel {row["A"]}");
}

System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
Read("a bool", new CellValue(true));
Read("a text", new CellValue("1"));
PROGRAM
dotnet run --verbosity quiet > seen 2> /dev/null

cat > expected <<'EXPECTED'
a bool, written true, faults 0: OpenXml True, ExcelDataReader False, MiniExcel False
a text, written 1, faults 0: OpenXml True, ExcelDataReader True, MiniExcel True
EXPECTED
diff expected seen && cat seen

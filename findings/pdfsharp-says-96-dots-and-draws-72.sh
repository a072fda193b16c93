#!/usr/bin/env bash
# PDFsharp 6.2.4, pictures that do not say how large they are.
#
# A PNG may leave out its physical size (chunk pHYs), as most programs do. XImage.HorizontalResolution then says 96 dots an inch, but
# PointWidth, and the size at which DrawImage puts the picture on a page, are one point a dot, which is 72. A JPEG without a density says 72
# and is drawn so. So a layout that reckons by the resolution leaves three quarters of the room that a PNG takes. With a pHYs chunk both
# agree. Seen: the output below, of pictures 96 dots wide. Fails when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > seen.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup>
    <PackageReference Include="PDFsharp" Version="6.2.4" />
    <PackageReference Include="PdfPig" Version="0.1.16" />
    <PackageReference Include="SkiaSharp" Version="4.155.0" />
    <PackageReference Include="SkiaSharp.NativeAssets.Linux.NoDependencies" Version="4.155.0" />
  </ItemGroup>
</Project>
PROJECT
cat > Program.cs <<'PROGRAM'
using PdfSharp.Drawing;
using PdfSharp.Pdf;
using SkiaSharp;
using Read = UglyToad.PdfPig.PdfDocument;

string Sizes(SKEncodedImageFormat format)
{
    using var dots = new SKBitmap(96, 48);
    dots.Erase(SKColors.Red);
    using var image = SKImage.FromBitmap(dots);
    using var picture = XImage.FromStream(new MemoryStream(image.Encode(format, 100).ToArray()));

    var paper = new PdfDocument();
    using (var page = XGraphics.FromPdfPage(paper.AddPage()))
        page.DrawImage(picture, 0, 0);
    var saved = new MemoryStream();
    paper.Save(saved);
    using var read = Read.Open(saved.ToArray());
    return $"{format} {picture.HorizontalResolution} dots an inch and {read.GetPage(1).GetImages().Single().BoundingBox.Width} points wide";
}

Console.WriteLine($"{Sizes(SKEncodedImageFormat.Png)}, {Sizes(SKEncodedImageFormat.Jpeg)}");
PROGRAM
seen=$(dotnet run --verbosity quiet 2> /dev/null | tail -1)
echo "$seen"
[ "$seen" = "Png 96 dots an inch and 96 points wide, Jpeg 72 dots an inch and 96 points wide" ]

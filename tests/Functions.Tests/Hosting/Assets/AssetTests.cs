using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Ovop.Functions.Hosting.Assets;
using Ovop.Functions.Hosting.Frame;

namespace Ovop.Functions.Tests.Hosting.Assets;

public sealed class AssetTests
{
    [Theory]
    [InlineData("site.css")]
    [InlineData("site.js")]
    [InlineData("section.js")]
    [InlineData("mark.svg")]
    [InlineData("indonesia.svg")]
    public void Every_form_of_an_asset_is_the_same_content(string name)
    {
        var asset = Named(name);

        Unpacked(new BrotliStream(new MemoryStream(asset.Brotli), CompressionMode.Decompress)).ShouldBe(asset.Plain);
        Unpacked(new GZipStream(new MemoryStream(asset.Gzip), CompressionMode.Decompress)).ShouldBe(asset.Plain);
    }

    [Theory]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("", null)]
    public void A_browser_gets_the_smallest_form_that_it_takes(string accepts, string? encoding) =>
        Named("site.css").For(accepts).Encoding.ShouldBe(encoding);

    [Fact]
    public async Task The_first_page_takes_at_most_50_kilobytes_on_the_wire()
    {
        var http = new Web().Get();
        var page = Encoding.UTF8.GetByteCount(await Web.BodyOf(Pages.Render<Page>(http, new { Title = "Usaha" }), http));

        (page + Named("site.css").Gzip.Length + Named("site.js").Gzip.Length + Named("mark.svg").Gzip.Length).ShouldBeLessThanOrEqualTo(50_000);
    }

    [Fact]
    public void The_style_has_nothing_that_only_the_british_government_may_use() =>
        Encoding.UTF8.GetString(Named("site.css").Plain).ShouldNotContain("GDS Transport");

    /// <summary>Twice 10 px and a line of 24: 44.</summary>
    [Fact]
    public void Where_a_finger_points_every_fold_of_ours_is_44_pixels_high()
    {
        var style = Encoding.UTF8.GetString(Named("site.css").Plain);
        var underFinger = Regex.Match(style, @"@media ?\(pointer: ?coarse\)\{([^{}]*\{[^{}]*\})*\}").Value;

        Folds(underFinger).ShouldBe(Folds(style), ignoreOrder: true);
        underFinger.ShouldContain("summary{padding:10px 0;line-height:24px}");
    }

    private static IEnumerable<string> Folds(string style) =>
        Regex.Matches(style, @"([\w-]+)[> ]summary[,{]").Select(fold => fold.Groups[1].Value).Distinct();

    private static Asset Named(string name) => AssetShelf.Find(AssetShelf.Address(name)["/aset/".Length..])!;

    private static byte[] Unpacked(Stream stream)
    {
        var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}

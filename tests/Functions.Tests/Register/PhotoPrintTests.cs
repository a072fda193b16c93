using System.Buffers.Binary;
using System.Text;
using Ovop.Functions.Register.Photos;
using Ovop.Functions.Tests.Documents;
using SkiaSharp;

namespace Ovop.Functions.Tests.Register;

public sealed class PhotoPrintTests
{
    private const int Large = 2000, Small = 1000;

    [Fact]
    public void Photo_is_made_in_each_size_and_never_larger_than_it_was()
    {
        Widths(PhotoPrint.Of(Picture(Large, Small))).ShouldBe(PhotoPrint.Sizes);
        Widths(PhotoPrint.Of(Picture(300, 200))).ShouldBe([300, 300]);
    }

    [Fact]
    public void Nothing_but_the_picture_is_left_of_a_file()
    {
        var original = WithExif(Picture(Large, Small), orientation: 1);
        Encoding.Latin1.GetString(original).ShouldContain("-6.9667");

        foreach (var print in PhotoPrint.Of(original))
            Encoding.Latin1.GetString(print).ShouldSatisfyAllConditions(text => text.ShouldNotContain("-6.9667"), text => text.ShouldNotContain("exif", Case.Insensitive));
    }

    /// <summary>Red on the left as stored; where that is for the eye.</summary>
    [Theory]
    [InlineData(1, 0.1, 0.5)]
    [InlineData(2, 0.9, 0.5)]
    [InlineData(3, 0.9, 0.5)]
    [InlineData(4, 0.1, 0.5)]
    [InlineData(5, 0.5, 0.1)]
    [InlineData(6, 0.5, 0.1)]
    [InlineData(7, 0.5, 0.9)]
    [InlineData(8, 0.5, 0.9)]
    public void Photo_stands_upright_however_the_camera_was_held(byte orientation, double x, double y)
    {
        using var print = SKBitmap.Decode(PhotoPrint.Of(WithExif(Picture(Large, Small), orientation))[0]);

        (print.Width > print.Height).ShouldBe(orientation < 5);
        print.GetPixel((int)(print.Width * x), (int)(print.Height * y)).Red.ShouldBeGreaterThan((byte)200);
        print.GetPixel((int)(print.Width * (1 - x)), (int)(print.Height * (1 - y))).Red.ShouldBeLessThan((byte)60);
    }

    /// <summary>40 x 20, red on the left as stored; the note written by ExifTool 12.57, and one as a Big-endian camera has it.</summary>
    [Theory]
    [InlineData("AAAARmVYSWZJSSoACAAAAAQAEgEDAAEAAAAGAAAAGwEFAAEAAAA+AAAAKAEDAAEAAAACAAAAEwIDAAEAAAABAAAAAAAAAEgAAAABAAAAwtjrpw==", 0.1)]
    [InlineData("AAAAGmVYSWZNTQAqAAAACAABARIAAwAAAAEACAAAAAAAAIZYMDQ=", 0.9)]
    public void A_png_stands_upright_too(string exif, double redAt)
    {
        var plain = Convert.FromBase64String(
            "iVBORw0KGgoAAAANSUhEUgAAACgAAAAUCAIAAABwJOjsAAAAKklEQVRIx2P8z0A+YGQgXzcTBfZSBEYtHrV41OJRi0ctHrV41OJR"
            + "i+kPAGYwAicCIy4QAAAAAElFTkSuQmCC");
        using var print = SKBitmap.Decode(PhotoPrint.Of([.. plain[..33], .. Convert.FromBase64String(exif), .. plain[33..]])[0]);

        (print.Width, print.Height).ShouldBe((20, 40));
        print.GetPixel(10, (int)(40 * redAt)).Red.ShouldBeGreaterThan((byte)200);
        print.GetPixel(10, (int)(40 * (1 - redAt))).Red.ShouldBeLessThan((byte)60);
    }

    [Fact]
    public void A_photo_of_fifty_million_pixels_is_shown_as_it_was_accepted()
    {
        var photo = Picture(8160, 6120);

        Samples.CodeOf(photo).ShouldBeNull();
        Widths(PhotoPrint.Of(photo)).ShouldBe(PhotoPrint.Sizes);
    }

    [Fact]
    public void What_is_no_picture_gives_none()
    {
        PhotoPrint.Of(Samples.Pdf).ShouldBeEmpty();
        PhotoPrint.Of([]).ShouldBeEmpty();
        PhotoPrint.Of(Picture(Large, Small)[..300]).ShouldBeEmpty();
    }

    [Fact]
    public void Picture_that_claims_too_many_pixels_is_not_opened()
    {
        var bomb = Samples.Png.ToArray();
        BinaryPrimitives.WriteInt32BigEndian(bomb.AsSpan(16), 50_000);
        BinaryPrimitives.WriteInt32BigEndian(bomb.AsSpan(20), 50_000);

        PhotoPrint.Of(bomb).ShouldBeEmpty();
    }

    private static IEnumerable<int> Widths(IEnumerable<byte[]> prints) => prints.Select(print =>
    {
        using var picture = SKBitmap.Decode(print);
        return picture.Width;
    });

    private static byte[] Picture(int width, int height)
    {
        using var surface = SKSurface.Create(new SKImageInfo(width, height));
        surface.Canvas.Clear(SKColors.Blue);
        using var red = new SKPaint { Color = SKColors.Red };
        surface.Canvas.DrawRect(0, 0, width / 2f, height, red);
        using var image = surface.Snapshot();
        using var jpeg = image.Encode(SKEncodedImageFormat.Jpeg, 90);
        return jpeg.ToArray();
    }

    /// <summary>A file as a phone writes it: an APP1 segment with the orientation and a place.</summary>
    private static byte[] WithExif(byte[] jpeg, byte orientation)
    {
        byte[] exif = [.. "Exif\0\0MM\0*\0\0\0\u0008\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001\0"u8, orientation, .. "\0\0\0\0\0\0-6.9667 110.4167"u8];
        var length = exif.Length + 2;
        return [.. jpeg[..2], 0xFF, 0xE1, (byte)(length >> 8), (byte)length, .. exif, .. jpeg[2..]];
    }
}

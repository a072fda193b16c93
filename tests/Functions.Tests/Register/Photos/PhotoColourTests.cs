using Ovop.Functions.Register.Photos;
using SkiaSharp;

namespace Ovop.Functions.Tests.Register.Photos;

/// <summary>A photo looks as its own profile says, whatever screen or press that is of.</summary>
public sealed class PhotoColourTests
{
    private static readonly SKColor Red = new(200, 40, 40);

    /// <summary>16 x 16 of magenta in four inks, as ImageMagick 6.9.11 writes it, without a profile.</summary>
    private static readonly byte[] Magenta = Convert.FromBase64String(
        "/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwADAgIDAgIDAwMDBAMDBAUIBQUEBAUKBwcGCAwKDAwLCgsLDQ4SEA0OEQ4LCxAWEBETFBUVFQwPFxgWFBgSFBUU/9sAQwEDBAQF"
        + "BAUJBQUJFA0LDRQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQU/8AAFAgAEAAQBAERAAIRAQMRAQQRAP/EABYAAQEBAAAAAAAA"
        + "AAAAAAAAAAAGCf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/xAAWAQEBAQAAAAAAAAAAAAAAAAAACAn/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADgQBAAIRAxEEAAA/ALtD"
        + "7OJqmAAAA//Z");

    [Fact]
    public void Red_of_a_telephone_stays_that_red() => Printed(IccProfile.DisplayP3.In(Plain(184, 55, 49))).ShouldBeLike(Red);

    [Fact]
    public void Red_of_adobe_rgb_stays_that_red() => Printed(IccProfile.AdobeRgb.In(Plain(172, 45, 44))).ShouldBeLike(Red);

    [Fact]
    public void Inks_are_printed_as_their_press_prints_them() => Printed(IccProfile.RedMagenta.In(Magenta)).ShouldBeLike(Red);

    [Fact]
    public void Without_a_profile_it_is_as_it_was() => Printed(Plain(200, 40, 40)).ShouldBeLike(Red);

    private static SKColor Printed(byte[] photo)
    {
        using var print = SKBitmap.Decode(PhotoPrint.Of(photo)[0]);
        return print.GetPixel(print.Width / 2, print.Height / 2);
    }

    private static byte[] Plain(byte red, byte green, byte blue)
    {
        using var bitmap = new SKBitmap(64, 64);
        bitmap.Erase(new(red, green, blue));
        using var jpeg = bitmap.Encode(SKEncodedImageFormat.Jpeg, 100);
        return jpeg.ToArray();
    }
}

file static class Likeness
{
    /// <summary>What compression and rounding change of a colour is not seen.</summary>
    private const int Unseen = 5;

    public static void ShouldBeLike(this SKColor seen, SKColor meant) => Math.Max(
        Math.Abs(seen.Red - meant.Red), Math.Max(Math.Abs(seen.Green - meant.Green), Math.Abs(seen.Blue - meant.Blue)))
        .ShouldBeLessThanOrEqualTo(Unseen, $"{seen} instead of {meant}");
}

using System.Globalization;
using System.Numerics;

namespace Ovop.Core.Twins;

/// <summary>
/// How a picture looks, in 64 signs: for each of eight rows whether it grows lighter from one field to the next. A copy that was made
/// smaller, lighter or saved anew has almost the same.
/// </summary>
public static class Appearance
{
    public const int Columns = 9, Rows = 8;

    /// <summary>In how many signs two copies of one picture may differ.</summary>
    private const int Most = 8;

    /// <summary>A picture without so many of either sign is too plain to be told from others.</summary>
    private const int Fewest = 6;

    /// <summary>Of the lightness of its fields, row by row; null for one that is too plain.</summary>
    public static string? Of(IReadOnlyList<byte> fields)
    {
        var look = 0UL;
        for (var row = 0; row < Rows; row++)
            for (var column = 0; column + 1 < Columns; column++)
                look = (look << 1) | (fields[(row * Columns) + column] < fields[(row * Columns) + column + 1] ? 1UL : 0UL);

        return BitOperations.PopCount(look) is >= Fewest and <= 64 - Fewest ? look.ToString("x16", CultureInfo.InvariantCulture) : null;
    }

    internal static ulong? Read(string? look) =>
        ulong.TryParse(look, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var signs) ? signs : null;

    internal static bool AreAlike(ulong one, ulong other) => BitOperations.PopCount(one ^ other) <= Most;
}

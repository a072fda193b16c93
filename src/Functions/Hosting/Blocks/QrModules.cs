using System.Collections;
using QRCoder;

namespace Ovop.Functions.Hosting.Blocks;

/// <summary>The dark modules of a QR code, row by row in runs, its quiet zone around them.</summary>
/// <param name="Side">How many modules it is wide and high.</param>
/// <param name="Runs">Dark ones from the left, row after row.</param>
internal sealed record QrModules(int Side, IReadOnlyList<(int Row, int Start, int Length)> Runs)
{
    /// <summary>The modules that are left white on every side (ISO/IEC 18004).</summary>
    public const int Quiet = 4;

    public static QrModules Of(Uri address, QRCodeGenerator.ECCLevel level)
    {
        using var code = QRCodeGenerator.GenerateQrCode(address.AbsoluteUri, level);
        return new(code.ModuleMatrix.Count, [.. code.ModuleMatrix.Index().SelectMany(row => In(row.Item, row.Index))]);
    }

    private static IEnumerable<(int Row, int Start, int Length)> In(BitArray modules, int row)
    {
        for (var start = 0; start < modules.Count; start++)
        {
            var end = start;
            while (end < modules.Count && modules[end])
                end++;
            if (end > start)
                yield return (row, start, end - start);
            start = end;
        }
    }
}

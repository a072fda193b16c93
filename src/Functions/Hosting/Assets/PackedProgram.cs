using System.Collections.Frozen;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Ovop.Functions.Hosting.Assets;

/// <summary>
/// The check of dossiers that runs in browsers (src/VerifyInBrowser), as the build put its files into this assembly, in Brotli alone. They
/// lie in a folder that is named by a hash of the file which names all others by theirs, so they never change.
/// </summary>
public static class PackedProgram
{
    private const string Start = "dotnet.js", Within = "periksa/";

    private static readonly FrozenSet<string> Names =
    [
        .. from name in typeof(PackedProgram).Assembly.GetManifestResourceNames()
           where name.StartsWith(Within, StringComparison.Ordinal)
           select name[Within.Length..],
    ];

    private static string Folder { get; } = $"periksa-{Convert.ToHexStringLower(SHA256.HashData(Packed(Start)))[..10]}/";

    /// <summary>Where it starts.</summary>
    public static string Address { get; } = $"/aset/{Folder}{Start}";

    /// <summary>How many bytes a browser loads to run it.</summary>
    public static long Weight { get; } = Names.Sum(name => Packed(name).Length);

    /// <summary>One of its files; null for anything else.</summary>
    /// <param name="path">Below the folder of all assets.</param>
    /// <param name="brotli">Whether the reader takes it as it is kept.</param>
    public static Stream? Open(string path, bool brotli) =>
        !path.StartsWith(Folder, StringComparison.Ordinal) || !Names.Contains(path[Folder.Length..]) ? null
        : brotli ? Packed(path[Folder.Length..])
        : new BrotliStream(Packed(path[Folder.Length..]), CompressionMode.Decompress);

    private static Stream Packed(string name) => typeof(PackedProgram).Assembly.GetManifestResourceStream($"{Within}{name}")!;
}

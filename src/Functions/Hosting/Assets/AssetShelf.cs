using System.Collections.Frozen;
using System.Text.Json;

namespace Ovop.Functions.Hosting.Assets;

/// <summary>The files for browsers that the build put into this assembly (see Design/Design.targets).</summary>
public static class AssetShelf
{
    private static readonly FrozenDictionary<string, string> HashedNames =
        JsonSerializer.Deserialize<Dictionary<string, string>>(Read("assets.json"))!.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, Asset> ByHashedName =
        HashedNames.Values.ToFrozenDictionary(name => name, name => new Asset(name, Read(name), Read($"{name}.br"), Read($"{name}.gz")));

    /// <summary>The address of an asset by its plain name: "site.css" gives "/aset/site-0a1b2c3d4e.css".</summary>
    /// <exception cref="KeyNotFoundException">The build makes no such asset.</exception>
    public static string Address(string name) => $"/aset/{HashedNames[name]}";

    public static Asset? Find(string hashedName) => ByHashedName.GetValueOrDefault(hashedName);

    private static byte[] Read(string name)
    {
        using var stream = typeof(AssetShelf).Assembly.GetManifestResourceStream($"aset/{name}")!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}

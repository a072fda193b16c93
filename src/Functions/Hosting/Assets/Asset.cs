namespace Ovop.Functions.Hosting.Assets;

/// <summary>A file for browsers in its three forms; the name holds a hash of the content, so it never changes.</summary>
public sealed record Asset(string Name, byte[] Plain, byte[] Brotli, byte[] Gzip)
{
    public string ContentType => TypeOf(Name);

    /// <exception cref="InvalidOperationException">No such file is given to browsers.</exception>
    public static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".wasm" => "application/wasm",
        var other => throw new InvalidOperationException($"No content type for {other}."),
    };

    /// <summary>The smallest form that the reader takes, and its content encoding; null for the plain one.</summary>
    public (byte[] Content, string? Encoding) For(string acceptEncoding) =>
        acceptEncoding.Contains("br", StringComparison.OrdinalIgnoreCase) ? (Brotli, "br")
        : acceptEncoding.Contains("gzip", StringComparison.OrdinalIgnoreCase) ? (Gzip, "gzip")
        : (Plain, null);
}

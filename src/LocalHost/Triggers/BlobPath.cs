using System.Text.RegularExpressions;

namespace LocalHost.Triggers;

/// <summary>Where a blob trigger looks: a container, and names of a shape such as <c>{number}/{name}.pdf</c>.</summary>
public sealed partial class BlobPath
{
    private readonly Regex _shape;

    public BlobPath(string path)
    {
        var cut = path.IndexOf('/', StringComparison.Ordinal);
        (Container, var shape) = cut < 0 ? (path, "{name}") : (path[..cut], path[(cut + 1)..]);
        var brace = shape.IndexOf('{', StringComparison.Ordinal);
        Prefix = brace < 0 ? shape : shape[..brace];
        _shape = new Regex($"^{Hole().Replace(Regex.Escape(shape), ".+?")}$", RegexOptions.Singleline);
    }

    public string Container { get; }

    /// <summary>What every name begins with.</summary>
    public string Prefix { get; }

    public bool Matches(string name) => _shape.IsMatch(name);

    [GeneratedRegex(@"\\\{[^}]+\}")]
    private static partial Regex Hole();
}

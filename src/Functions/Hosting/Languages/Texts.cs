using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;
using Ovop.Core;

namespace Ovop.Functions.Hosting.Languages;

/// <summary>
/// The words of a feature in one language, from the Texts.resx (Indonesian) and Texts.xx.resx (the language xx) in
/// its folder; a type without such files in its own folder takes those of the nearest folder above.
/// </summary>
public sealed class Texts
{
    private static readonly ConcurrentDictionary<Type, ResourceManager> Found = new();
    private readonly ResourceManager _words;
    private readonly Language _language;

    private Texts(ResourceManager words, Language language) => (_words, _language) = (words, language);

    /// <summary>Whether a missing key shows as "[key]" instead of throwing; for production only.</summary>
    public static bool Lenient { get; internal set; }

    /// <summary>The words, with {0}, {1} … replaced by the arguments as the language writes them.</summary>
    /// <exception cref="MissingManifestResourceException">There is no such key, and this is not production.</exception>
    public string this[string key, params ReadOnlySpan<object?> args]
    {
        get
        {
            var words = _words.GetString(key, CultureInfo.GetCultureInfo(_language.Code))
                ?? (Lenient ? $"[{key}]" : throw new MissingManifestResourceException($"{_words.BaseName} has no \"{key}\"."));
            return args.IsEmpty ? words : string.Format(_language.Culture(), words, args);
        }
    }

    /// <summary>The words, or null where a key may be missing.</summary>
    public string? Find(string key) => _words.GetString(key, CultureInfo.GetCultureInfo(_language.Code));

    /// <summary>All words whose key begins so, by the rest of the key.</summary>
    public IReadOnlyDictionary<string, string> Under(string prefix) =>
        _words.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: true)!.Cast<DictionaryEntry>()
            .Select(entry => (string)entry.Key).Where(key => key.StartsWith(prefix, StringComparison.Ordinal))
            .ToDictionary(key => key[prefix.Length..], key => Find(key)!);

    public static Texts Of<TFeature>(Language language) => Of(typeof(TFeature), language);

    public static Texts Of(Type feature, Language language) => new(Found.GetOrAdd(feature, Find), language);

    private static ResourceManager Find(Type feature)
    {
        var assembly = feature.Assembly;
        var names = assembly.GetManifestResourceNames();
        for (var space = feature.Namespace!; space.Contains('.'); space = space[..space.LastIndexOf('.')])
            if (names.Contains($"{space}.Texts.resources"))
                return new ResourceManager($"{space}.Texts", assembly);

        throw new MissingManifestResourceException($"No Texts.resx in the folder of {feature} or above.");
    }
}

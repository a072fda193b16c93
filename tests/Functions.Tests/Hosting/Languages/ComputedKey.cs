namespace Ovop.Functions.Tests.Hosting.Languages;

/// <summary>Keys of texts that are put together while a page is drawn.</summary>
/// <param name="Book">Folder of the Texts.resx that has them, under src/Functions; "Problems" for the books of all problems.</param>
/// <param name="Pattern">The key; each * stands for a part that is computed.</param>
/// <param name="Values">What can stand there; parts of a pattern with several are divided by |.</param>
/// <param name="Places">Where it is computed: the file and the key as the source has it.</param>
internal sealed record ComputedKey(string Book, string Pattern, IEnumerable<string> Values, params string[] Places)
{
    /// <summary>Whether the place has other words for a key that is not there.</summary>
    public bool MayBeMissing { get; init; }

    public IEnumerable<string> Keys => Values.Select(value => value.Split('|').Aggregate(Pattern, Filled));

    private static string Filled(string key, string part) =>
        key.IndexOf('*') is >= 0 and var at ? $"{key[..at]}{part}{key[(at + 1)..]}" : key;
}

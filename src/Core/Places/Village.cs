namespace Ovop.Core.Places;

/// <summary>A village or urban ward by the name that people write it with: there is no list of the 83,000 to choose from.</summary>
public static class Village
{
    private static readonly string[] Kinds = ["desa-", "kelurahan-", "kel-"];

    /// <summary>One for all spellings of a name within its regency, without its kind, fit for an address.</summary>
    public static string KeyOf(string name)
    {
        var whole = TypedText.Addressed(name);
        return whole[(Kinds.FirstOrDefault(kind => whole.StartsWith(kind, StringComparison.Ordinal))?.Length ?? 0)..];
    }
}

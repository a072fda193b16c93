namespace Ovop.Core.Offices;

/// <summary>Name and office of whoever acted, as they were then.</summary>
public sealed record Signature(string Name, LocalText Office)
{
    /// <summary>
    /// What a trail's hash covers: name, office in Indonesian and in English, as trails have been sealed from the beginning; then each
    /// further language with its code.
    /// </summary>
    internal IEnumerable<string> Sealed =>
    [
        Name, Office.In(Language.Indonesian), Office.In(Language.English),
        .. Office.Words.Where(word => word.Key != Language.Indonesian.Code && word.Key != Language.English.Code)
            .SelectMany(word => new[] { word.Key, word.Value }),
    ];

    public static Signature? Of(Contact? contact) => contact is null ? null : new(contact.Name, contact.Office);
}

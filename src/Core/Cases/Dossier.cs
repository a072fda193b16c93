using Ovop.Core.Cases.Trails;
using Ovop.Core.Offices;

namespace Ovop.Core.Cases;

/// <summary>
/// All that is known of one case, as it was read at one moment. Rules take a dossier and give a <see cref="Change"/>;
/// the store keeps the change only if nobody else has changed the case meanwhile.
/// </summary>
/// <param name="Case">The head.</param>
/// <param name="Parts">Every row by key, the head included.</param>
/// <param name="Version">Opaque version of the head, for the store; empty for a dossier that is not stored yet.</param>
public sealed record Dossier(Case Case, IReadOnlyDictionary<string, IPart> Parts, string Version)
{
    public ApplicationNumber Number => Case.Number;

    /// <summary>The part with this key, if the dossier has one.</summary>
    public T? Find<T>(string key) where T : class, IPart => Parts.GetValueOrDefault(key) as T;

    public bool Has(string key) => Parts.ContainsKey(key);

    /// <summary>All parts of one kind, by key.</summary>
    public IEnumerable<T> All<T>() where T : IPart => Parts.Values.OfType<T>().OrderBy(part => part.Key, StringComparer.Ordinal);

    /// <summary>The trail from its first entry.</summary>
    public IEnumerable<TrailEntry> Trail => All<TrailEntry>().OrderBy(entry => entry.Sequence);

    /// <summary>
    /// Whether the last that the trail has of this was done by the same person with the same reason, as by a button that is pressed twice.
    /// </summary>
    /// <param name="fact">A fact that it must have been done with; null where any will do.</param>
    public bool WasDone(string what, string who, string reason, (string Name, string Value)? fact = null) =>
        Trail.LastOrDefault(entry => entry.What == what) is { } last && last.Who == who && last.Why == reason.Trim()
        && (fact is not (var name, var value) || last.Facts.GetValueOrDefault(name) == value);

    /// <summary>Begins a change that <paramref name="who"/> makes at <paramref name="now"/>.</summary>
    public Change By(string who, DateTimeOffset now) => Change.Of(this, who, now);

    /// <summary>
    /// Begins a change on the applicant's side: by whoever has access and acts, else by the owner. The trail names them by
    /// id, since an address in it could never be erased.
    /// </summary>
    public Change ByApplicant(Setting setting) =>
        By(setting.Applicant is { } friend && friend != Case.Owner ? IdOf(friend) : People.Applicant, setting.Now);

    /// <summary>The id by which trail and letters name somebody on the applicant's side, made of the address.</summary>
    public static string IdOf(string address) => Seal.Of([address])[..16];
}

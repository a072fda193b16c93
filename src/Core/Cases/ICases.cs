namespace Ovop.Core.Cases;

/// <summary>Where dossiers are kept.</summary>
public interface ICases
{
    /// <summary>The dossier as it stands; null when there is no such case.</summary>
    Task<Dossier?> Find(ApplicationNumber number, CancellationToken cancel);

    /// <summary>
    /// Writes a change whole; the dossier as it then stands. Null when somebody else has changed the case since it was
    /// read: read again and decide again.
    /// </summary>
    Task<Dossier?> Save(Change change, CancellationToken cancel);

    /// <summary>Changes a part that no rule depends on, such as how far a letter has come; false when somebody else was faster.</summary>
    Task<bool> Replace(ApplicationNumber number, IPart before, IPart after, CancellationToken cancel);

    /// <summary>
    /// The number for a draft: a new one, or the one that this owner's request with this key has been given before, so
    /// that pressing twice opens one draft.
    /// </summary>
    Task<ApplicationNumber> Number(string round, string owner, string key, CancellationToken cancel);

    /// <summary>The numbers of everything that this owner has opened or was ever given access to, newest first.</summary>
    Task<IReadOnlyList<ApplicationNumber>> OwnedBy(string owner, CancellationToken cancel);
}

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

    /// <summary>
    /// Changes parts that no rule depends on, such as how far letters have come, together; a part with which somebody else was faster
    /// stays as it is.
    /// </summary>
    /// <param name="edits">At most a hundred.</param>
    /// <returns>The parts that were written.</returns>
    Task<IReadOnlyList<IPart>> Replace(ApplicationNumber number, IReadOnlyList<PartEdit> edits, CancellationToken cancel);

    /// <summary>The same of one part; false when somebody else was faster.</summary>
    async Task<bool> Replace(ApplicationNumber number, IPart before, IPart after, CancellationToken cancel) =>
        (await Replace(number, [new(before, after)], cancel)).Count > 0;

    /// <summary>
    /// The number for a draft: a new one, or the one that this owner's request with this key has been given before, so
    /// that pressing twice opens one draft.
    /// </summary>
    Task<ApplicationNumber> Number(string round, string owner, string key, CancellationToken cancel);

    /// <summary>The numbers of everything that this owner has opened or was ever given access to, newest first.</summary>
    Task<IReadOnlyList<ApplicationNumber>> OwnedBy(string owner, CancellationToken cancel);
}

/// <summary>A part as it is known to lie there, and as it is to be.</summary>
public sealed record PartEdit(IPart Before, IPart After);

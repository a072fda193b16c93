using Ovop.Core.Cases;
using Ovop.Core.Links;
using Ovop.Core.Notices;
using Ovop.Core.Offices;

namespace Ovop.Functions.Notices.Links;

/// <summary>
/// The pages that a kind of personal link opens, whole: where they lie, what its person sees, and what they have decided there.
/// </summary>
/// <param name="kind">Whose links they are, and until when they decide.</param>
/// <param name="path">The first part of their addresses.</param>
public abstract class LinkPages(LinkKind kind, string path)
{
    public LinkKind Kind { get; } = kind;

    public string Path { get; } = path;

    public LinkPurpose Purpose => Kind.Purpose;

    /// <summary>Whether one person may have links of many cases, and be sent them all.</summary>
    public virtual bool HasOthers => true;

    /// <summary>Whether one link leads on to all others of its person, so that one is enough.</summary>
    public virtual bool LeadsOn(string person, People people) => false;

    /// <summary>Path below a link's own of the list of all that waits for its person, where a mail may lead there; null without.</summary>
    public virtual string? Queue => null;

    /// <summary>The case as its person may know it.</summary>
    public virtual Dossier Shown(Dossier dossier) => dossier;

    /// <summary>Whether its person is not to learn whose application it is; then <see cref="Shown"/> has no names either.</summary>
    public virtual bool IsBlind(Dossier dossier) => false;

    /// <summary>What is still to be done by a link that has decided: a path below the link's own, and the key of its words.</summary>
    public virtual IEnumerable<(string Path, string Text)> Afterwards(LinkVisit visit) => [];

    /// <summary>All that this person has decided in this capacity, in any order.</summary>
    public abstract IEnumerable<RecordedAct> Acts(Dossier dossier, string person);
}

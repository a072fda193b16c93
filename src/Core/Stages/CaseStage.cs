using Ovop.Core.Cases;
using Ovop.Core.Cases.Events;
using Ovop.Core.Notices;
using Ovop.Core.Offices;

namespace Ovop.Core.Stages;

/// <summary>
/// One stage of the procedure, whole: what it begins with, waits for, is told by and reminds of. It names no other stage. The order
/// stands in one list, from which the moves, the awaited events and the reminders of the whole follow.
/// </summary>
public abstract class CaseStage
{
    /// <summary>
    /// The states in which a case is in this stage, in order; none for one that is passed in the state of the stage before.
    /// </summary>
    public virtual IReadOnlyList<CaseState> States => [];

    /// <summary>Those of them from which it goes on to the next stage.</summary>
    public virtual IReadOnlyList<CaseState> Last => States;

    /// <summary>The ends to which it may bring a case by itself.</summary>
    public virtual IReadOnlyList<CaseState> Ends => [];

    /// <summary>Whether it comes back to its last state, again and again.</summary>
    public virtual bool Repeats => false;

    /// <summary>Whether it may send a case back to the stage before, which then <see cref="Repeats"/>.</summary>
    public virtual bool SendsBack => false;

    /// <summary>The stage before is done.</summary>
    public abstract Step Begin(Change change, Setting setting);

    /// <summary>Looks at a case that is in it. Doing so again, or too early, changes nothing.</summary>
    public abstract Step Continue(Change change, Setting setting);

    /// <summary>The stage after has sent the case back.</summary>
    public virtual Change Again(Change change, Setting setting, string reason) =>
        throw new InvalidOperationException($"Nothing is sent back to {GetType().Name}.");

    /// <summary>The events that end its wait.</summary>
    public virtual Awaited AwaitedBy(Dossier dossier) => Awaited.Nothing;

    /// <summary>Every event of this stage that the dossier proves to have happened.</summary>
    public virtual IEnumerable<CaseEvent> Told(Dossier dossier) => [];

    /// <summary>One letter to each whose move it is.</summary>
    public virtual IEnumerable<Letter> Reminders(Dossier dossier, Setting setting, string occasion) => [];

    /// <summary>Whether it would ask somebody else, or elsewhere, than it did: the people of the award have changed.</summary>
    public virtual bool AsksAnother(Dossier dossier, Setting setting) => false;

    /// <summary>A reminder with the person's present link; none where none was issued to them.</summary>
    protected static IEnumerable<Letter> Linked(Dossier dossier, Notice kind, string occasion, LinkPurpose purpose, Contact contact) =>
        Letters.Linked(dossier, kind, occasion, purpose, contact) is { } letter ? [letter] : [];
}

using Ovop.Core.Award;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Events;
using Ovop.Core.Notices;

namespace Ovop.Functions.Award;

/// <summary>A dossier after a decision, and what was decided.</summary>
internal sealed record Decided(Dossier Dossier, Change Change, Setting Setting)
{
    public IReadOnlyList<CaseEvent> Events => Change.Events;

    /// <summary>Whether there are letters that nobody else sends: the case stays where it is.</summary>
    public bool LeavesLetters =>
        Change.Parts.Values.Any(part => part is Letter) && Procedure.Advance(Dossier, Setting).IsEmpty;
}

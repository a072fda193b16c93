using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Rubrics;
using Ovop.Core.Rounds.Terms;

namespace Ovop.Core.Cases;

/// <summary>By which of its round's rubrics a case is scored.</summary>
public static class CaseRubric
{
    /// <summary>The objection's for an objection; for a panel that scores again, and for what it then gave, that of re-scoring.</summary>
    public static Rubric RubricOf(this Round round, Dossier dossier) =>
        round.RubricIn(StageOf(dossier.Has(ObjectionCase.RowKey), dossier.Case.Turn));

    /// <summary>The same for one sheet.</summary>
    public static Rubric RubricOf(this Round round, Dossier dossier, int turn) =>
        round.RubricIn(StageOf(dossier.Has(ObjectionCase.RowKey), turn));

    private static Stage StageOf(bool isObjection, int turn) =>
        isObjection ? Stage.Objection : turn > 1 ? Stage.Consensus : Stage.Review;
}

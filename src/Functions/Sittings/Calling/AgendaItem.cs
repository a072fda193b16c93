using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Offices;
using Ovop.Core.Ratification;
using Ovop.Core.Register;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Approvals;
using Ovop.Core.Sittings;
using Ovop.Core.Stars;
using Ovop.Functions.Award;
using Ovop.Functions.Stars;

namespace Ovop.Functions.Sittings.Calling;

/// <summary>What became of a case of a sitting.</summary>
public enum Fate { Waiting, Ratified, SentBack, Elsewhere }

/// <summary>A case on an agenda.</summary>
/// <param name="Line">What it is.</param>
/// <param name="Proposal">The star that is proposed; the one that was decided, where the sitting has.</param>
/// <param name="Decision">What the sitting decided; null where it has not.</param>
public sealed record AgendaItem(BoardLine Line, StarProposal Proposal, RatificationDecision? Decision)
{
    public ApplicationNumber Number => Line.Number;

    public StarDecision Star => Proposal.Decision;

    public required Fate Fate { get; init; }

    /// <summary>Whether it cannot be ratified with others: a gate holds the star, or another was asked for.</summary>
    public bool IsSingle { get; init; }

    /// <summary>The certificate, once there is one.</summary>
    public Certificate? Certificate { get; init; }

    /// <summary>How a sitting decides it, as its round says.</summary>
    public SittingTerms Terms { get; init; } = SittingTerms.Usual;

    /// <summary>What made its number another than the mean of all sheets; null where the panel has turned to it again since.</summary>
    public Reckoning? Reckoning { get; init; }

    /// <summary>The same in words, without the names of the panel.</summary>
    internal IEnumerable<string> Reckoned(Language language) =>
        Reckoning is null ? [] : StarWords.Reckoned(Reckoning, Star.Max, language);

    /// <summary>The members who decide nothing of it (<see cref="Ballot.IsBound"/>).</summary>
    public IReadOnlyList<string> Bound { get; init; } = [];

    /// <summary>Null for a case that no star was ever proposed for.</summary>
    /// <param name="sitting">Where it is decided; null while it is only looked for.</param>
    internal static AgendaItem? Of(Dossier dossier, Round round, People people, Sitting? sitting)
    {
        var decision = sitting is null ? null : dossier.All<RatificationDecision>().FirstOrDefault(
            decision => decision.Sitting?.SittingId == sitting.Id);
        if (dossier.Find<StarProposal>(StarProposal.KeyOf(decision?.Turn ?? dossier.Case.Turn)) is not { } proposal)
            return dossier.All<StarProposal>().LastOrDefault() is { } last
                ? new(Board.LineOf(dossier), last, null) { Fate = Fate.Elsewhere }
                : null;

        return new(Board.LineOf(dossier), proposal, decision)
        {
            Fate = decision is not null ? decision.Ratified ? Fate.Ratified : Fate.SentBack
                : dossier.Case.State == CaseState.StarsProposed && RatificationStage.Decision(dossier) is null ? Fate.Waiting
                : Fate.Elsewhere,
            IsSingle = proposal.Decision.IsHeld || StarOverride.Present(dossier) is not null,
            Certificate = dossier.Find<Certificate>(Certificate.RowKey),
            Terms = round.Ratification.Sitting,
            Reckoning = proposal.Turn == dossier.Case.Turn ? Reckoning.Of(dossier, round) : null,
            Bound = sitting is null
                ? []
                : [.. sitting.Members.Where(member => Ballot.IsBound(dossier, people, member)).Select(member => member.Id)],
        };
    }
}

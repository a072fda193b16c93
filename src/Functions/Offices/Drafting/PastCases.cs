using Ovop.Core.Award.Trial;
using Ovop.Core.Cases;
using Ovop.Core.Rounds;
using Ovop.Functions.Award;
using Ovop.Functions.Rounds;

namespace Ovop.Functions.Offices.Drafting;

/// <summary>What a draft would make of the cases of a round that was decided.</summary>
/// <param name="Round">Id of that round.</param>
/// <param name="Before">What its own gates make of them.</param>
/// <param name="Unreadable">Those that are in none of the figures.</param>
public sealed record RoundTrial(
    string Round, IReadOnlyList<WhatIf> Stars, IReadOnlyList<GateTrial> Before, IReadOnlyList<GateTrial> After,
    IReadOnlyList<UnreadableCase> Unreadable);

/// <summary>Tries a round that is being written on the applications of an earlier one. It writes nothing and decides nothing.</summary>
internal sealed class PastCases(Board board, ICases cases, IRounds rounds)
{
    /// <summary>So many at most are read from storage at once.</summary>
    private const int AtOnce = 16;

    public async Task<RoundTrial> Try(Round draft, string past, CancellationToken cancel)
    {
        var lines = (await board.Read(past, cancel)).Where(line => line is { SubmittedAt: not null, ObjectsTo: null });
        var (outcomes, unreadable) = await lines.Select(line => line.Number).Each(
            async (number, stop) =>
            {
                if (await cases.Find(number, stop) is not { Case.ErasedAt: null } dossier)
                    return null;

                var own = await rounds.At(dossier.Case.Round, dossier.Case.RoundHash, stop);
                return new Outcome(WhatIf.Of(dossier, own, draft), GateTrial.Of(dossier, own, own), GateTrial.Of(dossier, own, draft));
            },
            cancel, AtOnce);
        return new(
            past, [.. outcomes.Select(outcome => outcome.Star).OfType<WhatIf>().OrderBy(star => star.Number)],
            [.. outcomes.SelectMany(outcome => outcome.Before)],
            [.. outcomes.SelectMany(outcome => outcome.After).OrderBy(trial => trial.Number)], unreadable);
    }

    private sealed record Outcome(WhatIf? Star, IReadOnlyList<GateTrial> Before, IReadOnlyList<GateTrial> After);
}

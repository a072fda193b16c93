using Ovop.Core.Cases;
using Ovop.Core.Cases.Trails;
using Ovop.Core.Documents;
using Ovop.Core.Documents.Scanning;
using Ovop.Core.Forms;
using Ovop.Core.Offices;
using Ovop.Core.Ratification;
using Ovop.Core.Review;
using Ovop.Core.Rounds;
using Ovop.Core.Stars;
using Ovop.Core.Visit;

namespace Ovop.Core.Award.Trial;

/// <summary>A case as it stood at the end of a turn of scoring, for rules that are applied to it again.</summary>
public static class PastTurn
{
    private static readonly People Nobody = new([], [], new("", "", new("", ""), "", Language.Indonesian), []);

    public static Dossier Of(Dossier dossier, int turn)
    {
        var at = Proposed(dossier, turn)?.At ?? DateTimeOffset.MaxValue;
        var sentBack = dossier.All<RatificationDecision>().Where(decision => !decision.Ratified && decision.Turn < turn)
            .Select(decision => decision.Turn + 1);
        var anew = dossier.All<ScoringTurn>().Where(other => other.BeginsAnew && other.Number <= turn).Select(other => other.Number);
        var head = dossier.Case with { Turn = turn, FirstTurn = sentBack.Concat(anew).DefaultIfEmpty(1).Max() };
        var parts = At(dossier, at).Parts.Values.Where(part => part switch
        {
            ScoringTurn other => other.Number <= turn,
            ReceivedSheet received => received.Sheet.Attempt <= turn,
            _ => true,
        });
        return new(head, parts.ToDictionary(part => part.Key, part => part is Case ? head : part), "");
    }

    /// <summary>What the rules look at beside the dossier, when the star of this turn was proposed.</summary>
    public static Setting SettingOf(Dossier dossier, Round round, int turn) =>
        SettingAt(round, Proposed(dossier, turn)?.At ?? DateTimeOffset.UnixEpoch);

    /// <summary>A case with the form and the files that it had at a moment.</summary>
    public static Dossier At(Dossier dossier, DateTimeOffset at) => dossier with
    {
        Parts = dossier.Parts.Values.Where(part => part is not StoredDocument document || document.ReceivedAt <= at)
            .Select(part => AsOf(part, dossier, at)).ToDictionary(part => part.Key),
    };

    /// <summary>What the rules look at beside the dossier at a moment.</summary>
    public static Setting SettingAt(Round round, DateTimeOffset at) => new(round, Nobody, at);

    private static IPart AsOf(IPart part, Dossier dossier, DateTimeOffset at) => part switch
    {
        ApplicationForm => Revisions.FormAt(dossier, at),
        FieldVisit { Report: { } report } visit when report.At > at => visit with { Report = null },
        StoredDocument { Scan: { } scan } document when scan.At > at =>
            document with { Scan = new(ScanState.Pending, document.ReceivedAt) },
        _ => part,
    };

    private static TrailEntry? Proposed(Dossier dossier, int turn) => dossier.All<StarProposal>().Select(proposal => proposal.Turn)
        .Zip(dossier.Trail.Where(entry => entry.What == "star.proposed")).FirstOrDefault(pair => pair.First == turn).Second;
}

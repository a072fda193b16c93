using Ovop.Core.Cases;
using Ovop.Core.Correction;
using Ovop.Core.Forms;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Terms;

namespace Ovop.Core.Award;

/// <summary>Where an application passes on its way, as its applicant follows it.</summary>
public enum Stop { Sent, Documents, Endorsement, Revision, Assessment, Ratification, Result }

/// <summary>How far a stop is behind or ahead.</summary>
public enum StopState { Done, Now, Ahead }

/// <summary>One stop of an application's way.</summary>
/// <param name="At">When it was done; by when whoever acts now must have; or by when it will be if all take the time that they have.
/// Null where nobody can say.</param>
public sealed record Station(Stop What, StopState State, DateTimeOffset? At);

/// <summary>
/// The way of a sent application from stop to stop. What is ahead is counted by the round's terms, so it is when a stop is reached
/// at the latest; a turn that has to be taken again makes it later.
/// </summary>
public static class Stations
{
    /// <summary>All stops that it has passed and, while it is open, those to come; the result is when and how it ended.</summary>
    public static IReadOnlyList<Station> Of(Dossier dossier, Setting setting)
    {
        var (stops, passed) = (StopsOf(dossier, setting.Round), Passed(dossier));
        if (dossier.Case.State.IsEnd())
            return
            [
                .. stops.Where(stop => stop != Stop.Result && passed.ContainsKey(stop))
                    .Select(stop => new Station(stop, StopState.Done, passed[stop])),
                new(Stop.Result, StopState.Done, dossier.Trail.LastOrDefault(entry => entry.What == "moved")?.At),
            ];

        var present = StopOf(dossier.Case.State);
        var way = stops.Where(stop => stop < present && passed.ContainsKey(stop))
            .Select(stop => new Station(stop, StopState.Done, passed[stop])).ToList();
        var isHeld = CaseHold.Present(dossier) is not null;
        var due = isHeld ? null : dossier.Case.Wait?.Due;
        if (Revisions.Open(dossier) is { } open)
        {
            way.Add(new(Stop.Revision, StopState.Now, due));
            due = due is { } end && open.Former is { } former ? Postponement.Later(former, end - open.Since, setting).Due : null;
            way.Add(new(present, StopState.Ahead, due));
        }
        else
        {
            way.Add(new(present, StopState.Now, due));
        }

        foreach (var stop in stops.Where(stop => stop > present))
            way.Add(new(stop, StopState.Ahead, due = Expected(stop, due, setting)));
        return way;
    }

    private static DateTimeOffset? Expected(Stop stop, DateTimeOffset? before, Setting setting) =>
        before is not { } since ? null : stop switch
        {
            Stop.Documents => After(since, setting, Stage.Documents),
            Stop.Endorsement => After(since, setting, Stage.Endorsement),
            Stop.Assessment => After(since, setting, Stage.Screening, Stage.Review),
            Stop.Ratification => After(since, setting, Stage.Ratification),
            Stop.Result => setting.Round.Releases is { } releases && releases > since ? releases : since,
            Stop.Sent or Stop.Revision => since,
            _ => throw new ArgumentOutOfRangeException(nameof(stop), stop, null),
        };

    private static DateTimeOffset After(DateTimeOffset since, Setting setting, params Stage[] stages) =>
        stages.Select(stage => setting.Round.Stages[stage]).Where(terms => terms.On)
            .Aggregate(since, (so, terms) => setting.Calendar.Due(so, terms.Due));

    /// <summary>An objection has its documents and its dinas's word already.</summary>
    private static IReadOnlyList<Stop> StopsOf(Dossier dossier, Round round) =>
    [
        .. Enum.GetValues<Stop>().Where(stop => stop switch
        {
            Stop.Documents => ObjectionCase.Of(dossier) is null,
            Stop.Endorsement => ObjectionCase.Of(dossier) is null && round.Stages[Stage.Endorsement].On,
            Stop.Revision => false,
            Stop.Sent or Stop.Assessment or Stop.Ratification or Stop.Result => true,
            _ => throw new ArgumentOutOfRangeException(nameof(stop), stop, null),
        }),
    ];

    /// <summary>When each stop was left for a later one, the last time that it was.</summary>
    private static Dictionary<Stop, DateTimeOffset> Passed(Dossier dossier)
    {
        var (passed, at) = (new Dictionary<Stop, DateTimeOffset>(), Stop.Sent);
        if (dossier.Case.SubmittedAt is { } sent)
            passed[Stop.Sent] = sent;

        foreach (var entry in dossier.Trail.Where(entry => entry.What == "moved"))
        {
            var to = Enum.Parse<CaseState>(entry.Facts["to"]);
            if (to.IsWayOut())
                break;
            var next = StopOf(to);
            if (next > at && at != Stop.Sent)
                passed[at] = entry.At;
            at = next;
        }

        return passed;
    }

    private static Stop StopOf(CaseState state) => state switch
    {
        CaseState.Draft => Stop.Sent,
        CaseState.Submitted or CaseState.Documents => Stop.Documents,
        CaseState.Endorsement => Stop.Endorsement,
        CaseState.Screening or CaseState.Review or CaseState.Consensus => Stop.Assessment,
        CaseState.StarsProposed => Stop.Ratification,
        CaseState.Ratified or CaseState.Published or CaseState.NotAwarded or CaseState.Dismissed or CaseState.Withdrawn
            or CaseState.Lapsed or CaseState.Disqualified => Stop.Result,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}

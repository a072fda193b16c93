using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Core.Ratification;
using Ovop.Core.Sittings;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Fields;
using Ovop.Functions.Sittings.Calling;
using Ovop.Functions.Sittings.Votes;

namespace Ovop.Functions.Sittings;

/// <summary>
/// What the chair decides: first the sitting is written, then each of its cases is decided as the ratifier's own link would. What was
/// lost on the way is done by doing it again.
/// </summary>
internal sealed class SittingActs(SittingTable table, Agendas agendas, CaseDesk desk, TimeProvider clock)
{
    private const int AtOnce = 4;

    /// <summary>What the form would decide, with nothing written; <c>sitting.case</c> for each case that cannot be decided so.</summary>
    public async Task<Result<Sitting>> Try(Sitting sitting, IFormCollection typed, Language language, CancellationToken cancel)
    {
        var whole = await agendas.Whole(sitting, cancel);
        if (!whole.TryGet(out var items))
            return Result<Sitting>.Refused(whole.Problems);

        var decided = Decided(sitting, typed, items);
        if (!decided.TryGet(out var next))
            return decided;

        var problems = new List<Problem>();
        foreach (var vote in Deciding(next))
            if (await desk.Find(vote.Number, cancel) is { } dossier)
                problems.AddRange(CaseDesk.Try(dossier, await desk.SettingOf(dossier.Case, cancel), Rule(next, vote)).Problems
                    .Select(problem => new Problem(
                        "sitting.case", problem.Kind, "pilih", $"{vote.Number}", ProblemWords.Of(problem, language))));

        return problems.Count > 0 ? Result<Sitting>.Refused(problems) : next;
    }

    /// <summary>Writes what the chair decides; a sitting that is decided already keeps what was decided.</summary>
    public async Task<Result<Sitting>> Decide(Sitting sitting, IFormCollection typed, CancellationToken cancel)
    {
        var whole = await agendas.Whole(sitting, cancel);
        return whole.TryGet(out var items)
            ? await table.Change(sitting.Id, present => Decided(present, typed, items), cancel)
            : Result<Sitting>.Refused(whole.Problems);
    }

    /// <summary>
    /// Decides the cases of a decided sitting that are not yet; what was decided stays. Once the chair has decided, it is done whether
    /// or not their browser waits for it. One that breaks keeps no other from being decided.
    /// </summary>
    /// <exception cref="InvalidOperationException">Some could not be.</exception>
    public async Task Finish(DurableTaskClient orchestrations, Sitting sitting)
    {
        var votes = Deciding(sitting).ToDictionary(vote => vote.Number);
        var (_, broken) = await votes.Keys.Each(
            async (number, stop) => await desk.Act(orchestrations, number, Rule(sitting, votes[number]), stop) is { IsOk: true } done
                ? done.Value
                : null,
            CancellationToken.None, AtOnce);
        if (broken.Count > 0)
            throw new InvalidOperationException($"Not decided: {string.Join(", ", broken.Select(vote => vote.Number))}.");
    }

    /// <summary>What the chair says of each case, those aside in which they take no part.</summary>
    public static IEnumerable<Vote> Deciding(Sitting sitting) =>
        sitting.BallotOf(sitting.Chair.Id)!.Votes.Where(vote => vote.Voice != Voice.Recused);

    private static HashSet<ApplicationNumber> Bound(IEnumerable<AgendaItem> items, SittingMember member) =>
        items.Where(item => item.Bound.Contains(member.Id)).Select(item => item.Number).ToHashSet();

    /// <summary>The cases of the agenda that wait no more: what was decided elsewhere, or ended.</summary>
    public static IReadOnlyList<ApplicationNumber> Gone(IEnumerable<AgendaItem> items, Sitting sitting) =>
        [.. sitting.Agenda.Except(items.Where(item => item.Fate == Fate.Waiting).Select(item => item.Number))];

    /// <summary>What a member answers, by what waits still.</summary>
    public static Result<Ballot> Cast(
        Sitting sitting, SittingMember member, IReadOnlyList<Vote> votes, IReadOnlyList<AgendaItem> items, DateTimeOffset now,
        string? enteredBy = null) =>
        Ballot.Cast(sitting, member, votes, Bound(items, member), now, enteredBy, Gone(items, sitting));

    private Result<Sitting> Decided(Sitting sitting, IFormCollection typed, IReadOnlyList<AgendaItem> items)
    {
        var (votes, now) = (TypedVotes.Of(typed, sitting), clock.GetUtcNow());
        var late = sitting.MustBeOpen is null ? votes.Votes.Select(vote => vote.Number).Intersect(Gone(items, sitting)) : [];
        List<Problem> problems =
            [.. votes.Problems, .. late.Select(number => new Problem("sitting.late", ProblemKind.Conflict, "pilih", $"{number}"))];
        if (problems.Count > 0)
            return Result<Sitting>.Refused(problems);

        var chair = Cast(sitting, sitting.Chair, votes.Votes, items, now);
        if (!chair.TryGet(out var ballot))
            return Result<Sitting>.Refused(chair.Problems);

        var seen = sitting.Voting == Voting.ByName ? [] : sitting.Others
            .Where(member => sitting.BallotOf(member.Id) is null && typed["hadir"].Contains(member.Id))
            .Select(member => Cast(sitting, member, [], items, now, sitting.Chair.Id).Value);
        return (sitting with { Ballots = [.. sitting.Ballots, .. seen] }).Decide(
            ballot, typed["berita_acara"].ToString(), typed["keputusan"].ToString(), TypedDate.Of(typed, "tanggal"),
            typed["alasan"].ToString(), now);
    }

    /// <summary>A case that came back and waits again is none of this sitting's any more.</summary>
    private static Func<Dossier, Setting, Result<Change>> Rule(Sitting sitting, Vote vote) => (dossier, setting) =>
        dossier.All<RatificationDecision>().Any(decision => decision.Sitting?.SittingId == sitting.Id)
            ? Change.None(dossier, sitting.Chair.Id, setting.Now)
        : vote.Voice == Voice.Ratify && StarOverride.Present(dossier) is not null
            ? new Problem("sitting.single", ProblemKind.Conflict)
        : RatificationStage.Record(
            dossier, sitting.Chair.Id,
            Letters.Present(dossier, LinkPurpose.Ratification, sitting.Chair.Id)?.Serial ?? 0, vote.Voice == Voice.Ratify,
            vote.Voice == Voice.Ratify ? sitting.Act!.Reason : vote.Reason, setting, sitting.EntryOf(vote.Number));
}

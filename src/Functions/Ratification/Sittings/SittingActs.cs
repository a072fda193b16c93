using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Core.Ratification;
using Ovop.Core.Stars;
using Ovop.Functions.Award;
using Ovop.Functions.Notices.Links;

namespace Ovop.Functions.Ratification.Sittings;

/// <summary>A case on the agenda of a sitting.</summary>
/// <param name="Line">What it is.</param>
/// <param name="Decision">The star that is proposed.</param>
/// <param name="IsSingle">Whether it has to be decided on that page: a gate holds the star, or another was asked for.</param>
public sealed record AgendaItem(BoardLine Line, StarDecision Decision, bool IsSingle);

/// <summary>What became of one case of a sitting.</summary>
public sealed record Ratified(ApplicationNumber Number, IReadOnlyList<Problem> Problems);

/// <summary>Decides many proposals at once, each as its own link would.</summary>
internal sealed class SittingActs(AllCases cases, CaseDesk desk, LinkTokens tokens)
{
    /// <summary>The most cases of one sitting.</summary>
    private const int Most = 200;

    /// <summary>What waits for this ratifier, the least time first.</summary>
    public async Task<IReadOnlyList<AgendaItem>> Agenda(LinkVisit visit, CancellationToken cancel)
    {
        var items = new List<AgendaItem>();
        var waiting = (await cases.Read(cancel)).Where(line => line.State == CaseState.StarsProposed)
            .OrderBy(line => line.Wait?.Due).ThenBy(line => line.Number);
        foreach (var line in waiting.Take(Most))
            if (await desk.Find(line.Number, cancel) is { } dossier && Link(dossier, visit) is not null
                && RatificationStage.Proposal(dossier) is { } proposal && RatificationStage.Decision(dossier) is null)
                items.Add(new(line, proposal.Decision, proposal.Decision.IsHeld || StarOverride.Present(dossier) is not null));

        return items;
    }

    /// <summary>The ratifier's own page of a case on the agenda; the agenda when they have none there.</summary>
    public async Task<string> To(HttpContext http, LinkVisit visit, ApplicationNumber number, CancellationToken cancel) =>
        number == visit.Dossier.Number ? visit.Address
        : await desk.Find(number, cancel) is { } other && Link(other, visit) is { } link ? tokens.Hand(http, number, link)
        : $"{visit.Address}/sidang";

    public async Task<IReadOnlyList<Ratified>> Ratify(
        DurableTaskClient orchestrations, LinkVisit visit, IEnumerable<ApplicationNumber> numbers, Sitting sitting, string reason,
        CancellationToken cancel)
    {
        var done = new List<Ratified>();
        foreach (var number in numbers.Distinct().Take(Most))
        {
            var decision = await desk.Act(orchestrations, number, (dossier, setting) => StarOverride.Present(dossier) is not null
                ? new Problem("sitting.single", ProblemKind.Conflict)
                : RatificationStage.Record(dossier, visit.Person.Id, Link(dossier, visit)?.Serial ?? 0, true, reason, setting, sitting),
                cancel);
            done.Add(
                new(
                    number,
                    decision.TryGet(out var dossier) && !IsOf(sitting, dossier)
                        ? [new("sitting.earlier", ProblemKind.Conflict)]
                        : decision.Problems));
        }

        return done;
    }

    /// <summary>Which of these the sitting has decided; nothing is decided now.</summary>
    public async Task<IReadOnlyList<Ratified>> Repeat(IEnumerable<ApplicationNumber> numbers, Sitting sitting, CancellationToken cancel)
    {
        var done = new List<Ratified>();
        foreach (var number in numbers.Distinct().Take(Most))
            done.Add(
                new(
                    number,
                    await desk.Find(number, cancel) is { } dossier && IsOf(sitting, dossier)
                        ? []
                        : [new("sitting.earlier", ProblemKind.Conflict)]));

        return done;
    }

    /// <summary>Whoever presses twice hears the same; what was decided otherwise before is not this sitting's.</summary>
    private static bool IsOf(Sitting sitting, Dossier dossier) =>
        RatificationStage.Decision(dossier) is { Ratified: true } decision && decision.Sitting == sitting;

    private static PersonalLink? Link(Dossier dossier, LinkVisit visit) =>
        Letters.Present(dossier, LinkPurpose.Ratification, visit.Person.Id);
}

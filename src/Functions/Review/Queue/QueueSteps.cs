using Microsoft.AspNetCore.Http;
using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Functions.Award;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Notices.Links;

namespace Ovop.Functions.Review.Queue;

/// <summary>Leads an assessor from one of their cases to another.</summary>
internal sealed class QueueSteps(AllCases cases, CaseDesk desk, LinkTokens tokens, LinkVisits visits)
{
    /// <summary>So many at most are read from storage at once.</summary>
    private const int AtOnce = 16;

    public async Task<Workload> Of(LinkVisit visit, CancellationToken cancel) => Workload.Of(await cases.Read(cancel), visit.Person.Id);

    /// <summary>The same person in each of the cases that wait for them, the least time first.</summary>
    /// <param name="declared">Those that they have declared for, or those that they have not yet.</param>
    public async Task<IReadOnlyList<LinkVisit>> Open(LinkVisit visit, bool declared, CancellationToken cancel) =>
        [.. (await Open(await Of(visit, cancel), visit, cancel)).Where(other => AssessorView.HasDeclared(other) == declared)];

    /// <summary>How far the own sheet of each open case is.</summary>
    public async Task<IReadOnlyDictionary<ApplicationNumber, OwnSheet>> Own(Workload work, LinkVisit visit, CancellationToken cancel) =>
        (await Open(work, visit, cancel)).ToDictionary(other => other.Dossier.Number, OwnSheet.Of);

    private async Task<IReadOnlyList<LinkVisit>> Open(Workload work, LinkVisit visit, CancellationToken cancel) =>
        (await work.Open.Select(line => line.Number).Each(
            (number, stop) => visits.Another(ReviewPages.Only, number, visit.Person.Id, stop), cancel, AtOnce)).Found;

    /// <summary>Where the next case is; the queue when no other waits.</summary>
    public async Task<string> Next(HttpContext http, LinkVisit visit, CancellationToken cancel) =>
        (await Of(visit, cancel)).After(visit.Dossier.Number) is { } number
            ? await To(http, visit, number, cancel)
            : $"{visit.Address}/antrean";

    /// <summary>The same person's page of another case, by their present link; the queue, with a word on it, where that is dead.</summary>
    public async Task<string> To(HttpContext http, LinkVisit visit, ApplicationNumber number, CancellationToken cancel) =>
        number == visit.Dossier.Number ? visit.Address
        : await desk.Find(number, cancel) is { } other && Letters.Present(other, LinkPurpose.Review, visit.Person.Id) is { } link
            && await visits.Shows(ReviewPages.Only, number, visit.Person.Id, cancel)
            ? tokens.Hand(http, number, link)
        : $"{visit.Address}/antrean?tutup={number}";
}

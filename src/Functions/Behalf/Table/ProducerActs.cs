using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Behalf;
using Ovop.Core.Cases;
using Ovop.Core.Rounds.Calendar;
using Ovop.Core.Submission;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Security;
using Ovop.Functions.Rounds;

namespace Ovop.Functions.Behalf.Table;

/// <summary>Tries a table of producers without writing anything, and puts it into their drafts.</summary>
internal sealed class ProducerActs(
    CaseDesk desk, CaseStart start, ICases cases, IRounds rounds, IPeople people, TimeProvider clock)
{
    /// <summary>The officer's drafts that are still open, by number.</summary>
    public async Task<Readings<Dossier>> Drafts(Session session, CancellationToken cancel) =>
        await (await cases.OwnedBy(session.Email, cancel)).OrderBy(number => number.ToString(), StringComparer.Ordinal).Each(
            async (number, stop) =>
                await cases.Find(number, stop) is { Case: { State: CaseState.Draft } head } dossier && head.Owner == session.Email
                    && Filing.Of(dossier) is not null
                    ? dossier
                    : null,
            cancel);

    /// <summary>What each line would do.</summary>
    public async Task<IReadOnlyList<ListedProducer>> Try(IReadOnlyList<ProducerRow> rows, Session session, CancellationToken cancel)
    {
        var now = await Present(session, cancel);
        var (found, unreadable) = await rows.Select(row => row.Number).OfType<ApplicationNumber>().Distinct().Each(
            async (number, stop) => await cases.Find(number, stop) is { } dossier && dossier.Case.Owner == session.Email
                ? new Own(dossier, await desk.SettingOf(dossier.Case, stop) with { Applicant = session.Email })
                : null,
            cancel);
        var own = found.ToDictionary(one => one.Dossier.Number);
        return
        [
            .. rows.Select(row => row.Number is not { } number
                ? Listed(row, ListedAct.Opens, ProducerTable.Begin(Opened(session, now), row, now.Round), now)
                : own.TryGetValue(number, out var one) ? Changed(row, one)
                : Refused(row, unreadable.Any(unread => unread.Number == number)
                    ? new("producers.unreadable", ProblemKind.Conflict)
                    : new("producers.other", ProblemKind.Forbidden))),
        ];
    }

    /// <summary>
    /// Does it, line by line; the same line under the same key opens nothing twice, and leaves what it opened as it is now. Gives the
    /// lines that were refused.
    /// </summary>
    public async Task<IReadOnlyList<ListedProducer>> Make(
        DurableTaskClient orchestrations, IReadOnlyList<ListedProducer> tried, Session session, Language language, Guid key,
        CancellationToken cancel)
    {
        var (refused, now) = (new List<ListedProducer>(), await Present(session, cancel));
        foreach (var listed in tried.Where(listed => listed.Act != ListedAct.Nothing))
        {
            var row = listed.Row;
            var made = row.Number is { } known
                ? await desk.Act(
                    orchestrations, known,
                    (dossier, setting) => ProducerTable.Fill(dossier, row, setting with { Applicant = session.Email }), cancel)
                : await start.Open(
                    orchestrations, session.Email, language, $"{key:n}-{row.Hash()}", cancel,
                    (draft, _) => ProducerTable.Begin(draft, row, now.Round).Value);
            if (!made.IsOk)
                refused.Add(listed with { Problems = made.Problems });
        }

        return refused;
    }

    private async Task<Setting> Present(Session session, CancellationToken cancel)
    {
        var round = await rounds.Current(cancel);
        return new(round, await people.Read(round.Id, cancel), clock.GetUtcNow()) { Applicant = session.Email };
    }

    private static ListedProducer Changed(ProducerRow row, Own own)
    {
        var made = CaseDesk.Try(own.Dossier, own.Setting, (draft, setting) => ProducerTable.Fill(draft, row, setting));
        return Listed(row, made is { IsOk: true, Value.IsEmpty: true } ? ListedAct.Nothing : ListedAct.Changes, made, own.Setting);
    }

    private static ListedProducer Refused(ProducerRow row, Problem why) => new(row, ListedAct.Nothing, [.. row.Faults, why], []);

    private static ListedProducer Listed(ProducerRow row, ListedAct act, Result<Change> made, Setting setting) =>
        made.TryGet(out var change)
            ? new(
                row, act, row.Faults,
                ProducerTable.Notes(
                    row, change.After, WorkingCalendar.DateOf(setting.Now), WorkingCalendar.DateOf(setting.Round.Closes)))
            : new(row, act, [.. row.Faults, .. made.Problems], []);

    private static Change Opened(Session session, Setting setting) =>
        SubmissionStage.Open(new(setting.Round.Id, 1), session.Email, Language.First, setting);

    /// <summary>A case of the officer's that a line names.</summary>
    private sealed record Own(Dossier Dossier, Setting Setting);
}

using System.Globalization;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Behalf;
using Ovop.Core.Cases;
using Ovop.Core.Forms;
using Ovop.Core.Rounds;
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
    public async Task<IReadOnlyList<Dossier>> Drafts(Session session, CancellationToken cancel)
    {
        var drafts = new List<Dossier>();
        foreach (var number in await cases.OwnedBy(session.Email, cancel))
            if (await cases.Find(number, cancel) is { Case: { State: CaseState.Draft } head } dossier && head.Owner == session.Email
                && Filing.Of(dossier) is not null)
                drafts.Add(dossier);
        return [.. drafts.OrderBy(dossier => dossier.Number.ToString(), StringComparer.Ordinal)];
    }

    /// <summary>What each line would do.</summary>
    public async Task<IReadOnlyList<ListedProducer>> Try(IReadOnlyList<ProducerRow> rows, Session session, CancellationToken cancel)
    {
        var round = await rounds.Current(cancel);
        var now = new Setting(round, await people.Read(round.Id, cancel), clock.GetUtcNow()) { Applicant = session.Email };
        var tried = new List<ListedProducer>();
        foreach (var row in rows)
        {
            if (row.Number is null)
                tried.Add(Tried(row, ListedAct.Opens, New(row, session, now), now));
            else if (await cases.Find(row.Number.Value, cancel) is { } dossier && dossier.Case.Owner == session.Email)
                tried.Add(Tried(
                    row, ListedAct.Changes, dossier, await desk.SettingOf(dossier.Case, cancel) with { Applicant = session.Email }));
            else
                tried.Add(new(row, ListedAct.Nothing, [new("producers.other", ProblemKind.Forbidden)], []));
        }

        return tried;
    }

    /// <summary>Does it, line by line; the same table under the same key opens nothing twice. Gives the lines that were refused.</summary>
    public async Task<IReadOnlyList<ListedProducer>> Make(
        DurableTaskClient orchestrations, IReadOnlyList<ListedProducer> tried, Session session, Language language, Guid key,
        CancellationToken cancel)
    {
        var refused = new List<ListedProducer>();
        foreach (var listed in tried.Where(listed => listed.Act != ListedAct.Nothing))
        {
            var made = await Make(orchestrations, listed.Row, session, language, key, cancel);
            if (!made.IsOk)
                refused.Add(listed with { Problems = made.Problems });
        }

        return refused;
    }

    private async Task<Result<Dossier>> Make(
        DurableTaskClient orchestrations, ProducerRow row, Session session, Language language, Guid key, CancellationToken cancel)
    {
        if (row.Number is { } known)
            return await Fill(orchestrations, known, row, session, cancel);

        var opened = await start.Open(
            orchestrations, session.Email, language, string.Create(CultureInfo.InvariantCulture, $"{key:n}-{row.Line}"), cancel,
            draft => Filing.Begin(draft, row.Producer));
        return opened.TryGet(out var dossier) ? await Fill(orchestrations, dossier.Number, row, session, cancel) : opened;
    }

    private Task<Result<Dossier>> Fill(
        DurableTaskClient orchestrations, ApplicationNumber number, ProducerRow row, Session session, CancellationToken cancel) =>
        desk.Act(
            orchestrations, number,
            (dossier, setting) => ProducerTable.Fill(dossier, row, setting with { Applicant = session.Email }), cancel);

    private static ListedProducer Tried(ProducerRow row, ListedAct act, Dossier dossier, Setting setting) =>
        CaseDesk.Try(dossier, setting, (draft, now) => ProducerTable.Fill(draft, row, now)) is var made && made.TryGet(out var change)
            ? new(
                row, change.IsEmpty && act == ListedAct.Changes ? ListedAct.Nothing : act, [],
                ProducerTable.Notes(
                    row, ApplicationForm.Of(change.After), WorkingCalendar.DateOf(setting.Now),
                    WorkingCalendar.DateOf(setting.Round.Closes)))
            : new(row, act, made.Problems, []);

    private static Dossier New(ProducerRow row, Session session, Setting setting) => Filing.Begin(
        SubmissionStage.Open(new(setting.Round.Id, 1), session.Email, Language.First, setting), row.Producer).After;
}

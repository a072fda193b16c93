using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Review.Appointing;
using Ovop.Functions.Award;

namespace Ovop.Functions.Review.Appointing;

/// <summary>Tries a list of appointments without writing anything, and makes them.</summary>
internal sealed class AppointmentActs(CaseDesk desk)
{
    /// <summary>What each row would do, after the rows above it: a seat that one of them gives counts as load for those below.</summary>
    /// <param name="covers">Whether whoever asks is for the case; any other is unknown.</param>
    public async Task<IReadOnlyList<ListedOutcome>> Try(
        IReadOnlyList<AppointmentRow> rows, Func<Dossier, bool> covers, string who, string reason, bool despiteLoad,
        CancellationToken cancel)
    {
        var (read, unreadable) = await Named(rows).Each(desk.Find, cancel);
        var (cases, given, outcomes) =
            (read.ToDictionary(dossier => dossier.Number), new Dictionary<string, int>(), new List<ListedOutcome>());
        foreach (var row in rows)
        {
            if (!ApplicationNumber.TryRead(row.Number, out var number) || cases.GetValueOrDefault(number) is not { } dossier
                || !covers(dossier))
            {
                var isRead = !unreadable.Any(unread => unread.Number == number);
                outcomes.Add(new(row, [new(isRead ? "case.unknown" : "appoint.unreadable", ProblemKind.NotFound)], null));
                continue;
            }

            var setting = Loaded(await desk.SettingOf(dossier.Case, cancel), given);
            var wish = row.Wish(setting, despiteLoad);
            var made = CaseDesk.Try(dossier, setting, (tried, now) => Appointments.Make(tried, who, wish, reason, now));
            outcomes.Add(new(row, made.Problems, new(dossier, setting)));
            cases[number] = made.TryGet(out var change) ? change.After : dossier;
            if (made.IsOk)
                given[wish.Assessor] = given.GetValueOrDefault(wish.Assessor) + 1;
        }

        return outcomes;
    }

    /// <summary>
    /// Makes the appointments one by one; gives those that were refused because a case has changed since they were tried.
    /// </summary>
    public async Task<IReadOnlyList<ListedOutcome>> Make(
        DurableTaskClient orchestrations, IReadOnlyList<ListedOutcome> tried,
        string who, string reason, bool despiteLoad, CancellationToken cancel)
    {
        var refused = new List<ListedOutcome>();
        foreach (var outcome in tried)
        {
            var seated = await desk.Act(
                orchestrations, outcome.Case!.Dossier.Number,
                (dossier, setting) => Appointments.Make(dossier, who, outcome.Row.Wish(setting, despiteLoad), reason, setting), cancel);
            if (!seated.IsOk)
                refused.Add(outcome with { Problems = seated.Problems });
        }

        return refused;
    }

    private static IEnumerable<ApplicationNumber> Named(IEnumerable<AppointmentRow> rows) =>
        rows.Select(row => ApplicationNumber.TryRead(row.Number, out var number) ? number : (ApplicationNumber?)null)
            .OfType<ApplicationNumber>().Distinct();

    private static Setting Loaded(Setting setting, Dictionary<string, int> given) => setting with
    {
        People = setting.People with
        {
            Assessors = [.. setting.People.Assessors
                .Select(member => member with { Load = member.Load + given.GetValueOrDefault(member.Assessor.Id) })],
        },
    };
}

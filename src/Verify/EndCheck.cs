using System.Globalization;
using Ovop.Core.Award.Endings;
using Ovop.Core.Award.Trial;
using Ovop.Core.Cases;
using Ovop.Core.Documents;
using Ovop.Core.Endorsement;
using Ovop.Core.Ratification;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Calendar;
using Ovop.Core.Rounds.Gates;
using Ovop.Core.Screening;

namespace Ovop.Verify;

/// <summary>Why a case ended without a star, and whether what the file holds and the rules say so too.</summary>
internal static class EndCheck
{
    /// <summary>Nothing for a case that goes on, or that was given a star: of that the certificate says.</summary>
    public static IEnumerable<Finding> Of(Dossier dossier, Round round) => Ending.Of(dossier) is not { } end ? [] : end.Kind switch
    {
        EndKind.Awarded => [],
        EndKind.Declined => [Declined(dossier, end)],
        EndKind.Blocked => [Blocked(dossier, round, end)],
        EndKind.Starless => [Starless(dossier, end)],
        EndKind.Dismissed => [Dismissed(dossier, end)],
        EndKind.Lapsed => Lapsed(dossier, round, end),
        EndKind.Withdrawn => [Withdrawn(end)],
        EndKind.Disqualified => [Disqualified(dossier, end)],
        _ => throw new ArgumentOutOfRangeException(nameof(dossier), end.Kind, null),
    };

    private static Finding Declined(Dossier dossier, Ending end) => new(
        EndorsementStage.Decision(dossier) is { Endorsed: false } no && no.By == end.Decided.Who && no.Reason == end.Decided.Why,
        $"Akhir: tidak diusulkan oleh {Who(end, dossier)} pada {Day(end)}: “{end.Decided.Why}”.",
        $"End: not proposed by {Who(end, dossier)} on {Day(end)}: “{end.Decided.Why}”.");

    /// <summary>The gates are applied once more to what the screening had before it.</summary>
    private static Finding Blocked(Dossier dossier, Round round, Ending end)
    {
        var recorded = Codes(dossier.Find<ScreeningResult>(ScreeningResult.RowKey)?.Outcomes ?? []);
        var worked = Codes(GateRule.ApplyAll(
            round.Gates.Where(gate => gate.Stage <= GateStage.Verify),
            ScreeningStage.Facts(PastTurn.At(dossier, end.Decided.At), PastTurn.SettingAt(round, end.Decided.At))));
        return new(
            worked == recorded && worked.Length > 0,
            $"Akhir: ditahan syarat {recorded} pada seleksi administrasi {Day(end)}; menurut aturan {worked}.",
            $"End: kept back by {recorded} at the screening on {Day(end)}; the rules give {worked}.");
    }

    private static Finding Starless(Dossier dossier, Ending end) => new(
        RatificationStage.Decision(dossier) is { Ratified: true } decision && RatificationStage.StarOf(dossier) == 0
            && (decision.Star is null || Replay.IsConfirmed(decision, dossier)),
        $"Akhir: ditetapkan tanpa bintang oleh {Who(end, dossier)} pada {Day(end)}: “{end.Decided.Why}”.",
        $"End: ratified without a star by {Who(end, dossier)} on {Day(end)}: “{end.Decided.Why}”.");

    private static Finding Dismissed(Dossier dossier, Ending end)
    {
        var (star, before) = (RatificationStage.StarOf(dossier), ObjectionCase.Of(dossier)?.Star);
        return new(
            RatificationStage.Decision(dossier) is { Ratified: true } && star <= before,
            $"Akhir: keberatan tidak menghasilkan bintang yang lebih tinggi: {star}, sebelumnya {before}; ditetapkan oleh {Who(end, dossier)} pada {Day(end)}.",
            $"End: the objection gave no higher star: {star}, before it {before}; ratified by {Who(end, dossier)} on {Day(end)}.");
    }

    /// <summary>Of cases from before the trail said so, neither the term nor what was missing is known.</summary>
    private static IEnumerable<Finding> Lapsed(Dossier dossier, Round round, Ending end)
    {
        if (!DateTimeOffset.TryParse(end.Decided.Facts.GetValueOrDefault("due"), CultureInfo.InvariantCulture, out var due))
        {
            yield return new(true, $"Akhir: gugur karena tenggat pada {Day(end)}.", $"End: lapsed when its time was over, on {Day(end)}.");
            yield break;
        }

        yield return new(
            end.Moved.At >= due, $"Akhir: gugur pada {Day(end)}, tenggatnya {due.ToOffset(WorkingCalendar.Wib):yyyy-MM-dd HH:mm} WIB.",
            $"End: lapsed on {Day(end)}; there was time until {due.ToOffset(WorkingCalendar.Wib):yyyy-MM-dd HH:mm} WIB.");
        if (end.Moved.Facts["from"] == $"{CaseState.Documents}")
            yield return Finding.Same(
                ("Dokumen yang kurang saat itu", "Documents that were missing then"), end.Decided.Facts["missing"].Split(' '),
                DocumentRules.Obstacles(PastTurn.At(dossier, end.Moved.At), round).Select(obstacle => obstacle.Field!));
    }

    /// <summary>Who signed an entry holds an office; those on the applicant's side do not sign.</summary>
    private static Finding Withdrawn(Ending end) => new(
        end.Decided.By is null, $"Akhir: ditarik oleh pihak pemohon pada {Day(end)}{Because(end)}.",
        $"End: withdrawn on the applicant's side on {Day(end)}{Because(end)}.");

    private static Finding Disqualified(Dossier dossier, Ending end) => new(
        !string.IsNullOrWhiteSpace(end.Decided.Why), $"Akhir: digugurkan oleh {Who(end, dossier)} pada {Day(end)}{Because(end)}.",
        $"End: disqualified by {Who(end, dossier)} on {Day(end)}{Because(end)}.");

    private static string Codes(IReadOnlyList<GateOutcome> outcomes) => string.Join(' ', outcomes
        .Where(outcome => outcome.Effect.Type is EffectType.Block or EffectType.Ineligible).Select(outcome => outcome.Code));

    private static string Who(Ending end, Dossier dossier) => Named.Of(end.Decided.Who, dossier);

    private static string Because(Ending end) => end.Decided.Why is { Length: > 0 } why ? $": “{why}”" : "";

    private static string Day(Ending end) => WorkingCalendar.DateOf(end.Moved.At).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

using System.Globalization;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Trails;
using Ovop.Core.Review.Scores;
using Ovop.Core.Review.Sheets;
using Ovop.Core.Rounds.Panels;

namespace Ovop.Core.Review.Discussing;

/// <summary>
/// A panel that differs: where the round lets it, each sees the others' levels and reasons of the criteria in dispute without
/// names, answers them, and scores those again, nothing else (proposal). Who joins later is told nothing, and scores everything.
/// </summary>
public static class Discussion
{
    /// <summary>Of one person on one criterion in one turn.</summary>
    public const int MostRemarks = 5;

    /// <summary>
    /// What is scored again: the criteria that are too far apart; where the totals are, all on which the panel differs. Null for
    /// everything.
    /// </summary>
    internal static IReadOnlyList<string>? Disputed(Scorecard scorecard, IReadOnlyList<Problem> reasons, PanelTerms terms) =>
        terms.Others == OthersShown.Never ? null :
        [
            .. from criterion in scorecard.Criteria
               where criterion.Difference > 0
               where reasons.Any(reason => reason.Code == "consensus.spread" || reason.Field == criterion.Code)
               select criterion.Code,
        ];

    /// <summary>The codes of the criteria that somebody is to score again; null for all.</summary>
    public static IReadOnlyList<string>? OpenTo(Dossier dossier, string person) =>
        Former(dossier, person) is null ? null : ReviewStage.Turn(dossier)?.Disputed;

    /// <summary>The sheet with what is not in dispute as it stood in the own former one.</summary>
    public static FilledSheet Whole(Dossier dossier, string person, FilledSheet sheet) =>
        OpenTo(dossier, person) is { } open && Former(dossier, person) is { } former
            ? sheet with { Levels = Merged(sheet.Levels, former.Levels, open), Notes = Merged(sheet.Notes, former.Notes, open) }
            : sheet;

    /// <summary>What each on the panel gave a criterion before this turn; none to whom it is not shown.</summary>
    public static IReadOnlyList<GivenLevel> LevelsOn(Dossier dossier, string criterion, string reader) =>
        OpenTo(dossier, reader)?.Contains(criterion) != true ? [] :
        [
            .. from said in Lettered(dossier)
               let note = said.Sheet.Notes.GetValueOrDefault(criterion, "")
               select new GivenLevel(said.Letter, said.Sheet.Assessor == reader, said.Sheet.Levels[criterion], note),
        ];

    /// <summary>What was answered on a criterion in this turn, the first first.</summary>
    public static IReadOnlyList<Heard> RemarksOn(Dossier dossier, string criterion, string reader) =>
        OpenTo(dossier, reader)?.Contains(criterion) != true ? [] :
        [
            .. from remark in dossier.All<Remark>()
               where remark.Turn == dossier.Case.Turn && remark.Criterion == criterion
               orderby remark.Number
               join said in Lettered(dossier) on remark.Assessor equals said.Sheet.Assessor
               select new Heard(said.Letter, remark.Assessor == reader, remark),
        ];

    /// <summary>
    /// The sheets of this turn with their letters to somebody whose own is among them, where the round shows them then; else none.
    /// </summary>
    public static IReadOnlyList<(char Letter, ScoreSheet Sheet)> AfterOwn(Dossier dossier, string reader, PanelTerms terms) =>
        terms.Others == OthersShown.AfterOwn && dossier.Has(ReceivedSheet.KeyOf(dossier.Case.Turn, reader))
            ? Lettered(dossier, ReviewStage.Counting(dossier).Where(sheet => sheet.Attempt == dossier.Case.Turn))
            : [];

    /// <summary>Answers the others, on each criterion that something is said of.</summary>
    /// <param name="said">By criterion.</param>
    public static Result<Change> Say(
        Dossier dossier, string person, int serial, IReadOnlyDictionary<string, string> said, Setting setting)
    {
        if (ReviewLink.Kind.MustDecide(dossier, person, serial, setting) is { } dead)
            return dead;
        if (OpenTo(dossier, person) is not { } open)
            return new Problem("discussion.none", ProblemKind.Conflict);

        var fresh = open.Select(code => (Code: code, Text: said.GetValueOrDefault(code, "").Trim()))
            .Where(remark => remark.Text.Length > 0 && !IsSaid(dossier, person, remark)).ToList();
        var wrong = fresh.Select(remark => SpeechMustBeShort(dossier, person, remark)).OfType<Problem>().ToList();
        return wrong.Count > 0
            ? Result<Change>.Refused(wrong)
            : fresh.Aggregate(Change.None(dossier, person, setting.Now).As(setting.People.AsAssessor(person)), Add);
    }

    private static Problem? SpeechMustBeShort(Dossier dossier, string person, (string Code, string Text) remark) =>
        remark.Text.Length > SheetRules.LongestReason
            ? new("discussion.long", Field: remark.Code, Args: [$"{SheetRules.LongestReason}"])
        : Own(dossier, person, remark.Code).Count() >= MostRemarks
            ? new("discussion.many", ProblemKind.Conflict, remark.Code, $"{MostRemarks}")
        : null;

    private static Change Add(Change change, (string Code, string Text) said)
    {
        var turn = change.Case.Turn;
        var number = change.After.All<Remark>().Count(other => other.Turn == turn) + 1;
        var remark = new Remark(turn, number, change.Who, said.Code, said.Text, change.Now);
        return change.Put(remark).Log("remark.made", null, ("turn", turn.ToString(CultureInfo.InvariantCulture)),
            ("criterion", said.Code), ("sha256", remark.Hash()));
    }

    /// <summary>Posted twice it counts once.</summary>
    private static bool IsSaid(Dossier dossier, string person, (string Code, string Text) remark) =>
        Own(dossier, person, remark.Code).Any(other => other.Text == remark.Text);

    private static IEnumerable<Remark> Own(Dossier dossier, string person, string criterion) => dossier.All<Remark>().Where(remark =>
        remark.Turn == dossier.Case.Turn && remark.Assessor == person && remark.Criterion == criterion);

    /// <summary>Somebody's last sheet of an earlier turn.</summary>
    private static ScoreSheet? Former(Dossier dossier, string assessor) =>
        dossier.All<ReceivedSheet>().Select(received => received.Sheet)
            .Where(sheet => sheet.Assessor == assessor && sheet.Attempt < dossier.Case.Turn).MaxBy(sheet => sheet.Attempt);

    /// <summary>The last sheets before this turn that count.</summary>
    private static IReadOnlyList<(char Letter, ScoreSheet Sheet)> Lettered(Dossier dossier) => Lettered(
        dossier, ReviewStage.Counting(dossier).Where(sheet => sheet.Attempt < dossier.Case.Turn)
            .GroupBy(sheet => sheet.Assessor).Select(own => own.MaxBy(sheet => sheet.Attempt)!));

    /// <summary>In an order that says nothing: that of a hash of case and person, among all who ever sat.</summary>
    private static IReadOnlyList<(char Letter, ScoreSheet Sheet)> Lettered(Dossier dossier, IEnumerable<ScoreSheet> sheets)
    {
        var letters = ReviewStage.Seats(dossier).Select(seat => seat.Contact.Id).Distinct()
            .OrderBy(person => Seal.Of([$"{dossier.Number}", person]), StringComparer.Ordinal)
            .Index().ToDictionary(person => person.Item, person => (char)('A' + person.Index));
        return [.. sheets.Select(sheet => (Letter: letters[sheet.Assessor], sheet)).OrderBy(sheet => sheet.Letter)];
    }

    private static Dictionary<string, T> Merged<T>(
        IReadOnlyDictionary<string, T> now, IReadOnlyDictionary<string, T> former, IReadOnlyList<string> open) =>
        now.Where(entry => open.Contains(entry.Key)).Concat(former.Where(entry => !open.Contains(entry.Key))).ToDictionary();
}

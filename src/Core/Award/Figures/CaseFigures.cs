using System.Globalization;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Waits;
using Ovop.Core.Endorsement;
using Ovop.Core.Forms;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Ratification;
using Ovop.Core.Rounds.Gates;
using Ovop.Core.Screening;

namespace Ovop.Core.Award.Figures;

/// <summary>
/// What a sent application adds to the statistics of its round: numbers and codes, nobody's name. What an erasure took out of it is
/// unknown here too.
/// </summary>
public sealed record CaseFigures
{
    /// <summary>The code of a star that the points alone do not reach.</summary>
    public const string BelowBands = "points";

    /// <summary>The code of a dinas that did not propose the product.</summary>
    public const string NotEndorsed = "dinas";

    /// <summary>Whether the person responsible is a woman; null where the form does not say.</summary>
    public bool? IsWomenLed { get; init; }

    /// <summary>Everybody who works there.</summary>
    public long? Workers { get; init; }

    /// <summary>How many of them are women.</summary>
    public long? Women { get; init; }

    /// <summary>Of last year, in rupiah.</summary>
    public long? Turnover { get; init; }

    /// <summary>In rupiah, of the last year for which the form names any; 0 for who does not export.</summary>
    public long? Export { get; init; }

    /// <summary>How long it was in each state.</summary>
    public IReadOnlyList<StagePeriod> Stages { get; init; } = [];

    /// <summary>
    /// Why it got no star: <see cref="NotEndorsed"/>, the codes of the gates that stopped it, or <see cref="BelowBands"/>. Null for one
    /// that has a star, is under way, or ended otherwise.
    /// </summary>
    public string? Refusal { get; init; }

    /// <summary>Null for a draft.</summary>
    public static CaseFigures? Of(Dossier dossier)
    {
        if (dossier.Case.SubmittedAt is null)
            return null;

        var form = ApplicationForm.Of(dossier);
        return new()
        {
            IsWomenLed = form["jk"] switch { "p" => true, "l" => false, _ => null },
            Workers = DerivedFacts.Of(form).Workers,
            Women = Whole(form["tk_p"]),
            Turnover = Whole(form["omzet_1"]),
            Export = ExportOf(form, dossier.Case.ErasedAt is not null),
            Stages = StagePeriod.Of(dossier),
            Refusal = RefusalOf(dossier),
        };
    }

    private static long? ExportOf(ApplicationForm form, bool isErased)
    {
        var years = FormRows.Read(form["ekspor"]).Where(row => row.Count > 2)
            .Select(row => (Year: Whole(row[2]) ?? 0, Value: Whole(row[1]) ?? 0)).ToLookup(row => row.Year, row => row.Value);
        return years.Count > 0 ? years.MaxBy(year => year.Key)!.Sum() : isErased ? null : 0;
    }

    private static string? RefusalOf(Dossier dossier)
    {
        if (dossier.Case.State != CaseState.NotAwarded)
            return null;
        if (dossier.All<EndorsementDecision>().LastOrDefault() is { Endorsed: false })
            return NotEndorsed;
        if (dossier.Find<ScreeningResult>(ScreeningResult.RowKey) is { } screening && Stopping(screening.Outcomes) is { } stopped)
            return stopped;

        return RatificationStage.Proposal(dossier) is not { } proposal ? null
            : Stopping(proposal.Decision.Outcomes) ?? BelowBands;
    }

    private static string? Stopping(IEnumerable<GateOutcome> outcomes) =>
        string.Join(' ', outcomes.Where(outcome => outcome.Effect.Type is EffectType.Block or EffectType.Ineligible)
            .Select(outcome => outcome.Code)) is { Length: > 0 } codes ? codes : null;

    private static long? Whole(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

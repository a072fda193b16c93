using Ovop.Core.Cases;
using Ovop.Core.Visit;
using Ovop.Functions.Notices.Links;

namespace Ovop.Functions.Visit;

/// <summary>Where a member of the panel reports what they found at the producer's.</summary>
internal sealed class VisitPages() : LinkPages(VisitLink.Kind, At)
{
    public const string At = "kunjungan";

    public static VisitPages Only { get; } = new();

    public override bool HasOthers => false;

    public override IEnumerable<RecordedAct> Acts(Dossier dossier, string person) =>
        VisitStage.Of(dossier)?.Report is { } report && report.By == person
            ? [new(report.IsAsDescribed ? "visit.good" : "visit.other", report.At, report.Notes)]
            : [];
}

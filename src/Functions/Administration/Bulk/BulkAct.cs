using Ovop.Core;
using Ovop.Core.Award;
using Ovop.Core.Award.Waits;
using Ovop.Core.Cases;
using Ovop.Core.Notices.Circulars;
using Ovop.Core.Register;
using Ovop.Core.Submission;
using Ovop.Functions.Administration.Engine.Acts;

namespace Ovop.Functions.Administration.Bulk;

/// <summary>
/// What is done to many at once: to cases, to people, or to what runs in the engine (<see cref="EngineAct"/>). Histories of
/// orchestrations hold the numbers.
/// </summary>
public enum BulkKind
{
    Retry = 0, Due = 1, Hold = 2, Resume = 3, Release = 4, Letters = 5, Wording = 6,

    /// <summary>Takes back a <see cref="Due"/>.</summary>
    DueBack = 7, EngineSuspend = 8, EngineResume = 9, EngineRestart = 10, EngineStop = 11, EnginePurge = 12,

    /// <summary>A letter that is written on pages of its own.</summary>
    Circular = 13,

    /// <summary>The same to people of the award, whose ids the list has.</summary>
    CircularToPeople = 14,
}

/// <summary>One act for all of a list, with one reason.</summary>
/// <param name="Kind">What.</param>
/// <param name="Who">Id of the administrator.</param>
/// <param name="Day">The new last day, where deadlines are moved, or were by the act that is taken back.</param>
public sealed record BulkAct(BulkKind Kind, string Who, string Reason, DateOnly? Day)
{
    /// <summary>The most of one list.</summary>
    public const int Most = 5_000;

    /// <summary>What is sent, where a circular is; it is written on pages of its own.</summary>
    public Circular? Circular { get; init; }

    /// <summary>What can be chosen for cases, and for what runs in the engine.</summary>
    public static IReadOnlyList<BulkKind> OnCases { get; } =
    [
        .. Enum.GetValues<BulkKind>().Where(kind =>
            EngineActOf(kind) is null && kind is not (BulkKind.DueBack or BulkKind.Circular or BulkKind.CircularToPeople)),
    ];

    public static IReadOnlyList<BulkKind> OnEngine { get; } = [.. Enum.GetValues<BulkKind>().Where(kind => EngineActOf(kind) is not null)];

    /// <summary>The act on an orchestration itself; null for an act on cases.</summary>
    public static EngineAct? EngineActOf(BulkKind kind) => kind switch
    {
        BulkKind.EngineSuspend => EngineAct.Suspend,
        BulkKind.EngineResume => EngineAct.Resume,
        BulkKind.EngineRestart => EngineAct.Restart,
        BulkKind.EngineStop => EngineAct.Stop,
        BulkKind.EnginePurge => EngineAct.Purge,
        BulkKind.Retry or BulkKind.Due or BulkKind.Hold or BulkKind.Resume or BulkKind.Release or BulkKind.Letters or BulkKind.Wording
            or BulkKind.DueBack or BulkKind.Circular or BulkKind.CircularToPeople => null,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>Whether it cannot be undone by anybody.</summary>
    public bool IsGrave => Kind is BulkKind.Release or BulkKind.EnginePurge or BulkKind.EngineStop;

    /// <summary>The act that takes this one back; null where that cannot be.</summary>
    public BulkKind? Back => Kind switch
    {
        BulkKind.Due => BulkKind.DueBack,
        BulkKind.Hold => BulkKind.Resume,
        BulkKind.Resume => BulkKind.Hold,
        BulkKind.EngineSuspend => BulkKind.EngineResume,
        BulkKind.EngineResume => BulkKind.EngineSuspend,
        BulkKind.Retry or BulkKind.Release or BulkKind.Letters or BulkKind.Wording or BulkKind.DueBack or BulkKind.EngineRestart
            or BulkKind.EngineStop or BulkKind.EnginePurge or BulkKind.Circular or BulkKind.CircularToPeople => null,
        _ => throw new InvalidOperationException($"Unknown act {Kind}."),
    };

    /// <summary>
    /// What is so already is no work of this act, and taking the act back leaves it so: a rule that is silent about a repeat says so here.
    /// </summary>
    public Result<Change> On(Dossier dossier, Setting setting) =>
        RuleOn(dossier, setting) is var ruled && ruled.TryGet(out var change) && change.IsEmpty && SoAlready is { } code
            ? new Problem(code, ProblemKind.Conflict)
            : ruled;

    private string? SoAlready =>
        Kind == BulkKind.Due ? "due.same" : Kind == BulkKind.Hold ? "held.there" : Kind == BulkKind.Resume ? "held.none" : null;

    private Result<Change> RuleOn(Dossier dossier, Setting setting) => Kind switch
    {
        BulkKind.Retry => Interventions.Retry(dossier, Who, Reason, setting.Now),
        BulkKind.Due => Deadline.Move(dossier, Who, Day, Reason, setting),
        BulkKind.DueBack => Deadline.TakeBack(dossier, Who, Day!.Value, Reason, setting),
        BulkKind.Hold => HoldMoves.Begin(dossier, Who, Reason, setting),
        BulkKind.Resume => HoldMoves.End(dossier, Who, Reason, setting),
        BulkKind.Release => Release.Now(dossier, Who, Reason, setting),
        BulkKind.Letters => Interventions.ResendLost(dossier, Who, Reason, setting),
        BulkKind.Wording => PresentWording.Take(dossier, Who, Reason, setting),
        BulkKind.Circular => Circular!.Write(dossier, Who, Reason, setting.Now),
        BulkKind.EngineSuspend or BulkKind.EngineResume or BulkKind.EngineRestart or BulkKind.EngineStop or BulkKind.EnginePurge
            or BulkKind.CircularToPeople => throw new InvalidOperationException($"{Kind} is no act on a case."),
        _ => throw new InvalidOperationException($"Unknown act {Kind}."),
    };

    /// <summary>What is wrong with the act itself, whatever the case.</summary>
    public Problem? MustBeComplete(DateTimeOffset now) =>
        Reasons.Missing(Reason)
        ?? (Kind is BulkKind.Circular or BulkKind.CircularToPeople && Circular is null
            ? new Problem("act.choose", Field: "tindakan")
            : null)
        ?? (Kind != BulkKind.Due ? null
            : Day is not { } day ? new Problem("due.day", Field: "tenggat")
            : Deadline.EndOf(day) <= now ? new Problem("due.past", Field: "tenggat")
            : null);
}

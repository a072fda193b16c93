using Ovop.Core.Award;
using Ovop.Core.Notices;
using Ovop.Functions.Api.Hooks;
using Ovop.Functions.Award;

namespace Ovop.Functions.Monitoring.Failures;

/// <summary>One thing that failed and is not mended.</summary>
/// <param name="Cause">Words or a code that all of one cause share; they are shown and retried together.</param>
/// <param name="Subject">What failed: the number of a case, or the id of an orchestration.</param>
/// <param name="For">Whom it concerns: ids of people (<see cref="Names"/>), or a program's key.</param>
/// <param name="Since">When it failed first.</param>
public sealed record Failure(FailureKind Kind, string Cause, string Subject, IReadOnlyList<string> For, DateTimeOffset Since)
{
    /// <summary>The case that it is about; null for an orchestration of no case.</summary>
    public ApplicationNumber? Number { get; init; }

    /// <summary>How often it was tried; 0 where nobody counts.</summary>
    public int Times { get; init; }

    /// <summary>What the list of cases itself tells: cases that stand still, and files that could not be scanned.</summary>
    public static IEnumerable<Failure> Of(BoardLine line)
    {
        if (line.Stuck is { } stuck)
            yield return About(FailureKind.Stopped, stuck, line, line.Wait?.Since ?? line.OpenedAt);
        if (line.ScanFailedSince is { } since)
            yield return About(FailureKind.Scan, "scan", line, since);
    }

    public static Failure Of(NotedFailure noted, BoardLine? line) => new(noted.Kind, noted.Cause, $"{noted.Number}", line?.Wait?.Who ?? [], noted.Since) { Number = noted.Number, Times = noted.Times };

    public static IEnumerable<Failure> Of(Dossier dossier) => dossier.All<Letter>().Where(letter => letter.IsTrouble).Select(letter =>
        new Failure(FailureKind.Letter, letter.Delivery is { Failed: true } news ? $"{news.State}" : letter.LastFailure ?? "", $"{dossier.Number}", [letter.Person], letter.QueuedAt ?? dossier.Case.OpenedAt)
        { Number = dossier.Number, Times = letter.Failures });

    public static Failure Of(HookCall call) => new(FailureKind.Hook, call.Failure!, $"{call.Number}", [call.Key], call.At) { Number = call.Number, Times = call.Tries };

    /// <summary>How many fail by the list of cases and the notes, letters left out, and since when the oldest does.</summary>
    public static (int Count, DateTimeOffset? Since) Sum(IReadOnlyList<BoardLine> lines, IReadOnlyList<NotedFailure> noted)
    {
        DateTimeOffset[] since = [.. lines.SelectMany(Of).Select(failure => failure.Since), .. noted.Select(failure => failure.Since)];
        return (since.Length, since.Length > 0 ? since.Min() : null);
    }

    private static Failure About(FailureKind kind, string cause, BoardLine line, DateTimeOffset since) =>
        new(kind, cause, $"{line.Number}", line.Wait?.Who ?? [], since) { Number = line.Number };
}

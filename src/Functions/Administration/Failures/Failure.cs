using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Functions.Api.Hooks;
using Ovop.Functions.Award;
using Ovop.Functions.Award.Failures;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Failures;

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

    /// <summary>What the list of cases and the notes tell, without a look into dossiers, programs' calls and the engine.</summary>
    public static IReadOnlyList<Failure> Known(IReadOnlyList<BoardLine> lines, IReadOnlyList<NotedFailure> noted)
    {
        var numbers = noted.Select(note => note.Number).ToHashSet();
        var noticed = numbers.Count == 0 ? [] : lines.Where(line => numbers.Contains(line.Number)).ToDictionary(line => line.Number);
        return [.. lines.SelectMany(Of), .. noted.Select(note => Of(note, LineOf(note)))];

        BoardLine? LineOf(NotedFailure note) => note.Number is { } number ? noticed.GetValueOrDefault(number) : null;
    }

    private static Failure Of(NotedFailure noted, BoardLine? line) =>
        new(noted.Kind, noted.Cause, noted.Subject, line?.Who ?? [], noted.Since) { Number = noted.Number, Times = noted.Times };

    public static IEnumerable<Failure> Of(Dossier dossier) =>
        from letter in dossier.All<Letter>()
        where letter.IsTrouble
        let cause = letter.Delivery is { } news && (news.Failed || news.IsUnwanted) ? $"{news.State}" : letter.LastFailure ?? ""
        select new Failure(FailureKind.Letter, cause, $"{dossier.Number}", [letter.Person], letter.QueuedAt ?? dossier.Case.OpenedAt)
        {
            Number = dossier.Number,
            Times = letter.Failures,
        };

    /// <summary>A case that cannot be read can be reconciled no more, as the night's run would find.</summary>
    public static Failure Of(UnreadableCase unread, BoardLine line) =>
        About(FailureKind.Reconciliation, unread.Cause, line, line.UnsentSince ?? line.OpenedAt);

    public static Failure Of(HookCall call) =>
        new(FailureKind.Hook, call.Failure!, $"{call.Number}", [call.Key], call.At) { Number = call.Number, Times = call.Tries };

    /// <summary>Whether it counts as failing: letters, and cases that stand still, have counts and alerts of their own.</summary>
    public bool Counts => Kind is not (FailureKind.Letter or FailureKind.Stopped);

    /// <summary>How many of these count, and since when the oldest fails.</summary>
    public static (int Count, DateTimeOffset? Since) Sum(IEnumerable<Failure> failures)
    {
        DateTimeOffset[] since = [.. failures.Where(failure => failure.Counts).Select(failure => failure.Since)];
        return (since.Length, since.Length > 0 ? since.Min() : null);
    }

    private static Failure About(FailureKind kind, string cause, BoardLine line, DateTimeOffset since) =>
        new(kind, cause, $"{line.Number}", line.Who, since) { Number = line.Number };
}

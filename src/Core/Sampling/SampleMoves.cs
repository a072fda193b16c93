using Ovop.Core.Cases;
using Ovop.Core.Rounds.Calendar;

namespace Ovop.Core.Sampling;

/// <summary>The way of a sample: it comes, may go to a laboratory and back with a result, as often as wanted, and is given back.</summary>
public static class SampleMoves
{
    public const int LongestNote = 1000;

    /// <summary>What can be done with it next; nothing once it was given back.</summary>
    public static IReadOnlyList<SampleMove> Next(Dossier dossier) => ProductSample.Of(dossier) is not [.., var last]
        ? [SampleMove.Received]
        : last.Move switch
        {
            SampleMove.Received or SampleMove.Result => [SampleMove.Laboratory, SampleMove.Returned],
            SampleMove.Laboratory => [SampleMove.Result],
            SampleMove.Returned => [],
            _ => throw new ArgumentOutOfRangeException(nameof(dossier), last.Move, null),
        };

    /// <summary>
    /// Notes what was done; <c>sample.none</c>, <c>sample.order</c>, <c>sample.day</c> (none to come, none before the step before) or
    /// <c>sample.note</c>. The same step again changes nothing.
    /// </summary>
    public static Result<Change> Note(Dossier dossier, string who, SampleMove? move, DateOnly? day, string note, Setting setting)
    {
        var (steps, said) = (ProductSample.Of(dossier), note.Trim());
        if (ProductSample.Asked(dossier, setting) is null)
            return new Problem("sample.none", ProblemKind.Conflict);
        if (steps is [.., var last] && (last.Move, last.On, last.Note) == (move, day, said))
            return Change.None(dossier, who, setting.Now);
        if (move is not { } next || !Next(dossier).Contains(next))
            return new Problem("sample.order", ProblemKind.Conflict, "langkah");
        if (day is not { } on || on > WorkingCalendar.DateOf(setting.Now) || (steps is [.., var before] && on < before.On))
            return new Problem("sample.day", Field: "tanggal");
        if (said.Length is < 3 or > LongestNote)
            return new Problem("sample.note", Field: "catatan", Args: [$"{LongestNote}"]);

        var change = dossier.By(who, setting.Now).Put(new ProductSample([.. steps, new(next, on, who, setting.Now, said)]));
        return next switch
        {
            SampleMove.Received => change.Log("sample.received", said, ("on", $"{on:yyyy-MM-dd}")),
            SampleMove.Laboratory => change.Log("sample.laboratory", said, ("on", $"{on:yyyy-MM-dd}")),
            SampleMove.Result => change.Log("sample.result", said, ("on", $"{on:yyyy-MM-dd}")),
            SampleMove.Returned => change.Log("sample.returned", said, ("on", $"{on:yyyy-MM-dd}")),
            _ => throw new ArgumentOutOfRangeException(nameof(move), move, null),
        };
    }
}

using System.Globalization;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Trails;
using Ovop.Core.Notices;
using Ovop.Core.Rounds;
using Ovop.Demo.Rounds.AtWork;
using Ovop.Demo.Rounds.Past;
using Ovop.Demo.Rounds.Producers;

namespace Ovop.Demo.Rounds;

/// <summary>
/// Fills the product with a programme: so many cases over last year's round and the present one, as they came to be under
/// the rules from months ago until this day. Two plays of one day are equal.
/// </summary>
/// <param name="chronicle">Of the storage that the product runs on.</param>
/// <param name="cases">How many applications.</param>
/// <param name="tell">Told how far it is.</param>
public sealed class RoundPlay(Chronicle chronicle, int cases, Action<string> tell)
{
    /// <summary>Which of them, in an order in which the first two are of the present round; all unless it is said, as a test that lets a programme grow does.</summary>
    public Range Which { get; init; } = ..;

    /// <summary>How many are played unless it is said.</summary>
    public const int Usually = 120;

    /// <summary>Plays and writes it.</summary>
    /// <param name="today">What happened until its beginning is written.</param>
    /// <returns>Null where the rounds hold cases already.</returns>
    public async Task<Played?> Play(DateOnly today, CancellationToken stop)
    {
        if (await Rehearse(today, stop) is not { } played)
            return null;

        tell("writes the cases");
        await chronicle.Write(stop);
        return played;
    }

    /// <summary>Plays it without writing the cases.</summary>
    public async Task<Played?> Rehearse(DateOnly today, CancellationToken stop)
    {
        var present = await chronicle.CurrentRound(stop);
        var past = await chronicle.Keep(RoundTexts.LastYear(present), asPresent: true, stop);
        if (Which.Equals(Range.All) && (await chronicle.HasCases(past.Id, stop) || await chronicle.HasCases(present.Id, stop)))
            return null;

        var together = await chronicle.Keep(RoundTexts.ReleasedTogether(present), asPresent: false, stop);
        var time = new Timeline(new DateTimeOffset(today, TimeOnly.MinValue, TimeSpan.Zero));
        var before = Lots(Lot.Past, cases * 2 / 5).Select((lot, index) => Entry.New(lot, past, index)).ToList();
        var now = Lots(Lot.Present, cases - before.Count).Select((lot, index) => Entry.New(lot, lot.Fate == Fate.Held ? together : present, before.Count + index)).ToList();
        Renew(before, now);
        await Appoint(now, stop);
        var entries = now.Take(2).Concat(before).Concat(now.Skip(2)).Take(Which).OrderByDescending(entry => entry.Lot.Age).ToList();
        var drawing = Draw(entries, stop);
        var scripts = entries.Select(entry => Open(entry, time)).ToList();
        time.At(time.End.AddDays(-30), () => chronicle.Hold(Notice.EndorsementDeclined, PeopleAtWork.Secretary, "Surat penolakan dibaca pimpinan sebelum dikirim.", stop));

        await time.Play(Reach);
        await drawing;
        await chronicle.SendPending(stop);
        await Task.WhenAll(scripts.Select(script => script.Stored));
        return new(chronicle.Cases.Count(), Seal.Of(chronicle.Cases.Select(dossier => dossier.Case.Trail.Hash)));
    }

    private CaseScript Open(Entry entry, Timeline time)
    {
        var opens = time.End.AddDays(-entry.Lot.Age).AddMinutes(17 * entry.Index % 600);
        var script = new CaseScript(chronicle, time, entry.Lot, entry);
        time.At(opens > entry.Round.Opens ? opens : entry.Round.Opens.AddHours(1 + entry.Index), () => script.Open());
        return script;
    }

    /// <summary>Draws the files of cases on all processors, in the order in which they are needed.</summary>
    private static Task Draw(List<Entry> entries, CancellationToken stop) => Parallel.ForEachAsync(entries, stop, (entry, _) =>
    {
        try
        {
            entry.Files.SetResult(entry.Lot.Fate == Fate.Begun ? [] : CaseFiles.Of(entry.Producer, entry.Round, entry.Renews is null ? 0 : 1));
        }
        catch (Exception broken)
        {
            entry.Files.SetException(broken);
            throw;
        }

        return ValueTask.CompletedTask;
    });

    /// <summary>Every fourth producer of the present round has a star of last year's.</summary>
    private static void Renew(List<Entry> before, List<Entry> now)
    {
        var stars = new Queue<Entry>(before.Where(entry => entry.Lot.Fate == Fate.Star));
        foreach (var (index, entry) in now.Index().Where(entry => entry.Item.Lot.Ware is null && entry.Index % 4 == 3).ToList())
            if (stars.TryDequeue(out var past))
                now[index] = entry with { Producer = past.Producer, Renews = past };
    }

    private async Task Appoint(List<Entry> now, CancellationToken stop)
    {
        var stuck = now.Find(entry => entry.Lot.Fate == Fate.Stuck);
        await chronicle.Appoint(OfficePeople.Heads(), OfficePeople.Pool(stuck?.Producer.Nib ?? "", await chronicle.Pool(stop)), stop);
    }

    /// <summary>As many as asked for; further ones of the same fate are some days older.</summary>
    private static IEnumerable<Lot> Lots(IReadOnlyList<Lot> lots, int count) =>
        Enumerable.Range(0, count).Select(index => lots[index % lots.Count] is var lot && index >= lots.Count ? lot with { Age = lot.Age + 2 } : lots[index]);

    private void Reach(DateTimeOffset moment)
    {
        if (moment.Month != chronicle.Now.Month && chronicle.Now != default)
            tell(string.Create(CultureInfo.InvariantCulture, $"{moment:yyyy-MM}: {chronicle.Cases.Count()} cases"));
        chronicle.Now = moment;
    }
}

/// <summary>What was played.</summary>
/// <param name="Cases">How many cases there are, objections among them.</param>
/// <param name="Seal">Over all their trails: the same for two plays of one day.</param>
public sealed record Played(int Cases, string Seal);

/// <summary>One application that is to come.</summary>
/// <param name="Index">Which of all, from 0.</param>
internal sealed record Entry(Lot Lot, Round Round, Producer Producer, int Index)
{
    /// <summary>The application of last year whose star it renews; null for a first one.</summary>
    public Entry? Renews { get; init; }

    /// <summary>What is handed in, once it is drawn.</summary>
    public TaskCompletionSource<IReadOnlyList<CaseFile>> Files { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Its number, once it is opened.</summary>
    public ApplicationNumber? Number { get; set; }

    public static Entry New(Lot lot, Round round, int index) => new(lot, round, Producer.Of(index, lot.Ware ?? (Commodity)(index % 5)), index);
}

using Ovop.Demo;

namespace Ovop.Benchmarks.Storage;

/// <summary>What a person waits: from the click to the answer that says it is recorded, and until the next person is told.</summary>
internal static class LatencyPart
{
    private const int Cases = 5;

    /// <summary>Each act and a part of the address of those who are told next.</summary>
    private static readonly (string Act, string Next)[] Acts = [("submit", "kadis"), ("endorse", "penilai"), ("score", "dirjen"), ("ratify", "sri")];

    public static async Task<Table> Measure()
    {
        await using var storage = await CountedStorage.Start(RunningProduct.Hub);
        await using var product = await RunningProduct.Start(storage.Connection);
        var row = TimeSpan.FromSeconds(1 / await StoragePace.Measure(storage.Connection, writers: 1));
        await product.Play("first");

        using var clicks = new Clicks(product.Port);
        var told = Acts.ToDictionary(act => act.Act, _ => new List<TimeSpan>());
        for (var run = 0; run < Cases; run++)
        {
            var since = clicks.All.Count;
            await product.Play($"sri{run}", (act, play) =>
            {
                clicks.Act = act;
                return play();
            });
            var mails = await product.Mailbox.Newest();
            foreach (var (act, next) in Acts)
                told[act].Add(Told(mails, next, clicks.All.Skip(since).Last(click => click.Act == act).At));
        }

        return Acts.Aggregate(
            new Table($"From the click on (median of {Cases} cases, one after another)", ["act", "recorded, ms", "in rows of storage", "the next are told, ms"]),
            (table, act) => Median(clicks.All.Where(click => click.Act == act.Act).Select(click => click.Answered)) is var answered
                ? table.Row(act.Act, answered.TotalMilliseconds, answered / row, Median(told[act.Act]).TotalMilliseconds)
                : table);
    }

    /// <summary>Until the last of those mails that came first after the click.</summary>
    private static TimeSpan Told(IEnumerable<MailSummary> mails, string next, DateTimeOffset click) =>
        mails.Where(mail => mail.IsTo(next) && mail.ReceivedDate >= click).GroupBy(mail => mail.Subject).MinBy(same => same.Min(mail => mail.ReceivedDate))!.Max(mail => mail.ReceivedDate) - click;

    private static TimeSpan Median(IEnumerable<TimeSpan> times) => times.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : default;
}

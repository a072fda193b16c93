using System.Collections.Concurrent;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Ovop.Functions.Tests.Faults;

/// <summary>
/// Strikes every write of a whole case in turn, and worse. Here a sample is played; with the environment's FAULTS=all
/// everything is, and the figures are printed (see CONTRIBUTING.md).
/// </summary>
public sealed class FaultTests(ITestOutputHelper output)
{
    private const int AtOnce = 12;
    private static readonly bool Full = Environment.GetEnvironmentVariable("FAULTS") == "all";

    public static TheoryData<int> Stories => [.. Enumerable.Range(0, Story.All.Count)];

    [Theory]
    [MemberData(nameof(Stories))]
    public async Task A_case_ends_the_same_whichever_write_is_struck(int number)
    {
        var story = Story.All[number];
        var trials =
            from n in Enumerable.Range(1, await WritesOf(story))
            from blow in Enum.GetValues<Blow>()
            select new Trial(string.Create(CultureInfo.InvariantCulture, $"write {n}, {blow}"), story, () => StruckCase.Begin(Blows.At(n, blow)));

        await Play($"{story}, each write struck", [.. trials], inShort: 5);
    }

    [Fact]
    public async Task A_case_ends_the_same_when_storage_takes_nothing_for_a_while()
    {
        var trials =
            from story in Story.All
            from n in Enumerable.Range(1, 60)
            select new Trial($"{story}, from write {n}", story, () => StruckCase.Begin(Blows.Outage(n, attempts: 3)));

        await Play("nothing can be written for three attempts", [.. trials], inShort: 3);
    }

    [Fact]
    public async Task A_case_ends_the_same_when_storage_is_slow_and_mail_is_refused_for_a_while()
    {
        var trials =
            from story in Story.All
            from refusals in Enumerable.Range(1, 12)
            select new Trial($"{story}, {refusals} refused", story, () => StruckCase.Begin(Blows.None, slow: 30, refusals), struck => struck.Reconcile());

        await Play("slow storage, mail refused", [.. trials], inShort: 3);
    }

    [Fact]
    public async Task A_case_ends_the_same_when_events_are_lost_doubled_or_late_and_the_clock_is_turned()
    {
        var trials =
            from choices in ArbMap.Default.GeneratorFor<NonEmptyArray<byte>>().Sample(Full ? 200 : 4, 20)
            select new Trial($"choices {string.Join(' ', choices.Get)}", Story.All[choices.Get[0] % Story.All.Count], () => UnreliableMessenger.Begin(choices.Get), struck => struck.Reconcile());

        await Play("events lost, doubled, late; clock turned", [.. trials], inShort: 4);
    }

    private static async Task<int> WritesOf(Story story)
    {
        await using var undisturbed = await StruckCase.Begin(Blows.None);
        await story.Play(undisturbed);
        return undisturbed.Blows.Writes;
    }

    private async Task Play(string what, IReadOnlyList<Trial> trials, int inShort)
    {
        var chosen = Full ? trials : Random.Shared.GetItems([.. trials], inShort);
        var failures = new ConcurrentQueue<string>();
        var struck = 0;
        await Parallel.ForEachAsync(chosen, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (trial, _) =>
        {
            await using var of = await trial.Begin();
            try
            {
                await trial.Story.Play(of, trial.Between);
            }
            catch (Exception failure) when (failure is ShouldAssertException or TimeoutException or OperationCanceledException)
            {
                failures.Enqueue($"{trial.Name}: {failure.Message}");
            }

            Interlocked.Add(ref struck, of.Blows.Struck);
        });

        output.WriteLine($"{what}: {chosen.Count} cases, {struck} writes struck, {failures.Count} ended otherwise");
        failures.ShouldBeEmpty();
    }

    private sealed record Trial(string Name, Story Story, Func<Task<StruckCase>> Begin, Func<StruckCase, Task>? Between = null);
}

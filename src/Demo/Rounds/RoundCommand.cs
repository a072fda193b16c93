using System.Diagnostics;
using System.Globalization;
using Ovop.Demo.Rounds.Past;
using Ovop.Demo.Visiting;

namespace Ovop.Demo.Rounds;

/// <summary>Fills the product of which the local host tells.</summary>
internal static class RoundCommand
{
    /// <returns>0; 1 when there are cases already, 2 when no host tells of a product.</returns>
    public static async Task<int> Run(int cases)
    {
        if (Told("STORAGE") is not { } storage || Told("HTTP") is not { } site)
        {
            await Console.Error.WriteLineAsync("Only the local host can have a round played: dotnet run --project src/LocalHost -- --play round");
            return 2;
        }

        var clock = Stopwatch.StartNew();
        // The app makes its keys when it first shows a form; what is sealed here must be read there.
        using (var visitor = new Visitor(new Uri(site)))
            await visitor.Open("/masuk");
        await using var chronicle = new Chronicle(new Dictionary<string, string?> { ["AzureWebJobsStorage"] = storage, ["Site:BaseAddress"] = $"{site}/" });
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        if (await new RoundPlay(chronicle, cases, Tell).Play(today, CancellationToken.None) is not { } played)
        {
            await Console.Error.WriteLineAsync("There are cases already; with --fresh the round begins anew.");
            return 1;
        }

        Tell($"{played.Cases} cases are written (seal {played.Seal[..8]}); within a minute their orchestrations run, photos are public, and what waits for somebody is in the mailbox");
        return 0;

        void Tell(string what) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {clock.Elapsed.TotalSeconds,5:F1} s  {what}"));
    }

    private static string? Told(string name) => Environment.GetEnvironmentVariable($"LOCALHOST_{name}");
}

using System.Diagnostics;
using System.Globalization;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Trails;
using Ovop.Core.Disclosure;
using Ovop.Core.Notices;
using Ovop.Core.Register;
using Ovop.Core.Review;
using Ovop.Core.Rounds;
using Ovop.Verify;

namespace Ovop.Functions.Tests.Programme;

/// <summary>
/// Six weeks of a national round, lived through in seconds. ROUND_CASES says of how many cases; the README has the figures of 2,000.
/// </summary>
public sealed class FastRoundTests(ITestOutputHelper output)
{
    private const int Days = 42;

    private const int HubCases = 30, LostOn = 11;

    private static readonly int Cases = int.Parse(Environment.GetEnvironmentVariable("ROUND_CASES") ?? "60", CultureInfo.InvariantCulture);

    [Fact]
    public async Task A_round_with_absences_and_faults_leaves_nothing_behind()
    {
        var watch = Stopwatch.StartNew();
        await using var round = await FastRound.Begin();
        var people = new FastPeople(round);
        people.Apply(Cases, days: 14);
        await people.Live(TimeSpan.FromDays(Days));
        await Settle(round);

        var cases = round.Held.All;
        Tell(round, cases, watch.Elapsed);
        cases.Count.ShouldBe(Cases);
        foreach (var dossier in cases)
            await HasEndedOrWaits(round, dossier);
        cases.Count(dossier => dossier.Case.State == CaseState.Published).ShouldBeGreaterThan(Cases / 5);
        LoadsFollowTheRule(cases);
        NoLetterTwice(round, cases);
        round.Register.Papers.Keys.ShouldBe(
            from dossier in cases where dossier.Case.State == CaseState.Published select AwardLife.Current(dossier)!.Award.Certificate,
            ignoreOrder: true);
        cases.AsParallel().SelectMany(dossier => Broken(dossier, round.Round)).ShouldBeEmpty();
    }

    /// <summary>The dossiers are the truth, the hub is not: with an empty one every open case goes on where it stood.</summary>
    [Fact]
    public async Task A_round_whose_task_hub_is_lost_amid_it_goes_on_and_writes_each_letter_once()
    {
        await using var round = await FastRound.Begin(fails: false);
        var people = new FastPeople(round);
        people.Apply(HubCases, days: 14);
        await people.Live(TimeSpan.FromDays(LostOn));
        var open = round.Held.All.Where(dossier => dossier.Case.State.IsOpen()).ToList();
        foreach (var state in (CaseState[])[CaseState.Draft, CaseState.Endorsement, CaseState.Review, CaseState.StarsProposed])
            open.ShouldContain(dossier => dossier.Case.State == state, $"{state}");

        await round.LoseHub();
        await round.Reconcile();

        foreach (var dossier in open)
            (await round.Runs(dossier.Number)).ShouldBeTrue($"{dossier.Number} in {dossier.Case.State}");
        await people.Live(TimeSpan.FromDays(Days - LostOn));
        await Settle(round);

        var cases = round.Held.All;
        foreach (var dossier in cases.Where(dossier => open.Any(then => then.Number == dossier.Number)))
            await HasEndedOrWaits(round, dossier);
        round.Copies.ShouldBeUnique();
        round.Copies.Count.ShouldBe(cases.Sum(dossier => dossier.All<Letter>().Count()));
        cases.Count(dossier => dossier.Case.State == CaseState.Published).ShouldBeGreaterThan(HubCases / 5);
        cases.AsParallel().SelectMany(dossier => Broken(dossier, round.Round)).ShouldBeEmpty();
    }

    /// <summary>The last letters and events get through once nobody acts any more.</summary>
    private static async Task Settle(FastRound round)
    {
        for (var sweep = 0; sweep < 20 && !round.Held.All.SelectMany(dossier => dossier.All<Letter>()).All(HasLeft); sweep++)
        {
            await round.MoveTo(round.Clock.GetUtcNow().AddMinutes(20));
            await round.Reconcile();
        }
    }

    /// <summary>One that was handed over and not answered is sent again by nobody but the office.</summary>
    private static bool HasLeft(Letter letter) => letter.State is LetterState.Sent or LetterState.Unanswered;

    private static async Task HasEndedOrWaits(FastRound round, Dossier dossier)
    {
        var end = await round.EndOf(dossier.Number);
        if (dossier.Case.State.IsEnd())
            dossier.Case.Wait.ShouldBeNull($"{dossier.Number}");
        else
            (end is null && dossier.Case.Wait is { Who.Count: > 0 }).ShouldBeTrue(
                $"{dossier.Number} is in {dossier.Case.State} and waits for nobody; its orchestration: {end}");
        Trail.FirstBroken(dossier.Trail).ShouldBeNull();
    }

    private static IEnumerable<string> Broken(Dossier dossier, Round round) => Verification.Of(DossierFile.Of(dossier, round).Write())
        .Where(finding => !finding.Holds).Select(finding => $"{dossier.Number}: {finding.Words}");

    /// <summary>Whoever was appointed had no more open cases than anybody who was passed over for having more; nobody sits twice.</summary>
    private static void LoadsFollowTheRule(IReadOnlyList<Dossier> cases)
    {
        foreach (var turn in cases.SelectMany(dossier => dossier.All<ScoringTurn>()).Where(turn => turn.Candidates.Count > 0))
        {
            var chosen = turn.Candidates.Where(candidate => candidate.Code == "panel.appointed").ToList();
            var passed = turn.Candidates.Where(candidate => candidate.Code == "panel.load")
                .Select(candidate => candidate.Load).DefaultIfEmpty(int.MaxValue).Min();
            chosen.ShouldAllBe(candidate => candidate.Load <= passed);
            turn.Seats.Select(seat => seat.Contact.Id).ShouldBeUnique();
        }
    }

    /// <summary>A second copy has the Message-ID of the first, and goes out only where the mark of the first was lost.</summary>
    private static void NoLetterTwice(FastRound round, IReadOnlyList<Dossier> cases)
    {
        var letters = cases.SelectMany(dossier => dossier.All<Letter>()).ToList();
        letters.ShouldAllBe(letter => HasLeft(letter));
        round.Copies.Distinct().Count().ShouldBe(letters.Count);
        (round.Copies.Count - letters.Count).ShouldBeLessThanOrEqualTo(round.Blows.Struck / 10);
    }

    private void Tell(FastRound round, IReadOnlyList<Dossier> cases, TimeSpan took)
    {
        var seats = cases.SelectMany(dossier => dossier.All<ScoringTurn>()).SelectMany(turn => turn.Seats)
            .CountBy(seat => seat.Contact.Id).Select(count => count.Value).ToList();
        var states = cases.CountBy(dossier => dossier.Case.State).OrderBy(count => count.Key);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"""
            {cases.Count} cases, {Days} days in {took.TotalSeconds:F0} s; {round.Blows.Writes} writes, {round.Blows.Struck} failed
            {round.Copies.Distinct().Count()} letters, {round.Copies.Count} copies; seats for each assessor: {seats.Min()} to {seats.Max()}
            {string.Join(", ", states.Select(count => $"{count.Key} {count.Value}"))}
            """));
    }
}

using Ovop.Core.Cases.Trails;

namespace Ovop.Core.Tests.Cases;

public sealed class TrailTests
{
    private static readonly List<TrailEntry> Whole = [.. Dossiers.AtStars().Trail];

    [Fact]
    public void A_trail_as_it_was_written_is_whole() => Trail.FirstBroken(Whole).ShouldBeNull();

    [Fact]
    public void Every_change_of_an_entry_breaks_the_chain_there()
    {
        var entry = Whole[3];
        foreach (var forged in new[]
        {
            entry with { Who = "orang lain" }, entry with { Why = "alasan lain" }, entry with { At = entry.At.AddSeconds(1) },
            entry with { What = "lain" }, entry with { Facts = new Dictionary<string, string> { ["lain"] = "1" } },
        })
            Trail.FirstBroken(Whole.Select(one => one == entry ? forged : one)).ShouldBe(forged);
    }

    [Fact]
    public void A_removed_entry_is_missed() => Trail.FirstBroken(Whole.Where(entry => entry.Sequence != 4))!.Sequence.ShouldBe(5);

    [Fact]
    public void Swapped_entries_are_found() => Trail.FirstBroken([Whole[1], Whole[0], .. Whole.Skip(2)]).ShouldBe(Whole[1]);

    [Fact]
    public void Facts_that_run_into_each_other_do_not_hash_alike()
    {
        string HashOf(params (string, string)[] facts) =>
            Trail.Append(TrailHead.Empty, Dossiers.Now, "a", "b", null, facts.ToDictionary(fact => fact.Item1, fact => fact.Item2)).Hash;

        HashOf(("ab", "c")).ShouldNotBe(HashOf(("a", "bc")));
    }
}

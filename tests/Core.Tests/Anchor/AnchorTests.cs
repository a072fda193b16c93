using System.Text;
using FsCheck.Xunit;
using Ovop.Core.Anchor;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Trails;

namespace Ovop.Core.Tests.Anchor;

public sealed class AnchorTests
{
    private static readonly string[] Published = ["", "00", "10"];
    private static readonly DateOnly Day = new(2026, 11, 25);

    /// <summary>The first roots of the test data of Certificate Transparency, whose tree RFC 6962 defines.</summary>
    [Theory]
    [InlineData(0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData(1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")]
    [InlineData(2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")]
    [InlineData(3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77")]
    public void Root_is_that_of_certificate_transparency(int leaves, string root) =>
        Convert.ToHexStringLower(MerkleTree.Root([.. Published.Take(leaves).Select(Convert.FromHexString)])).ShouldBe(root);

    [Property]
    public bool Given_any_leaf_of_any_tree_Then_its_path_leads_to_the_root(byte count, byte at)
    {
        var leaves = Leaves(1 + count % 40);
        var index = at % leaves.Length;

        return MerkleTree.RootFrom(leaves[index], index, leaves.Length, MerkleTree.Path(index, leaves))!.SequenceEqual(MerkleTree.Root(leaves));
    }

    [Property]
    public bool Given_another_leaf_or_place_Then_the_path_does_not_lead_to_the_root(byte count, byte at, byte other)
    {
        var leaves = Leaves(2 + count % 40);
        var (index, wrong) = (at % leaves.Length, other % leaves.Length);
        var (path, root) = (MerkleTree.Path(index, leaves), MerkleTree.Root(leaves));

        return wrong == index
            || (!(MerkleTree.RootFrom(leaves[wrong], index, leaves.Length, path)?.SequenceEqual(root) ?? false)
                && !(MerkleTree.RootFrom(leaves[index], wrong, leaves.Length, path)?.SequenceEqual(root) ?? false));
    }

    [Fact]
    public void Proof_of_a_case_holds_and_covers_its_trail()
    {
        var dossier = Dossiers.AtStars();
        var proof = ProofOf(dossier);

        proof.ShouldSatisfyAllConditions(() => proof.Holds.ShouldBeTrue(), () => proof.Covers(dossier).ShouldBeTrue());
    }

    [Fact]
    public void Trail_that_has_grown_since_is_still_covered()
    {
        var dossier = Dossiers.AtStars();

        ProofOf(dossier).Covers(dossier.By("admin-1", Dossiers.Now.AddDays(3)).Log("dossier.exported").After).ShouldBeTrue();
    }

    [Fact]
    public void Entry_that_was_changed_and_chained_anew_is_not_covered()
    {
        var dossier = Dossiers.AtStars();

        ProofOf(dossier).Covers(Rewritten(dossier, sequence: 3)).ShouldBeFalse();
    }

    [Fact]
    public void Proof_with_another_hash_does_not_hold() =>
        (ProofOf(Dossiers.AtStars()) is var proof && (proof with { Head = proof.Head with { Hash = new string('a', 64) } }).Holds).ShouldBeFalse();

    [Fact]
    public void Day_that_was_changed_breaks_the_chain()
    {
        var first = DayRecord.Of(Day, Others, DayRecord.BeforeTheFirst);
        var second = DayRecord.Of(Day.AddDays(1), [], first.Seal);
        var forged = DayRecord.Of(Day, Others.Skip(1), DayRecord.BeforeTheFirst);

        DayRecord.FirstBroken([first, second]).ShouldBeNull();
        DayRecord.FirstBroken([forged, second]).ShouldBe(second);
        DayRecord.FirstBroken([first, second with { Day = Day.AddDays(2) }]).ShouldNotBeNull();
    }

    [Fact]
    public void Order_in_which_cases_are_found_does_not_matter() =>
        DayRecord.Of(Day, Others, DayRecord.BeforeTheFirst).ShouldBe(DayRecord.Of(Day, Others.Reverse(), DayRecord.BeforeTheFirst));

    private static IEnumerable<DayHead> Others => Enumerable.Range(2, 5).Select(number => new DayHead(new("2026", number), number, new string('b', 64)));

    private static Inclusion ProofOf(Dossier dossier)
    {
        var heads = Others.Append(DayRecord.Heads(dossier.Number, dossier.Trail).Last().Head).ToList();
        return Inclusion.Of(dossier.Number, heads, DayRecord.Of(Day, heads, DayRecord.BeforeTheFirst))!;
    }

    /// <summary>As somebody would who can write to the storage: one entry says something else, and all after it are chained again.</summary>
    private static Dossier Rewritten(Dossier dossier, int sequence)
    {
        var (head, parts) = (TrailHead.Empty, dossier.Parts.ToDictionary());
        foreach (var entry in dossier.Trail.ToList())
        {
            var forged = Trail.Append(head, entry.At, entry.Sequence == sequence ? "somebody" : entry.Who, entry.What, entry.Why, entry.Facts);
            (head, parts[forged.Key]) = (new(forged.Sequence, forged.Hash), forged);
        }

        return dossier with { Parts = parts };
    }

    private static byte[][] Leaves(int count) => [.. Enumerable.Range(0, count).Select(number => Encoding.ASCII.GetBytes($"leaf {number}"))];
}

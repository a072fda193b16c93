using System.Numerics;
using System.Security.Cryptography;

namespace Ovop.Core.Anchor;

/// <summary>
/// The Merkle tree of RFC 6962 (section 2.1) over SHA-256: a leaf is hashed with 0x00 before it and two nodes with 0x01, so
/// that neither can pass for the other.
/// </summary>
public static class MerkleTree
{
    /// <summary>The root over the leaves in their order; the hash of nothing when there are none.</summary>
    public static byte[] Root(ReadOnlySpan<byte[]> leaves) => leaves.Length switch
    {
        0 => SHA256.HashData([]),
        1 => Leaf(leaves[0]),
        _ => Node(Root(leaves[..Split(leaves.Length)]), Root(leaves[Split(leaves.Length)..])),
    };

    /// <summary>The hashes beside the way from a leaf up to the root, the lowest first.</summary>
    public static IReadOnlyList<byte[]> Path(int index, ReadOnlySpan<byte[]> leaves)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, leaves.Length);
        if (leaves.Length == 1)
            return [];

        var split = Split(leaves.Length);
        return index < split
            ? [.. Path(index, leaves[..split]), Root(leaves[split..])]
            : [.. Path(index - split, leaves[split..]), Root(leaves[..split])];
    }

    /// <summary>
    /// The root that a leaf at this place leads to by this path; null when the path has not the length that the place needs.
    /// </summary>
    public static byte[]? RootFrom(byte[] leaf, int index, int count, IReadOnlyList<byte[]> path)
    {
        if (index < 0 || index >= count)
            return null;

        var (hash, at, last) = (Leaf(leaf), index, count - 1);
        foreach (var beside in path)
        {
            if (last == 0)
                return null;
            if (at % 2 == 1 || at == last)
            {
                hash = Node(beside, hash);
                while (at % 2 == 0 && at > 0)
                    (at, last) = (at / 2, last / 2);
            }
            else
            {
                hash = Node(hash, beside);
            }

            (at, last) = (at / 2, last / 2);
        }

        return last == 0 ? hash : null;
    }

    private static byte[] Leaf(byte[] data) => SHA256.HashData([0, .. data]);

    private static byte[] Node(byte[] left, byte[] right) => SHA256.HashData([1, .. left, .. right]);

    /// <summary>The largest power of two below the count.</summary>
    private static int Split(int count) => 1 << BitOperations.Log2((uint)(count - 1));
}

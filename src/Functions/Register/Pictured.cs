using Ovop.Core.Register;

namespace Ovop.Functions.Register;

/// <summary>A product as it is looked at in a grid.</summary>
/// <param name="Photo">The first of its <see cref="PublicShow.Photos"/>; null where its applicant shows none.</param>
public sealed record Pictured(PublicAward Award, string? Photo)
{
    private const int LookedAtForEach = 4;

    /// <summary>The newest products with a star in force, each once; of the last few those with a photo come first.</summary>
    internal static async Task<IReadOnlyList<Pictured>> Newest(
        TableRegister table, RegisterSnapshot register, int count, CancellationToken cancel)
    {
        var newest = MadeWhere.Products(register.InForce).Take(count * LookedAtForEach);
        var pictured = await Of(table, register, newest, cancel);
        return [.. pictured.OrderBy(product => product.Photo is null).Take(count)];
    }

    internal static async Task<IReadOnlyList<Pictured>> Of(
        TableRegister table, RegisterSnapshot register, IEnumerable<PublicAward> awards, CancellationToken cancel) =>
        await Task.WhenAll(awards.Select(async award =>
            new Pictured(award, (await table.Shown(register, award.Certificate, cancel)).Photos is [var first, ..] ? first : null)));
}

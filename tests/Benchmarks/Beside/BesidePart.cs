namespace Ovop.Benchmarks.Beside;

/// <summary>
/// The present build and the former one that it builds beside itself, in turns on this machine, so that what else runs there falls on both:
/// start, pages, whole cases.
/// </summary>
internal static class BesidePart
{
    public static async Task<Table> Measure()
    {
        using var former = await FormerBuild.Make();
        var (pages, start, cases) = (await PagesBeside.Measure(former), await StartBeside.Measure(former), await CasesBeside.Measure(former));
        return pages with { Next = start with { Next = cases } };
    }

    public static async Task<Table> Starts()
    {
        using var former = await FormerBuild.Make();
        return await StartBeside.Measure(former);
    }
}

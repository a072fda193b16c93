namespace Ovop.Benchmarks.Storage;

/// <summary>
/// The worker as it is deployed, from its birth to its first page, to one page of each kind and to a thousand more, with and without
/// compiling ahead: processor time and memory of the whole process, which other work on the machine hardly changes.
/// </summary>
internal static class StartPart
{
    private const int Turns = 3, More = 1000;

    private static readonly string[] Pages =
        ["/", "/register", "/peta", "/sertifikat", "/aturan-bintang", "/cara-bintang", "/data", "/bantuan", "/masuk", "/kelayakan", "/kantor/masuk", "/health"];

    public static async Task<Table> Measure()
    {
        var table = new Table(
            $"Start of the deployed worker, the least of {Turns} turns", ["compiled", "MiB to deploy", "s of processor to the first page", "to one of each kind", "MiB then", $"MiB after {More} more"]);
        var sides = new List<DeployedWorker>();
        foreach (var ahead in new[] { false, true })
            sides.Add(await DeployedWorker.Publish(ahead ? "ahead" : "at run time", ahead));
        for (var turn = 0; turn < Turns; turn++)
            foreach (var side in sides)
                await side.Start(Pages, More);
        foreach (var side in sides)
        {
            table.Row(side.Name, side.Size, side.First, side.EachKind, side.Memory, side.MemoryLater);
            side.Dispose();
        }

        return table;
    }
}

using Ovop.Benchmarks;
using Ovop.Benchmarks.Beside;
using Ovop.Benchmarks.Storage;

Part[] parts =
[
    new("scoring", "stars for 100,000 applications, beside the same sums on bare arrays", ScoringPart.Measure),
    new("certificates", "certificates drawn in a second", CertificatePart.Measure),
    new("register", "searching, paging and writing out 20,000 awards, beside a bare search of as many texts", RegisterPart.Measure),
    new("operations", "storage operations of a whole case, beside a bare loop of the same waits", OperationsPart.Measure),
    new("idle", "storage operations of an instance in an hour with nobody there", IdlePart.Measure),
    new("throughput", "whole cases in a minute, several at once, beside bare loops of the same waits", ThroughputPart.Measure),
    new("beside", "pages, start, whole cases and memory beside those of the build before issue 18, which it builds", BesidePart.Measure),
    new("starts", "of beside the start alone", BesidePart.Starts) { IsOfAnother = true },
    new("hosts", "whole cases on one, two and three hosts of one task hub, and what happened twice", HostsPart.Measure),
    new("latency", "from a click to its record, and until the next person is told", LatencyPart.Measure),
    new("pages", "pages a second and what they ask of storage, beside a bare component of the same size", PagesPart.Measure),
    new("list", "the administration's list, searched and ordered, at 1,000 and at 20,000 cases", ListPart.Measure),
    new("reconciling", "what the nightly reconciliation asks of storage for a case, and its time", ReconcilingPart.Measure),
    new("growth", "the administration's list at 100, 1,000 and 20,000 cases", GrowthPart.Measure),
];

if (args.Contains("--help") || parts.Select(part => part.Name).Intersect(args).Count() < args.Length)
{
    Console.WriteLine($"""
        Measures the product; counts are exact, times depend on the machine.

          dotnet run -c Release --project tests/Benchmarks [PART …]     all parts unless some are named

        {string.Join("\n", parts.Select(part => $"  {part.Name,-14} {part.What}"))}
        """);
    return args.Contains("--help") ? 0 : 2;
}

foreach (var part in parts.Where(part => args is [] ? !part.IsOfAnother : args.Contains(part.Name)))
    Console.WriteLine(await part.Measure());

return 0;

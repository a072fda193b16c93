using BenchmarkDotNet.Attributes;
using Ovop.Core.Cases;
using Ovop.Core.Register;
using Ovop.Core.Rounds;
using Ovop.Functions.Register;
using Ovop.Functions.Register.Data;
using Ovop.Functions.Register.Search;

namespace Ovop.Benchmarks;

/// <summary>What readers of a register of 20,000 awards ask, beside the least that any search through as many texts needs.</summary>
public class RegisterPart
{
    private const int Size = 20_000;
    private const int PageSize = 20;

    private static readonly DateOnly Day = new(2026, 11, 25);
    private static readonly RegisterFilter Rare = RegisterFilter.All with { Text = "kopi langka", Province = "33" };
    private static readonly RegisterFilter Frequent = RegisterFilter.All with { Text = "batik" };

    private readonly List<PublicAward> _awards = [.. Enumerable.Range(1, Size).Select(Award)];
    private readonly RegisterSnapshot _register;

    public RegisterPart() => _register = new("1", Day, _awards);

    internal static Task<Table> Measure() => Task.FromResult(Measured.Run<RegisterPart>(
        "A register of 20,000 awards", nameof(Bare), summary => summary.Mean / 1000, "µs"));

    /// <summary>The lower bound: two words in every text, and nothing kept.</summary>
    [Benchmark(Baseline = true)]
    public int Bare()
    {
        var found = 0;
        foreach (var text in _register.Words)
            if (text.Contains("KOPI", StringComparison.Ordinal) && text.Contains("LANGKA", StringComparison.Ordinal))
                found++;

        return found;
    }

    /// <summary>A search that finds few.</summary>
    [Benchmark]
    public int Search() => Rare.Apply(_register).Count;

    /// <summary>A search that finds most, and the last page of it.</summary>
    [Benchmark]
    public int LastPage() => Frequent.Apply(_register).TakeLast(PageSize).Count();

    /// <summary>The whole register as open data.</summary>
    [Benchmark]
    public int Csv() => RegisterCsv.Write(_register.Awards).Length;

    /// <summary>What a write to the register costs its next reader, reading of storage aside.</summary>
    [Benchmark]
    public int Snapshot() => new RegisterSnapshot("2", Day, _awards).Awards.Count;

    private static PublicAward Award(int number) => new(
        new(new ApplicationNumber("2026", number), 3), $"UD Usaha {number}", number % 1000 == 0 ? "Kopi langka" : "Batik tulis", "Merek", Commodity.BT,
        "33", "3317", 3, 3, "2026", Day.AddDays(-number % 300), Day.AddYears(1), AwardState.Valid, Day, null);
}

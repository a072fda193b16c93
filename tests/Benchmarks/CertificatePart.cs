using BenchmarkDotNet.Attributes;
using Ovop.Functions.Register.Certificates;

namespace Ovop.Benchmarks;

/// <summary>How fast certificates are drawn.</summary>
public class CertificatePart
{
    private readonly CertificateFacts _batik = new(
        "OVOP-2026-000042-S2-K", "Batik Tulis Sekar Jagad", "Kain batik tulis pewarna alam", "Sekar Jagad", new("Batik", "Batik"),
        "Jawa Tengah", "Kabupaten Rembang", 2, 3, "2026", new(2026, 6, 4, 18, 30, 0, TimeSpan.Zero), new(2028, 6, 4),
        new Uri("https://ovop.example.go.id/sertifikat/OVOP-2026-000042-S2-K"), "Dr. Ratna Kusumawati", new("Direktur Jenderal", "Director General"));

    internal static Task<Table> Measure() => Task.FromResult(Measured.Run<CertificatePart>(
        "Certificates", nameof(Render), summary => 1e9 / summary.Mean, "a second"));

    [Benchmark(Baseline = true)]
    public int Render() => CertificatePdf.Render(_batik).Length;
}

using Ovop.Core.Cases;
using Ovop.Functions.Tests.Award.Procedures;

namespace Ovop.Functions.Tests.Sittings;

/// <summary>Cases that wait for a sitting, and what its members and its chair post.</summary>
internal static class Deciding
{
    public const string Budi = "budi@contoh.id", Sari = "sari@contoh.id";

    public const string Others = $"Budi Raharjo; Sekretaris; {Budi}\nSari Dewi; Anggota; {Sari}\nTono Wijaya; Anggota";

    public const string Act = "berita_acara=BA-7%2F2026&keputusan=12%2F2026&tanggal-hari=26&tanggal-bulan=11&tanggal-tahun=2026&alasan=Sesuai+aturan.";

    public static async Task<IReadOnlyList<ApplicationNumber>> Proposed(Rehearsal rehearsal, int count)
    {
        var numbers = new List<ApplicationNumber>();
        for (var index = 0; index < count; index++)
        {
            await rehearsal.ToProposal(1);
            numbers.Add(rehearsal.Number);
        }

        return numbers;
    }

    public static string Ticked(IEnumerable<ApplicationNumber> numbers) => string.Join('&', numbers.Select(number => $"pilih={number}"));
}

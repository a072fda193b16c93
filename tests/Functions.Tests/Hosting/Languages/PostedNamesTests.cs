using System.Text.RegularExpressions;
using Ovop.Core.Forms.Questions;

namespace Ovop.Functions.Tests.Hosting.Languages;

/// <summary>What a page posts or puts into an address has an Indonesian name, as the addresses have; a new one is put on this list by who has looked.</summary>
public sealed partial class PostedNamesTests
{
    private const string Indonesian =
        """
        akhiri alasan anggota apa asli bahasa baru batas beban bebas bentuk berita_acara berkas biarkan bintang butir cakupan cara cari catatan cerita daftar
        dari dilihat dokumen ganda hadir hak hapus hari isi jawaban jenis juga kab keadaan keahlian keberatan kejadian kembali keputusan kode kolom komoditi kunci kursi
        lainnya langkah lanjut laporan merek mulai nama nama_ikm nama_produk nomor orang pembinaan pemilik pengenal penilai perihal perkara pernyataan pertanyaan pesan petugas
        pilih prov putaran rentang riwayat salinan sama sampai sebab segar sentra seperti setuju setuju_penilai setuju_toko status sumber surat surel tahap tahun
        tambahan tanggal tautan telepon tempat templat temuan tenggat tindakan tombol tunggu ulangi urut versi
        """;

    /// <summary>The names of things that have none of the language.</summary>
    private const string Neither = "csv id webhook";

    /// <summary>Those whose names stand in constants.</summary>
    private static readonly string[] ByConstants = ["foto", "sebut", "segel"];

    private static IEnumerable<string> Posted => $"{Indonesian} {Neither}".Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    [Fact]
    public void What_is_posted_has_an_Indonesian_name() =>
        Sources.Files(".razor").SelectMany(page => Named().Matches(File.ReadAllText(page))).Select(field => field.Groups[1].Value).Distinct().Order(StringComparer.Ordinal)
            .ShouldBe(Posted.Order(StringComparer.Ordinal));

    /// <summary>An error stands beside the field that it names, so the field is one that a page posts.</summary>
    [Fact]
    public void What_a_problem_points_at_is_posted() =>
        Sources.Files(".cs").SelectMany(file => Pointed().Matches(File.ReadAllText(file))).Select(field => field.Groups[1].Value).Distinct()
            .Except(Posted).Except(FormSections.All.SelectMany(section => section.Fields).Select(field => field.Code))
            .ShouldBe(ByConstants, ignoreOrder: true);

    [GeneratedRegex("(?:Field: |\\bField = |ProblemKind\\.\\w+, )\"([a-z_.\\-]+)\"")]
    private static partial Regex Pointed();

    [GeneratedRegex("(?:<(?:input|select|textarea|button)\\b[^>]*? name|<(?:TextField|TextArea|Select|Radios|Checkboxes|DateField|FileField|Button)\\b[^>]*? Name)=\"([a-z_.\\-]+)\"")]
    private static partial Regex Named();
}

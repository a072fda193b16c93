namespace Ovop.Demo;

/// <summary>One kind of paper on the checklist: its title, who issues it, and what it says of the producer.</summary>
/// <param name="Code">The checklist's code.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Issuer">Whose letterhead it bears.</param>
/// <param name="Pattern">Its number; each # becomes a digit.</param>
/// <param name="Lines">Its body, a line each.</param>
internal sealed record PaperKind(string Code, string Title, string Issuer, string Pattern, params IReadOnlyList<string> Lines)
{
    private const string Dinas = "Dinas Perindustrian dan Perdagangan Kabupaten";
    private const string Own = "Administrasi usaha";

    private static readonly PaperKind[] All =
    [
        new("D-USUL", "Surat usulan peserta OVOP", Dinas, "500.16/###/2026", "diusulkan sebagai calon penerima Penghargaan OVOP,", "karena mutu produknya dan peran sentranya di kabupaten."),
        new("D-SENTRA", "Keputusan Bupati tentang Sentra IKM", "Bupati", "188.45/###/2025", "berada di sentra industri kecil dan menengah", "yang ditetapkan dengan keputusan ini."),
        new("D-NIB", "Nomor Induk Berusaha", "Lembaga OSS", "#############", "telah terdaftar dalam perizinan berusaha berbasis risiko,", "skala usaha mikro dan kecil."),
        new("D-AKTA", "Akta pendirian", "Notaris", "AKTA ##/2019", "telah didirikan dengan akta ini."),
        new("D-KTP", "Salinan Kartu Tanda Penduduk", "Pemerintah Kabupaten", "################", "adalah usaha dari pemegang kartu ini."),
        new("D-NPWP", "Nomor Pokok Wajib Pajak", "Direktorat Jenderal Pajak", "##.###.###.#-###.000", "terdaftar sebagai wajib pajak."),
        new("D-SIINAS", "Bukti akun SIINas", "Sistem Informasi Industri Nasional", "SII-########", "memiliki akun dan telah menyampaikan laporan."),
        new("D-STORY", "Cerita produk", Own, "CP-###", "meneruskan keterampilan tiga generasi di desanya,", "dengan ragam hias dan bahan dari lingkungan sendiri."),
        new("D-PHOTO", "Lembar foto produk, proses dan tempat", Own, "FT-###", "melampirkan foto produk, proses dan tempat kerja."),
        new("D-SAMPLE", "Bukti kirim contoh produk", "Jasa pengiriman", "RESI ############", "telah mengirim satu paket contoh produk ke panitia."),
        new("D-RAW", "Asal bahan baku dan kontrak pemasok", Own, "KP-###/2026", "memakai bahan baku dari pemasok di kabupaten yang sama."),
        new("D-PROC", "Alur proses produksi", Own, "AP-###", "1. persiapan bahan   2. pengerjaan   3. penyelesaian", "4. pemeriksaan mutu   5. pengemasan"),
        new("D-SOP", "Struktur organisasi, SOP dan uraian tugas", Own, "SOP-###", "memiliki pembagian tugas dan prosedur tertulis."),
        new("D-FIN", "Pembukuan dua tahun", Own, "PB-2024-2025-###", "Penjualan 2024: Rp412.500.000; 2025: Rp487.200.000", "Biaya 2024: Rp301.000.000; 2025: Rp342.900.000"),
        new("D-SALES", "Bukti penjualan", Own, "INV-#####", "telah menjual produknya kepada pembeli di lima provinsi."),
        new("D-PROD", "Catatan produksi", Own, "CPR-###", "menghasilkan rata-rata 140 satuan setiap bulan."),
        new("D-STAFF", "Daftar tenaga kerja", Own, "TK-###", "mempekerjakan 14 orang, 11 di antaranya dari desa sendiri."),
        new("D-DESIGN", "Pengembangan desain", Own, "DS-###", "mengembangkan delapan desain baru dalam dua tahun."),
        new("D-TRAIN", "Sertifikat pelatihan", Dinas, "PLT-####/2025", "telah mengikuti pelatihan mutu dan kemasan."),
        new("D-PARTNER", "Perjanjian kemitraan", Own, "MOU-###/2025", "bermitra dengan koperasi dan toko di ibu kota provinsi."),
        new("D-PACK", "Kemasan dan label", Own, "KL-###", "memakai kemasan dengan label lengkap."),
        new("D-PROMO", "Bahan promosi", Own, "PR-###", "mempromosikan produknya di pameran dan lokapasar."),
        new("D-EXPORT", "Pemberitahuan ekspor barang", "Bea dan Cukai", "PEB-######", "telah mengekspor produknya."),
        new("D-MEREK", "Sertifikat merek", "Direktorat Jenderal Kekayaan Intelektual", "IDM#########", "adalah pemilik merek terdaftar."),
        new("D-IP", "Surat pencatatan kekayaan intelektual", "Direktorat Jenderal Kekayaan Intelektual", "EC00########", "adalah pemegang hak atau pemakai indikasi geografis."),
        new("D-ENV", "Pernyataan pengelolaan lingkungan (SPPL)", Own, "SPPL-###/2026", "menyanggupi pengelolaan limbah dan lingkungan."),
        new("D-EDAR", "Izin edar SPP-IRT", "Dinas Kesehatan Kabupaten", "P-IRT ###############", "diizinkan mengedarkan pangan olahan ini."),
        new("D-HALAL", "Sertifikat halal", "Badan Penyelenggara Jaminan Produk Halal", "ID##############", "produknya memenuhi ketentuan halal."),
        new("D-LAB", "Laporan hasil uji", "Laboratorium pengujian", "LHU-#####/2026", "Hasil uji contoh produk: memenuhi syarat."),
        new("D-GMP", "Penilaian CPPOB", "Dinas Kesehatan Kabupaten", "CPPOB-####", "menerapkan cara produksi pangan olahan yang baik."),
        new("D-BATIKMARK", "Sertifikat Batikmark", "Balai Besar Kerajinan dan Batik", "BM-####/2025", "berhak memakai tanda Batikmark batik tulis."),
        new("D-DECL", "Pernyataan kebenaran dokumen", Own, "SP-###/2026", "menyatakan bahwa seluruh data dan dokumen adalah benar.", "(bermeterai)"),
    ];

    public static PaperKind Of(string code) =>
        Array.Find(All, kind => kind.Code == code) ?? throw new ArgumentException($"The checklist has no {code}.", nameof(code));

    /// <summary>The codes of the checklist, in its order.</summary>
    public static IReadOnlyList<string> Codes { get; } = [.. All.Select(kind => kind.Code)];

    /// <summary>The number with digits that follow from the given bytes.</summary>
    public string Number(byte[] chance)
    {
        var next = 1;
        return string.Concat(Pattern.Select(place => place == '#' ? (char)('0' + chance[next++ % chance.Length] % 10) : place));
    }
}

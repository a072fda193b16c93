using Ovop.Core.Forms.Questions;
using Ovop.Core.Places;
using Ovop.Core.Rounds;

namespace Ovop.Demo;

/// <summary>What a believable producer answers, for each commodity; every rule of the form is met.</summary>
public static class Answers
{
    /// <summary>Answers by field code.</summary>
    /// <param name="commodity">What is made.</param>
    /// <param name="province">Two digits of the producer's province.</param>
    public static IReadOnlyDictionary<string, string> For(Commodity commodity, string province = "33")
    {
        var answers = new Dictionary<string, string>(Common)
        {
            ["komoditi"] = commodity.ToString(),
            ["prov"] = province,
            ["kab"] = RegencyIn(province),
        };
        foreach (var (code, answer) in Own(commodity))
            answers[code] = answer;
        foreach (var optional in FormSections.All.SelectMany(section => section.Fields).Where(field => !field.Required))
            answers.TryAdd(optional.Code, "");

        return answers;
    }

    /// <summary>Rows as the form keeps them: cells apart by tabs.</summary>
    private static string Rows(params IEnumerable<string> rows) => string.Join('\n', rows);

    private static string RegencyIn(string province) => province == "33" ? "3317" : Regencies.All.First(regency => regency.Province == province).Code;

    private static readonly Dictionary<string, string> Common = new()
    {
        ["jenis_usulan"] = "baru",
        ["bentuk_usaha"] = "perorangan",
        ["nib"] = "1234567890123",
        ["tgl_nib"] = "2021-03-15",
        ["kbli"] = "13134",
        ["npwp"] = "3374015508850001",
        ["nama_pemilik"] = "Sri Wahyuni",
        ["nik"] = "3374015508850001",
        ["jk"] = "p",
        ["tgl_lahir"] = "1985-08-15",
        ["telepon"] = "+6281234567890",
        ["kec"] = "Lasem",
        ["desa"] = "Babagan",
        ["alamat"] = "Jalan Karangturi Gang IV Nomor 12, RT 02 RW 01",
        ["kode_pos"] = "59271",
        ["koordinat"] = "-6.7012, 111.4471",
        ["nama_sentra"] = "Sentra Babagan",
        ["sk_sentra_no"] = "530/124/2017",
        ["sk_sentra_tgl"] = "2017-08-14",
        ["jml_unit_sentra"] = "27",
        ["th_berdiri"] = "2009",
        ["th_sentra"] = "2012",
        ["deskripsi"] = "Dibuat satu per satu oleh perajin desa dengan alat sederhana, dari bahan yang dipilih sendiri, lalu diperiksa mutunya sebelum dijual ke toko dan pembeli langsung.",
        ["cerita"] = "Usaha ini dimulai oleh nenek kami, yang mengajari anak dan tetangganya setelah musim panen. Polanya mengambil bentuk tumbuhan dan cerita pesisir yang masih dituturkan di desa. Sekarang dua puluh tujuh rumah mengerjakannya, dan anak muda belajar dari yang tua setiap Sabtu sore di balai desa.",
        ["jaminan_bahan"] = "lebih_3_tahun",
        ["proses"] = "Bahan disiapkan, dikerjakan dengan tangan dalam beberapa tahap, dikeringkan, diperiksa, lalu dikemas.",
        ["alat"] = "Alat tangan buatan sendiri, wadah, tungku kecil, timbangan dan meja kerja dari kayu setempat.",
        ["kapasitas"] = "120",
        ["satuan"] = "lembar",
        ["produksi_th"] = "1200",
        ["lingkungan"] = "sederhana",
        ["tk_l"] = "6",
        ["tk_p"] = "14",
        ["tk_lokal"] = "18",
        ["investasi"] = "85000000",
        ["omzet_1"] = "480.000.000",
        ["omzet_2"] = "Rp 410.000.000",
        ["hpp"] = "210000",
        ["harga_jual"] = "450000",
        ["pasar_kab"] = "20",
        ["pasar_prov"] = "30",
        ["pasar_nasional"] = "40",
        ["pasar_ekspor"] = "10",
        ["ekspor"] = Rows("SG\t25000000\t2025\tlangsung", "JP\t23000000\t2025\ttidak"),
        ["medsos"] = "instagram.com/usahadesa",
        ["pelatihan"] = "Pewarnaan alam\tBalai Besar Batik\t2023",
        ["pernyataan"] = "ya",
        ["setuju_data"] = "ya",
        ["setuju_tayang"] = "ya",
        ["setuju_foto"] = "ya",
    };

    private static Dictionary<string, string> Own(Commodity commodity) => commodity switch
    {
        Commodity.MM => new()
        {
            ["nama_ikm"] = "Dapur Kawis Lasem",
            ["nama_produk"] = "Sirup Kawista",
            ["merek"] = "Kawis",
            ["kbli"] = "11040",
            ["bahan_baku"] = Rows("Buah kawista\tKabupaten Rembang\t70", "Gula tebu\tKabupaten Pati\t30"),
            ["satuan"] = "botol",
            ["izin_jenis"] = "pirt",
            ["izin_no"] = "2133374010155-30",
            ["izin_exp"] = "2099-12-31",
            ["halal_no"] = "ID33110000123456789",
            ["halal_tgl"] = "2024-05-20",
            ["lab"] = "Balai Laboratorium Semarang, LHU-1123/2026",
            ["lab_tgl"] = "2026-06-11",
        },
        Commodity.TN => new()
        {
            ["nama_ikm"] = "Tenun Troso Lestari",
            ["nama_produk"] = "Kain Tenun Ikat Troso",
            ["merek"] = "Lestari",
            ["cerita"] = "Tenun Troso Lestari dimulai oleh ibu saya, dan sejak 2009 saya, Sri Wahyuni, meneruskannya bersama tetangga. Polanya mengambil bentuk ombak dan burung laut. Sekarang dua puluh tujuh rumah menenun untuk Lestari, dan anak muda belajar dari yang tua setiap Sabtu sore.",
            ["kbli"] = "13121",
            ["bahan_baku"] = Rows("Benang kapas\tKabupaten Jepara\t80", "Pewarna alam\tKabupaten Rembang\t20"),
            ["teknik_tenun"] = "atbm",
            ["serat"] = "kapas",
            ["pewarna_tenun"] = "alam",
        },
        Commodity.BT => new()
        {
            ["nama_ikm"] = "Batik Sekar Lasem",
            ["nama_produk"] = "Batik Tulis Tiga Negeri",
            ["merek"] = "Sekar",
            ["bahan_baku"] = Rows("Kain mori\tKota Pekalongan\t55", "Malam\tKabupaten Rembang\t30", "Pewarna alam\tKabupaten Rembang\t15"),
            ["jenis_batik"] = "tulis",
            ["pewarna"] = "alam",
        },
        Commodity.AN => new()
        {
            ["nama_ikm"] = "Anyaman Pandan Rejo",
            ["nama_produk"] = "Tas Anyam Pandan",
            ["merek"] = "Rejo",
            ["kbli"] = "16291",
            ["bahan_baku"] = Rows("Daun pandan\tKabupaten Rembang\t100"),
            ["satuan"] = "buah",
            ["bahan_anyam"] = "pandan",
            ["teknik_anyam"] = "silang_ganda",
            ["pengawetan"] = "alami",
        },
        Commodity.GR => new()
        {
            ["nama_ikm"] = "Gerabah Bayat Jaya",
            ["nama_produk"] = "Kendi Putaran Miring",
            ["merek"] = "Bayat",
            ["kbli"] = "23932",
            ["bahan_baku"] = Rows("Tanah liat merah\tKabupaten Klaten\t90", "Kayu bakar\tKabupaten Rembang\t10"),
            ["satuan"] = "buah",
            ["jenis_tanah"] = "liat_merah",
            ["suhu_bakar"] = "900",
            ["glasir"] = "tidak",
            ["wadah_pangan"] = "tidak",
        },
        _ => throw new ArgumentOutOfRangeException(nameof(commodity), commodity, null),
    };
}

using System.Globalization;
using Ovop.Core.Places;
using Ovop.Core.Rounds;

namespace Ovop.Demo.Rounds.Producers;

/// <summary>An invented producer and its ware.</summary>
/// <param name="Email">Of the owner.</param>
/// <param name="Answers">To the form, by field code.</param>
internal sealed record Producer(string Email, Commodity Commodity, string Province, IReadOnlyDictionary<string, string> Answers)
{
    /// <summary>One in so many is a cooperative, and has a deed.</summary>
    private const int Cooperatives = 12;

    public string Business => Answers["nama_ikm"];

    public string Nib => Answers["nib"];

    /// <summary>What the business is in law.</summary>
    public string LegalForm => Answers["bentuk_usaha"];

    /// <param name="index">From 0; the provinces take turns, so that none is left out.</param>
    public static Producer Of(int index, Commodity commodity)
    {
        var dice = new Random(7919 * (index + 1));
        var province = Provinces.All[index * 17 % Provinces.All.Count].Code;
        var regencies = Regencies.All.Where(regency => regency.Province == province).ToList();
        var regency = regencies[dice.Next(regencies.Count)];
        var place = regency.Name.Split(' ', 2)[^1];
        var (given, family, house, village) = (One(Words.Given), One(Words.Family), One(Words.House), One(Words.Villages));
        var cooperative = index % Cooperatives == Cooperatives - 1;
        var wares = Words.Wares(commodity);
        var ware = $"{wares[dice.Next(wares.Count)]} {place}";
        var (number, digits) = ((index + 1).ToString("D3", CultureInfo.InvariantCulture), (index + 1).ToString("D4", CultureInfo.InvariantCulture));
        var answers = new Dictionary<string, string>(Demo.Answers.For(commodity, province))
        {
            ["bentuk_usaha"] = cooperative ? "koperasi" : Core.Rounds.Checklists.LegalForm.Person,
            ["nama_ikm"] = $"{(cooperative ? "Koperasi" : Words.Trade(commodity))} {house} {place}",
            ["nama_produk"] = ware,
            ["merek"] = house,
            ["nama_pemilik"] = $"{given} {family}",
            ["jk"] = dice.Next(3) == 0 ? "l" : "p",
            ["nib"] = $"9120{dice.Next(100, 999)}{dice.Next(10, 99)}{digits}",
            ["nik"] = $"{regency.Code}01{dice.Next(10, 28)}0{dice.Next(1, 9)}{dice.Next(65, 99)}{digits}",
            ["npwp"] = $"{regency.Code}01{dice.Next(10, 28)}0{dice.Next(1, 9)}{dice.Next(65, 99)}{digits}",
            ["telepon"] = $"+62812{dice.Next(1000, 9999)}{dice.Next(1000, 9999)}",
            ["kab"] = regency.Code,
            ["kec"] = $"{place} {One(["Utara", "Selatan", "Timur", "Barat", "Tengah"])}",
            ["desa"] = village,
            ["alamat"] = string.Create(CultureInfo.InvariantCulture, $"Jalan Desa {village} Nomor {dice.Next(1, 90)}, RT 0{dice.Next(1, 9)} RW 0{dice.Next(1, 5)}"),
            ["kode_pos"] = $"{dice.Next(20000, 98999)}",
            ["koordinat"] = Places.Near(province, dice),
            ["nama_sentra"] = $"Sentra {village}",
            ["sk_sentra_no"] = $"530/{dice.Next(100, 999)}/2019",
            ["jml_unit_sentra"] = $"{dice.Next(6, 60)}",
            ["deskripsi"] = $"{ware} dibuat satu per satu oleh perajin {village} dengan alat sederhana, dari bahan yang dipilih sendiri, lalu diperiksa mutunya sebelum dijual ke toko dan pembeli langsung.",
            ["cerita"] = $"Usaha ini dimulai oleh keluarga kami di {village}, {regency.Name}, yang mengajari anak dan tetangga setelah musim panen. Caranya diwariskan dan terus diperbaiki; ragamnya mengambil bentuk tumbuhan dan cerita setempat. Sekarang banyak rumah mengerjakannya, dan anak muda belajar dari yang tua setiap Sabtu sore di balai desa.",
            ["tk_l"] = $"{dice.Next(2, 12)}",
            ["tk_p"] = $"{dice.Next(6, 24)}",
            ["tk_lokal"] = $"{dice.Next(4, 8)}",
            ["medsos"] = $"instagram.com/{house.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant()}{number}",
            ["setuju_foto"] = dice.Next(5) == 0 ? "" : "ya",
            ["setuju_tayang"] = dice.Next(6) == 0 ? "" : "ya",
        };
        var main = 60 + dice.Next(5) * 5;
        answers["bahan_baku"] = string.Create(CultureInfo.InvariantCulture, $"Bahan utama setempat\t{regency.Code}\t{main}\nBahan penolong\t{regencies[0].Code}\t{100 - main}");
        return new($"{given.Split(' ')[^1]}.{number}@usaha.contoh.id".ToLowerInvariant(), commodity, province, answers);

        string One(string[] words) => words[dice.Next(words.Length)];
    }

    /// <summary>The answers as they are given on a day: what is dated is dated before it.</summary>
    /// <param name="again">Whether it had a star before.</param>
    public IReadOnlyDictionary<string, string> On(DateTimeOffset day, bool again) => new Dictionary<string, string>(Answers)
    {
        ["jenis_usulan"] = again ? "ulang" : "baru",
        ["lab_tgl"] = Commodity == Commodity.MM ? day.AddDays(-60).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "",
        ["ekspor"] = Answers["ekspor"].Replace("2025", day.AddYears(-1).ToString("yyyy", CultureInfo.InvariantCulture), StringComparison.Ordinal),
    };
}

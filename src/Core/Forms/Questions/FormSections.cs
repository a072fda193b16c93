using System.Text.RegularExpressions;
using Ovop.Core.Places;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Checklists;

namespace Ovop.Core.Forms.Questions;

/// <summary>A page of the form.</summary>
public sealed record FormSection(string Code, IReadOnlyList<FormField> Fields);

/// <summary>
/// Every question of the form, in the order in which they are asked: what needs no paper first. Sources: the ministry's
/// requirements for a proposal (product, sentra of at least five units with a regent's decree, industrial legality,
/// permits of food) and, for the rest, the proposal of the award's designers; formats of numbers by their issuing bodies,
/// where they are sure: what is not is a note (<see cref="FormNotes"/>).
/// </summary>
public static class FormSections
{
    private const long Most = 1_000_000_000_000_000;

    public static IReadOnlyList<FormSection> All { get; } =
    [
        new("usaha",
        [
            new("komoditi", FieldKind.Choice) { Choices = [.. Enum.GetNames<Commodity>()] },
            new("jenis_usulan", FieldKind.Choice) { Choices = ["baru", "ulang"] },
            new("nama_ikm", FieldKind.Text) { Min = 3, Max = 150, IsPrinted = true },
            new("bentuk_usaha", FieldKind.Choice) { Choices = LegalForm.All },
            new("nib", FieldKind.Code) { Shape = Digits("{13}") },
            new("tgl_nib", FieldKind.Date) { Past = true },
        ]),
        new("pemilik",
        [
            new("nama_pemilik", FieldKind.Text) { Min = 2, Max = 100 },
            new("nik", FieldKind.Code) { Shape = Digits("{16}") },
            new("jk", FieldKind.Choice) { Choices = ["p", "l"] },
            new("tgl_lahir", FieldKind.Date) { Past = true },
            new("telepon", FieldKind.Phone),
            new("telepon_kantor", FieldKind.Phone) { Required = false },
        ]),
        new("lokasi",
        [
            new("prov", FieldKind.Province),
            new("kab", FieldKind.Regency),
            new("kec", FieldKind.Text) { Min = 2, Max = 80 },
            new("desa", FieldKind.Text) { Min = 2, Max = 80 },
            new("alamat", FieldKind.Text) { Min = 10, Max = 300 },
            new("kode_pos", FieldKind.Code) { Shape = Digits("{5}") },
            new("koordinat", FieldKind.Place),
        ]),
        new("produk",
        [
            new("nama_produk", FieldKind.Text) { Min = 2, Max = 120, IsPrinted = true },
            new("merek", FieldKind.Text) { Min = 2, Max = 120, IsPrinted = true },
            new("no_merek", FieldKind.Code) { Required = false, Shape = Capitals("{5,20}") },
            new("hki_ig", FieldKind.Text) { Required = false, Min = 3, Max = 200 },
            new("deskripsi", FieldKind.LongText) { Min = 100, Max = 1_500 },
            new("cerita", FieldKind.LongText) { Min = 200, Max = 4_000 },
        ]),
        new("khusus", CommodityQuestions.All),
        new("bahan",
        [
            new("bahan_baku", FieldKind.Rows)
            {
                Max = 20,
                Columns =
                [
                    new("nama", FieldKind.Text) { Min = 2, Max = 80 },
                    new("asal", FieldKind.Origin),
                    new("persen", FieldKind.Percent) { Min = 1, Max = 100 },
                ],
            },
            new("jaminan_bahan", FieldKind.Choice) { Choices = ["tidak_ada", "sd_1_tahun", "1_3_tahun", "lebih_3_tahun"] },
        ]),
        new("produksi",
        [
            new("proses", FieldKind.LongText) { Min = 50, Max = 4_000 },
            new("alat", FieldKind.LongText) { Min = 50, Max = 4_000 },
            new("kapasitas", FieldKind.Number) { Min = 1, Max = 1_000_000_000 },
            new("satuan", FieldKind.Text) { Min = 1, Max = 30 },
            new("produksi_th", FieldKind.Number) { Min = 1, Max = 12_000_000_000 },
            new("lingkungan", FieldKind.Choice) { Choices = ["tidak_ada", "sederhana", "diolah_sendiri", "diolah_bersama"] },
        ]),
        new("pekerja",
        [
            new("tk_l", FieldKind.Number) { Max = 100_000 },
            new("tk_p", FieldKind.Number) { Max = 100_000 },
            new("tk_lokal", FieldKind.Number) { Max = 200_000 },
        ]),
        new("keuangan",
        [
            new("hpp", FieldKind.Money) { Max = Most },
            new("harga_jual", FieldKind.Money) { Min = 1, Max = Most },
            new("investasi", FieldKind.Money) { Max = Most },
            new("omzet_1", FieldKind.Money) { Max = Most },
            new("omzet_2", FieldKind.Money) { Max = Most },
        ]),
        new("pasar",
        [
            .. FormRules.MarketShares.Select(code => new FormField(code, FieldKind.Percent) { Max = 100 }),
            new("ekspor", FieldKind.Rows)
            {
                Required = false,
                Max = 20,
                Columns =
                [
                    new("negara", FieldKind.Choice) { Choices = Countries.Markets },
                    new("nilai", FieldKind.Money) { Max = Most },
                    new("tahun", FieldKind.Year) { Min = 1990 },
                    new("cara", FieldKind.Choice) { Choices = ["langsung", "tidak"] },
                ],
            },
            new("laman", FieldKind.Url) { Required = false },
            new("medsos", FieldKind.Url) { Required = false },
            new("toko_daring", FieldKind.Url) { Required = false },
        ]),
        new("sentra",
        [
            new("nama_sentra", FieldKind.Text) { Min = 3, Max = 150 },
            new("sk_sentra_no", FieldKind.Text) { Min = 3, Max = 80 },
            new("sk_sentra_tgl", FieldKind.Date) { Past = true },
            new("jml_unit_sentra", FieldKind.Number) { Min = 5, Max = 100_000 },
            new("th_berdiri", FieldKind.Year) { Min = 1900 },
            new("th_sentra", FieldKind.Year) { Min = 1900 },
            new("th_alasan", FieldKind.Text) { Required = false, Min = 5, Max = 300 },
        ]),
        new("legalitas",
        [
            new("kbli", FieldKind.Code) { Shape = Digits("{5}") },
            new("npwp", FieldKind.Code) { Shape = Licences.Npwp },
            new("siinas", FieldKind.Text) { Required = false, Min = 3, Max = 40 },
        ]),
        new("riwayat", Experience.All),
        new("pernyataan",
        [
            new("pernyataan", FieldKind.Consent),
            new("setuju_data", FieldKind.Consent),
            new("setuju_tayang", FieldKind.Consent) { Required = false },
            new("setuju_foto", FieldKind.Consent) { Required = false },
        ]),
    ];

    public static FormSection? Find(string code) => All.FirstOrDefault(section => section.Code == code);

    /// <summary>The section whose question an input belongs to, a cell of a row too; null for no input of the form.</summary>
    public static FormSection? Asking(string name) =>
        All.FirstOrDefault(section => section.Fields.Any(field => field.Code == FormRows.CodeOf(name)));

    /// <summary>The questions of a section that are asked of this commodity; those of one commodity only once it is known.</summary>
    public static IEnumerable<FormField> For(this FormSection section, Commodity? commodity) =>
        section.Fields.Where(field => field.Only is null || field.Only == commodity);

    /// <summary>The sections that ask anything of this commodity; all while it is not known.</summary>
    public static IReadOnlyList<FormSection> Asked(Commodity? commodity) =>
        commodity is null ? All : [.. All.Where(section => section.For(commodity).Any())];

    /// <summary>The section that comes next for this commodity; null after the last.</summary>
    public static FormSection? Next(this FormSection section, Commodity? commodity) =>
        Asked(commodity).SkipWhile(other => other != section).Skip(1).FirstOrDefault(next => next.For(commodity).Any());

    private static Regex Digits(string count) => new($"^[0-9]{count}$", RegexOptions.CultureInvariant);

    private static Regex Capitals(string count) => new($"^[0-9A-Z]{count}$", RegexOptions.CultureInvariant);
}

using System.Text.RegularExpressions;
using Ovop.Core.Rounds;

namespace Ovop.Core.Submission;

/// <summary>A page of the form.</summary>
public sealed record FormSection(string Code, IReadOnlyList<FormField> Fields);

/// <summary>
/// Every question of the form, in the order in which they are asked. Sources: the ministry's requirements for a
/// proposal (product, sentra of at least five units with a regent's decree, industrial legality, permits of food)
/// and, for the rest, the proposal of the award's designers; formats of numbers by their issuing bodies.
/// </summary>
public static class FormSections
{
    public static IReadOnlyList<FormSection> All { get; } =
    [
        new("usaha",
        [
            new("komoditi", FieldKind.Choice) { Choices = [.. Enum.GetNames<Commodity>()] },
            new("jenis_usulan", FieldKind.Choice) { Choices = ["baru", "ulang"] },
            new("nama_ikm", FieldKind.Text) { Min = 3, Max = 150 },
            new("bentuk_usaha", FieldKind.Choice) { Choices = ["perorangan", "cv", "pt", "pt_perorangan", "koperasi", "ud", "lainnya"] },
            new("nib", FieldKind.Code) { Shape = Digits(13) },
            new("tgl_nib", FieldKind.Date) { Past = true },
            new("kbli", FieldKind.Code) { Shape = new(@"^(1[0-9]|2[0-9]|3[0-3])[0-9]{3}$", RegexOptions.CultureInvariant) },
            new("npwp", FieldKind.Code) { Shape = new(@"^([0-9]{15}|[0-9]{16})$", RegexOptions.CultureInvariant) },
        ]),
        new("pemilik",
        [
            new("nama_pemilik", FieldKind.Text) { Min = 2, Max = 100 },
            new("nik", FieldKind.Code) { Shape = new(@"^[0-9]{6}(0[1-9]|[12][0-9]|3[01]|4[1-9]|[56][0-9]|7[01])(0[1-9]|1[0-2])[0-9]{6}$", RegexOptions.CultureInvariant) },
            new("telepon", FieldKind.Phone),
        ]),
        new("lokasi",
        [
            new("prov", FieldKind.Province),
            new("kab", FieldKind.Regency),
            new("kec", FieldKind.Text) { Min = 2, Max = 80 },
            new("desa", FieldKind.Text) { Min = 2, Max = 80 },
            new("alamat", FieldKind.Text) { Min = 10, Max = 300 },
            new("kode_pos", FieldKind.Code) { Shape = Digits(5) },
        ]),
        new("sentra",
        [
            new("nama_sentra", FieldKind.Text) { Min = 3, Max = 150 },
            new("sk_sentra_no", FieldKind.Text) { Min = 3, Max = 80 },
            new("sk_sentra_tgl", FieldKind.Date) { Past = true },
            new("jml_unit_sentra", FieldKind.Number) { Min = 5, Max = 100_000 },
            new("th_sentra", FieldKind.Year) { Min = 1900 },
        ]),
        new("produk",
        [
            new("nama_produk", FieldKind.Text) { Min = 2, Max = 120 },
            new("merek", FieldKind.Text) { Min = 2, Max = 120 },
            new("deskripsi", FieldKind.LongText) { Min = 100, Max = 1_500 },
            new("cerita", FieldKind.LongText) { Min = 200, Max = 4_000 },
        ]),
        new("produksi",
        [
            new("bahan_baku", FieldKind.Text) { Min = 3, Max = 300 },
            new("bahan_lokal", FieldKind.Percent) { Max = 100 },
            new("jaminan_bahan", FieldKind.Choice) { Choices = ["tidak_ada", "sd_1_tahun", "1_3_tahun", "lebih_3_tahun"] },
            new("proses", FieldKind.LongText) { Min = 50, Max = 4_000 },
            new("kapasitas", FieldKind.Number) { Min = 1, Max = 1_000_000_000 },
            new("satuan", FieldKind.Text) { Min = 1, Max = 30 },
            new("tk_l", FieldKind.Number) { Max = 100_000 },
            new("tk_p", FieldKind.Number) { Max = 100_000 },
            new("tk_lokal", FieldKind.Number) { Max = 200_000 },
            new("omzet_1", FieldKind.Money) { Max = 1_000_000_000_000_000 },
            new("hpp", FieldKind.Money) { Max = 1_000_000_000_000 },
            new("harga_jual", FieldKind.Money) { Min = 1, Max = 1_000_000_000_000 },
        ]),
        new("pasar",
        [
            .. FormRules.MarketShares.Select(code => new FormField(code, FieldKind.Percent) { Max = 100 }),
        ]),
        new("khusus",
        [
            new("izin_jenis", FieldKind.Choice) { Only = Commodity.MM, Choices = ["pirt", "md"] },
            new("izin_no", FieldKind.Code) { Only = Commodity.MM, Shape = new(@"^([0-9]{15,}|MD[0-9]{12,})$", RegexOptions.CultureInvariant) },
            new("izin_exp", FieldKind.Date) { Only = Commodity.MM, Past = false },
            new("halal_no", FieldKind.Code) { Only = Commodity.MM, Shape = new(@"^ID[0-9]{14,20}$", RegexOptions.CultureInvariant) },
            new("teknik_tenun", FieldKind.Choice) { Only = Commodity.TN, Choices = ["gedogan", "atbm", "lainnya"] },
            new("serat", FieldKind.Text) { Only = Commodity.TN, Min = 2, Max = 120 },
            new("jenis_batik", FieldKind.Choice) { Only = Commodity.BT, Choices = ["tulis", "cap", "kombinasi"] },
            new("pewarna", FieldKind.Text) { Only = Commodity.BT, Min = 2, Max = 120 },
            new("bahan_anyam", FieldKind.Text) { Only = Commodity.AN, Min = 2, Max = 120 },
            new("teknik_anyam", FieldKind.Text) { Only = Commodity.AN, Min = 2, Max = 120 },
            new("jenis_tanah", FieldKind.Text) { Only = Commodity.GR, Min = 2, Max = 120 },
            new("wadah_pangan", FieldKind.Choice) { Only = Commodity.GR, Choices = ["ya", "tidak"] },
        ]),
        new("pernyataan",
        [
            new("pernyataan", FieldKind.Consent),
            new("setuju_data", FieldKind.Consent),
            new("setuju_tayang", FieldKind.Consent) { Required = false },
        ]),
    ];

    public static FormSection? Find(string code) => All.FirstOrDefault(section => section.Code == code);

    /// <summary>The questions of a section that are asked of this commodity; those of one commodity only once it is known.</summary>
    public static IEnumerable<FormField> For(this FormSection section, Commodity? commodity) =>
        section.Fields.Where(field => field.Only is null || field.Only == commodity);

    private static Regex Digits(int count) => new($@"^[0-9]{{{count}}}$", RegexOptions.CultureInvariant);
}

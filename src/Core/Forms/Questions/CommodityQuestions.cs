using System.Text.RegularExpressions;
using Ovop.Core.Rounds;

namespace Ovop.Core.Forms.Questions;

/// <summary>The questions that are asked of one commodity alone.</summary>
internal static class CommodityQuestions
{
    private static readonly string[] YesNo = ["ya", "tidak"];

    private static readonly string[] Dyes = ["alam", "sintetis", "campuran"];

    public static IReadOnlyList<FormField> All { get; } =
    [
        new("izin_jenis", FieldKind.Choice) { Only = Commodity.MM, Choices = ["pirt", "md"] },
        new("izin_no", FieldKind.Code) { Only = Commodity.MM, Shape = Licences.Food },
        new("izin_exp", FieldKind.Date) { Only = Commodity.MM, Past = false },
        new("halal_no", FieldKind.Code) { Only = Commodity.MM, Shape = Shape("^[0-9A-Z]{10,30}$") },
        new("halal_tgl", FieldKind.Date) { Only = Commodity.MM, Past = true },
        new("lab", FieldKind.Text) { Only = Commodity.MM, Min = 3, Max = 150 },
        new("lab_tgl", FieldKind.Date) { Only = Commodity.MM, Past = true },
        new("teknik_tenun", FieldKind.Choice) { Only = Commodity.TN, Choices = ["gedogan", "atbm", "lainnya"] },
        new("serat", FieldKind.Choice) { Only = Commodity.TN, Choices = ["kapas", "sutra", "rayon", "poliester", "campuran", "lainnya"] },
        new("pewarna_tenun", FieldKind.Choice) { Only = Commodity.TN, Choices = Dyes },
        new("jenis_batik", FieldKind.Choice) { Only = Commodity.BT, Choices = ["tulis", "cap", "kombinasi"] },
        new("pewarna", FieldKind.Choice) { Only = Commodity.BT, Choices = Dyes },
        new("no_batikmark", FieldKind.Code) { Only = Commodity.BT, Required = false, Shape = Shape("^[0-9A-Z]{3,30}$") },
        new("bahan_anyam", FieldKind.Choice)
        { Only = Commodity.AN, Choices = ["bambu", "rotan", "pandan", "mendong", "purun", "eceng_gondok", "lainnya"] },
        new("teknik_anyam", FieldKind.Choice)
        { Only = Commodity.AN, Choices = ["silang_tunggal", "silang_ganda", "tiga_arah", "lilit", "lainnya"] },
        new("pengawetan", FieldKind.Choice) { Only = Commodity.AN, Choices = ["tidak_ada", "alami", "kimia"] },
        new("jenis_tanah", FieldKind.Choice) { Only = Commodity.GR, Choices = ["liat_merah", "liat_putih", "campuran", "lainnya"] },
        new("suhu_bakar", FieldKind.Number) { Only = Commodity.GR, Min = 300, Max = 1_500 },
        new("glasir", FieldKind.Choice) { Only = Commodity.GR, Choices = YesNo },
        new("wadah_pangan", FieldKind.Choice) { Only = Commodity.GR, Choices = YesNo },
    ];

    private static Regex Shape(string pattern) => new(pattern, RegexOptions.CultureInvariant);
}

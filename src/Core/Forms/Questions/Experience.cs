namespace Ovop.Core.Forms.Questions;

/// <summary>What the business has learnt, whom it works with and what it has won: rows, each of which may be left out.</summary>
internal static class Experience
{
    public static IReadOnlyList<FormField> All { get; } =
    [
        Rows("pelatihan", Words("nama"), Words("penyelenggara"), Year),
        Rows("mitra", Words("nama"), Words("bentuk")),
        Rows("riwayat_ovop", Year, new("bintang", FieldKind.Number) { Min = 1, Max = 5 }),
        Rows("penghargaan", Words("nama"), Words("pemberi"), Year),
    ];

    private static FormField Year => new("tahun", FieldKind.Year) { Min = 1990 };

    private static FormField Words(string code) => new(code, FieldKind.Text) { Min = 2, Max = 120 };

    private static FormField Rows(string code, params IReadOnlyList<FormField> columns) =>
        new(code, FieldKind.Rows) { Required = false, Max = 20, Columns = columns };
}

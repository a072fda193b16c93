using System.Collections.Frozen;
using Ovop.Core.Forms;

namespace Ovop.Core.Anonymity;

/// <summary>What says who an applicant is.</summary>
public static class Identity
{
    /// <summary>
    /// Answers that name the producer, or by which anybody finds the name: numbers in public registers, places, sites, earlier
    /// stars.
    /// </summary>
    public static FrozenSet<string> Fields { get; } =
    [
        .. ApplicationForm.PersonalFields,
        "nama_ikm", "nib", "tgl_nib", "nama_pemilik", "jk", "kec", "desa", "alamat", "kode_pos", "koordinat", "merek", "no_merek",
        "izin_no", "halal_no", "no_batikmark", "laman", "medsos", "toko_daring",
        "nama_sentra", "sk_sentra_no", "sk_sentra_tgl", "siinas", "riwayat_ovop",
    ];

    /// <summary>Answers whose words may stand in the other answers too.</summary>
    internal static IReadOnlyList<string> Names { get; } = ["nama_ikm", "nama_pemilik", "merek", "nama_sentra"];
}

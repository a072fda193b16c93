using System.Globalization;
using Ovop.Core;

namespace Ovop.Verify;

/// <summary>What the command says itself, in Indonesian and English.</summary>
public static class Speech
{
    public static LocalText Right { get; } = new("benar", "ok   ");

    public static LocalText Wrong { get; } = new("SALAH", "WRONG");

    public static LocalText Holds { get; } = new(
        "Berkas ini utuh, dan aturan memberi hasil yang sama.", "The dossier is whole, and the rules give the same result.");

    public static LocalText Fails { get; } = new(
        "Berkas ini tidak seperti saat ditulis, atau aturan memberi hasil lain.",
        "The dossier is not as it was written, or the rules give something else.");

    public static LocalText ArchiveHolds { get; } = new(
        "Arsip ini utuh, dan aturan memberi hasil yang sama.", "The archive is whole, and the rules give the same results.");

    public static LocalText ArchiveFails { get; } = new(
        "Arsip ini tidak seperti saat ditulis, atau aturan memberi hasil lain.",
        "The archive is not as it was written, or the rules give something else.");

    public static LocalText Usage { get; } = new(
        """
        Memeriksa berkas perkara dari halaman sekretariat, atau arsip satu putaran.

          dotnet run --project src/Verify -- BERKAS
              Jejaknya utuh, semuanya seperti kata jejak, dan aturan memberi hasil yang sama, juga
              untuk perkara yang berakhir tanpa bintang. Berakhir dengan 0, atau 1.

          dotnet run --project src/Verify -- ARSIP.zip
              Hal yang sama untuk setiap perkara satu putaran; tidak ada berkas yang hilang, setiap jejak ada pada catatan
              harian, dan register memuat bintang yang diberikan perkara-perkara itu dan tidak ada yang lain.

          dotnet run --project src/Verify -- --proof BUKTI BERKAS
              Jejak pada BERKAS adalah yang tercakup catatan harian, menurut bukti (bukti.json) dari halaman piagam.
              Bandingkan akar dan segel yang disebutnya dengan catatan yang Anda simpan. Tanpa BERKAS: akhir jejak yang
              dibawa bukti dari halaman permohonan, yaitu siapa yang memutuskan dan mengapa.

          dotnet run --project src/Verify -- --what-if PUTARAN BERKAS-ATAU-FOLDER...
              Bintang mana yang berbeda menurut PUTARAN lain. Tidak menulis apa pun.

        --language id atau en di depan memilih bahasa; tanpa itu bahasa komputer ini.
        """,
        """
        Checks a dossier file, as the administration's page of a case gives it, or the archive of a whole round.

          dotnet run --project src/Verify -- FILE
              The trail is whole, everything is as the trail says, and the rules give the same result, of a case
              that ended without a star too. Ends with 0, or 1.

          dotnet run --project src/Verify -- ARCHIVE.zip
              The same of every case of a round; no file is missing, each trail stands in the daily records, and the
              register has the stars that the cases give and no others.

          dotnet run --project src/Verify -- --proof PROOF FILE
              The trail in FILE is the one that the daily record covers, by the proof (bukti.json) of the certificate's
              page. Compare the root and the seal that it names with the record that you have kept. Without FILE: the
              end of the trail that the proof from an application's page brings, which says who decided, and why.

          dotnet run --project src/Verify -- --what-if ROUND FILE-OR-FOLDER...
              Which stars would differ under the round in ROUND, such as a copy of a round with other points, bands or
              gates, and which would lie close to an edge. Writes nothing.

        --language id or en in front chooses the language; without it that of this computer.
        """);

    /// <summary>The language that is asked for, which is taken off the arguments; else that of the computer, English for any other.</summary>
    public static Language Asked(ref string[] args)
    {
        if (args is not ["--language", var code, .. var rest])
            return Spoken(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);

        args = rest;
        return Spoken(code);
    }

    private static Language Spoken(string code) => code == Language.Indonesian.Code ? Language.Indonesian : Language.English;
}

using Ovop.Core.Anonymity;
using Ovop.Core.Cases;
using Ovop.Core.Documents.Content;
using Ovop.Core.Documents.Scanning;
using Ovop.Core.Forms;
using Ovop.Core.Rounds;

namespace Ovop.Core.Tests.Anonymity;

/// <summary>Cases of a round that asks for blind panels.</summary>
internal static class Blind
{
    public const string Firm = "UD Canting Lestari", Owner = "Sulastri Wijayanti", Brand = "Nagaswara", Sentra = "Sentra Babagan";

    public static Setting Setting { get; } = Dossiers.Setting() is var setting ? setting with { Round = setting.Round with { Panel = setting.Round.Panel with { BlindFor = [Commodity.BT] } } } : setting;

    /// <summary>Screened, and waiting for its copies.</summary>
    public static Dossier AtCopies()
    {
        var dossier = Dossiers.AtReview(Setting);
        return dossier with { Parts = new Dictionary<string, IPart>(dossier.Parts) { [ApplicationForm.RowKey] = Named(ApplicationForm.Of(dossier)) } };
    }

    /// <summary>With a panel that sees every file as it is.</summary>
    public static Dossier AtReview()
    {
        var waiting = AtCopies();
        return Released(waiting.Do(AnonymousCopies.ShowAsTheyAre(waiting, Dossiers.Administrator.Id, [.. AnonymousCopies.Files(waiting, Setting.Round).Select(file => file.Key)], Setting)));
    }

    /// <summary>Handed over by the office, and gone on as far as it goes by itself.</summary>
    public static Dossier Released(Dossier waiting, Setting? setting = null) =>
        waiting.Do(BlindStage.Release(waiting, Dossiers.Administrator.Id, setting ?? Setting)).Advanced(setting ?? Setting);

    public static Result<Change> Copy(Dossier dossier, string of, string upload = "salinan", ContentKind kind = ContentKind.Pdf, ScanState scan = ScanState.Clean) =>
        AnonymousCopies.Receive(dossier, Dossiers.Administrator.Id, of, upload, new DocumentFacts(kind, 900, upload, 1), Setting, scan);

    private static ApplicationForm Named(ApplicationForm form) => form with
    {
        Answers = form.Answers.SetItem("nama_ikm", Firm).SetItem("nama_pemilik", Owner).SetItem("merek", Brand).SetItem("nama_sentra", Sentra)
            .SetItem("nama_produk", $"Batik {Brand}")
            .SetItem("cerita", $"Ibu Sulastri mendirikan {Firm} di {Sentra}; lihat www.nagaswara.co.id atau telepon 0812-3456-7890, Rp 1.500.000.000.")
            .SetItem("mitra", $"Koperasi {Brand}\tpemasok"),
    };
}

using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Notices;

namespace Ovop.Functions.SignIn.Roles;

/// <summary>The addresses of the office's pages.</summary>
internal static class OfficePaths
{
    public const string Board = "/kantor";
    public const string SignIn = $"{Board}/masuk";
    public const string Today = $"{Board}/hari-ini";
    public const string Overview = $"{Board}/ringkasan";
    public const string Regions = $"{Board}/wilayah";
    public const string Reliability = $"{Board}/keandalan";
    public const string Statistics = $"{Board}/statistik";
    public const string Export = $"{Board}/unduh";
    public const string Views = $"{Board}/tampilan";
    public const string Columns = $"{Board}/kolom";
    public const string Bulk = $"{Board}/massal";
    public const string Rounds = $"{Board}/putaran";
    public const string RoundFile = $"{Rounds}/berkas";
    public const string RoundDraft = $"{Rounds}/draf";
    public const string RoundDraftFile = $"{RoundDraft}/berkas";
    public const string RoundTrial = $"{RoundDraft}/coba";
    public const string Archive = $"{Board}/arsip";
    public const string Assessors = $"{Board}/penilai";
    public const string Calibrations = $"{Board}/kalibrasi";
    public const string Fees = $"{Board}/honor";
    public const string AssessorsFile = $"{Assessors}/berkas";
    public const string Offices = $"{Board}/pejabat";
    public const string OfficesFile = $"{Offices}/berkas";
    public const string Handover = $"{Offices}/serah-terima";
    public const string HandoverEnd = $"{Handover}/batal";
    public const string Panels = $"{Board}/panel";
    public const string Outbox = $"{Board}/surat";
    public const string MailSend = $"{Outbox}/kirim";
    public const string MailHold = $"{Outbox}/tahan";
    public const string MailRelease = $"{Outbox}/lepas";
    public const string MailWords = $"{Outbox}/kata";
    public const string MailWordsEdit = $"{MailWords}/ubah";
    public const string SignInMail = $"{Outbox}/masuk";
    public const string Circulars = $"{Board}/edaran";
    public const string CircularNew = $"{Circulars}/tulis";
    public const string Twins = $"{Board}/ganda";
    public const string Failures = $"{Board}/gagal";
    public const string FalseStars = $"{Board}/bintang-palsu";
    public const string Instances = $"{Board}/mesin";
    public const string Templates = $"{Instances}/templat";
    public const string Log = $"{Board}/catatan";
    public const string Reads = $"{Board}/dibaca";
    public const string Retention = $"{Board}/retensi";
    public const string Trails = $"{Board}/jejak";
    public const string Dossiers = $"{Trails}/berkas";
    public const string Stages = $"{Board}/tahap";
    public const string Sittings = $"{Board}/sidang";
    public const string Keys = $"{Board}/kunci";

    /// <summary>The orchestrations of a task hub that is not the app's own.</summary>
    public static string Hub(string name) => $"{Instances}/hub/{name}";

    /// <summary>The case of a number as it is written.</summary>
    public static string CaseOf(string number) => $"{Board}/permohonan/{number}";

    /// <summary>The words of a kind of letter.</summary>
    public static string Words(MailKind kind, Language language) => $"{MailWordsEdit}?jenis={kind}&bahasa={language}";

    public static string Circular(string id) => $"{Circulars}/lihat/{id}";

    /// <summary>What the engine has under this id.</summary>
    /// <param name="list">The address of its hub.</param>
    public static string Instance(string id, string list = Instances) => $"{list}/jalan/{Uri.EscapeDataString(id)}";

    /// <summary>The office's own view of orchestrations of a name, tried on one of them.</summary>
    public static string Template(string name, string id) => $"{Templates}?nama={name}&pengenal={Uri.EscapeDataString(id)}";

    /// <summary>Two cases side by side.</summary>
    public static string TwinPair(ApplicationNumber one, ApplicationNumber other) => $"{Twins}/{one}/{other}";

    /// <summary>One of the pool.</summary>
    public static string Assessor(string id) => $"{Assessors}/orang/{Uri.EscapeDataString(id)}";

    extension(ApplicationNumber number)
    {
        /// <summary>The case as the office sees it.</summary>
        public string Office => CaseOf($"{number}");

        public string OfficeAsk => $"{number.Office}/tanya";

        public string OfficeAward => $"{number.Office}/penghargaan";

        public string OfficeCopies => $"{number.Office}/anonim";

        /// <summary>The last look before the panel gets the files.</summary>
        public string OfficeRelease => $"{number.OfficeCopies}/serahkan";

        /// <summary>A blind case as its panel sees it.</summary>
        public string OfficePanelView => $"{number.OfficeCopies}/panel";

        public string OfficeCorrection => $"{number.Office}/perbaikan";

        public string OfficeDeadline => $"{number.Office}/tenggat";

        public string OfficeEngine => $"{number.Office}/mesin";

        public string OfficeFile => $"{number.Office}/berkas";

        public string OfficeLetters => $"{number.Office}/surat";

        public string OfficeOpening => $"{number.Office}/buka";

        public string OfficeOwner => $"{number.Office}/pemilik";

        /// <summary>What proves how it ended.</summary>
        public string OfficeProof => $"{number.Office}/bukti";

        public string OfficePanel => $"{number.Office}/panel";

        public string OfficeRetention => $"{number.Office}/retensi";

        public string OfficeSample => $"{number.Office}/contoh";

        public string OfficeSources => $"{number.Office}/sumber";

        public string OfficeSheet => $"{number.Office}/lembar";

        public string OfficeStages => $"{number.Office}/tahap.svg";

        public string OfficeStar => $"{number.Office}/bintang";

        public string OfficeTakeBack => $"{number.Office}/tautan";

        public string OfficeVisit => $"{number.Office}/kunjungan";

        public string OfficeDocument(string code, int turn) => $"{number.Office}/dokumen/{code}/{turn}";

        public string OfficeThumbnail(string code, int turn) => $"{number.Office}/kecil/{code}/{turn}";

        public string OfficeLetter(string key) => $"{number.OfficeLetters}/{key}";
    }
}

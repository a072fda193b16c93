using Ovop.Core.Cases;

namespace Ovop.Functions.Sharing;

/// <summary>The addresses of an application's pages.</summary>
internal static class Paths
{
    extension(ApplicationNumber number)
    {
        public string Page => $"/permohonan/{number}";

        public string Documents => $"{number.Page}/dokumen";

        public string ManyFiles => $"{number.Page}/banyak-berkas";

        public string Check => $"{number.Page}/periksa";

        public string Receipt => $"{number.Page}/tanda-terima";

        public string SampleLabel => $"{number.Page}/label-contoh";

        public string Revision => $"{number.Page}/perubahan";

        public string Versions => $"{number.Page}/versi";

        public string Access => $"{number.Page}/akses";

        public string Ask => $"{number.Page}/tanya";

        public string OwnData => $"{number.Page}/data";

        /// <summary>What proves how it ended.</summary>
        public string Proof => $"{number.Page}/bukti";

        public string Confirmation => $"{number.Page}/konfirmasi";

        public string ConfirmationSheet => $"{number.Confirmation}/lembar";

        public string Withdrawal => $"{number.Page}/tarik";

        public string PublicConsent => $"{number.Page}/tayangan";

        public string Texts => $"{number.Page}/pesan";

        public string Objection => $"{number.Page}/keberatan";

        /// <summary>A section of the form.</summary>
        /// <param name="fromCheck">Whether one comes from checking the answers, and goes back there.</param>
        public string Section(string code, bool fromCheck = false) => $"{number.Page}/bagian/{code}{(fromCheck ? "?dari=periksa" : "")}";

        /// <summary>A section after its rows were changed: at the row to fill in, if one was added.</summary>
        public string Rows(string section, string? more, bool fromCheck) =>
            $"{number.Section(section)}?{(fromCheck ? "dari=periksa&" : "")}tambah={Uri.EscapeDataString(more ?? "")}{(more is null ? "" : $"#{Uri.EscapeDataString(more)}")}";

        /// <summary>The page that a section belongs to.</summary>
        public string BackFromSection(bool fromCheck, bool isRevision) =>
            isRevision ? number.Revision : fromCheck ? number.Check : number.Page;

        /// <summary>Where one goes on from a section: while the form is filled in, to the next, and then to the documents.</summary>
        /// <param name="next">Code of the next section; null after the last.</param>
        public string AfterSection(bool fromCheck, bool isRevision, string? next) =>
            fromCheck || isRevision ? number.BackFromSection(fromCheck, isRevision)
            : next is null ? number.Documents
            : number.Section(next);

        /// <summary>Where the script of a document's page asks.</summary>
        public string Upload(string code) => $"{number.Page}/unggahan/{code}";

        public string Document(string code) => $"{number.Documents}/{code}";

        /// <summary>The template of a document, with the answers so far.</summary>
        public string Template(string code) => $"{number.Page}/blangko/{code}";

        /// <summary>A picture of a document, small.</summary>
        public string SmallPicture(string code, int turn) => $"{number.Page}/kecil/{code}/{turn}";

        /// <summary>Where the photos of a document are laid out.</summary>
        public string Album(string code) => $"{number.Page}/album/{code}";

        /// <summary>The dates of the application for one's own calendar.</summary>
        public string Calendar => $"{number.Page}/tenggat.ics";

        /// <summary>Where the date of a file is sent that is there already.</summary>
        public string DocumentDate(string code) => $"{number.Page}/tanggal/{code}";

        /// <summary>Where a file is taken out of the draft.</summary>
        public string DocumentBack(string code, int turn) => $"{number.Page}/keluarkan/{code}/{turn}";

        /// <summary>Where one goes on once a file of a document has been accepted.</summary>
        public string AfterDocument(string code, bool isRevision) =>
            isRevision ? number.Revision : $"{number.Documents}?baru={code}#{code}";
    }
}

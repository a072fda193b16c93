using Ovop.Core.Award;

namespace Ovop.Functions.Submission;

/// <summary>The addresses of an application's pages.</summary>
internal static class Paths
{
    extension(ApplicationNumber number)
    {
        public string Page => $"/permohonan/{number}";

        public string Documents => $"{number.Page}/dokumen";

        public string Check => $"{number.Page}/periksa";

        public string Receipt => $"{number.Page}/tanda-terima";

        public string Revision => $"{number.Page}/perubahan";

        public string Versions => $"{number.Page}/versi";

        public string Withdrawal => $"{number.Page}/tarik";

        /// <summary>A section of the form; afterwards back to the answers or to the list of tasks.</summary>
        public string Section(string code, bool fromCheck = false) => $"{number.Page}/bagian/{code}{(fromCheck ? "?dari=periksa" : "")}";

        /// <summary>Where one goes on from a section that was saved.</summary>
        public string AfterSection(bool fromCheck, bool isRevision) => isRevision ? number.Revision : fromCheck ? number.Check : number.Page;

        public string Document(string code) => $"{number.Documents}/{code}";
    }
}

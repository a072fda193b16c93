using Ovop.Core.Documents;
using Ovop.Core.Documents.Content;
using Ovop.Functions.Documents.Downloading;
using static Ovop.Functions.Tests.Submission.Drafts;

namespace Ovop.Functions.Tests.Documents;

/// <summary>Under what name a file is given out.</summary>
public sealed class DownloadNameTests
{
    [Theory]
    [InlineData("foto.exe", ContentKind.Jpeg, "inline; filename=foto.jpg")]
    [InlineData("surat \"a\";\r\nX: y.pdf", ContentKind.Pdf, "inline; filename=")]
    public void A_download_has_the_extension_of_what_it_is(string name, ContentKind kind, string begins)
    {
        var disposition = DocumentDownload.Disposition(new("D-NIB", 1, "u", name, DocumentState.Accepted, null, null, Today.Now), kind);

        disposition.ShouldStartWith(begins);
        disposition.ShouldNotContain('\n');
    }
}

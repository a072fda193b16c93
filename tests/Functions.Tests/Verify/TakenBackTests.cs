using Ovop.Core.Cases;
using Ovop.Core.Disclosure;
using Ovop.Core.Documents;
using Ovop.Core.Documents.Content;
using Ovop.Functions.Tests.Submission;
using Ovop.Verify;

namespace Ovop.Functions.Tests.Verify;

/// <summary>A draft out of which a file was taken says so in its trail.</summary>
public sealed class TakenBackTests
{
    [Fact]
    public void A_file_that_was_taken_out_of_the_draft_agrees_with_the_trail()
    {
        var facts = new DocumentFacts(ContentKind.Pdf, 100, new string('a', 64), 1);
        var sent = DocumentRules.Receive(Drafts.Weaving, "D-NIB", "one", "nib.pdf", facts, Drafts.Today).Value.After;
        var without = TakingBack.Take(sent, "D-NIB", 1, Drafts.Today).Value.After;

        Broken(without).ShouldBe(Broken(sent));
        without.All<StoredDocument>().ShouldHaveSingleItem().State.ShouldBe(DocumentState.TakenBack);
    }

    private static IReadOnlyList<string> Broken(Dossier dossier) =>
        [.. Verification.Of(DossierFile.Of(dossier, Drafts.Round).Write()).Where(finding => !finding.Holds).Select(finding => finding.Words)];
}

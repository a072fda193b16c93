using Ovop.Core;
using Ovop.Functions.Documents;
using Ovop.Functions.Hosting.Errors;
using static Ovop.Functions.Tests.Submission.Drafts;

namespace Ovop.Functions.Tests.Documents;

/// <summary>What is said of a document and of what is wrong with it.</summary>
public sealed class DocumentWordsTests
{
    public static TheoryData<string> Refusals =>
        ["document.none", "document.one", "document.together", "document.empty", "document.kind", "document.encrypted", "document.damaged", "document.polyglot", "document.toobig", "document.pages", "document.image.size", "document.duplicate", "document.missing", "document.unknown", "document.date.missing", "document.date.wrong", "document.date.future", "document.unscanned", "document.infected", "document.incomplete"];

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Every_refusal_has_words_in_both_languages(string code)
    {
        var problem = new Problem(code, Args: ["3", "1"]);

        ProblemWords.Of(problem, Language.Indonesian).ShouldNotBe(ProblemWords.Of(problem, Language.English));
    }

    [Fact]
    public void A_twin_is_named_instead_of_its_code() =>
        DocumentWords.Words(new("document.duplicate", Args: ["D-NPWP"]), Round, Language.Indonesian).ShouldContain("(NPWP)");
}

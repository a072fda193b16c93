using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Documents;
using Ovop.Core.Notices;
using Ovop.Core.Review;
using Ovop.Core.Review.Sheets;
using Ovop.Functions.Award;

namespace Ovop.Functions.Tests.Award;

public sealed class CaseWordsTests
{
    public static TheoryData<string> Keys =>
    [
        .. Of<CaseState>("state"), .. Of<SeatState>("seat"), .. Of<LetterState>("letter"), .. Of<Notice>("notice"),
        .. Of<DocumentState>("document"), .. Of<Recommendation>("recommendation"),
    ];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_value_has_words_of_its_own_in_each_language(string key)
    {
        var (indonesian, english) = (new CaseWords(Language.Indonesian)[key], new CaseWords(Language.English)[key]);

        indonesian.ShouldNotBeNullOrWhiteSpace();
        english.ShouldNotBe(indonesian);
    }

    [Theory]
    [InlineData("panel.few")]
    [InlineData("endorsement")]
    [InlineData("ratification")]
    [InlineData("visit")]
    [InlineData("hold")]
    [InlineData("bounce")]
    [InlineData("endorser.own")]
    [InlineData("ratifier.own")]
    [InlineData("approval")]
    [InlineData("approvers.few")]
    public void Every_reason_to_call_an_administrator_has_a_sentence_of_its_own(string code)
    {
        var words = new CaseWords(Language.Indonesian);

        words.Stuck(code).ShouldNotBe(words.Stuck("anything else"));
    }

    private static IEnumerable<string> Of<T>(string kind) where T : struct, Enum => Enum.GetNames<T>().Select(name => $"{kind}.{name}");
}

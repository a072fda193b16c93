using Ovop.Core;
using Ovop.Core.Award;
using Ovop.Core.Documents;
using Ovop.Core.Notices;
using Ovop.Core.Review;
using Ovop.Core.Screening;
using Ovop.Functions.Award;

namespace Ovop.Functions.Tests.Award;

public sealed class CaseWordsTests
{
    public static TheoryData<string> Keys =>
    [
        .. Of<CaseState>("state"), .. Of<SeatState>("seat"), .. Of<LetterState>("letter"), .. Of<Notice>("notice"),
        .. Of<DocumentState>("document"), .. Of<Recommendation>("recommendation"), .. Of<EffectType>("effect"),
    ];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_value_has_words_of_its_own_in_each_language(string key)
    {
        var (indonesian, english) = (new CaseWords(Language.Indonesian)[key], new CaseWords(Language.English)[key]);

        indonesian.ShouldNotBeNullOrWhiteSpace();
        english.ShouldNotBe(indonesian);
    }

    private static IEnumerable<string> Of<T>(string kind) where T : struct, Enum => Enum.GetNames<T>().Select(name => $"{kind}.{name}");
}

using Ovop.Core.Award;
using Ovop.Core.Notices;

namespace Ovop.Core.Tests.Notices;

public sealed class PersonalLinksTests
{
    private static readonly Setting Setting = Cases.Setting();
    private static readonly Dossier Asked = Cases.AtReview(Setting);

    private static string One => Asked.Asked()[0];

    [Fact]
    public void A_link_is_sent_again_to_its_owner_under_the_same_serial()
    {
        var letters = Asked.Do(Again(Asked)).All<Letter>().Where(letter => letter.Person == One).ToList();

        letters.Count.ShouldBe(2);
        letters.ShouldAllBe(letter => letter.To == $"{One}@contoh.id" && letter.Link == new LinkTarget(LinkPurpose.Review, One, 1));
    }

    [Fact]
    public void Within_an_hour_it_is_sent_once()
    {
        var sent = Asked.Do(Again(Asked));

        Again(sent).Value.IsEmpty.ShouldBeTrue();
        Again(sent, hours: 1).Value.IsEmpty.ShouldBeFalse();
    }

    [Fact]
    public void A_link_that_decided_is_not_sent_again() =>
        Again(Asked.Scored(One, Setting)).Problems.ShouldHaveSingleItem().Code.ShouldBe("link.used");

    [Fact]
    public void Whoever_has_no_link_gets_none() =>
        PersonalLinks.SendAgain(Asked, LinkPurpose.Review, "lain", Setting.Now).Problems.ShouldHaveSingleItem().Code.ShouldBe("link.unknown");

    private static Result<Change> Again(Dossier dossier, int hours = 0) =>
        PersonalLinks.SendAgain(dossier, LinkPurpose.Review, One, Setting.Now.AddHours(hours));
}

using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Core.Review;

namespace Ovop.Core.Tests.Notices;

public sealed class PersonalLinksTests
{
    private static readonly Setting Setting = Dossiers.Setting();
    private static readonly Dossier Asked = Dossiers.AtReview(Setting);

    private static string One => Asked.Asked()[0];

    [Fact]
    public void A_link_is_sent_again_to_its_owner_under_the_same_serial()
    {
        var letters = Asked.Do(Again(Asked)).All<Letter>().Where(letter => letter.Person == One).ToList();

        letters.Count.ShouldBe(2);
        letters.ShouldAllBe(letter => Addresses.Of(letter, Asked, Setting.People) == $"{One}@contoh.id" && letter.Link == new LinkTarget(LinkPurpose.Review, One, 1));
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
        ReviewLink.Kind.SendAgain(Asked, "lain", Setting).Problems.ShouldHaveSingleItem().Code.ShouldBe("link.unknown");

    [Fact]
    public void A_corrected_address_ends_the_link_of_before_and_gets_one_of_its_own()
    {
        var corrected = Dossiers.Moved(Setting, One, "baru@contoh.id");
        var sent = Asked.Do(ReviewLink.Kind.SendAgain(Asked, One, corrected));
        var letter = sent.All<Letter>().Single(letter => letter.Person == One && letter.Occasion.Contains("-own-", StringComparison.Ordinal));

        ReviewLink.Kind.MustDecide(Asked, One, 1, corrected)!.Code.ShouldBe("link.superseded");
        (Addresses.Of(letter, sent, corrected.People), letter.Link!.Serial).ShouldBe(("baru@contoh.id", 2));
        (ReviewLink.Kind.MustDecide(sent, One, 1, corrected)!.Code, ReviewLink.Kind.MustDecide(sent, One, 2, corrected)).ShouldBe(("link.superseded", null));
    }

    [Fact]
    public void A_letter_never_carries_a_link_that_was_not_issued()
    {
        var never = Letters.ToApplicant(Asked, Notice.Receipt, "x") with { Link = new(LinkPurpose.Ratification, Dossiers.Ratifier.Id, 1) };

        Letters.Ready(never, Asked).ShouldBeNull();
        Letters.Linked(Asked, Notice.RatificationReminder, "x", LinkPurpose.Ratification, Dossiers.Ratifier).ShouldBeNull();
    }

    private static Result<Change> Again(Dossier dossier, int hours = 0) =>
        ReviewLink.Kind.SendAgain(dossier, One, Setting with { Now = Setting.Now.AddHours(hours) });
}

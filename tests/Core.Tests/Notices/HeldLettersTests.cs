using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Core.Offices;

namespace Ovop.Core.Tests.Notices;

public sealed class HeldLettersTests
{
    private static readonly Setting At = Dossiers.Setting();
    private static readonly Dossier Review = Dossiers.AtReview(At);
    private static readonly Letter Asked = Review.All<Letter>().First(letter => letter.Kind == Notice.ReviewAsked);
    private static readonly Dossier Held = Review.Do(Review.By(People.System, At.Now).Put(Asked with { State = LetterState.Held }));

    [Fact]
    public void Release_queues_the_letter_with_the_note_and_says_who()
    {
        var released = Held.Do(HeldLetters.Release(Held, Asked.Key, "admin-1", " Maaf atas keterlambatan. ", At.Now));

        var letter = released.Find<Letter>(Asked.Key)!;
        (letter.State, letter.IsReviewed, letter.Addition).ShouldBe((LetterState.Queued, true, "Maaf atas keterlambatan."));
        released.Trail.Last().ShouldSatisfyAllConditions(entry => entry.What.ShouldBe("letter.released"), entry => entry.Who.ShouldBe("admin-1"));
    }

    [Fact]
    public void Discarding_takes_a_reason()
    {
        HeldLetters.Discard(Held, Asked.Key, "admin-1", " ", At.Now).Problems.ShouldHaveSingleItem().Code.ShouldBe("act.reason");
        Held.Do(HeldLetters.Discard(Held, Asked.Key, "admin-1", "Keliru.", At.Now)).Find<Letter>(Asked.Key)!.State.ShouldBe(LetterState.Discarded);
    }

    [Fact]
    public void Letter_that_is_not_held_is_left_alone()
    {
        HeldLetters.Release(Review, Asked.Key, "admin-1", "", At.Now).Problems.ShouldHaveSingleItem().Code.ShouldBe("letter.notheld");
        HeldLetters.Discard(Review, Asked.Key, "admin-1", "Keliru.", At.Now).Problems.ShouldHaveSingleItem().Code.ShouldBe("letter.notheld");
    }

    [Fact]
    public void Letter_is_written_anew_before_it_goes_out_and_given_back_its_words()
    {
        var own = new MailWords("Perihal lain", "Isi yang lain sama sekali.", "Buka");

        var rewritten = Held.Do(HeldLetters.Rewrite(Held, Asked.Key, "admin-1", own, "Nama pasar keliru.", At.Now));
        rewritten.Find<Letter>(Asked.Key)!.ShouldSatisfyAllConditions(letter => letter.Own.ShouldBe(own), letter => letter.State.ShouldBe(LetterState.Held));
        rewritten.Trail.Last().What.ShouldBe("letter.rewritten");

        rewritten.Do(HeldLetters.Rewrite(rewritten, Asked.Key, "admin-1", null, "Sudah benar.", At.Now)).Find<Letter>(Asked.Key)!.Own.ShouldBeNull();
        HeldLetters.Rewrite(Held, Asked.Key, "admin-1", own, "", At.Now).Problems.ShouldHaveSingleItem().Code.ShouldBe("act.reason");
        HeldLetters.Rewrite(Review, Asked.Key, "admin-1", own, "Keliru.", At.Now).Problems.ShouldHaveSingleItem().Code.ShouldBe("letter.notheld");
    }

    [Fact]
    public void Note_has_its_length() =>
        HeldLetters.Release(Held, Asked.Key, "admin-1", new string('a', HeldLetters.LongestAddition + 1), At.Now).Problems.ShouldHaveSingleItem().Code.ShouldBe("letter.addition");

    [Fact]
    public void Codes_are_never_held() => HeldLetters.MayBeHeld(Notice.ReviewCode).ShouldBeFalse();
}

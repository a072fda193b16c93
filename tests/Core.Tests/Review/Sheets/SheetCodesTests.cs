using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Core.Review;
using Ovop.Core.Review.Sheets;
using Ovop.Core.Rounds;

namespace Ovop.Core.Tests.Review.Sheets;

public sealed class SheetCodesTests
{
    private const string Right = "123456";
    private static readonly Setting Setting = WithCode(Dossiers.Setting());
    private static readonly string One = Dossiers.AtReview(Setting).Asked()[0];
    private static readonly Dossier Declared = Dossiers.AtReview(Setting).Declared(One, Setting);

    private static FilledSheet Whole(string reason = "Bukti lengkap dan jelas.")
    {
        var criteria = Setting.Round.Rubric.CriteriaFor(Commodity.BT);
        return new(criteria.ToDictionary(criterion => criterion.Code, _ => 1), criteria.ToDictionary(criterion => criterion.Code, _ => "Terlihat."), Recommendation.Approve, reason);
    }

    [Fact]
    public void Without_a_code_no_sheet_counts() =>
        Dossiers.Sheet(Declared, One, Setting).Problems.ShouldHaveSingleItem().Code.ShouldBe("code.none");

    [Fact]
    public void A_code_goes_to_the_assessors_own_address()
    {
        var letter = Sent().All<Letter>().Single(letter => letter.Kind == Notice.ReviewCode);

        Addresses.Of(letter, Sent(), Setting.People).ShouldBe($"{One}@contoh.id");
        letter.Args.ShouldBe([$"sealed {Right}"]);
    }

    [Fact]
    public void Beside_the_code_is_no_link_since_it_would_then_prove_nothing_more_than_the_link() =>
        Sent().All<Letter>().Single(letter => letter.Kind == Notice.ReviewCode).Link.ShouldBeNull();

    [Fact]
    public void With_the_right_code_the_sheet_counts_as_it_was_checked()
    {
        var received = Enter(Sent(), Right).Value.After.Find<ReceivedSheet>(ReceivedSheet.KeyOf(1, One))!;

        FilledSheet.Of(received.Sheet).Hash().ShouldBe(Whole().Hash());
    }

    [Fact]
    public void Spaces_in_the_code_do_not_matter() => ReviewStage.Counting(Enter(Sent(), " 123 456 ").Value.After).ShouldHaveSingleItem();

    [Fact]
    public void A_wrong_code_counts_no_sheet_but_the_try()
    {
        var tried = Enter(Sent(), "654321").Value.After;

        ReviewStage.Counting(tried).ShouldBeEmpty();
        SheetCodes.Of(tried, One)!.Tries.ShouldBe(1);
    }

    [Fact]
    public void After_five_wrong_tries_the_right_code_is_refused()
    {
        var tried = Enumerable.Range(0, 5).Aggregate(Sent(), (so, _) => so.Do(Enter(so, "654321")));

        Enter(tried, Right).Problems.ShouldHaveSingleItem().Code.ShouldBe("code.spent");
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(11, false)]
    public void A_code_holds_for_ten_minutes(int minutes, bool holds) =>
        Enter(Sent(), Right, Setting with { Now = Setting.Now.AddMinutes(minutes) }).IsOk.ShouldBe(holds);

    [Fact]
    public void A_code_is_for_the_very_sheet_it_was_sent_for()
    {
        var sent = Sent();
        var changed = sent.Do(SheetDrafts.Save(sent, One, 1, 1, Whole("Alasan lain yang lebih panjang."), Setting));

        Enter(changed, Right).Problems.ShouldHaveSingleItem().Code.ShouldBe("code.changed");
    }

    [Fact]
    public void A_code_is_for_the_very_assessor()
    {
        var sent = Sent();
        var two = sent.Asked()[1];

        SheetCodes.Enter(sent, two, 1, Right, Open, Setting).Problems.ShouldHaveSingleItem().Code.ShouldBe("code.none");
    }

    [Fact]
    public void Asking_twice_for_one_sheet_sends_one_code() =>
        Send(Sent(), version: 1, again: false).All<Letter>().Count(letter => letter.Kind == Notice.ReviewCode).ShouldBe(1);

    [Fact]
    public void A_new_code_ends_the_old_one_with_its_tries()
    {
        var tried = Sent().Do(Enter(Sent(), "654321"));

        SheetCodes.Of(Send(tried, version: 1, again: true), One)!.Tries.ShouldBe(0);
    }

    [Fact]
    public void More_than_five_codes_an_hour_are_not_sent()
    {
        var sent = Enumerable.Range(0, 4).Aggregate(Sent(), (so, _) => Send(so, version: 1, again: true));

        SheetCodes.Send(sent, One, 1, 1, Whole(), "x", true, Setting).Problems.ShouldHaveSingleItem().Code.ShouldBe("code.often");
    }

    [Fact]
    public void An_unfinished_sheet_gets_no_code() =>
        SheetCodes.Send(Declared, One, 1, 0, Whole(""), "x", false, Setting).Problems.ShouldHaveSingleItem().Code.ShouldBe("review.reason.short");

    private static Dossier Sent() => Send(Declared, version: 0, again: false);

    private static Dossier Send(Dossier dossier, int version, bool again) =>
        dossier.Do(SheetCodes.Send(dossier, One, 1, version, Whole(), $"sealed {Right}", again, Setting));

    private static Result<Change> Enter(Dossier dossier, string typed, Setting? at = null) => SheetCodes.Enter(dossier, One, 1, typed, Open, at ?? Setting);

    private static string Open(string digits) => digits[^6..];

    private static Setting WithCode(Setting setting) =>
        setting with { Round = setting.Round with { Panel = setting.Round.Panel with { CodeFor = [Commodity.BT] } } };
}

using Ovop.Core.Cases;
using Ovop.Core.Correction;
using Ovop.Core.Documents;
using Ovop.Core.Documents.Content;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Register;
using Ovop.Core.Submission;

namespace Ovop.Core.Tests.Documents;

public sealed class PhotoAlbumTests
{
    private static readonly Setting At = Dossiers.Setting();

    private static readonly IReadOnlyDictionary<string, string> Nothing = new Dictionary<string, string>();

    [Fact]
    public void A_photo_goes_a_place_forward_and_one_that_comes_later_stands_behind()
    {
        var three = Draft(3);

        var laid = three.Do(Lay(three, Nothing, Key(3)));
        laid = laid.Do(Photo(laid, 4));

        Turns(laid).ShouldBe([1, 3, 2, 4]);
        Turns(laid.Do(Lay(laid, Nothing, Key(3)))).ShouldBe([3, 1, 2, 4]);
        Lay(laid.Do(Lay(laid, Nothing, Key(3))), Nothing, Key(3)).Value.IsEmpty.ShouldBeTrue("it leads already");
    }

    [Fact]
    public void The_button_pressed_twice_moves_a_photo_once()
    {
        var three = Draft(3);
        Result<Change> Press(Dossier dossier) => PhotoAlbum.Lay(dossier, "D-PHOTO", Nothing, Key(3), At, seen: 2);

        var laid = three.Do(Press(three));

        Turns(laid).ShouldBe([1, 3, 2]);
        Press(laid).Value.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void What_photos_show_is_shown_of_the_product_until_it_is_said_otherwise_there()
    {
        var told = Draft(1);
        told = told.Do(Lay(told, new Dictionary<string, string> { [Key(1)] = "Menjemur kain.", ["document-D-NIB-001"] = "Lain." }, ""));

        PublicConsent.Of(told).Captions.ShouldBe(new Dictionary<string, string> { [Key(1)] = "Menjemur kain." });
    }

    [Theory]
    [InlineData("D-NIB", 10, "document.unknown")]
    [InlineData("D-PHOTO", PhotoAlbum.LongestCaption + 1, "document.caption")]
    public void Only_photos_are_laid_out_and_in_few_words(string code, int length, string problem) =>
        PhotoAlbum.Lay(Draft(1), code, new Dictionary<string, string> { [Key(1)] = new('a', length) }, "", At).Problems.ShouldHaveSingleItem().Code.ShouldBe(problem);

    [Fact]
    public void What_was_sent_is_not_laid_out_anew() => Lay(Dossiers.AtReview(At), Nothing, Key(2)).IsOk.ShouldBeFalse();

    [Fact]
    public void What_was_said_of_a_photo_that_is_not_on_the_page_stays()
    {
        var told = Draft(2);
        told = told.Do(Lay(told, Said((1, "Menjemur kain."), (2, "Menenun.")), ""));

        told = told.Do(Lay(told, Said((2, "")), ""));

        PublicConsent.Of(told).Captions.ShouldBe(Said((1, "Menjemur kain.")));
    }

    /// <summary>There is one album: what was laid out in a revision would stand though it is never sent.</summary>
    [Fact]
    public void While_a_revision_is_open_nothing_is_laid_out()
    {
        var sent = Dossiers.AtEndorsement(At);
        var open = sent.Do(Amendment.Begin(sent, At));

        Lay(open, Nothing, "").Problems.ShouldHaveSingleItem().Code.ShouldBe("revision.section");
    }

    [Fact]
    public void As_many_photos_as_may_come_can_still_be_laid_out()
    {
        var full = Draft(UploadQuota.MostOfOne);

        DocumentRules.FilesMustBeAwaited(full, "D-PHOTO", At).ShouldNotBeNull();
        PhotoAlbum.MustBeOpen(full, "D-PHOTO", At).ShouldBeNull();
    }

    private static Dictionary<string, string> Said(params (int Turn, string Words)[] captions) =>
        captions.ToDictionary(caption => Key(caption.Turn), caption => caption.Words);

    private static Result<Change> Lay(Dossier dossier, IReadOnlyDictionary<string, string> captions, string forward) =>
        PhotoAlbum.Lay(dossier, "D-PHOTO", captions, forward, At);

    private static IEnumerable<int> Turns(Dossier dossier) =>
        DocumentRules.Counting(dossier, DocumentRules.Find(dossier, At.Round, "D-PHOTO")!).Select(file => file.Turn);

    private static string Key(int turn) => $"document-D-PHOTO-{turn:D3}";

    private static Dossier Draft(int photos)
    {
        var draft = SubmissionStage.Open(new("2026", 1), "sri@contoh.id", Language.Indonesian, At).After;
        draft = draft.Do(SubmissionStage.Answer(draft, FormSections.Find("usaha")!, code => code == "komoditi" ? "BT" : "", At));
        return Enumerable.Range(1, photos).Aggregate(draft, (so, photo) => so.Do(Photo(so, photo)));
    }

    private static Result<Change> Photo(Dossier dossier, int photo) => DocumentRules.Receive(
        dossier, "D-PHOTO", $"foto-{photo}", $"foto {photo}.jpg", new DocumentFacts(ContentKind.Jpeg, 1000, $"{photo}", 1), At);
}

using Ovop.Core.Anonymity;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Events;
using Ovop.Core.Correction;
using Ovop.Core.Disclosure;
using Ovop.Core.Documents;
using Ovop.Core.Documents.Content;
using Ovop.Core.Documents.Scanning;
using Ovop.Core.Notices;
using Ovop.Core.Objection;
using Ovop.Core.Ratification;
using Ovop.Core.Review;
using Ovop.Core.Rounds.Checklists;

namespace Ovop.Core.Tests.Anonymity;

public sealed class BlindStageTests
{
    private static readonly Setting Setting = Blind.Setting with { People = Dossiers.Setting(9).People };

    [Fact]
    public void No_panel_is_appointed_before_its_files_are_ready_and_the_office_is_told()
    {
        var waiting = Blind.AtCopies();

        (waiting.Case.State, waiting.Case.Wait!.For).ShouldBe((CaseState.Screening, BlindStage.For));
        waiting.Case.Wait.Who.ShouldBe([Dossiers.Administrator.Id]);
        waiting.LettersTo(Dossiers.Administrator.Id).ShouldBe([Notice.OperatorNeeded]);
        ReviewStage.Seats(waiting).ShouldBeEmpty();
    }

    [Fact]
    public void The_last_file_writes_to_nobody_before_the_office_hands_all_over()
    {
        var waiting = Blind.AtCopies();
        var files = AnonymousCopies.Files(waiting, Setting.Round);
        foreach (var file in files.SkipLast(1))
            waiting = waiting.Do(Blind.Copy(waiting, file.Key, $"salinan {file.Key}"));
        BlindStage.Release(waiting, Dossiers.Administrator.Id, Setting).Problems.ShouldHaveSingleItem().Code.ShouldBe("copies.missing");
        var ready = waiting.Do(AnonymousCopies.ShowAsTheyAre(waiting, Dossiers.Administrator.Id, [files[^1].Key], Setting));
        ready.Advanced(Setting).Case.State.ShouldBe(CaseState.Screening);

        BlindStage.Release(ready, Dossiers.Administrator.Id, Setting).Value.Events.ShouldContain(Waking.Next(ready));
        Blind.Released(ready, Setting).Case.State.ShouldBe(CaseState.Review);
        BlindStage.Release(Blind.Released(ready, Setting), Dossiers.Administrator.Id, Setting).Problems.ShouldHaveSingleItem().Code.ShouldBe("copies.state");
    }

    [Fact]
    public void What_is_taken_back_is_to_be_prepared_anew()
    {
        var waiting = Blind.AtCopies();
        var file = AnonymousCopies.Files(waiting, Setting.Round)[0];
        var shown = waiting.Do(AnonymousCopies.ShowAsTheyAre(waiting, Dossiers.Administrator.Id, [file.Key], Setting));
        AnonymousCopies.Missing(shown, Setting.Round).ShouldNotContain(file);

        var back = shown.Do(AnonymousCopies.TakeBack(shown, Dossiers.Administrator.Id, [file.Key], Setting));

        AnonymousCopies.Missing(back, Setting.Round).ShouldContain(file);
        AnonymousCopies.TakeBack(back, Dossiers.Administrator.Id, [file.Key], Setting).Value.IsEmpty.ShouldBeTrue();
    }

    [Theory]
    [InlineData("D-STORY-1.pdf", true)]
    [InlineData("d-story-1 tertutup.jpg", true)]
    [InlineData("D-STORY-11.pdf", false)]
    [InlineData("scan.pdf", false)]
    public void A_copy_says_by_its_name_what_it_is_of(string name, bool known)
    {
        var waiting = Blind.AtCopies();

        (AnonymousCopies.Named(waiting, name, Setting.Round)?.Code).ShouldBe(known ? "D-STORY" : null);
    }

    [Fact]
    public void A_round_that_does_not_ask_for_it_appoints_at_once() => Dossiers.AtReview().Case.State.ShouldBe(CaseState.Review);

    [Fact]
    public void A_silent_office_is_told_again()
    {
        var waiting = Blind.AtCopies();

        waiting.AdvancedLate(Setting).LettersTo(Dossiers.Administrator.Id).Count().ShouldBe(2);
    }

    [Fact]
    public void Identity_cards_need_no_copy() =>
        AnonymousCopies.Files(Blind.AtCopies(), Setting.Round).ShouldNotContain(file => Setting.Round.Checklist.NamesPeople(file.Code));

    [Fact]
    public void The_applicants_own_file_is_no_copy()
    {
        var waiting = Blind.AtCopies();
        var file = AnonymousCopies.Files(waiting, Setting.Round)[0];
        var copied = waiting.Do(Blind.Copy(waiting, file.Key, file.Facts!.Sha256));

        copied.All<StoredDocument>().Single(copy => copy.Code == DocumentCode.AnonymousCopy).Refusal!.Code.ShouldBe("copies.same");
        AnonymousCopies.Seen(copied, file).ShouldBeNull();
    }

    [Fact]
    public void A_copy_that_is_not_scanned_yet_is_missing_until_it_is()
    {
        var waiting = Blind.AtCopies();
        var files = AnonymousCopies.Files(waiting, Setting.Round);
        waiting = waiting.Do(AnonymousCopies.ShowAsTheyAre(waiting, Dossiers.Administrator.Id, [.. files.Skip(1).Select(file => file.Key)], Setting));
        waiting = waiting.Do(Blind.Copy(waiting, files[0].Key, scan: ScanState.Pending));
        AnonymousCopies.Missing(waiting, Setting.Round).ShouldHaveSingleItem();

        var scanned = DocumentRules.Scanned(waiting, "salinan", ScanState.Clean, Setting).Value;

        AnonymousCopies.Missing(scanned.After, Setting.Round).ShouldBeEmpty();
    }

    [Fact]
    public void The_same_upload_or_the_same_choice_again_changes_nothing()
    {
        var waiting = Blind.AtCopies();
        var files = AnonymousCopies.Files(waiting, Setting.Round);
        var copied = waiting.Do(Blind.Copy(waiting, files[0].Key));
        var shown = copied.Do(AnonymousCopies.ShowAsTheyAre(copied, Dossiers.Administrator.Id, [files[1].Key], Setting));

        Blind.Copy(shown, files[0].Key).Value.IsEmpty.ShouldBeTrue();
        AnonymousCopies.ShowAsTheyAre(shown, Dossiers.Administrator.Id, [files[1].Key], Setting).Value.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void Whoever_seems_to_know_the_producer_is_barred()
    {
        var pool = Setting.People.Assessors.Select(member => member.Assessor.Id == "p1" ? member with { Assessor = member.Assessor with { Sentra = Blind.Sentra } } : member).ToList();
        var related = Setting with { People = Setting.People with { Assessors = pool } };
        var waiting = Blind.AtCopies();
        var review = Blind.Released(waiting.Do(AnonymousCopies.ShowAsTheyAre(waiting, Dossiers.Administrator.Id, [.. AnonymousCopies.Files(waiting, Setting.Round).Select(file => file.Key)], related)), related);

        ReviewStage.Turn(review)!.Candidates.Single(candidate => candidate.Assessor == "p1").Code.ShouldBe("panel.hint");
    }

    [Fact]
    public void An_objection_to_a_blind_panel_s_result_goes_before_a_blind_panel_with_the_same_copies()
    {
        var decided = Decided();
        var lodged = ObjectionStage.Lodge(new("2026", 2), decided, new Dictionary<string, string> { ["P1.1"] = "Nagaswara sudah dilindungi sejak 2019." }, Setting).Value.After.Advanced(Setting);

        lodged.Case.State.ShouldBe(CaseState.Review);
        var veiled = BlindView.Over(lodged);
        veiled.All<StoredDocument>().ShouldContain(file => file.Under == DocumentCode.AnonymousCopy && file.Home == decided.Number);
        ObjectionCase.Of(veiled)!.Grounds["P1.1"].ShouldBe("[•••] sudah dilindungi sejak 2019.");
    }

    [Fact]
    public void A_file_that_a_correction_brings_has_to_be_prepared_too()
    {
        var review = Blind.AtReview();
        var told = review.LettersTo(Dossiers.Administrator.Id).Count();
        var asked = review.Do(CorrectionRequest.ByAdministrator(review, Dossiers.Administrator.Id, [new("D-STORY", "Tidak terbaca.")], Setting));
        var replaced = asked.Do(DocumentRules.Receive(asked, "D-STORY", "baru", "baru.pdf", new DocumentFacts(ContentKind.Pdf, 1000, "baru", 1), Setting));
        var sent = replaced.Do(Answering.Send(replaced, "", Setting with { Now = Dossiers.Now.AddDays(1) })).Advanced(Setting with { Now = Dossiers.Now.AddDays(1) });

        AnonymousCopies.Missing(sent, Setting.Round).ShouldHaveSingleItem().Upload.ShouldBe("baru");
        sent.LettersTo(Dossiers.Administrator.Id).Count().ShouldBe(told + 1);
    }

    /// <summary>With one copy, the other files as they are, ratified without a star.</summary>
    private static Dossier Decided()
    {
        var waiting = Blind.AtCopies();
        var copied = waiting.Do(Blind.Copy(waiting, AnonymousCopies.Files(waiting, Setting.Round)[0].Key));
        var stars = Blind.Released(copied.Do(AnonymousCopies.ShowAsTheyAre(copied, Dossiers.Administrator.Id, [.. AnonymousCopies.Missing(copied, Setting.Round).Select(file => file.Key)], Setting)), Setting)
            .AllScored(Setting, below: 1).Advanced(Setting);
        return stars.Do(RatificationStage.Record(stars, Dossiers.Ratifier.Id, stars.Serial(LinkPurpose.Ratification, Dossiers.Ratifier.Id), true, "Sesuai aturan.", Setting)).Advanced(Setting);
    }
}

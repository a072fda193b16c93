using Ovop.Core.Cases;
using Ovop.Core.Documents;
using Ovop.Core.Documents.Content;
using Ovop.Core.Forms;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Offices;
using Ovop.Core.Register;
using Ovop.Core.Rounds.Terms;

namespace Ovop.Core.Tests.Register;

public sealed class PublicConsentTests
{
    private static readonly Setting At = Dossiers.Setting();
    private static readonly Dossier Published = As(ContentKind.Jpeg, Dossiers.Published(At));

    [Fact]
    public void Consent_to_processing_alone_shows_nothing()
    {
        var shown = Shown(Answered("", ""))!;

        (shown.Story, shown.Photos.Count).ShouldBe((null, 0));
    }

    [Theory]
    [InlineData("ya", "", true, 0)]
    [InlineData("", "ya", false, Showcase.MostPhotos)]
    public void Story_and_photos_each_have_their_consent(string story, string photos, bool hasStory, int count)
    {
        var shown = Shown(Answered(story, photos))!;

        (shown.Story is not null, shown.Photos.Count).ShouldBe((hasStory, count));
    }

    [Fact]
    public void Only_pictures_are_shown() =>
        Shown(As(ContentKind.Pdf, Dossiers.Published(At)))!.Photos.ShouldBeEmpty();

    [Fact]
    public void Choice_after_the_decision_takes_the_place_of_the_consents_and_stands_in_the_trail()
    {
        var chosen = Published.Do(PublicConsent.Choose(Published, new(false, true), At));

        Shown(chosen)!.Story.ShouldBeNull();
        Shown(chosen)!.Photos.ShouldNotBeEmpty();
        chosen.Trail.Last().ShouldSatisfyAllConditions(entry => entry.What.ShouldBe("showing.chosen"), entry => entry.Facts["setuju_tayang"].ShouldBe("tidak"), entry => entry.Facts["setuju_foto"].ShouldBe("ya"));
    }

    [Fact]
    public void What_the_panel_found_and_where_to_buy_is_shown_only_by_choice()
    {
        (Shown(Published)!.Findings.Count, Shown(Published)!.Shop).ShouldBe((0, null));

        var shown = Shown(Published.Do(PublicConsent.Choose(Published, new(true, true) { Findings = true, Shop = true }, At)))!;

        shown.Findings.Count.ShouldBe(At.Round.Rubric.CriteriaFor(Published.Case.Commodity!.Value).Count);
        shown.Findings.ShouldAllBe(finding => finding.Notes.Single() == "Terlihat pada dokumen.");
        shown.Shop!.Telephone.ShouldBe(ApplicationForm.Of(Published)["telepon_kantor"]);
    }

    [Theory]
    [InlineData(false, true, null)]
    [InlineData(true, false, 0)]
    public void What_the_round_keeps_from_the_applicant_is_shown_to_nobody(bool levels, bool notes, int? shown)
    {
        var at = At with { Round = At.Round with { Findings = new(levels, notes, Points: false) } };
        var choice = PublicConsent.Choose(Published, new(true, true) { Findings = true }, at);

        if (shown is null)
            choice.Problems.ShouldHaveSingleItem().Code.ShouldBe("showing.findings");
        else
            Showcase.Of(Published.Do(choice), at.Round)!.Findings.ShouldAllBe(finding => finding.Notes.Count == shown);
    }

    [Fact]
    public void What_the_panel_found_is_chosen_once_the_applicant_is_shown_it_and_the_choice_can_be_taken_back_ever_after()
    {
        var chosen = new PublicConsent(true, true) { Findings = true };
        Setting From(int days) => At with { Round = At.Round with { Findings = FindingsTerms.Usual with { From = At.Now.AddDays(days), Until = At.Now.AddDays(days + 1) } } };

        PublicConsent.Choose(Published, chosen, From(days: 1)).Problems.ShouldHaveSingleItem().Code.ShouldBe("showing.findings");
        var shown = Published.Do(PublicConsent.Choose(Published, chosen, From(days: 0)));
        PublicConsent.MayShowFindings(shown, From(days: -3)).ShouldBeTrue();
    }

    [Fact]
    public void A_photo_is_told_of_in_few_words()
    {
        var photo = Showcase.Photographs(Published, At.Round).First().Key;
        PublicConsent Told(string words) => new(true, true) { Captions = new Dictionary<string, string> { [photo] = words } };

        var told = Published.Do(PublicConsent.Choose(Published, Told("Membatik di teras"), At));

        Shown(told)!.Captions[photo].ShouldBe("Membatik di teras");
        PublicConsent.Choose(told, Told("Membatik di teras"), At).Value.IsEmpty.ShouldBeTrue();
        PublicConsent.Choose(told, Told(new('m', PublicConsent.LongestCaption + 1)), At).Problems.ShouldHaveSingleItem().Code.ShouldBe("showing.caption");
    }

    [Fact]
    public void Same_choice_again_changes_nothing() =>
        PublicConsent.Choose(Published, PublicConsent.Of(Published), At).Value.IsEmpty.ShouldBeTrue();

    [Fact]
    public void Nothing_can_be_chosen_before_there_is_a_star() =>
        PublicConsent.Choose(Dossiers.AtStars(At), new(false, false), At).Problems.ShouldHaveSingleItem().Code.ShouldBe("showing.early");

    [Fact]
    public void What_is_shown_of_an_erased_case_is_not_decided_anew() =>
        Showcase.Of(Published.By(People.System, At.Now).With(head => head with { ErasedAt = At.Now }).After, At.Round).ShouldBeNull();

    [Fact]
    public void Form_without_consents_to_publication_is_complete() =>
        FormSections.Find("pernyataan")!.Fields.Where(field => field.Code is "setuju_tayang" or "setuju_foto").ShouldAllBe(field => field.Check("", new(2026, 11, 24)) == null);

    private static Showcase? Shown(Dossier dossier) => Showcase.Of(dossier, At.Round);

    private static Dossier Answered(string story, string photos)
    {
        var form = ApplicationForm.Of(Published);
        return Published.By("test", At.Now).Put(form with { Answers = form.Answers.SetItem("setuju_tayang", story).SetItem("setuju_foto", photos) }).After;
    }

    private static Dossier As(ContentKind kind, Dossier dossier) => dossier.All<StoredDocument>().Where(file => file.Code == "D-PHOTO")
        .Aggregate(dossier.By("test", At.Now), (change, file) => change.Put(file with { Facts = file.Facts! with { Kind = kind } })).After;
}

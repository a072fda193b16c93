using Ovop.Core.Cases;
using Ovop.Core.Correction;
using Ovop.Core.Documents;
using Ovop.Core.Documents.Content;
using Ovop.Core.Endorsement;
using Ovop.Core.Forms;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Core.Submission;

namespace Ovop.Core.Tests.Correction;

public sealed class AmendmentTests
{
    private static readonly Setting At = Dossiers.Setting();
    private static readonly Setting Later = At with { Now = At.Now.AddDays(1) };
    private static readonly Dossier Sent = Dossiers.AtEndorsement(At);
    private static readonly Dossier Open = Sent.Do(Amendment.Begin(Sent, At));

    [Fact]
    public void A_sent_application_can_be_opened_until_the_round_closes()
    {
        Open.Case.Wait!.Due.ShouldBe(At.Round.Closes);
        Codes(Amendment.Begin(Sent, At with { Now = At.Round.Closes.AddSeconds(1) })).ShouldBe(["round.closed"]);
    }

    [Fact]
    public void Opening_it_twice_opens_one() => Amendment.Begin(Open, At).Value.IsEmpty.ShouldBeTrue();

    [Fact]
    public void The_dinas_waits_meanwhile() =>
        Codes(EndorsementStage.Record(Open, Dossiers.Endorser.Id, 1, true, "Layak diusulkan.", "530/77", At)).ShouldBe(["revision.open"]);

    [Fact]
    public void An_amended_application_is_endorsed_anew()
    {
        var endorsed = Sent.Do(EndorsementStage.Record(Sent, Dossiers.Endorser.Id, 1, true, "Layak diusulkan.", "530/77", At));
        var open = endorsed.Do(Amendment.Begin(endorsed, At));
        var amended = Amended(open).Advanced(Later);

        amended.Case.State.ShouldBe(CaseState.Endorsement);
        amended.LettersTo(Dossiers.Endorser.Id).ShouldBe([Notice.EndorsementAsked, Notice.EndorsementAskedAgain], ignoreOrder: true);
        var again = amended.Do(EndorsementStage.Record(amended, Dossiers.Endorser.Id, 2, true, "Tetap layak diusulkan.", "530/78", Later));
        again.Advanced(Later).Case.State.ShouldBe(CaseState.Review);
        again.All<EndorsementDecision>().Count().ShouldBe(2);
    }

    [Fact]
    public void An_amendment_in_another_province_goes_to_its_dinas()
    {
        var elsewhere = At with { People = At.People with { Endorsers = [.. At.People.Endorsers, new(Dossiers.Endorser with { Id = "kadis-51" }, "51")] }, Now = Later.Now };
        var moved = Open.Do(SubmissionStage.Answer(Open, FormSections.Find("lokasi")!, code => code switch { "prov" => "51", "kab" => "5103", _ => Revisions.Form(Open)[code] }, Later));
        var asked = moved.Do(Answering.Send(moved, "", elsewhere)).Advanced(elsewhere);

        asked.Case.Wait!.Who.ShouldBe(["kadis-51"]);
        EndorsementLink.Kind.MustDecide(asked, Dossiers.Endorser.Id, 1, elsewhere)!.Code.ShouldBe("link.revoked");
    }

    [Fact]
    public void Unfinished_at_the_deadline_the_last_version_counts()
    {
        var late = Changed(Open).AdvancedLate(At);

        late.Case.State.ShouldBe(CaseState.Endorsement);
        late.Case.Wait!.For.ShouldBe("endorsement");
        ApplicationForm.Of(late).ShouldBe(ApplicationForm.Of(Sent));
        late.LettersTo(People.Applicant).ShouldContain(Notice.AmendmentEnded);
        EndorsementStage.Record(late, Dossiers.Endorser.Id, 1, true, "Layak diusulkan.", "530/77", At).IsOk.ShouldBeTrue();
    }

    [Fact]
    public void Given_up_the_last_version_counts()
    {
        var dropped = Changed(Open).Do(Amendment.Drop(Changed(Open), Later));

        ApplicationForm.Of(dropped).ShouldBe(ApplicationForm.Of(Sent));
        dropped.Case.Wait!.Due.ShouldBe(At.Round.Calendar.Later(Sent.Case.Wait!.Due, TimeSpan.FromDays(1)));
        Amendment.Drop(dropped, Later).Value.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void A_file_of_an_amendment_that_was_given_up_can_be_sent_again()
    {
        var filed = Open.Do(File(Open));
        var dropped = filed.Do(Amendment.Drop(filed, Later));
        var again = dropped.Do(Amendment.Begin(dropped, Later));

        again.Do(File(again)).All<StoredDocument>().Last(file => file.Code == "D-NIB").State.ShouldBe(DocumentState.Accepted);
    }

    [Fact]
    public void Every_version_has_its_receipt_and_is_kept()
    {
        var amended = Amended(Open);

        amended.All<FormerVersion>().ShouldHaveSingleItem().Form.Hash().ShouldBe(ApplicationForm.Of(Sent).Hash());
        amended.LettersTo(People.Applicant).ShouldBe([Notice.Receipt, Notice.RevisionReceipt], ignoreOrder: true);
        Revisions.FormAt(amended, At.Now).Hash().ShouldBe(ApplicationForm.Of(Sent).Hash());
    }

    [Fact]
    public void An_amendment_that_changes_nothing_is_not_sent() => Codes(Answering.Send(Open, "Sama saja.", At)).ShouldBe(["revision.same"]);

    [Fact]
    public void A_section_that_was_saved_elsewhere_meanwhile_is_not_overwritten_unseen()
    {
        var section = FormSections.Find("produk")!;
        var seen = ApplicationForm.Of(Sent).MarkOf(section);
        var changed = Changed(Open);

        Codes(SubmissionStage.Answer(changed, section, code => code == "merek" ? "Lain lagi" : Revisions.Form(Open)[code], Later, seen)).ShouldBe(["form.newer"]);
        SubmissionStage.Answer(changed, section, code => Revisions.Form(changed)[code], Later, seen).IsOk.ShouldBeTrue();
    }

    private static Dossier Changed(Dossier open) => open.Do(SubmissionStage.Answer(
        open, FormSections.Find("produk")!, code => code == "merek" ? "Merek baru" : Revisions.Form(open)[code], Later));

    private static Result<Change> File(Dossier dossier) =>
        DocumentRules.Receive(dossier, "D-NIB", $"berkas{dossier.Case.Trail.Sequence}", "baru.pdf", new DocumentFacts(ContentKind.Pdf, 1000, "baru", 1), Later);

    private static Dossier Amended(Dossier open) => Changed(open) is var changed ? changed.Do(Answering.Send(changed, "", Later)) : open;

    private static IEnumerable<string> Codes(Result<Change> refused) => refused.Problems.Select(problem => problem.Code);
}

using System.Globalization;
using System.Text.Json.Nodes;
using Ovop.Core.Cases;
using Ovop.Core.Correction;
using Ovop.Core.Forms;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Notices;
using Ovop.Core.Submission;

namespace Ovop.Functions.Tests.Award.Procedures;

/// <summary>Corrections and amendments in time, over the real orchestrator.</summary>
public sealed class RevisionProcedureTests
{
    private static readonly RevisionItem Story = new("produk", "Ceritakan asal motifnya.");

    [Fact]
    public async Task A_correction_that_is_answered_lets_the_panel_score_the_new_version()
    {
        await using var rehearsal = await Rehearsal.Begin();
        await rehearsal.ToReview();
        await rehearsal.Do((dossier, setting) => CorrectionRequest.ByAdministrator(dossier, Cast.Administrator.Id, [Story], setting));
        await Change(rehearsal);
        await rehearsal.Do((dossier, setting) => Answering.Send(dossier, "", setting));
        await rehearsal.Score();

        var dossier = await rehearsal.Until(CaseState.StarsProposed);
        ApplicationForm.Of(dossier)["merek"].ShouldBe("Merek baru");
        rehearsal.Outlet.Sent.Count(letter => letter.Kind == Notice.CorrectionAsked).ShouldBe(1);
        rehearsal.Outlet.Sent.Count(letter => letter.Kind == Notice.RevisionReceipt).ShouldBe(1);
    }

    [Fact]
    public async Task A_correction_that_runs_out_is_reminded_of_once_and_the_case_goes_on_as_it_was()
    {
        await using var rehearsal = await Rehearsal.Begin(round => round["stages"]!["correction"] =
            new JsonObject { ["on"] = true, ["reminders"] = new JsonArray("PT1S"), ["due"] = "PT3S" });
        await rehearsal.ToReview();
        await rehearsal.Do((dossier, setting) => CorrectionRequest.ByAdministrator(dossier, Cast.Administrator.Id, [Story], setting));
        await Change(rehearsal);
        await Eventually.Holds(async () => Revisions.Open(await rehearsal.Dossier()) is null);
        await rehearsal.Score();

        var dossier = await rehearsal.Until(CaseState.StarsProposed);
        ApplicationForm.Of(dossier)["merek"].ShouldNotBe("Merek baru");
        dossier.Trail.ShouldContain(entry => entry.What == "correction.unanswered");
        rehearsal.Outlet.Sent.Count(letter => letter.Kind == Notice.CorrectionReminder).ShouldBe(1);
    }

    [Fact]
    public async Task An_amendment_left_unfinished_loses_nothing_of_what_was_sent()
    {
        await using var rehearsal = await Rehearsal.Begin(round => round["closes"] = DateTimeOffset.UtcNow.AddSeconds(15).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));
        await rehearsal.ToEndorsement();
        await rehearsal.Do(Amendment.Begin);
        await Change(rehearsal);
        await Eventually.Holds(async () => Revisions.Open(await rehearsal.Dossier()) is null);
        await rehearsal.Endorse();

        var dossier = await rehearsal.Until(CaseState.Review);
        ApplicationForm.Of(dossier)["merek"].ShouldNotBe("Merek baru");
        rehearsal.Outlet.Sent.Count(letter => letter.Kind == Notice.AmendmentEnded).ShouldBe(1);
    }

    [Fact]
    public async Task An_amended_application_is_endorsed_again_before_it_is_scored()
    {
        await using var rehearsal = await Rehearsal.Begin();
        await rehearsal.ToEndorsement();
        await rehearsal.Do(Amendment.Begin);
        await Change(rehearsal);
        await rehearsal.Do((dossier, setting) => Answering.Send(dossier, "", setting));
        await Eventually.Holds(() => rehearsal.Outlet.Sent.Any(letter => letter.Kind == Notice.EndorsementAskedAgain));
        await rehearsal.Endorse();

        ApplicationForm.Of(await rehearsal.Until(CaseState.Review))["merek"].ShouldBe("Merek baru");
    }

    [Fact]
    public async Task What_was_endorsed_is_amended_once_the_dinas_confirms_and_then_scored()
    {
        await using var rehearsal = await Rehearsal.Begin();
        await rehearsal.ToReview();
        await rehearsal.Do(Amendment.Begin);
        await Change(rehearsal);
        await rehearsal.Do((dossier, setting) => Answering.Send(dossier, "", setting));
        await Eventually.Holds(() => rehearsal.Outlet.Sent.Any(letter => letter.Kind == Notice.EndorsementAskedAgain));
        await rehearsal.Do((dossier, setting) => Confirming.Record(
            dossier, Cast.Endorser.Id, Letters.Present(dossier, LinkPurpose.Endorsement, Cast.Endorser.Id)!.Serial, true, "", "", setting));
        await rehearsal.Score();

        ApplicationForm.Of(await rehearsal.Until(CaseState.StarsProposed))["merek"].ShouldBe("Merek baru");
    }

    [Fact]
    public async Task Whoever_heads_the_dinas_while_a_change_waits_there_is_asked_and_confirms_it()
    {
        var next = Cast.Endorser with { Id = "kadis-2", Email = "kadis-2@contoh.id" };
        await using var rehearsal = await Rehearsal.Begin();
        await rehearsal.ToReview();
        await rehearsal.Do(Amendment.Begin);
        await Change(rehearsal);
        await rehearsal.Do((dossier, setting) => Answering.Send(dossier, "", setting));
        await rehearsal.Change(people => people with { Endorsers = [new(next, null)], Former = [Cast.Endorser] });
        await Eventually.Holds(() => rehearsal.Outlet.Sent.Any(letter => letter.Kind == Notice.EndorsementAskedAgain && letter.Person == next.Id));
        await rehearsal.Do((dossier, setting) => Confirming.Record(
            dossier, next.Id, Letters.Present(dossier, LinkPurpose.Endorsement, next.Id)!.Serial, true, "", "", setting));
        await rehearsal.Score();

        ApplicationForm.Of(await rehearsal.Until(CaseState.StarsProposed))["merek"].ShouldBe("Merek baru");
    }

    [Fact]
    public async Task A_change_that_the_dinas_does_not_answer_leaves_the_case_as_it_was()
    {
        await using var rehearsal = await Rehearsal.Begin(round => round["stages"]!["endorsement"] =
            new JsonObject { ["on"] = true, ["reminders"] = new JsonArray(), ["due"] = "PT5S" });
        await rehearsal.ToReview();
        await rehearsal.Do(Amendment.Begin);
        await Change(rehearsal);
        await rehearsal.Do((dossier, setting) => Answering.Send(dossier, "", setting));
        await Eventually.Holds(async () => Revisions.Open(await rehearsal.Dossier()) is null);
        await rehearsal.Score();

        ApplicationForm.Of(await rehearsal.Until(CaseState.StarsProposed))["merek"].ShouldNotBe("Merek baru");
    }

    private static Task Change(Rehearsal rehearsal) => rehearsal.Do((dossier, setting) => SubmissionStage.Answer(
        dossier, FormSections.Find("produk")!, code => code == "merek" ? "Merek baru" : Revisions.Form(dossier)[code], setting));
}

using System.Net;
using System.Text.Json.Nodes;
using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Core.Ratification;
using Ovop.Core.Register;
using Ovop.Functions.Notices.Links;
using Ovop.Functions.Ratification;

namespace Ovop.Functions.Tests.Award.Procedures;

/// <summary>What the orchestration does where a round asks for more than one yes.</summary>
public sealed class ApprovalProcedureTests
{
    [Fact]
    public async Task The_ratifier_is_asked_once_an_approver_has_said_yes()
    {
        await using var rehearsal = await Begin();
        await rehearsal.ToProposal(1);
        var proposed = await rehearsal.Dossier();
        (proposed.Case.Wait!.For, proposed.Case.Wait.Who.Single()).ShouldBe((Approvals.For, Cast.Approver.Id));
        Letters.Present(proposed, LinkPurpose.Ratification, Cast.Ratifier.Id).ShouldBeNull();

        await rehearsal.Approve();
        await rehearsal.Until(dossier => dossier.Case.Wait?.Who.Contains(Cast.Ratifier.Id) == true);
        await rehearsal.Ratify();

        var published = await rehearsal.Until(CaseState.Published);
        published.All<Approval>().ShouldHaveSingleItem().Approved.ShouldBeTrue();
        published.Find<Certificate>(Certificate.RowKey).ShouldNotBeNull();
    }

    [Fact]
    public async Task One_no_sends_the_case_back_to_its_panel_which_is_told_why()
    {
        await using var rehearsal = await Begin();
        await rehearsal.ToProposal(1);

        await rehearsal.Approve(approved: false);

        var again = await rehearsal.Until(CaseState.Consensus);
        Core.Review.ReviewStage.Turn(again)!.Reasons.Single().Args.ShouldBe(["Sudah dibaca."]);
        await rehearsal.Score();
        await rehearsal.Until(dossier => dossier.Case is { State: CaseState.StarsProposed, Wait.For: Approvals.For });
        await rehearsal.Approve();
        await rehearsal.Until(dossier => dossier.Case.Wait?.Who.Contains(Cast.Ratifier.Id) == true);
    }

    [Fact]
    public async Task Another_star_is_approved_anew()
    {
        await using var rehearsal = await Begin();
        await rehearsal.ToProposal(1);
        await rehearsal.Approve();
        await rehearsal.Until(dossier => dossier.Case.Wait?.Who.Contains(Cast.Ratifier.Id) == true);

        await rehearsal.AskForStar(1);
        await rehearsal.Until(dossier => dossier.Case.Wait?.For == Approvals.For);
        await rehearsal.Approve();
        await rehearsal.Until(dossier => dossier.Case.Wait?.Who.Contains(Cast.Ratifier.Id) == true);
        await rehearsal.Ratify(other: 1);

        (await rehearsal.Until(CaseState.Published)).Find<Certificate>(Certificate.RowKey)!.Award.Star.ShouldBe(1);
    }

    [Fact]
    public async Task What_was_sent_before_another_star_was_asked_for_or_taken_back_approves_nothing()
    {
        await using var rehearsal = await Begin();
        await rehearsal.ToProposal(1);
        await rehearsal.AskForStar(1);
        await rehearsal.Until(dossier => Serial(dossier) == 2);
        (await Answer(rehearsal, serial: 1)).Problems.ShouldHaveSingleItem().Code.ShouldBe("link.superseded");
        await rehearsal.Approve();
        await rehearsal.Until(dossier => dossier.Case.Wait?.Who.Contains(Cast.Ratifier.Id) == true);

        await rehearsal.Do((dossier, setting) => StarOverride.TakeBack(dossier, Cast.Administrator, "Keliru.", setting));

        await rehearsal.Until(dossier => dossier.Case.Wait?.For == Approvals.For && Serial(dossier) == 3);
        await rehearsal.Approve();
        await rehearsal.Until(dossier => dossier.Case.Wait?.Who.Contains(Cast.Ratifier.Id) == true);
        await rehearsal.Ratify();
        await rehearsal.Until(CaseState.Published);
    }

    [Fact]
    public async Task An_approver_reads_what_is_proposed_and_the_ratifier_who_approved_it()
    {
        await using var rehearsal = await Begin();
        await rehearsal.ToProposal(1);

        (await Page(rehearsal, Cast.Approver.Id)).ShouldContain("Persetujuan bintang");
        await rehearsal.Approve();
        await rehearsal.Until(dossier => dossier.Case.Wait?.Who.Contains(Cast.Ratifier.Id) == true);

        var page = await Page(rehearsal, Cast.Ratifier.Id);
        page.ShouldContain(Cast.Approver.Name);
        page.ShouldContain("Sudah dibaca.");
    }

    private static int Serial(Dossier dossier) => Letters.Present(dossier, LinkPurpose.Ratification, Cast.Approver.Id)!.Serial;

    private static async Task<Core.Result<Change>> Answer(Rehearsal rehearsal, int serial) => RatificationStage.Record(
        await rehearsal.Dossier(), Cast.Approver.Id, serial, true, "Sudah dibaca.", await rehearsal.Setting());

    private static Task<Rehearsal> Begin() => Rehearsal.Begin(round => round["ratification"] = new JsonObject { ["approvals"] = 2 });

    private static async Task<string> Page(Rehearsal rehearsal, string person)
    {
        var (dossier, setting) = (await rehearsal.Dossier(), await rehearsal.Setting());
        var visit = new LinkVisit(
            new(dossier.Number, RatificationPages.Only, person, 1, "kunci"), "/penetapan/kunci", dossier, setting, setting.People.Find(person)!);
        return WebUtility.HtmlDecode(await Drawn.Page<RatificationPage>(new { Visit = visit }));
    }
}

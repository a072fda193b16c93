using Ovop.Core.Cases;
using Ovop.Core.Disclosure;
using Ovop.Core.Register;
using Ovop.Core.Review;
using Ovop.Verify;

namespace Ovop.Functions.Tests.Award.Procedures;

/// <summary>The objection as an orchestration of its own beside the one that has ended.</summary>
public sealed class ObjectionProcedureTests
{
    [Fact]
    public async Task A_granted_objection_has_its_own_certificate_and_marks_the_first()
    {
        await using var rehearsal = await Objected();
        var decided = rehearsal.First;
        await rehearsal.Play.Score();
        await rehearsal.Play.Until(CaseState.StarsProposed);
        await rehearsal.Play.Ratify();

        (await rehearsal.Play.Ended()).ShouldBe(CaseState.Published);
        var (objection, first) = (await rehearsal.Play.Dossier(), await rehearsal.Play.Dossier(decided));
        AwardLife.Current(first)!.Award.ReplacedBy.ShouldBe(AwardLife.Current(objection)!.Award.Certificate);
        rehearsal.Play.Outlet.Published.Last(paper => paper.Award.Certificate.Application == decided).Award.State.ShouldBe(AwardState.Amended);
        foreach (var dossier in new[] { objection, first })
            Verification.Of(DossierFile.Of(dossier, rehearsal.Play.Round).Write()).Where(finding => !finding.Holds).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_objection_without_a_higher_star_leaves_the_first_as_it_is()
    {
        await using var rehearsal = await Objected();
        await rehearsal.Play.Score(0.4);
        await rehearsal.Play.Until(CaseState.StarsProposed);
        await rehearsal.Play.Ratify();

        (await rehearsal.Play.Ended()).ShouldBe(CaseState.Dismissed);
        var first = await rehearsal.Play.Dossier(rehearsal.First);
        Core.Cases.Objected.Of(first)!.Outcome!.State.ShouldBe(CaseState.Dismissed);
        AwardLife.Current(first)!.Award.State.ShouldBe(AwardState.Valid);
        Verification.Of(DossierFile.Of(await rehearsal.Play.Dossier(), rehearsal.Play.Round).Write()).Where(finding => !finding.Holds).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_dossier_that_names_an_assessor_of_the_first_panel_is_found()
    {
        await using var rehearsal = await Objected();
        var dossier = await rehearsal.Play.Dossier();
        var (turn, earlier) = (ReviewStage.Turn(dossier)!, ObjectionCase.Of(dossier)!.Earlier[0]);
        var tampered = turn with { Seats = [turn.Seats[0] with { Contact = turn.Seats[0].Contact with { Id = earlier } }, .. turn.Seats.Skip(1)] };

        Verification.Of(DossierFile.Of(dossier with { Parts = dossier.Parts.Select(part => part.Key == turn.Key ? tampered : part.Value).ToDictionary(part => part.Key) }, rehearsal.Play.Round).Write())
            .ShouldContain(finding => !finding.Holds && finding.Words.StartsWith($"Panel: {earlier} sat on"));
    }

    [Fact]
    public async Task Objecting_again_leads_to_the_same_objection()
    {
        await using var rehearsal = await Objected();
        var once = rehearsal.Play.Number;
        await rehearsal.Play.Object(rehearsal.First);

        rehearsal.Play.Number.ShouldBe(once);
    }

    private static async Task<Objecting> Objected()
    {
        var play = await Rehearsal.Begin();
        await play.ToProposal(1);
        await play.AskForStar(1);
        await play.Ratify(other: 1);
        (await play.Ended()).ShouldBe(CaseState.Published);
        var first = play.Number;
        await play.Object();
        await play.Until(CaseState.Review);
        return new(play, first);
    }

    private sealed record Objecting(Rehearsal Play, ApplicationNumber First) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => Play.DisposeAsync();
    }
}

using Microsoft.AspNetCore.Http;
using Ovop.Core.Cases;
using Ovop.Core.Endorsement;
using Ovop.Core.Forms;
using Ovop.Core.Offices;
using Ovop.Functions.Endorsement;
using Ovop.Functions.Tests.Award.Procedures;
using Ovop.Functions.Tests.Submission;

namespace Ovop.Functions.Tests.Endorsement;

/// <summary>What the head of a dinas is shown after several were decided at once.</summary>
public sealed class EndorsementReceiptTests
{
    [Fact]
    public async Task The_receipt_names_all_that_were_proposed_also_by_the_link_that_decided_with_them()
    {
        var queue = await EndorsementQueueScene.Open(cases: 3);
        await queue.Post("pilih=OVOP-2026-000001&pilih=OVOP-2026-000003&surat=530%2F77%2F2026");

        (await queue.Receipt("OVOP-2026-000001,OVOP-2026-000003")).Body.ShouldSatisfyAllConditions(
            page => page.ShouldContain("2 produk sudah diusulkan"), page => page.ShouldContain("530/77/2026"),
            page => page.ShouldContain("OVOP-2026-000001"), page => page.ShouldContain("OVOP-2026-000003"), page => page.ShouldNotContain("OVOP-2026-000002"));
    }

    [Fact]
    public async Task The_receipt_of_a_hundred_and_one_has_a_short_address_which_shows_them_as_often_as_it_is_opened()
    {
        const int cases = 101;
        var queue = await EndorsementQueueScene.Open(cases);

        var answer = await queue.Post($"{string.Concat(Enumerable.Range(1, cases).Select(number => $"pilih=OVOP-2026-{number:D6}&"))}surat=530%2F77%2F2026");
        var receipt = await queue.Receipt(answer.Location.Split("nomor=")[1]);

        (answer.Status, answer.Location.Length).ShouldSatisfyAllConditions(
            told => told.Status.ShouldBe(StatusCodes.Status302Found), told => told.Length.ShouldBeLessThan(400));
        receipt.Body.ShouldContain($"{cases} produk sudah diusulkan");
    }

    [Fact]
    public void Numbers_come_back_from_an_address_as_they_went_in()
    {
        ApplicationNumber[] numbers = [new("2026", 1), new("2026", 3), new("2026B", 3), new("2026", 999_999)];

        NumberList.Read(NumberList.Write(numbers)).ShouldBe(numbers);
        NumberList.Read("3,x,OVOP-2026-000007,0,1000000,,7,-1,9").ShouldBe([new("2026", 7), new("2026", 9)]);
    }

    [Fact]
    public async Task A_used_link_shows_in_no_receipt_what_another_letter_proposed()
    {
        var queue = await EndorsementQueueScene.Open(cases: 2);
        await queue.Others[0].Do((dossier, at) => EndorsementStage.Record(dossier, Cast.Endorser.Id, 1, true, "", "530/78/2026", at));
        await queue.Post("pilih=OVOP-2026-000001&surat=530%2F77%2F2026");

        (await queue.Receipt("OVOP-2026-000001,OVOP-2026-000002")).Body.ShouldNotContain(">OVOP-2026-000002<");
    }

    [Fact]
    public async Task Where_some_are_not_proposed_the_receipt_names_both_and_says_why()
    {
        var queue = await EndorsementQueueScene.Open(cases: 3, second => second.Offer());

        var answer = await queue.Post("pilih=OVOP-2026-000001&pilih=OVOP-2026-000002&pilih=OVOP-2026-000009&surat=530%2F77%2F2026");

        answer.Body.ShouldSatisfyAllConditions(
            page => page.ShouldContain("1 produk sudah diusulkan"), page => page.ShouldContain("OVOP-2026-000002: Ini perubahan permohonan."),
            page => page.ShouldContain("OVOP-2026-000009: Tidak menunggu keputusan Anda lagi."), page => page.ShouldContain("id=\"sisa\""));
        EndorsementStage.Decision(await queue.Case(1)).ShouldNotBeNull();
    }

    [Fact]
    public void The_receipt_tells_a_proposal_from_changes_that_were_confirmed()
    {
        var (then, now) = (Drafts.Today.Now, Drafts.Today.Now.AddDays(1));
        var revision = new Revision(1, RevisionKind.Amendment, CaseState.Review, People.Applicant, then, [], ApplicationForm.Of(Drafts.Weaving), null)
        {
            Answer = new("kadis33", now, true, ""),
        };
        var dossier = Drafts.Weaving.By("kadis33", now)
            .Put(new EndorsementDecision("kadis33", then, true, "", "530/77/2026"))
            .Put(revision)
            .Put(new EndorsementDecision("kadis33", now, true, "", "530/77/2026") { Edition = 2 }).After;

        EndorsementPages.Only.Acts(dossier, "kadis33").Select(act => (act.Code, act.At)).ShouldBe([("endorsed", then), ("change", now)]);
    }

    [Fact]
    public void A_proposal_is_no_confirmation_of_changes_that_another_gave_at_its_moment()
    {
        var now = Drafts.Today.Now;
        var revision = new Revision(1, RevisionKind.Amendment, CaseState.Review, People.Applicant, now, [], ApplicationForm.Of(Drafts.Weaving), null)
        {
            Answer = new("kadis35", now, true, ""),
        };
        var dossier = Drafts.Weaving.By("kadis33", now).Put(new EndorsementDecision("kadis33", now, true, "", "530/77/2026")).Put(revision).After;

        EndorsementPages.Only.Acts(dossier, "kadis33").ShouldHaveSingleItem().Code.ShouldBe("endorsed");
    }
}

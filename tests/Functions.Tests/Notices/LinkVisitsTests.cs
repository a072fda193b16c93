using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Functions.Endorsement;
using Ovop.Functions.Hosting.Security;
using Ovop.Functions.Notices.Links;
using Ovop.Functions.Tests.Award.Procedures;

namespace Ovop.Functions.Tests.Notices;

public sealed class LinkVisitsTests
{
    [Fact]
    public async Task A_link_opens_the_case_for_the_person_it_was_sent_to()
    {
        var linked = await LinkedCase.Begin();

        var visit = (await linked.Open(LinkPurpose.Endorsement, linked.Token(LinkPurpose.Endorsement, Cast.Endorser.Id))).Value;

        (visit.Person.Id, visit.Dossier.Number, visit.Dead).ShouldBe((Cast.Endorser.Id, LinkedCase.First, null));
        visit.MaskedAddress.ShouldBe("k•••@contoh.id");
    }

    [Fact]
    public async Task The_address_of_its_page_is_made_of_the_token_alone_and_cannot_be_worked_out_from_case_and_person()
    {
        var linked = await LinkedCase.Begin();
        var (one, other) = (linked.Token(LinkPurpose.Endorsement, Cast.Endorser.Id), linked.Token(LinkPurpose.Endorsement, Cast.Endorser.Id));

        var address = linked.Tokens.Read(EndorsementPages.Only, one).Value.Address;

        address.ShouldBe($"/usulan/{MailedSecret.KeyOf(one)}");
        address.ShouldNotBe(linked.Tokens.Read(EndorsementPages.Only, other).Value.Address);
    }

    [Fact]
    public async Task Opening_writes_nothing()
    {
        var linked = await LinkedCase.Begin();
        var before = (await linked.Dossier()).Version;

        await linked.Open(LinkPurpose.Endorsement, linked.Token(LinkPurpose.Endorsement, Cast.Endorser.Id));

        (await linked.Dossier()).Version.ShouldBe(before);
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("CfDJ8not-one-of-ours")]
    public async Task A_token_that_we_did_not_make_is_unknown(string token) =>
        (await (await LinkedCase.Begin()).Open(LinkPurpose.Endorsement, token)).Problems.ShouldHaveSingleItem().Code.ShouldBe("link.unknown");

    [Fact]
    public async Task A_link_opens_no_other_kind_of_page()
    {
        var linked = await LinkedCase.Begin();

        (await linked.Open(LinkPurpose.Ratification, linked.Token(LinkPurpose.Endorsement, Cast.Endorser.Id))).Problems.ShouldHaveSingleItem().Code.ShouldBe("link.unknown");
    }

    [Fact]
    public async Task Whoever_has_left_their_office_is_told_so_by_their_old_link_and_nothing_of_the_case()
    {
        var linked = await LinkedCase.Begin();
        var token = linked.Token(LinkPurpose.Endorsement, Cast.Endorser.Id);
        var people = linked.Offices.People;
        linked.Offices.People = people with { Endorsers = [.. people.Endorsers.Select(head => head with { Contact = head.Contact with { Id = "penerus" } })] };

        (await linked.Open(LinkPurpose.Endorsement, token)).Problems.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            dead => dead.Code.ShouldBe("link.revoked"), dead => dead.Args.ShouldBe(["handedover"]));
    }

    [Fact]
    public async Task Somebody_whom_the_case_does_not_know_is_refused()
    {
        var linked = await LinkedCase.Begin();

        (await linked.Open(LinkPurpose.Review, linked.Token(LinkPurpose.Review, "p01"))).Problems.ShouldHaveSingleItem().Code.ShouldBe("link.notyours");
    }

    [Fact]
    public async Task A_used_link_tells_what_was_recorded()
    {
        var linked = await LinkedCase.Begin();
        await linked.Endorse();

        var visit = (await linked.Open(LinkPurpose.Endorsement, linked.Token(LinkPurpose.Endorsement, Cast.Endorser.Id))).Value;

        visit.Dead!.Code.ShouldBe("link.used");
        EndorsementPages.Only.Acts(visit.Dossier, Cast.Endorser.Id).ShouldHaveSingleItem()
            .ShouldBe(new RecordedAct("endorsed", visit.Setting.Now, "Layak diusulkan.", "530/77/2026"));
    }

    [Fact]
    public async Task A_link_of_a_withdrawn_case_is_revoked()
    {
        var linked = await LinkedCase.Begin();
        await linked.Do((dossier, setting) => Core.Submission.SubmissionStage.Withdraw(dossier, "Berhenti produksi.", setting));
        await linked.Advance();

        var visit = (await linked.Open(LinkPurpose.Endorsement, linked.Token(LinkPurpose.Endorsement, Cast.Endorser.Id))).Value;

        (visit.Dead!.Code, visit.Dossier.Case.State).ShouldBe(("link.revoked", CaseState.Withdrawn));
    }
}

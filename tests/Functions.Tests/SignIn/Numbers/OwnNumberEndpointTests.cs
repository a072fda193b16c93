using Microsoft.AspNetCore.Http;
using Ovop.Core.Cases;
using Ovop.Core.Submission;
using Ovop.Functions.Offices;
using Ovop.Functions.SignIn;
using Ovop.Functions.Tests.Sharing;
using Ovop.Functions.Tests.Submission;

namespace Ovop.Functions.Tests.SignIn.Numbers;

public sealed class OwnNumberEndpointTests : IDisposable
{
    private const string Number = "+6281234567890";

    private readonly NumberHolder _holder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_has_linked_a_number_signs_in_by_it_as_by_mail_and_what_was_the_numbers_moves_along()
    {
        var owned = new ApplicationNumber("2026", 901);
        await _holder.Applying.Cases.Save(SubmissionStage.Open(owned, Number, default, Drafts.Today), Cancel);

        await Join();

        (await _holder.Applying.Desk.Find(owned, Cancel))!.Case.Owner.ShouldBe(Applying.Owner);
        await SignIn();
        _holder.SignedInAs.ShouldBe(Applying.Owner);
    }

    [Fact]
    public async Task A_case_of_the_number_that_cannot_be_read_keeps_nobody_out_and_moves_along_when_it_can()
    {
        await Join();
        var (odd, other) = (new ApplicationNumber("2026", 901), new ApplicationNumber("2026", 902));
        foreach (var owned in new[] { odd, other })
            await _holder.Applying.Cases.Save(SubmissionStage.Open(owned, Number, default, Drafts.Today), Cancel);
        _holder.Applying.Cases.BeforeFound = number =>
        {
            if (number == odd)
                throw new InvalidOperationException("Its rows make no sense.");
        };

        await SignIn();
        var meanwhile = _holder.SignedInAs;
        _holder.Applying.Cases.BeforeFound = _ => { };

        meanwhile.ShouldBe(Applying.Owner);
        (await OwnerOf(odd), await OwnerOf(other)).ShouldBe((Number, Applying.Owner));
        await SignIn();
        (await OwnerOf(odd)).ShouldBe(Applying.Owner);
    }

    [Fact]
    public async Task A_linked_number_is_none_of_the_people_of_the_award()
    {
        using var roster = new WrittenRoster(_holder.Tables.GetTableClient("People"), TimeProvider.System);

        await Join();

        (await roster.Rows(Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_number_that_was_unlinked_is_its_own_again()
    {
        await Join();
        await _holder.Applying.Post("tindakan=lepas", request => _holder.OwnNumber.Post(request, Cancel));

        await SignIn();
        _holder.SignedInAs.ShouldBe(Number);
    }

    [Fact]
    public async Task A_number_is_one_address_alone_the_last_to_show_that_it_is_theirs()
    {
        await Join();
        await _holder.Joined.Join(_holder.Applying.Engine, Number, "lain@contoh.id", Cancel);

        (await _holder.Joined.Find(Applying.Owner, Cancel)).ShouldBeNull();
        (await _holder.Joined.Find(Number, Cancel)).ShouldBe("lain@contoh.id");
    }

    [Fact]
    public async Task A_code_to_sign_in_links_nothing_and_one_to_link_signs_nobody_in()
    {
        await _holder.Post("telepon=081234567890");
        var toSignIn = _holder.Kept;
        await AskToJoin();
        var toJoin = _holder.Kept;

        await Confirm(toSignIn, _holder.Inbox.Messages[0].Code);
        (await _holder.Joined.Find(Number, Cancel)).ShouldBeNull();
        (await _holder.Type(toJoin, _holder.Inbox.Messages[1].Code)).Status.ShouldBe(StatusCodes.Status403Forbidden);
    }

    [Fact]
    public async Task The_button_pressed_twice_says_that_the_number_is_linked()
    {
        await Join();

        (await Confirm(_holder.Kept, _holder.Inbox.Messages[^1].Code)).Location.ShouldBe("/nomor-saya");
    }

    [Fact]
    public async Task Another_person_in_the_same_browser_does_not_get_the_number()
    {
        await AskToJoin();

        await _holder.Applying.Web.Post(
            $"{_holder.Kept}; {_holder.Applying.Web.SignedIn("lain@contoh.id", SessionKinds.Applicant)}", $"kode={_holder.Inbox.Messages[^1].Code}",
            request => _holder.OwnNumber.PostCode(request, _holder.Applying.Engine, Cancel));

        (await _holder.Joined.Find(Number, Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task Who_signed_in_by_a_number_is_told_to_come_by_mail_first()
    {
        var page = await _holder.Applying.Web.Get(
            _holder.Applying.Web.SignedIn(Number, SessionKinds.Applicant), request => _holder.OwnNumber.Get(request, Cancel));

        page.Body.ShouldContain("href=\"/masuk?kembali=/nomor-saya\"");
        page.Body.ShouldNotContain("name=\"telepon\"");
    }

    public void Dispose() => _holder.Dispose();

    private async Task Join()
    {
        await AskToJoin();
        (await Confirm(_holder.Kept, _holder.Inbox.Messages[^1].Code)).Location.ShouldBe("/nomor-saya");
    }

    private async Task SignIn()
    {
        await _holder.Post("telepon=081234567890");
        await _holder.Type(_holder.Kept, _holder.Inbox.Messages[^1].Code);
    }

    private async Task<string> OwnerOf(ApplicationNumber number) => (await _holder.Applying.Desk.Find(number, Cancel))!.Case.Owner;

    private Task<Answered> AskToJoin() => _holder.Keeping(SignedIn, "telepon=081234567890", _holder.OwnNumber.Post);

    private Task<Answered> Confirm(string kept, string code) => _holder.Applying.Web.Post(
        $"{kept}; {SignedIn}", $"kode={code}", request => _holder.OwnNumber.PostCode(request, _holder.Applying.Engine, Cancel));

    private string SignedIn => _holder.Applying.Web.SignedIn(Applying.Owner, SessionKinds.Applicant);
}

using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Ovop.Core.Behalf;
using Ovop.Core.Offices;
using Ovop.Functions.Award;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Endorsement;
using Ovop.Functions.Notices.Texting;
using Ovop.Functions.SignIn;
using Ovop.Functions.Start;
using Ovop.Functions.Submission;
using Ovop.Functions.Submission.Filed;
using Ovop.Functions.Tests.Award.Procedures;
using Ovop.Functions.Tests.Notices;
using Ovop.Functions.Tests.Sharing;
using Ovop.Functions.Tests.Submission;

namespace Ovop.Functions.Tests.Endorsement;

/// <summary>The door of a dinas leads each to what is theirs.</summary>
public sealed class DinasDoorTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_officer_comes_to_what_they_filed() =>
        (await Knock("petugas@contoh.id")).Location.ShouldBe(FiledEndpoint.Path);

    [Fact]
    public async Task A_head_comes_to_the_queue_of_what_waits() =>
        (await Knock(Cast.Endorser.Email)).Location.ShouldMatch("^/usulan/.+/antrean$");

    [Fact]
    public async Task A_head_for_whom_nothing_waits_is_told_so() =>
        (await Knock(Cast.Endorser.Email, isDecided: true)).Body.ShouldContain("Tidak ada usulan yang menunggu");

    [Fact]
    public async Task Anybody_else_is_told_whose_door_it_is() =>
        (await Knock("sri@contoh.id")).ShouldSatisfyAllConditions(
            answer => answer.Status.ShouldBe(StatusCodes.Status403Forbidden), answer => answer.Body.ShouldContain("petugas dinas yang terdaftar"));

    [Fact]
    public async Task Who_is_not_signed_in_signs_in_first() => (await Knock("")).Location.ShouldBe("/masuk?kembali=%2Fdinas");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_officer_with_no_application_of_their_own_comes_there_from_the_list_of_those_too(bool isFiled)
    {
        var applying = await Applying.Begin();
        var officer = new Officer(Cast.Administrator with { Id = "petugas-33", Email = Applying.Owner }, "33", null);
        if (isFiled)
            await applying.Cases.Save(Filing.Begin((await applying.Dossier()).ByApplicant(Drafts.Today), new(officer.Contact.Id, "33", "Ibu Sekar Melati", "+6281234567890", "")), Cancel);
        applying.Round.People = applying.Round.People with { Officers = [officer] };
        var passed = ActivatorUtilities.CreateInstance<PassedEligibility>(applying.Web.Services);
        var list = new ApplicationsEndpoint(applying.Own, applying.Cases, null!, applying.Round, applying.Round, passed, new(null!, null!, null!, Options.Create(new TextOptions()), null!), applying.Web.Clock);

        (await applying.Get(request => list.Get(request, Cancel))).Location.ShouldBe(isFiled ? FiledEndpoint.Path : "");
    }

    private static async Task<Answered> Knock(string email, bool isDecided = false)
    {
        var (applying, linked, board) = (await Applying.Begin(), await LinkedCase.Begin(), new Board(new InMemoryTables(), TimeProvider.System));
        if (isDecided)
            await linked.Endorse();
        await board.Show(null, await linked.Dossier(), Cancel);
        var people = new FixedRound(Drafts.Round, Cast.Of(6) with { Officers = [new(Cast.Administrator with { Id = "petugas-33", Email = "petugas@contoh.id" }, "33", null)] });
        var door = new DinasDoorEndpoint(applying.Own, people, people, new(new AllCases(board, people), linked.Desk, linked.Tokens));

        return await applying.Web.Get(email.Length > 0 ? applying.Web.SignedIn(email, SessionKinds.Applicant) : "", request =>
        {
            request.Path = DinasDoorEndpoint.Path;
            return door.Get(request, Cancel);
        });
    }
}

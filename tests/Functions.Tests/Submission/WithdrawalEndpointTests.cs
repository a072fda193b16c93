using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Ovop.Core.Cases;
using Ovop.Core.Offices;
using Ovop.Functions.Notices.Texting;
using Ovop.Functions.Start;
using Ovop.Functions.Submission;
using Ovop.Functions.Submission.Outcome;
using Ovop.Functions.Tests.Sharing;

namespace Ovop.Functions.Tests.Submission;

public sealed class WithdrawalEndpointTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Given_a_draft_Then_it_is_deleted_without_being_asked_why_and_is_no_longer_listed()
    {
        var applying = await Applying.Begin();
        (await List(applying)).Body.ShouldContain($"{Applying.Number}");
        (await applying.Get(request => Withdrawal(applying).Get(request, $"{Applying.Number}", Cancel))).Body.ShouldNotContain("name=\"alasan\"");

        (await Delete(applying)).Location.ShouldBe("/permohonan");
        (await Delete(applying)).Location.ShouldBe("/permohonan", "pressed twice");

        (await applying.Dossier()).Case.State.ShouldBe(CaseState.Withdrawn);
        (await List(applying)).Body.ShouldNotContain($"{Applying.Number}");
    }

    [Fact]
    public async Task Given_an_application_that_was_sent_Then_a_reason_is_asked_for()
    {
        var applying = await Applying.Begin();
        var sent = (await applying.Dossier()).By(People.Applicant, Drafts.Today.Now).With(head => head with { SubmittedAt = Drafts.Today.Now });
        await applying.Cases.Save(sent.MoveTo(CaseState.Submitted, null), Cancel);

        var answer = await Delete(applying);

        answer.Status.ShouldBe(StatusCodes.Status400BadRequest);
        answer.Body.ShouldContain("name=\"alasan\"");
    }

    private static WithdrawalEndpoint Withdrawal(Applying applying) => new(applying.Own, applying.Desk);

    private static Task<Answered> Delete(Applying applying) =>
        applying.Post("a=1", request => Withdrawal(applying).Post(request, $"{Applying.Number}", applying.Engine, Cancel));

    private static Task<Answered> List(Applying applying)
    {
        var passed = ActivatorUtilities.CreateInstance<PassedEligibility>(applying.Web.Services);
        var endpoint = new ApplicationsEndpoint(applying.Own, applying.Cases, null!, applying.Round, applying.Round, passed, new(null!, null!, null!, Options.Create(new TextOptions()), null!), applying.Web.Clock);
        return applying.Get(request => endpoint.Get(request, Cancel));
    }
}

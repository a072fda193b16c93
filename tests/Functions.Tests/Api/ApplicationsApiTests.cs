using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Ovop.Core.Cases;
using Ovop.Core.Submission;
using Ovop.Functions.Api;
using Ovop.Functions.Hosting.Security;
using Ovop.Functions.Tests.Sharing;
using Ovop.Functions.Tests.Submission;

namespace Ovop.Functions.Tests.Api;

/// <summary>The list of applications as a program asks for it.</summary>
public sealed class ApplicationsApiTests
{
    private static readonly ApplicationNumber Second = new("2026", 901);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_that_cannot_be_read_is_named_and_hides_no_other()
    {
        var applying = await Applying.Begin();
        await applying.Cases.Save(SubmissionStage.Open(Second, Applying.Owner, default, Drafts.Today), Cancel);
        applying.Cases.BeforeFound = number =>
        {
            if (number == Applying.Number)
                throw new InvalidOperationException("Its rows make no sense.");
        };

        var list = await List(applying);

        list["applications"]!.AsArray().Select(one => $"{one!["number"]}").ShouldBe([$"{Second}"]);
        list["unreadable"]!.AsArray().Select(number => $"{number}").ShouldBe([$"{Applying.Number}"]);
    }

    [Fact]
    public async Task Where_all_can_be_read_none_is_named() =>
        (await List(await Applying.Begin())).AsObject().ShouldNotContainKey("unreadable");

    private static async Task<JsonNode> List(Applying applying)
    {
        ApplicationsApi api = new(null!, applying.Web.Services.GetRequiredService<Sessions>(), applying.Desk, applying.Cases, null!);
        var answer = await applying.Get(request => api.List(request, Cancel));
        answer.Status.ShouldBe(StatusCodes.Status200OK);
        return JsonNode.Parse(answer.Body)!;
    }
}

using System.Text.Json.Nodes;
using Json.Schema;
using Microsoft.AspNetCore.Http;
using Ovop.Core.Disclosure;
using Ovop.Functions.Api.Hooks;
using Ovop.Functions.Register.Data;
using Ovop.Functions.Tests.Verify;
using StandardWebhooks;
using StandardWebhooks.Diagnostics;

namespace Ovop.Functions.Tests.Api;

public sealed class HookCallTests(PlayedCase played) : IClassFixture<PlayedCase>
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 3, 0, 0, TimeSpan.Zero);

    private readonly IReadOnlyList<HookCall> _calls = [.. DossierFile.Read(played.File).Open() is var dossier
        ? dossier.Trail.Select(entry => HookCall.Of("k", dossier.Number, entry)).OfType<HookCall>() : []];

    [Fact]
    public void A_case_tells_each_stage_once_and_never_that_the_panel_differs() =>
        _calls.Select(call => (string)JsonNode.Parse(call.Body)!["data"]!["state"]!).ShouldBe(
            ["Submitted", "Documents", "Endorsement", "Screening", "Review", "StarsProposed", "Review", "StarsProposed", "Ratified", "Published"], Shouldly.Case.Sensitive);

    [Fact]
    public void Every_call_meets_the_published_schema()
    {
        var schemas = JsonNode.Parse(OpenData.OpenApi(new("https://ovop.example/")))!["components"]!["schemas"]!;
        var change = schemas["Change"]!.DeepClone();
        change["properties"]!["data"]!["properties"]!["state"] = schemas["Application"]!["properties"]!["state"]!.DeepClone();
        var schema = JsonSchema.FromText(change.ToJsonString());

        _calls.ShouldAllBe(call => schema.Evaluate(System.Text.Json.JsonDocument.Parse(call.Body).RootElement, new EvaluationOptions()).IsValid);
    }

    [Fact]
    public void A_call_that_is_not_taken_is_tried_seven_times_ever_later()
    {
        var (call, waits) = (_calls[0], new List<double>());
        for (call = call.Tried("500", Now); call.Next is { } next; call = call.Tried("500", Now))
            waits.Add((next - Now).TotalMinutes);

        waits.ShouldBe([1, 5, 30, 120, 480, 1440]);
        call.ShouldSatisfyAllConditions(given => given.Tries.ShouldBe(7), given => given.IsGivenUp.ShouldBeTrue());
    }

    [Fact]
    public void A_call_that_was_taken_is_done() =>
        _calls[0].Tried("timeout", Now).Tried(null, Now).ShouldSatisfyAllConditions(call => call.Next.ShouldBeNull(), call => call.IsGivenUp.ShouldBeFalse());

    [Fact]
    public void Signatures_are_those_of_the_standards_own_example() => HookSignature.Of(
            "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek", DateTimeOffset.FromUnixTimeSeconds(1614265330), """{"test": 2432232314}""")
        .ShouldBe("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");

    /// <summary>By a library for those who receive such calls, which is not ours.</summary>
    [Fact]
    public void A_program_takes_what_is_signed_with_its_secret_and_nothing_else()
    {
        var (secret, at, body) = (HookSignature.NewSecret(), TimeProvider.System.GetUtcNow(), _calls[0].Body);
        var headers = new HeaderDictionary
        {
            ["webhook-id"] = "OVOP-2026-000001.3",
            ["webhook-timestamp"] = HookSignature.Seconds(at),
            ["webhook-signature"] = HookSignature.Of(secret, "OVOP-2026-000001.3", at, body),
        };

        new StandardWebhook(secret).Verify(body, headers);
        Should.Throw<WebhookVerificationException>(() => new StandardWebhook(secret).Verify($"{body} ", headers));
        Should.Throw<WebhookVerificationException>(() => new StandardWebhook(HookSignature.NewSecret()).Verify(body, headers));
    }

    [Theory]
    [InlineData("https://dinas.example/kait", true)]
    [InlineData("http://localhost:5000/kait", true)]
    [InlineData("http://dinas.example/kait", false)]
    [InlineData("https://nama:sandi@dinas.example/", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("kait", false)]
    public void Calls_go_over_https_or_stay_on_the_machine(string address, bool good) => (Hook.Parse(address) is not null).ShouldBe(good);
}

using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using Ovop.Core.Cases;
using Ovop.Core.Disclosure;
using Ovop.Core.Rounds;
using Ovop.Functions.Api;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Register.Data;
using Ovop.Functions.Tests.Verify;

namespace Ovop.Functions.Tests.Api;

public sealed class ApplicationViewTests(PlayedCase played) : IClassFixture<PlayedCase>
{
    private static readonly JsonSchema Schema = JsonSchema.FromText(JsonNode.Parse(OpenData.OpenApi(new("https://ovop.example/")))!["components"]!["schemas"]!["Application"]!.ToJsonString());

    private readonly Dossier _dossier = DossierFile.Read(played.File).Open();
    private readonly Round _round = Round.Parse(Encoding.UTF8.GetBytes(DossierFile.Read(played.File).Round)).Value;

    public static TheoryData<CaseState> States => new(Enum.GetValues<CaseState>());

    [Theory]
    [MemberData(nameof(States))]
    public void An_application_in_every_state_meets_the_published_schema(CaseState state) =>
        Schema.Evaluate(JsonSerializer.SerializeToElement(Seen(state))).IsValid.ShouldBeTrue(Seen(state).ToJsonString());

    [Theory]
    [MemberData(nameof(States))]
    public void A_result_is_told_when_it_is_published_and_not_before(CaseState state) =>
        (Seen(state)["result"] is not null).ShouldBe(state == CaseState.Published);

    [Fact]
    public void That_a_panel_scores_again_is_not_told() => ((string)Seen(CaseState.Consensus)["state"]!).ShouldBe("Review");

    [Fact]
    public void Nobody_is_named()
    {
        var text = Seen(CaseState.Published).ToJsonString();
        foreach (var personal in (string[])["contoh.id", "penilai", "poin"])
            text.ShouldNotContain(personal);
    }

    [Fact]
    public void A_page_says_where_the_next_one_is() =>
        JsonSerializer.SerializeToNode(new ApplicationPage([], "/api/v1/applications?after=OVOP-2026-000100"), CaseJson.Options)!["next"]!.ToString()
            .ShouldBe("/api/v1/applications?after=OVOP-2026-000100");

    [Fact]
    public void A_page_names_those_that_cannot_be_read_and_says_nothing_of_them_where_there_are_none()
    {
        JsonSerializer.SerializeToNode(new ApplicationPage([], null, ["OVOP-2026-000007"]), CaseJson.Options)!["unreadable"]![0]!.ToString()
            .ShouldBe("OVOP-2026-000007");
        JsonSerializer.SerializeToNode(new ApplicationPage([], null), CaseJson.Options)!.AsObject().ShouldNotContainKey("unreadable");
    }

    private JsonNode Seen(CaseState state)
    {
        var head = _dossier.Case with { State = state };
        return JsonSerializer.SerializeToNode(ApplicationView.Of(_dossier with { Case = head }, _round), CaseJson.Options)!;
    }
}

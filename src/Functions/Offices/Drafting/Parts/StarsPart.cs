using System.Text.Json.Nodes;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Drafting;
using Ovop.Functions.Hosting.Fields;
using Ovop.Functions.Rounds;

namespace Ovop.Functions.Offices.Drafting.Parts;

/// <summary>From how many points there are how many stars, and for how long.</summary>
internal sealed class StarsPart : DraftPart
{
    private const string Profiles = "$.star_profiles", Own = "$.commodity_star_profiles";

    public override string Code => "bintang";

    public override IReadOnlyList<string> Roots => [Profiles, "$.active_star_profile", Own, "$.near_threshold", "$.validity_months"];

    public override bool CanBeTried => true;

    public override IReadOnlyList<DraftField> Fields(DraftView view)
    {
        var (words, scales) = (view.Words, (view.Draft.At(Profiles) as JsonObject ?? []).Select(scale => scale.Key).ToList());
        IReadOnlyList<Option> known =
            [.. scales.Select(scale => new Option(scale, words["scale.of", scale, view.Text($"{Profiles}.{scale}.max")]))];
        return
        [
            new("skala", "$.active_star_profile", TypedKind.Choice, words["scale"]) { Options = known },
            .. Enum.GetValues<Commodity>().Select(ware => new DraftField(
                $"skala_{ware}", $"{Own}.{ware}", TypedKind.Choice, words["scale.own", ware.In(view.Language)])
            {
                Hint = words["scale.own.hint"],
                Optional = true,
                Options = known,
            }),
            .. scales.SelectMany(scale => view.Draft.ItemsAt($"{Profiles}.{scale}.bands").Index().Select(band => new DraftField(
                $"batas_{scale}_{view.Text($"{band.Item}.star")}", $"{band.Item}.min", TypedKind.Points,
                words["band", view.Text($"{band.Item}.star")])
            {
                Heading = band.Index == 0 ? words["scale.of", scale, view.Text($"{Profiles}.{scale}.max")] : null,
            })),
            new("dekat", "$.near_threshold", TypedKind.Points, words["near"]) { Hint = words["near.hint"], Heading = words["stars.rest"] },
            new("berlaku", "$.validity_months", TypedKind.Number, words["validity"]),
        ];
    }
}

using System.Text.Json.Nodes;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Drafting;
using Ovop.Functions.Hosting.Fields.Choices;
using Ovop.Functions.Hosting.Languages;
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
            [.. scales.Select(scale => new Option(scale, NameOf(view, scale)))];
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
            .. scales.Select(scale => new DraftField($"batas_{scale}", $"{Profiles}.{scale}.bands", TypedKind.Bands, words["bands"])
            {
                Hint = words["bands.hint"],
                Heading = NameOf(view, scale),
            }),
            new("dekat", "$.near_threshold", TypedKind.Points, words["near"]) { Hint = words["near.hint"], Heading = words["stars.rest"] },
            new("berlaku", "$.validity_months", TypedKind.Number, words["validity"]),
        ];
    }

    /// <summary>A scale is called by its stars and where they begin.</summary>
    private static string NameOf(DraftView view, string scale) => view.Words[
        "scale.of", view.Text($"{Profiles}.{scale}.max"),
        string.Join(" / ", view.Draft.ItemsAt($"{Profiles}.{scale}.bands").Select(
            band => TypedValue.Write(TypedKind.Points, view.Draft.At($"{band}.min"), view.Language.Culture())))];

    /// <summary>One more scale, which begins as the one in force.</summary>
    public override IReadOnlyList<DraftList> Lists(DraftView view)
    {
        var next = Enumerable.Range(1, 99).Select(number => $"{Profiles}.tambahan{number}").First(path => view.Draft.At(path) is null);
        return view.Draft.At($"{Profiles}.{view.Text("$.active_star_profile")}") is JsonObject present
            ? [new(next, view.Words["scale.add"], present.DeepClone().AsObject()) { IsAlone = true }]
            : [];
    }
}

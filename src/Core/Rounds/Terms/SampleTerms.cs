using Ovop.Core.Rounds.Reading;

namespace Ovop.Core.Rounds.Terms;

/// <summary>Of which wares a sample is sent in, and how (proposals: the regulations have products judged, not how).</summary>
/// <param name="Address">Where it is sent to, in one line.</param>
/// <param name="Asked">What is sent, by ware.</param>
public sealed record SampleTerms(string Address, IReadOnlyDictionary<Commodity, LocalText> Asked)
{
    public static readonly SampleTerms None = new("", new Dictionary<Commodity, LocalText>());

    /// <summary>What is sent of a ware; null where the round asks for none.</summary>
    public LocalText? Of(Commodity? commodity) => commodity is { } ware ? Asked.GetValueOrDefault(ware) : null;

    internal static SampleTerms Read(JsonPlace place)
    {
        var asked = new Dictionary<Commodity, LocalText>();
        foreach (var item in place["asked"].Items())
        {
            var text = item["text"].LocalText();
            foreach (var ware in item["commodities"].Items().Select(ware => ware.Choice(Enum.GetValues<Commodity>(), each => $"{each}")))
                asked[ware] = text;
        }

        return new(place["address"].Text(), asked);
    }
}

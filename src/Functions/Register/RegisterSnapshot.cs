using System.Collections.Concurrent;
using Ovop.Core.Places;
using Ovop.Core.Register;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Register.Search;
using Ovop.Functions.Rounds;

namespace Ovop.Functions.Register;

/// <summary>The whole register as it stood at one version, on one day.</summary>
public sealed class RegisterSnapshot
{
    private readonly Dictionary<CertificateNumber, PublicAward> _byNumber;
    private readonly Lazy<IReadOnlyList<string>> _vocabulary;

    /// <param name="version">Changes with every write to the register.</param>
    /// <param name="day">Awards are shown as they are on this day.</param>
    /// <param name="awards">As recorded, in any order.</param>
    public RegisterSnapshot(string version, DateOnly day, IEnumerable<PublicAward> awards)
    {
        (Version, Day) = (version, day);
        var recorded = awards.ToList();
        Unrecorded = [.. recorded.Where(award => award.On(day) != award)];
        Awards =
        [
            .. recorded.Select(award => award.On(day)).Select(award => (Award: award, Number: award.Certificate.ToString()))
                .OrderByDescending(entry => entry.Award.DecidedOn)
                .ThenBy(entry => entry.Number, StringComparer.Ordinal).Select(entry => entry.Award),
        ];
        Words = [.. Awards.Select(award => string.Join(' ', WordsOf(award)))];
        _byNumber = Awards.ToDictionary(award => award.Certificate);
        Years = [.. Awards.Select(award => award.DecidedOn.Year).Distinct().OrderDescending()];
        Stars = [.. Awards.Select(award => award.Star).Distinct().Order()];
        _vocabulary = new(() => [.. Words.SelectMany(words => words.Split(' ')).Distinct()]);
    }

    public string Version { get; }

    public DateOnly Day { get; }

    /// <summary>Another one whenever anything that is shown may be.</summary>
    public string Mark => $"{Version} {Day:O}";

    /// <summary>The newest first.</summary>
    public IReadOnlyList<PublicAward> Awards { get; }

    /// <summary>What a search looks at, as <see cref="SearchWords"/>; one for each of <see cref="Awards"/>.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The years in which awards were decided, the last first.</summary>
    public IReadOnlyList<int> Years { get; }

    /// <summary>How many stars awards have, the fewest first.</summary>
    public IReadOnlyList<int> Stars { get; }

    public IEnumerable<PublicAward> InForce => Awards.Where(award => award.State == AwardState.Valid);

    /// <summary>Those that have expired by the calendar, but not yet by a record.</summary>
    public IReadOnlyList<PublicAward> Unrecorded { get; }

    /// <summary>What was read so far of what goes with these awards.</summary>
    internal ConcurrentDictionary<CertificateNumber, PublicShow> Shown { get; } = new();

    /// <summary>A word as it is searched for: itself where it is part of any, else those near to it; none where nothing is.</summary>
    public IReadOnlyList<string> Meant(string word)
    {
        foreach (var known in _vocabulary.Value)
            if (known.Contains(word, StringComparison.Ordinal))
                return [word];

        return [.. SearchWords.Near(word, _vocabulary.Value)];
    }

    public PublicAward? Find(CertificateNumber number) => _byNumber.GetValueOrDefault(number);

    /// <summary>Names, number, place, and commodity in every language.</summary>
    private static IEnumerable<string> WordsOf(PublicAward award) => SearchWords.Of(string.Join('\n',
    [
        award.Producer, award.Product, award.Brand, award.Certificate.ToString(),
        Regencies.NameOf(award.Regency), Provinces.Find(award.Province)?.Name ?? "",
        .. SpokenLanguages.All.Select(language => award.Commodity.In(language)),
    ]));
}

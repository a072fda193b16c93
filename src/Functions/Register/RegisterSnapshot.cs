using System.Collections.Concurrent;
using Ovop.Core;
using Ovop.Core.Register;

namespace Ovop.Functions.Register;

/// <summary>The whole register as it stood at one version, on one day.</summary>
public sealed class RegisterSnapshot
{
    private readonly Dictionary<CertificateNumber, PublicAward> _byNumber;

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
        Words = [.. Awards.Select(award => TypedText.Folded($"{award.Producer}\n{award.Product}\n{award.Brand}\n{award.Certificate}"))];
        _byNumber = Awards.ToDictionary(award => award.Certificate);
        Years = [.. Awards.Select(award => award.DecidedOn.Year).Distinct().OrderDescending()];
    }

    public string Version { get; }

    public DateOnly Day { get; }

    /// <summary>The newest first.</summary>
    public IReadOnlyList<PublicAward> Awards { get; }

    /// <summary>What a search for words looks at, folded; one for each of <see cref="Awards"/>.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The years in which awards were decided, the last first.</summary>
    public IReadOnlyList<int> Years { get; }

    public IEnumerable<PublicAward> InForce => Awards.Where(award => award.State == AwardState.Valid);

    /// <summary>Those that have expired by the calendar, but not yet by a record.</summary>
    public IReadOnlyList<PublicAward> Unrecorded { get; }

    /// <summary>What was read so far of what goes with these awards.</summary>
    internal ConcurrentDictionary<CertificateNumber, PublicShow> Shown { get; } = new();

    public PublicAward? Find(CertificateNumber number) => _byNumber.GetValueOrDefault(number);
}

using System.Globalization;
using Ovop.Core.Cases;

namespace Ovop.Functions.Endorsement;

/// <summary>
/// Numbers of cases as an address has them: of one round, only the first is whole ("OVOP-2026-000001,3,17"), so that all that a form can
/// choose stay far below the 8,000 octets that RFC 9110 asks the way of an address to take.
/// </summary>
internal static class NumberList
{
    public static string Write(IEnumerable<ApplicationNumber> numbers)
    {
        var (parts, round) = (new List<string>(), "");
        foreach (var number in numbers)
        {
            parts.Add(number.RoundId == round ? number.Sequence.ToString(CultureInfo.InvariantCulture) : $"{number}");
            round = number.RoundId;
        }

        return string.Join(',', parts);
    }

    /// <summary>What is no number of a case is passed over.</summary>
    public static IReadOnlyCollection<ApplicationNumber> Read(string text)
    {
        var (numbers, round) = (new HashSet<ApplicationNumber>(), (string?)null);
        foreach (var part in text.Split(','))
            if (ApplicationNumber.TryParse(part, out var number))
            {
                numbers.Add(number);
                round = number.RoundId;
            }
            else if (round is not null && int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
                && sequence is >= 1 and <= 999_999)
            {
                numbers.Add(new(round, sequence));
            }

        return numbers;
    }
}

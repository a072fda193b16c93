using System.Text.RegularExpressions;
using Ovop.Core.Rounds.Reading;

namespace Ovop.Core.Rounds;

/// <summary>Where whoever runs a round can be asked; every page and mail says so.</summary>
/// <param name="Address">In one line.</param>
/// <param name="Telephone">With the country's code and spaces as it is read out: "+62 21 0000 0101".</param>
/// <param name="Hours">When somebody answers.</param>
/// <param name="WhatsApp">A number like the telephone's; null where there is none.</param>
public sealed partial record Secretariat(string Address, string Telephone, LocalText Hours, string? WhatsApp)
{
    /// <summary>A number without what only the eye needs: "622100000101".</summary>
    public static string Digits(string number) => string.Concat(number.Where(char.IsAsciiDigit));

    internal static Secretariat Read(JsonPlace place) => new(
        place["address"].Text(),
        Number(place["telephone"]),
        place["hours"].LocalText(),
        place.Has("whatsapp") ? Number(place["whatsapp"]) : null);

    private static string Number(JsonPlace place)
    {
        var text = place.Text();
        if (text != "" && !Abroad().IsMatch(text))
            place.Refuse("round.telephone");
        return text;
    }

    [GeneratedRegex(@"^\+[1-9][0-9]*(?:[ -][0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Abroad();
}

using System.Text.RegularExpressions;

namespace Ovop.Core.Offices;

/// <summary>
/// A mobile number of Indonesia in international form ("+62812…"): the address of somebody without mail, who signs in and is written
/// to by it. Numbers of other countries are none, so that nobody has messages sent where they cost a fortune.
/// </summary>
public static partial class MobileNumber
{
    /// <summary>Whether this is one, and no e-mail address.</summary>
    public static bool Is(string address) => Form.IsMatch(address);

    [GeneratedRegex(@"^\+628[0-9]{8,11}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form { get; }
}

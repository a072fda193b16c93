using System.Globalization;
using System.Text;

namespace Ovop.Core;

/// <summary>Text as people type and paste it: the form in which it is kept, and the two in which it is read and compared.</summary>
public static class TypedText
{
    private const string Apostrophes = "\u2018\u2019\u201b\u02b9\u02bb\u02bc\u02bd\u2032`\u00b4\uff07";

    /// <summary>
    /// As it is kept: composed (NFC), a line break one letter, any space and hyphen the plain one, without control and format
    /// characters (Cc and Cf of Unicode, but the tab), which can make one text look like another.
    /// </summary>
    public static string Of(string typed)
    {
        var lines = typed.ReplaceLineEndings("\n");
        if (lines.All(letter => letter is (>= ' ' and <= '~') or '\n' or '\t'))
            return lines;

        return Joined(lines.EnumerateRunes().Where(IsSeen).Select(Unbound)).Normalize();
    }

    /// <summary>
    /// As a keyboard gives it, for numbers and codes: any space, dash or full-width form is the plain one.
    /// </summary>
    public static string Keyed(string text) => Joined(Of(text).EnumerateRunes().Select(rune =>
        rune.Value is >= 0xff01 and <= 0xff5e ? new Rune(rune.Value - 0xfee0)
        : Plain(rune)));

    /// <summary>For comparing and looking up: capitals, accents forgotten, one apostrophe, one dash, one space.</summary>
    public static string Folded(string text) => text.All(char.IsAscii)
        ? text.Replace('`', '\'').ToUpperInvariant()
        : Joined(Joined(Of(text).EnumerateRunes().Select(Plain)).Normalize(NormalizationForm.FormKD).EnumerateRunes()
            .Where(rune => Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark)).ToUpperInvariant();

    /// <summary>For an address: small letters and digits, what stands between them a dash; one for all spellings that fold alike.</summary>
    public static string Addressed(string text) => string.Join('-', string.Concat(Folded(text).Select(
        letter => char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static bool IsSeen(Rune rune) =>
        rune.Value is '\n' or '\t'
        || !(Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format || IsNoCharacter(rune));

    /// <summary>Code points that Unicode keeps for no character ever, which normalising refuses.</summary>
    private static bool IsNoCharacter(Rune rune) => (rune.Value & 0xfffe) == 0xfffe || rune.Value is >= 0xfdd0 and <= 0xfdef;

    private static Rune Unbound(Rune rune) =>
        rune.Value is 0x2010 or 0x2011 ? new('-')
        : Rune.GetUnicodeCategory(rune) == UnicodeCategory.SpaceSeparator ? new(' ')
        : rune;

    private static Rune Plain(Rune rune) =>
        rune.IsBmp && Apostrophes.Contains((char)rune.Value, StringComparison.Ordinal) ? new('\'')
        : Rune.GetUnicodeCategory(rune) == UnicodeCategory.DashPunctuation || rune.Value == '\u2212' ? new('-')
        : rune;

    private static string Joined(IEnumerable<Rune> runes)
    {
        var text = new StringBuilder();
        foreach (var rune in runes)
            text.Append(rune);
        return text.ToString();
    }
}

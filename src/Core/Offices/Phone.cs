namespace Ovop.Core.Offices;

/// <summary>Telephone numbers of Indonesia as they are compared, however they were typed.</summary>
public static class Phone
{
    /// <summary>The digits without the leading zero or the country's 62; empty for none.</summary>
    public static string Digits(string? number)
    {
        var digits = string.Concat((number ?? "").Where(char.IsAsciiDigit));
        return digits.StartsWith("62", StringComparison.Ordinal) ? digits[2..] : digits.TrimStart('0');
    }
}

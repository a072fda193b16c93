namespace Ovop.Core.Notices;

/// <summary>The shape of an address in a list; whether it exists, only a mail can show.</summary>
internal static class MailAddress
{
    public const int Longest = 254;

    public static bool IsShaped(string address) => address.Length <= Longest && address.IndexOf('@', StringComparison.Ordinal) > 0 && !address.EndsWith('@') && !address.Any(char.IsWhiteSpace);
}

namespace Ovop.Functions.Hosting.Security;

/// <summary>Addresses to go back to: only ever on this site.</summary>
public static class LocalAddress
{
    /// <summary>The address if it is a path on this site, else "/".</summary>
    public static string Of(string? address) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..] && !address.Any(char.IsControl) ? address : "/";
}

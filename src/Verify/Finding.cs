using System.Globalization;

namespace Ovop.Verify;

/// <summary>One thing that was checked.</summary>
/// <param name="Holds">Whether all is as it should be.</param>
/// <param name="Words">What was found, in plain words.</param>
public sealed record Finding(bool Holds, string Words)
{
    /// <summary>All that was written down must be there and nothing else.</summary>
    /// <param name="what">What is compared.</param>
    /// <param name="written">What the trail says, a line each.</param>
    /// <param name="found">What the file has, a line each.</param>
    public static Finding Same(string what, IEnumerable<string> written, IEnumerable<string> found)
    {
        var (trail, file) = (written.Order(StringComparer.Ordinal).ToList(), found.Order(StringComparer.Ordinal).ToList());
        var odd = trail.Except(file).Select(line => $"only in the trail: {line}").Concat(file.Except(trail).Select(line => $"only in the file: {line}")).ToList();
        return odd.Count == 0 && trail.Count == file.Count
            ? new(true, string.Create(CultureInfo.InvariantCulture, $"{what}: {file.Count}, each as the trail has it."))
            : new(false, $"{what}: not as the trail has it; {string.Join("; ", odd)}");
    }
}

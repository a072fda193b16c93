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
    /// <param name="by">What says it, where it is not the trail.</param>
    /// <param name="there">What has it, where it is not the file of one case.</param>
    public static Finding Same(string what, IEnumerable<string> written, IEnumerable<string> found, string by = "the trail", string there = "the file")
    {
        var (trail, file) = (written.Order(StringComparer.Ordinal).ToList(), found.Order(StringComparer.Ordinal).ToList());
        var odd = trail.Except(file).Select(line => $"only in {by}: {line}").Concat(file.Except(trail).Select(line => $"only in {there}: {line}")).ToList();
        return odd.Count == 0 && trail.Count == file.Count
            ? new(true, string.Create(CultureInfo.InvariantCulture, $"{what}: {file.Count}, each as in {by}."))
            : new(false, $"{what}: not as in {by}; {string.Join("; ", odd)}");
    }
}

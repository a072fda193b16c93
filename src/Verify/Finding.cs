using System.Globalization;
using Ovop.Core;

namespace Ovop.Verify;

/// <summary>One thing that was checked.</summary>
/// <param name="Holds">Whether all is as it should be.</param>
/// <param name="Said">What was found, in plain words.</param>
public sealed record Finding(bool Holds, LocalText Said)
{
    /// <param name="id">In Indonesian; numbers and days as a file has them.</param>
    /// <param name="en">In English.</param>
    public Finding(bool holds, FormattableString id, FormattableString en)
        : this(holds, new LocalText(id.ToString(CultureInfo.InvariantCulture), en.ToString(CultureInfo.InvariantCulture)))
    {
    }

    /// <summary>In English.</summary>
    public string Words => Said.In(Language.English);

    /// <summary>The same of something that is one of many.</summary>
    public Finding Of(string name) => new(Holds, $"{name}: {Said.In(Language.Indonesian)}", $"{name}: {Words}");

    /// <summary>All that was written down must be there and nothing else.</summary>
    /// <param name="what">What is compared.</param>
    /// <param name="written">What the trail says, a line each.</param>
    /// <param name="found">What the file has, a line each.</param>
    /// <param name="by">What says it, where it is not the trail.</param>
    /// <param name="there">What has it, where it is not the file of one case.</param>
    public static Finding Same(
        (string Id, string En) what, IEnumerable<string> written, IEnumerable<string> found,
        (string Id, string En)? by = null, (string Id, string En)? there = null)
    {
        var (trail, file) = (written.Order(StringComparer.Ordinal).ToList(), found.Order(StringComparer.Ordinal).ToList());
        var ((byId, byEn), (thereId, thereEn)) = (by ?? ("jejak", "the trail"), there ?? ("berkas", "the file"));
        return trail.SequenceEqual(file)
            ? new(true, $"{what.Id}: {file.Count}, masing-masing seperti pada {byId}.", $"{what.En}: {file.Count}, each as in {byEn}.")
            : new(
                false,
                $"{what.Id}: tidak seperti pada {byId}; {Odd(trail, file, $"hanya pada {byId}", $"hanya pada {thereId}")}",
                $"{what.En}: not as in {byEn}; {Odd(trail, file, $"only in {byEn}", $"only in {thereEn}")}");
    }

    private static string Odd(IReadOnlyList<string> trail, IReadOnlyList<string> file, string inTrail, string inFile) => string.Join("; ",
        [.. trail.Except(file).Select(line => $"{inTrail}: {line}"), .. file.Except(trail).Select(line => $"{inFile}: {line}")]);
}

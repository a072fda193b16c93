using Ovop.Core.Rounds.Reading;

namespace Ovop.Core.Rounds.Approvals;

/// <summary>One step of the way to the ratifier: who is asked in it, and how many of them have to say yes (proposal).</summary>
/// <param name="Titles">Of the offices whose holders are asked, as the list of offices has them in the first language; none for
/// every approver.</param>
/// <param name="Approvals">How many of them.</param>
public sealed record ApprovalStep(IReadOnlyList<string> Titles, int Approvals)
{
    /// <summary>The most approvals of a step, and the most steps.</summary>
    public const int Most = 5;

    /// <summary>Whether who holds this office is asked.</summary>
    public bool Asks(LocalText office) => Titles.Count == 0
        || Titles.Any(asked => string.Equals(asked.Trim(), office.In(Language.First).Trim(), StringComparison.OrdinalIgnoreCase));

    internal static ApprovalStep Read(JsonPlace place) => new(
        place.Has("offices") ? [.. place["offices"].Items().Select(office => office.Text())] : [], place["approvals"].Whole(1, Most));
}

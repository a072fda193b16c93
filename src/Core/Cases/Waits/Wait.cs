namespace Ovop.Core.Cases.Waits;

/// <summary>
/// What a case waits for. Every wait has an owner and an end: nothing waits for ever without somebody who knows.
/// </summary>
/// <param name="Who">Ids of the people or roles whose move it is; never names or addresses, since it stands in the history.</param>
/// <param name="For">What for, as a stable code ("endorsement", "review").</param>
/// <param name="Since">When the wait began.</param>
/// <param name="Reminders">When those who have not acted are reminded, in order, all before <paramref name="Due"/>.</param>
/// <param name="Due">The last instant (inclusive) at which acting counts.</param>
/// <param name="Then">What happens then, as a stable code ("lapse", "substitute").</param>
public sealed record Wait(
    IReadOnlyList<string> Who, string For, DateTimeOffset Since, IReadOnlyList<DateTimeOffset> Reminders, DateTimeOffset Due, string Then)
{
    /// <summary>
    /// By how many working days <see cref="Due"/> was counted; null when it was not, has been moved since, or was stored before this was.
    /// </summary>
    public int? Days { get; init; }
}

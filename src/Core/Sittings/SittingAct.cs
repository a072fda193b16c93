using Ovop.Core.Ratification;

namespace Ovop.Core.Sittings;

/// <summary>What the chair decided with.</summary>
/// <param name="Minutes">Number of the minutes.</param>
/// <param name="Decree">As it stands on the certificates; null where it is written on them by hand.</param>
/// <param name="Reason">Why those that are ratified are.</param>
public sealed record SittingAct(string Minutes, AwardDecree? Decree, string Reason, DateTimeOffset At);

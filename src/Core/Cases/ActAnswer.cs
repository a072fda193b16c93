namespace Ovop.Core.Cases;

/// <summary>What a second person answered to an act that needs one.</summary>
/// <param name="By">Id of whoever answered.</param>
/// <param name="At">When.</param>
/// <param name="Confirmed">Whether the act is done.</param>
/// <param name="Reason">Why.</param>
public sealed record ActAnswer(string By, DateTimeOffset At, bool Confirmed, string Reason);

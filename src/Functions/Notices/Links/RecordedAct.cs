namespace Ovop.Functions.Notices.Links;

/// <summary>Something that a person has decided in a case, for the receipt.</summary>
/// <param name="Code">What, as the last part of its words' key ("endorsed", "sheet.Approve").</param>
/// <param name="At">When.</param>
/// <param name="Reason">In the person's own words.</param>
/// <param name="Letter">Number of the proposal letter, if there is one.</param>
/// <param name="Turn">Which turn of scoring, from 1.</param>
public sealed record RecordedAct(string Code, DateTimeOffset At, string Reason, string Letter = "", int Turn = 1);

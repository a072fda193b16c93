using System.Text.Json.Serialization;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Events;

namespace Ovop.Core.Award.Events;

/// <summary>
/// Where the orchestration stands: all that its history holds of the case. It carries numbers and facts to branch on,
/// never the form, names or points.
/// </summary>
/// <param name="Number">The case.</param>
/// <param name="State">Its state when it was last looked at.</param>
/// <param name="Sequence">How many entries its trail had: the same number again means that nothing was decided.</param>
/// <param name="LookAt">The instants at which it is to be looked at again even if nothing happens: reminders, then the due time.</param>
/// <param name="Awaited">What would make it be looked at earlier.</param>
public sealed record Checkpoint(
    ApplicationNumber Number, CaseState State, int Sequence,
    [property: JsonPropertyName("Hours")] IReadOnlyList<DateTimeOffset> LookAt, Awaited Awaited)
{
    public static Checkpoint Of(Dossier dossier) => new(
        dossier.Number, dossier.Case.State, dossier.Case.Trail.Sequence,
        dossier.Case.Wait is { } wait ? [.. wait.Reminders, wait.Due] : [],
        Procedure.AwaitedBy(dossier));
}

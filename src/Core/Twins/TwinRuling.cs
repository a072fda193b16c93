using Ovop.Core.Cases;

namespace Ovop.Core.Twins;

/// <summary>What the office found of this case beside another.</summary>
/// <param name="Other">The other; where it is a twin, the primary one, which goes on.</param>
/// <param name="IsTwin">Whether this one is the same again; else both go on, and are not pointed out together any more.</param>
/// <param name="By">Id of the administrator.</param>
public sealed record TwinRuling(ApplicationNumber Other, bool IsTwin, string By, DateTimeOffset At, string Reason) : IPlainPart
{
    public string Key => KeyOf(Other);

    /// <summary>Whether the case is held because of it.</summary>
    public bool Holds { get; init; }

    /// <summary>Since when it counts no more; null while it does.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    public static string KeyOf(ApplicationNumber other) => $"twin-{other}";

    /// <summary>The ruling on this pair that counts; null without one.</summary>
    public static TwinRuling? Present(Dossier dossier, ApplicationNumber other) =>
        dossier.Find<TwinRuling>(KeyOf(other)) is { EndedAt: null } ruling ? ruling : null;

    /// <summary>Which case goes on in the place of this one; null for most.</summary>
    public static ApplicationNumber? PrimaryOf(Dossier dossier) =>
        dossier.All<TwinRuling>().Where(ruling => ruling is { IsTwin: true, EndedAt: null })
            .Select(ruling => (ApplicationNumber?)ruling.Other).FirstOrDefault();
}

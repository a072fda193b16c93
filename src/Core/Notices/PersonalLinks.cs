using Ovop.Core.Award;

namespace Ovop.Core.Notices;

/// <summary>Whether a link that somebody holds still opens what it was sent for.</summary>
public static class PersonalLinks
{
    /// <summary>Null when it does, else why not (<see cref="PersonalLink.WhyDead"/>, or <c>link.unknown</c>).</summary>
    public static Problem? WhyDead(Dossier dossier, LinkPurpose purpose, string person, int serial, DateTimeOffset now) =>
        Letters.Present(dossier, purpose, person) is { } link ? link.WhyDead(serial, now) : new("link.unknown", ProblemKind.NotFound);
}

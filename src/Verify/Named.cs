using Ovop.Core.Cases;
using Ovop.Core.Review;

namespace Ovop.Verify;

/// <summary>People by the names that the file itself gives: as they signed the trail, or sat on the panel.</summary>
internal static class Named
{
    /// <summary>Name and code; the code alone of whom the file names nowhere.</summary>
    public static string Of(string? id, Dossier dossier) => id is null ? "" : NameOf(id, dossier) is { Length: > 0 } name ? $"{name} ({id})" : id;

    private static string? NameOf(string id, Dossier dossier) =>
        dossier.Trail.LastOrDefault(entry => entry.Who == id && entry.By is not null)?.By?.Name
        ?? ReviewStage.Seats(dossier).FirstOrDefault(seat => seat.Contact.Id == id)?.Contact.Name;
}

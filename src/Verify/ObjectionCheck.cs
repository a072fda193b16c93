using System.Globalization;
using Ovop.Core.Cases;
using Ovop.Core.Forms;
using Ovop.Core.Objection;
using Ovop.Core.Review;

namespace Ovop.Verify;

/// <summary>Whether an objection began with what it was lodged with, before others than those whose decision it is about.</summary>
internal static class ObjectionCheck
{
    /// <summary>Nothing for a case that is no objection.</summary>
    public static IEnumerable<Finding> Of(Dossier dossier)
    {
        if (ObjectionCase.Of(dossier) is not { } objection)
            return [];

        var lodged = dossier.Trail.FirstOrDefault(entry => entry.What == "objection.lodged");
        var again = ReviewStage.Seats(dossier).Select(seat => seat.Contact.Id).Intersect(objection.Earlier).ToList();
        return
        [
            Finding.Same(("Keberatan", "Objection"), [Line($"{lodged?.Facts["against"]} {lodged?.Facts["star"]} {lodged?.Facts["head"]}")], [Line($"{objection.Against} {objection.Star} {objection.Head}")]),
            Finding.Same(("Yang diambil alih", "What was taken over"), [$"{lodged?.Facts["carried"]}"], [ObjectionStage.SealOf(objection.Carried.Select(key => dossier.Parts[key]))]),
            dossier.Case.ErasedAt is null
                ? Finding.Same(("Alasan keberatan", "Grounds"), [$"{lodged?.Facts["grounds"]}"], [objection.Seal])
                : new(true, $"Alasan keberatan: dihapus; segelnya tidak dapat dibandingkan lagi.", $"Grounds: erased; their seal can no longer be compared."),
            again.Count == 0
                ? new(true, $"Panel: tak satu pun dari {objection.Earlier.Count} penilai {objection.Against} ikut menilai di sini.", $"Panel: none of the {objection.Earlier.Count} who sat on {objection.Against} sits on this.")
                : new(false, $"Panel: {string.Join(", ", again)} juga menilai {objection.Against}.", $"Panel: {string.Join(", ", again)} sat on {objection.Against} too."),
        ];
    }

    /// <summary>What this case received itself: the trail has an entry for each, while all that was taken over has one seal.</summary>
    public static Dossier Own(Dossier dossier) => ObjectionCase.Of(dossier) is not { } objection ? dossier
        : dossier with { Parts = dossier.Parts.Where(part => part.Value is ApplicationForm || !objection.Carried.Contains(part.Key)).ToDictionary() };

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

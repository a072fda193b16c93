using System.Globalization;
using Ovop.Core.Cases;
using Ovop.Core.Forms;
using Ovop.Core.Register;
using Ovop.Core.Review;

namespace Ovop.Demo.Rounds.AtWork;

/// <summary>What people see of a case: as long as it is the same, nobody plans anything new.</summary>
internal static class Situation
{
    public static string Of(Dossier dossier) => string.Create(
        CultureInfo.InvariantCulture,
        $"{dossier.Case.State} {dossier.Case.Turn} {dossier.Case.Wait?.For} {Revisions.Last(dossier)?.Number} {Revisions.Last(dossier)?.State} {string.Join(' ', Asked(dossier))} {AwardLife.Current(dossier)?.Award.State}");

    /// <summary>Who sits, whether they have scored or not.</summary>
    private static IEnumerable<string> Asked(Dossier dossier) => ReviewStage.Sitting(dossier).Select(seat => seat.Contact.Id).Order(StringComparer.Ordinal);
}

using Ovop.Core.Anonymity;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Waits;
using Ovop.Core.Notices;
using Ovop.Core.Review;
using Ovop.Core.Review.Appointing;

namespace Ovop.Core.Award.Waits;

/// <summary>Whose move it is: the one answer that lists, previews and reminders give.</summary>
public static class Waited
{
    /// <summary>
    /// Ids of the people or roles; of a panel those whose sheet is not in yet, not those who were asked. None where nobody is waited for.
    /// </summary>
    public static IReadOnlyList<string> By(Dossier dossier) =>
        By(dossier.Case.Wait, [.. ReviewStage.Silent(dossier).Select(seat => seat.Contact.Id)]);

    /// <summary>The same of a case of which only its wait is at hand, and those of its panel whose sheet is not in.</summary>
    public static IReadOnlyList<string> By(Wait? wait, IReadOnlyList<string> silent) =>
        wait is null ? [] : wait.For is "review" or "consensus" ? silent : wait.Who;

    /// <summary>Whether it is the office that a case waits for, whoever of them.</summary>
    public static bool IsOffice(Wait? wait) => wait?.For is BlindStage.For or Escalation.For or Appointments.For or CaseHold.For;
}

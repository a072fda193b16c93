using System.Globalization;
using Ovop.Core.Cases;
using Ovop.Core.Forms;
using Ovop.Core.Offices;
using Ovop.Core.Rounds.Terms;

namespace Ovop.Core.Notices;

/// <summary>When someone who cannot be replaced stays silent, the administrators are told and the clock starts again.</summary>
public static class Escalation
{
    public static Change IfOverdue(Change change, Setting setting, Stage stage)
    {
        if (!setting.IsOverdue(change.Case.Wait))
            return change;

        var wait = change.Case.Wait!;
        var occasion = $"{wait.For}-{wait.Since.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)}";
        return TellAdministrators(change, setting, occasion, wait.For)
            .With(head => head with { Wait = setting.WaitFor(stage, wait.For, wait.Then, wait.Who) })
            .Log("escalated", null, ("for", wait.For));
    }

    /// <summary>
    /// Nobody may decide: the case waits for the administrators, who are told, and told again whenever the stage's time is over.
    /// </summary>
    public static Change ForOffice(Change change, Setting setting, Stage stage, string why)
    {
        if (change.Case.Stuck == why && !setting.IsOverdue(change.Case.Wait))
            return change;

        var wait = setting.WaitFor(
            stage, For, "escalate", OfficeIds(change.After, setting)) with
        { Reminders = [] };
        return TellAdministrators(
            change, setting, string.Create(CultureInfo.InvariantCulture, $"{why}-{setting.Now.ToUnixTimeSeconds()}"), why)
            .With(head => head with { Stuck = why, Wait = wait })
            .Log(why);
    }

    /// <summary>What a case waits for that the office must find somebody for.</summary>
    public const string For = "office";

    /// <summary>The administrators whom this case concerns.</summary>
    public static IEnumerable<Contact> Office(Dossier dossier, Setting setting) => setting.People.Administrators.Where(administrator =>
        administrator.Remit?.Covers(dossier.Case.Round, ApplicationForm.ProvinceOf(dossier), ApplicationForm.Of(dossier)["kab"],
            dossier.Case.Commodity) != false);

    public static IReadOnlyList<string> OfficeIds(Dossier dossier, Setting setting) =>
        [.. Office(dossier, setting).Select(administrator => administrator.Id)];

    public static Change TellAdministrators(Change change, Setting setting, string occasion, string why) =>
        Office(change.After, setting).Aggregate(
            change, (so, administrator) => so.Send(Letters.To(administrator, Notice.OperatorNeeded, occasion, why)));
}

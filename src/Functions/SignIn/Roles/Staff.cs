using Ovop.Core.Cases;
using Ovop.Core.Forms;
using Ovop.Core.Offices;
using Ovop.Functions.Award;

namespace Ovop.Functions.SignIn.Roles;

/// <summary>What somebody of the award's office is; the names are those of the app roles in Microsoft Entra ID.</summary>
public enum StaffRole
{
    /// <summary>Does everything, with a reason that stays in the trail.</summary>
    Administrator,

    /// <summary>Reads everything and does nothing.</summary>
    Auditor,

    /// <summary>Reads everything and takes lists away as files.</summary>
    Exporter,
}

/// <summary>What an endpoint of the administration asks for.</summary>
public enum Access
{
    Read,
    Export,
    Act,
}

/// <summary>Somebody of the award's office who is signed in.</summary>
/// <param name="Contact">Whom the trail names.</param>
/// <param name="Roles">What they are; a role that is not listed gives nothing.</param>
public sealed record Staff(Contact Contact, IReadOnlyCollection<StaffRole> Roles)
{
    /// <summary>Those of the cases that they are for.</summary>
    public IReadOnlyList<BoardLine> Within(IReadOnlyList<BoardLine> lines) => Contact.Remit is not { } remit ? lines :
        [.. lines.Where(line => remit.Covers(line.Number.RoundId, line.Province, line.Regency, line.Commodity))];

    public bool Covers(Dossier dossier) => Contact.Remit?.Covers(
        dossier.Case.Round, ApplicationForm.ProvinceOf(dossier), ApplicationForm.Of(dossier)["kab"], dossier.Case.Commodity) != false;

    public bool May(Access access) => access switch
    {
        Access.Read => Roles.Count > 0,
        Access.Export => Roles.Contains(StaffRole.Exporter) || Roles.Contains(StaffRole.Administrator),
        Access.Act => Roles.Contains(StaffRole.Administrator),
        _ => throw new ArgumentOutOfRangeException(nameof(access), access, null),
    };
}

using System.Globalization;
using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Core.Offices;

namespace Ovop.Core.Sharing;

/// <summary>Who else has access to a case: its owner invites and revokes.</summary>
public static class Grants
{
    /// <summary>The most people with access at a time.</summary>
    public const int Most = 10;

    /// <summary>The most invitations that one case sends in an hour.</summary>
    public const int MostAnHour = 20;

    /// <summary>Whether the person who signed in with this address may do this: the one question of every own page.</summary>
    public static bool May(Dossier dossier, string email, Right right) =>
        dossier.Case.Owner == email
            || dossier.Find<Grant>(Grant.KeyOf(Grant.IdOf(email))) is { } grant && grant.Email == email && grant.Gives(right);

    /// <summary>Everyone who has access now, the owner not included.</summary>
    public static IReadOnlyList<Grant> Present(Dossier dossier) =>
        [.. dossier.All<Grant>().Where(grant => grant.IsInForce).OrderBy(grant => grant.At)];

    /// <summary>
    /// Lets somebody view or edit, and writes to them; somebody who is there already gets the new role.
    /// <c>access.role</c>, <c>access.self</c>, <c>access.producer</c>, <c>access.many</c> or <c>access.often</c>.
    /// </summary>
    public static Result<Change> Invite(Dossier dossier, string email, GrantRole? role, Setting setting)
    {
        if (role is not (GrantRole.Viewer or GrantRole.Editor))
            return new Problem("access.role", Field: "hak");
        if (email == dossier.Case.Owner)
            return new Problem("access.self", Field: "surel");

        var known = dossier.Find<Grant>(Grant.KeyOf(Grant.IdOf(email)));
        if (known is { IsInForce: true, Role: GrantRole.Producer })
            return new Problem("access.producer", Field: "surel");
        if (known is { IsInForce: true } && known.Role == role)
            return Change.None(dossier, People.Applicant, setting.Now);
        if (known is not { IsInForce: true } && Present(dossier).Count >= Most)
            return new Problem("access.many", Field: "surel", Args: [$"{Most}"]);
        if (dossier.Trail.Count(entry => entry.What == "access.given" && entry.At > setting.Now.AddHours(-1)) >= MostAnHour)
            return new Problem("access.often", ProblemKind.Conflict, "surel");

        var grant = new Grant(Grant.IdOf(email), email, role.Value, setting.Now) { OpenedAt = known?.OpenedAt };
        var kind = grant.Role == GrantRole.Editor ? Notice.InvitedToEdit
            : grant.Role == GrantRole.Viewer ? Notice.InvitedToView
            : throw new ArgumentOutOfRangeException(nameof(role), role, "Nobody is invited as this.");
        var occasion = string.Create(CultureInfo.InvariantCulture, $"access-{setting.Now.ToUnixTimeSeconds()}");
        return dossier.ByApplicant(setting).Put(grant)
            .Log("access.given", null, ("person", grant.Id), ("role", $"{grant.Role}"))
            .Send(new(kind, occasion, grant.Id, "", dossier.Case.Language));
    }

    /// <summary>Takes a viewer's or an editor's access back; <c>access.unknown</c> for anybody else.</summary>
    public static Result<Change> Revoke(Dossier dossier, string id, Setting setting) => dossier.Find<Grant>(Grant.KeyOf(id)) switch
    {
        null or { Role: GrantRole.Producer } => new Problem("access.unknown", ProblemKind.NotFound),
        { IsInForce: false } => Change.None(dossier, People.Applicant, setting.Now),
        var grant => dossier.ByApplicant(setting).Put(grant with { RevokedAt = setting.Now }).Log("access.revoked", null, ("person", id)),
    };

    /// <summary>Notes that somebody with access has opened the case; once.</summary>
    public static Result<Change> Open(Dossier dossier, string email, Setting setting)
    {
        var change = dossier.By(Grant.IdOf(email), setting.Now);
        return IsUnopened(dossier, email)
            ? change.Put(dossier.Find<Grant>(Grant.KeyOf(change.Who))! with { OpenedAt = setting.Now }).Log("access.used")
            : change;
    }

    /// <summary>Whether this address has access by a grant that nobody has used.</summary>
    public static bool IsUnopened(Dossier dossier, string email) =>
        dossier.Find<Grant>(Grant.KeyOf(Grant.IdOf(email))) is { IsInForce: true, OpenedAt: null } grant && grant.Email == email;

    /// <summary>
    /// Whether its person ever was on the applicant's side. An invitation is the owner's act alone, and anybody's address can
    /// be invited; before openings were noted, the trail has what somebody did, and whose the case was.
    /// </summary>
    internal static bool WasUsed(Dossier dossier, Grant grant) => grant.Role == GrantRole.Producer || grant.OpenedAt is not null
        || dossier.Trail.Any(entry => entry.Who == grant.Id || (entry.What == OwnerMoves.MovedEntry && entry.Facts["from"] == grant.Id));
}

using Ovop.Core.Cases;
using Ovop.Core.Notices;

namespace Ovop.Core.Sharing;

/// <summary>What somebody wants to do on the applicant's side of a case.</summary>
public enum Right
{
    /// <summary>Read everything that the applicant reads.</summary>
    View,

    /// <summary>Answer, upload, send, amend and correct.</summary>
    Edit,

    /// <summary>Withdraw the application.</summary>
    Withdraw,

    /// <summary>Say who else has access, and file for somebody.</summary>
    Own,
}

/// <summary>In which capacity somebody other than the owner has access.</summary>
public enum GrantRole { Viewer, Editor, Producer }

/// <summary>The access of one more person to a case. A revoked one stays, revoked.</summary>
/// <param name="Id">Made of the address; what letters and pages name.</param>
/// <param name="Email">Address that the person signs in with, lower case.</param>
/// <param name="Role">In which capacity.</param>
/// <param name="At">Since when.</param>
public sealed record Grant(string Id, string Email, GrantRole Role, DateTimeOffset At) : IAddressee
{
    public const string Prefix = "grant-";

    public string Key => KeyOf(Id);

    /// <summary>Since when no longer; null while it holds.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>When the person first opened the case; null while they have not, and from before this was kept.</summary>
    public DateTimeOffset? OpenedAt { get; init; }

    public bool IsInForce => RevokedAt is null;

    public string Addressee => Id;

    /// <summary>The producer for whom somebody else files.</summary>
    public bool ReadsAlong => IsInForce && Role == GrantRole.Producer;

    public bool Gives(Right right) => IsInForce && Role switch
    {
        GrantRole.Editor => right is Right.View or Right.Edit,
        GrantRole.Producer => right is Right.View or Right.Withdraw,
        GrantRole.Viewer => right == Right.View,
        _ => throw new ArgumentOutOfRangeException(nameof(right), Role, null),
    };

    public static string KeyOf(string id) => Prefix + id;

    public static string IdOf(string email) => Dossier.IdOf(email);
}

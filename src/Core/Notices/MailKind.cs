namespace Ovop.Core.Notices;

/// <summary>A mail that belongs to no case.</summary>
public enum OtherNotice
{
    /// <summary>A link to sign in by.</summary>
    SignIn,

    /// <summary>The code before a grave act of the office.</summary>
    SignInCode,

    SittingInvitation,
    SittingMinutes,

    /// <summary>Sample cases are to be scored before a round.</summary>
    CalibrationAsked,

    /// <summary>A program's key ends soon.</summary>
    KeyEnding,

    /// <summary>An invitation whose day or place is another now.</summary>
    SittingMoved,

    /// <summary>A sitting that will not take place.</summary>
    SittingCalledOff,

    /// <summary>All proposals that wait for one head of a dinas.</summary>
    EndorsementsWaiting,

    /// <summary>All proposed stars that wait for the ratifier.</summary>
    RatificationsWaiting,
}

/// <summary>A kind of mail whose words the office may change: a letter of a case, or a mail that belongs to none.</summary>
/// <param name="Code">Begins with a capital; those of the two do not meet.</param>
public readonly record struct MailKind(string Code)
{
    /// <summary>All but the circular, which is written anew each time.</summary>
    public static IReadOnlyList<MailKind> All { get; } =
    [
        .. Enum.GetValues<Notice>().Where(kind => kind != Notice.Circular).Select(kind => (MailKind)kind),
        .. Enum.GetValues<OtherNotice>().Select(kind => (MailKind)kind),
    ];

    /// <summary>Which mail of no case it is; null for a letter.</summary>
    public OtherNotice? Other => Enum.TryParse<OtherNotice>(Code, out var other) ? other : null;

    /// <summary>The kind of a letter.</summary>
    public Notice Letter => Enum.Parse<Notice>(Code);

    /// <summary>Null for a code that is none, or the circular's.</summary>
    public static MailKind? Find(string code) => All.Cast<MailKind?>().FirstOrDefault(kind => kind!.Value.Code == code);

    public static implicit operator MailKind(Notice kind) => new($"{kind}");

    public static implicit operator MailKind(OtherNotice kind) => new($"{kind}");

    /// <summary>Whether it has a button: beside a link a code would be no second proof, and the others lead nowhere.</summary>
    public bool HasButton => Code is not
        (nameof(Notice.ReviewCode) or nameof(OtherNotice.SignInCode)
        or nameof(OtherNotice.KeyEnding) or nameof(OtherNotice.SittingCalledOff));

    /// <summary>Without these it is of no use to whoever gets it. A link needs none: it is the button's.</summary>
    public IReadOnlyList<string> Needed => Code switch
    {
        nameof(Notice.ReviewCode) or nameof(OtherNotice.EndorsementsWaiting) or nameof(OtherNotice.RatificationsWaiting) => ["rincian"],
        nameof(OtherNotice.SignInCode) => ["kode"],
        _ => [],
    };

    public override string ToString() => Code;
}

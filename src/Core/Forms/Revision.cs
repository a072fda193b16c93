using System.Globalization;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Waits;

namespace Ovop.Core.Forms;

/// <summary>Why a sent application is open again: its applicant amends it, or somebody asked for a correction.</summary>
public enum RevisionKind { Amendment, Correction }

/// <summary>What became of a revision: sent, or ended as it was because it was dropped or its time was over.</summary>
public enum RevisionState { Open, Sent, Ended }

/// <summary>A section of the form or a document that is to be corrected, and why.</summary>
public sealed record RevisionItem(string Code, string Reason);

/// <summary>
/// A sent application in the hands of its applicant again. It is worked on in a copy: until it is sent, the version that
/// was sent last is the application, and remains it when nothing is sent in time.
/// </summary>
/// <param name="Number">From 1 within the case.</param>
/// <param name="Kind">Why it is open.</param>
/// <param name="Stage">The state of the case, which waits there meanwhile.</param>
/// <param name="By">Who asked: the applicant, an assessor or an administrator, by id.</param>
/// <param name="Since">When it was opened; the clocks of everyone else stand still from then on.</param>
/// <param name="Items">All that may be changed in a correction; none in an amendment, which may change everything.</param>
/// <param name="Form">The copy that is worked on.</param>
/// <param name="Former">What the case waited for before.</param>
public sealed record Revision(
    int Number, RevisionKind Kind, CaseState Stage, string By, DateTimeOffset Since,
    IReadOnlyList<RevisionItem> Items, ApplicationForm Form, Wait? Former) : IPart
{
    public string Key => KeyOf(Number);

    public RevisionState State { get; init; }

    /// <summary>When it was sent or ended.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>What the applicant wrote to those who asked.</summary>
    public string Note { get; init; } = "";

    /// <summary>Keys of the documents that came during it; they count once it is sent.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>
    /// When what an amendment would change was put before the dinas, which had endorsed it as it was; null while it is worked on, and
    /// for one that needs no answer of the dinas.
    /// </summary>
    public DateTimeOffset? OfferedAt { get; init; }

    /// <summary>What the dinas answered then; null while it has not.</summary>
    public ActAnswer? Answer { get; init; }

    /// <summary>Whether this section or document may be changed in it.</summary>
    public bool Covers(string code) => Kind == RevisionKind.Amendment || Items.Any(item => item.Code == code);

    public static string KeyOf(int number) => string.Create(CultureInfo.InvariantCulture, $"revision-{number:D2}");
}

/// <summary>A version of the application that a later one has replaced.</summary>
/// <param name="Revision">Number of the revision that replaced it.</param>
/// <param name="Form">Its answers.</param>
/// <param name="Files">Keys of the documents that counted.</param>
/// <param name="SentAt">When it was sent.</param>
/// <param name="ReplacedAt">When the next was.</param>
public sealed record FormerVersion(
    int Revision, ApplicationForm Form, IReadOnlyList<string> Files, DateTimeOffset SentAt, DateTimeOffset ReplacedAt) : IPart
{
    public string Key => string.Create(CultureInfo.InvariantCulture, $"version-{Revision:D2}");
}

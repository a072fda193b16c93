using Ovop.Core.Cases;
using Ovop.Core.Forms;
using Ovop.Core.Notices;
using Ovop.Core.Places;
using Ovop.Core.Rounds.Calendar;
using Ovop.Core.Sharing;
using Ovop.Functions.Api.Hooks;

namespace Ovop.Functions.Api;

/// <summary>Whose applications a key may read: those of a province (its dinas), or of one owner.</summary>
public enum KeyScope { Province, Owner }

/// <summary>A program's access to applications. The key itself is shown once; only its hash is kept.</summary>
/// <param name="Id">Short, to name it by; no secret.</param>
/// <param name="Name">Who has it and what for.</param>
/// <param name="Of">Code of the province or address of the owner.</param>
/// <param name="By">Id of the administrator who made it.</param>
public sealed record ApiKey(string Id, string Name, KeyScope Scope, string Of, string By, DateTimeOffset MadeAt)
{
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>The last day on which it opens anything, in Jakarta; null for one from before keys had an end.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>
    /// The most days that a key may be made for, within how many of its end the office is told, and within how many whoever has it.
    /// </summary>
    public const int MostDays = 732, DaysOfNotice = 30, DaysOfMail = 14;

    /// <summary>Where whoever has it is written to; empty for nowhere.</summary>
    public string Contact { get; init; } = "";

    /// <summary>The same of one for an owner's own applications: the owner, whom it was made for.</summary>
    public string Mail => Contact.Length > 0 ? Contact : Scope == KeyScope.Owner ? Of : "";

    /// <summary>When they were told that it ends; null before.</summary>
    public DateTimeOffset? ToldAt { get; init; }

    /// <summary>What became of the mail that told them; null before news of it.</summary>
    public Delivery? News { get; init; }

    /// <summary>Whether its time is over; ended or not.</summary>
    public bool IsExpired(DateTimeOffset now) => Until < WorkingCalendar.DateOf(now);

    /// <summary>Whether it opens anything.</summary>
    public bool Holds(DateTimeOffset now) => RevokedAt is null && !IsExpired(now);

    /// <summary>Whether it ends so soon that whoever has it should be given another.</summary>
    public bool EndsSoon(DateTimeOffset now) => Holds(now) && Until <= WorkingCalendar.DateOf(now).AddDays(DaysOfNotice);

    /// <summary>Whether whoever has it is to be told now that it ends.</summary>
    public bool MustBeTold(DateTimeOffset now) =>
        Holds(now) && ToldAt is null && Mail.Length > 0 && Until <= WorkingCalendar.DateOf(now).AddDays(DaysOfMail);

    /// <summary>The last day on which it was used, in Jakarta.</summary>
    public DateOnly? LastUsed { get; init; }

    /// <summary>Where its program is told of changes; null for one that asks by itself.</summary>
    public Hook? Hook { get; init; }

    /// <summary>Whose applications it reads, in words.</summary>
    public string Reach => Scope == KeyScope.Province ? Provinces.Find(Of)?.Name ?? Of : Of;

    /// <summary>Whether a case is within its reach. A dinas does not see drafts: they are still the applicant's own.</summary>
    public bool MaySee(Dossier dossier) => MaySee(Scope, Of, dossier);

    /// <inheritdoc cref="MaySee(Dossier)"/>
    public static bool MaySee(KeyScope scope, string of, Dossier dossier) => scope == KeyScope.Owner
        ? Grants.May(dossier, of, Right.View)
        : dossier.Case.SubmittedAt is not null && ApplicationForm.Of(dossier)["prov"] == of;
}

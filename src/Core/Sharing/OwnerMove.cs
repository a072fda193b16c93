using System.Globalization;
using Ovop.Core.Behalf;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Trails;
using Ovop.Core.Notices;
using Ovop.Core.Offices;

namespace Ovop.Core.Sharing;

/// <summary>The office's wish to move a case to another address of its owner, who has lost the first or mistyped it.</summary>
/// <param name="Number">From 1 within the case.</param>
/// <param name="By">Id of the administrator who asked.</param>
/// <param name="To">The new address; empty once erased.</param>
/// <param name="Reason">Why, and how it was made sure whose address it is; empty once erased.</param>
public sealed record OwnerMove(int Number, string By, DateTimeOffset At, string To, string Reason) : IPart
{
    public const string Prefix = "owner-move-";

    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Number:D2}");

    /// <summary>What a second administrator answered; null while nobody has.</summary>
    public ActAnswer? Answer { get; init; }
}

/// <summary>Moves owners: one administrator asks, another confirms, and both addresses are written to. The first keeps no access.</summary>
public static class OwnerMoves
{
    internal const string MovedEntry = "owner.moved";

    /// <summary>The move that waits for the second person; null without one.</summary>
    public static OwnerMove? Pending(Dossier dossier) => dossier.All<OwnerMove>().LastOrDefault(move => move.Answer is null);

    /// <summary>
    /// Null while a case can be moved: <c>owner.erased</c>, or <c>owner.office</c> for what an officer filed, which follows the
    /// office.
    /// </summary>
    public static Problem? CaseMustBeMovable(Dossier dossier) =>
        dossier.Case.Owner.Length == 0 ? new("owner.erased", ProblemKind.Conflict)
        : Filing.Of(dossier) is not null ? new("owner.office", ProblemKind.Conflict)
        : null;

    /// <summary>
    /// Asks for it: <see cref="CaseMustBeMovable"/>, <c>owner.pending</c>, <c>owner.email</c>, <c>owner.same</c> or <c>act.reason</c>.
    /// </summary>
    public static Result<Change> Ask(Dossier dossier, Contact who, string typed, string reason, Setting setting)
    {
        if (CaseMustBeMovable(dossier) is { } closed)
            return closed;
        if (Pending(dossier) is not null)
            return new Problem("owner.pending", ProblemKind.Conflict, "surel");
        if (MailAddress.Read(typed) is not { } address)
            return new Problem("owner.email", Field: "surel");
        if (address == dossier.Case.Owner)
            return new Problem("owner.same", Field: "surel");
        if (Reasons.Missing(reason) is { } problem)
            return problem;

        return dossier.By(who.Id, setting.Now)
            .Put(new OwnerMove(dossier.All<OwnerMove>().Count() + 1, who.Id, setting.Now, address, reason.Trim()))
            .Log("owner.asked", null, ("person", Grant.IdOf(address)), ("reason", SealOf(reason)));
    }

    /// <summary>
    /// The second administrator's answer: <c>owner.nothing</c>, <c>owner.second</c> (the same person, or one on either side),
    /// <c>owner.answer</c> or <c>act.reason</c>.
    /// </summary>
    public static Result<Change> Answer(Dossier dossier, Contact who, bool? confirmed, string reason, Setting setting)
    {
        if (Pending(dossier) is not { } move)
            return new Problem("owner.nothing", ProblemKind.Conflict);
        if (People.IsSame(move.By, who.Id) || setting.People.AddressesOf(move.By).Append(move.To).Any(address =>
            MailAddress.PersonOf(address) == MailAddress.PersonOf(who.Email)))
            return new Problem("owner.second", ProblemKind.Forbidden);
        if (confirmed is not { } isConfirmed)
            return new Problem("owner.answer", Field: "keputusan");
        if (Reasons.Missing(reason) is { } problem)
            return problem;

        var change = dossier.By(who.Id, setting.Now).Put(move with { Answer = new(who.Id, setting.Now, isConfirmed, reason.Trim()) });
        return isConfirmed ? Moved(change, move, reason) : change.Log("owner.declined", null, ("reason", SealOf(reason)));
    }

    /// <summary>
    /// Whoever has shown that a mobile number and an e-mail address are both theirs acts by the address from then on: what was the
    /// number's is the address's, and what the number was given, the address is given.
    /// </summary>
    public static Change Join(Dossier dossier, string number, string address, Setting setting)
    {
        var change = dossier.ByApplicant(setting with { Applicant = number });
        if (dossier.Case.Owner == number)
            return Passed(change, address, []);
        if (dossier.Find<Grant>(Grant.KeyOf(Grant.IdOf(number))) is not { IsInForce: true } given)
            return change;

        var has = dossier.Case.Owner == address || dossier.Find<Grant>(Grant.KeyOf(Grant.IdOf(address))) is { IsInForce: true };
        change = change.Put(given with { RevokedAt = change.Now }).Log("access.revoked", null, ("person", given.Id));
        return has ? change
            : change.Put(new Grant(Grant.IdOf(address), address, given.Role, change.Now) { OpenedAt = given.OpenedAt })
                .Log("access.given", null, ("person", Grant.IdOf(address)), ("role", $"{given.Role}"));
    }

    /// <summary>
    /// Why somebody's address was moved tells of them: the move has the words, which can be erased, and the trail their seal.
    /// </summary>
    private static string SealOf(string reason) => Seal.Of([reason.Trim()]);

    private static Change Moved(Change change, OwnerMove move, string why)
    {
        var letter = Letters.ToApplicant(change.After, Notice.OwnerMoved, move.Key);
        return Passed(change, move.To, [("reason", SealOf(why))]).Send(letter)
            .Send(letter with { Person = Grant.IdOf(change.Before.Case.Owner) });
    }

    /// <summary>
    /// The former address stays known as one that used its access until it was taken back: it is written to once, and never opens
    /// the case.
    /// </summary>
    private static Change Passed(Change change, string address, IReadOnlyList<(string Name, string Value)> facts)
    {
        var former = new Grant(Grant.IdOf(change.Case.Owner), change.Case.Owner, GrantRole.Viewer, change.Case.OpenedAt)
        {
            OpenedAt = change.Case.OpenedAt,
            RevokedAt = change.Now,
        };
        return change.Put(former).With(head => head with { Owner = address })
            .Log(MovedEntry, null, [("from", former.Id), ("to", Grant.IdOf(address)), .. facts]);
    }
}

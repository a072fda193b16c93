using Ovop.Core.Cases;
using Ovop.Core.Offices;
using Ovop.Core.Review.Appointing;

namespace Ovop.Core.Twins;

/// <summary>Something that two have in common who should have nothing to do with each other: a question to a person.</summary>
/// <param name="Code">"phone", "mail", "domain", "address", "file", "picture", or what an assessor may have in common with a producer
/// (<see cref="ConflictHint"/>).</param>
/// <param name="Case">A case.</param>
/// <param name="Other">Another producer's; null where it is an assessor.</param>
/// <param name="Assessor">Id of the assessor; null where it is a case.</param>
public sealed record Tie(string Code, ApplicationNumber? Case, ApplicationNumber? Other, string? Assessor)
{
    /// <summary>The other of two assessors.</summary>
    public string? Colleague { get; init; }
}

/// <summary>Looks for signs that producers, or a producer and an assessor, act together (proposal).</summary>
public static class Ties
{
    /// <summary>A domain of mail that more producers share is a provider's, not a firm's.</summary>
    public const int MostOfAFirm = 5;

    private const double SameAddress = 0.9;

    public static IReadOnlyList<Tie> Of(IReadOnlyList<Signs> cases, IReadOnlyList<Assessor> assessors)
    {
        var firms = Firms(cases);
        return
        [
            .. Worth(cases, firms).Pairs.SelectMany(pair => Between(pair.One, pair.Other, firms)),
            .. cases.SelectMany(of => Between(of, assessors)),
            .. assessors.SelectMany((one, at) => assessors.Skip(at + 1).SelectMany(other => Between(one, other))),
        ];
    }

    /// <summary>The same of one case with all others and with the assessors.</summary>
    public static IReadOnlyList<Tie> With(IReadOnlyList<Signs> cases, IReadOnlyList<Assessor> assessors, ApplicationNumber number)
    {
        var firms = Firms(cases);
        return
        [
            .. from one in cases
               where one.Number == number
               from tie in cases.Where(other => other.Number != number).SelectMany(other => Between(one, other, firms))
                   .Concat(Between(one, assessors))
               select tie,
        ];
    }

    /// <summary>The pairs that can have anything in common that is told.</summary>
    public static Candidates Worth(IReadOnlyList<Signs> cases) => Worth(cases, Firms(cases));

    private static Candidates Worth(IReadOnlyList<Signs> cases, HashSet<string> firms)
    {
        var (found, all) = (new Candidates(cases), Candidates.Each(Enumerable.Range(0, cases.Count)));
        found.Same(all, of => of.Phone);
        found.Same(all, of => of.Officer is null ? of.Mailbox : "");
        found.Same(
            all, of => of.Officer is null && MailAddress.DomainOf(of.Owner) is var domain && firms.Contains(domain) ? domain : "");
        found.SharingMost(all, of => of.Address, SameAddress);
        found.SharingAny(all, of => of.Files);
        found.SharingPictures(all);
        return found;
    }

    /// <summary>The domains that tell something: neither open to everybody nor shared by many.</summary>
    private static HashSet<string> Firms(IReadOnlyList<Signs> cases) =>
    [
        .. from owner in cases.Select(of => of.Owner).Distinct()
           let domain = MailAddress.DomainOf(owner)
           where !MailAddress.IsOpen(domain)
           group owner by domain into sharing
           where sharing.Count() <= MostOfAFirm
           select sharing.Key,
    ];

    private static IEnumerable<Tie> Between(Signs of, IReadOnlyList<Assessor> assessors) =>
        from assessor in assessors
        from hint in ConflictHints.Of(assessor, of.Form, of.Owner)
        where hint.Code != "regency"
        select new Tie(hint.Code, of.Number, null, assessor.Id);

    /// <summary>What the cases of two producers have in common; those of one have all in common and tell nothing.</summary>
    private static IEnumerable<Tie> Between(Signs one, Signs other, HashSet<string> firms)
    {
        if (one.Form["nib"] is var nib && nib == other.Form["nib"])
            yield break;
        if (one.Phone.Length > 0 && one.Phone == other.Phone)
            yield return new("phone", one.Number, other.Number, null);
        if (one.Officer is null && other.Officer is null)
        {
            if (one.Mailbox == other.Mailbox)
                yield return new("mail", one.Number, other.Number, null);
            else if (MailAddress.DomainOf(one.Owner) is var domain && domain == MailAddress.DomainOf(other.Owner) && firms.Contains(domain))
                yield return new("domain", one.Number, other.Number, null);
        }

        if (Similarity.AddressOf(one, other) >= SameAddress)
            yield return new("address", one.Number, other.Number, null);
        if (one.Files.Overlaps(other.Files))
            yield return new("file", one.Number, other.Number, null);
        else if (one.Pictures.Any(look => other.Pictures.Any(seen => Appearance.AreAlike(look, seen))))
            yield return new("picture", one.Number, other.Number, null);
    }

    private static IEnumerable<Tie> Between(Assessor one, Assessor other)
    {
        if (Phone.Digits(one.Phone) is { Length: > 0 } phone && phone == Phone.Digits(other.Phone))
            yield return new("phone", null, null, one.Id) { Colleague = other.Id };
        if (MailAddress.PersonOf(one.Email) == MailAddress.PersonOf(other.Email))
            yield return new("mail", null, null, one.Id) { Colleague = other.Id };
    }
}

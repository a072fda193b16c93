using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Trails;
using Ovop.Core.Notices.Circulars;
using Ovop.Functions.Administration.List;
using Ovop.Functions.Hosting.Letters;
using Ovop.Functions.Notices;
using Ovop.Functions.Notices.Sending;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Circulars.Groups;

/// <summary>One whom a circular would go to: the applicant of a case, or somebody of the award.</summary>
/// <param name="Id">Number of the case, or id of the person.</param>
/// <param name="Person">Null for an applicant.</param>
public sealed record Reached(string Id, CircularRecipient? Person = null)
{
    /// <summary>Why they would not get it; null normally, and for an applicant, of whom their own preview tells.</summary>
    public Problem? Refused { get; init; }

    public string Name => Person?.Contact.Name ?? Id;
}

/// <summary>A circular as one recipient would get it.</summary>
/// <param name="To">The address that it would go to.</param>
/// <param name="Refused">Why it would not be sent; null normally.</param>
public sealed record ShownCircular(MailBody Body, Language Language, string To, Problem? Refused);

/// <summary>Whom a circular reaches, as they are now, and what each would get.</summary>
internal sealed class CircularReach(
    FilteredCases filtered, StaffCases cases, CircularPeople people, ReadLog reads, IServiceProvider services,
    IOptions<SiteOptions> site, TimeProvider clock)
{
    public async Task<IReadOnlyList<Reached>> Of(Staff staff, KeptCircular kept, CancellationToken cancel) => kept.Group is { } group
        ? await people.Of(group, cancel)
        :
        [
            .. (await filtered.Read(staff, FilterOf(kept), cancel)).Select(line => line.Number).Order()
                .Select(number => new Reached($"{number}")),
        ];

    /// <summary>Null for the applicant of a draft, which is closed to the office.</summary>
    public async Task<ShownCircular?> Preview(Staff staff, KeptCircular kept, Reached one, CancellationToken cancel) =>
        kept.Group is { } group && one.Person is { } person
            ? new(await people.Write(kept.Circular, group, person), person.Contact.Language, person.Contact.Email, one.Refused)
            : await Preview(staff, kept.Circular, ApplicationNumber.Parse(one.Id), cancel);

    private async Task<ShownCircular?> Preview(Staff staff, Circular circular, ApplicationNumber number, CancellationToken cancel)
    {
        if (await cases.Find(staff, number, cancel) is not { } dossier)
            return null;

        var letter = circular.To(dossier);
        var body = await MailBody.RenderAsync<LetterMail>(
            services, letter.Language, new { Dossier = dossier, Letter = letter, Address = site.Value.BaseAddress });
        await reads.Add(staff.Contact.Id, number, "wording", cancel);
        return new(
            body, letter.Language, dossier.Case.Owner,
            circular.Write(dossier, staff.Contact.Id, "", clock.GetUtcNow()).Problems is [var refused, ..] ? refused : null);
    }

    private static BoardFilter FilterOf(KeptCircular kept)
    {
        var asked = QueryHelpers.ParseQuery(kept.Filter.Split('?', 2).ElementAtOrDefault(1));
        return BoardFilter.Of(name => asked.GetValueOrDefault(name).ToString());
    }

    /// <summary>Of the list and of the words that were looked at.</summary>
    public static string SealOf(Circular circular, IEnumerable<Reached> list) => Seal.Of(
    [
        .. list.Select(one => one.Id),
        .. circular.Words.OrderBy(words => words.Key, StringComparer.Ordinal)
            .SelectMany(words => new[] { words.Key, words.Value.Subject, words.Value.Body, words.Value.Button }),
    ]);
}

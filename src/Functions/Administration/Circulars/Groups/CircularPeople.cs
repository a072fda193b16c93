using Microsoft.Extensions.Options;
using Ovop.Core;
using Ovop.Core.Notices.Circulars;
using Ovop.Core.Offices;
using Ovop.Functions.Award;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Hosting.Letters;
using Ovop.Functions.Notices;
using Ovop.Functions.Notices.Wordings;
using Ovop.Functions.Rounds;

namespace Ovop.Functions.Administration.Circulars.Groups;

/// <summary>The people of the award as circulars reach them: who is meant, what each gets, and who wants none.</summary>
internal sealed class CircularPeople(
    AllCases cases, IRounds rounds, IPeople people, CircularMailTable mails, OtherMails writer, IOptions<SiteOptions> site)
{
    private static readonly Problem IsUnwanted = new("circular.unwanted", ProblemKind.Conflict);

    /// <summary>Who is meant now, and of whom it is known already that they would not get it, why.</summary>
    public async Task<IReadOnlyList<Reached>> Of(CircularGroup group, CancellationToken cancel)
    {
        var lines = await cases.Read(cancel);
        var (all, unwanted) = (group.Among(await Everybody(cancel), lines.Select(ConcernOf)), await Unwanted(lines, cancel));
        return
        [
            .. all.Select(recipient => new Reached(recipient.Contact.Id, recipient)
            {
                Refused = unwanted.Contains(recipient.Contact.Email) ? IsUnwanted : null,
            }),
        ];
    }

    /// <summary>One of them as they are when their turn has come (<see cref="CircularGroup.Find"/>).</summary>
    /// <returns>Or also <c>circular.unwanted</c>.</returns>
    public async Task<Result<CircularRecipient>> Find(CircularGroup group, string person, CancellationToken cancel)
    {
        var lines = await cases.Read(cancel);
        var found = group.Find(await Everybody(cancel), person, lines.Select(ConcernOf));
        return found.TryGet(out var recipient) && (await Unwanted(lines, cancel)).Contains(recipient.Contact.Email) ? IsUnwanted : found;
    }

    /// <summary>Its button leads to where they ask for the way to what is theirs.</summary>
    public Task<MailBody> Write(Circular circular, CircularGroup group, CircularRecipient recipient)
    {
        var language = recipient.Contact.Language;
        return writer.Write(
            circular.In(language), language, new(site.Value.BaseAddress, group.To == CircularTo.Officers ? "masuk" : "tautan-hilang"),
            new Dictionary<string, string>
            {
                ["nama"] = recipient.Contact.Name,
                ["jumlah"] = recipient.Open.ToString(language.Culture()),
            });
    }

    /// <summary>Addresses whose owners told our mail provider that they want no mail: what is not needed is not sent to them.</summary>
    private async Task<IReadOnlySet<string>> Unwanted(IEnumerable<BoardLine> lines, CancellationToken cancel) =>
        lines.SelectMany(line => line.Unwanted)
            .Concat(await mails.Unwanted(cancel))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);

    private async Task<People> Everybody(CancellationToken cancel) =>
        await people.Read((await rounds.Latest(cancel))?.Id ?? "", cancel);

    private static Concern ConcernOf(BoardLine line) =>
        new(line.Number.RoundId, line.Province, line.Commodity, [.. line.Panel.Union(line.Scored)], line.Who, line.Officer);
}

using Microsoft.Extensions.Options;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Functions.Award;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Hosting.Letters;
using Ovop.Functions.Notices;
using Ovop.Functions.Notices.Wordings;
using Ovop.Functions.Rounds;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Circulars.Groups;

/// <summary>The people of the award as circulars reach them: who is meant, what each gets, and who wants none.</summary>
internal sealed class CircularPeople(
    AllCases cases, IRounds rounds, IPeople people, CircularMailTable mails, OtherMails writer, IOptions<SiteOptions> site)
{
    /// <param name="staff">Who writes: people whom only cases outside what they are for concern are not counted in.</param>
    public async Task<IReadOnlyList<CircularRecipient>> Of(Staff staff, CircularGroup group, CancellationToken cancel) =>
        group.Among(await Everybody(cancel), Concerns(staff.Within(await cases.Read(cancel))));

    public async Task<CircularRecipient?> Find(CircularGroup group, string person, CancellationToken cancel) =>
        group.Find(await Everybody(cancel), person, Concerns(await cases.Read(cancel)));

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
    public async Task<IReadOnlySet<string>> Unwanted(CancellationToken cancel) =>
        (await cases.Read(cancel)).SelectMany(line => line.Unwanted)
            .Concat((await mails.Astray(cancel)).Where(mail => mail.News is { IsUnwanted: true }).Select(mail => mail.To))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);

    private async Task<People> Everybody(CancellationToken cancel) =>
        await people.Read((await rounds.Latest(cancel))?.Id ?? "", cancel);

    private static IEnumerable<Concern> Concerns(IEnumerable<BoardLine> lines) => lines.Select(line =>
        new Concern(line.Number.RoundId, line.Province, line.Commodity, [.. line.Panel.Union(line.Scored)], line.Who, line.Officer));
}

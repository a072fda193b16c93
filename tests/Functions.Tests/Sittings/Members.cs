using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Ovop.Core.Cases;
using Ovop.Core.Sittings;
using Ovop.Functions.Award;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Hosting.Letters;
using Ovop.Functions.Notices;
using Ovop.Functions.Notices.Sending;
using Ovop.Functions.Sittings;
using Ovop.Functions.Sittings.Calling;
using Ovop.Functions.Sittings.Inviting;
using Ovop.Functions.Sittings.Minutes;
using Ovop.Functions.Tests.Award.Procedures;
using Ovop.Functions.Tests.Faults;
using Ovop.Functions.Tests.Hosting;

namespace Ovop.Functions.Tests.Sittings;

/// <summary>The members of a sitting with their links, over the cases of a rehearsal.</summary>
internal sealed partial class Members
{
    private readonly Rehearsal _rehearsal;
    private readonly SittingTokens _tokens;
    private readonly Mailbag _bag = new();

    public Members(Rehearsal rehearsal)
    {
        _rehearsal = rehearsal;
        var (people, site) = (new FixedRound(rehearsal.Round, Cast.Of(assessors: 8)), Options.Create(new SiteOptions { BaseAddress = new("https://ovop.contoh.id/") }));
        _tokens = new(Web.Services.GetRequiredService<IDataProtectionProvider>(), site);
        Table = new(Tables);
        Agendas = new(new AllCases(new Board(Tables, TimeProvider.System), people), rehearsal.Desk, people, people);
        Mails = new(_bag, _tokens, Table, new(new WordsOfTheApp(), Web.Services), site, Options.Create(new MailOptions()), TimeProvider.System, NullLogger<SittingMails>.Instance);
        Page = new(new(_tokens, Table, people, people), _tokens, Table, new(Table, Agendas, rehearsal.Desk, TimeProvider.System), Agendas, Mails, TimeProvider.System);
    }

    public Web Web { get; } = new();

    public InMemoryTables Tables { get; } = new();

    public SittingTable Table { get; }

    public Agendas Agendas { get; }

    public SittingMails Mails { get; }

    public SittingEndpoint Page { get; }

    public IReadOnlyCollection<(string To, MailBody Body)> Mailed => _bag.Mailed;

    public async Task<Sitting> Call(Voting voting, string others, params IReadOnlyList<ApplicationNumber> agenda)
    {
        var chair = new SittingMember(Cast.Ratifier.Id, Cast.Ratifier.Name, "Dirjen", Cast.Ratifier.Email, Core.Language.Indonesian);
        var sitting = Sitting.Call(TypedCall.NewId, new(2026, 11, 26), "Jakarta", voting, chair, others, agenda, Cast.Administrator.Id, TimeProvider.System.GetUtcNow()).Value;
        await Table.Add(sitting, CancellationToken.None);
        return await Mails.Invite(sitting, CancellationToken.None);
    }

    public Task<Answered> Get(string email) => Web.Get(Cookie(email), request => Page.Get(request, Key(email), CancellationToken.None));

    public Task<Answered> Post(string email, string form) => Post(email, form, isGone: false);

    /// <summary>From a browser that does not wait for the answer.</summary>
    public Task<Answered> PostAndGo(string email) => Post(email, "", isGone: true);

    private Task<Answered> Post(string email, string form, bool isGone) =>
        Web.Post(Cookie(email), form, request => Page.Post(request, Key(email), _rehearsal.Engine, new CancellationToken(isGone)));

    public MinutesFiles Minutes => new(Agendas);

    /// <summary>The token that the member's invitation brought.</summary>
    private string Token(string email) => Uri.UnescapeDataString(Secret().Match(WebUtility.HtmlDecode(Mailed.First(mail => mail.To == email).Body.Html)).Groups[1].Value);

    private string Cookie(string email) => $"tautan={Token(email)}";

    private string Key(string email) => Ovop.Functions.Hosting.Security.MailedSecret.KeyOf(Token(email));

    [GeneratedRegex(@"sidang\?kunci=([^""&<\s]+)")]
    private static partial Regex Secret();
}

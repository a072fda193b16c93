using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Ovop.Core;
using Ovop.Core.Sittings;
using Ovop.Functions.Hosting.Letters;
using Ovop.Functions.Notices;
using Ovop.Functions.Notices.Sending;
using Ovop.Functions.Sittings;
using Ovop.Functions.Sittings.Inviting;
using Ovop.Functions.Tests.Award.Procedures;
using Ovop.Functions.Tests.Faults;
using Ovop.Functions.Tests.Hosting;

namespace Ovop.Functions.Tests.Sittings;

/// <summary>The mails of one sitting, and a provider that does not take all of them.</summary>
internal sealed class MailScene
{
    public const string Budi = "budi@contoh.id", Sari = "sari@contoh.id";

    public const string BudiAlone = $"Budi Raharjo; Sekretaris; {Budi}", Both = $"{BudiAlone}\nSari Dewi; Anggota; {Sari}";

    public static DateOnly Day { get; } = new(2026, 11, 26);

    private readonly Web _web = new();

    public Provider Provider { get; } = new();

    public MailOptions Mail { get; } = new();

    public InMemoryTables Tables { get; } = new();

    public SittingTable Table => new(Tables);

    public FakeTimeProvider Clock => _web.Clock;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public SittingMails Mails
    {
        get
        {
            var site = Options.Create(new SiteOptions { BaseAddress = new("https://ovop.contoh.id/") });
            var tokens = new SittingTokens(_web.Services.GetRequiredService<IDataProtectionProvider>(), site);
            return new(Provider, tokens, Table, new(new WordsOfTheApp(), _web.Services), site, Options.Create(Mail), _web.Clock, NullLogger<SittingMails>.Instance);
        }
    }

    public async Task<Sitting> Call(string others = BudiAlone)
    {
        var chair = new SittingMember(Cast.Ratifier.Id, Cast.Ratifier.Name, "Dirjen", Cast.Ratifier.Email, Language.Indonesian);
        var sitting = Sitting.Call("uji", Day, "Jakarta", Voting.Consent, chair, others, [new("2026", 1)], "admin", Clock.GetUtcNow()).Value;
        await Table.Add(sitting, Cancel);
        return await Mails.Invite(sitting, Cancel);
    }

    /// <summary>Changes the sitting, and tells nobody yet.</summary>
    public async Task<Sitting> Change(int days = 0, string others = BudiAlone, string? chair = null) => (await Table.Change("uji", sitting => SittingChange.Make(
        sitting, Day.AddDays(days), "Jakarta", sitting.Chair with { Email = chair ?? sitting.Chair.Email }, others, "Menteri berhalangan.", Clock.GetUtcNow()), Cancel)).Value;

    /// <summary>As a row that was written before it was noted who had been invited to another day.</summary>
    public async Task<Sitting> Unnoted() => (await Table.Change("uji", sitting => sitting with { InvitedBefore = null }, Cancel)).Value;

    public async Task<Sitting> CallOff() =>
        (await Table.Change("uji", sitting => sitting.CallOff("Berkas belum siap.", Clock.GetUtcNow()), Cancel)).Value;
}

/// <summary>Takes mails and keeps them, but not those to an address.</summary>
internal sealed class Provider : IMailer
{
    public List<(string Id, string About, string To, string Subject)> Taken { get; } = [];

    public string Refused { get; set; } = "";

    public string Words { get; set; } = "550";

    public string Unanswered { get; set; } = "";

    /// <summary>What happens elsewhere while the first mail is taken.</summary>
    public Func<Task>? Meanwhile { get; set; }

    public string AboutTo(string address) => Taken.Last(mail => mail.To == address).About;

    /// <summary>Of the last mail that was taken.</summary>
    public string Text { get; private set; } = "";

    public IEnumerable<string> SubjectsTo(string address) => Taken.Where(mail => mail.To == address).Select(mail => mail.Subject);

    public async Task Send(string id, string about, string to, MailBody body, CancellationToken cancel)
    {
        if (Meanwhile is { } first)
        {
            Meanwhile = null;
            await first();
            cancel.ThrowIfCancellationRequested();
        }

        if (to == Refused)
            throw new MailRefusedException($"{Words} {to}");
        if (to == Unanswered)
            throw new MailUnansweredException("No answer came.");

        Taken.Add((id, about, to, body.Subject));
        Text = body.Text;
    }
}

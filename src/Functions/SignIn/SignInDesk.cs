using Microsoft.Extensions.Options;
using Ovop.Core;
using Ovop.Functions.Hosting.Letters;
using Ovop.Functions.Notices;
using Ovop.Functions.Rounds;

namespace Ovop.Functions.SignIn;

/// <summary>Sends sign-in links and takes them back in.</summary>
internal sealed class SignInDesk(
    SignInRecords records, SignInTokens tokens, IRounds rounds, IPeople people, IMailer mailer, IServiceProvider services, IOptions<SiteOptions> site, TimeProvider clock)
{
    private static readonly Problem Enough = new("signin.enough");

    /// <summary>
    /// Sends a link that ends the earlier ones. Nothing is sent to an address that is no administrator's but asks to be
    /// one, nor to one that has had enough in this hour; the asker is not told.
    /// </summary>
    /// <exception cref="MailRefusedException">The provider did not take the mail.</exception>
    public async Task Send(string email, string kind, string back, Language language, CancellationToken cancel)
    {
        if (kind == SessionKinds.Administrator && !await IsAdministrator(email, cancel))
            return;

        var issued = await records.Change(email, record => record.Issue(clock.GetUtcNow()) is { } next ? next : Enough, cancel);
        if (!issued.TryGet(out var latest))
            return;

        var address = new Uri(site.Value.BaseAddress, $"masuk/{tokens.Write(new(email, kind, latest.Serial, back))}");
        var body = await MailBody.RenderAsync<SignInMail>(services, language, new { Address = address, latest.Expires });
        await mailer.Send($"{Guid.NewGuid():n}@{site.Value.BaseAddress.Host}", email, body, cancel);
    }

    /// <summary>Null while the link signs in, else why not.</summary>
    public async Task<Problem?> WhyDead(SignInToken token, CancellationToken cancel) =>
        (await records.Find(token.Email, cancel)).WhyDead(token.Serial, clock.GetUtcNow());

    /// <summary>Uses the link up; null when it was alive, else why not.</summary>
    public async Task<Problem?> Use(SignInToken token, CancellationToken cancel) =>
        (await records.Change(token.Email, record => record.Use(token.Serial, clock.GetUtcNow()), cancel)).Problems is [var dead, ..] ? dead : null;

    private async Task<bool> IsAdministrator(string email, CancellationToken cancel) =>
        (await people.Read((await rounds.Current(cancel)).Id, cancel)).Administrators.Any(administrator => administrator.Email == email);
}

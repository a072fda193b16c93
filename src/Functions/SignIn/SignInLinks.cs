using Microsoft.Extensions.Options;
using Ovop.Core;
using Ovop.Core.Notices;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Hosting.Letters;
using Ovop.Functions.Hosting.Security;
using Ovop.Functions.Notices;
using Ovop.Functions.Notices.Sending;
using Ovop.Functions.Notices.Wordings;
using Ovop.Functions.Rounds;
using Ovop.Functions.SignIn.Links;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.SignIn;

/// <summary>Sends sign-in links and takes them back in.</summary>
internal sealed class SignInLinks(
    SignInRecords records, SignInTokens tokens, EntraPrincipal entra, IRounds rounds, IPeople people, IMailer mailer, OtherMails mails,
    IOptions<SiteOptions> site, TimeProvider clock)
{
    public static readonly Problem WrongCode = new("signin.code", Field: "kode");

    private static readonly Problem Enough = new("signin.enough", ProblemKind.TooOften);

    /// <summary>
    /// Sends a link that ends the earlier ones of its kind. Nothing is sent to an address that is not of the office but asks to be,
    /// nor to any of the office where Microsoft Entra ID signs them in, nor to one that has had enough in this hour; the asker is not told.
    /// </summary>
    /// <exception cref="MailRefusedException">The provider did not take the mail.</exception>
    public async Task Send(SignInToken asked, Language language, CancellationToken cancel)
    {
        var email = asked.Email;
        if (asked.Kind == SessionKinds.Administrator && (entra.IsOn || !await IsStaff(email, cancel)))
            return;

        if (!(await Issue(email, asked.Kind, SignInTerms.ByMail, cancel)).TryGet(out var latest))
            return;

        var address = new Uri(
            site.Value.BaseAddress, $"masuk/tautan?{MailedSecret.Parameter}={tokens.Write(asked with { Serial = latest.Serial })}");
        var body = await mails.Write(OtherNotice.SignIn, language, address, Until(latest, language), cancel);
        await Mail(email, asked.Kind, latest.Serial, body, cancel);
    }

    /// <summary>
    /// Mails a code alone; it ends the earlier codes of this kind to this address. <c>signin.enough</c> when that has had enough in
    /// this hour.
    /// </summary>
    /// <exception cref="MailRefusedException">The provider did not take the mail.</exception>
    public async Task<Result<SignInToken>> SendCode(string email, string kind, Language language, CancellationToken cancel)
    {
        var issued = await Issue(email, kind, SignInTerms.ByMail, cancel);
        if (!issued.TryGet(out var latest))
            return Result<SignInToken>.Refused(issued.Problems);

        var token = new SignInToken(email, kind, latest.Serial, "", SignInToken.NewCode());
        var values = Until(latest, language);
        values["kode"] = token.Code;
        await Mail(email, kind, latest.Serial, await mails.Write(OtherNotice.SignInCode, language, null, values, cancel), cancel);
        return token;
    }

    /// <summary>Null while the link signs in, else why not.</summary>
    public async Task<Problem?> MustBeAlive(SignInToken token, CancellationToken cancel) =>
        (await records.Find(token.Email, token.Kind, cancel)).MustBeAlive(token.Serial, clock.GetUtcNow());

    /// <summary>Uses the link up; null when it was alive and the code is the one that was shown, else why not.</summary>
    /// <param name="code">As it was typed; spaces do not matter.</param>
    public async Task<Problem?> Use(SignInToken token, string code, CancellationToken cancel)
    {
        var isRight = code.Replace(" ", "", StringComparison.Ordinal) == token.Code;
        var decision = await records.Change(
            token.Email, token.Kind,
            record => isRight ? record.Use(token.Serial, clock.GetUtcNow()) : record.Miss(token.Serial, clock.GetUtcNow()), cancel);
        return decision.Problems is [var dead, ..] ? dead : isRight ? null : WrongCode;
    }

    /// <summary>
    /// One more to be sent to this address, which ends the earlier ones of its kind; <c>signin.enough</c> when it has had enough.
    /// </summary>
    public Task<Result<SignInRecord>> Issue(string address, string kind, SignInTerms terms, CancellationToken cancel) =>
        records.Change(address, kind, record => record.Issue(clock.GetUtcNow(), terms) is { } next ? next : Enough, cancel);

    /// <summary>What becomes of it is kept for the office, who looks when somebody waits for a mail in vain.</summary>
    private async Task Mail(string email, string kind, int serial, MailBody body, CancellationToken cancel)
    {
        var about = $"{SignInMails.Prefix}{SignInRecords.KeyOf(email, kind)}/{serial}";
        try
        {
            await mailer.Send($"{Guid.NewGuid():n}@{site.Value.BaseAddress.Host}", about, email, body, cancel);
            await Note(LetterState.Sent);
        }
        catch (MailRefusedException refused)
        {
            await Note(
                refused is MailUnansweredException ? LetterState.Unanswered : LetterState.Failed,
                refused.Message.Replace(email, "…", StringComparison.OrdinalIgnoreCase));
            throw;
        }

        // Noted though whoever asked has gone.
        Task Note(LetterState state, string answer = "") =>
            records.Change(email, kind, record => record.Handed(serial, state, clock.GetUtcNow(), answer), CancellationToken.None);
    }

    private static Dictionary<string, string> Until(SignInRecord latest, Language language) =>
        new() { ["batas"] = WhenText.Moment(latest.Expires, Zone.Wib, language) };

    private async Task<bool> IsStaff(string email, CancellationToken cancel) =>
        Administrators.Of(
            new(email, Administrators.Kind, default, default),
            await people.Read((await rounds.Latest(cancel))?.Id ?? "", cancel)) is not null;
}

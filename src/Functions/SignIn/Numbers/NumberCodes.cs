using Microsoft.Extensions.Options;
using Ovop.Core;
using Ovop.Core.Offices;
using Ovop.Functions.Hosting.Fields;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Notices;
using Ovop.Functions.Notices.Texting;
using Ovop.Functions.SignIn.Links;

namespace Ovop.Functions.SignIn.Numbers;

/// <summary>Codes by text message, which show that a mobile number is whose they say it is.</summary>
internal sealed class NumberCodes(
    SignInLinks links, SignInTokens tokens, ITexter texter, IOptions<TextOptions> options, IOptions<SiteOptions> site)
{
    /// <summary>What a code is for; it does nothing else.</summary>
    public const string ToSignIn = "ponsel", ToJoin = "gabung";

    /// <summary>Another code is to be asked for: this one was used, is too old, was guessed at, or a later one was sent.</summary>
    public static readonly Problem Ended = new("number.ended", ProblemKind.Forbidden, "telepon");

    /// <summary>What is wrong with a number that cannot be read.</summary>
    public static readonly Problem NotMobile = new("number.mobile", Field: "telepon");

    /// <summary>Whether there are text messages at all.</summary>
    public bool IsOn => options.Value.IsOn;

    /// <summary>A mobile number as people type them, in international form; null for anything else.</summary>
    public static string? Read(string? typed) => Telephone.Read(typed) is var number && MobileNumber.Is(number) ? number : null;

    /// <summary>
    /// Sends a code that ends the earlier ones for the same. Nothing is sent to a number that has had enough, and the asker is not told.
    /// </summary>
    /// <param name="rest">What the ticket keeps beside.</param>
    /// <returns>A ticket that only this app can read, without which the code opens nothing; <c>number.text</c> when the provider did
    /// not take the message.</returns>
    public async Task<Result<string>> Send(string number, string purpose, string rest, Language language, CancellationToken cancel)
    {
        var asked = new SignInToken(number, purpose, 0, rest, SignInToken.NewCode());
        if (!(await links.Issue(number, purpose, SignInTerms.ByText, cancel)).TryGet(out var latest))
            return tokens.Write(asked);

        try
        {
            await texter.Send(number, Words(asked, language), cancel);
            return tokens.Write(asked with { Serial = latest.Serial });
        }
        catch (TextRefusedException)
        {
            return new Problem("number.text", ProblemKind.Unavailable, "telepon");
        }
    }

    /// <summary>What a ticket was written for; null for one of another purpose, or that is not ours.</summary>
    public SignInToken? Open(string? ticket, string purpose) =>
        tokens.Read(ticket).TryGet(out var asked) && asked.Kind == purpose ? asked : null;

    /// <summary>Uses the code up; null when it was the right one, else <c>number.code</c> or <see cref="Ended"/>.</summary>
    public async Task<Problem?> Use(SignInToken asked, string typed, CancellationToken cancel) =>
        await links.Use(asked, typed, cancel) switch
        {
            null => null,
            var why when why == SignInLinks.WrongCode => new("number.code", Field: "kode"),
            _ => Ended,
        };

    /// <summary>The last line is how browsers know by themselves for which site a code is (WICG, Origin-bound one-time codes).</summary>
    private string Words(SignInToken asked, Language language)
    {
        var texts = Texts.Of<NumberCodes>(language);
        var said = asked.Kind == ToJoin
            ? texts["number.text.join", asked.Code, asked.Return]
            : texts["number.text.sign-in", asked.Code, SignInTerms.ByText.Lives.TotalMinutes];
        return $"{said}\n\n@{site.Value.BaseAddress.Host} #{asked.Code}";
    }
}

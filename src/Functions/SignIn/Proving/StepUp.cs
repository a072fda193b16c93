using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Ovop.Core;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Hosting.Security;
using Ovop.Functions.Notices.Sending;
using Ovop.Functions.SignIn.Links;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.SignIn.Proving;

/// <summary>
/// Before a grave act, whoever of the office did not prove lately who they are types a code that is mailed to them. What they had
/// posted goes along and is done then.
/// </summary>
internal sealed class StepUp(
    SignInLinks links, SignInTokens tokens, Sessions sessions, IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>How long signing in, or the code, is proof enough (proposal).</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(30);

    /// <summary>Names of the form's two own fields; all others are what had been posted.</summary>
    public const string Ticket = "bukti", Code = "bukti_kode";

    /// <summary>Of the records and tokens of its codes.</summary>
    public const string Kind = "stepup";

    private readonly IDataProtector _protector = protection.CreateProtector("stepup", "v1");

    /// <summary>Null once the act may be done; else the page that asks for the code.</summary>
    /// <param name="typed">The act, as it was posted.</param>
    public async Task<IResult?> Ask(HttpRequest request, Staff staff, IFormCollection typed, CancellationToken cancel)
    {
        var http = request.HttpContext;
        if (IsProven(http, staff))
            return null;
        if (!tokens.Read(typed[Ticket]).TryGet(out var asked) || asked.Kind != Kind || asked.Email != staff.Contact.Email)
            return await Send(http, staff, typed, cancel);
        if (await links.Use(asked, typed[Code].ToString(), cancel) is not { } why)
        {
            http.Response.Cookies.Append(
                Sessions.Proof, _protector.Protect(JsonSerializer.Serialize(new Proof(staff.Contact.Id, clock.GetUtcNow() + Lasts))),
                new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = request.IsHttps, IsEssential = true });
            return null;
        }

        return why == SignInLinks.WrongCode
            ? Page(http, typed, typed[Ticket].ToString(), [why with { Field = Code }])
            : await Send(http, staff, typed, cancel);
    }

    private async Task<IResult> Send(HttpContext http, Staff staff, IFormCollection typed, CancellationToken cancel)
    {
        try
        {
            var sent = await links.SendCode(staff.Contact.Email, Kind, ReaderLanguage.Of(http), cancel);
            return sent.TryGet(out var token) ? Page(http, typed, tokens.Write(token), []) : sent.Problems.ToHttp(http);
        }
        catch (MailRefusedException)
        {
            return new Problem("signin.mail", ProblemKind.Unavailable).ToHttp(http);
        }
    }

    private bool IsProven(HttpContext http, Staff staff)
    {
        var now = clock.GetUtcNow();
        if (sessions.Read(http) is { } session && session.Since > now - Lasts
            && session.Email.Equals(staff.Contact.Email, StringComparison.OrdinalIgnoreCase))
            return true;

        try
        {
            return http.Request.Cookies[Sessions.Proof] is { } kept
                && JsonSerializer.Deserialize<Proof>(_protector.Unprotect(kept)) is { } proof
                && proof.Who == staff.Contact.Id && proof.Until > now;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static IResult Page(HttpContext http, IFormCollection typed, string ticket, IReadOnlyList<Problem> problems) =>
        Pages.Render<StepUpPage>(http, new { Ticket = ticket, Act = typed, Problems = problems });

    private sealed record Proof(string Who, DateTimeOffset Until);
}

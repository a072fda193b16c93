using System.Net;
using System.Net.Mime;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging;
using Ovop.Core.Cases;

namespace Ovop.Functions.Api.Hooks;

/// <summary>
/// Tells programs of changes (webhooks): first each call is written down, then it is sent, signed, and again until it is
/// taken. A program may get a call twice or late, never a forged one. Each has its own time: whoever hangs delays nobody else.
/// </summary>
internal sealed partial class WebhookSender(
    ApiKeys keys, HookCalls calls, IDataProtectionProvider protection, TimeProvider clock, ILogger<WebhookSender> log) : IDisposable
{
    /// <summary>How long the list of keys is taken as it was.</summary>
    private static readonly TimeSpan KnownFor = TimeSpan.FromSeconds(30);

    /// <summary>How long after its end a key may still have calls to close: no call waits longer.</summary>
    private static readonly TimeSpan ClosesWithin = TimeSpan.FromDays(2);

    /// <summary>How long a program may take for a call.</summary>
    private static readonly TimeSpan CallTakes = TimeSpan.FromSeconds(10);

    /// <summary>For so long a run begins calls to one program, so that with the last of them it ends before the next run.</summary>
    private static readonly TimeSpan BeginsWithin = TimeSpan.FromSeconds(8);

    private const string Hung = "timeout";

    private readonly IDataProtector _protector = protection.CreateProtector("ovop.hooks");
    private readonly HttpClient _http = new(
        new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    { Timeout = CallTakes };
    private (DateTimeOffset At, IReadOnlyList<ApiKey> Keys) _known = (DateTimeOffset.MinValue, []);

    /// <summary>A hook with a new secret, which is returned beside it and cannot be shown again.</summary>
    public (Hook Hook, string Secret) Make(Uri address)
    {
        var secret = HookSignature.NewSecret();
        return (new(address, _protector.Protect(secret)), secret);
    }

    /// <summary>Writes down what programs are to be told of a case and have not been told; nothing where none asks for it.</summary>
    public async Task Announce(Dossier dossier, CancellationToken cancel)
    {
        foreach (var key in (await Keys(cancel)).Where(key => key.RevokedAt is null && key.MaySee(dossier)))
        {
            var latest = await calls.Latest(key.Id, dossier.Number, cancel);
            foreach (var call in dossier.Trail.Where(entry => entry.Sequence > latest && entry.At >= key.MadeAt)
                .Select(entry => HookCall.Of(key.Id, dossier.Number, entry)).OfType<HookCall>())
                await calls.Add(call, cancel);
        }
    }

    /// <summary>Sends what is due, to each program by itself; where none asks for calls, storage is not asked either.</summary>
    public async Task SendDue(CancellationToken cancel) =>
        await Task.WhenAll((await Keys(cancel)).Select(key => SendDue(key, cancel)));

    /// <summary>One that hangs is asked once in a run; the rest of its calls wait for the next.</summary>
    private async Task SendDue(ApiKey key, CancellationToken cancel)
    {
        var begun = clock.GetTimestamp();
        await foreach (var (call, version) in calls.Due(key.Id, clock.GetUtcNow(), cancel))
        {
            if (clock.GetElapsedTime(begun) > BeginsWithin)
                return;

            var tried = key.RevokedAt is null
                ? await Send(call, key.Hook!, cancel)
                : call.Tried("revoked", clock.GetUtcNow(), isFinal: true);
            await calls.Put(tried, version, cancel);
            if (tried.Failure == Hung)
                return;
        }
    }

    /// <summary>Has everything that was given up for a key be sent again.</summary>
    /// <returns>How many calls.</returns>
    public async Task<int> Again(string key, CancellationToken cancel)
    {
        var again = 0;
        await foreach (var (call, version) in calls.GivenUp(cancel))
            if (call.Key == key && await calls.Put(call with { Tries = 0, Next = clock.GetUtcNow() }, version, cancel))
                again++;

        return again;
    }

    public void Dispose() => _http.Dispose();

    private async Task<HookCall> Send(HookCall call, Hook hook, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        using var request = new HttpRequestMessage(HttpMethod.Post, hook.Address)
        {
            Headers =
            {
                { "webhook-id", call.Id },
                { "webhook-timestamp", HookSignature.Seconds(now) },
                { "webhook-signature", HookSignature.Of(_protector.Unprotect(hook.Sealed), call.Id, now, call.Body) },
            },
            Content = new StringContent(call.Body, Encoding.UTF8, MediaTypeNames.Application.Json),
        };
        try
        {
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
            return response.IsSuccessStatusCode
                ? call.Tried(null, now)
                : call.Tried($"{(int)response.StatusCode}", now, isFinal: response.StatusCode == HttpStatusCode.Gone);
        }
        catch (Exception failed) when (failed is HttpRequestException
            || (failed is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            NotTaken(log, call.Id, failed.GetType().Name);
            return call.Tried(failed is HttpRequestException { HttpRequestError: var error } ? $"{error}" : Hung, now);
        }
    }

    /// <summary>Those whose programs are told of changes, or were until lately.</summary>
    private async Task<IReadOnlyList<ApiKey>> Keys(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (_known.At + KnownFor < now)
            _known = (now, [.. (await keys.All(cancel)).Where(key => key.Hook is not null && (key.RevokedAt ?? now) + ClosesWithin > now)]);

        return _known.Keys;
    }

    [LoggerMessage(LogLevel.Information, "Webhook {Id} was not taken: {Why}")]
    private static partial void NotTaken(ILogger log, string id, string why);
}

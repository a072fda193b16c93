using System.Net;
using System.Net.Mime;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging;
using Ovop.Core.Cases;

namespace Ovop.Functions.Api.Hooks;

/// <summary>
/// Tells programs of changes (webhooks): first each call is written down, then it is sent, signed, and again until it is
/// taken. A program may get a call twice or late, never a forged one.
/// </summary>
internal sealed partial class HookDesk(
    ApiKeys keys, HookCalls calls, IDataProtectionProvider protection, TimeProvider clock, ILogger<HookDesk> log) : IDisposable
{
    /// <summary>How long the list of keys is taken as it was.</summary>
    private static readonly TimeSpan KnownFor = TimeSpan.FromSeconds(30);

    private readonly IDataProtector _protector = protection.CreateProtector("ovop.hooks");
    private readonly HttpClient _http = new(
        new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    { Timeout = TimeSpan.FromSeconds(10) };
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
        foreach (var key in (await Keys(cancel)).Where(key => key.MaySee(dossier)))
        {
            var latest = await calls.Latest(key.Id, dossier.Number, cancel);
            foreach (var call in dossier.Trail.Where(entry => entry.Sequence > latest && entry.At >= key.MadeAt)
                .Select(entry => HookCall.Of(key.Id, dossier.Number, entry)).OfType<HookCall>())
                await calls.Add(call, cancel);
        }
    }

    /// <summary>Sends what is due; where no program asks for calls, storage is not asked either.</summary>
    public async Task SendDue(CancellationToken cancel)
    {
        var known = (await Keys(cancel)).ToDictionary(key => key.Id);
        if (known.Count == 0)
            return;

        await foreach (var (call, version) in calls.Due(clock.GetUtcNow(), cancel))
            await calls.Put(known.TryGetValue(call.Key, out var key)
                ? await Send(call, key.Hook!, cancel)
                : call.Tried("revoked", clock.GetUtcNow(), isFinal: true), version, cancel);
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
            return call.Tried(failed is HttpRequestException { HttpRequestError: var error } ? $"{error}" : "timeout", now);
        }
    }

    private async Task<IReadOnlyList<ApiKey>> Keys(CancellationToken cancel)
    {
        if (_known.At + KnownFor < clock.GetUtcNow())
            _known = (clock.GetUtcNow(), [.. (await keys.All(cancel)).Where(key => key is { RevokedAt: null, Hook: not null })]);

        return _known.Keys;
    }

    [LoggerMessage(LogLevel.Information, "Webhook {Id} was not taken: {Why}")]
    private static partial void NotTaken(ILogger log, string id, string why);
}

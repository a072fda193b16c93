using System.Collections.Concurrent;
using System.Net;
using System.Net.Mime;
using System.Text;
using Azure;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging;
using Ovop.Core.Cases;
using Ovop.Functions.Hosting.Storage;

namespace Ovop.Functions.Api.Hooks;

/// <summary>
/// Tells programs of changes (webhooks): first each call is written down, then a message asks for it to be sent, signed, and again
/// until it is taken. A program may get a call twice or late, never a forged one. It is asked one call at a time, and whoever
/// hangs delays nobody else.
/// </summary>
internal sealed partial class WebhookSender(
    ApiKeys keys, HookCalls calls, IOwnQueues queues, IDataProtectionProvider protection, TimeProvider clock,
    ILogger<WebhookSender> log) : IDisposable
{
    /// <summary>Each message is the address of one call that is to be sent.</summary>
    public const string Queue = "hook-calls";

    /// <summary>How long the list of keys is taken as it was.</summary>
    private static readonly TimeSpan KnownFor = TimeSpan.FromSeconds(30);

    /// <summary>How long after its end a key may still have calls to close: no call waits longer.</summary>
    private static readonly TimeSpan ClosesWithin = TimeSpan.FromDays(2);

    /// <summary>How long a program may take for a call.</summary>
    private static readonly TimeSpan CallTakes = TimeSpan.FromSeconds(10);

    /// <summary>How long a call stands in line before its program; then it steps aside for others.</summary>
    private static readonly TimeSpan StandsInLine = TimeSpan.FromSeconds(2);

    /// <summary>How long a call steps aside, and how long a program that hung is left alone.</summary>
    private static readonly TimeSpan Aside = TimeSpan.FromSeconds(20);

    /// <summary>A message that is so late was lost, or never put.</summary>
    private static readonly TimeSpan Lost = TimeSpan.FromHours(1);

    private const string Hung = "timeout";

    private readonly ConcurrentDictionary<string, Line> _lines = new();
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
        foreach (var key in (await Keys(cancel)).Where(key => key.Holds(clock.GetUtcNow()) && key.MaySee(dossier)))
        {
            var latest = await calls.Latest(key.Id, dossier.Number, cancel);
            foreach (var call in dossier.Trail.Where(entry => entry.Sequence > latest && entry.At >= key.MadeAt)
                .Select(entry => HookCall.Of(key.Id, dossier.Number, entry)).OfType<HookCall>())
                if (await calls.Add(call, cancel))
                    await queues.Put(Queue, call.Address, TimeSpan.Zero, cancel);
        }
    }

    /// <summary>Sends one call and, where it is not taken, asks for the next try.</summary>
    /// <param name="address">A message of <see cref="Queue"/>.</param>
    public async Task Send(string address, CancellationToken cancel)
    {
        if (await calls.Find(address, cancel) is not ({ Next: { } due } call, var version))
            return;

        var line = _lines.GetOrAdd(call.Key, _ => new());
        var wait = new[] { due, line.LeftAloneUntil }.Max() - clock.GetUtcNow();
        if (wait <= TimeSpan.Zero && await line.Turn.WaitAsync(StandsInLine, cancel))
            try
            {
                wait = await Send(call, version, line, cancel);
            }
            finally
            {
                line.Turn.Release();
            }
        else if (wait <= TimeSpan.Zero)
            wait = Aside;

        if (wait > TimeSpan.Zero)
            await queues.Put(Queue, address, wait, cancel);
    }

    /// <summary>Asks again for what should have been sent long ago.</summary>
    public async Task FindLost(CancellationToken cancel)
    {
        await foreach (var (call, _) in calls.Due(clock.GetUtcNow() - Lost, cancel))
            await queues.Put(Queue, call.Address, TimeSpan.Zero, cancel);
    }

    /// <returns>After how long it is to be tried again; nothing when it is over.</returns>
    private async Task<TimeSpan> Send(HookCall call, ETag version, Line line, CancellationToken cancel)
    {
        if (line.LeftAloneUntil - clock.GetUtcNow() is var alone && alone > TimeSpan.Zero)
            return alone;

        var tried = await KeyOf(call, cancel) is { Hook: { } hook } key && key.Holds(clock.GetUtcNow())
            ? await Send(call, hook, cancel)
            : call.Tried("revoked", clock.GetUtcNow(), isFinal: true);
        if (tried.Failure == Hung)
            line.LeftAloneUntil = clock.GetUtcNow() + Aside;
        return await calls.Put(tried, version, cancel) && tried.Next is { } next ? next - clock.GetUtcNow() : TimeSpan.Zero;
    }

    /// <summary>Has everything that was given up for a key be sent again.</summary>
    /// <returns>How many calls.</returns>
    public async Task<int> Again(string key, CancellationToken cancel)
    {
        var again = 0;
        await foreach (var (call, version) in calls.GivenUp(cancel))
            if (call.Key == key && await calls.Put(call with { Tries = 0, Next = clock.GetUtcNow() }, version, cancel))
            {
                await queues.Put(Queue, call.Address, TimeSpan.Zero, cancel);
                again++;
            }

        return again;
    }

    public void Dispose()
    {
        _http.Dispose();
        foreach (var line in _lines.Values)
            line.Turn.Dispose();
    }

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

    /// <summary>One that is not known may have been made a moment ago, on another instance too.</summary>
    private async Task<ApiKey?> KeyOf(HookCall call, CancellationToken cancel) =>
        (await Keys(cancel)).FirstOrDefault(key => key.Id == call.Key)
        ?? (await Keys(cancel, anew: true)).FirstOrDefault(key => key.Id == call.Key);

    /// <summary>Those whose programs are told of changes, or were until lately.</summary>
    private async Task<IReadOnlyList<ApiKey>> Keys(CancellationToken cancel, bool anew = false)
    {
        var now = clock.GetUtcNow();
        if (anew || _known.At + KnownFor < now)
            _known = (now, [.. (await keys.All(cancel)).Where(key => key.Hook is not null && (key.RevokedAt ?? now) + ClosesWithin > now)]);

        return _known.Keys;
    }

    /// <summary>Before one program.</summary>
    private sealed class Line
    {
        public SemaphoreSlim Turn { get; } = new(1);

        public DateTimeOffset LeftAloneUntil { get; set; }
    }

    [LoggerMessage(LogLevel.Information, "Webhook {Id} was not taken: {Why}")]
    private static partial void NotTaken(ILogger log, string id, string why);
}

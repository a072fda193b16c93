using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.Options;

namespace Ovop.Functions.Notices.Texting;

/// <summary>SMS or WhatsApp through Twilio's Programmable Messaging (API of 2010-04-01, resource Messages).</summary>
internal sealed class TwilioTexter(IOptions<TextOptions> options) : ITexter, IDisposable
{
    private const string WhatsApp = "whatsapp:";

    private readonly HttpClient _http = new(
        new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    { Timeout = TimeSpan.FromSeconds(10) };

    public async Task Send(string to, string text, CancellationToken cancel)
    {
        var twilio = options.Value.Twilio;
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(
            twilio.BaseAddress, $"2010-04-01/Accounts/{Uri.EscapeDataString(twilio.AccountSid)}/Messages.json"))
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["From"] = twilio.From,
                ["To"] = twilio.From.StartsWith(WhatsApp, StringComparison.Ordinal) ? $"{WhatsApp}{to}" : to,
                ["Body"] = text,
            }),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{twilio.AccountSid}:{twilio.AuthToken}")));
        try
        {
            using var answer = await _http.SendAsync(request, cancel);
            if (!answer.IsSuccessStatusCode)
                throw new TextRefusedException($"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(cancel)}");
        }
        catch (Exception failure) when (failure is HttpRequestException
            || (failure is TaskCanceledException && !cancel.IsCancellationRequested))
        {
            throw new TextRefusedException(failure.Message, failure);
        }
    }

    public void Dispose() => _http.Dispose();
}

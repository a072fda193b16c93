using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.Extensions.Options;
using Ovop.Core.Checking;

namespace Ovop.Functions.Checking;

/// <summary>
/// Asks a source over HTTP: GET with the number as "nomor" and the token as bearer; 404 for a number that it does not know, else JSON
/// with the owner's name as "nama". Ministries agree on the form of their interfaces case by case; one that speaks otherwise is put
/// behind a small one that speaks so, or is a class of its own here.
/// </summary>
internal sealed class HttpSource(Source source, IOptions<SourceOptions> options) : ISourceService, IDisposable
{
    private const int MostBytes = 64 * 1024;

    private readonly HttpClient _http = new(
        new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    { Timeout = TimeSpan.FromSeconds(10), MaxResponseContentBufferSize = MostBytes };

    public Source Source => source;

    public string Name => options.Value.Of(source) is { Address: not null, Name: var name } ? name : "";

    public async Task<SourceAnswer> Ask(string number, CancellationToken cancel)
    {
        var asked = options.Value.Of(source);
        using var request = new HttpRequestMessage(
            HttpMethod.Get, new UriBuilder(asked.Address!) { Query = $"nomor={Uri.EscapeDataString(number)}" }.Uri);
        if (asked.Token.Length > 0)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", asked.Token);

        using var answer = await _http.SendAsync(request, cancel);
        if (answer.StatusCode == HttpStatusCode.NotFound)
            return new(false, "");

        answer.EnsureSuccessStatusCode();
        try
        {
            return new(true, (await answer.Content.ReadFromJsonAsync<Owned>(cancel))?.Nama ?? "");
        }
        catch (System.Text.Json.JsonException wrong)
        {
            throw new HttpRequestException("The source did not answer in JSON.", wrong);
        }
    }

    public void Dispose() => _http.Dispose();

    private sealed record Owned(string? Nama);
}

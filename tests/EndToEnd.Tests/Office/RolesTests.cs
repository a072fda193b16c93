using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Ovop.EndToEnd.Tests.Running;

namespace Ovop.EndToEnd.Tests.Office;

/// <summary>Walks every door of the administration that the app has, in every role: what is not given is denied.</summary>
public sealed partial class RolesTests(Product product) : IAsyncLifetime
{
    private static readonly string[] Open = ["kantor/masuk"];

    /// <summary>Reading that leaves an entry is posted for.</summary>
    private static readonly string[] Readings = ["/berkas", "/buka"];

    /// <summary>Posted for, since it is written down who takes it, or it is the reader's own view; it changes nothing of the award.</summary>
    private static readonly string[] Taken =
    [
        "/kantor/arsip", "/kantor/jejak", "/kantor/jejak/berkas", "/kantor/honor", "/kantor/kolom", "/kantor/surat/masuk",
        "/kantor/mesin/unduh", "/kantor/mesin/ingat", "/kantor/mesin/hub/OVOP-2026-000001/unduh",
    ];

    private readonly Sender _stranger = new(product.Site);
    private readonly Sender _applicant = new(product.Site);
    private readonly Sender _auditor = new(product.Site);

    public async ValueTask InitializeAsync()
    {
        await _applicant.SignIn(product.Mailbox, "peran@contoh.id");
        await _auditor.SignIn(product.Mailbox, "auditor01@contoh.id", "/kantor/masuk");
    }

    [Fact]
    public async Task Strangers_and_applicants_are_sent_to_sign_in_and_auditors_only_read()
    {
        var doors = Doors().ToList();
        doors.Count.ShouldBeGreaterThan(5);
        foreach (var (method, address) in doors)
        {
            foreach (var outsider in new[] { _stranger, _applicant })
                (await Knock(outsider, method, address)).Location.ShouldStartWith("/kantor/masuk", Case.Sensitive, $"{method} {address}");

            var answer = await Knock(_auditor, method, address);
            if (method == HttpMethod.Post && !Taken.Contains(address) && !(address.StartsWith("/kantor/permohonan/", StringComparison.Ordinal) && Readings.Any(address.EndsWith)))
                answer.Status.ShouldBe(HttpStatusCode.Forbidden, $"{method} {address}");
            else
                answer.Location.ShouldNotStartWith("/kantor/masuk", Case.Sensitive, $"{method} {address}");
        }
    }

    public ValueTask DisposeAsync()
    {
        foreach (IDisposable one in new IDisposable[] { _stranger, _applicant, _auditor })
            one.Dispose();
        return ValueTask.CompletedTask;
    }

    private static Task<Answer> Knock(Sender who, HttpMethod method, string address) =>
        method == HttpMethod.Post ? who.Post(address, ("alasan", "Dicoba.")) : who.Get(address);

    /// <summary>As the worker's own build lists them.</summary>
    private static IEnumerable<(HttpMethod Method, string Address)> Doors()
    {
        using var functions = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppFolder.Path, "functions.metadata")));
        foreach (var function in functions.RootElement.EnumerateArray().ToList())
            foreach (var trigger in function.GetProperty("bindings").EnumerateArray().Where(binding => binding.GetProperty("type").GetString() == "httpTrigger"))
            {
                var route = trigger.GetProperty("route").GetString()!;
                if (!route.StartsWith("kantor", StringComparison.Ordinal) || Open.Contains(route))
                    continue;
                foreach (var method in trigger.GetProperty("methods").EnumerateArray().Select(method => method.GetString()!).Where(method => method is "get" or "post"))
                    yield return (HttpMethod.Parse(method), $"/{Parameter().Replace(route, "OVOP-2026-000001")}");
            }
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}

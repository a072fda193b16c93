using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace LocalHost.Tests;

/// <summary>Has a host of its own, since it kills what others would use.</summary>
public sealed class WorkerDeathTests(OwnHost own) : IClassFixture<OwnHost>
{
    private readonly HostProcess _host = own.Host;

    [Fact]
    public async Task Given_a_killed_worker_Then_requests_and_orchestrations_go_on()
    {
        await Accepted("/greetings/wati");
        await Eventually.TextAt(_host.Http, "/greetings/wati", text => text == "Running \"listening\"");
        var before = await _host.Http.GetStringAsync("/process");
        Process.GetProcessById(int.Parse(before, CultureInfo.InvariantCulture)).Kill();

        (await Eventually.TextAt(_host.Http, "/process", text => text.Length > 0)).ShouldNotBe(before);
        await Accepted("/greetings/wati/sore");
        await Eventually.TextAt(_host.Http, "/greetings/wati", text => text.StartsWith("Completed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Given_a_worker_killed_amid_a_request_Then_the_answer_is_an_empty_500()
    {
        var process = int.Parse(await _host.Http.GetStringAsync("/process"), CultureInfo.InvariantCulture);
        var waiting = _host.Http.GetAsync("/patience");
        await Eventually.TextAt(_host.Http, "/noted/patience", text => text.Length > 0);
        Process.GetProcessById(process).Kill();
        using var answer = await waiting;
        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Given_all_children_killed_Then_they_come_back()
    {
        await Task.Delay(TimeSpan.FromSeconds(6)); // Azurite saves every five.
        var before = _host.ChildProcesses().Select(p => p.Id).ToList();
        _host.ChildProcesses().ToList().ForEach(p => p.Kill());
        await Eventually.Is(() => Task.FromResult(_host.ChildProcesses().Count(p => !before.Contains(p.Id) && !p.HasExited)), count => count == 5);
        (await Eventually.TextAt(_host.Http, "/hello/again", text => text.Length > 0)).ShouldStartWith("hello again");
    }

    /// <summary>Worker, storage or sidecar may still be on their way back from another test's kill: a refused post is sent again.</summary>
    private Task<string> Accepted(string path) => Eventually.Is(
        async () =>
        {
            using var answer = await _host.Http.PostAsync(path, null);
            return answer.IsSuccessStatusCode ? "" : $"{answer.StatusCode} {await answer.Content.ReadAsStringAsync()}";
        },
        refusal => refusal.Length == 0);
}

using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Ovop.Core.Cases;
using Ovop.Core.Forms;
using Ovop.Core.Notices;
using Ovop.Functions.Award.Telemetry;
using Ovop.Functions.Tests.Faults;

namespace Ovop.Functions.Tests.Hosting.Telemetry;

/// <summary>Plays a whole case, mails refused included, and listens to everything that is logged and traced.</summary>
public sealed class LogPrivacyTests
{
    [Fact]
    public async Task Neither_logs_nor_traces_hold_an_address_a_name_or_what_the_form_says()
    {
        using var heard = new Heard();
        using var logs = LoggerFactory.Create(builder => builder.AddProvider(heard).SetMinimumLevel(LogLevel.Trace));
        await using var played = await StruckCase.Begin(Blows.None, refusals: 2, logs: logs);
        await Story.All[0].Play(played, struck => struck.Reconcile());

        var dossier = await played.Rehearsal.Dossier();
        heard.Said.ShouldContain("Mail failed");
        heard.Said.ShouldContain($"{CaseTraces.CaseTag}={dossier.Number}");
        Personal(dossier).Where(text => heard.Said.Contains(text, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
    }

    private static IEnumerable<string> Personal(Dossier dossier) =>
    [
        .. dossier.All<Letter>().Select(letter => letter.To).Distinct(),
        .. ApplicationForm.Of(dossier).Answers.Values.Where(answer => answer.Length > 8),
    ];

    private sealed class Heard : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _said = new();
        private readonly ActivityListener _listener;

        public Heard()
        {
            _listener = new()
            {
                ShouldListenTo = source => source.Name == CaseTraces.Name,
                Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = step => _said.Enqueue($"{step.OperationName} {string.Join(' ', step.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"))}"),
            };
            ActivitySource.AddActivityListener(_listener);
        }

        public string Said => string.Join('\n', _said);

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _said.Enqueue(formatter(state, exception) + exception);

        public void Dispose() => _listener.Dispose();
    }
}

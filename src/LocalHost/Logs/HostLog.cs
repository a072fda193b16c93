using LocalHost.Setup;

namespace LocalHost.Logs;

/// <summary>Every line to a file of the data folder; warnings, or with verbose all, to the console too.</summary>
public sealed class HostLog : ILoggerProvider
{
    private readonly StreamWriter _file;
    private readonly Progress _console;
    private readonly LogLevel _shown;
    private readonly Lock _gate = new();

    public HostLog(string folder, Progress console, bool verbose)
    {
        (_console, _shown) = (console, verbose ? LogLevel.Information : LogLevel.Warning);
        FilePath = Path.Combine(folder, "localhost.log");
        if (File.Exists(FilePath))
        {
            File.Move(FilePath, Path.ChangeExtension(FilePath, ".previous.log"), overwrite: true);
        }
        _file = new StreamWriter(FilePath) { AutoFlush = true };
        Factory = LoggerFactory.Create(To);
    }

    public string FilePath { get; }
    public ILoggerFactory Factory { get; }

    /// <summary>Makes this the only place that a builder's log goes to.</summary>
    public void To(ILoggingBuilder logging) => logging.ClearProviders().AddProvider(this).SetMinimumLevel(LogLevel.Information)
        .AddFilter("Microsoft.AspNetCore", LogLevel.Warning)
        .AddFilter("Microsoft.Hosting", LogLevel.Warning)
        .AddFilter("Azure.Core", LogLevel.Error)
        .AddFilter("Yarp", LogLevel.Warning)
        .AddFilter("Grpc", LogLevel.Warning)
        .AddFilter("DurableTask.AzureStorage", LogLevel.Warning);

    public ILogger CreateLogger(string categoryName) => new Category(this, categoryName);

    public void Dispose()
    {
        // Several hosts share the log, and each disposes its providers; the file is flushed line by line.
    }

    private void Write(string category, LogLevel level, string message)
    {
        lock (_gate)
        {
            _file.WriteLine($"{DateTime.UtcNow:O} {level,-11} {category}: {message}");
        }
        if (level >= _shown)
        {
            _console.Step(level.ToString().ToLowerInvariant(), $"{category}: {(_shown == LogLevel.Warning ? Brief(message) : message)}");
        }
    }

    // The file has the rest.
    private static string Brief(string message) => string.Join('\n', message.Split('\n').Take(3)).TrimEnd();

    private sealed class Category(HostLog log, string name) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log.Write(name, logLevel, exception is null ? formatter(state, null) : $"{formatter(state, exception)}\n{exception}");
    }
}

using System.Globalization;

namespace LocalHost.Settings;

/// <summary>What was asked for on the command line.</summary>
public sealed record CommandLine
{
    public const string Usage = """
        Runs the function app of localhost.json on this machine, with storage and a mail server.

          --fresh              begin with an empty data folder
          --data DIR           keep the data there (default: localhost.json, "data")
          --storage TEXT       use the storage of this connection string; start none
          --port N             port of the app; also --blob-port, --queue-port, --table-port,
                               --mailbox-port, --smtp-port
          --ports-from N       six consecutive ports from N
          --no-build           take packages and app as they are
          --play [WHAT]        run the play of localhost.json once everything is up, with that argument
          --exit               end with the play, with its exit code
          --on COMMAND         run the app on this real Functions host instead: func, or the WebHost's
                               executable; with --play, end with the play and say what was refused
          --settings FILE      read this file instead of the nearest localhost.json
          --verbose            show every log line
          --help               show this text
        """;

    public string? SettingsFile { get; private init; }
    public string? Data { get; private init; }
    public string? Storage { get; private init; }

    /// <summary>The command of a real Functions host to run the app on.</summary>
    public string? On { get; private init; }
    public bool Fresh { get; private init; }
    public bool NoBuild { get; private init; }
    public bool Play { get; private init; }

    /// <summary>What the play is asked to play; null for what it plays by itself.</summary>
    public string? What { get; private init; }
    public bool Exit { get; private init; }
    public bool Verbose { get; private init; }
    public bool Help { get; private init; }

    /// <summary>Turns the ports of the settings file into those asked for.</summary>
    public Func<Ports, Ports> Ports { get; private init; } = p => p;

    public static CommandLine Parse(IEnumerable<string> arguments)
    {
        var line = new CommandLine();
        var rest = new Queue<string>(arguments);
        while (rest.TryDequeue(out var option))
        {
            line = option switch
            {
                "--fresh" => line with { Fresh = true },
                "--no-build" => line with { NoBuild = true },
                "--play" => line with { Play = true, What = rest.TryPeek(out var next) && !next.StartsWith('-') ? rest.Dequeue() : null },
                "--exit" => line with { Exit = true },
                "--verbose" => line with { Verbose = true },
                "--help" or "-h" => line with { Help = true },
                "--settings" => line with { SettingsFile = Value(option, rest) },
                "--data" => line with { Data = Value(option, rest) },
                "--on" => line with { On = Value(option, rest) },
                "--storage" => line with { Storage = Value(option, rest) },
                _ => line.WithPort(option, rest),
            };
        }
        return line;
    }

    private CommandLine WithPort(string option, Queue<string> rest)
    {
        Func<Ports, int, Ports> change = option switch
        {
            "--ports-from" => (_, n) => Settings.Ports.From(n),
            "--port" => (p, n) => p with { Http = n },
            "--blob-port" => (p, n) => p with { Blob = n },
            "--queue-port" => (p, n) => p with { Queue = n },
            "--table-port" => (p, n) => p with { Table = n },
            "--mailbox-port" => (p, n) => p with { Mailbox = n },
            "--smtp-port" => (p, n) => p with { Smtp = n },
            _ => throw new StartRefusedException($"Unknown option {option}; --help lists them."),
        };
        var text = Value(option, rest);
        if (!int.TryParse(text, CultureInfo.InvariantCulture, out var port) || port is < 1 or > 65530)
        {
            throw new StartRefusedException($"{option} wants a port number, not \"{text}\".");
        }
        return this with { Ports = before => change(Ports(before), port) };
    }

    private static string Value(string option, Queue<string> rest) =>
        rest.TryDequeue(out var value) ? value : throw new StartRefusedException($"{option} wants a value.");
}

using System.Diagnostics;

namespace LocalHost.Children;

/// <summary>A program to start, without a wrapper that would fork again.</summary>
public sealed record ChildCommand(string Program, IEnumerable<string> Arguments)
{
    public string Folder { get; init; } = "";
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>();

    /// <summary>Whether the child writes to the host's own console.</summary>
    public bool OnConsole { get; init; }

    /// <summary>
    /// A file for what a leashed child says: one that says something on a dead host's pipe dies of it, amid saving.
    /// The child keeps it locked as long as it lives, so that the next host's child waits until this one has saved.
    /// </summary>
    public string? OutputFile { get; init; }

    /// <summary>What the child gets when the host is killed: INT lets Azurite save its indexes, TERM lets smtp4dev store the mails it has taken.</summary>
    public string LastSignal { get; init; } = "KILL";

    /// <summary>With a leash, the child dies with the host (setpriv), and a Ctrl+C reaches the host alone (setsid).</summary>
    public ProcessStartInfo ToStart(bool leash)
    {
        string[] plain = [Program, .. Arguments];
        string[] spoken = OutputFile is null ? plain : ["sh", "-c", "exec >>\"$0\" 2>&1; flock 1; exec \"$@\"", OutputFile, .. plain];
        string[] whole = leash ? ["setsid", "setpriv", "--pdeathsig", LastSignal, .. spoken] : plain;
        var start = new ProcessStartInfo(whole[0], whole[1..])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = !OnConsole,
            RedirectStandardError = !OnConsole,
        };
        foreach (var (name, value) in Environment)
        {
            if (value is null)
            {
                start.Environment.Remove(name);
            }
            else
            {
                start.Environment[name] = value;
            }
        }
        return start;
    }
}

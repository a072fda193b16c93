using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Ovop.Core.Documents.Scanning;

namespace Ovop.Functions.Documents.Scanning;

/// <summary>Asks a clamd over TCP (clamd(8), INSTREAM): chunks with their lengths before them, a length of zero at the end.</summary>
internal static partial class Clamd
{
    private const int Chunk = 64 * 1024;

    private const string TooLong = "INSTREAM size limit exceeded. ERROR";

    private const int LongestAnswer = 1024;

    /// <summary>What clamd names so is no malware: it could not look into the file, or stopped before its end.</summary>
    private static readonly string[] NotRead = ["Heuristics.Limits.Exceeded", "Heuristics.Encrypted."];

    /// <summary>
    /// Clean or infected; unscannable when clamd could not look into all of it (its settings AlertExceedsMax and AlertEncrypted make
    /// it say so); failed when it cannot be reached, breaks off, takes too long or answers anything else.
    /// </summary>
    public static async Task<ScanAnswer> Scan(string host, int port, Stream content, TimeSpan patience, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(patience);
        try
        {
            using var connection = new TcpClient();
            await connection.ConnectAsync(host, port, limit.Token);
            await using var wire = connection.GetStream();
            await Send(wire, content, limit.Token);
            return Meaning(await Answer(wire, limit.Token));
        }
        catch (Exception failure) when (failure is SocketException or IOException
            || (failure is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            return new(ScanState.Failed, failure.Message);
        }
    }

    private static async Task Send(NetworkStream wire, Stream content, CancellationToken cancel)
    {
        await wire.WriteAsync("zINSTREAM\0"u8.ToArray(), cancel);
        var frame = new byte[sizeof(int) + Chunk];
        int read;
        do
        {
            read = await content.ReadAsync(frame.AsMemory(sizeof(int)), cancel);
            BinaryPrimitives.WriteInt32BigEndian(frame, read);
            await wire.WriteAsync(frame.AsMemory(0, sizeof(int) + read), cancel);
        }
        while (read > 0);
    }

    private static async Task<string> Answer(NetworkStream wire, CancellationToken cancel)
    {
        var answer = new byte[LongestAnswer];
        var length = await wire.ReadAtLeastAsync(answer, answer.Length, throwOnEndOfStream: false, cancel);
        return Encoding.ASCII.GetString(answer, 0, length).TrimEnd('\0', '\n');
    }

    /// <summary>"stream: OK", "stream: Eicar-Signature FOUND", "INSTREAM size limit exceeded. ERROR".</summary>
    private static ScanAnswer Meaning(string answer) =>
        answer == "stream: OK" ? ScanState.Clean
        : Found().Match(answer) is { Success: true } found
            ? Named(found.Groups[1].Value)
            : new ScanAnswer(answer == TooLong ? ScanState.Unscannable : ScanState.Failed, answer);

    private static ScanAnswer Named(string name) =>
        new(NotRead.Any(mark => name.StartsWith(mark, StringComparison.Ordinal)) ? ScanState.Unscannable : ScanState.Infected, name);

    [GeneratedRegex("^stream: (.+) FOUND$")]
    private static partial Regex Found();
}

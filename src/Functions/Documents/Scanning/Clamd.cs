using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using Ovop.Core.Documents;

namespace Ovop.Functions.Documents.Scanning;

/// <summary>Asks a clamd over TCP (clamd(8), INSTREAM): chunks with their lengths before them, a length of zero at the end.</summary>
internal static class Clamd
{
    private const int Chunk = 64 * 1024;

    private const int LongestAnswer = 1024;

    /// <summary>Clean or infected; failed when clamd cannot be reached, breaks off, takes too long or answers anything else.</summary>
    public static async Task<ScanState> Scan(string host, int port, Stream content, TimeSpan patience, CancellationToken cancel)
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
            return ScanState.Failed;
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
    private static ScanState Meaning(string answer) =>
        answer == "stream: OK" ? ScanState.Clean
        : answer.EndsWith(" FOUND", StringComparison.Ordinal) ? ScanState.Infected
        : ScanState.Failed;
}

using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Ovop.Functions.Tests.Documents.Scanning;

/// <summary>The other end of clamd's protocol on this machine: reads one INSTREAM and answers it as told.</summary>
internal sealed class Listener : IDisposable
{
    private readonly TcpListener _door = new(IPAddress.Loopback, 0);

    /// <param name="answer">Given what was sent; null breaks the connection off, an answer that never comes keeps silent.</param>
    public Listener(Func<byte[], Task<string?>> answer)
    {
        _door.Start();
        _ = Serve(answer);
    }

    public int Port => ((IPEndPoint)_door.LocalEndpoint).Port;

    public void Dispose() => _door.Dispose();

    private async Task Serve(Func<byte[], Task<string?>> answer)
    {
        while (true)
        {
            using var visitor = await _door.AcceptTcpClientAsync();
            await using var wire = visitor.GetStream();
            var command = new byte["zINSTREAM\0".Length];
            await wire.ReadExactlyAsync(command);
            Encoding.ASCII.GetString(command).ShouldBe("zINSTREAM\0");

            using var sent = new MemoryStream();
            while (await Length(wire) is > 0 and var count)
            {
                var chunk = new byte[count];
                await wire.ReadExactlyAsync(chunk);
                sent.Write(chunk);
            }

            if (await answer(sent.ToArray()) is { } words)
                await wire.WriteAsync(Encoding.ASCII.GetBytes(words + "\0"));
        }
    }

    private static async Task<int> Length(NetworkStream wire)
    {
        var length = new byte[4];
        await wire.ReadExactlyAsync(length);
        return BinaryPrimitives.ReadInt32BigEndian(length);
    }
}

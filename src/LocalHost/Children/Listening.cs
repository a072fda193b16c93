using System.Net.Sockets;

namespace LocalHost.Children;

/// <summary>Waits until a child answers on its port.</summary>
public static class Listening
{
    public static async Task OnAsync(int port, CancellationToken cancel)
    {
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            using var client = new TcpClient();
            try
            {
                await client.ConnectAsync("127.0.0.1", port, cancel);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(50, cancel);
            }
        }
    }
}

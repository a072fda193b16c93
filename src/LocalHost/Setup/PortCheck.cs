using System.Net;
using System.Net.Sockets;
using LocalHost.Settings;

namespace LocalHost.Setup;

/// <summary>Refuses a taken port before anything is started.</summary>
public static class PortCheck
{
    public static void Refuse(Ports ports, bool withStorage)
    {
        var storage = new[] { ports.Blob, ports.Queue, ports.Table };
        foreach (var (port, use, option) in ports.All.Where(p => withStorage || !storage.Contains(p.Port)))
        {
            if (!IsFree(port))
            {
                throw new StartRefusedException($"Port {port} (for {use}) is taken; choose another with {option} N, or all of them with --ports-from N.");
            }
        }
        if (ports.All.GroupBy(p => p.Port).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new StartRefusedException($"Port {twice.Key} is chosen twice: for {string.Join(" and ", twice.Select(p => p.Use))}.");
        }
    }

    private static bool IsFree(int port)
    {
        using var socket = new TcpListener(IPAddress.Loopback, port);
        try
        {
            socket.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}

using System.Net;
using System.Net.Sockets;

namespace LocalHost.Tests;

public sealed class RefusalTests : IDisposable
{
    private readonly string _data = HostProcess.NewFolder();

    public void Dispose()
    {
        if (Directory.Exists(_data))
        {
            Directory.Delete(_data, recursive: true);
        }
    }

    [Fact]
    public async Task Given_a_taken_port_Then_it_names_port_use_and_option()
    {
        var first = HostProcess.FreePorts();
        using var taken = new TcpListener(IPAddress.Loopback, first + 1);
        taken.Start();
        var (code, said) = await HostProcess.RunAsync(_data, first);
        code.ShouldBe(1);
        said.ShouldContain($"Port {first + 1} (for blob storage) is taken; choose another with --blob-port N");
    }

    [Fact]
    public async Task Given_an_unknown_option_Then_it_says_so()
    {
        var (code, said) = await HostProcess.RunAsync(_data, HostProcess.FreePorts(), "--sing");
        code.ShouldBe(1);
        said.ShouldContain("--sing");
    }

    [Fact]
    public async Task Given_a_file_for_the_data_folder_Then_it_says_so()
    {
        await File.WriteAllTextAsync(_data, "precious");
        var (code, said) = await HostProcess.RunAsync(_data, HostProcess.FreePorts());
        File.Delete(_data);
        code.ShouldBe(1);
        said.ShouldContain($"{_data} is a file");
    }

    [Fact]
    public async Task Given_a_folder_of_somebody_else_Then_fresh_does_not_empty_it()
    {
        Directory.CreateDirectory(_data);
        var file = Path.Combine(_data, "thesis.txt");
        await File.WriteAllTextAsync(file, "precious");
        var (code, _) = await HostProcess.RunAsync(_data, HostProcess.FreePorts(), "--fresh");
        code.ShouldBe(1);
        File.Exists(file).ShouldBeTrue();
    }
}

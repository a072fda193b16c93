using System.ComponentModel.DataAnnotations;
using System.Text;
using Ovop.Core.Documents.Scanning;
using Ovop.Functions.Documents.Scanning;

namespace Ovop.Functions.Tests.Documents.Scanning;

public sealed class ClamdTests
{
    /// <summary>The test file of the European Institute for Computer Antivirus Research, in two halves so that no scanner takes this source for one.</summary>
    private static readonly string Eicar = @"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD" + "-ANTIVIRUS-TEST-FILE!$H+H*";

    [Theory]
    [InlineData("stream: OK", ScanState.Clean)]
    [InlineData("stream: Win.Test.EICAR_HDB-1 FOUND", ScanState.Infected)]
    [InlineData("stream: Heuristics.Broken.Executable FOUND", ScanState.Infected)]
    [InlineData("stream: Heuristics.Limits.Exceeded.MaxScanSize FOUND", ScanState.Unscannable)]
    [InlineData("stream: Heuristics.Encrypted.PDF FOUND", ScanState.Unscannable)]
    [InlineData("INSTREAM size limit exceeded. ERROR", ScanState.Unscannable)]
    [InlineData("Can't allocate memory ERROR", ScanState.Failed)]
    [InlineData("", ScanState.Failed)]
    public async Task The_answer_decides(string answer, ScanState state)
    {
        using var clamd = new Listener(_ => Task.FromResult<string?>(answer));

        (await Scan(clamd.Port, "abc")).ShouldBe(state);
    }

    [Fact]
    public async Task What_could_not_be_read_is_told_in_clamds_own_words()
    {
        using var clamd = new Listener(_ => Task.FromResult<string?>("stream: Heuristics.Encrypted.PDF FOUND"));

        (await Answer(clamd.Port, "abc")).Why.ShouldBe("Heuristics.Encrypted.PDF");
    }

    [Theory]
    [InlineData("", 0, 0, 0, true)]
    [InlineData("127.0.0.1:3310", 100, 100, 400, true)]
    [InlineData("127.0.0.1:3310", 90, 90, 90, true)]
    [InlineData("127.0.0.1:3310", 25, 100, 400, false)]
    [InlineData("127.0.0.1:3310", 100, 25, 400, false)]
    [InlineData("127.0.0.1:3310", 100, 100, 89, false)]
    [InlineData("127.0.0.1:3310", 0, 0, 0, false)]
    public void Nothing_starts_with_a_scanner_that_reads_less_than_may_be_sent(string clamd, int stream, int file, int scan, bool starts)
    {
        var options = new ScanOptions { Clamd = clamd, StreamMaxLength = stream, MaxFileSize = file, MaxScanSize = scan };

        Validator.TryValidateObject(options, new(options), null, validateAllProperties: true).ShouldBe(starts);
    }

    [Fact]
    public async Task Every_byte_is_sent()
    {
        var file = new string('x', 200_000) + Eicar;
        using var clamd = new Listener(sent => Task.FromResult<string?>(Encoding.ASCII.GetString(sent) == file ? "stream: Eicar-Signature FOUND" : "stream: OK"));

        (await Scan(clamd.Port, file)).ShouldBe(ScanState.Infected);
    }

    [Fact]
    public async Task A_connection_that_breaks_is_a_failed_scan_and_the_next_one_is_made_anew()
    {
        var asked = 0;
        using var clamd = new Listener(_ => Task.FromResult(++asked == 1 ? null : "stream: OK"));

        (await Scan(clamd.Port, "abc")).ShouldBe(ScanState.Failed);
        (await Scan(clamd.Port, "abc")).ShouldBe(ScanState.Clean);
    }

    [Fact]
    public async Task Silence_is_a_failed_scan_in_the_end()
    {
        using var clamd = new Listener(_ => new TaskCompletionSource<string?>().Task);

        (await Scan(clamd.Port, "abc", patience: 0.2)).ShouldBe(ScanState.Failed);
    }

    [Fact]
    public async Task Nobody_at_the_door_is_a_failed_scan()
    {
        var clamd = new Listener(_ => Task.FromResult<string?>(""));
        var port = clamd.Port;
        clamd.Dispose();

        (await Scan(port, "abc")).ShouldBe(ScanState.Failed);
    }

    [Theory]
    [InlineData("No threats found", ScanState.Clean)]
    [InlineData("Malicious", ScanState.Infected)]
    [InlineData("Error", ScanState.Failed)]
    [InlineData("Not Scanned", ScanState.Failed)]
    public void The_tags_of_Defender_are_read(string verdict, ScanState state) => MalwareScan.Meaning(verdict).ShouldBe(state);

    private static async Task<ScanState> Scan(int port, string content, double patience = 10) => (await Answer(port, content, patience)).State;

    private static Task<ScanAnswer> Answer(int port, string content, double patience = 10) =>
        Clamd.Scan("127.0.0.1", port, new MemoryStream(Encoding.ASCII.GetBytes(content)), TimeSpan.FromSeconds(patience), TestContext.Current.CancellationToken);
}

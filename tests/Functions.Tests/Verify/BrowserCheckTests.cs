namespace Ovop.Functions.Tests.Verify;

/// <summary>The check in the browser finds what the command finds, as far as that needs no rules.</summary>
public sealed class BrowserCheckTests
{
    private static readonly string Dossier = File.ReadAllText(Node.Path("Verify/Former/1c35095.json"));

    [Fact]
    public async Task A_file_as_it_was_written_is_whole_and_its_documents_are_known_by_their_fingerprint()
    {
        var said = await Check(Dossier, "b8c0c5fa6e5cc25e5fc36fd12044e74313758c40c529e1774385846ecaf46466");

        said.ShouldBe(["true utuh", "true akhir", "true putaran", "D-DECL 1"]);
    }

    [Theory]
    [InlineData("\"who\": \"system\"", "\"who\": \"orang\"", "false rusak")]
    [InlineData("\"round\": \"{", "\"round\": \" {", "false putaran-lain")]
    public async Task What_was_changed_is_found(string before, string after, string finding)
    {
        Dossier.ShouldContain(before);

        (await Check(Dossier.Replace(before, after, StringComparison.Ordinal))).ShouldContain(finding);
    }

    [Fact]
    public async Task What_is_no_dossier_is_told_apart() => (await Check("{}")).ShouldBeEmpty();

    private static async Task<string[]> Check(string file, string fingerprint = "")
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(path, file, TestContext.Current.CancellationToken);
            return (await Node.Run("Verify/dossier.mjs", fingerprint.Length > 0 ? [path, fingerprint] : [path]))
                .Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }
        finally
        {
            File.Delete(path);
        }
    }
}

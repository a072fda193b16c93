using Ovop.Core;
using Ovop.Functions.Hosting.Assets;
using Ovop.Functions.Tests.Hosting;
using Ovop.Verify;

namespace Ovop.Functions.Tests.Verify;

/// <summary>The command that browsers are given, as the app gives it, finds what the command finds.</summary>
public sealed class PackedProgramTests : IDisposable
{
    private static readonly string Dossier = Node.Path("Verify/Former/1c35095.json"), Folder = PackedProgram.Address["/aset/".Length..^"dotnet.js".Length];

    private readonly DirectoryInfo _files = Directory.CreateTempSubdirectory();

    public void Dispose() => _files.Delete(recursive: true);

    [Theory]
    [InlineData("id")]
    [InlineData("en")]
    public async Task It_says_the_same_of_a_case_and_of_one_whose_star_was_changed(string code)
    {
        var language = code == "en" ? Language.English : Language.Indonesian;
        await Unpack();
        foreach (var text in new[] { await File.ReadAllTextAsync(Dossier, Cancel), (await File.ReadAllTextAsync(Dossier, Cancel)).Replace("\"star\": 2", "\"star\": 3", StringComparison.Ordinal) })
        {
            var path = Path.Combine(_files.FullName, "perkara.json");
            await File.WriteAllTextAsync(path, text, Cancel);

            (await Node.Run("Verify/rules.mjs", _files.FullName, path, code)).TrimEnd().Split('\n')
                .ShouldBe(Verification.Of(text).Select(finding => $"{(finding.Holds ? '+' : '-')}{finding.Said.In(language)}"));
        }
    }

    [Fact]
    public async Task Its_files_are_kept_for_ever_and_nothing_else_is_given_from_their_folder()
    {
        var web = new Web();
        var start = web.Get(PackedProgram.Address);
        await Web.BodyOf(AssetEndpoint.Run(start.Request, $"{Folder}dotnet.js"), start);

        start.Response.ContentType.ShouldBe("text/javascript; charset=utf-8");
        start.Response.Headers.CacheControl.ToString().ShouldContain("immutable");
        foreach (var path in new[] { $"{Folder}../host.json", $"{Folder}x.wasm", "dotnet.js", Folder })
            PackedProgram.Open(path, brotli: true).ShouldBeNull();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>What its start names, and what that names, as a reader is given it who does not take Brotli.</summary>
    private async Task Unpack()
    {
        foreach (var name in typeof(PackedProgram).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("periksa/", StringComparison.Ordinal)))
            await using (var file = File.Create(Path.Combine(_files.FullName, Path.GetFileName(name))))
                await PackedProgram.Open($"{Folder}{Path.GetFileName(name)}", brotli: false)!.CopyToAsync(file, Cancel);
    }
}

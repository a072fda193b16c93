using Ovop.Verify;

namespace Ovop.Functions.Tests.Verify;

/// <summary>
/// Files of cases as former versions gave them out, by the commit. How they were made stands beside the storage that they came from, in
/// <c>tests/EndToEnd.Tests/Survival/Former</c>.
/// </summary>
public sealed class FormerFilesTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Verify", "Former");

    public static TheoryData<string> Commits =>
        [.. Directory.EnumerateFiles(Folder, "*.json").Select(path => Path.GetFileNameWithoutExtension(path))];

    [Theory]
    [MemberData(nameof(Commits))]
    public void A_file_that_a_former_version_gave_out_verifies_with_its_star(string commit)
    {
        var findings = Verification.Of(File.ReadAllText(Path.Combine(Folder, $"{commit}.json")));

        findings.Where(finding => !finding.Holds).ShouldBeEmpty();
        findings.ShouldContain(finding => finding.Words.Contains("the rules give 2 of 3 stars", StringComparison.Ordinal));
    }
}

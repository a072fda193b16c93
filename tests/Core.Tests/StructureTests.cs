using System.Text.RegularExpressions;

namespace Ovop.Core.Tests;

/// <summary>A folder knows those before it in the list and none after it: who reads from the top understands each with what they have read.</summary>
public sealed partial class StructureTests
{
    /// <summary>The rooms of Core: first what every stage stands on, then the stages as a case passes them, then what knows all.</summary>
    private static readonly string[] Core =
    [
        "Rounds", "Places", "Offices", "Cases", "Forms", "Notices", "Stages", "Documents", "Behalf", "Sharing", "Links",
        "Submission", "Endorsement", "Screening", "Anonymity", "Review", "Stars", "Visit", "Ratification", "Register",
        "Correction", "Consent", "Objection", "Renewal", "Retention", "Disclosure", "Award", "Archive", "Anchor", "Start",
    ];

    [Fact]
    public void Every_folder_of_Core_has_its_place_in_the_order() =>
        Directory.GetDirectories(Source("Core")).Select(folder => Path.GetFileName(folder)!).Except(["bin", "obj"]).Order()
            .ShouldBe(Core.Order());

    [Fact]
    public void No_folder_of_Core_knows_a_later_one() => Backward("Core", Core).ShouldBeEmpty();

    [Fact]
    public void The_kernel_names_no_stage() => Files("Core/Cases").Concat(Files("Core/Stages"))
        .Where(file => AnyStage().IsMatch(File.ReadAllText(file).Replace("CaseStage", "", StringComparison.Ordinal)))
        .Select(Path.GetFileName).ShouldBeEmpty();

    [Fact]
    public void No_stage_names_another_stages_work() => (
        from file in Directory.GetFiles(Source("Core"), "*Stage.cs", SearchOption.AllDirectories)
        where Path.GetFileName(file) is not ("CaseStage.cs" or "ObjectionStage.cs")
        from Match call in StageCall().Matches(File.ReadAllText(file))
        select $"{Path.GetFileName(file)}: {call.Value}").ShouldBeEmpty();

    internal static IEnumerable<string> Backward(string project, string[] order) =>
        from folder in order
        from file in Files($"{project}/{folder}")
        from used in Named(File.ReadAllText(file), project, order)
        where Array.IndexOf(order, used) > Array.IndexOf(order, folder)
        select $"{folder} knows {used}: {Path.GetFileName(file)}";

    /// <summary>The folders that a file uses, or names a type of.</summary>
    private static IEnumerable<string> Named(string text, string project, string[] order)
    {
        var code = Comment().Replace(text, "");
        return Using().Matches(code).Where(use => use.Groups["project"].Value == project).Select(use => use.Groups["folder"].Value)
            .Concat(order.Where(folder => Regex.IsMatch(code, $@"(?<![\w.]){folder}\.[A-Z]\w+"))).Distinct();
    }

    private static IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(Source(folder), "*.*", SearchOption.AllDirectories)
        .Where(file => Path.GetExtension(file) is ".cs" or ".razor" && !file.Contains("node_modules", StringComparison.Ordinal));

    private static string Source(string folder) => Path.Combine(HouseRulesTests.Root, "src", folder);

    [GeneratedRegex(@"^@?using Ovop\.(?<project>\w+)\.(?<folder>\w+)", RegexOptions.Multiline)]
    private static partial Regex Using();

    [GeneratedRegex("//.*")]
    private static partial Regex Comment();

    [GeneratedRegex(@"\w+Stage\b\.|\b\w+Link\.Kind")]
    private static partial Regex AnyStage();

    [GeneratedRegex(@"\b\w+Stage\.(Begin|Continue|Again)\(")]
    private static partial Regex StageCall();
}

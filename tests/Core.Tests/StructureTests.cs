using System.Text.RegularExpressions;

namespace Ovop.Core.Tests;

/// <summary>A folder knows those before it in the list and none after it: who reads from the top understands each with what they have read.</summary>
public sealed partial class StructureTests
{
    /// <summary>The rooms of Core: first what every stage stands on, then the stages as a case passes them, then what knows all.</summary>
    private static readonly string[] Core =
    [
        "Rounds", "Places", "Offices", "Cases", "Forms", "Notices", "Stages", "Documents", "Behalf", "Sharing", "Asking", "Links",
        "Submission", "Endorsement", "Screening", "Anonymity", "Calibration", "Review", "Stars", "Visit", "Sampling", "Checking", "Ratification", "Sittings", "Register",
        "Correction", "Consent", "Renewal", "Retention", "Objection", "Disclosure", "Award", "Twins", "Archive", "Anchor", "Start",
    ];

    /// <summary>The rooms of the app, in the same way; where the office's own pages lie with their feature, that knows who the office is.</summary>
    private static readonly string[] Functions =
    [
        "Design", "Hosting", "Backup", "Rounds", "Award", "SignIn", "Sharing", "Questions", "Documents", "Renewal", "Notices", "Start", "Behalf", "Stars", "Asking", "Sampling", "Checking",
        "Objection", "Submission", "Correction", "Endorsement", "Anonymity", "Review", "Visit", "Ratification", "Register", "Offices",
        "Reconciling", "Retention", "Anchor", "Archive", "Api", "Administration", "Twins", "Calibration", "Sittings", "Home", "Help",
    ];

    /// <summary>The one that looks ahead: sign-in sends mails, and who lost a link to act asks for it at sign-in.</summary>
    private static readonly string[] Ahead = ["SignIn knows Notices"];

    [Fact]
    public void Every_folder_of_the_app_has_its_place_in_the_order() =>
        Directory.GetDirectories(Source("Functions")).Select(folder => Path.GetFileName(folder)!).Except(["bin", "obj", "Properties"]).Order()
            .ShouldBe(Functions.Order());

    [Fact]
    public void No_folder_of_the_app_knows_a_later_one_but_for_those_named_here() =>
        Backward("Functions", Functions).Select(line => line.Split(':')[0]).Distinct().Order().ToList().ShouldBe(Ahead);

    [Fact]
    public void Hosting_knows_nothing_of_the_award() => Files("Functions/Hosting")
        .Where(file => Using().Matches(File.ReadAllText(file)).Any(use => use.Groups["folder"].Value is not ("Hosting" or "Design")))
        .Select(Path.GetFileName).ShouldBeEmpty();

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
    public void Only_the_list_puts_stages_together() => Files("Core").Concat(Files("Functions"))
        .Where(file => NewStage().IsMatch(File.ReadAllText(file))).Select(Path.GetFileName).ShouldBe(["Procedure.cs"]);

    internal static IEnumerable<string> Backward(string project, string[] order) =>
        from folder in order
        from file in Files($"{project}/{folder}")
        from used in Named(File.ReadAllText(file), project, order)
        where Array.IndexOf(order, used) > Array.IndexOf(order, folder)
        select $"{folder} knows {used}: {Path.GetFileName(file)}";

    /// <summary>The folders that a file uses, or in Core names a type of; what a page calls "Visit" is a visit.</summary>
    private static IEnumerable<string> Named(string text, string project, string[] order)
    {
        var code = Comment().Replace(text, "");
        var used = Using().Matches(code).Where(use => use.Groups["project"].Value == project).Select(use => use.Groups["folder"].Value);
        return (project == "Core"
            ? used.Concat(order.Where(folder => Regex.IsMatch(code, $@"(?<![\w.]){folder}\.[A-Z]\w+")))
            : used).Distinct();
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

    [GeneratedRegex(@"\bnew \w+Stage\(")]
    private static partial Regex NewStage();
}

using System.Runtime.CompilerServices;

namespace Ovop.Core.Tests;

public sealed class HouseRulesTests
{
    private const int Widest = 140, Longest = 200, Fullest = 16;

    private static readonly string[] Mended = ["Core", "Functions"];

    /// <summary>Files with one line that is a text which cannot be broken: a pattern, a file's content, an interpolation.</summary>
    private static readonly string[] Unbroken =
    [
        "Core/Anonymity/Redaction.cs",
        "Core/Rounds/Gates/GateParser.cs",
        "Functions/Api/Hooks/Hook.cs",
        "Functions/Home/RobotsEndpoint.cs",
        "Functions/Sharing/Paths.cs",
    ];

    [Fact]
    public void Core_references_nothing_outside_the_base_library() =>
        typeof(LocalText).Assembly.GetReferencedAssemblies()
            .ShouldAllBe(name => name.Name!.StartsWith("System.") || name.Name == "netstandard");

    [Fact]
    public void No_line_is_wider_than_a_window()
    {
        var src = Path.Combine(Root, "src");

        var wide = Mended
            .SelectMany(project => Directory.EnumerateFiles(Path.Combine(src, project), "*.cs", SearchOption.AllDirectories))
            .Select(file => (Name: Path.GetRelativePath(src, file).Replace('\\', '/'), Path: file))
            .Where(file => !file.Name.Split('/').Any(folder => folder is "obj" or "bin"))
            .SelectMany(file => File.ReadLines(file.Path).Where(line => line.Length > Widest).Select(_ => file.Name));

        wide.Order(StringComparer.Ordinal).ToList().ShouldBe(Unbroken);
    }

    /// <summary>What is longer holds two ideas.</summary>
    [Fact]
    public void No_file_of_the_product_is_longer_than_two_hundred_lines() =>
        ((string[])["*.cs", "*.razor"])
            .SelectMany(kind => Directory.EnumerateFiles(Path.Combine(Root, "src"), kind, SearchOption.AllDirectories))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(folder => folder is "obj" or "bin" or "node_modules"))
            .Where(file => File.ReadLines(file).Count() > Longest).ShouldBeEmpty();

    /// <summary>Who opens a folder that holds more does not see what it is about: there is a room in it.</summary>
    [Fact]
    public void No_folder_of_the_product_holds_more_than_sixteen_files() =>
        ((string[])["*.cs", "*.razor"])
            .SelectMany(kind => Directory.EnumerateFiles(Path.Combine(Root, "src"), kind, SearchOption.AllDirectories))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(folder => folder is "obj" or "bin" or "node_modules"))
            .CountBy(file => Path.GetDirectoryName(file)!).Where(folder => folder.Value > Fullest).Select(folder => folder.Key).ShouldBeEmpty();

    /// <summary>Each is run by hand; Windows knows no such mark.</summary>
    [Fact]
    public void Every_finding_can_be_run() =>
        Directory.EnumerateFiles(Path.Combine(Root, "findings"))
            .Where(file => !OperatingSystem.IsWindows() && !File.GetUnixFileMode(file).HasFlag(UnixFileMode.UserExecute)).ShouldBeEmpty();

    /// <summary>The folder of the solution.</summary>
    internal static string Root => Path.GetFullPath("../..", Path.GetDirectoryName(Here())!);

    private static string Here([CallerFilePath] string path = "") => path;
}

using System.Reflection;

namespace LocalHost.Settings;

/// <summary>What the host's own build knew: where its project lies, where packages lie, how it was built.</summary>
public static class BuildFacts
{
    public static string ProjectFolder => Fact("ProjectFolder");
    public static string Configuration => Fact("Configuration");

    /// <summary>Where NuGet may have put a tool: the folder of its environment variable, of the build, or of the user, whichever there are.</summary>
    public static IEnumerable<string> PackageFolders => new[]
    {
        Environment.GetEnvironmentVariable("NUGET_PACKAGES"),
        Fact("PackageFolder"),
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages"),
    }.OfType<string>().Where(Directory.Exists);

    private static string Fact(string key) =>
        typeof(BuildFacts).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == key).Value ?? "";
}

using System.Reflection;

namespace LocalHost.Settings;

/// <summary>What the host's own build knew: where its project lies, where packages lie, how it was built.</summary>
public static class BuildFacts
{
    public static string ProjectFolder => Fact("ProjectFolder");
    public static string Configuration => Fact("Configuration");

    /// <summary>NuGet's package folder; its environment variable wins over the one of the build.</summary>
    public static string PackageFolder => Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } folder ? folder : Fact("PackageFolder");

    private static string Fact(string key) =>
        typeof(BuildFacts).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == key).Value ?? "";
}

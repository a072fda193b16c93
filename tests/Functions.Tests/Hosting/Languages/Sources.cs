using System.Xml.Linq;

namespace Ovop.Functions.Tests.Hosting.Languages;

/// <summary>The sources that these tests were built from.</summary>
internal static class Sources
{
    public static string Root { get; } = Up(AppContext.BaseDirectory);

    /// <summary>All files under src with this ending, without what the build and npm put there.</summary>
    public static IEnumerable<string> Files(string ending) =>
        Directory.EnumerateFiles(Path.Combine(Root, "src"), $"*{ending}", SearchOption.AllDirectories)
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules"));

    public static Dictionary<string, string> Words(string resx) =>
        XDocument.Load(resx).Root!.Elements("data").ToDictionary(data => (string)data.Attribute("name")!, data => (string)data.Element("value")!);

    private static string Up(string folder) =>
        File.Exists(Path.Combine(folder, "Ovop.Serverless.sln")) ? folder : Up(Path.GetDirectoryName(folder)!);
}

using System.Reflection;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Azure.Functions.Worker;

namespace Ovop.Functions.Hosting.Errors;

/// <summary>The addresses of pages, as the functions of the app state them.</summary>
internal static class PageAddresses
{
    /// <summary>What an address says of an act that was just done.</summary>
    private static readonly string[] Done = ["selesai", "terkirim", "disimpan", "tercatat", "diminta", "dicoba", "baru", "tutup"];

    private static readonly IReadOnlyList<TemplateMatcher> Opened =
    [
        .. from type in typeof(PageAddresses).Assembly.GetTypes()
           from method in type.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly)
           where method.IsDefined(typeof(FunctionAttribute))
           from parameter in method.GetParameters()
           let trigger = parameter.GetCustomAttribute<HttpTriggerAttribute>()
           where trigger is { Methods: { } methods, Route: { } route } && methods.Contains("get")
               && !route.StartsWith("{*", StringComparison.Ordinal)
           select new TemplateMatcher(TemplateParser.Parse(trigger.Route!), new()),
    ];

    /// <summary>Whether a page is there for who opens the address; some only take forms.</summary>
    public static bool Opens(string path) => Opened.Any(page => page.TryMatch(path, new()));

    /// <summary>The address of a page without what it said of an act that was just done.</summary>
    public static string Anew(Uri page)
    {
        var kept = page.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(pair => !Done.Contains(pair.Split('=')[0])).ToList();
        return kept.Count == 0 ? page.AbsolutePath : $"{page.AbsolutePath}?{string.Join('&', kept)}";
    }
}

using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Tests.Hosting.Languages;

namespace Ovop.Functions.Tests.Hosting;

/// <summary>A function that answers requests.</summary>
/// <param name="Name">Of the function.</param>
/// <param name="Type">Whose method it is.</param>
/// <param name="Route">Its address, without the first stroke, with a name in braces for each part that varies.</param>
/// <param name="Methods">Of HTTP, in small letters.</param>
internal sealed partial record Door(string Name, Type Type, string Route, string[] Methods)
{
    /// <summary>The office's own begin so.</summary>
    private const string Office = "kantor";

    public static IReadOnlyList<Door> All { get; } =
    [
        .. from type in typeof(UnknownPageEndpoint).Assembly.GetTypes()
           from method in type.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly)
           let function = method.GetCustomAttribute<FunctionAttribute>()
           where function is not null
           from parameter in method.GetParameters()
           let trigger = parameter.GetCustomAttribute<HttpTriggerAttribute>()
           where trigger is not null
           select new Door(function.Name, type, trigger.Route!, trigger.Methods ?? []),
    ];

    public static IEnumerable<Door> OfTheOffice => All.Where(door => door.Route.StartsWith(Office, StringComparison.Ordinal));

    /// <summary>What is written of each in its endpoint, by name.</summary>
    public static ILookup<string, string> Written { get; } = Sources.Files("Endpoint.cs").SelectMany(file => Function().Matches(File.ReadAllText(file)))
        .ToLookup(function => function.Groups[1].Value, function => function.Value);

    /// <summary>How many parts of the address vary.</summary>
    public int Parameters => Parameter().Count(Route);

    /// <summary>Whether it answers at an address that begins with a stroke.</summary>
    public bool AnswersAt(string address) => Regex.IsMatch(address, $"^/{Parameter().Replace(Route, "[^/]+")}$");

    [GeneratedRegex("""\{[^}]+\}""")]
    private static partial Regex Parameter();

    /// <summary>A function with all that stands before the next.</summary>
    [GeneratedRegex("\\[Function\\((?:nameof\\()?\"?(\\w+)(?:(?!\\[Function\\().)*", RegexOptions.Singleline)]
    private static partial Regex Function();
}

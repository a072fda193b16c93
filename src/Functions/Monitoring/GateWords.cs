using System.Globalization;
using System.Resources;
using Ovop.Core;
using Ovop.Functions.Hosting.Languages;

namespace Ovop.Functions.Monitoring;

/// <summary>What a gate demands, in words (Stars/Texts.resx); a gate that has none there is shown by its code.</summary>
internal static class GateWords
{
    private const string Book = "Ovop.Functions.Stars.Texts";

    private static readonly ResourceManager? Words = typeof(GateWords).Assembly.GetManifestResourceNames().Contains($"{Book}.resources")
        ? new(Book, typeof(GateWords).Assembly)
        : null;

    public static string Of(string code, Language language) =>
        Words?.GetString($"gate.{code}", CultureInfo.GetCultureInfo(language.Code())) ?? code;
}

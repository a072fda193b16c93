using System.Text.RegularExpressions;
using Ovop.Functions.Tests.Hosting.Languages;

namespace Ovop.Functions.Tests.Register;

/// <summary>Site, mail and paper have one palette: that of the site's theme.</summary>
public sealed partial class PaletteTests
{
    private static readonly HashSet<string> Theme =
        [.. Hex().Matches(Source("Design/_theme.scss")).Select(colour => colour.Value.ToUpperInvariant())];

    [Fact]
    public void Whatever_is_printed_has_the_colours_of_the_site() => Channels().Matches(Source("Register/Drawing/Ink.cs"))
        .Select(colour => $"#{colour.Groups[1].Value}{colour.Groups[2].Value}{colour.Groups[3].Value}").Except(Theme).ShouldBeEmpty();

    [Fact]
    public void Mails_have_the_colours_of_the_site() => Sources.Files(".razor")
        .Where(path => File.ReadAllText(path) is var text && (text.Contains("<Mail ", StringComparison.Ordinal) || path.EndsWith("Mail.razor", StringComparison.Ordinal) || path.EndsWith("MailFoot.razor", StringComparison.Ordinal)))
        .SelectMany(path => Hex().Matches(File.ReadAllText(path)).Select(colour => colour.Value.ToUpperInvariant())).Except(Theme).ShouldBeEmpty();

    private static string Source(string file) => File.ReadAllText(Path.Combine(Sources.Root, "src/Functions", file));

    [GeneratedRegex("#[0-9a-fA-F]{6}")]
    private static partial Regex Hex();

    [GeneratedRegex("0x([0-9A-F]{2}), 0x([0-9A-F]{2}), 0x([0-9A-F]{2})")]
    private static partial Regex Channels();
}

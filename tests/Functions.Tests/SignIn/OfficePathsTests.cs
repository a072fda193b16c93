using System.Text.RegularExpressions;
using Ovop.Core.Cases;
using Ovop.Functions.SignIn.Roles;
using Ovop.Functions.Tests.Hosting;
using Ovop.Functions.Tests.Hosting.Languages;

namespace Ovop.Functions.Tests.SignIn;

/// <summary>The office's addresses stand in one list, and somebody answers at each.</summary>
public sealed partial class OfficePathsTests
{
    private static readonly ApplicationNumber Number = new("2026", 7);

    public static TheoryData<string> Addresses => new(
        typeof(OfficePaths).GetFields().Where(path => path.IsLiteral).Select(path => (string)path.GetValue(null)!).Concat(
        [
            Number.Office, Number.OfficeAward, Number.OfficeCopies, Number.OfficeCorrection, Number.OfficeDeadline, Number.OfficeEngine,
            Number.OfficeFile, Number.OfficeLetters, Number.OfficeOpening, Number.OfficeOwner, Number.OfficePanel, Number.OfficeRetention,
            Number.OfficeStages, Number.OfficeStar, Number.OfficeVisit, Number.OfficeDocument("D-NIB", 1), Number.OfficeLetter("letter-1"),
            OfficePaths.Hub("OvopLama"), OfficePaths.Instance("massal-1"), OfficePaths.Instance("massal-1", OfficePaths.Hub("OvopLama")),
        ]));

    [Theory]
    [MemberData(nameof(Addresses))]
    public void Somebody_answers_at_each_address(string address) => Door.All.ShouldContain(door => door.AnswersAt(address), address);

    /// <summary>But for the menu of all pages, whose room stands before that of who signs in.</summary>
    [Fact]
    public void No_page_spells_one_by_itself() => Sources.Files(".cs").Concat(Sources.Files(".razor"))
        .Where(path => path.Contains("/Functions/", StringComparison.Ordinal) && Path.GetFileName(path) is not ("OfficePaths.cs" or "Menu.razor" or "OfficeMenu.razor"))
        .SelectMany(path => File.ReadLines(path).Where(line => Spelt().IsMatch(line) && !line.Contains("Disallow", StringComparison.Ordinal)))
        .ShouldBeEmpty();

    [GeneratedRegex("""["=]/kantor""")]
    private static partial Regex Spelt();
}

using Ovop.Core;
using Ovop.Functions.Award;
using Ovop.Functions.Offices;
using Ovop.Functions.Tests.Hosting;
using Ovop.Functions.Tests.Submission;

namespace Ovop.Functions.Tests.Offices;

public sealed class DecreeWarningTests
{
    [Theory]
    [InlineData("id", "cuti bersama tahun 2027 belum dimasukkan")]
    [InlineData("en", "joint leave of 2027 has not been entered")]
    public async Task Given_a_year_that_deadlines_reach_without_a_decree_Then_it_is_named(string code, string words) =>
        (await At(new(2026, 11, 29, 3, 0, 0, TimeSpan.Zero), Language.Of(code))).ShouldContain(words);

    [Fact]
    public async Task Given_all_decrees_Then_there_is_nothing() =>
        (await At(new(2026, 3, 2, 3, 0, 0, TimeSpan.Zero), Language.Indonesian)).Trim().ShouldBeEmpty();

    private static Task<string> At(DateTimeOffset now, Language language) =>
        Render.One<DecreeWarning>(new { Round = Drafts.Round, Lines = Array.Empty<BoardLine>(), Now = now }, language: language);
}

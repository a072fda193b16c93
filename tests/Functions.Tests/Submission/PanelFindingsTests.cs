using Ovop.Core.Cases;
using Ovop.Core.Disclosure;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Calendar;
using Ovop.Core.Rounds.Terms;
using Ovop.Functions.Objection;
using Ovop.Functions.Submission.Outcome;
using Ovop.Functions.Tests.Award.Procedures;
using Ovop.Functions.Tests.Verify;

namespace Ovop.Functions.Tests.Submission;

/// <summary>What an applicant is shown of what the panel found, as the round says.</summary>
public sealed class PanelFindingsTests(PlayedCase played) : IClassFixture<PlayedCase>
{
    private const string Total = "Jumlah nilai";

    private static readonly DateTimeOffset Day = new(2026, 12, 10, 8, 0, 0, WorkingCalendar.Wib);

    [Fact]
    public async Task Levels_and_notes_are_shown_unless_the_round_says_otherwise_and_points_only_where_it_does()
    {
        var usual = await Findings(FindingsTerms.Usual);
        var reversed = await Findings(new(Levels: false, Notes: false, Points: true));

        usual.ShouldSatisfyAllConditions(page => page.ShouldContain("<q "), page => page.ShouldContain("<details"), page => page.ShouldNotContain(Total));
        reversed.ShouldSatisfyAllConditions(page => page.ShouldNotContain("<q "), page => page.ShouldNotContain("<details"), page => page.ShouldContain(Total));
    }

    [Fact]
    public async Task They_are_shown_within_their_window_and_before_and_after_it_the_page_says_when()
    {
        var terms = FindingsTerms.Usual with { From = Day, Until = Day.AddDays(30) };

        (await Findings(terms, Day.AddMinutes(-1))).ShouldSatisfyAllConditions(page => page.ShouldContain("mulai 08.00 WIB, Kamis 10 Desember 2026"), page => page.ShouldNotContain("<q "));
        (await Findings(terms, Day)).ShouldSatisfyAllConditions(page => page.ShouldContain("sampai 08.00 WIB, Sabtu 9 Januari 2027"), page => page.ShouldContain("<q "));
        (await Findings(terms, Day.AddDays(31))).ShouldSatisfyAllConditions(page => page.ShouldContain("ditampilkan sampai"), page => page.ShouldNotContain("<q "));
    }

    [Fact]
    public async Task Why_the_star_is_what_it_is_is_told_whatever_is_withheld()
    {
        var outcome = StarWordsOf(await Findings(FindingsTerms.Usual));

        StarWordsOf(await Findings(new(Levels: false, Notes: false, Points: false))).ShouldBe(outcome);
        outcome.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Who_objects_sees_the_levels_as_long_as_they_are_shown()
    {
        (await Drawn.Page<ObjectionPage>(Case(FindingsTerms.Usual, Decided.AddDays(1)))).ShouldContain("Penilaian: ");
        (await Drawn.Page<ObjectionPage>(Case(FindingsTerms.Usual with { Levels = false }, Decided.AddDays(1)))).ShouldNotContain("Penilaian: ");
    }

    private DateTimeOffset Decided => DossierFile.Read(played.File).Open().Trail.Last().At;

    private Task<string> Findings(FindingsTerms terms, DateTimeOffset? now = null) => Drawn.Page<PanelFindings>(Case(terms, now ?? Day));

    private object Case(FindingsTerms terms, DateTimeOffset now)
    {
        var file = DossierFile.Read(played.File);
        var round = Round.ParseKept(System.Text.Encoding.UTF8.GetBytes(file.Round)).Value with { Findings = terms };
        return new { Dossier = file.Open(), Setting = new Setting(round, Cast.Of(5), now) };
    }

    private static string StarWordsOf(string page) => page.Split("<ul class=\"govuk-list govuk-list--bullet\">").Skip(1).FirstOrDefault()?.Split("</ul>")[0] ?? "";
}

using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Rounds.Terms;
using Ovop.Functions.Design;
using Ovop.Functions.Help;
using Ovop.Functions.SignIn;
using Ovop.Functions.Tests.Hosting;

namespace Ovop.Functions.Tests.Help;

public sealed class HelpPagesTests
{
    [Fact]
    public async Task The_notice_says_for_how_long_data_are_kept_as_the_rule_has_it()
    {
        var terms = new RetentionTerms(Lapsed: 7, Deleted: 2, Withdrawn: 13, Refused: 61, Awarded: 71);
        var page = await Drawn.Page<PrivacyPage>(new { Terms = terms });

        foreach (var months in (int[])[7, 2, 13, 61, 71])
            page.ShouldContain($"{months} bulan");
        PrivacyPage.Ends(terms).Count().ShouldBe(Enum.GetValues<CaseState>().Count(state => state.IsEnd()));
        page.ShouldContain("Nomor 27 Tahun 2022");
    }

    [Fact]
    public async Task A_month_is_one_and_two_are_months() =>
        (await Drawn.Page<PrivacyPage>(new { Terms = new RetentionTerms(7, Deleted: 1, 13, 61, 71) }, new Functions.Hosting.Frame.Reader(Language.English)))
            .ShouldSatisfyAllConditions(page => page.ShouldContain(">1 month<"), page => page.ShouldContain(">7 months<"));

    /// <summary>A link that leads nowhere would end at the page for unknown addresses, which no test of the texts sees.</summary>
    [Fact]
    public void Answers_lead_to_pages_that_there_are()
    {
        HelpPage.Parts.SelectMany(part => part.Questions).Select(asked => asked.Leads).OfType<string>().ShouldBeSubsetOf(Door.All.Select(door => $"/{door.Route}"));
    }

    [Theory]
    [InlineData(null, "/masuk")]
    [InlineData(SessionKinds.Applicant, null)]
    [InlineData(SessionKinds.Administrator, null)]
    public async Task The_first_door_leads_home_whoever_is_signed_in(string? kind, string? door) =>
        (await Drawn.Page<Menu>(new { }, new Functions.Hosting.Frame.Reader(default, Session: kind is null ? null : new("sri@contoh.id", kind, default, default))))
            .ShouldContain($"<a href=\"{door ?? SessionKinds.HomeOf(kind!)}\"");
}

using System.Globalization;
using System.Text;
using Ovop.Core.Award.Waits;
using Ovop.Core.Cases.Waits;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Calendar;
using Ovop.Core.Tests.Rounds;

namespace Ovop.Core.Tests.Award;

public sealed class MissingDecreesTests
{
    private static readonly Wait Open = Dossiers.AtReview(Dossiers.Setting()).Case.Wait!;

    [Theory]
    [InlineData("2026-03-02T09:00:00+07:00", new int[0])]
    [InlineData("2026-11-29T09:00:00+07:00", new[] { 2027 })]
    [InlineData("2026-12-31T16:59:59Z", new[] { 2027 })]
    [InlineData("2027-01-04T09:00:00+07:00", new[] { 2027 })]
    public void A_year_that_a_case_sent_in_now_may_reach_is_named_until_its_decree_is_in(string now, int[] years)
    {
        MissingDecrees.Years(Demo.Round, [], At(now)).ShouldBe(years);
        MissingDecrees.Years(Entered(2027), [], At(now)).ShouldBeEmpty();
    }

    [Fact]
    public void A_deadline_that_was_moved_to_a_year_without_a_decree_names_it()
    {
        var march = At("2026-03-02T09:00:00+07:00");

        MissingDecrees.Years(Demo.Round, [Open with { Due = march.AddDays(330) }], march).ShouldBe([2027]);
    }

    [Fact]
    public void A_draft_that_waits_for_a_far_closing_names_no_year_beyond_the_horizon() =>
        MissingDecrees.Years(Demo.Round, [Open with { Due = DateTimeOffset.MaxValue }], At("2026-03-02T09:00:00+07:00")).ShouldBe([2027]);

    [Fact]
    public void A_round_whose_last_case_has_ended_needs_no_more_decrees_and_one_that_waits_still_does()
    {
        var later = At("2028-02-01T09:00:00+07:00");

        MissingDecrees.Years(Demo.Round, [], later).ShouldBeEmpty();
        MissingDecrees.Years(Demo.Round, [Open], later).ShouldBe([2028]);
    }

    private static Round Entered(int year) =>
        Round.Parse(Encoding.UTF8.GetBytes(Decree.Into(Demo.Round, $"{year}", $"{year}-02-03 Hari yang berpindah").Value)).Value;

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}

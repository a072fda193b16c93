using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Core.Register;

namespace Ovop.Core.Tests.Register;

public sealed class StarEndTests
{
    private static readonly Dossier Published = Dossiers.Published();

    private static readonly PublicAward Award = AwardLife.Current(Published)!.Award;

    [Theory]
    [InlineData(91, 0)]
    [InlineData(90, 1)]
    [InlineData(31, 1)]
    [InlineData(0, 1)]
    [InlineData(-1, 0)]
    public void The_producer_is_told_from_ninety_days_before_the_last_day_on(int left, int letters) =>
        Letters(StarEnd.Remind(Published, On(left)).After).Count.ShouldBe(letters);

    [Fact]
    public void It_is_told_twice_in_all_however_often_it_is_looked_at()
    {
        int[] nights = [90, 89, 88, 31, 30, 29, 5];
        var told = nights.Aggregate(Published, (so, left) => StarEnd.Remind(so, On(left)).After);

        Letters(told).Count.ShouldBe(2);
        Letters(told)[0].Args.ShouldBe([$"{Award.ValidUntil:yyyy-MM-dd}"]);
    }

    [Theory]
    [InlineData(91, false)]
    [InlineData(90, true)]
    [InlineData(84, true)]
    [InlineData(83, false)]
    [InlineData(30, true)]
    [InlineData(3, false)]
    public void Only_cases_whose_notice_is_new_are_looked_at(int left, bool isNear) =>
        StarEnd.IsNear(Award, Award.ValidUntil.AddDays(-left)).ShouldBe(isNear);

    private static DateTimeOffset On(int left) => new(Award.ValidUntil.AddDays(-left), new TimeOnly(6, 0), TimeSpan.FromHours(7));

    private static IReadOnlyList<Letter> Letters(Dossier dossier) => [.. dossier.All<Letter>().Where(letter => letter.Kind == Notice.StarEnding)];
}

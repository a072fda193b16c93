using Ovop.Core.Notices;

namespace Ovop.Core.Tests.Notices;

public sealed class ToldTogetherTests
{
    private static readonly Letter Asked = new(Notice.EndorsementAsked, "endorsement-1", "kadis", "", Language.Indonesian)
    {
        Link = new(LinkPurpose.Endorsement, "kadis", 1),
    };

    private static readonly DateTimeOffset Until = Dossiers.Now.AddDays(2);

    [Theory]
    [InlineData(Notice.EndorsementAsked, true)]
    [InlineData(Notice.EndorsementAskedAgain, true)]
    [InlineData(Notice.EndorsementReminder, true)]
    [InlineData(Notice.RatificationAsked, true)]
    [InlineData(Notice.RatificationReminder, true)]
    [InlineData(Notice.ApprovalAsked, false)]
    [InlineData(Notice.ReviewAsked, false)]
    [InlineData(Notice.OperatorNeeded, false)]
    public void Letters_to_the_head_of_a_dinas_and_to_the_ratifier_may_wait(Notice kind, bool may) => MayWait(Asked with { Kind = kind }).ShouldBe(may);

    [Theory]
    [InlineData("endorsement-1-own-497312")]
    [InlineData("endorsement-1-office-2")]
    [InlineData("endorsement-1-again-1790000000")]
    public void What_somebody_asked_for_goes_at_once(string occasion) => MayWait(Asked with { Occasion = occasion }).ShouldBeFalse();

    [Fact]
    public void What_the_office_looked_at_goes_at_once() => MayWait(Asked with { IsReviewed = true }).ShouldBeFalse();

    [Fact]
    public void What_the_office_wrote_goes_at_once() => MayWait(Asked with { Own = new("Perihal", "Isi", "Baca") }).ShouldBeFalse();

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void What_is_due_by_then_goes_at_once(int minutes, bool may)
    {
        var due = Until.AddMinutes(minutes);
        var waiting = Dossiers.AtEndorsement();
        var dossier = waiting.Do(waiting.By("test", Dossiers.Now).With(
            head => head with { Wait = new(["kadis"], "endorsement", Dossiers.Now, [], due, "escalate") }));

        ToldTogether.MayWait(Asked, dossier, Until).ShouldBe(may);
    }

    private static bool MayWait(Letter letter) => ToldTogether.MayWait(letter, Dossiers.AtEndorsement(), Until);
}

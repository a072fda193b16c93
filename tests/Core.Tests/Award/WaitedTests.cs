using Ovop.Core.Award.Waits;
using Ovop.Core.Cases;

namespace Ovop.Core.Tests.Award;

/// <summary>Lists say the same of who is waited for as the reminders that go out.</summary>
public sealed class WaitedTests
{
    private static readonly Setting Setting = Dossiers.Setting();

    public static TheoryData<string> Stages => ["endorsement", "review", "scored", "stars"];

    [Theory]
    [MemberData(nameof(Stages))]
    public void Who_is_waited_for_is_who_is_reminded(string stage)
    {
        var dossier = stage switch
        {
            "endorsement" => Dossiers.AtEndorsement(Setting),
            "review" => Dossiers.AtReview(Setting),
            "scored" => Scored(),
            "stars" => Dossiers.AtStars(Setting),
            _ => throw new ArgumentOutOfRangeException(nameof(stage)),
        };

        Waited.By(dossier).Order().ShouldBe(Deadline.Affected(dossier.By("test", Setting.Now), Setting).Select(letter => letter.Person).Order());
    }

    [Fact]
    public void Who_has_handed_in_is_no_longer_waited_for()
    {
        var one = Dossiers.AtReview(Setting).Asked()[0];

        Waited.By(Dossiers.AtReview(Setting).Scored(one, Setting)).ShouldNotContain(one);
    }

    [Theory]
    [InlineData("copies", true)]
    [InlineData("panel", true)]
    [InlineData("office", true)]
    [InlineData("hold", true)]
    [InlineData("review", false)]
    [InlineData("endorsement", false)]
    public void The_office_knows_what_waits_for_itself(string what, bool office) =>
        Waited.IsOffice(new([], what, Setting.Now, [], Setting.Now, "escalate")).ShouldBe(office);

    private static Dossier Scored()
    {
        var asked = Dossiers.AtReview(Setting);
        return asked.Scored(asked.Asked()[0], Setting);
    }
}

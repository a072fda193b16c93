using Ovop.Core.Cases;
using Ovop.Core.Cases.Trails;
using Ovop.Core.Checking;
using Ovop.Core.Forms;

namespace Ovop.Core.Tests.Checking;

public sealed class SourceCheckTests
{
    private static readonly Dossier Sent = Dossiers.AtEndorsement();

    [Fact]
    public void What_can_be_looked_up_is_what_the_application_states() => SourceAnswers.Of(Sent).ShouldBe([Source.Nib, Source.Npwp]);

    [Fact]
    public void Looked_up_by_hand_it_says_by_whom_and_how_and_stands_in_the_trail()
    {
        var looked = Sent.Do(SourceCheck.Look(Sent, "admin-1", Source.Nib, SourceVerdict.Confirmed, "Dilihat di laman OSS.", Dossiers.Now));

        SourceCheck.Of(looked, Source.Nib).ShouldBe(new(Source.Nib, SourceVerdict.Confirmed, "admin-1", Dossiers.Now, "", "Dilihat di laman OSS."));
        looked.All<TrailEntry>().Last().ShouldSatisfyAllConditions(
            entry => entry.What.ShouldBe("source.checked"), entry => entry.Why.ShouldBe("Dilihat di laman OSS."), entry => entry.Facts["verdict"].ShouldBe("Confirmed"));
    }

    [Theory]
    [InlineData(Source.Halal, SourceVerdict.Confirmed, "Dilihat di laman BPJPH.", "source.none")]
    [InlineData(null, SourceVerdict.Confirmed, "Dilihat di laman OSS.", "source.choose")]
    [InlineData(Source.Nib, null, "Dilihat di laman OSS.", "source.verdict")]
    [InlineData(Source.Nib, SourceVerdict.Unknown, "", "act.reason")]
    public void By_hand_a_number_that_is_stated_is_looked_up_with_a_finding_and_a_reason(Source? source, SourceVerdict? verdict, string reason, string refused) =>
        SourceCheck.Look(Sent, "admin-1", source, verdict, reason, Dossiers.Now).Problems[0].Code.ShouldBe(refused);

    [Theory]
    [InlineData(true, "", SourceVerdict.Confirmed)]
    [InlineData(true, "{0}", SourceVerdict.Confirmed)]
    [InlineData(true, "PT Orang Lain", SourceVerdict.Differs)]
    [InlineData(false, "", SourceVerdict.Unknown)]
    public void A_service_confirms_a_number_that_it_knows_in_the_name_of_the_business(bool isKnown, string owner, SourceVerdict verdict)
    {
        var named = owner.Replace("{0}", ApplicationForm.Of(Sent)["nama_ikm"].ToUpperInvariant(), StringComparison.Ordinal);

        var asked = Sent.Do(SourceCheck.Answered(Sent, "admin-1", Source.Nib, ApplicationForm.Of(Sent)["nib"], "OSS", isKnown, named, Dossiers.Now));

        (SourceCheck.Of(asked, Source.Nib)!.Verdict, SourceCheck.Of(asked, Source.Nib)!.Service).ShouldBe((verdict, "OSS"));
    }

    [Fact]
    public void What_a_service_says_of_a_number_that_the_application_no_longer_states_is_not_kept() =>
        SourceCheck.Answered(Sent, "admin-1", Source.Nib, "9120000000000", "OSS", isKnown: true, "", Dossiers.Now).Problems
            .ShouldHaveSingleItem().Code.ShouldBe("source.none");
}

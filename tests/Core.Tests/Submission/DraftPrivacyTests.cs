using Ovop.Core.Cases;
using Ovop.Core.Submission;

namespace Ovop.Core.Tests.Submission;

public sealed class DraftPrivacyTests
{
    private static readonly Dossier Draft = SubmissionStage.Open(new ApplicationNumber("2026", 1), "sri@contoh.id", Language.Indonesian, Dossiers.Setting()).After;

    [Fact]
    public void A_draft_is_closed_to_the_office() => DraftPrivacy.IsClosedTo(Draft, "admin-1", Dossiers.Now).ShouldBeTrue();

    [Fact]
    public void Without_a_reason_it_stays_closed() =>
        DraftPrivacy.Open(Draft, "admin-1", " ", Dossiers.Now).Problems.ShouldHaveSingleItem().Code.ShouldBe("act.reason");

    [Fact]
    public void With_a_reason_it_opens_for_a_day_to_that_person_alone()
    {
        var opened = DraftPrivacy.Open(Draft, "admin-1", "Pemohon minta bantuan.", Dossiers.Now).Value.After;

        DraftPrivacy.IsClosedTo(opened, "admin-1", Dossiers.Now.AddHours(23)).ShouldBeFalse();
        DraftPrivacy.IsClosedTo(opened, "admin-1", Dossiers.Now.AddHours(25)).ShouldBeTrue();
        DraftPrivacy.IsClosedTo(opened, "admin-2", Dossiers.Now).ShouldBeTrue();
    }
}

using Ovop.Core.Documents;
using Ovop.Core.Rounds.Calendar;
using Ovop.Core.Screening;

namespace Ovop.Core.Tests.Screening;

public sealed class ScreeningFactsTests
{
    private static readonly DateOnly Today = WorkingCalendar.DateOf(Dossiers.Now);

    [Fact]
    public void A_mandatory_document_holds_on_its_last_day() => Expired("D-NIB", Today).ShouldBeFalse();

    [Fact]
    public void A_mandatory_document_has_expired_on_the_day_after() => Expired("D-NIB", Today.AddDays(-1)).ShouldBeTrue();

    [Fact]
    public void A_document_without_a_date_never_expires() => Expired("D-NIB", null).ShouldBeFalse();

    /// <summary>The demonstration has the head of the dinas name its letter with the decision.</summary>
    [Fact]
    public void What_the_dinas_gives_as_it_endorses_is_there_at_the_gates_without_a_file()
    {
        var dossier = Dossiers.AtReview();

        dossier.All<StoredDocument>().ShouldNotContain(file => file.Code == "D-USUL");
        ScreeningStage.Facts(dossier, Dossiers.Setting()).ValidDocuments.ShouldNotBeNull().ShouldContain("D-USUL");
    }

    [Fact]
    public void Until_the_dinas_has_given_it_its_letter_is_not_there()
    {
        var dossier = Dossiers.AtEndorsement();

        ScreeningStage.Facts(dossier, Dossiers.Setting()).ValidDocuments.ShouldNotBeNull().ShouldNotContain("D-USUL");
    }

    /// <summary>Whether the gates see an expired mandatory document when this one holds until then.</summary>
    private static bool Expired(string code, DateOnly? until)
    {
        var dossier = Dossiers.AtEndorsement();
        var file = dossier.All<StoredDocument>().First(document => document.Code == code);
        var dated = dossier.By("test", Dossiers.Now).Put(file with { ValidUntil = until }).After;
        return ScreeningStage.Facts(dated, Dossiers.Setting()).NoMandatoryDocumentExpired == false;
    }
}

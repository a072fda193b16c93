using Ovop.Core.Cases;
using Ovop.Core.Correction;
using Ovop.Core.Disclosure;
using Ovop.Core.Forms;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Submission;
using Ovop.Functions.Correction;
using Ovop.Functions.Review;
using Ovop.Functions.Tests.Award.Procedures;
using Ovop.Functions.Tests.Notices;

namespace Ovop.Functions.Tests.Correction;

public sealed class RevisionHistoryTests
{
    private const string NewNik = "3374015508850099";

    [Fact]
    public async Task An_assessor_sees_what_changed_but_no_personal_number()
    {
        var (dossier, setting) = await Corrected();

        var page = await Drawn.Page<RevisionHistory>(new { Dossier = dossier, Setting = setting, Where = (Func<string, bool>)(code => AssessorView.ShowsItem(setting.Round, code)) });

        page.ShouldContain("Sri Lestari");
        page.ShouldContain("Nama pada KTP berbeda.");
        page.ShouldNotContain(NewNik);
    }

    [Fact]
    public async Task An_administrator_sees_all_of_it_and_personal_numbers_by_their_end()
    {
        var (dossier, setting) = await Corrected();

        var page = await Drawn.Page<RevisionHistory>(new { Dossier = dossier, Setting = setting });
        page.ShouldContain($";{NewNik[^4..]}");
        page.ShouldNotContain(NewNik);
    }

    [Fact]
    public async Task The_dossier_file_holds_no_personal_number_of_any_version()
    {
        var (dossier, setting) = await Corrected();

        DossierFile.Of(dossier, setting.Round).Write().ShouldNotContain("\"nik\"");
    }

    [Fact]
    public async Task What_is_before_the_dinas_is_shown_to_it_and_to_no_assessor()
    {
        var linked = await LinkedCase.Begin();
        await linked.Do((dossier, setting) => dossier.By("test", setting.Now).Put(
            new Revision(1, RevisionKind.Amendment, CaseState.Review, "applicant", setting.Now, [],
                ApplicationForm.Of(dossier) with { Answers = ApplicationForm.Of(dossier).Answers.SetItem("merek", "Merek baru") }, dossier.Case.Wait)
            { OfferedAt = setting.Now }));
        var dossier = await linked.Dossier();
        var setting = await linked.Desk.SettingOf(dossier.Case, CancellationToken.None);

        (await Drawn.Page<RevisionHistory>(new { Dossier = dossier, Setting = setting, ShowsOffered = true })).ShouldContain("<ins>Merek baru</ins>");
        (await Drawn.Page<RevisionHistory>(new { Dossier = dossier, Setting = setting })).ShouldNotContain("Merek baru");
        (await Drawn.Page<OfferedPage>(new { Dossier = dossier, Setting = setting, Revision = Revisions.Offered(dossier) })).ShouldContain("<ins>Merek baru</ins>");
    }

    [Fact]
    public async Task What_corrected_answers_ask_for_besides_stands_on_the_list()
    {
        var linked = await LinkedCase.Begin();
        await linked.Do((dossier, setting) => CorrectionRequest.ByAdministrator(dossier, Cast.Administrator.Id, [new("usaha", "Bukan usaha perorangan.")], setting));
        await linked.Do((dossier, setting) => SubmissionStage.Answer(
            dossier, FormSections.Find("usaha")!, code => code == "bentuk_usaha" ? "cv" : Revisions.Form(dossier)[code], setting));
        var dossier = await linked.Dossier();
        var setting = await linked.Desk.SettingOf(dossier.Case, CancellationToken.None);

        (await Drawn.Page<RevisionPage>(new { Dossier = dossier, Setting = setting, Revision = Revisions.Open(dossier) })).ShouldContain("ubah-D-AKTA-status");
    }

    [Fact]
    public async Task Among_what_can_be_amended_is_no_letter_that_the_dinas_has_given()
    {
        var linked = await LinkedCase.Begin();
        await linked.Endorse();
        await linked.Advance();
        await linked.Do(Amendment.Begin);
        var dossier = await linked.Dossier();

        var page = await Drawn.Page<RevisionPage>(new { Dossier = dossier, Setting = await linked.Setting(), Revision = Revisions.Open(dossier) });

        page.ShouldContain("ubah-D-NIB");
        page.ShouldNotContain("ubah-D-USUL");
    }

    private static async Task<(Dossier, Setting)> Corrected()
    {
        var linked = await LinkedCase.Begin();
        await linked.Do((dossier, setting) => CorrectionRequest.ByAdministrator(dossier, Cast.Administrator.Id, [new("pemilik", "Nama pada KTP berbeda.")], setting));
        await linked.Do((dossier, setting) => SubmissionStage.Answer(dossier, FormSections.Find("pemilik")!, code => code switch
        {
            "nama_pemilik" => "Sri Lestari",
            "nik" => NewNik,
            _ => Revisions.Form(dossier)[code],
        }, setting));
        await linked.Do((dossier, setting) => Answering.Send(dossier, "", setting));
        var dossier = await linked.Dossier();
        return (dossier, await linked.Desk.SettingOf(dossier.Case, CancellationToken.None));
    }
}

using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Documents;
using Ovop.Core.Endorsement;
using Ovop.Core.Rounds.Drafting;
using Ovop.Functions.Api;
using Ovop.Functions.Documents;
using Ovop.Functions.Tests.Award.Procedures;
using Ovop.Functions.Tests.Notices;
using static Ovop.Functions.Tests.Submission.Drafts;

namespace Ovop.Functions.Tests.Documents;

/// <summary>The letter that the dinas gives as it endorses, before its applicant and before programs.</summary>
public sealed class DinasLetterTests
{
    [Theory]
    [InlineData("id", "Nomor surat dinas: 530/77/2026")]
    [InlineData("en", "Letter of the dinas: no. 530/77/2026")]
    public async Task Once_it_is_given_its_number_is_told_and_nothing_is_to_come(string language, string words)
    {
        var (dossier, setting) = await Decided(endorsed: true);

        (await List(dossier, setting, Language.Of(language))).ShouldContain(words);
        (await Letter(dossier, setting, Language.Of(language))).ShouldContain(words);
        (await List(dossier, setting)).ShouldNotContain("Tidak perlu Anda minta lebih dahulu");
        (await List(dossier, setting)).ShouldNotContain("Menyusul dari dinas");
        State(dossier, setting).ShouldBe("accepted");
    }

    [Fact]
    public async Task Of_a_dinas_that_declined_none_is_to_come()
    {
        var (dossier, setting) = await Decided(endorsed: false);

        (await List(dossier, setting)).ShouldSatisfyAllConditions(
            page => page.ShouldContain("Dinas tidak mengusulkan"), page => page.ShouldNotContain("Menyusul dari dinas"));
        State(dossier, setting).ShouldBe("missing");
    }

    [Fact]
    public async Task Where_no_dinas_endorses_none_is_to_come()
    {
        var setting = Today with
        {
            Round = RoundDraft.Of(Round.Text).Value.With("$.stages.endorsement.on", false).Reading.Value,
        };

        (await List(Weaving, setting)).ShouldNotContain("Menyusul dari dinas");
        (await Letter(Weaving, setting)).ShouldNotContain("Dokumen ini tidak diminta dari Anda");
    }

    private static async Task<(Dossier, Setting)> Decided(bool endorsed)
    {
        var linked = await LinkedCase.Begin();
        await linked.Do((dossier, setting) => EndorsementStage.Record(
            dossier, Cast.Endorser.Id, 1, endorsed, "Produk belum siap diusulkan tahun ini.", endorsed ? "530/77/2026" : "", setting));
        await linked.Advance();
        var dossier = await linked.Dossier();
        return (dossier, await linked.Desk.SettingOf(dossier.Case, CancellationToken.None));
    }

    private static Task<string> List(Dossier dossier, Setting setting, Language language = default) =>
        Drawn.Page<DocumentsPage>(new { Dossier = dossier, Setting = setting }, language);

    private static Task<string> Letter(Dossier dossier, Setting setting, Language language = default) =>
        Drawn.Page<DocumentPage>(new { Dossier = dossier, Setting = setting, Item = DocumentRules.Find(dossier, setting.Round, "D-USUL") }, language);

    private static string State(Dossier dossier, Setting setting) =>
        ApplicationView.Of(dossier, setting.Round).Documents.Single(document => document.Code == "D-USUL").State;
}

using Ovop.Core.Behalf;
using Ovop.Core.Cases;
using Ovop.Functions.Submission;
using Ovop.Functions.Submission.Filed;
using static Ovop.Functions.Tests.Submission.Drafts;

namespace Ovop.Functions.Tests.Submission;

public sealed class FiledTests
{
    private const string Officer = "petugas-33";

    private static readonly FiledCase Draft = FiledCase.Of(Filed("Ibu Sekar Melati"), Today, Officer)!;

    [Fact]
    public void A_draft_counts_its_complete_parts_and_is_the_officer_s_turn() =>
        (Draft.All, Draft.Turn, Draft.IsConfirmed).ShouldBe((DraftTasks.Of(Weaving, Today).Count - 2, FiledTurn.Officer, false), "neither sending nor the consents");

    [Fact]
    public void What_is_under_way_counts_the_stops_behind_it()
    {
        var sent = FiledCase.Of(Sent(Filed("Ibu Sekar Melati")), Today, Officer)!;

        (sent.Done, sent.All, sent.Turn).ShouldBe((1, 6, FiledTurn.Others));
        sent.IsIn(FiledGroup.Sent).ShouldBeTrue();
        sent.IsIn(FiledGroup.Draft).ShouldBeFalse();
    }

    [Fact]
    public void Nothing_of_another_officer_or_of_an_own_application_is_listed()
    {
        FiledCase.Of(Filed("Ibu Sekar Melati"), Today, "petugas-35").ShouldBeNull();
        FiledCase.Of(Weaving, Today, Officer).ShouldBeNull();
    }

    [Theory]
    [InlineData("sekar", true)]
    [InlineData("MELATI 000001", true)]
    [InlineData("sekar mawar", false)]
    public void It_is_found_by_any_words_of_its_names_and_number(string words, bool isFound) => Draft.Has(words).ShouldBe(isFound);

    [Fact]
    public void It_is_found_by_what_the_business_is_called()
    {
        var named = Weaving.Answered("usaha", ("komoditi", "TN"), ("nama_ikm", "Tenun Cahaya Bima"));

        FiledCase.Of(Filing.Begin(named.ByApplicant(Today), new Producer(Officer, "33", "Ibu Sekar", "+6281234567890", "")).After, Today, Officer)!.Has("cahaya").ShouldBeTrue();
    }

    [Fact]
    public async Task Whoever_filed_nothing_yet_is_told_so() =>
        (await Drawn.Page<FiledPage>(new { All = Array.Empty<FiledCase>() })).ShouldContain("Belum ada permohonan yang Anda usulkan.");

    [Theory]
    [InlineData("id")]
    [InlineData("en")]
    public async Task The_page_counts_all_and_shows_what_is_chosen(string language)
    {
        IReadOnlyList<FiledCase> all = [Draft, FiledCase.Of(Sent(Filed("Bapak Jati")), Today, Officer)!];

        var page = await Drawn.Page<FiledPage>(new { All = all, Group = FiledGroup.Draft }, Core.Language.Of(language));

        page.ShouldContain("Ibu Sekar Melati");
        page.ShouldNotContain("Bapak Jati");
        page.ShouldContain("<strong>2</strong>");
        page.ShouldMatch("<progress max=\"[0-9]+\" value=\"[0-9]+\" aria-label=\"[^\"]*Ibu Sekar Melati\"");
    }

    private static Dossier Filed(string name) => Filing.Begin(Weaving.ByApplicant(Today), new Producer(Officer, "33", name, "+6281234567890", "")).After;

    private static Dossier Sent(Dossier draft) => draft.By("system", Today.Now).With(head => head with { SubmittedAt = Today.Now })
        .MoveTo(CaseState.Submitted, null).MoveTo(CaseState.Documents, Today.WaitFor(Core.Rounds.Terms.Stage.Documents, "documents", "lapse", "system")).After;
}

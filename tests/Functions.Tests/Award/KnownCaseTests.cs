using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Documents;
using Ovop.Core.Documents.Content;
using Ovop.Core.Notices;
using Ovop.Functions.Tests.Administration;

namespace Ovop.Functions.Tests.Award;

/// <summary>An act on a case that was read just now.</summary>
public sealed class KnownCaseTests
{
    private static readonly Problem Missing = new("document.unknown", ProblemKind.NotFound);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_not_read_again()
    {
        var office = await Office.Open();
        var known = await office.Dossier();
        var before = office.Store.Finds;

        (await office.Desk.ActOn(office.Engine, known, File("a"), Cancel)).Problems.ShouldBeEmpty();

        (office.Store.Finds - before).ShouldBe(0);
    }

    [Fact]
    public async Task Where_somebody_was_faster_it_is_decided_on_what_that_left()
    {
        var office = await Office.Open();
        var known = await office.Dossier();
        await office.Desk.Act(office.Engine, Office.Number, File("a"), Cancel);

        (await office.Desk.ActOn(office.Engine, known, File("b"), Cancel)).Problems.ShouldBeEmpty();

        (await office.Dossier()).All<StoredDocument>().Select(file => file.Upload).Intersect(["a", "b"]).Count().ShouldBe(2);
    }

    [Fact]
    public async Task What_somebody_faster_made_possible_is_not_refused()
    {
        var office = await Office.Open();
        var known = await office.Dossier();
        await office.Desk.Act(office.Engine, Office.Number, File("a"), Cancel);

        var acted = await office.Desk.ActOn(
            office.Engine, known,
            (dossier, at) => dossier.All<StoredDocument>().Any(file => file.Upload == "a") ? File("b")(dossier, at) : Missing,
            Cancel);

        acted.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_letter_of_it_is_not_changed_by_what_was_read_before()
    {
        var office = await Office.Open();
        var known = await office.Dossier();

        await Should.ThrowAsync<InvalidOperationException>(() => office.Desk.ActOn(
            office.Engine, known, (dossier, at) => dossier.By("test", at.Now).Put(dossier.All<Letter>().First() with { To = "lain@contoh.id" }), Cancel));
    }

    private static Func<Dossier, Setting, Result<Change>> File(string upload) => (dossier, at) =>
        dossier.By("test", at.Now).Put(new StoredDocument(
            "D-NIB", dossier.All<StoredDocument>().Count() + 1, upload, "nib.pdf", DocumentState.Accepted,
            new(ContentKind.Pdf, 5000, upload, 1), null, at.Now));
}

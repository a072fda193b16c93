using System.Text.RegularExpressions;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using Ovop.Core.Behalf;
using Ovop.Core.Documents;
using Ovop.Core.Documents.Content;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Offices;
using Ovop.Core.Rounds;
using Ovop.Core.Submission;
using Ovop.Demo;
using Ovop.Functions.Behalf.Sheets;
using Ovop.Functions.Notices;
using Ovop.Functions.Notices.Links;
using Ovop.Functions.Submission.Filed;
using Ovop.Functions.Tests.Award.Procedures;
using Ovop.Functions.Tests.Sharing;
using Ovop.Functions.Tests.Submission;

namespace Ovop.Functions.Tests.Behalf;

public sealed partial class SheetsEndpointTests
{
    private static readonly Officer Officer = new(Cast.Administrator with { Id = "petugas-33", Email = Applying.Owner }, "33", null);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_complete_applications_are_asked_once_and_their_sheets_are_one_page_with_a_code_each()
    {
        var (applying, endpoint) = await Begin();
        FiledCase.Of(await applying.Dossier(), Drafts.Today, "petugas-33")!.Turn.ShouldBe(FiledTurn.Producer, "what is left is for the producer to say");

        (await applying.Post("a=1", request => endpoint.Post(request, applying.Engine, Cancel))).Location.ShouldEndWith("?diminta=1");
        var page = (await applying.Get(request => endpoint.Get(request, Cancel))).Body;
        (await applying.Post("a=1", request => endpoint.Post(request, applying.Engine, Cancel))).Location.ShouldEndWith("?diminta=0");

        page.ShouldContain("Ibu Sekar Melati");
        Codes().Count(page).ShouldBe(1);
        page.ShouldContain("class=\"print-page\"");
    }

    [Fact]
    public async Task What_is_not_complete_is_asked_of_nobody()
    {
        var (applying, endpoint) = await Begin(isComplete: false);

        (await applying.Post("a=1", request => endpoint.Post(request, applying.Engine, Cancel))).Location.ShouldEndWith("?diminta=0");
        (await applying.Dossier()).Has(ConfirmationRequest.RowKey).ShouldBeFalse();
    }

    [GeneratedRegex("[0-9]{3} [0-9]{3}</strong>")]
    private static partial Regex Codes();

    private static async Task<(Applying, SheetsEndpoint)> Begin(bool isComplete = true)
    {
        var applying = await Applying.Begin();
        await applying.Cases.Save(Filing.Begin((await applying.Dossier()).ByApplicant(Drafts.Today), new("petugas-33", "33", "Ibu Sekar Melati", "+6281234567890", "")), Cancel);
        var answers = Answers.For(Commodity.BT);
        foreach (var section in FormSections.All.Where(_ => isComplete))
            await applying.Desk.Decide(Applying.Number, (dossier, at) => SubmissionStage.Answer(dossier, section, answers.GetValueOrDefault, at), Cancel);
        foreach (var (code, files) in DemoRound.MandatoryDocuments(Commodity.BT).Where(_ => isComplete))
            for (var file = 1; file <= files; file++)
            {
                var facts = new DocumentFacts(code == "D-PHOTO" ? ContentKind.Jpeg : ContentKind.Pdf, 1000, $"{code}{file}", 1);
                await applying.Desk.Decide(Applying.Number, (dossier, at) => DocumentRules.Receive(dossier, code, $"{code}{file}", "berkas.pdf", facts, at), Cancel);
            }

        var people = new FixedRound(Drafts.Round, Cast.Of(6) with { Officers = [Officer] });
        var links = new LinkTokens(Features.Links, new EphemeralDataProtectionProvider(), Options.Create(new SiteOptions { BaseAddress = new("https://ovop.contoh.id/") }));
        return (applying, new(new(applying.Own, people, people), applying.Cases, applying.Desk, new SealedDigits(new EphemeralDataProtectionProvider()), links));
    }
}

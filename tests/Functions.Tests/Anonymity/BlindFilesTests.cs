using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Ovop.Core.Anonymity;
using Ovop.Core.Award;
using Ovop.Core.Cases;
using Ovop.Core.Rounds;
using Ovop.Functions.Anonymity;
using Ovop.Functions.Award;
using Ovop.Functions.Documents.Content;
using Ovop.Functions.Documents.Downloading;
using Ovop.Functions.Documents.Scanning;
using Ovop.Functions.Review;
using Ovop.Functions.SignIn.Roles;
using Ovop.Functions.Tests.Administration;
using Ovop.Functions.Tests.Award.Procedures;
using Ovop.Functions.Tests.Documents;
using Ovop.Functions.Tests.Submission;

namespace Ovop.Functions.Tests.Anonymity;

/// <summary>The office prepares the files of a blind case, looks at what the panel gets, and hands it over.</summary>
public sealed class BlindFilesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Twenty_ticked_boxes_write_to_nobody_and_the_office_is_shown_what_would_follow()
    {
        var blind = await Blind.Begin();

        var ticked = await blind.ShowAll();
        (await blind.Dossier()).Case.State.ShouldBe(CaseState.Screening);
        ticked.ShouldEndWith("?selesai=ya");

        var look = await blind.Post(asked: false);
        look.Status.ShouldBe(StatusCodes.Status200OK);
        look.Body.ShouldContain("Permintaan menilai: ");
        (await blind.Dossier()).Case.State.ShouldBe(CaseState.Screening);

        (await blind.Post(asked: true)).Location.ShouldEndWith("?selesai=serah");
        (await blind.Dossier()).All<Ovop.Core.Cases.Trails.TrailEntry>().ShouldContain(entry => entry.What == "copies.complete");
    }

    [Fact]
    public async Task Nothing_is_handed_over_while_a_file_is_missing() =>
        (await (await Blind.Begin()).Post(asked: true)).Status.ShouldBe(StatusCodes.Status409Conflict);

    [Fact]
    public async Task The_office_sees_the_case_as_the_panel_will()
    {
        var blind = await Blind.Begin();
        var before = await blind.View();
        before.ShouldContain("belum");
        await blind.ShowAll();

        var page = await blind.View();

        page.ShouldNotContain((await blind.Dossier()).Find<Core.Forms.ApplicationForm>(Core.Forms.ApplicationForm.RowKey)!["nama_pemilik"]);
        page.ShouldContain("/anonim/panel/dokumen/D-STORY/1");
        page.ShouldNotContain("D-KTP");
    }

    [Fact]
    public async Task Pictures_are_shown_small_and_a_PDF_says_its_pages()
    {
        var page = await (await Blind.Begin()).Page();

        page.ShouldContain("/kecil/D-PHOTO/1");
        page.ShouldContain("PDF, 1 halaman");
    }

    [Fact]
    public void A_program_reads_what_lies_in_a_PDF() =>
        new Redaction(["Sekar Jagad"]).In(PdfText.Of(Samples.Pdf)).ShouldNotBeEmpty();

    [Fact]
    public void What_cannot_be_read_says_nothing() => PdfText.Of("%PDF-1.7 not really"u8.ToArray()).ShouldBeEmpty();

    /// <summary>A batik case of a round that asks for blind panels for batik, waiting for its copies.</summary>
    private sealed class Blind
    {
        private readonly Office _office;
        private readonly CaseDesk _desk;
        private readonly StaffCases _cases;
        private readonly DocumentDownload _download = new(new InMemoryBlobs(), new MalwareScan(Options.Create(new ScanOptions { Required = false })));

        private Blind(Office office, FixedRound rounds)
        {
            _office = office;
            _desk = new(office.Store, rounds, office.People, office.Outlet, office.Outlet, office.Web.Clock);
            _cases = new(office.Guard, _desk, office.Reads, office.Web.Clock);
        }

        public static async Task<Blind> Begin()
        {
            var office = await Office.Open();
            await office.Linked.Endorse();
            var round = Drafts.Round with { Panel = Drafts.Round.Panel with { BlindFor = [Commodity.BT] } };
            var blind = new Blind(office, new FixedRound(round, Cast.Of(6)));
            await blind._desk.Decide(Office.Number, (dossier, setting) => Procedure.Advance(dossier, setting), Cancel);
            return blind;
        }

        public async Task<Dossier> Dossier() => (await _desk.Find(Office.Number, Cancel))!;

        public async Task<string> ShowAll()
        {
            var files = AnonymousCopies.Missing(await Dossier(), Drafts.Round).Select(file => $"asli={file.Key}");
            return (await _office.Post(Cast.Administrator, string.Join('&', files.Prepend("tindakan=plain")), request =>
                new AnonymityEndpoint(_cases, _desk, null!, null!).Post(request, $"{Office.Number}", _office.Engine, Cancel))).Location;
        }

        public async Task<Answered> Post(bool asked)
        {
            var endpoint = new ReleaseEndpoint(_cases, _desk, _download);
            return asked
                ? await _office.Post(Cast.Administrator, "", request => endpoint.Post(request, $"{Office.Number}", _office.Engine, Cancel))
                : await _office.Get(Cast.Administrator, request => endpoint.Get(request, $"{Office.Number}", Cancel));
        }

        public async Task<string> View() => (await _office.Get(Cast.Administrator, request =>
            new PanelViewEndpoint(_cases, _download).Get(request, $"{Office.Number}", Cancel))).Body;

        public async Task<string> Page() => (await _office.Get(Cast.Administrator, request =>
            new AnonymityEndpoint(_cases, _desk, null!, null!).Get(request, $"{Office.Number}", Cancel))).Body;
    }
}

using Microsoft.AspNetCore.Http;
using Ovop.Core.Cases;
using Ovop.Core.Correction;
using Ovop.Core.Endorsement;
using Ovop.Core.Forms;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Functions.Award;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Endorsement;
using Ovop.Functions.Tests.Award.Procedures;
using Ovop.Functions.Tests.Hosting;
using Ovop.Functions.Tests.Notices;
using Ovop.Functions.Tests.Submission;

namespace Ovop.Functions.Tests.Endorsement;

public sealed class EndorsementQueueTests
{
    private readonly Web _web = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Several_are_proposed_at_once_with_one_letter_and_no_reason()
    {
        var queue = await Open(cases: 3);
        (await queue.Get()).ShouldSatisfyAllConditions(page => page.ShouldContain("OVOP-2026-000002"), page => page.ShouldContain("OVOP-2026-000003"));

        var answer = await queue.Post("pilih=OVOP-2026-000001&pilih=OVOP-2026-000003&surat=530%2F77%2F2026");

        answer.Location.ShouldEndWith("/hasil?nomor=OVOP-2026-000001,OVOP-2026-000003");
        foreach (var (sequence, isDecided) in new[] { (1, true), (2, false), (3, true) })
            EndorsementStage.Decision(await queue.Case(sequence)).ShouldSatisfyAllConditions(
                decision => (decision is { Endorsed: true, Reason: "", LetterNumber: "530/77/2026" }).ShouldBe(isDecided));
    }

    [Fact]
    public async Task The_receipt_names_all_that_were_proposed_also_by_the_link_that_decided_with_them()
    {
        var queue = await Open(cases: 3);
        await queue.Post("pilih=OVOP-2026-000001&pilih=OVOP-2026-000003&surat=530%2F77%2F2026");

        (await queue.Receipt("OVOP-2026-000001,OVOP-2026-000003")).Body.ShouldSatisfyAllConditions(
            page => page.ShouldContain("2 produk sudah diusulkan"), page => page.ShouldContain("530/77/2026"),
            page => page.ShouldContain("OVOP-2026-000001"), page => page.ShouldContain("OVOP-2026-000003"), page => page.ShouldNotContain("OVOP-2026-000002"));
    }

    [Fact]
    public async Task A_used_link_shows_in_no_receipt_what_another_letter_proposed()
    {
        var queue = await Open(cases: 2);
        await queue.Others[0].Do((dossier, at) => EndorsementStage.Record(dossier, Cast.Endorser.Id, 1, true, "", "530/78/2026", at));
        await queue.Post("pilih=OVOP-2026-000001&surat=530%2F77%2F2026");

        (await queue.Receipt("OVOP-2026-000001,OVOP-2026-000002")).Body.ShouldNotContain(">OVOP-2026-000002<");
    }

    [Fact]
    public async Task Where_some_are_not_proposed_the_receipt_names_both_and_says_why()
    {
        var queue = await Open(cases: 3, second => second.Offer());

        var answer = await queue.Post("pilih=OVOP-2026-000001&pilih=OVOP-2026-000002&pilih=OVOP-2026-000009&surat=530%2F77%2F2026");

        answer.Body.ShouldSatisfyAllConditions(
            page => page.ShouldContain("1 produk sudah diusulkan"), page => page.ShouldContain("OVOP-2026-000002: Ini perubahan permohonan."),
            page => page.ShouldContain("OVOP-2026-000009: Tidak menunggu keputusan Anda lagi."), page => page.ShouldContain("id=\"sisa\""));
        EndorsementStage.Decision(await queue.Case(1)).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("surat=530%2F77%2F2026", "Pilih paling sedikit satu produk.")]
    [InlineData("pilih=OVOP-2026-000002&surat=", "Tuliskan nomor surat usulan")]
    public async Task What_is_missing_is_said_and_nothing_decided(string form, string words)
    {
        var queue = await Open(cases: 2);

        var answer = await queue.Post(form);

        answer.Status.ShouldBe(StatusCodes.Status400BadRequest);
        answer.Body.ShouldContain(words);
        EndorsementStage.Decision(await queue.Case(2)).ShouldBeNull();
    }

    [Fact]
    public void The_receipt_tells_a_proposal_from_changes_that_were_confirmed()
    {
        var (then, now) = (Drafts.Today.Now, Drafts.Today.Now.AddDays(1));
        var revision = new Revision(1, RevisionKind.Amendment, CaseState.Review, People.Applicant, then, [], ApplicationForm.Of(Drafts.Weaving), null)
        {
            Answer = new("kadis33", now, true, ""),
        };
        var dossier = Drafts.Weaving.By("kadis33", now)
            .Put(new EndorsementDecision("kadis33", then, true, "", "530/77/2026"))
            .Put(revision)
            .Put(new EndorsementDecision("kadis33", now, true, "", "530/77/2026") { Edition = 2 }).After;

        EndorsementPages.Only.Acts(dossier, "kadis33").Select(act => (act.Code, act.At)).ShouldBe([("endorsed", then), ("change", now)]);
    }

    [Fact]
    public void A_proposal_is_no_confirmation_of_changes_that_another_gave_at_its_moment()
    {
        var now = Drafts.Today.Now;
        var revision = new Revision(1, RevisionKind.Amendment, CaseState.Review, People.Applicant, now, [], ApplicationForm.Of(Drafts.Weaving), null)
        {
            Answer = new("kadis35", now, true, ""),
        };
        var dossier = Drafts.Weaving.By("kadis33", now).Put(new EndorsementDecision("kadis33", now, true, "", "530/77/2026")).Put(revision).After;

        EndorsementPages.Only.Acts(dossier, "kadis33").ShouldHaveSingleItem().Code.ShouldBe("endorsed");
    }

    [Fact]
    public async Task Where_none_waits_it_says_so() =>
        (await (await Open(cases: 1, waits: false)).Get()).ShouldContain("Tidak ada usulan yang menunggu");

    [Fact]
    public async Task A_used_link_opens_no_queue()
    {
        var queue = await Open(cases: 2);
        await queue.Linked.Endorse();

        (await queue.Get()).ShouldNotContain("OVOP-2026-000002");
    }

    [Theory]
    [InlineData("&lanjut=ya", true)]
    [InlineData("", false)]
    public async Task After_one_decision_the_next_proposal_opens_on_wish(string wish, bool next)
    {
        var queue = await Open(cases: 2);

        var answer = await queue.Decide($"keputusan=ya&surat=530%2F77%2F2026{wish}");

        answer.Location.Contains($"tercatat={LinkedCase.First}", StringComparison.Ordinal).ShouldBe(next);
        EndorsementStage.Decision(await queue.Case(1)).ShouldNotBeNull();
        EndorsementStage.Decision(await queue.Case(2)).ShouldBeNull();
    }

    [Fact]
    public async Task The_next_that_opens_is_gone_on_to()
    {
        var queue = await Open(cases: 3);
        await queue.Others[0].Endorse();

        (await queue.Decide("keputusan=ya&surat=530%2F77%2F2026&lanjut=ya")).Location.ShouldContain($"tercatat={LinkedCase.First}");
    }

    [Fact]
    public async Task A_change_of_what_was_endorsed_is_opened_and_not_confirmed_among_others()
    {
        var queue = await Open(cases: 2, second => second.Offer());

        var page = await queue.Get();
        var answer = await queue.Post("pilih=OVOP-2026-000002&surat=530%2F77%2F2026");

        page.ShouldSatisfyAllConditions(_ => page.ShouldContain("/antrean/OVOP-2026-000002"), _ => page.ShouldNotContain("value=\"OVOP-2026-000002\""));
        answer.Body.ShouldContain("Ini perubahan permohonan.");
        EndorsementStage.Decision(await queue.Case(2))!.Edition.ShouldBe(1);
        Revisions.Offered(await queue.Case(2)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Changes_are_counted_by_themselves_and_the_page_says_where_they_are_answered()
    {
        var queue = await Open(cases: 2, second => second.Offer());

        (await queue.Get()).ShouldSatisfyAllConditions(
            page => page.ShouldContain("1 usulan menunggu keputusan Anda"), page => page.ShouldContain("1 perubahan dari pemohon menunggu konfirmasi Anda"));
    }

    [Fact]
    public async Task What_the_applicant_is_changing_is_said_before_the_fields_and_by_the_queue()
    {
        var queue = await Open(cases: 1, waits: false);
        await queue.Linked.Do(Amendment.Begin);

        var page = await queue.Read();

        page.IndexOf("id=\"terkunci\"", StringComparison.Ordinal).ShouldBeInRange(0, page.IndexOf("name=\"keputusan\"", StringComparison.Ordinal));
        page.ShouldNotContain("Kirim keputusan");
        (await queue.Get()).ShouldContain("diubah pemohonnya muncul lagi di sini");
    }

    private async Task<Queue> Open(int cases, Func<LinkedCase, Task>? second = null, bool waits = true)
    {
        var (store, board) = (new InMemoryCases(), new Board(new InMemoryTables(), TimeProvider.System));
        LinkedCase? first = null;
        List<LinkedCase> others = [];
        for (var sequence = 1; sequence <= cases; sequence++)
        {
            var linked = await LinkedCase.Begin(store, sequence);
            if (first is null)
                first = linked;
            else
                others.Add(linked);
            if (sequence == 2 && second is not null)
                await second(linked);
            if (waits)
                await board.Show(null, await linked.Dossier(), Cancel);
        }

        var own = new EndorsementQueue(new AllCases(board, new FixedRound(Drafts.Round, Cast.Of(6))), first!.Desk, first.Tokens);
        return new(_web, first, others, new(first.Visits, own, first.Desk), new(first.Visits, first.Desk, own), first.Token(LinkPurpose.Endorsement, Cast.Endorser.Id));
    }

    private sealed record Queue(
        Web Web, LinkedCase Linked, IReadOnlyList<LinkedCase> Others, EndorsementQueueEndpoint Endpoint, EndorsementEndpoint Page, string Token)
    {
        private string Link => Linked.Tokens.Read(EndorsementPages.Only, Token).Value.Key;

        public async Task<string> Get() => (await Web.Get($"tautan={Token}", request => Endpoint.Get(request, Link, Cancel))).Body;

        public async Task<string> Read() => (await Web.Get($"tautan={Token}", request => Page.Get(request, Link, Cancel))).Body;

        public Task<Answered> Post(string form) => Web.Post($"tautan={Token}", form, request => Endpoint.Post(request, Link, new SilentEngine(), Cancel));

        public Task<Answered> Receipt(string numbers) => Web.Get($"tautan={Token}", request =>
        {
            request.QueryString = new($"?nomor={numbers}");
            return Endpoint.Show(request, Link, Cancel);
        });

        public Task<Answered> Decide(string form) => Web.Post($"tautan={Token}", form, request => Page.Post(request, Link, new SilentEngine(), Cancel));

        public async Task<Dossier> Case(int sequence) => (await Linked.Desk.Find(new("2026", sequence), Cancel))!;
    }
}

using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Ovop.Core;
using Ovop.Core.Award;
using Ovop.Core.Cases;
using Ovop.Core.Endorsement;
using Ovop.Core.Review;
using Ovop.Core.Review.Sheets;
using Ovop.Core.Rounds;
using Ovop.Core.Stars;
using Ovop.Functions.Award;
using Ovop.Functions.Notices;
using Ovop.Functions.Sittings;
using Ovop.Functions.Sittings.Calling;
using Ovop.Functions.Sittings.Inviting;
using Ovop.Functions.Sittings.Office;
using Ovop.Functions.Tests.Award;

namespace Ovop.Functions.Tests.Sittings;

/// <summary>The office calls a sitting over what waits for the ratifier.</summary>
public sealed class CallTests
{
    private const string Fields = "tanggal-hari=26&tanggal-bulan=11&tanggal-tahun=2026&tempat=Jakarta&cara=Consent&anggota=Budi+Raharjo%3B+Sekretaris";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_agenda_is_what_was_filtered_and_chosen()
    {
        var scene = await Scene.Open();

        var called = await scene.Call($"{Fields}&pilih={Administration.Office.Number}&prov=33");

        var sitting = (await scene.Table.All(Cancel)).Single();
        called.Location.ShouldEndWith(sitting.Id);
        sitting.Terms.ShouldBe(Submission.Drafts.Round.Ratification.Sitting);
        (sitting.Agenda.Single(), sitting.Chair.Id, sitting.CalledBy).ShouldBe((Administration.Office.Number, Cast.Ratifier.Id, Cast.Administrator.Id));
        (await scene.Office.Log.Latest(1, Cancel)).Single().What.ShouldBe("sitting.called");
    }

    [Fact]
    public async Task What_the_filter_leaves_out_comes_on_no_agenda() =>
        (await (await Scene.Open()).Call($"{Fields}&pilih={Administration.Office.Number}&prov=31")).Status.ShouldBe(StatusCodes.Status400BadRequest);

    [Fact]
    public async Task Pressing_twice_calls_one_sitting()
    {
        var scene = await Scene.Open();
        var form = $"{Fields}&pilih={Administration.Office.Number}&id={TypedCall.NewId}";

        await scene.Call(form);
        await scene.Call(form);

        (await scene.Table.All(Cancel)).Count.ShouldBe(1);
    }

    [Fact]
    public void Where_rounds_decide_differently_one_sitting_is_called_over_those_like_the_first()
    {
        var other = SittingTerms.Usual with { Quorum = Quorum.Half };
        AgendaItem[] waiting = [Waiting("2026", 1, SittingTerms.Usual), Waiting("2027", 1, other), Waiting("2026", 2, SittingTerms.Usual)];
        var form = new FormCollection(QueryHelpers.ParseQuery(Fields));

        TypedCall.Of(form, waiting, Cast.Ratifier, Cast.Ratifier.Id, default).Problems.ShouldHaveSingleItem().Code.ShouldBe("sitting.terms");
        var called = TypedCall.Of(form, Agendas.Joint(waiting), Cast.Ratifier, Cast.Ratifier.Id, default).Value;

        called.Agenda.ShouldBe([waiting[0].Number, waiting[2].Number]);
        Agendas.Joint([]).ShouldBeEmpty();
    }

    private static AgendaItem Waiting(string round, int sequence, SittingTerms terms)
    {
        var line = new BoardLine(new(round, sequence), CaseState.StarsProposed, Commodity.BT, "IKM", "Kain", "33", default, null, null, []);
        return new(line, new StarProposal(1, new(default, 2, 2, 3, [], false), default, 3, 0), null) { Fate = Fate.Waiting, Terms = terms };
    }

    [Fact]
    public async Task The_page_shows_points_and_stars_and_ticks_all_when_asked()
    {
        var scene = await Scene.Open();

        (await scene.Get("")).ShouldNotMatch("name=\"pilih\"[^>]* checked");
        (await scene.Get("?semua=ya&urut=prov")).ShouldMatch("Jawa Tengah \\(1\\)[^§]*name=\"pilih\"[^>]* checked");
    }

    /// <summary>An office with one case that waits for the ratifier.</summary>
    private sealed class Scene(Administration.Office office)
    {
        public Administration.Office Office => office;

        public SittingTable Table { get; } = new(office.Tables);

        private CallEndpoint Endpoint => new(
            office.Guard, Table, new(office.Cases, office.Desk, office.People, office.Rounds), Mails, office.Log, office.Web.Clock);

        private SittingMails Mails
        {
            get
            {
                var site = Options.Create(new SiteOptions { BaseAddress = new("https://ovop.contoh.id/") });
                var tokens = new SittingTokens(office.Web.Services.GetRequiredService<IDataProtectionProvider>(), site);
                return new(new Mailbag(), tokens, Table, office.Web.Services, site, office.Web.Clock, NullLogger<SittingMails>.Instance);
            }
        }

        public static async Task<Scene> Open()
        {
            var office = await Administration.Office.Open();
            await Do(office, (dossier, at) => EndorsementStage.Record(dossier, Cast.Endorser.Id, 1, true, "Layak diusulkan.", "530/77/2026", at));
            await Until(office, CaseState.Review);
            foreach (var seat in ReviewStage.Silent(await office.Dossier()))
                await Score(office, seat.Contact.Id);
            await Until(office, CaseState.StarsProposed);
            await office.Board.Show(null, await office.Dossier(), Cancel);
            return new(office);
        }

        public Task<Answered> Call(string form) => office.Post(Cast.Administrator, form, request => Endpoint.Post(request, Cancel));

        public async Task<string> Get(string query) => (await office.Get(Cast.Administrator, request =>
        {
            request.QueryString = new(query);
            return Endpoint.Get(request, Cancel);
        })).Body;

        private static async Task Until(Administration.Office office, CaseState state)
        {
            for (var step = 0; step < 10 && (await office.Dossier()).Case.State != state; step++)
                await Do(office, (dossier, at) => Procedure.Advance(dossier, at));
            await Do(office, (dossier, at) => Procedure.Advance(dossier, at));
            (await office.Dossier()).Case.State.ShouldBe(state);
        }

        private static async Task Score(Administration.Office office, string assessor)
        {
            await Do(office, (dossier, at) => Scoring.Declare(dossier, assessor, 1, true, "", "wording", at));
            await Do(office, (dossier, at) =>
            {
                var criteria = at.Round.Rubric.CriteriaFor(dossier.Case.Commodity!.Value);
                return Scoring.HandIn(
                    dossier, assessor, 1, criteria.ToDictionary(criterion => criterion.Code, criterion => criterion.Levels.Count - 1),
                    criteria.ToDictionary(criterion => criterion.Code, _ => "Terlihat pada dokumen."), Recommendation.Approve, "Bukti lengkap dan jelas.", at);
            });
        }

        private static async Task Do(Administration.Office office, Func<Dossier, Setting, Result<Change>> rule) =>
            (await office.Desk.Decide(Administration.Office.Number, rule, Cancel)).Problems.ShouldBeEmpty();
    }
}

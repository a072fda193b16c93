using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Ovop.Core;
using Ovop.Core.Award;
using Ovop.Core.Cases;
using Ovop.Core.Endorsement;
using Ovop.Core.Notices;
using Ovop.Core.Review;
using Ovop.Core.Review.Sheets;
using Ovop.Core.Sittings;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.Hosting.Security;
using Ovop.Functions.Notices;
using Ovop.Functions.Notices.Sending;
using Ovop.Functions.Sittings;
using Ovop.Functions.Sittings.Calling;
using Ovop.Functions.Sittings.Inviting;
using Ovop.Functions.Sittings.Office;
using Ovop.Functions.Tests.Award.Procedures;
using Ovop.Functions.Tests.Faults;

namespace Ovop.Functions.Tests.Sittings;

/// <summary>An office with one case that waits for the ratifier.</summary>
internal sealed class CallScene(Administration.Office office)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public Administration.Office Office => office;

    public SittingTable Table { get; } = new(office.Tables);

    private CallEndpoint Endpoint => new(
        office.Guard, Table, new(office.Cases, office.Desk, office.People, office.Rounds), Mails, office.Log, office.Web.Clock);

    private SittingChangeEndpoint Changing => new(
        office.Guard, Table, new(office.Cases, office.Desk, office.People, office.Rounds), Mails, office.Log, office.Web.Clock);

    private Agendas Agendas => new(office.Cases, office.Desk, office.People, office.Rounds);

    public SittingActs Acts => new(Table, Agendas, office.Desk, office.Web.Clock);

    private SittingOfficeEndpoint Single => new(
        office.Guard, Table, Acts, Agendas, Mails, new(Agendas), office.Log, office.Web.Clock);

    public Mailbag Bag { get; } = new();

    private OwnSittingsEndpoint Own => new(
        office.Linked.Visits, Table, Tokens, new(office.Cases, office.Desk, office.People, office.Rounds), Mails, office.Web.Clock);

    private static IOptions<SiteOptions> Site => Options.Create(new SiteOptions { BaseAddress = new("https://ovop.contoh.id/") });

    private SittingTokens Tokens => new(office.Web.Services.GetRequiredService<IDataProtectionProvider>(), Site);

    private SittingMails Mails =>
        new(Bag, Tokens, Table, new(new WordsOfTheApp(), office.Web.Services), Site, Options.Create(new MailOptions()), office.Web.Clock, NullLogger<SittingMails>.Instance);

    public static async Task<CallScene> Open()
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

    /// <summary>The ratifier calls one by the link into the case.</summary>
    public Task<Answered> CallOwn(string form)
    {
        var token = office.Linked.Token(LinkPurpose.Ratification, Cast.Ratifier.Id);
        return office.Web.Post($"tautan={token}", form, request => Own.Post(request, MailedSecret.KeyOf(token), Cancel));
    }

    /// <param name="sitting">As it was when the form was opened.</param>
    public Task<Answered> Change(Sitting sitting, string form) =>
        office.Post(Cast.Administrator, $"{Seen.Field}={SittingChange.SealOf(sitting)}&{form}", request => Changing.Post(request, sitting.Id, Cancel));

    public Task<Answered> Do(Sitting sitting, string form) => office.Post(Cast.Administrator, form, request => Single.Post(request, sitting.Id, office.Engine, Cancel));

    public async Task<string> Page(Sitting sitting) => (await office.Get(Cast.Administrator, request => Single.Get(request, sitting.Id, Cancel))).Body;

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

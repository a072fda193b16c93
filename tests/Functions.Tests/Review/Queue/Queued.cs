using Azure.Data.Tables;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Ovop.Core.Notices;
using Ovop.Core.Review;
using Ovop.Core.Review.Sheets;
using Ovop.Functions.Award;
using Ovop.Functions.Notices.Links;
using Ovop.Functions.Review;
using Ovop.Functions.Tests.Hosting;
using Ovop.Functions.Tests.Notices;

namespace Ovop.Functions.Tests.Review.Queue;

/// <summary>Cases that wait for one assessor, and what that assessor does with all of them by the link of the first.</summary>
internal sealed record Queued(IReadOnlyList<LinkedCase> Cases, string Person, TableServiceClient Tables)
{
    private readonly Web _web = new();

    private readonly string _token = Cases[0].Token(LinkPurpose.Review, Person);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>More cases of somebody than they have declared for.</summary>
    public static async Task<Queued> Begin(int declared)
    {
        var (tables, cases) = (new InMemoryTables(), new InMemoryCases());
        var seats = new List<(LinkedCase Linked, string Person)>();
        for (var sequence = 1; seats.CountBy(seat => seat.Person).All(person => person.Value <= declared); sequence++)
        {
            var linked = await LinkedCase.Begin(cases, sequence, tables: tables);
            await linked.Endorse();
            await linked.Advance();
            seats.AddRange(ReviewStage.Silent(await linked.Dossier()).Select(seat => (linked, seat.Contact.Id)));
        }

        var own = seats.GroupBy(seat => seat.Person, seat => seat.Linked).First(group => group.Count() > declared);
        foreach (var linked in own.Take(declared))
            await linked.Do((dossier, at) => Scoring.Declare(dossier, own.Key, 1, true, "", "Saya menyatakan", at));
        foreach (var linked in own)
            await new Board(tables, TimeProvider.System).Show(null, await linked.Dossier(), Cancel);
        return new([.. own], own.Key, tables);
    }

    /// <summary>
    /// Scores one of the cases from its page to the next case's, as somebody does who stays in the browser; gives the pages that were
    /// shown on the way and where it leads.
    /// </summary>
    public async Task<(int Pages, string Next)> Score(LinkedCase linked)
    {
        var (token, pages) = (linked.Token(LinkPurpose.Review, Person), 0);
        var visit = (await linked.Open(LinkPurpose.Review, token)).Value;
        var criteria = visit.Setting.Round.Rubric.CriteriaFor(visit.Dossier.Case.Commodity!.Value);
        var (key, cookies) = (visit.Token.Key, $"tautan={token}");

        Show(await _web.Get(cookies, request => linked.Review.Get(At(request, visit.Address), key, Cancel)));
        var sheet = criteria.SelectMany(criterion => new[] { $"{criterion.Code}=1", $"catatan.{criterion.Code}=Terlihat." });
        var sent = await _web.Post(cookies, string.Join('&', [.. sheet, "tindakan=kirim", "versi=0", "keputusan=setuju", "alasan=Bukti+lengkap+dan+jelas."]),
            request => linked.Review.Post(At(request, visit.Address), key, new SilentEngine(), Cancel));
        sent.Location.ShouldBe($"{visit.Address}/periksa");
        Show(await _web.Get(cookies, request => linked.Check.Get(At(request, sent.Location), key, Cancel)));
        var locked = await _web.Post(cookies, "tindakan=kirim-lanjut&versi=1", request => linked.Check.Post(At(request, sent.Location), key, new SilentEngine(), Cancel));
        await new Board(Tables, TimeProvider.System).Show(null, await linked.Dossier(), Cancel);
        return (pages, locked.Location);

        void Show(Answered page)
        {
            page.Status.ShouldBe(StatusCodes.Status200OK);
            pages++;
        }
    }

    private static HttpRequest At(HttpRequest request, string path)
    {
        request.Path = path;
        return request;
    }

    public async Task<byte[]> Download()
    {
        var http = Visit();
        await (await Cases[0].QueueFile.Download(http.Request, Key, Cancel)).ExecuteAsync(http);
        return ((MemoryStream)http.Response.Body).ToArray();
    }

    /// <summary>The page of the queue.</summary>
    public async Task<string> Show()
    {
        var http = Visit();
        return await Web.BodyOf(await Cases[0].Queue.Get(http.Request, Key, Cancel), http);
    }

    public async Task<string> Send(byte[] file, int? version = null)
    {
        var form = new MultipartFormDataContent { { new ByteArrayContent(file), "berkas", "penilaian.xlsx" } };
        foreach (var linked in Cases)
            form.Add(new StringContent($"{version ?? SheetDrafts.VersionOf(await linked.Dossier(), Person)}"), $"versi.{linked.Number}");
        var http = await Posting(form);
        return await Web.BodyOf(await Cases[0].QueueFile.Post(http.Request, Key, Cancel), http);
    }

    /// <summary>Declares for the cases that are ticked.</summary>
    public async Task<string> Declare(params IEnumerable<LinkedCase> ticked)
    {
        var form = new MultipartFormDataContent();
        foreach (var linked in ticked)
            form.Add(new StringContent($"{linked.Number}"), "bebas");
        var http = await Posting(form);
        return await Web.BodyOf(await Cases[0].Declaring.Post(http.Request, Key, new SilentEngine(), Cancel), http);
    }

    public async Task<IReadOnlyList<LinkVisit>> Visits()
    {
        var visits = new List<LinkVisit>();
        foreach (var linked in Cases)
            visits.Add((await linked.Open(LinkPurpose.Review, linked.Token(LinkPurpose.Review, Person))).Value);
        return visits;
    }

    private string Key => Cases[0].Tokens.Read(ReviewPages.Only, _token).Value.Key;

    private HttpContext Visit(string cookies = "") =>
        _web.Get(Cases[0].Tokens.Read(ReviewPages.Only, _token).Value.Address, cookies: $"tautan={_token}; {cookies}");

    private async Task<HttpContext> Posting(MultipartFormDataContent form)
    {
        var asking = _web.Get();
        var token = _web.Services.GetRequiredService<IAntiforgery>().GetAndStoreTokens(asking);
        form.Add(new StringContent(token.RequestToken!), token.FormFieldName);
        var http = Visit(Web.CookiesOf(asking));
        (http.Request.Method, http.Request.ContentType) = ("POST", form.Headers.ContentType!.ToString());
        http.Request.Body = await form.ReadAsStreamAsync(Cancel);
        return http;
    }
}

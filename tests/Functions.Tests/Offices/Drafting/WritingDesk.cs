using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http;
using Ovop.Core.Offices;
using Ovop.Functions.Offices;
using Ovop.Functions.Offices.Drafting;
using Ovop.Functions.Rounds;
using Ovop.Functions.Tests.Administration;
using Ovop.Functions.Tests.Award.Procedures;

namespace Ovop.Functions.Tests.Offices.Drafting;

/// <summary>The office with the demonstration round of 2026 published, at the pages on which the next one is written.</summary>
internal sealed class WritingDesk
{
    private WritingDesk(Office office, InMemoryBlobs blobs)
    {
        Office = office;
        Rounds = new(blobs, office.Web.Clock);
        Drafts = new(blobs);
    }

    public Office Office { get; }

    public BlobRounds Rounds { get; }

    public RoundDrafts Drafts { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<WritingDesk> Open()
    {
        var desk = new WritingDesk(await Office.Open(), new());
        await desk.Rounds.Publish(BinaryData.FromString(Submission.Drafts.Round.Text), Cancel);
        return desk;
    }

    /// <summary>With the draft of 2027, a copy of 2026.</summary>
    public static async Task<WritingDesk> Copied()
    {
        var desk = await Open();
        (await desk.Begin("tindakan=salin&kode=2027")).Location.ShouldBe("/kantor/putaran/draf");
        return desk;
    }

    public Task<Answered> Begin(string form, Contact? who = null) => Office.Post(who ?? Cast.Administrator, form, request => Overview.Post(request, Cancel));

    public async Task<string> Summary() => (await Office.Get(Cast.Administrator, request => Overview.Get(request, Cancel))).Body;

    public async Task<string> Trial() =>
        (await Office.Get(Cast.Administrator, request => new TrialEndpoint(Office.Guard, Drafts, Rounds, new(Office.Board, Office.Store, Rounds)).Run(request, Cancel))).Body;

    public async Task<string> Page(string part, string? item = null) => (await Office.Get(Cast.Administrator, request => Part.Get(At(request, item), part, Cancel))).Body;

    /// <summary>Types into the form of a page as it stands, and saves; the page that is then seen.</summary>
    public async Task<string> Save(string part, string? item, params (string Name, string Value)[] typed)
    {
        (await Post(part, item, Filled(await Page(part, item), "simpan", typed))).Location.ShouldContain("selesai=ya");
        return await Page(part, item);
    }

    /// <summary>Presses a button of a page; where it leads.</summary>
    public async Task<string> Press(string part, string? item, string button, string? list = null) =>
        (await Post(part, item, Filled(await Page(part, item), button, list is null ? [] : [("daftar", list)]))).Location;

    public Task<Answered> Post(string part, string? item, string form) => Office.Post(Cast.Administrator, form, request => Part.Post(At(request, item), part, Cancel));

    public Task<Answered> Publish(string form) => Office.Post(
        Cast.Administrator, form,
        request => new RoundsEndpoint(Office.Guard, Rounds, Drafts, Office.People, Office.Cases, Office.Log, Office.Web.Clock).Post(request, Cancel));

    /// <summary>A form of a page as a browser sends it.</summary>
    public static string Filled(string page, string button, params (string Name, string Value)[] typed)
    {
        var form = new HtmlParser().ParseDocument(page).Forms.First(form => form.Elements.OfType<IHtmlButtonElement>().Any(each => each.Value == button)
            && (typed is not [("daftar", var list)] || form.Elements.OfType<IHtmlInputElement>().Any(input => input.Value == list)));
        var held = form.Elements.SelectMany(element => element switch
        {
            IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } => [],
            IHtmlInputElement input => [(input.Name!, input.Value)],
            IHtmlTextAreaElement area => [(area.Name!, area.Value)],
            IHtmlSelectElement select => [(select.Name!, select.Value ?? "")],
            _ => Array.Empty<(string Name, string Value)>(),
        }).Where(field => field.Name != "__RequestVerificationToken").ToList();
        foreach (var (name, _) in typed)
            form.Elements.ShouldContain(element => element.GetAttribute("name") == name);
        return string.Join('&', held.Where(field => typed.All(each => each.Name != field.Name)).Concat(typed).Append(("tindakan", button))
            .Select(field => $"{WebUtility.UrlEncode(field.Item1)}={WebUtility.UrlEncode(field.Item2)}"));
    }

    private DraftEndpoint Overview => new(Office.Guard, Rounds, Drafts, Office.Log);

    private DraftPartEndpoint Part => new(Office.Guard, Drafts);

    private static HttpRequest At(HttpRequest request, string? item)
    {
        request.QueryString = item is null ? QueryString.Empty : QueryString.Create("di", item);
        return request;
    }
}
